/**
 * Arithmetic on rows of lanes. Not exported.
 */
@NullMarked
package org.mattstock.internal.scoring.lane;

import org.jspecify.annotations.NullMarked;
