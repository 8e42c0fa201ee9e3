package org.mattstock.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.mattstock.data.Direction;
import org.mattstock.data.Panel;
import org.mattstock.data.Slice;
import org.mattstock.data.Unit;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.fit.FittedParameters;
import org.mattstock.fit.Learned;
import org.mattstock.index.NodeScores;
import org.mattstock.index.Scores;
import org.mattstock.internal.ranking.Level;
import org.mattstock.internal.scoring.aggregation.AggregationMethods;
import org.mattstock.internal.scoring.normalization.NormalizationMethod;
import org.mattstock.internal.scoring.normalization.NormalizationMethods;
import org.mattstock.internal.scoring.normalization.Oriented;
import org.mattstock.internal.scoring.selection.SelectionMethods;
import org.mattstock.internal.scoring.treatment.TreatmentMethods;
import org.mattstock.internal.scoring.weighting.WeightingMethods;
import org.mattstock.internal.text.Lookup;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.RankingRule;

/** Standard errors of scores that are a straight line in the figures that have some. */
final class LinearScores {
    private final Scores scores;
    private final Panel panel;
    /** By indicator, the indicator of its standard errors; both by id. */
    private final Map<String, String> errors = new TreeMap<>();
    /** By figure (indicator and breakdown): what a step of one of it moves the score of each unit by. */
    private final Map<String, double[]> slopes = new TreeMap<>();

    private final Map<String, Slice> errorSlices = new TreeMap<>();

    private LinearScores(Scores scores) {
        this.scores = scores;
        this.panel = scores.panel();
    }

    static boolean isLessBetter(Scores scores) {
        return scores.ranking().rule().order() == RankingRule.Order.LOWEST_FIRST;
    }

    static List<Estimates.Estimate> of(Scores scores, Map<String, String> standardErrors) {
        LinearScores linear = new LinearScores(scores);
        new TreeMap<>(standardErrors).forEach(linear::addIndicator);
        double[] whole = new double[linear.panel.units().size()];
        Arrays.fill(whole, 1);
        linear.walk(scores.index().tree(), whole);
        return linear.estimates();
    }

    private void addIndicator(String indicator, String error) {
        String id = panel.requireIndicator(indicator).id();
        List<String> used =
                scores.index().leaves().stream().map(Leaf::indicator).distinct().toList();
        Lookup.require("indicator", "the definition's", id, used, each -> each, each -> each);
        errors.put(id, panel.requireIndicator(error).id());
    }

    private boolean isMoved(Node node) {
        if (node instanceof Branch branch) {
            return branch.parts().stream().anyMatch(part -> isMoved(part.node()));
        }
        return node instanceof Leaf leaf && errors.containsKey(leaf.indicator());
    }

    /**
     * Goes down to the leaves that have errors.
     *
     * @param factors by unit: what a step of one of this node's value moves the score by
     */
    private void walk(Node node, double[] factors) {
        if (node instanceof Leaf leaf) {
            addLeaf(leaf, factors);
            return;
        }
        Branch branch = (Branch) node;
        boolean plain = branch.normalization()
                .map(each -> NormalizationMethods.of(each).changesNothing())
                .orElse(true);
        if (!plain || AggregationMethods.of(branch.aggregation()).additive().isEmpty()) {
            throw refused(
                    branch.id(),
                    plain
                            ? branch.aggregation().toString()
                            : branch.normalization().toString());
        }
        double[] weights = WeightingMethods.weights(branch);
        List<double[]> values = new ArrayList<>();
        branch.parts().forEach(part -> values.add(scores.node(part.node().id()).toArray()));
        double[] totals = totals(branch, weights, values);
        for (int part = 0; part < weights.length; part++) {
            if (weights[part] > 0 && isMoved(branch.parts().get(part).node())) {
                double[] below = new double[totals.length];
                for (int unit = 0; unit < below.length; unit++) {
                    below[unit] = Double.isNaN(values.get(part)[unit]) || totals[unit] == 0
                            ? 0
                            : factors[unit] * weights[part] / totals[unit];
                }
                walk(branch.parts().get(part).node(), below);
            }
        }
    }

