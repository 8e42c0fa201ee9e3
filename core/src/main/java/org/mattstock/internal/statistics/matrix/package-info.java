/**
 * Several columns of figures at once: their correlations, principal components, and weights that follow from them. Not
 * exported.
 */
@NullMarked
package org.mattstock.internal.statistics.matrix;

import org.jspecify.annotations.NullMarked;
