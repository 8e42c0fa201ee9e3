/**
 * Many replicates scored side by side, to the bit as one by one. Not exported.
 */
@NullMarked
package org.mattstock.internal.simulation.lane;

import org.jspecify.annotations.NullMarked;
