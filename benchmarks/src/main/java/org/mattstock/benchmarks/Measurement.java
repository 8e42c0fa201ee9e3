package org.mattstock.benchmarks;

import java.util.List;

/**
 * What one fork measured of one pair.
 *
 * @param warmUp how the warm-up ended
 * @param windows the windows after it
 */
record Measurement(WarmUp warmUp, List<Window> windows) {
    /** How a warm-up ended. */
    enum WarmUp {
        /** The last windows agreed. */
        STABLE,
        /** Its time was up. */
        CUT_SHORT
    }

    Measurement {
        windows = List.copyOf(windows);
        if (windows.isEmpty()) {
            throw new IllegalArgumentException("windows must not be empty");
        }
    }

    /** The median of the windows' ratios. */
    double ratio() {
        return Statistics.median(windows.stream().map(Window::ratio).toList());
    }
}
