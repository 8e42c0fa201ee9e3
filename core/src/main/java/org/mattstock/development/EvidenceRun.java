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
import org.mattstock.development.EvidenceRule.Groups;
import org.mattstock.internal.evidence.EvidenceBaskets;
import org.mattstock.internal.evidence.JointOrders;
import org.mattstock.internal.evidence.NullModel;
import org.mattstock.internal.evidence.OtherUnits;
import org.mattstock.internal.evidence.OwnPersistence;
import org.mattstock.internal.evidence.SizeClassNames;

/** Computes {@link Evidence}: who can be tested, and against what. */
final class EvidenceRun {
    /** Three values have six orders: nothing can be decided. */
    static final int LEAST_YEARS = 4;

    static final int MOST_JOINT_YEARS = 8;

    private static final double MOST_MISSING = 1.0 / 3;
    private static final double ROUNDING = 1e-12;

    private final EvidenceInput input;
    private final EvidenceRule rule;
    private final List<String> none;

    private EvidenceRun(EvidenceInput input, EvidenceRule rule) {
        this.input = input;
        this.rule = rule;
        this.none = Collections.nCopies(input.units().size(), "");
    }

    /**
     * Evidence for all units.
     *
     * @throws IllegalArgumentException if a group has fewer than 50 units that can be tested
     */
    static Evidence of(EvidenceInput input, EvidenceRule rule) {
        return new EvidenceRun(input, Objects.requireNonNull(rule, "rule")).run();
    }

    private Evidence run() {
        EvidenceBaskets all = input.baskets(rule.comparison());
        Evidence.@Nullable Undecidable[] reasons = reasons(all);
        int[] tested = decidable(reasons);
        if (rule.groups() instanceof Groups.SizeClasses || rule.groups() instanceof Groups.OfGrouping) {
            return grouped(all, reasons, groups(tested));
        }
        if (tested.length < Evidence.LEAST_UNITS) {
            return joint(all.complete());
        }
        boolean together = rule.groups() instanceof Groups.Together || tested.length == Evidence.LEAST_UNITS;
        return result(
                together ? Evidence.Null.OTHER_UNITS : Evidence.Null.OTHER_UNITS_OF_LIKE_PERSISTENCE,
                all,
                reasons,
                none);
    }

    private Evidence joint(EvidenceBaskets complete) {
        Evidence.@Nullable Undecidable[] reasons = reasons(complete);
        if (complete.years > MOST_JOINT_YEARS) {
            replaceNone(reasons, unit -> Evidence.Undecidable.MANY_YEARS);
        }
        return result(Evidence.Null.JOINT_YEARS, complete, reasons, none);
    }

    private Evidence grouped(EvidenceBaskets all, Evidence.@Nullable Undecidable[] reasons, List<String> groups) {
        replaceNone(reasons, unit -> groups.get(unit).isEmpty() ? Evidence.Undecidable.NO_GROUP : null);
        requireLargeGroups(decidable(reasons), groups);
        boolean bySize = rule.groups() instanceof Groups.SizeClasses;
        return result(
                bySize ? Evidence.Null.OTHER_UNITS_IN_SIZE_GROUP : Evidence.Null.OTHER_UNITS_IN_GROUP,
                all,
                reasons,
                groups);
    }

    private List<String> groups(int[] tested) {
        return rule.groups() instanceof Groups.SizeClasses classes
                ? SizeClassNames.of(input.sizes(), tested, classes.count())
                : input.groups();
    }

    private static void replaceNone(
            Evidence.@Nullable Undecidable[] reasons, IntFunction<Evidence.@Nullable Undecidable> reason) {
        for (int unit = 0; unit < reasons.length; unit++) {
            reasons[unit] = reasons[unit] == null ? reason.apply(unit) : reasons[unit];
        }
    }

    private static Evidence.@Nullable Undecidable[] reasons(EvidenceBaskets baskets) {
        double[] missing = baskets.missing();
        Evidence.@Nullable Undecidable[] reasons = new Evidence.Undecidable[baskets.units];
        Arrays.setAll(reasons, unit -> reason(baskets, unit, missing[unit]));
        return reasons;
    }

    private static Evidence.@Nullable Undecidable reason(EvidenceBaskets baskets, int unit, double missing) {
        if (baskets.years < LEAST_YEARS) {
            return Evidence.Undecidable.THREE_VALUES;
        }
        if (baskets.indicators(unit) < Evidence.LEAST_INDICATORS) {
            return Evidence.Undecidable.FEW_INDICATORS;
        }
        return missing > MOST_MISSING + ROUNDING ? Evidence.Undecidable.MANY_GAPS : null;
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
        List<Evidence.Test> tests = new EvidenceFindings(baskets, absolute(kind, baskets), tested, rule)
                .of(model(kind, baskets, tested, groups));
        List<Evidence.OfUnit> units = new ArrayList<>();
        for (int unit = 0; unit < reasons.length; unit++) {
            int place = Arrays.binarySearch(tested, unit);
            units.add(new Evidence.OfUnit(
                    input.units().get(unit),
                    groups.get(unit),
                    baskets.indicators(unit),
                    baskets.moving(unit, 1),
                    baskets.moving(unit, -1),
                    place < 0 ? Optional.empty() : Optional.of(tests.get(place)),
                    Optional.ofNullable(reasons[unit])));
        }
        return new Evidence(rule, kind, units);
    }

    /** The same indicators with nothing subtracted. */
    private EvidenceBaskets absolute(Evidence.Null kind, EvidenceBaskets baskets) {
        if (rule.comparison() == EvidenceRule.Comparison.ABSOLUTE) {
            return baskets;
        }
        EvidenceBaskets all = input.baskets(EvidenceRule.Comparison.ABSOLUTE);
        return kind == Evidence.Null.JOINT_YEARS ? all.complete() : all;
    }

    private NullModel model(Evidence.Null kind, EvidenceBaskets baskets, int[] tested, List<String> groups) {
        if (kind == Evidence.Null.JOINT_YEARS) {
            return new JointOrders(baskets, tested);
        }
        double[] statistics =
                Arrays.stream(tested).mapToDouble(baskets::statistic).toArray();
        if (kind == Evidence.Null.OTHER_UNITS_OF_LIKE_PERSISTENCE) {
            double[] persistence = OwnPersistence.of(baskets, input.years());
            return OtherUnits.near(
                    statistics,
                    Arrays.stream(tested).mapToDouble(unit -> persistence[unit]).toArray(),
                    neighbors(tested.length));
        }
        return OtherUnits.of(
                statistics, Arrays.stream(tested).mapToObj(groups::get).toList());
    }

    private int neighbors(int tested) {
        int parts = ((Groups.LikePersistence) rule.groups()).parts();
        return Math.max(Evidence.LEAST_UNITS, tested / parts);
    }
}