    /** By unit: the weights of its parts, added up. What they make must be its value: whoever has something stand in has another. */
    private double[] totals(Branch branch, double[] weights, List<double[]> values) {
        double[] found = scores.node(branch.id()).toArray();
        double[] totals = new double[found.length];
        for (int unit = 0; unit < found.length; unit++) {
            double sum = 0;
            double size = 0;
            for (int part = 0; part < weights.length; part++) {
                double value = values.get(part)[unit];
                if (weights[part] > 0 && !Double.isNaN(value)) {
                    totals[unit] += weights[part];
                    sum += weights[part] * value;
                    size += weights[part] * Math.abs(value);
                }
            }
            if (!Double.isNaN(found[unit])
                    && !Level.upToRounding(size / totals[unit]).has(found[unit], sum / totals[unit])) {
                throw refused(
                        branch.id(),
                        "another value than the mean of its parts for "
                                + panel.units().get(unit));
            }
        }
        return totals;
    }

    private void addLeaf(Leaf leaf, double[] factors) {
        double slope = slope(leaf);
        NodeScores node = scores.node(leaf.id());
        Slice figures = panel.slice(leaf.indicator(), leaf.breakdown(), scores.year());
        String figure = leaf.indicator() + " " + leaf.breakdown();
        String error = errors.getOrDefault(leaf.indicator(), "");
        errorSlices.computeIfAbsent(figure, key -> panel.slice(error, leaf.breakdown(), scores.year()));
        double[] moved = slopes.computeIfAbsent(figure, key -> new double[factors.length]);
        double[] values = node.toArray();
        for (Ranking.Entry entry : scores.ranking().entries()) {
            Unit unit = entry.unit();
            int at = panel.requireUnitIndex(unit.id());
            if (Double.isNaN(values[at])) {
                continue;
            }
            if (Double.isNaN(figures.valueAt(at))) {
                throw refused(leaf.id(), "an imputed value for " + unit);
            }
            if (node.unclamped(unit.id()).orElse(values[at]) != values[at]) {
                throw refused(leaf.id(), "a value that is cut for " + unit);
            }
            moved[at] += slope * factors[at];
        }
    }

    private double slope(Leaf leaf) {
        NormalizationMethod method = NormalizationMethods.of(leaf.normalization());
        boolean more = leaf.direction().equals(Direction.HIGHER);
        if (!method.isStraight() || !(more || leaf.direction().equals(Direction.LOWER))) {
            throw refused(leaf.id(), leaf.normalization() + ", " + leaf.direction());
        }
        if (leaf.denominator().isPresent()
                || !TreatmentMethods.of(leaf.treatment()).isNothing()
                || SelectionMethods.of(leaf.selection()).yearsJoined() != 1) {
            throw refused(leaf.id(), "a denominator, a treatment or several years");
        }
        Oriented oriented = Oriented.of(method, leaf.direction(), leaf.orientation());
        Optional<Learned> learned = scores.fitted()
                .parameters()
                .find(leaf.id(), FittedParameters.Step.NORMALIZATION, "")
                .map(FittedParameters.Entry::learned);
        double steep = oriented.method()
                .line(learned)
                .orElseThrow(() -> refused(leaf.id(), "a reference for each group"))
                .slope();
        return more ? steep : -steep;
    }

    private List<Estimates.Estimate> estimates() {
        List<Estimates.Estimate> found = new ArrayList<>();
        for (Ranking.Entry entry : scores.ranking().entries()) {
            int at = panel.requireUnitIndex(entry.unit().id());
            double variance = 0;
            for (Map.Entry<String, double[]> figure : slopes.entrySet()) {
                double slope = figure.getValue()[at];
                if (slope != 0) {
                    double moved = slope * error(figure.getKey(), at, entry.unit());
                    variance += moved * moved;
                }
            }
            found.add(new Estimates.Estimate(entry.unit(), entry.score(), Math.sqrt(variance)));
        }
        return found;
    }

    private double error(String figure, int at, Unit unit) {
        Slice slice = Objects.requireNonNull(errorSlices.get(figure), figure);
        double error = slice.valueAt(at);
        if (!(error >= 0)) {
            throw new IllegalArgumentException("every figure must have a standard error of at least 0, got "
                    + (Double.isNaN(error) ? "none" : String.valueOf(error)) + " in " + slice.indicator() + " for "
                    + unit
                    + " in " + slice.year());
        }
        return error;
    }

    private static IllegalArgumentException refused(String node, String got) {
        return new IllegalArgumentException("scores must be a straight line in figures with errors, got " + node + ": "
                + got + "; Variation.noise of an uncertainty analysis draws such errors under any definition");
    }
}
