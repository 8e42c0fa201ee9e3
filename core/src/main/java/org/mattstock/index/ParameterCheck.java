package org.mattstock.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.FittedParameters;
import org.mattstock.fit.Learned;
import org.mattstock.internal.scoring.LearnedWeights;
import org.mattstock.internal.scoring.Recipe;
import org.mattstock.internal.scoring.Tree;
import org.mattstock.internal.scoring.imputation.ImputationMethods;
import org.mattstock.internal.scoring.missingrule.MissingRuleMethods;
import org.mattstock.internal.scoring.normalization.NormalizationMethods;
import org.mattstock.internal.scoring.treatment.TreatmentMethods;
import org.mattstock.internal.scoring.weighting.WeightingMethods;

/** Whether parameters from outside are those that a definition would have learned. */
final class ParameterCheck {
    private ParameterCheck() {}

    /**
     * Refuses parameters that fit no step; those of nodes of weight 0 may be there or not.
     *
     * @param root the tree of the definition
     * @param recipe of the tree in which learned weights are stated, as far as they are known
     */
    static void require(Node root, Recipe recipe, FittedParameters parameters) {
        Map<String, Tree.Place> places = new HashMap<>();
        Tree.places(root).forEach(place -> places.put(place.node().id(), place));
        List<String> problems = new ArrayList<>();
        Set<String> normalized = new HashSet<>();
        for (FittedParameters.Entry entry : parameters.entries()) {
            Tree.Place place = Objects.requireNonNull(
                    places.get(Tree.require(root, entry.node()).id()), entry.node());
            if (!place.node().id().equals(entry.node())) {
                problems.add("\"" + entry.node() + "\" is the title of "
                        + place.node().id() + ", and must be the id");
            }
            problem(place, entry).ifPresent(problems::add);
            if (entry.step() == FittedParameters.Step.NORMALIZATION) {
                normalized.add(entry.node());
            }
        }
        for (String branch : LearnedWeights.branches(root)) {
            if (parameters.find(branch, FittedParameters.Step.WEIGHTS, "").isEmpty()) {
                problems.add(branch + " finds none for its weights");
            }
        }
        for (Node node : Tree.nodes(recipe.tree())) {
            if (!normalized.contains(node.id()) && normalizing(node).isPresent()) {
                problems.add(node.id() + " finds none for its normalization");
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("parameters must fit the index: " + String.join("; ", problems));
        }
    }

    private static Optional<String> problem(Tree.Place place, FittedParameters.Entry entry) {
        Optional<Class<? extends Learned>> kind = kind(place, entry.step());
        boolean neutral =
                entry.step() == FittedParameters.Step.NORMALIZATION && entry.learned() instanceof Learned.Neutral;
        if (kind.isEmpty()) {
            return Optional.of(entry.node() + " learns nothing in " + entry.step());
        }
        return neutral || kind.get().isInstance(entry.learned())
                ? misfit(place.node(), entry)
                : Optional.of(entry.node() + " learns " + kind.get().getSimpleName() + " in " + entry.step() + ", got "
                        + entry.learned());
    }

    private static Optional<String> misfit(Node node, FittedParameters.Entry entry) {
        if (entry.learned() instanceof Learned.Weights weights) {
            return weights(
                    ((Branch) node).parts().size(), entry, weights.weights().size());
        }
        return entry.step() == FittedParameters.Step.NORMALIZATION
                ? normalization(node)
                        .flatMap(method -> NormalizationMethods.of(method).misfit(entry.learned()))
                        .map(why -> entry.node() + " " + why)
                : Optional.empty();
    }

    private static Optional<String> weights(int parts, FittedParameters.Entry entry, int got) {
        if (!entry.group().isEmpty()) {
            return Optional.of(entry.node() + " learns its weights on everybody, got group \"" + entry.group() + "\"");
        }
        return got == parts ? Optional.empty() : Optional.of(entry.node() + " needs " + parts + " weights, got " + got);
    }

    private static Optional<Class<? extends Learned>> kind(Tree.Place place, FittedParameters.Step step) {
        Node node = place.node();
        return switch (step) {
            case TREATMENT ->
                node instanceof Leaf leaf
                        ? TreatmentMethods.of(leaf.treatment()).learns()
                        : Optional.empty();
            case IMPUTATION ->
                node instanceof Leaf leaf
                        ? ImputationMethods.of(leaf.imputation()).learns()
                        : Optional.empty();
            case NORMALIZATION -> normalizing(node);
            case SUBSTITUTION -> substituting(place.parent());
            case WEIGHTS ->
                node instanceof Branch branch && WeightingMethods.learns(branch)
                        ? Optional.of(Learned.Weights.class)
                        : Optional.empty();
        };
    }

    private static Optional<Normalization> normalization(Node node) {
        return node instanceof Leaf leaf ? Optional.of(leaf.normalization()) : ((Branch) node).normalization();
    }

    private static Optional<Class<? extends Learned>> normalizing(Node node) {
        return normalization(node)
                .flatMap(method -> NormalizationMethods.of(method).learned());
    }

    /** What stands in for a part is asked of the missing rule of its branch; the root is no part. */
    private static Optional<Class<? extends Learned>> substituting(Tree.@Nullable Place parent) {
        return parent != null
                        && parent.node() instanceof Branch branch
                        && MissingRuleMethods.of(branch.missing()).learns()
                ? Optional.of(Learned.Single.class)
                : Optional.empty();
    }
}
