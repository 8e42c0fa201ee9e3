package org.mattstock.internal.simulation.draw;

import java.util.ArrayList;
import java.util.List;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.FittedParameters;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.InvalidIndexException;
import org.mattstock.internal.scoring.LearnedWeights;
import org.mattstock.internal.scoring.Tree;
import org.mattstock.internal.scoring.normalization.NormalizationMethods;
import org.mattstock.variation.Variation;
import org.mattstock.variation.WeightSet;

/** What varies when nobody says otherwise: the choices that every composite index makes. */
public final class DefaultVariations {
    private static final double QUARTER = 0.25;

    private DefaultVariations() {}

    /** Of weights that are yet to be learned it is enough to know that they vary: what may vary does not hang on them. */
    public static List<Variation> of(CompositeIndex index) {
        return index.learnsWeights()
                ? of(index.withTree(LearnedWeights.stated(index.tree(), FittedParameters.of(List.of()))))
                : ofStated(index);
    }

    private static List<Variation> ofStated(CompositeIndex index) {
        List<Variation> variations = new ArrayList<>();
        if (!(Tree.counted(index.tree()) instanceof Branch root)) {
            return List.of();
        }
        if (root.parts().size() > 1) {
            variations.add(Variation.weights(root.id(), WeightSet.box(QUARTER)));
        }
        variations.add(Variation.leaves(Variation.bootstrap()));
        List<Normalization> others = normalizations(index);
        if (!others.isEmpty()) {
            variations.add(new Variation.Normalizations(others));
        }
        return List.copyOf(variations);
    }

    /** Min-max, places and z-scores, all on about the same scale; those that make the definition invalid are left out. */
    private static List<Normalization> normalizations(CompositeIndex index) {
        List<Leaf> leaves = Tree.leaves(Tree.counted(index.tree()));
        boolean exchangeable = leaves.stream()
                .allMatch(leaf -> NormalizationMethods.of(leaf.normalization()).isExchangeable());
        if (!exchangeable) {
            return List.of();
        }
        return List.of(Normalization.minMax(), Normalization.percentile(), (Normalization)
                        new Normalization.ZScore(50, 20, Normalization.Spread.SAMPLE))
                .stream()
                .filter(other ->
                        leaves.stream().anyMatch(leaf -> !leaf.normalization().equals(other)))
                .filter(other -> isValid(index, other))
                .toList();
    }

    private static boolean isValid(CompositeIndex index, Normalization other) {
        try {
            Blueprint blueprint = Blueprint.of(index, List.of(), List.of());
            new Variants(blueprint).of(Method.OWN.withNormalization(other));
            return true;
        } catch (InvalidIndexException e) {
            return false;
        }
    }
}
