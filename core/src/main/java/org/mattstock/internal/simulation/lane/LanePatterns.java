package org.mattstock.internal.simulation.lane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/** Units that are alike in what they lack, so that it is worked out once for all of them. */
final class LanePatterns {
    private static final int NONE = -1;

    private final int[] patterns;
    private final int[] examples;

    private LanePatterns(int[] patterns, int... examples) {
        this.patterns = patterns;
        this.examples = examples;
    }

    /**
     * Puts units together.
     *
     * @param units how many there are
     * @param lacks which of them lack something
     * @param what in words that are equal for units that are alike
     */
    static LanePatterns of(int units, IntPredicate lacks, IntFunction<String> what) {
        int[] patterns = new int[units];
        Arrays.fill(patterns, NONE);
        List<Integer> examples = new ArrayList<>();
        TreeMap<String, Integer> known = new TreeMap<>();
        for (int unit = 0; unit < units; unit++) {
            if (lacks.test(unit)) {
                patterns[unit] = known.computeIfAbsent(what.apply(unit), key -> known.size());
                if (patterns[unit] == examples.size()) {
                    examples.add(unit);
                }
            }
        }
        return new LanePatterns(
                patterns, examples.stream().mapToInt(Integer::intValue).toArray());
    }

    /** How many there are. */
    int count() {
        return examples.length;
    }

    /** One of the units of a pattern. */
    int example(int pattern) {
        return examples[pattern];
    }

    /** Whether a unit lacks something. */
    boolean isIn(int unit) {
        return patterns[unit] != NONE;
    }

    /** The pattern of a unit that lacks something. */
    int of(int unit) {
        return patterns[unit];
    }
}
