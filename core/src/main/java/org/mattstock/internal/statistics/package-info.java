/**
 * Moments, quantiles, exact null distributions, and what comes from commons-math3. Not exported.
 */
@NullMarked
package org.mattstock.internal.statistics;

import org.jspecify.annotations.NullMarked;
