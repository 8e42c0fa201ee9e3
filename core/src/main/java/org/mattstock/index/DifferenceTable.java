package org.mattstock.index;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mattstock.table.Table;

/** A difference as tables. */
final class DifferenceTable {
    private static final String INDENT = "  ";

    private final Difference difference;

    DifferenceTable(Difference difference) {
        this.difference = difference;
    }

    Table items() {
        Table.Builder table = Table.builder(heading() + ": what adds up to the difference")
                .text("node")
                .text("title")
                .text("what")
                .decimal("points", 3);
        List<Explanation.Item> sorted = difference.items().stream()
                .sorted(Comparator.comparingDouble(Explanation.Item::amount).reversed())
                .toList();
        Set<String> untold = difference.untold();
        double sum = 0;
        for (Explanation.Item item : sorted) {
            Double amount = untold.contains(item.node()) ? null : item.amount();
            table.row(item.node(), item.title(), ExplanationText.words(item.kind()), amount);
            sum += item.amount();
        }
        table.row("", "sum", "", Difference.isTold(difference.root()) ? sum : null);
        return table.build();
    }

    Table tree() {
        Table.Builder table = Table.builder(heading())
                .text("part")
                .decimal("raw 1", 2)
                .decimal("raw 2", 2)
                .decimal("value 1", 2)
                .decimal("value 2", 2)
                .decimal("points", 2)
                .decimal("of score", 2)
                .words("how");
        addNode(table, difference.root(), new Through(difference.root().total(), 1, 1), "", 0);
        return table.build();
    }

    private String heading() {
        return "1: " + difference.first() + ", 2: " + difference.second() + ", " + difference.year() + " in "
                + difference.title();
    }

    /**
     * The way of a node's amounts to the score.
     *
     * @param points what the node explains of its parent's difference
     * @param outer the score per unit of the parent's difference; NaN where there is no such number
     * @param inner the score per unit of the node's own difference; likewise
     */
    private record Through(OptionalDouble points, double outer, double inner) {
        Through to(Difference.OfBranch branch, Difference.Part part) {
            double through = branch.reading() == Difference.Reading.LEAVES_ONE_OUT ? Double.NaN : inner;
            return new Through(part.amount(), through, through * part.factor().orElse(Double.NaN));
        }

        @Nullable
        Double ofScore() {
            return points.isPresent() ? Optionals.orNull(outer * points.getAsDouble()) : null;
        }
    }

    private static void addNode(Table.Builder table, Difference.OfNode node, Through way, String use, int depth) {
        Difference.OfLeaf leaf = node instanceof Difference.OfLeaf one ? one : null;
        Difference.OfBranch branch = node instanceof Difference.OfBranch one ? one : null;
        table.row(
                INDENT.repeat(depth) + ExplanationTable.title(node.node()),
                leaf == null ? null : Optionals.orNull(leaf.firstRaw()),
                leaf == null ? null : Optionals.orNull(leaf.secondRaw()),
                leaf != null && leaf.firstTold() == Difference.Told.NOTHING ? null : Optionals.orNull(node.first()),
                leaf != null && leaf.secondTold() == Difference.Told.NOTHING ? null : Optionals.orNull(node.second()),
                Difference.isTold(node) ? Optionals.orNull(way.points()) : null,
                Difference.isTold(node) ? way.ofScore() : null,
                branch == null || use.isEmpty() ? use + how(branch) : use + "; " + how(branch));
        if (branch != null) {
            branch.parts().forEach(part -> addNode(table, part.node(), way.to(branch, part), use(part), depth + 1));
            addAmount(table, "coverage", branch.coverage(), way.inner(), depth + 1);
            addAmount(table, "reference", branch.reference(), way.inner(), depth + 1);
            addAmount(table, "normalization step", branch.normalizationStep(), way.inner(), depth + 1);
            addAmount(table, "clamping", branch.clamping(), way.inner(), depth + 1);
        }
    }

    private static String how(Difference.@Nullable OfBranch branch) {
        if (branch == null) {
            return "";
        }
        return switch (branch.reading()) {
            case WEIGHTED_DIFFERENCES -> "weighted differences";
            case SHAPLEY_VALUES -> "shapley values";
            case LEAVES_ONE_OUT -> "points are what leaving out would take, and do not add up";
        };
    }

    private static String use(Difference.Part part) {
        String first = part.first() == ExplanationNode.Use.OWN ? "" : "1 " + ExplanationText.words(part.first());
        String second = part.second() == ExplanationNode.Use.OWN ? "" : "2 " + ExplanationText.words(part.second());
        return first.isEmpty() || second.isEmpty() ? first + second : first + ", " + second;
    }

    private static void addAmount(Table.Builder table, String name, double amount, double factor, int depth) {
        if (amount != 0) {
            table.row(
                    INDENT.repeat(depth) + "(" + name + ")",
                    null,
                    null,
                    null,
                    null,
                    amount,
                    Optionals.orNull(factor * amount),
                    "");
        }
    }
}
