package org.mattstock.internal.scoring;

import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.internal.scoring.imputation.ImputationMethods;
import org.mattstock.internal.scoring.missingrule.MissingRuleMethods;
import org.mattstock.internal.scoring.normalization.NormalizationMethods;
import org.mattstock.internal.scoring.treatment.TreatmentMethods;

/** Learns everything that a definition learns, and evaluates no node whose values teach nothing. */
public final class Fitting {
    private final Frame frame;
    private final Walk walk;
    private final NodeColumn column;

    public Fitting(Frame frame) {
        this.frame = frame;
        this.walk = new Walk(frame, Walk.Keep.VALUES);
        this.column = new NodeColumn(frame.units.size());
    }

    public void learn() {
        Centers.learn(frame);
        learn(frame.recipe.tree());
    }

    private void learn(Node node) {
        if (node instanceof Branch branch && !learns(branch)) {
            branch.parts().forEach(part -> learn(part.node()));
        } else if (!(node instanceof Leaf leaf && (frame.normalization(leaf.id()) != null || !learns(leaf)))) {
            evaluate(node);
        }
    }

    private void evaluate(Node node) {
        if (frame.years.size() == 1) {
            PlainLeaf plain = node instanceof Leaf leaf ? PlainLeaf.of(leaf, frame) : null;
            if (plain == null) {
                new FinalValues(frame).of(node);
            } else {
                plain.learn(column);
            }
        } else {
            walk.evaluate(node);
        }
    }

    /** Whether a branch learns from its own values or from those of its parts. */
    private static boolean learns(Branch branch) {
        return branch.normalization().filter(Fitting::learns).isPresent()
                || MissingRuleMethods.of(branch.missing()).learns();
    }

    private static boolean learns(Leaf leaf) {
        return TreatmentMethods.of(leaf.treatment()).learns().isPresent()
                || ImputationMethods.of(leaf.imputation()).learns().isPresent()
                || learns(leaf.normalization());
    }

    private static boolean learns(Normalization normalization) {
        return NormalizationMethods.of(normalization).learns();
    }
}
