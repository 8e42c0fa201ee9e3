package org.mattstock.internal.simulation.count;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The depth of each place of some units, from the counts of a run: what a second pass over the same replicates looks up, to find the
 * depth of each replicate, which is the least over these units. Immutable, shared by all threads.
 *
 * <p>A depth is known by its number among the different depths, from the least: there are never more of them than places that
 * were counted, however many replicates there are.
 */
public final class DepthTable {
    /** A code that is deeper than any, and inside. */
    static final int NOT_CHOSEN = Integer.MAX_VALUE - 1;

    private final PlaceTally tally;
    private final int[] chosen;
    private final TwoSided[] sides;
    /** All that occur, from the least. */
    private final int[] depths;
    /** By position among the chosen, and class; being without a place comes after the last class. */
    private final int[][] codes;

    private DepthTable(PlaceTally tally, int[] chosen, TwoSided[] sides, int[] depths, int[][] codes) {
        this.tally = tally;
        this.chosen = chosen;
        this.sides = sides;
        this.depths = depths;
        this.codes = codes;
    }

    /**
     * The table of some units.
     *
     * @param tally what a run counted
     * @param chosen units, each once
     * @param spans by unit: another band, of which it is counted how often it holds for all of them at once
     */
    public static DepthTable of(PlaceTally tally, int[] chosen, IntFunction<Optional<PlaceCounts.Span>> spans) {
        PlaceClasses classes = tally.classes();
        int count = classes.count();
        TwoSided[] sides = new TwoSided[chosen.length];
        int[] found = new int[chosen.length * (count + 1)];
        int size = 0;
        for (int i = 0; i < chosen.length; i++) {
            sides[i] = new TwoSided(counts(tally, chosen[i], count), tally.unranked[chosen[i]]);
            for (int number = 0; number < count; number++) {
                found[size] = sides[i].depth(number);
                size += tally.count(chosen[i], number) > 0 ? 1 : 0;
            }
            found[size] = sides[i].depthWithout();
            size += sides[i].depthWithout() > 0 ? 1 : 0;
        }
        int[] depths = different(found, size);
        int[][] codes = new int[chosen.length][];
        for (int i = 0; i < chosen.length; i++) {
            codes[i] = codes(sides[i], depths, classes, spans.apply(chosen[i]).orElse(null));
        }
        return new DepthTable(tally, chosen.clone(), sides, depths, codes);
    }

    private static int[] counts(PlaceTally tally, int unit, int classes) {
        int[] counts = new int[classes];
        Arrays.setAll(counts, number -> tally.count(unit, number));
        return counts;
    }

    private static int[] different(int[] values, int size) {
        Arrays.sort(values, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || values[i] != values[kept - 1]) {
                values[kept++] = values[i];
            }
        }
        return Arrays.copyOf(values, kept);
    }

    /** The number of the depth, and as its lowest bit whether the place is outside the span. */
    private static int[] codes(TwoSided sides, int[] depths, PlaceClasses classes, PlaceCounts.@Nullable Span span) {
        int[] codes = new int[classes.count() + 1];
        for (int number = 0; number < classes.count(); number++) {
            boolean isInside =
                    span != null && classes.worst(number) >= span.best() && classes.best(number) <= span.worst();
            codes[number] = code(depths, sides.depth(number), isInside);
        }
        // A span is of the replicates in which there is a place, and says nothing of the others.
        codes[classes.count()] = code(depths, sides.depthWithout(), true);
        return codes;
    }

    /** A place that nobody ever had is never looked up, whatever stands there. */
    private static int code(int[] depths, int depth, boolean isInside) {
        return Math.max(0, Arrays.binarySearch(depths, depth)) << 1 | (isInside ? 0 : 1);
    }

    /** Which units, in the order in which they were given. */
    int[] chosen() {
        return chosen;
    }

    PlaceClasses classes() {
        return tally.classes();
    }

    /** The codes of a unit by its position among the chosen, by class; being without a place comes last. */
    int[] codes(int position) {
        return codes[position];
    }

    /** How many different depths there are. */
    public int size() {
        return depths.length;
    }

    /** A depth by its number. */
    int depth(int number) {
        return depths[number];
    }

    /** How many units the population has. */
    int units() {
        return tally.unranked.length;
    }

    /**
     * The places of a unit that are at least so deep, where places are counted together rounded outward, but never beyond the best and the
     * worst that it had; empty where none is.
     *
     * @param position of the unit among the chosen
     */
    public Optional<PlaceCounts.Ends> band(int position, long depth) {
        PlaceClasses classes = classes();
        return tally.counts(chosen[position])
                .flatMap(counts -> sides[position]
                        .atLeast(depth)
                        .map(band -> counts.within(classes.best(band.first()), classes.worst(band.last()))));
    }

    /** Whether being without a place is at least so deep. */
    public boolean hasWithout(int position, long depth) {
        return sides[position].depthWithout() >= depth;
    }
}
