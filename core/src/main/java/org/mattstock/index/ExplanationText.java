package org.mattstock.index;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mattstock.data.Direction;
import org.mattstock.data.Grouping;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Denominator;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.Learned;
import org.mattstock.index.ExplanationNode.Step;
import org.mattstock.internal.scoring.aggregation.AggregationMethod;
import org.mattstock.internal.scoring.aggregation.AggregationMethods;
import org.mattstock.internal.scoring.imputation.ImputationMethods;
import org.mattstock.internal.scoring.normalization.NormalizationMethods;
import org.mattstock.internal.scoring.weighting.WeightingMethods;

/** The words in the tables of explanations. */
final class ExplanationText {
    private static final MathContext DIGITS = new MathContext(5, RoundingMode.HALF_UP);

    private static final String LEARNED = "weights are learned";

    private ExplanationText() {}

    /** A node with its value. */
    static String line(ExplanationNode node) {
        String named = ExplanationTable.title(node.node());
        if (isStandIn(node)) {
            return named + ": not shown";
        }
        return named + ": " + (node.value().isPresent() ? number(node.value().getAsDouble()) : "no value");
    }

    /** What a definition does in a node, in a few words. */
    static String method(Node node) {
        if (node instanceof Branch branch) {
            return aggregation(branch.aggregation())
                    + branch.normalization()
                            .map(each -> "; " + normalization(each))
                            .orElse("")
                    + (WeightingMethods.learns(branch) ? "; " + LEARNED : "")
                    + (branch.direction() instanceof Direction.Lower ? "; less is better" : "");
        }
        Leaf leaf = (Leaf) node;
        return normalization(leaf.normalization())
                + (leaf.direction() instanceof Direction.Lower ? "; less is better" : "");
    }

    /** What was done, in a few words. */
    static String done(ExplanationNode node) {
        List<String> words = new ArrayList<>();
        if (node instanceof ExplanationNode.OfLeaf leaf) {
            leaf(leaf, words);
        } else if (node instanceof ExplanationNode.OfBranch branch) {
            words.add(aggregation(branch.node().aggregation()));
            branch.node().normalization().ifPresent(normalization -> words.add(normalization(normalization)));
            if (branch.node().direction() instanceof Direction.Lower) {
                words.add("turned: less is better");
            }
            branch.weights().ifPresent(weights -> words.add(LEARNED));
        }
        if (node.clamping() != 0) {
            words.add(isStandIn(node) ? "cut" : "cut by " + number(node.clamping()));
        }
        return String.join("; ", words);
    }

    private static void leaf(ExplanationNode.OfLeaf leaf, List<String> words) {
        leaf.missing().ifPresent(reason -> words.add("missing: " + words(reason)));
        if (leaf.missing().isEmpty() && leaf.raw().isEmpty()) {
            words.add("missing");
        }
        boolean secret = leaf.isStandIn();
        leaf.steps().forEach(step -> words(leaf.node(), step, secret, words));
        if (leaf.value().isPresent()) {
            words.add(normalization(leaf.node().normalization()));
        }
        if (leaf.value().isPresent() && leaf.node().direction() instanceof Direction.Lower) {
            words.add("less is better");
        }
    }

    /** Whether no number of a node is printed. */
    static boolean isStandIn(ExplanationNode node) {
        return node instanceof ExplanationNode.OfLeaf leaf && leaf.isStandIn();
    }

    private static void words(Leaf leaf, Step step, boolean secret, List<String> words) {
        switch (step.kind()) {
            case DENOMINATOR ->
                words.add("by "
                        + leaf.divisors().stream().map(ExplanationText::words).collect(Collectors.joining(" and "))
                        + ": " + number(step.after()));
            case TREATMENT -> words.add(secret ? "brought in" : "brought in to " + number(step.after()));
            case IMPUTATION ->
                words.add((secret ? "imputed and not shown, " : number(step.after()) + " imputed, ")
                        + ImputationMethods.of(leaf.imputation()).words());
            case TARGET_DISTANCE -> {
                if (!secret && leaf.direction() instanceof Direction.Target target) {
                    words.add(number(Math.abs(step.after())) + " from " + number(target.value()));
                }
            }
            case NEGATION, NORMALIZATION, MIRRORING -> {}
        }
    }

    private static String words(Denominator.Divisor by) {
        return by.indicator()
                + by.unit().map(unit -> " of " + unit).orElse("")
                + (by.year().isPresent() ? " in " + by.year().getAsInt() : "");
    }

    private static String normalization(Normalization normalization) {
        return NormalizationMethods.of(normalization).name().orElseGet(() -> words(normalization));
    }

    private static String aggregation(Aggregation aggregation) {
        AggregationMethod method = AggregationMethods.of(aggregation);
        String name = method.name().orElseGet(() -> words(aggregation))
                + (method.choosesWeights() ? ", with the weights that suit the unit best" : "");
        return switch (method.contribution()) {
            case ADDS_UP -> name;
            case ADDS_UP_IN_LOGARITHMS -> name + ", points are logarithms";
            case LOWEST_DECIDES -> name + ", the lowest decides";
            case LEAVES_ONE_OUT -> name + ", points are what leaving out would take, and do not add up";
        };
    }

    /** What values were normalized against. */
    static String reference(ExplanationNode node, Optional<Grouping.Group> group) {
        String where = group.map(known ->
                        " in " + known.name() + (known.name().equals(known.id()) ? "" : " (" + known.id() + ")"))
                .orElse("");
        return node.reference()
                .map(entry -> learned(entry.learned()) + ", " + entry.count() + " values" + where)
                .orElseGet(() -> given(node));
    }

    private static String learned(Learned learned) {
        if (learned instanceof Learned.Limits limits) {
            return number(limits.lower()) + " to " + number(limits.upper());
        }
        if (learned instanceof Learned.Center center) {
            return "mean " + number(center.mean()) + ", deviation " + number(center.deviation());
        }
        if (learned instanceof Learned.Yardstick yardstick) {
            return "from " + number(yardstick.origin()) + " in units of " + number(yardstick.unit());
        }
        if (learned instanceof Learned.Cuts cuts) {
            return "cuts "
                    + String.join(
                            " ",
                            cuts.cuts().stream().map(ExplanationText::number).toList());
        }
        if (learned instanceof Learned.Neutral) {
            return "nothing to tell apart";
        }
        return learned instanceof Learned.Distribution ? "places" : "learned numbers";
    }

    private static String given(ExplanationNode node) {
        Normalization normalization = node instanceof ExplanationNode.OfLeaf leaf
                ? leaf.node().normalization()
                : ((ExplanationNode.OfBranch) node).node().normalization().orElse(Normalization.none());
        return NormalizationMethods.of(normalization)
                .given()
                .map(given -> given instanceof Learned.Cuts ? "fixed cuts" : learned(given) + ", fixed")
                .orElse("");
    }

    /** A number for reading: five digits, never in powers of ten. */
    static String number(double value) {
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        return rounded.toPlainString();
    }

    /** {@code SECOND_WORD} or {@code SecondWord} as "second word". */
    static String words(Object named) {
        String name = named instanceof Enum<?> constant
                ? constant.name()
                : named.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_");
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
