package org.mattstock.development;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mattstock.internal.statistics.Numbers;

/** Puts units in order for the honor. */
final class HonorOrder {
    /** What is said where nobody who passed those before it passes a bar. */
    private static final Map<Honor.Bar, Honor.Reason> BAR_BY_BAR = new EnumMap<>(Honor.Bar.class);

    static {
        BAR_BY_BAR.put(Honor.Bar.INELIGIBLE, Honor.Reason.NOBODY_ELIGIBLE);
        BAR_BY_BAR.put(Honor.Bar.BELOW_LEVEL, Honor.Reason.NOBODY_ABOVE_LEVEL);
        BAR_BY_BAR.put(Honor.Bar.NARROW, Honor.Reason.NOBODY_BROAD);
        BAR_BY_BAR.put(Honor.Bar.FRAGILE, Honor.Reason.NOBODY_ROBUST);
        BAR_BY_BAR.put(Honor.Bar.IMMATERIAL, Honor.Reason.NOBODY_MATERIAL);
        BAR_BY_BAR.put(Honor.Bar.NOT_SUPPORTED, Honor.Reason.NOBODY_SUPPORTED);
    }

    private final Honor.Rule rule;
    private final double deadband;

    HonorOrder(Honor.Rule rule, double deadband) {
        this.rule = rule;
        this.deadband = deadband;
    }

    /** A unit on its way to a place. */
    private record Entry(UnitDevelopment of, Size.Slope slope, Set<Honor.Bar> bars) {
        double size() {
            return slope.shrunken().map(Size.Shrunken::perYear).orElse(slope.perYear());
        }

        double expectedPlace() {
            return slope.shrunken().map(Size.Shrunken::expectedPlace).orElse(0.0);
        }

        int tier() {
            boolean steady = !bars.contains(Honor.Bar.NOT_STEADY) && !bars.contains(Honor.Bar.NOT_RISEN);
            return bars.isEmpty() ? 0 : steady ? 1 : 2;
        }
    }

    /**
     * The order.
     *
     * @param units by id
     * @param ineligible by unit
     */
    Honor of(List<UnitDevelopment> units, boolean[] ineligible) {
        List<Entry> entries = new ArrayList<>();
        for (int unit = 0; unit < ineligible.length; unit++) {
            entry(units.get(unit), ineligible[unit]).ifPresent(entries::add);
        }
        // The sort is stable and units come by id. Where nothing tells sizes apart, the slope itself decides.
        entries.sort(Comparator.comparingInt(Entry::tier)
                .thenComparingDouble(Entry::expectedPlace)
                .thenComparing(
                        Comparator.<Entry>comparingDouble(entry -> entry.slope().perYear())
                                .reversed()));
        List<Honor.Candidate> order = new ArrayList<>();
        for (Entry entry : entries) {
            order.add(new Honor.Candidate(order.size() + 1, entry.of().unit(), entry.size(), entry.bars()));
        }
        return new Honor(rule, outcome(order), order);
    }

    private Optional<Entry> entry(UnitDevelopment unit, boolean ineligible) {
        if (unit.pattern().isEmpty() || unit.size().absolute().isEmpty()) {
            return Optional.empty();
        }
        Pattern pattern = unit.pattern().get();
        Set<Honor.Bar> bars = bars(unit, pattern);
        if (ineligible) {
            bars.add(Honor.Bar.INELIGIBLE);
        }
        return Optional.of(new Entry(unit, unit.size().absolute().get(), bars));
    }

    private Set<Honor.Bar> bars(UnitDevelopment unit, Pattern pattern) {
        Set<Honor.Bar> bars = EnumSet.noneOf(Honor.Bar.class);
        List<Double> values = pattern.absolute().values();
        if (pattern.rising() != Pattern.Verdict.HOLDS) {
            bars.add(Honor.Bar.NOT_STEADY);
        }
        if (pattern.absolute().steps().totalChange() <= deadband) {
            bars.add(Honor.Bar.NOT_RISEN);
        }
        if (!Numbers.reaches(values.get(values.size() - 1), rule.levelFloor().orElse(Double.NEGATIVE_INFINITY))) {
            bars.add(Honor.Bar.BELOW_LEVEL);
        }
        unit.robustness().ifPresent(rise -> bars.addAll(bars(rise)));
        if (rule.largestQ().isPresent() && !(q(unit) <= rule.largestQ().getAsDouble())) {
            bars.add(Honor.Bar.NOT_SUPPORTED);
        }
        return bars;
    }

    private Set<Honor.Bar> bars(UnitDevelopment.Robustness rise) {
        Set<Honor.Bar> bars = EnumSet.noneOf(Honor.Bar.class);
        if (!Numbers.reaches(rise.improved(), rule.leastImproved().orElse(0))) {
            bars.add(Honor.Bar.NARROW);
        }
        if (rule.hanging() == Honor.Hanging.BARRED && !rise.hangsOn().isEmpty()) {
            bars.add(Honor.Bar.FRAGILE);
        }
        if (rise.steps() == UnitDevelopment.Robustness.StepSize.IMMATERIAL) {
            bars.add(Honor.Bar.IMMATERIAL);
        }
        return bars;
    }

    private static double q(UnitDevelopment unit) {
        return unit.evidence().test().map(Evidence.Test::q).orElse(Double.NaN);
    }

    static Honor.Finding outcome(List<Honor.Candidate> order) {
        List<Honor.Candidate> qualified =
                order.stream().filter(Honor.Candidate::qualifies).toList();
        return qualified.isEmpty()
                ? new Honor.Finding.NoOneQualifies(reason(order))
                : new Honor.Finding.Qualified(
                        qualified.stream().map(Honor.Candidate::unit).toList());
    }

    private static Honor.Reason reason(List<Honor.Candidate> order) {
        List<Honor.Candidate> left =
                order.stream().filter(Honor.Candidate::roseSteadily).toList();
        if (order.isEmpty()) {
            return Honor.Reason.NOBODY_DECIDABLE;
        }
        if (left.isEmpty()) {
            return Honor.Reason.NOBODY_ROSE_STEADILY;
        }
        for (Map.Entry<Honor.Bar, Honor.Reason> next : BAR_BY_BAR.entrySet()) {
            left = left.stream()
                    .filter(each -> !each.bars().contains(next.getKey()))
                    .toList();
            if (left.isEmpty()) {
                return next.getValue();
            }
        }
        throw new AssertionError("somebody qualifies: " + left);
    }
}
