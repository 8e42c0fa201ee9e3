package org.mattstock.benchmarks;

/**
 * One window of measurement: the medians over its rounds.
 *
 * @param ratio the baseline's time divided by ours, the median of the rounds' ratios: above 1 ours is faster
 * @param ours nanoseconds of CPU time for one operation of ours
 * @param baseline nanoseconds of CPU time for one operation of the baseline
 */
record Window(double ratio, double ours, double baseline) {}
