package org.mattstock.index;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
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
        List<Difference.Item> sorted = difference.items().stream()
                .sorted(Comparator.comparingDouble(Difference.Item::amount).reversed())
                .toList();
        double sum = 0;
        for (Difference.Item item : sorted) {
            table.row(item.node(), item.title(), ExplanationText.words(item.kind()), item.amount());
            sum += item.amount();
        }
        table.row("", "sum", "", sum);
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
                .text("how");
        addNode(table, difference.root(), difference.root().total(), "", 0);
        return table.build();
    }

    private String heading() {
        return "1: " + difference.first() + ", 2: " + difference.second() + ", " + difference.year() + " in "
                + difference.title();
    }

    private static void addNode(
            Table.Builder table, DifferenceNode node, OptionalDouble points, String use, int depth) {
        DifferenceNode.OfLeaf leaf = node instanceof DifferenceNode.OfLeaf one ? one : null;
        DifferenceNode.OfBranch branch = node instanceof DifferenceNode.OfBranch one ? one : null;
        table.row(
                INDENT.repeat(depth) + ExplanationTable.title(node.node()),
                leaf == null ? null : Optionals.orNull(leaf.firstRaw()),
                leaf == null ? null : Optionals.orNull(leaf.secondRaw()),
                Optionals.orNull(node.first()),
                Optionals.orNull(node.second()),
                Optionals.orNull(points),
                branch == null || use.isEmpty() ? use + how(branch) : use + "; " + how(branch));
        if (branch != null) {
            branch.parts().forEach(part -> addNode(table, part.node(), part.amount(), use(part), depth + 1));
            addAmount(table, "coverage", branch.coverage(), depth + 1);
            addAmount(table, "reference", branch.reference(), depth + 1);
            addAmount(table, "normalization step", branch.normalizationStep(), depth + 1);
            addAmount(table, "clamping", branch.clamping(), depth + 1);
        }
    }

    private static String how(DifferenceNode.@Nullable OfBranch branch) {
        if (branch == null) {
            return "";
        }
        return switch (branch.reading()) {
            case WEIGHTED_DIFFERENCES -> "weighted differences";
            case SHAPLEY_VALUES -> "shapley values";
            case LEAVES_ONE_OUT -> "points are what leaving out would take, and do not add up";
        };
    }

    private static String use(DifferenceNode.Part part) {
        String first = part.first() == ExplanationNode.Use.OWN ? "" : "1 " + ExplanationText.words(part.first());
        String second = part.second() == ExplanationNode.Use.OWN ? "" : "2 " + ExplanationText.words(part.second());
        return first.isEmpty() || second.isEmpty() ? first + second : first + ", " + second;
    }

    private static void addAmount(Table.Builder table, String name, double amount, int depth) {
        if (amount != 0) {
            table.row(INDENT.repeat(depth) + "(" + name + ")", null, null, null, null, amount, "");
        }
    }
}
