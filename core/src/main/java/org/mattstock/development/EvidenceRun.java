package org.mattstock.development;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mattstock.trend.MultipleTesting;

/** Computes {@link Evidence}. */
final class EvidenceRun {
    /** Three values have six orders: nothing can be decided. */
    static final int LEAST_YEARS = 4;

    static final int MOST_JOINT_YEARS = 8;
    /** Beyond this the orders are too many to list again for every draw of the indicators. */
    private static final int MOST_JOINT_YEARS_REDRAWN = 6;

    private static final double MOST_MISSING = 1.0 / 3;
    private static final double ROUNDING = 1e-12;

    private final WindowData data;
    private final EvidenceRule rule;
    private final List<String> names;

    private EvidenceRun(WindowData data, EvidenceRule rule, List<String> names) {
        this.data = data;
        this.rule = rule;
        this.names = names;
    }

    /**
     * Evidence for all units.
     *
     * @param names by unit the group of the rule's grouping that it is in, empty for none; read only where the rule has one
     * @throws IllegalArgumentException if a group has fewer than 50 units that can be tested
     */
    static Evidence of(WindowData data, EvidenceRule rule, List<String> names) {
        Objects.requireNonNull(rule, "rule");
        return new EvidenceRun(data, rule, List.copyOf(names)).run();
    }

    private Evidence run() {
        EvidenceBaskets all = new EvidenceBaskets(
                data.weights(),
                EvidenceValues.of(data, rule.comparison()),
                data.years().length,
                data.units().size());
        Evidence.@Nullable Undecidable[] reasons = reasons(all);
        int[] tested = decidable(reasons);
        if (!(rule.groups() instanceof EvidenceRule.Groups.Together)) {
            return grouped(all, reasons, groups(tested));
        }
        List<String> none = Collections.nCopies(data.units().size(), "");
        if (tested.length >= Evidence.LEAST_UNITS) {
            return result(Evidence.Null.OTHER_UNITS, all, reasons, none);
        }
        EvidenceBaskets complete = all.complete();
        reasons = reasons(complete);
        if (complete.years > MOST_JOINT_YEARS) {
            replaceNone(reasons, unit -> Evidence.Undecidable.MANY_YEARS);
        }
        return result(Evidence.Null.JOINT_YEARS, complete, reasons, none);
    }

    private Evidence grouped(EvidenceBaskets all, Evidence.@Nullable Undecidable[] reasons, List<String> groups) {
        replaceNone(reasons, unit -> groups.get(unit).isEmpty() ? Evidence.Undecidable.NO_GROUP : null);
        requireLargeGroups(decidable(reasons), groups);
        return result(Evidence.Null.OTHER_UNITS_IN_SIZE_GROUP, all, reasons, groups);
    }

    private List<String> groups(int[] tested) {
        return rule.groups() instanceof EvidenceRule.Groups.SizeClasses classes
                ? SizeClassNames.of(data.denominator(), tested, classes.count())
                : names;
    }

    private static void replaceNone(
            Evidence.@Nullable Undecidable[] reasons, IntFunction<Evidence.@Nullable Undecidable> reason) {
        for (int unit = 0; unit < reasons.length; unit++) {
            reasons[unit] = reasons[unit] == null ? reason.apply(unit) : reasons[unit];
        }
    }

    private Evidence.@Nullable Undecidable[] reasons(EvidenceBaskets baskets) {
        Evidence.@Nullable Undecidable[] reasons = new Evidence.Undecidable[baskets.units];
        Arrays.setAll(reasons, unit -> reason(baskets, unit));
        return reasons;
    }

    private Evidence.@Nullable Undecidable reason(EvidenceBaskets baskets, int unit) {
        if (baskets.years < LEAST_YEARS) {
            return Evidence.Undecidable.THREE_VALUES;
        }
        if (baskets.indicators(unit) < Evidence.LEAST_INDICATORS) {
            return Evidence.Undecidable.FEW_INDICATORS;
        }
        return baskets.missing(unit) > MOST_MISSING + ROUNDING ? Evidence.Undecidable.MANY_GAPS : null;
    }

    private static int[] decidable(Evidence.@Nullable Undecidable[] reasons) {
        return IntStream.range(0, reasons.length)
                .filter(unit -> reasons[unit] == null)
                .toArray();
    }

    private static void requireLargeGroups(int[] tested, List<String> groups) {
        Map<String, Integer> sizes = new TreeMap<>();
        groups.stream().filter(group -> !group.isEmpty()).forEach(group -> sizes.put(group, 0));
        Arrays.stream(tested).forEach(unit -> sizes.merge(groups.get(unit), 1, Integer::sum));
        sizes.forEach((group, size) -> {
            if (size < Evidence.LEAST_UNITS) {
                throw new IllegalArgumentException("groups must have at least " + Evidence.LEAST_UNITS
                        + " units that can be tested, got " + size + " in \"" + group + "\"");
            }
        });
    }

    private Evidence result(
            Evidence.Null kind,
            EvidenceBaskets baskets,
            Evidence.@Nullable Undecidable[] reasons,
            List<String> groups) {
        int[] tested = decidable(reasons);
        NullModel model = model(kind, baskets, tested, groups);
        boolean redrawn = rule.replicates() > 0
                && (kind != Evidence.Null.JOINT_YEARS || baskets.years <= MOST_JOINT_YEARS_REDRAWN);
        Evidence.@Nullable Span[] spans = redrawn
                ? EvidenceSpans.of(model, baskets.values.length, tested.length, rule)
                : new Evidence.Span[tested.length];
        List<Evidence.Test> tests = tests(baskets, tested, model, spans);
        List<Evidence.OfUnit> units = new ArrayList<>();
        for (int unit = 0; unit < reasons.length; unit++) {
            int place = Arrays.binarySearch(tested, unit);
            units.add(new Evidence.OfUnit(
                    data.units().get(unit),
                    groups.get(unit),
                    baskets.indicators(unit),
                    baskets.moving(unit, 1),
                    baskets.moving(unit, -1),
                    place < 0 ? Optional.empty() : Optional.of(tests.get(place)),
                    Optional.ofNullable(reasons[unit])));
        }
        return new Evidence(rule, kind, units);
    }

    private static NullModel model(Evidence.Null kind, EvidenceBaskets baskets, int[] tested, List<String> groups) {
        if (kind == Evidence.Null.JOINT_YEARS) {
            return new JointOrders(baskets, tested);
        }
        return OtherUnits.of(
                baskets, tested, Arrays.stream(tested).mapToObj(groups::get).toArray(String[]::new));
    }

    private static List<Evidence.Test> tests(
            EvidenceBaskets baskets, int[] tested, NullModel model, Evidence.@Nullable Span[] spans) {
        double[] p = model.p(baskets.once());
        double[] q = MultipleTesting.BENJAMINI_HOCHBERG.adjust(p);
        double[] worst = MultipleTesting.BENJAMINI_YEKUTIELI.adjust(p);
        double[] holm = MultipleTesting.HOLM.adjust(p);
        IndependentTail optimistic = new IndependentTail();
        List<Evidence.Test> tests = new ArrayList<>();
        for (int place = 0; place < tested.length; place++) {
            double own = p[place];
            tests.add(new Evidence.Test(
                    baskets.statistic(tested[place], baskets.once()),
                    1 + (int) Arrays.stream(p).filter(other -> other < own).count(),
                    own,
                    model.smallest(place),
                    q[place],
                    worst[place],
                    holm[place],
                    Optional.ofNullable(spans[place]),
                    optimistic.of(baskets, tested[place])));
        }
        return tests;
    }
}
