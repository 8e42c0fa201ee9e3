package org.mattstock.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mattstock.data.Direction;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Degenerate;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.CellFormula;
import org.mattstock.fit.CellFormulas;
import org.mattstock.fit.CellFormulas.Kind;
import org.mattstock.fit.CellFormulas.StepCell;
import org.mattstock.fit.FittedParameters;
import org.mattstock.fit.Learned;
import org.mattstock.internal.scoring.BranchValues;
import org.mattstock.internal.scoring.Frame;
import org.mattstock.internal.scoring.Turned;
import org.mattstock.internal.scoring.aggregation.AggregationMethod;
import org.mattstock.internal.scoring.aggregation.AggregationMethods;
import org.mattstock.internal.scoring.aggregation.SumCells;
import org.mattstock.internal.scoring.imputation.ImputationMethod;
import org.mattstock.internal.scoring.imputation.ImputationMethods;
import org.mattstock.internal.scoring.missingrule.MissingRuleMethods;
import org.mattstock.internal.scoring.missingrule.RuleCells;
import org.mattstock.internal.scoring.normalization.NormalizationMethods;
import org.mattstock.internal.scoring.normalization.Oriented;
import org.mattstock.internal.scoring.normalization.PlaceCells;
import org.mattstock.internal.scoring.treatment.TreatmentMethod;
import org.mattstock.internal.scoring.treatment.TreatmentMethods;
import org.mattstock.internal.text.Words;

/** Asks every method of a tree for its form in cells, and keeps the names of those that have none. */
final class CellSteps {
    private final Frame frame;
    private final FittedParameters parameters;
    private final boolean live;
    private final SortedSet<String> lacking = new TreeSet<>();

    /**
     * Steps of a definition.
     *
     * @param parameters that were applied
     * @param live whether they were learned from the figures that were scored
     */
    CellSteps(Frame frame, FittedParameters parameters, boolean live) {
        this.frame = frame;
        this.parameters = parameters;
        this.live = live;
    }

    boolean isLive() {
        return live;
    }

    SortedSet<String> lacking() {
        return lacking;
    }

    void lack(String what) {
        lacking.add(what);
    }

    static String name(Node node) {
        return node.title().equals(node.id()) ? node.id() : node.id() + " " + node.title();
    }

    private <T> Optional<T> require(Optional<T> formula, Node node, Object method) {
        if (formula.isEmpty()) {
            lack(name(node) + ": " + Words.of(method.getClass()));
        }
        return formula;
    }

    List<StepCell> of(Leaf leaf) {
        List<StepCell> steps = new ArrayList<>();
        leaf.denominator()
                .ifPresent(by -> steps.add(new StepCell(
                        Kind.SCALED,
                        CellFormula.of("IF(AND(ISNUMBER({x}),ISNUMBER({denominator})),IF({denominator}=0,\"\","
                                + CellFormula.number(by.factor()) + "*{x}/{denominator}),\"\")"))));
        if (leaf.order() == Leaf.Order.TREAT_THEN_IMPUTE) {
            treat(leaf, steps);
            impute(leaf, steps);
        } else {
            impute(leaf, steps);
            treat(leaf, steps);
        }
        Oriented oriented = Oriented.of(
                NormalizationMethods.of(leaf.normalization(), frame.behaviors), leaf.direction(), leaf.orientation());
        direct(leaf, oriented, steps);
        normalize(leaf, leaf.normalization(), oriented)
                .ifPresent(formula -> steps.add(new StepCell(Kind.NORMALIZED, formula)));
        return steps;
    }

    private void treat(Leaf leaf, List<StepCell> steps) {
        TreatmentMethod method = TreatmentMethods.of(leaf.treatment(), frame.behaviors);
        if (!method.isNothing()) {
            require(method.inCells(), leaf, leaf.treatment())
                    .map(formula -> learned(formula, leaf, FittedParameters.Step.TREATMENT))
                    .ifPresent(formula -> steps.add(new StepCell(Kind.TREATED, ifNumber(formula))));
        }
    }

    private void impute(Leaf leaf, List<StepCell> steps) {
        ImputationMethod method = ImputationMethods.of(leaf.imputation());
        if (!method.isNothing()) {
            require(method.inCells(), leaf, leaf.imputation())
                    .filter(value -> isKnown(leaf, FittedParameters.Step.IMPUTATION))
                    .map(value -> new CellFormula("IF(ISNUMBER({x}),{x},{" + value.name() + "})", List.of(value)))
                    .map(formula -> learned(formula, leaf, FittedParameters.Step.IMPUTATION))
                    .ifPresent(formula -> steps.add(new StepCell(Kind.IMPUTED, formula)));
        }
    }

    /** A base year in which nobody had a value teaches nothing that could stand in for one. */
    private boolean isKnown(Node node, FittedParameters.Step step) {
        return live || parameters.find(node.id(), step, frame.groups.id(0)).isPresent();
    }

