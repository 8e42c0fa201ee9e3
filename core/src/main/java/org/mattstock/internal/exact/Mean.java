package org.mattstock.internal.exact;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.mattstock.internal.exact.PairRange.Doubt;

/** A weighted mean of other terms, brought to a scale: {@code cut(slope * mean + intercept)}. */
public final class Mean extends Term {
    private static final double UNIT_ROUNDOFF = Math.ulp(1.0) / 2;

    private final String branch;
    private final List<Term> parts;
    private final WeightRegion region;
    private final CutLine line;
    private final Intake[] intakes;
    private final Range[] ranges;
    private final double size;
    private final double rounding;

    /**
     * What one unit brings to a branch.
     *
     * @param given by part: the value that stands in for a missing part; NaN where the part has its own, or none
     * @param counted by part: whether it counts, with its own value or a given one
     * @param presence whether the unit has a value in the branch
     */
    record Intake(double[] given, boolean[] counted, Presence presence) {}

    /**
     * The values of one unit before the line.
     *
     * @param low the least
     * @param middle the one under the weights in the middle
     * @param high the greatest
     */
    private record Range(double low, double middle, double high) {}

    Mean(String branch, List<Term> parts, WeightRegion region, CutLine line, Intake[] intakes) {
        this.branch = branch;
        this.parts = parts;
        this.region = region;
        this.line = line;
        this.intakes = intakes;
        this.ranges = new Range[intakes.length];
        for (int unit = 0; unit < intakes.length; unit++) {
            ranges[unit] = range(unit);
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
            for (double value : intake.given()) {
                largest = Double.isNaN(value) ? largest : Math.max(largest, Math.abs(value));
            }
        }
        return largest;
    }

    private Range range(int unit) {
        return new Range(
                region.least(values(part -> low(part, unit))),
                Unalike.mean(middles(unit), region.middle()),
                region.greatest(values(part -> high(part, unit))));
    }

    private double[] middles(int unit) {
        return values(part -> middle(part, unit));
    }

    private double[] values(IntToDoubleFunction ofPart) {
        double[] values = new double[parts.size()];
        Arrays.setAll(values, ofPart);
        return values;
    }

    private double low(int part, int unit) {
        return owns(part, unit) ? parts.get(part).low(unit) : intakes[unit].given()[part];
    }

    private double middle(int part, int unit) {
        return owns(part, unit) ? parts.get(part).middle(unit) : intakes[unit].given()[part];
    }

    private double high(int part, int unit) {
        return owns(part, unit) ? parts.get(part).high(unit) : intakes[unit].given()[part];
    }

    private boolean owns(int part, int unit) {
        return intakes[unit].counted()[part] && Double.isNaN(intakes[unit].given()[part]);
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
    public PairRange difference(int first, int second) {
        PairRange range = Arrays.equals(intakes[first].counted(), intakes[second].counted())
                ? overAlikeParts(first, second)
                : overUnalikeParts(first, second);
        return onScale(first, second, range);
    }

    /**
     * By part of a branch here or below: how far the first unit would lead if that part had all the branch's weight, and all
     * other weights were in the middle; NaN for a part that both lack. Null where the branch is not here.
     *
     * @throws IllegalArgumentException if the units lack different parts of the branch, or a cut breaks the line
     */
    public double @Nullable [] leads(String wanted, int first, int second) {
        Mean found = find(wanted);
        if (found == null) {
            return null;
        }
        boolean[] counted = found.intakes[first].counted();
        if (!Arrays.equals(counted, found.intakes[second].counted())) {
            throw new IllegalArgumentException("units must have the same parts of " + wanted + ", got different ones");
        }
        double[] leads = new double[counted.length];
        for (int part = 0; part < leads.length; part++) {
            double[] all = new double[counted.length];
            all[part] = 1;
            leads[part] = counted[part] ? value(first, wanted, all) - value(second, wanted, all) : Double.NaN;
        }
        return leads;
    }

    private @Nullable Mean find(String wanted) {
        if (branch.equals(wanted)) {
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
            throw new IllegalArgumentException("the normalization of " + branch + " must not cut what weights change");
        }
        double[] values =
                values(part -> owns(part, unit) && parts.get(part) instanceof Mean mean && mean.find(wanted) != null
                        ? mean.value(unit, wanted, weights)
                        : middle(part, unit));
        return line.place(Unalike.mean(values, branch.equals(wanted) ? weights : region.middle()));
    }

    private PairRange overUnalikeParts(int first, int second) {
        Unalike pair = new Unalike(region, middles(first), middles(second));
        return new PairRange(
                ranges[first].low() - ranges[second].high(),
                ranges[first].high() - ranges[second].low(),
                pair.low(),
                pair.high(),
                false,
                false,
                Doubt.UNEQUAL_COVERAGE);
    }

    private PairRange overAlikeParts(int first, int second) {
        @Nullable PairRange[] ranges = new PairRange[parts.size()];
        boolean atLeast = true;
        boolean atMost = true;
        Doubt doubt = Doubt.NONE;
        for (int part = 0; part < ranges.length; part++) {
            PairRange range = part(part, first, second);
            ranges[part] = range;
            atLeast &= range == null || range.atLeast();
            atMost &= range == null || range.atMost();
            doubt = range == null ? doubt : doubt.or(range.doubt());
        }
        double least = region.least(of(ranges, PairRange::least));
        double greatest = region.greatest(of(ranges, PairRange::greatest));
        return new PairRange(
                least,
                greatest,
                doubt == Doubt.NONE ? least : region.least(of(ranges, PairRange::reachedLow)),
                doubt == Doubt.NONE ? greatest : region.greatest(of(ranges, PairRange::reachedHigh)),
                atLeast,
                atMost,
                doubt);
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
        if (owns(part, first) && owns(part, second)) {
            return parts.get(part).difference(first, second);
        }
        // At most one of the two moves, so that both ends are reached.
        double least = low(part, first) - high(part, second);
        double greatest = high(part, first) - low(part, second);
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

    private boolean cuts(int unit) {
        return line.isCut(ranges[unit].low()) || line.isCut(ranges[unit].high());
    }
}
