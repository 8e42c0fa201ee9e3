package org.mattstock.internal.exact;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.mattstock.definition.Branch;
import org.mattstock.internal.exact.PairRange.Doubt;

/** A weighted mean of other terms, brought to a scale: {@code cut(slope * mean + intercept)}. */
public final class Mean extends Term {
    private static final double UNIT_ROUNDOFF = Math.ulp(1.0) / 2;

    private final Branch branch;
    private final List<Term> parts;
    private final WeightRegion region;
    private final CutLine line;
    private final Intake[] intakes;
    private final Range[] ranges;
    /** By unit: what each part has under the weights in the middle; null where all units count the same parts. */
    private final double[] @Nullable [] middles;
    /** By unit: whether some part must weigh nothing. */
    private final boolean[] hasZero;
    /** The weights of whoever lets every part weigh something; null where there are none. */
    private final @Nullable WeightRegion whole;

    private final double size;
    private final double rounding;

    /**
     * The values of one unit before the line.
     *
     * @param low the least
     * @param middle the one under the weights in the middle
     * @param high the greatest
     */
    private record Range(double low, double middle, double high) {}

    Mean(Branch branch, List<Term> parts, WeightRegion region, CutLine line, Intake[] intakes) {
        this.branch = branch;
        this.parts = parts;
        this.region = region;
        this.line = line;
        this.intakes = intakes;
        this.ranges = new Range[intakes.length];
        this.middles = new double[intakes.length][];
        this.hasZero = new boolean[intakes.length];
        this.whole = region.without(new boolean[parts.size()]);
        boolean isMixed = isMixed();
        for (int unit = 0; unit < intakes.length; unit++) {
            middles[unit] = isMixed ? middles(unit) : null;
            for (boolean zero : intakes[unit].zero()) {
                hasZero[unit] |= zero;
            }
            ranges[unit] = range(unit, intakes[unit].zero());
        }
        double largest = largestPart();
        double inexact = parts.stream().mapToDouble(Term::rounding).max().orElse(0);
        this.size = line.size(largest);
        // A weighted mean of n terms takes 2n + 1 roundings and its two products one each; twice for two computations,
        // and twice again for what their roundings do to each other.
        this.rounding = line.slope() * inexact + 8 * (parts.size() + 4) * UNIT_ROUNDOFF * size;
    }

    private double largestPart() {
        double largest = parts.stream().mapToDouble(Term::size).max().orElse(0);
        for (Intake intake : intakes) {
            largest = Math.max(largest, Math.max(largest(intake.given()), largest(intake.also())));
        }
        return largest;
    }

    private static double largest(double... values) {
        return Arrays.stream(values)
                .filter(Double::isFinite)
                .map(Math::abs)
                .max()
                .orElse(0);
    }

    List<Term> parts() {
        return parts;
    }

    WeightRegion region() {
        return region;
    }

    double slope() {
        return line.slope();
    }

    int units() {
        return intakes.length;
    }

    Intake intake(int unit) {
        return intakes[unit];
    }

    /** The values of a unit, where some parts weigh nothing; NaN where it has none. */
    private Range range(int unit, boolean[] zero) {
        WeightRegion left = region.without(zero);
        if (left == null) {
            return new Range(Double.NaN, Double.NaN, Double.NaN);
        }
        Intake intake = intakes[unit];
        double[] negated = values(part -> -high(part, unit));
        return new Range(
                intake.least(left, values(part -> low(part, unit))),
                Unalike.mean(middles(unit), left.middle()),
                -intake.least(left, negated));
    }

    private double[] middles(int unit) {
        return values(part -> middle(part, unit));
    }

    /** Nobody changes it. */
    private double[] keptMiddles(int unit) {
        double[] kept = middles[unit];
        return kept == null ? middles(unit) : kept;
    }

    private boolean isMixed() {
        boolean isMixed = false;
        for (int unit = 1; unit < intakes.length && !isMixed; unit++) {
            isMixed = !Arrays.equals(intakes[unit].counted(), intakes[0].counted());
        }
        return isMixed;
    }

    private double[] values(IntToDoubleFunction ofPart) {
        double[] values = new double[parts.size()];
        Arrays.setAll(values, ofPart);
        return values;
    }

    double low(int part, int unit) {
        double own = intakes[unit].own()[part] ? parts.get(part).low(unit) : Double.NaN;
        return lower(own, lower(intakes[unit].given()[part], intakes[unit].also()[part]));
    }