    private static void direct(Leaf leaf, Oriented oriented, List<StepCell> steps) {
        String taken = leaf.direction() instanceof Direction.Target target
                ? "ABS({x}-" + bracketed(target.value()) + ")"
                : "{x}";
        String directed = oriented.isNegated() ? "-" + taken : taken;
        if (!directed.equals("{x}")) {
            steps.add(new StepCell(Kind.DIRECTED, ifNumber(CellFormula.of(directed))));
        }
    }

    private static String bracketed(double value) {
        return value < 0 ? "(" + CellFormula.number(value) + ")" : CellFormula.number(value);
    }

    private static CellFormula ifNumber(CellFormula formula) {
        return formula.withText("IF(ISNUMBER({x})," + formula.text() + ",\"\")");
    }

    private Optional<CellFormula> normalize(Node node, Normalization normalization, Oriented oriented) {
        return require(oriented.method().inCells(), node, normalization)
                .map(cells -> learned(place(cells, oriented), node, FittedParameters.Step.NORMALIZATION))
                .map(CellSteps::ifNumber);
    }

    /** The middle for everybody, where the definition takes it and the reference cannot tell values apart. */
    private CellFormula place(PlaceCells cells, Oriented oriented) {
        String place = oriented.isMirrored() ? cells.mirrored() : cells.place();
        boolean level = frame.recipe.degenerate() == Degenerate.NEUTRAL
                && !cells.level().isEmpty()
                && oriented.method().learns();
        String text = level ? "IF(" + cells.level() + "," + cells.middle() + "," + place + ")" : place;
        return new CellFormula(text, cells.quantities());
    }

    /** With what was learned; as plain numbers, where that was elsewhere. */
    private CellFormula learned(CellFormula formula, Node node, FittedParameters.Step step) {
        Optional<Learned> known =
                parameters.find(node.id(), step, frame.groups.id(0)).map(FittedParameters.Entry::learned);
        if (known.isEmpty()) {
            return formula;
        }
        if (known.get() instanceof Learned.Neutral neutral) {
            return live ? formula : CellFormula.of(CellFormula.number(neutral.value()));
        }
        CellFormula with = formula.withLearned(numbers(known.get()));
        if (live) {
            return with;
        }
        if (with.looksAtAll() || node instanceof Branch) {
            lack(name(node) + ": compared with values of other years, which are not in the workbook");
        }
        return with.fixed();
    }

    private static List<Double> numbers(Learned learned) {
        if (learned instanceof Learned.Limits limits) {
            return List.of(limits.lower(), limits.upper());
        }
        if (learned instanceof Learned.Center center) {
            return List.of(center.mean(), center.deviation());
        }
        if (learned instanceof Learned.Cuts cuts) {
            return cuts.cuts();
        }
        return learned instanceof Learned.Single single ? List.of(single.value()) : List.of();
    }

    CellFormulas.OfBranch of(BranchValues values) {
        Branch branch = values.node();
        AggregationMethod method = AggregationMethods.of(branch.aggregation(), frame.behaviors);
        Optional<SumCells> sum = require(method.inCells(), branch, branch.aggregation());
        Optional<RuleCells> rule =
                require(MissingRuleMethods.of(branch.missing()).inCells(), branch, branch.missing());
        String into = sum.map(SumCells::part).orElse("{x}");
        List<CellFormula> parts = branch.parts().stream()
                .map(part -> part(part.node(), into, rule.flatMap(RuleCells::substitute)))
                .toList();
        return new CellFormulas.OfBranch(
                branch,
                Arrays.stream(values.parts.weights).boxed().toList(),
                parts,
                rule.map(RuleCells::kept).orElse(""),
                sum.map(SumCells::value).orElse(""),
                sum.flatMap(SumCells::contribution),
                normalized(branch));
    }

    private Optional<CellFormula> normalized(Branch branch) {
        Branch defined = (Branch) frame.recipe.defined(branch);
        return Turned.is(defined) && defined.normalization().isEmpty()
                ? Turned.ends(defined)
                        .map(ends -> CellFormula.number(ends.from() + ends.to()) + "-{x}")
                        .map(turned -> ifNumber(CellFormula.of(turned)))
                : branch.normalization()
                        .flatMap(normalization -> normalize(branch, normalization, of(branch, normalization)));
    }

    private Oriented of(Branch branch, Normalization normalization) {
        return Oriented.of(
                NormalizationMethods.of(normalization, frame.behaviors),
                Turned.before(branch),
                Leaf.Orientation.MIRROR_AFTER);
    }

    private CellFormula part(Node node, String into, Optional<CellFormula.Quantity> substitute) {
        if (substitute.isEmpty()) {
            return ifNumber(CellFormula.of(into));
        }
        String filled = "IF(ISNUMBER({x}),{x},{" + substitute.get().name() + "})";
        CellFormula formula =
                learned(new CellFormula(filled, List.of(substitute.get())), node, FittedParameters.Step.SUBSTITUTION);
        return formula.withText(into.replace("{x}", formula.text()));
    }
}
