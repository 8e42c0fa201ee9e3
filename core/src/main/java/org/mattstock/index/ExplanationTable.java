package org.mattstock.index;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.Indicator;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Node;
import org.mattstock.table.Table;

/** An explanation as tables. */
final class ExplanationTable {
    private static final String INDENT = "  ";

    private final Explanation explanation;

    ExplanationTable(Explanation explanation) {
        this.explanation = explanation;
    }

    Table items() {
        Table.Builder table = Table.builder(heading() + ": what adds up to the score")
                .text("node")
                .text("title")
                .text("what")
                .decimal("points", 3);
        Set<String> standIns = explanation.standIns();
        double sum = 0;
        for (Explanation.Item item : explanation.items()) {
            Double amount = standIns.contains(item.node()) ? null : item.amount();
            table.row(item.node(), item.title(), ExplanationText.words(item.kind()), amount);
            sum += item.amount();
        }
        if (explanation.score().isPresent()) {
            table.row("", "sum", "", ExplanationText.isStandIn(explanation.root()) ? null : sum);
        }
        return table.build();
    }

    Table tree() {
        Table.Builder table = Table.builder(heading())
                .text("part")
                .decimal("raw", 2)
                .integer("year")
                .decimal("value", 2)
                .decimal("weight %", 1)
                .decimal("points", 2)
                .decimal("of score", 2)
                .words("how")
                .words("against");
        addNode(table, explanation.root(), null, 1, 0);
        return table.build();
    }

    private String heading() {
        String standing = explanation
                .entry()
                .map(entry -> "place " + ExplanationText.number(entry.place()) + " of " + explanation.ranked())
                .orElse("unranked");
        String why = explanation
                .unranked()
                .map(one -> " (" + ExplanationText.words(one.reason())
                        + (one.detail().isEmpty() ? "" : ": " + one.detail()) + ")")
                .orElse("");
        return explanation.unit() + ", " + explanation.year() + ", " + standing + why + " in " + explanation.title();
    }

    private void addNode(
            Table.Builder table, ExplanationNode node, ExplanationNode.@Nullable Part part, double factor, int depth) {
        ExplanationNode.OfLeaf leaf = node instanceof ExplanationNode.OfLeaf one ? one : null;
        boolean untold = leaf != null && leaf.isStandIn();
        OptionalDouble value = part == null ? node.value() : part.used();
        OptionalDouble points = untold ? OptionalDouble.empty() : part == null ? node.value() : part.contribution();
        table.row(
                INDENT.repeat(depth) + (leaf == null ? title(node.node()) : title(leaf)),
                leaf == null ? null : Optionals.orNull(leaf.raw()),
                leaf == null ? null : year(leaf.year()),
                untold ? null : Optionals.orNull(value),
                part == null ? null : 100 * part.share(),
                Optionals.orNull(points),
                Optionals.orNull(times(factor, points)),
                how(node, part),
                ExplanationText.reference(node, explanation.group()));
        if (node instanceof ExplanationNode.OfBranch branch) {
            double inner = part == null ? 1 : factor * slope(part);
            double through = branch.reading() == ExplanationNode.Reading.ADDS_UP ? inner : Double.NaN;
            addParts(table, branch, through, depth + 1);
            addAmount(table, "offset", branch.offset(), through, depth + 1);
            addAmount(table, "normalization step", branch.normalizationStep(), through, depth + 1);
            addAmount(table, "clamping", branch.clamping(), through, depth + 1);
        }
    }

    /** In their order in the definition, which those that count keep. */
    private void addParts(Table.Builder table, ExplanationNode.OfBranch branch, double factor, int depth) {
        int next = 0;
        for (Branch.Part part : branch.node().parts()) {
            ExplanationNode.Part counted =
                    next < branch.parts().size() ? branch.parts().get(next) : null;
            if (counted != null && counted.node().node().id().equals(part.node().id())) {
                addNode(table, counted.node(), counted, factor, depth);
                next++;
            } else {
                String title = INDENT.repeat(depth) + title(part.node());
                table.row(title, null, null, null, 0.0, null, null, "weight 0, not counted", "");
            }
        }
    }

    private static void addAmount(Table.Builder table, String name, double amount, double factor, int depth) {
        if (amount != 0) {
            Double ofScore = Optionals.orNull(times(factor, OptionalDouble.of(amount)));
            table.row(INDENT.repeat(depth) + "(" + name + ")", null, null, null, null, amount, ofScore, "", "");
        }
    }

    /** Nothing goes from a part to the score where the parent does not add up, or went on with another value. */
    private static double slope(ExplanationNode.Part part) {
        return part.use() == ExplanationNode.Use.OWN ? part.slope().orElse(Double.NaN) : Double.NaN;
    }

    private static OptionalDouble times(double factor, OptionalDouble points) {
        double amount = points.isPresent() ? factor * points.getAsDouble() : Double.NaN;
        return Double.isFinite(amount) ? OptionalDouble.of(amount) : OptionalDouble.empty();
    }

    private static String how(ExplanationNode node, ExplanationNode.@Nullable Part part) {
        String done = ExplanationText.done(node);
        if (part == null || part.use() == ExplanationNode.Use.OWN) {
            return part == null || part.place().isEmpty()
                    ? done
                    : done + "; place " + ExplanationText.number(part.place().getAsDouble());
        }
        return done + "; " + ExplanationText.words(part.use());
    }

    /** The title, with the id where it says more. */
    static String title(Node node) {
        return node.title().equals(node.id()) || node instanceof Branch
                ? node.title()
                : node.title() + " (" + node.id() + ")";
    }

    /** What a leaf uses: its title, or the indicator's where it says no more than an id; the indicator's id and unit of measure. */
    private static String title(ExplanationNode.OfLeaf leaf) {
        Indicator indicator = leaf.indicator();
        String stated = leaf.node().title();
        String title =
                stated.equals(indicator.id()) || stated.equals(leaf.node().id()) ? indicator.name() : stated;
        String named = title.equals(indicator.id()) ? title : title + " (" + indicator.id() + ")";
        return indicator.unitOfMeasure().isEmpty() ? named : named + ", " + indicator.unitOfMeasure();
    }

    private static @Nullable Long year(OptionalInt year) {
        return year.isPresent() ? (long) year.getAsInt() : null;
    }
}
