package org.mattstock.internal.scoring.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mattstock.definition.OutOfRange;
import org.mattstock.fit.Finding;
import org.mattstock.internal.scoring.BranchValues;
import org.mattstock.internal.scoring.Frame;
import org.mattstock.internal.scoring.NodeValues;
import org.mattstock.internal.scoring.PossibleFigures;
import org.mattstock.internal.scoring.TreeValues;

/** What the figures of a scored year show, but for what the definition shows alone. */
public final class Findings {
    private static final Comparator<Finding.UnlikeScales> MOST_UNLIKE =
            Comparator.comparingDouble(Finding.UnlikeScales::excess).reversed();
    private static final Comparator<Finding.AgainstBranch> MOST_AGAINST =
            Comparator.comparingDouble(Finding.AgainstBranch::correlation);

    private final Frame frame;
    private final List<Finding.UnlikeScales> unlike = new ArrayList<>();
    private final List<Finding> constant = new ArrayList<>();
    private final List<Finding> collapsed = new ArrayList<>();
    private final List<Finding.AgainstBranch> against = new ArrayList<>();

    private Findings(Frame frame) {
        this.frame = frame;
    }

    /**
     * In the order of their kinds.
     *
     * @param years that were looked at: those of the reference, and the scored one
     */
    public static List<Finding> of(TreeValues stages, List<Integer> years) {
        Findings findings = new Findings(stages.frame());
        findings.visit(stages.root());
        return findings.inOrder(years);
    }

    private void visit(NodeValues node) {
        Columns columns = new Columns(frame);
        columns.constant(node).ifPresent(constant::add);
        collapsed.addAll(CollapsedClasses.of(node, frame));
        if (node instanceof BranchValues branch) {
            Spreads.unlike(branch, columns).ifPresent(unlike::add);
            against.addAll(PartCorrelations.against(branch, columns));
            columns.weighing(branch).forEach(part -> visit(branch.nodes().get(part)));
        }
    }

    private List<Finding> inOrder(List<Integer> years) {
        List<Finding> all = new ArrayList<>();
        OutOfRange decision = frame.recipe.outOfRange();
        PossibleFigures.met(frame.recipe, frame.given, years, frame.population)
                .forEach(figure -> all.add(new Finding.ImpossibleValue(figure, decision)));
        Kinds.mixed(frame).ifPresent(all::add);
        unlike.stream().sorted(MOST_UNLIKE).forEach(all::add);
        all.addAll(constant);
        all.addAll(collapsed);
        against.stream().sorted(MOST_AGAINST).forEach(all::add);
        return List.copyOf(all);
    }
}