    private double middle(int part, int unit) {
        return intakes[unit].own()[part]
                ? parts.get(part).middle(unit)
                : intakes[unit].given()[part];
    }

    private double high(int part, int unit) {
        double own = intakes[unit].own()[part] ? parts.get(part).high(unit) : Double.NaN;
        return -lower(-own, lower(-intakes[unit].given()[part], -intakes[unit].also()[part]));
    }

    /** The lower of two, of which one or both may be NaN for nothing. */
    private static double lower(double one, double other) {
        return one <= other || Double.isNaN(other) ? one : other;
    }

    boolean owns(int part, int unit) {
        return intakes[unit].own()[part] && Double.isNaN(intakes[unit].given()[part]);
    }

    @Override
    public double low(int unit) {
        return line.value(ranges[unit].low());
    }

    @Override
    double high(int unit) {
        return line.value(ranges[unit].high());
    }

    @Override
    double middle(int unit) {
        return line.value(ranges[unit].middle());
    }

    @Override
    public Presence presence(int unit) {
        return intakes[unit].presence();
    }

    @Override
    double size() {
        return size;
    }

    @Override
    public double rounding() {
        return rounding;
    }

    @Override
    public @Nullable PairRange difference(int first, int second) {
        return difference(first, second, Double.POSITIVE_INFINITY);
    }

    @Override
    public @Nullable PairRange difference(int first, int second, double limit) {
        Intake one = intakes[first];
        Intake other = intakes[second];
        boolean isWhole = !hasZero[first] && !hasZero[second];
        boolean[] zero = isWhole ? one.zero() : one.zeroWith(other);
        WeightRegion left = isWhole ? whole : region.without(zero);
        if (left == null || one.presence() == Presence.NEVER || other.presence() == Presence.NEVER) {
            return null;
        }
        PairRange range = one.isAlike(other, zero)
                ? overAlikeParts(first, second, zero, left)
                : overUnalikeParts(first, second, zero, left, limit);
        return Double.isNaN(range.least()) ? null : onScale(first, second, range);
    }

    /**
     * The leads in a branch here or below; null where it is not here.
     *
     * @throws IllegalArgumentException if the units lack different parts of the branch, or all of them, or a cut breaks the line
     */
    public @Nullable Leads leads(String wanted, int first, int second) {
        Mean found = find(wanted);
        return found == null ? null : leads(found, first, second);
    }

    private Leads leads(Mean found, int first, int second) {
        String wanted = found.branch.id();
        boolean[] has = found.intakes[first].has();
        if (!Arrays.equals(has, found.intakes[second].has())) {
            throw new IllegalArgumentException("units must have the same parts of " + wanted + ", got different ones");
        }
        Map<String, Double> leads = new LinkedHashMap<>();
        double lacking = Double.NaN;
        for (int part = 0; part < has.length; part++) {
            double[] all = new double[has.length];
            all[part] = 1;
            if (has[part]) {
                leads.put(
                        found.branch.parts().get(part).node().id(),
                        value(first, wanted, all) - value(second, wanted, all));
            } else if (found.intakes[first].counted()[part]) {
                lacking = value(first, wanted, all) - value(second, wanted, all);
            }
        }
        if (leads.isEmpty()) {
            throw new IllegalArgumentException(
                    "units must have parts of " + wanted + ", got two that lack all of them");
        }
        return new Leads(leads, lacking);
    }

