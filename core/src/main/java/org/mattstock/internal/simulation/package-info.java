/**
 * Replicates by the block: drawn, scored, ranked and counted, on any number of threads. Not exported.
 */
@NullMarked
package org.mattstock.internal.simulation;

import org.jspecify.annotations.NullMarked;
