/**
 * What a missing rule does: one class for each, which answers everything that is asked about it anywhere. Not exported.
 */
@NullMarked
package org.mattstock.internal.scoring.missingrule;

import org.jspecify.annotations.NullMarked;
