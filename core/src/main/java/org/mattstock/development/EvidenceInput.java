package org.mattstock.development;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Grouping;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.internal.evidence.EvidenceBaskets;
import org.mattstock.internal.evidence.EvidenceValues;

/**
 * What evidence is computed from: series of one window, no score among them. Arrays are shared, not copied, and never written
 * to.
 *
 * @param units the units
 * @param years the years that are used, ascending
 * @param weights by indicator, above 0
 * @param values by indicator, year and unit: in the direction of good; NaN where there is none or where it does not count
 * @param sizes by unit: how large it is; NaN where unknown
 * @param groups by unit: the group of the rule's grouping that it is in, empty for none
 */
record EvidenceInput(
        List<Unit> units, int[] years, double[] weights, double[][][] values, double[] sizes, List<String> groups) {
    /** Of matched baskets. */
    static EvidenceInput of(Matching matching, Optional<String> size, EvidenceRule rule) {
        return new EvidenceInput(
                matching.panel.units(),
                matching.years,
                matching.weights,
                counted(WindowData.directed(matching), matching.counted),
                sizes(matching, size),
                groups(matching.panel, rule));
    }

    private static double[][][] counted(double[][][] values, boolean[][] counted) {
        double[][][] kept = new double[values.length][][];
        for (int leaf = 0; leaf < kept.length; leaf++) {
            boolean[] counts = counted[leaf];
            kept[leaf] = Arrays.stream(values[leaf])
                    .map(year -> IntStream.range(0, year.length)
                            .mapToDouble(unit -> counts[unit] ? year[unit] : Double.NaN)
                            .toArray())
                    .toArray(double[][]::new);
        }
        return kept;
    }

    /**
     * By unit of matched baskets: how large it is in the first year, NaN where unknown.
     *
     * @param indicator what says so; absent where nothing does
     */
    static double[] sizes(Matching matching, Optional<String> indicator) {
        double[] unknown = new double[matching.panel.units().size()];
        Arrays.fill(unknown, Double.NaN);
        return indicator
                .map(id -> matching.panel
                        .slice(id, Breakdown.TOTAL, matching.years[0])
                        .toArray())
                .orElse(unknown);
    }

    /** By unit of a panel: the group of the rule's grouping that it is in, empty for none. */
    static List<String> groups(Panel members, EvidenceRule rule) {
        if (!(rule.groups() instanceof EvidenceRule.Groups.OfGrouping groups)) {
            return List.of();
        }
        Grouping grouping = members.requireGrouping(groups.grouping());
        return members.units().stream()
                .map(unit -> grouping.groupOf(unit.id()).map(Grouping.Group::id).orElse(""))
                .toList();
    }

    /** The values that count, or what they are less the median unit of each year. */
    EvidenceBaskets baskets(EvidenceRule.Comparison comparison) {
        double[][][] compared = comparison == EvidenceRule.Comparison.ABSOLUTE
                ? values
                : Arrays.stream(values).map(EvidenceValues::lessMedian).toArray(double[][][]::new);
        return new EvidenceBaskets(weights, compared, years.length, units.size());
    }
}
