/**
 * Statistics of short yearly series: Mann-Kendall, Sen's slope, change points and corrections for many tests. They describe
 * one series or one basket of series; what a municipality's development is, is told elsewhere.
 */
@NullMarked
package org.mattstock.trend;

import org.jspecify.annotations.NullMarked;