    private @Nullable Mean find(String wanted) {
        if (branch.id().equals(wanted)) {
            return this;
        }
        return parts.stream()
                .filter(Mean.class::isInstance)
                .map(part -> ((Mean) part).find(wanted))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** A unit's value with other weights in one branch. */
    private double value(int unit, String wanted, double[] weights) {
        if (cuts(unit)) {
            throw new IllegalArgumentException(
                    "the normalization of " + branch.id() + " must not cut what weights change");
        }
        double[] values = values(part -> now(part, unit, wanted, weights));
        return line.place(Unalike.mean(values, branch.id().equals(wanted) ? weights : region.middle()));
    }

    /** What a part has where nothing but these weights differs from the definition's. */
    private double now(int part, int unit, String wanted, double[] weights) {
        if (!intakes[unit].now()[part]) {
            return intakes[unit].given()[part];
        }
        return parts.get(part) instanceof Mean mean && mean.find(wanted) != null
                ? mean.value(unit, wanted, weights)
                : middle(part, unit);
    }

    private PairRange overUnalikeParts(int first, int second, boolean[] zero, WeightRegion left, double limit) {
        boolean isWhole = !hasZero[first] && !hasZero[second];
        Range one = isWhole ? ranges[first] : range(first, zero);
        Range other = isWhole ? ranges[second] : range(second, zero);
        double least = one.low() - other.high();
        double greatest = one.high() - other.low();
        boolean isBeyond = line.slope() * least > limit || line.slope() * greatest < -limit;
        boolean isSought = !isBeyond && intakes[first].isSettled() && intakes[second].isSettled();
        Unalike pair = new Unalike(left, keptMiddles(first), keptMiddles(second), limit / line.slope());
        return new PairRange(
                least,
                greatest,
                isSought ? pair.low() : Double.NaN,
                isSought ? pair.high() : Double.NaN,
                false,
                false,
                Doubt.UNEQUAL_COVERAGE);
    }

    private PairRange overAlikeParts(int first, int second, boolean[] zero, WeightRegion left) {
        @Nullable PairRange[] ranges = new PairRange[parts.size()];
        boolean atLeast = true;
        boolean atMost = true;
        Doubt doubt = Doubt.NONE;
        for (int part = 0; part < ranges.length; part++) {
            PairRange range = zero[part] ? null : part(part, first, second);
            ranges[part] = range;
            atLeast &= range == null || range.atLeast();
            atMost &= range == null || range.atMost();
            doubt = range == null ? doubt : doubt.or(range.doubt());
        }
        double least = left.least(of(ranges, PairRange::least));
        double greatest = left.greatest(of(ranges, PairRange::greatest));
        return new PairRange(
                least,
                greatest,
                doubt == Doubt.NONE ? least : reached(ranges, PairRange::reachedLow, left::least),
                doubt == Doubt.NONE ? greatest : reached(ranges, PairRange::reachedHigh, left::greatest),
                atLeast,
                atMost,
                doubt);
    }

    /** NaN where nothing is known to be reached in one of the parts. */
    private double reached(
            @Nullable PairRange[] ranges, ToDoubleFunction<PairRange> end, ToDoubleFunction<double[]> extreme) {
        double[] ends = of(ranges, end);
        for (int part = 0; part < ends.length; part++) {
            if (ranges[part] != null && Double.isNaN(ends[part])) {
                return Double.NaN;
            }
        }
        return extreme.applyAsDouble(ends);
    }

    private double[] of(@Nullable PairRange[] ranges, ToDoubleFunction<PairRange> end) {
        return values(part -> {
            PairRange range = ranges[part];
            return range == null ? Double.NaN : end.applyAsDouble(range);
        });
    }

    /** The range of one part; null for one that counts for neither. */
    private @Nullable PairRange part(int part, int first, int second) {
        if (!intakes[first].counted()[part]) {
            return null;
        }
        PairRange own =
                owns(part, first) && owns(part, second) ? parts.get(part).difference(first, second) : null;
        if (own != null) {
            return own;
        }
        double least = low(part, first) - high(part, second);
        double greatest = high(part, first) - low(part, second);
        boolean alternates = intakes[first].alternates(part) || intakes[second].alternates(part);
        if (alternates || (owns(part, first) && owns(part, second))) {
            return new PairRange(least, greatest, Double.NaN, Double.NaN, false, false, Doubt.UNEQUAL_COVERAGE);
        }
        // At most one of the two moves, so that both ends are reached.
        boolean still = parts.get(part) instanceof Constant;
        return new PairRange(least, greatest, least, greatest, still && least >= 0, still && greatest <= 0, Doubt.NONE);
    }

    private PairRange onScale(int first, int second, PairRange range) {
        double slope = line.slope();
        double least = slope * range.least();
        double greatest = slope * range.greatest();
        boolean cut = cuts(first) || cuts(second);
        // A cut keeps order and never widens a difference.
        return new PairRange(
                cut ? Math.max(Math.min(least, 0), low(first) - high(second)) : least,
                cut ? Math.min(Math.max(greatest, 0), high(first) - low(second)) : greatest,
                slope * range.reachedLow(),
                slope * range.reachedHigh(),
                range.atLeast(),
                range.atMost(),
                cut ? Doubt.CUT : range.doubt());
    }

    boolean cuts(int unit) {
        return line.isCut(ranges[unit].low()) || line.isCut(ranges[unit].high());
    }
}
