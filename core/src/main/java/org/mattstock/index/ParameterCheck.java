package org.mattstock.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.FittedParameters;
import org.mattstock.fit.Learned;
import org.mattstock.internal.scoring.Tree;
import org.mattstock.internal.scoring.imputation.ImputationMethods;
import org.mattstock.internal.scoring.normalization.NormalizationMethods;
import org.mattstock.internal.scoring.treatment.TreatmentMethods;

/** Whether parameters from outside are those that a definition would have learned. */
final class ParameterCheck {
    private ParameterCheck() {}

    static void require(Node tree, FittedParameters parameters) {
        List<String> problems = new ArrayList<>();
        for (FittedParameters.Entry entry : parameters.entries()) {
            Node node = Tree.require(tree, entry.node());
            if (!node.id().equals(entry.node())) {
                problems.add("\"" + entry.node() + "\" is the title of " + node.id() + ", and must be the id");
            }
            Optional<Class<? extends Learned>> kind = kind(node, entry.step());
            boolean neutral =
                    entry.step() == FittedParameters.Step.NORMALIZATION && entry.learned() instanceof Learned.Neutral;
            if (kind.isEmpty()) {
                problems.add(entry.node() + " learns nothing in " + entry.step());
            } else if (!neutral && !kind.get().isInstance(entry.learned())) {
                problems.add(entry.node() + " learns " + kind.get().getSimpleName() + " in " + entry.step() + ", got "
                        + entry.learned());
            }
        }
        for (Node node : Tree.nodes(tree)) {
            boolean known = parameters.entries().stream()
                    .anyMatch(entry ->
                            entry.node().equals(node.id()) && entry.step() == FittedParameters.Step.NORMALIZATION);
            if (!known && kind(node, FittedParameters.Step.NORMALIZATION).isPresent()) {
                problems.add(node.id() + " finds none for its normalization");
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("parameters must fit the index: " + String.join("; ", problems));
        }
    }

    private static Optional<Class<? extends Learned>> kind(Node node, FittedParameters.Step step) {
        return switch (step) {
            case TREATMENT ->
                node instanceof Leaf leaf
                        ? TreatmentMethods.of(leaf.treatment()).learns()
                        : Optional.empty();
            case IMPUTATION ->
                node instanceof Leaf leaf
                        ? ImputationMethods.of(leaf.imputation()).learns()
                        : Optional.empty();
            case NORMALIZATION ->
                normalization(node)
                        .flatMap(method -> NormalizationMethods.of(method).learned());
            case SUBSTITUTION -> Optional.of(Learned.Single.class);
        };
    }

    private static Optional<Normalization> normalization(Node node) {
        return node instanceof Leaf leaf ? Optional.of(leaf.normalization()) : ((Branch) node).normalization();
    }
}
