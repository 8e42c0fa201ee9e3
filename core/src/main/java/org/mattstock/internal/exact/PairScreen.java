package org.mattstock.internal.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Bounds on the differences of many pairs, fast enough to look at every pair of a large population first: nine pairs of ten and
 * more are decided by them, and only what lies too close to a limit is left to {@link Term#difference}, which sorts. A pair is
 * bounded where both units count the same parts, each with one value under all weights or in a branch that is bounded itself, and
 * where nothing is cut.
 *
 * <p>Bounds are those of real numbers. Roundings, here and in {@link Term#difference}, are each within {@link Term#rounding}: whoever
 * widens the bounds by four times as much knows that {@link Term#difference} lies within them, too.
 *
 * <p>For one thread, which asks for a pair after the other.
 */
public final class PairScreen {
    /** How often a pair is looked at before it is left to the slow way. */
    public static final int ATTEMPTS = 3;

    /** A number is kept for each unit and corner; orders of importance with more corners than this are not bounded. */
    private static final int MOST_CORNERS = 256;

    private final PairBounds bounds = new PairBounds();
    private final double slope;
    private final WeightRegion region;
    /** By unit: which parts it counts; -1 for one that is not bounded. */
    private final int[] kinds;
    /** By unit and part; 0 where a part does not count, or is a branch. */
    private final double[][] values;
    /** By part; none for a part whose values stay. */
    private final Map<Integer, PairScreen> branches = new LinkedHashMap<>();

    private final List<boolean[]> counted = new ArrayList<>();
    private final List<RowScreen> rows = new ArrayList<>();

    private PairScreen(Mean mean) {
        this.slope = mean.slope();
        this.region = mean.region();
        int units = mean.units();
        this.kinds = new int[units];
        this.values = new double[units][];
        for (int part = 0; part < mean.parts().size(); part++) {
            if (mean.parts().get(part) instanceof Mean inner) {
                branches.put(part, new PairScreen(inner));
            }
        }
        Map<BitSet, Integer> known = new LinkedHashMap<>();
        for (int unit = 0; unit < units; unit++) {
            kinds[unit] = isPlain(mean, unit) ? kind(mean.intake(unit), known) : -1;
        }
        for (int kind = 0; kind < counted.size() && branches.isEmpty(); kind++) {
            if (region instanceof WeightRegion.Corners corners && corners.sets().size() > MOST_CORNERS) {
                Arrays.fill(kinds, -1);
                return;
            }
            RowScreen row = rows(kind);
            rows.add(row);
            if (row instanceof BandRows band && !band.isExact()) {
                forget(kind);
            }
        }
    }

    /** The screen of a tree; none where the tree has no weights that move. */
    public static Optional<PairScreen> of(Term root) {
        return root instanceof Mean mean ? Optional.of(new PairScreen(mean)) : Optional.empty();
    }

    private RowScreen rows(int kind) {
        int[] members = IntStream.range(0, kinds.length)
                .filter(unit -> kinds[unit] == kind)
                .toArray();
        return region instanceof WeightRegion.Band band
                ? new BandRows(band, values, members, counted.get(kind))
                : new CornerRows((WeightRegion.Corners) region, values, members, counted.get(kind));
    }

    private void forget(int kind) {
        for (int unit = 0; unit < kinds.length; unit++) {
            kinds[unit] = kinds[unit] == kind ? -1 : kinds[unit];
        }
    }

    private int kind(Intake intake, Map<BitSet, Integer> known) {
        BitSet there = new BitSet();
        IntStream.range(0, intake.counted().length)
                .filter(part -> intake.counted()[part])
                .forEach(there::set);
        Integer kind = known.putIfAbsent(there, known.size());
        if (kind == null) {
            counted.add(intake.counted().clone());
        }
        return kind == null ? known.size() - 1 : kind;
    }

    /** Reads the values of a unit, and says whether every part of it counts in one way, and as nothing but what it is. */
    private boolean isPlain(Mean mean, int unit) {
        Intake intake = mean.intake(unit);
        values[unit] = new double[intake.counted().length];
        boolean isPlain = intake.presence() != Presence.NEVER && intake.isSettled() && !mean.cuts(unit);
        for (int part = 0; part < values[unit].length && isPlain; part++) {
            isPlain = !intake.zero()[part];
            if (intake.counted()[part] && branches.containsKey(part)) {
                isPlain &= mean.owns(part, unit);
            } else if (intake.counted()[part]) {
                values[unit][part] = mean.low(part, unit) + 0.0;
                isPlain &= Double.isFinite(values[unit][part]);
            }
        }
        return isPlain;
    }

    /**
     * Narrows the bounds of a pair.
     *
     * @param attempt from 0 to {@link #ATTEMPTS}, one after the other for the same pair
     * @return false if it is not bounded here
     */
    public boolean bound(int first, int second, int attempt) {
        if (kinds[first] < 0 || kinds[first] != kinds[second]) {
            return false;
        }
        if (attempt == 0) {
            bounds.forget();
        }
        if (branches.isEmpty()) {
            rows.get(kinds[first]).bound(first, second, attempt, bounds);
            return true;
        }
        return boundBranches(first, second, attempt);
    }

    /** Few parts, whose own bounds are ends: the least mean of the lowest is below that of all between. */
    private boolean boundBranches(int first, int second, int attempt) {
        boolean[] counts = counted.get(kinds[first]);
        double[] leastLow = new double[counts.length];
        double[] leastHigh = new double[counts.length];
        double[] greatestLow = new double[counts.length];
        double[] greatestHigh = new double[counts.length];
        boolean atLeast = true;
        boolean atMost = true;
        for (int part = 0; part < counts.length; part++) {
            double difference = counts[part] ? values[first][part] - values[second][part] : Double.NaN;
            PairScreen branch = counts[part] ? branches.get(part) : null;
            if (branch == null) {
                atLeast &= !(difference < 0);
                atMost &= !(difference > 0);
                leastLow[part] = difference;
                leastHigh[part] = difference;
                greatestLow[part] = difference;
                greatestHigh[part] = difference;
            } else if (branch.bound(first, second, attempt)) {
                atLeast &= branch.bounds.atLeast;
                atMost &= branch.bounds.atMost;
                leastLow[part] = branch.leastLow();
                leastHigh[part] = branch.leastHigh();
                greatestLow[part] = branch.greatestLow();
                greatestHigh[part] = branch.greatestHigh();
            } else {
                return false;
            }
        }
        bounds.atLeast = atLeast;
        bounds.atMost = atMost;
        bounds.narrow(
                region.least(leastLow),
                region.least(leastHigh),
                region.greatest(greatestLow),
                region.greatest(greatestHigh));
        return true;
    }

    double leastLow() {
        return slope * bounds.leastLow;
    }

    double leastHigh() {
        return slope * bounds.leastHigh;
    }

    double greatestLow() {
        return slope * bounds.greatestLow;
    }

    double greatestHigh() {
        return slope * bounds.greatestHigh;
    }

    /** The pair with both ends as low as they can be. */
    public PairRange lowest(double margin) {
        return range(leastLow() - margin, greatestLow() - margin);
    }

    /** The pair with both ends as high as they can be. */
    public PairRange highest(double margin) {
        return range(leastHigh() + margin, greatestHigh() + margin);
    }

    private PairRange range(double least, double greatest) {
        return new PairRange(least, greatest, least, greatest, bounds.atLeast, bounds.atMost, PairRange.Doubt.NONE);
    }
}
