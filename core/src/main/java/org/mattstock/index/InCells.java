package org.mattstock.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mattstock.data.Unit;
import org.mattstock.definition.Eligibility;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Reference;
import org.mattstock.definition.Requirement;
import org.mattstock.fit.CellFormulas;
import org.mattstock.fit.FittedParameters;
import org.mattstock.internal.scoring.BranchValues;
import org.mattstock.internal.scoring.EligibilityCheck;
import org.mattstock.internal.scoring.Frame;
import org.mattstock.internal.scoring.LeafValues;
import org.mattstock.internal.scoring.Magnitudes;
import org.mattstock.internal.scoring.NodeValues;
import org.mattstock.internal.scoring.Recipe;
import org.mattstock.internal.scoring.TreeValues;
import org.mattstock.internal.scoring.selection.Selected;

/** How the nodes of scores are worked out in cells, or which of them cannot be. */
final class InCells {
    private final TreeValues stages;
    private final Frame frame;
    private final List<Integer> order = new ArrayList<>();
    private final List<CellFormulas.OfNode> nodes = new ArrayList<>();
    private final CellSteps steps;
    private int reference;

    private InCells(TreeValues stages, CellSteps steps) {
        this.stages = stages;
        this.frame = stages.frame();
        this.steps = steps;
    }

    /**
     * The formulas of scores.
     *
     * @param parameters that were applied
     * @param here what the figures of the year teach; equal to the others where the reference is in the workbook
     */
    static CellFormulas of(TreeValues stages, FittedParameters parameters, FittedParameters here) {
        return new InCells(stages, new CellSteps(stages.frame(), parameters, parameters.equals(here))).formulas();
    }

    private CellFormulas formulas() {
        requireOneReference();
        arrange();
        visit(stages.root());
        if (!steps.lacking().isEmpty()) {
            throw new IllegalArgumentException(
                    "every step must have a formula, got none for " + String.join("; ", steps.lacking()));
        }
        double size = new Magnitudes(frame).of(stages.root().node());
        return new CellFormulas(nodes, units(), reference, entitled(), steps.isLive(), size);
    }

    private void requireOneReference() {
        if (frame.recipe.reference().among() instanceof Reference.Among.OwnGroup) {
            steps.lack("the reference: every unit is compared with its own group");
        }
        boolean moves = frame.recipe.eligibility().ineligible() == Eligibility.Ineligible.OUT_OF_REFERENCE
                && frame.recipe.eligibility().requirements().stream()
                        .anyMatch(Requirement.CoverageAtLeast.class::isInstance);
        if (moves) {
            steps.lack("the reference: who is in it depends on coverage, and so on the weights");
        }
    }

    /** Units of the reference first, so that their values stand together in every column. */
    private void arrange() {
        boolean[] member = frame.groups.members(0);
        boolean[] peers = frame.peers(0);
        IntStream.range(0, frame.units.size())
                .filter(unit -> peers[unit] && member[unit])
                .forEach(order::add);
        reference = order.size();
        IntStream.range(0, frame.units.size())
                .filter(unit -> !(peers[unit] && member[unit]))
                .forEach(order::add);
    }

    private List<Unit> units() {
        return order.stream().map(frame.units::get).toList();
    }

    private void visit(NodeValues values) {
        if (values instanceof BranchValues branch) {
            branch.nodes().forEach(this::visit);
            nodes.add(steps.of(branch));
        } else if (values instanceof LeafValues leaf) {
            nodes.add(new CellFormulas.OfLeaf(leaf.node(), figures(leaf), steps.of(leaf.node())));
        }
    }

    private List<CellFormulas.Taken> figures(LeafValues values) {
        double[] divisors = new double[frame.units.size()];
        Arrays.fill(divisors, Double.NaN);
        Leaf leaf = values.node();
        leaf.denominator().ifPresent(by -> {
            if (!by.others().isEmpty()) {
                steps.lack(CellSteps.name(leaf) + ": several divisors");
                return;
            }
            for (int unit = 0; unit < divisors.length; unit++) {
                int year = values.years[unit] == 0 ? stages.year() : values.years[unit];
                divisors[unit] = Selected.divisor(frame.panel, leaf.divisors().get(0), year, unit);
                double quotient = by.factor() * values.raw[unit] / divisors[unit];
                if (values.isObserved(unit) && quotient != values.scaled[unit]) {
                    steps.lack(CellSteps.name(leaf) + ": what is divided is a mean of years");
                    return;
                }
            }
        });
        return order.stream().map(unit -> figure(values, divisors, unit)).toList();
    }

    private static CellFormulas.Taken figure(LeafValues values, double[] divisors, int unit) {
        return new CellFormulas.Taken(
                Optionals.of(values.raw[unit]),
                Double.isNaN(values.raw[unit]) ? 0 : values.years[unit],
                Optionals.of(divisors[unit]),
                Optional.ofNullable(values.isObserved(unit) ? null : values.reasons[unit]));
    }

    /** Whether all is met but coverage, which depends on the weights. */
    private List<Boolean> entitled() {
        Eligibility all = frame.recipe.eligibility();
        List<Requirement> others = all.requirements().stream()
                .filter(each -> !(each instanceof Requirement.CoverageAtLeast))
                .toList();
        Recipe recipe = new Recipe(
                frame.recipe.whole(),
                frame.recipe.population(),
                new Eligibility(others, all.ineligible()),
                frame.recipe.reference(),
                frame.recipe.degenerate(),
                frame.recipe.outOfRange());
        EligibilityCheck check = EligibilityCheck.of(recipe, frame.panel, stages.year());
        return order.stream()
                .map(unit -> frame.population[unit] && check.isMet(unit))
                .toList();
    }
}
