/**
 * Statistics of short yearly series: Mann-Kendall, Sen's slope, change points and corrections for many tests. They describe
 * one series or one basket of series; what a municipality's development is, is told elsewhere.
 *
 * <table>
 *   <caption>Which class answers which question</caption>
 *   <tr><th>question</th><th>class</th></tr>
 *   <tr><td>is there a trend?</td><td>{@link MannKendall}; {@link CoxStuart} by signs of pairs, {@link Spearman}</td></tr>
 *   <tr><td>beyond what a covariate explains?</td><td>{@link PartialMannKendall}</td></tr>
 *   <tr><td>though years depend on each other?</td><td>{@link BlockBootstrap}; from 15 years {@link Autocorrelation}</td></tr>
 *   <tr><td>do they depend on each other?</td><td>{@link SerialProduct}, {@link MedianRuns}</td></tr>
 *   <tr><td>how large is it?</td><td>{@link TrendSlope}, {@link LeastSquares}</td></tr>
 *   <tr><td>did the level change, and after which year?</td><td>{@link ChangePoint} on ranks, {@link LevelShift}</td></tr>
 *   <tr><td>do many series move together?</td><td>{@link RegionalKendall}, {@link PageTest}</td></tr>
 *   <tr><td>do they move differently?</td><td>{@link TrendHeterogeneity}</td></tr>
 *   <tr><td>what of many tests may be believed?</td><td>{@link MultipleTesting}</td></tr>
 * </table>
 */
@NullMarked
package org.mattstock.trend;

import org.jspecify.annotations.NullMarked;
