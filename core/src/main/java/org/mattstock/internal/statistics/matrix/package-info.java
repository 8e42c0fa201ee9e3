/**
 * Several columns of figures at once: their correlations, principal components and weights that follow from them, least
 * squares, and the normal distribution of rows with gaps. Not exported.
 */
@NullMarked
package org.mattstock.internal.statistics.matrix;

import org.jspecify.annotations.NullMarked;
