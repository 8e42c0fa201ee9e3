/**
 * Places of replicates, ranked and counted exactly. Not exported.
 */
@NullMarked
package org.mattstock.internal.simulation.count;

import org.jspecify.annotations.NullMarked;
