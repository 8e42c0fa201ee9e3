/**
 * What may vary about a definition: weights, indicators, methods, figures.
 */
@NullMarked
package org.mattstock.variation;

import org.jspecify.annotations.NullMarked;
