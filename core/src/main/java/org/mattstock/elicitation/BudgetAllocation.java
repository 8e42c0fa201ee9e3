package org.mattstock.elicitation;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mattstock.internal.statistics.Quantiles;
import org.mattstock.internal.text.Checks;
import org.mattstock.table.Table;
import org.mattstock.variation.WeightSet;

/**
 * Budget allocation: each of several experts hands out points, often 100, among the parts. An expert's points count as shares
 * of what that expert handed out, so that 10 points and 100 count alike, and {@link #expertsTable()} shows each sum, where a
 * slip is seen.
 *
 * <p>A part that an expert does not name is missing, which is not the same as 0 points; the {@link Rule} says what that means.
 *
 * <pre>{@code
 * BudgetAllocation stated = BudgetAllocation.of(
 *         List.of("health", "school"),
 *         Map.of("Ada", Map.of("health", 60.0, "school", 40.0), "Bo", Map.of("health", 30.0, "school", 70.0)));
 * stated.weights();   // health 0.45, school 0.55
 * stated.weightSet(); // a box about them that holds what Ada and Bo said
 * }</pre>
 *
 * <p>The weights do not depend on the order of the experts or on their names, to the last bit. Source: OECD and JRC, Handbook on
 * Constructing Composite Indicators (2008), section 6.
 *
 * @param parts the node ids of the parts, at least one, in the order of the weights
 * @param points by expert, and by part that the expert named: 0 or from 1e-9 to 1e9, of each expert not all 0
 * @param rule how the experts' shares become one weighting
 */
