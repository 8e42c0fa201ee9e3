/**
 * Ratios of the library's speed to named baselines, measured so that they hold on a shared, noisy machine: see
 * {@link org.mattstock.benchmarks.Stopwatch}. {@link org.mattstock.benchmarks.Main} runs them.
 */
@NullMarked
package org.mattstock.benchmarks;

import org.jspecify.annotations.NullMarked;
