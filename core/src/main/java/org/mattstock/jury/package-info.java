/**
 * A jury's work: submissions, marks by a rubric, conflicts of interest, agreement, ballots, and an outcome that can be checked.
 */
@NullMarked
package org.mattstock.jury;

import org.jspecify.annotations.NullMarked;