public record BudgetAllocation(List<String> parts, SortedMap<String, SortedMap<String, Double>> points, Rule rule)
        implements StatedWeights {
    /** How experts' shares become one weighting. */
    public enum Rule {
        /** The mean over the experts who named all parts: the default, since it compares like with like. */
        MEAN_OF_COMPLETE,
        /** The median over the experts who named all parts, rescaled to sum 1: a single voice cannot pull it. */
        MEDIAN_OF_COMPLETE,
        /** For each part the mean over the experts who named it, rescaled to sum 1: nobody who answered is left out. */
        MEAN_OF_NAMED
    }

    /**
     * Copies and checks what was stated.
     *
     * @throws IllegalArgumentException if points name another part, are out of range or all 0, nobody counts under the rule, or no
     *     part would have weight
     */
    public BudgetAllocation {
        parts = Statements.parts(parts);
        Objects.requireNonNull(rule, "rule");
        SortedMap<String, SortedMap<String, Double>> copy = new TreeMap<>();
        for (Map.Entry<String, SortedMap<String, Double>> expert : points.entrySet()) {
            String name = Checks.notBlank("expert", expert.getKey());
            copy.put(name, Collections.unmodifiableSortedMap(new TreeMap<>((Map<String, Double>) expert.getValue())));
            check(name, expert.getValue(), parts);
        }
        points = Collections.unmodifiableSortedMap(copy);
        requireCounted(parts, points, rule);
    }

    private static void check(String expert, Map<String, Double> points, List<String> parts) {
        double sum = 0;
        for (Map.Entry<String, Double> part : points.entrySet()) {
            Statements.requireKnown("points of " + expert, "for one of the parts", part.getKey(), parts);
            double value = part.getValue();
            if (value != 0) {
                Statements.ratio("points of " + expert + " for " + part.getKey() + ", where not 0,", value);
            }
            sum += value;
        }
        if (sum == 0) {
            throw new IllegalArgumentException("points of " + expert + " must not all be 0, got " + points);
        }
    }

    private static void requireCounted(
            List<String> parts, SortedMap<String, SortedMap<String, Double>> points, Rule rule) {
        double most = 0;
        for (String part : parts) {
            double[] shares = shares(part, parts, points, rule);
            if (shares.length == 0) {
                throw new IllegalArgumentException(
                        rule == Rule.MEAN_OF_NAMED
                                ? "points must name every part at least once, got none for " + part
                                : "points must be of at least one expert who names all parts, got " + points
                                        + "; Rule.MEAN_OF_NAMED takes what each expert named");
            }
            most = Math.max(most, value(shares, rule));
        }
        if (most == 0) {
            throw new IllegalArgumentException("rule must leave weight to a part, but " + rule
                    + " is 0 for every part; Rule.MEAN_OF_COMPLETE never is");
        }
    }

    /** What experts stated, by {@link Rule#MEAN_OF_COMPLETE}. */
    public static BudgetAllocation of(List<String> parts, Map<String, ? extends Map<String, Double>> points) {
        SortedMap<String, SortedMap<String, Double>> sorted = new TreeMap<>();
        points.forEach((expert, stated) -> sorted.put(expert, new TreeMap<>(stated)));
        return new BudgetAllocation(parts, sorted, Rule.MEAN_OF_COMPLETE);
    }

    /** The same statements under another rule. */
    public BudgetAllocation withRule(Rule other) {
        return new BudgetAllocation(parts, points, other);
    }

    @Override
    public Map<String, Double> weights() {
        return Statements.shares(
                parts,
                parts.stream()
                        .mapToDouble(part -> value(shares(part, parts, points, rule), rule))
                        .toArray());
    }

    /**
     * The smallest box about the weights whose cone holds every expert's own shares, of those who named all parts: what
     * follows for all of the box follows whichever expert is believed. The definition's own weights only where all agree; where
     * an expert gives nothing to a part that has weight, the box reaches from 0 to twice the weights. A part without weight, as the
     * median may leave it, stays without.
     */
    public WeightSet weightSet() {
        Map<String, Double> middle = weights();
        double spread = points.values().stream()
                .filter(stated -> stated.size() == parts.size())
                .mapToDouble(stated -> spread(stated, middle))
                .max()
                .orElse(1);
        return Statements.box(spread);
    }

    /** The largest ratio to the middle by the least one; a part that has no weight there would be switched off in any box. */
    private static double spread(SortedMap<String, Double> stated, Map<String, Double> middle) {
        double[] ratios = middle.entrySet().stream()
                .filter(part -> part.getValue() > 0)
                .mapToDouble(part -> stated.getOrDefault(part.getKey(), 0.0) / part.getValue())
                .sorted()
                .toArray();
        double spread = ratios[0] == 0 ? Double.POSITIVE_INFINITY : ratios[ratios.length - 1] / ratios[0];
        return spread <= 1 + Statements.SAME ? 1 : spread;
    }

    /** The shares that a part got from the experts who count, ascending. */
    private static double[] shares(
            String part, List<String> parts, SortedMap<String, SortedMap<String, Double>> points, Rule rule) {
        return points.values().stream()
                .filter(stated -> stated.containsKey(part))
                .filter(stated -> rule == Rule.MEAN_OF_NAMED || stated.size() == parts.size())
                .mapToDouble(stated -> stated.getOrDefault(part, 0.0) / sum(stated))
                .sorted()
                .toArray();
    }

    private static double sum(SortedMap<String, Double> stated) {
        return stated.values().stream().sorted().reduce(0.0, Double::sum);
    }

    private static double value(double[] ascending, Rule rule) {
        return rule == Rule.MEDIAN_OF_COMPLETE
                ? Quantiles.ofFraction(7, 1, 2, ascending)
                : Arrays.stream(ascending).reduce(0, Double::sum) / ascending.length;
    }

    /** A row for each part: its weight, how many experts count, and the least and the largest share among them. */
    @Override
    public Table toTable() {
        Table.Builder table = Table.builder("Budget allocation")
                .text("part")
                .decimal("weight", 4)
                .integer("experts")
                .decimal("lowest", 4)
                .decimal("highest", 4);
        weights().forEach((part, weight) -> {
            double[] shares = shares(part, parts, points, rule);
            table.row(part, weight, shares.length, shares[0], shares[shares.length - 1]);
        });
        return table.build();
    }

    /** A row for each expert: the sum of the points and how many parts are missing. */
    public Table expertsTable() {
        Table.Builder table =
                Table.builder("Experts").text("expert").decimal("points", 2).integer("missing parts");
        points.forEach((expert, stated) -> table.row(expert, sum(stated), parts.size() - stated.size()));
        return table.build();
    }
}
