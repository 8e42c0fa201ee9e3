package org.mattstock.elicitation;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mattstock.internal.statistics.LinearProgram;
import org.mattstock.table.Table;

/**
 * The linear best-worst method: the most and the least important part are named, the best is held against each of the others,
 * and each of the others against the worst, from 1 for equally important to 9 in most questionnaires. That is {@code 2 n - 3}
 * questions in place of the {@code n (n - 1) / 2} of {@link PairwiseComparisons}.
 *
 * <p>The weights make the largest of all {@code |w_best - a_j w_j|} and {@code |w_j - b_j w_worst|} as small as can be;
 * {@link #deviation()} is what it comes to, 0 where the statements are free of contradictions. Where several weightings come to
 * the same, one of them is found, the same in every order of the parts.
 *
 * <pre>{@code
 * BestWorst stated = BestWorst.of(
 *         List.of("health", "school", "roads"),
 *         "school",
 *         "roads",
 *         Map.of("health", 3.0, "roads", 7.0),
 *         Map.of("health", 3.0));
 * stated.weights();   // health 0.236, school 0.673, roads 0.091
 * stated.deviation(); // 0.036
 * }</pre>
 *
 * <p>Source: Rezaei (2016), Best-worst multi-criteria decision-making method: some properties and a linear model. His first, non-linear
 * form gives other weights.
 *
 * @param parts the node ids of the parts, at least two, in the order of the weights
 * @param best the most important part
 * @param worst the least important part, another one
 * @param bestTo how many times as important the best is as each other part, from 1 to 1,000; may hold 1 for the best itself
 * @param toWorst how many times as important each other part is as the worst; the best may be left out, or must be as in {@code
 *     bestTo} of the worst; may hold 1 for the worst itself
 */
public record BestWorst(
        List<String> parts,
        String best,
        String worst,
        SortedMap<String, Double> bestTo,
        SortedMap<String, Double> toWorst)
        implements StatedWeights {
    private static final double MOST = 1_000;

    /**
     * Copies the statements, completes what is implied, and checks them.
     *
     * @throws IllegalArgumentException if a statement is missing, of another part, out of range, or contradicts its counterpart
     */
    public BestWorst {
        parts = Statements.parts(parts);
        Statements.requireKnown("best", "one of the parts", best, parts);
        Statements.requireKnown("worst", "one of the parts", worst, parts);
        if (best.equals(worst)) {
            throw new IllegalArgumentException("best and worst must differ, got " + best + " twice");
        }
        bestTo = completed("bestTo", bestTo, parts, Map.of(best, 1.0));
        toWorst = completed("toWorst", toWorst, parts, ImmutableSortedMap.of(worst, 1.0, best, at(bestTo, worst)));
    }

    private static SortedMap<String, Double> completed(
            String name, Map<String, Double> stated, List<String> parts, Map<String, Double> implied) {
        SortedMap<String, Double> all = new TreeMap<>(implied);
        all.putAll(stated);
        all.keySet().forEach(part -> Statements.requireKnown(name, "of one of the parts", part, parts));
        for (String part : parts) {
            double value = at(all, part);
            if (!(value >= 1 && value <= MOST)) {
                throw new IllegalArgumentException(name + " of " + part + " must be from 1 to " + MOST + ", got "
                        + (all.containsKey(part) ? value : "none"));
            }
        }
        implied.forEach((part, value) -> requireSame(name, part, at(all, part), value));
        return Collections.unmodifiableSortedMap(all);
    }

    private static void requireSame(String name, String part, double stated, double implied) {
        if (stated != implied) {
            throw new IllegalArgumentException(
                    name + " of " + part + " must be " + implied + " by the other statements, got " + stated);
        }
    }

    /** NaN where nothing is stated. */
    private static double at(Map<String, Double> stated, String part) {
        return stated.getOrDefault(part, Double.NaN);
    }

    /** What was stated about the best and the worst part. */
    public static BestWorst of(
            List<String> parts, String best, String worst, Map<String, Double> bestTo, Map<String, Double> toWorst) {
        return new BestWorst(parts, best, worst, new TreeMap<>(bestTo), new TreeMap<>(toWorst));
    }

    @Override
    public Map<String, Double> weights() {
        List<String> sorted = parts.stream().sorted().toList();
        double[] solved = solved(sorted);
        return Statements.shares(
                parts,
                parts.stream()
                        .mapToDouble(part -> Math.max(0, solved[sorted.indexOf(part)]))
                        .toArray());
    }

    /** Weights, and after them what they deviate by, which is to be the least. */
    private double[] solved(List<String> sorted) {
        int n = sorted.size();
        LinearProgram program = new LinearProgram(unit(n + 1, n));
        for (String part : sorted) {
            within(program, n, sorted.indexOf(best), sorted.indexOf(part), at(bestTo, part));
            within(program, n, sorted.indexOf(part), sorted.indexOf(worst), at(toWorst, part));
        }
        double[] all = new double[n + 1];
        Arrays.fill(all, 0, n, 1);
        return program.equalTo(1, all).solve();
    }

    private static double[] unit(int size, int at) {
        double[] unit = new double[size];
        unit[at] = 1;
        return unit;
    }

    /** One weight is so many times another, up to the deviation either way. */
    private static void within(LinearProgram program, int n, int part, int other, double times) {
        if (part == other) {
            return;
        }
        double[] above = unit(n + 1, part);
        above[other] = -times;
        double[] below = new double[n + 1];
        Arrays.setAll(below, i -> 0 - above[i]);
        above[n] = -1;
        below[n] = -1;
        program.atMost(0, above).atMost(0, below);
    }

    /**
     * The largest of all {@code |w_best - a_j w_j|} and {@code |w_j - b_j w_worst|} at these weights (&#958; in the source): at least 0,
     * and 0 exactly where the statements are free of contradictions, up to rounding.
     */
    public double deviation() {
        Map<String, Double> weights = weights();
        double largest = 0;
        for (String part : parts) {
            largest = Math.max(largest, Math.abs(at(weights, best) - at(bestTo, part) * at(weights, part)));
            largest = Math.max(largest, Math.abs(at(weights, part) - at(toWorst, part) * at(weights, worst)));
        }
        return largest;
    }

    /**
     * A row for each part: its weight, and the two ratios as stated and as the weights imply them, empty where the divisor has no
     * weight.
     */
    @Override
    public Table toTable() {
        Table.Builder table = Table.builder("Best and worst")
                .text("part")
                .decimal("weight", 4)
                .decimal("best to it", 2)
                .decimal("implied best to it", 2)
                .decimal("it to worst", 2)
                .decimal("implied it to worst", 2);
        Map<String, Double> weights = weights();
        weights.forEach((part, weight) -> table.row(
                part,
                weight,
                at(bestTo, part),
                ratio(at(weights, best), weight),
                at(toWorst, part),
                ratio(weight, at(weights, worst))));
        return table.build();
    }

    private static OptionalDouble ratio(double weight, double other) {
        return other == 0 ? OptionalDouble.empty() : OptionalDouble.of(weight / other);
    }
}
