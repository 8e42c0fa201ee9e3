package org.mattstock.workbook;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.MissingReason;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.fit.CellFormulas;
import org.mattstock.io.xlsx.WorkbookSheet;
import org.mattstock.io.xlsx.WorkbookSheet.Look;
import org.mattstock.workbook.UnitSheet.Column;

/** The page of one unit, whose name is chosen in a cell: every node with what it has, what all have, and what it contributes. */
final class UnitPage {
    private static final int CHOICE = 2;
    private static final int HEADER = 8;
    private static final int[] WIDTHS = {52, 16, 14, 14, 14, 14, 14, 16};
    private static final String AT = "$B$" + (CHOICE + 2);

    private final Words words;
    private final UnitSheet.Rows rows;
    private final Map<String, LeafColumns.OfLeaf> leaves;
    private final BranchBlocks blocks;
    private final WeightsSheet weights;
    private final PlacesSheet places;
    private final WorkbookSheet.Builder sheet;
    private int row = HEADER + 1;

    UnitPage(
            Words words,
            String name,
            UnitSheet.Rows rows,
            Map<String, LeafColumns.OfLeaf> leaves,
            BranchBlocks blocks,
            WeightsSheet weights,
            PlacesSheet places) {
        this.words = words;
        this.rows = rows;
        this.leaves = leaves;
        this.blocks = blocks;
        this.weights = weights;
        this.places = places;
        this.sheet = WorkbookSheet.builder(name);
    }

    /** The page, at first of one unit. */
    WorkbookSheet build(CellFormulas formulas, String first, String title, int decimals) {
        List<CellFormulas.OfNode> nodes = formulas.nodes();
        head(first, title, decimals);
        String[] headers = {"node", "raw", "mean-raw", "value", "mean-value", "own-weight", "effective", "contribution"
        };
        for (int column = 0; column < headers.length; column++) {
            sheet.put(HEADER, column, words.text("column." + headers[column]), Look.HEADER)
                    .width(column, WIDTHS[column]);
        }
        add(nodes.get(nodes.size() - 1).node(), 0, null);
        sheet.put(row + 1, 0, words.text("page.remark"), Look.NOTE);
        return sheet.lines(HEADER, 2).freeze(HEADER + 1, 1).build();
    }

    private void head(String first, String title, int decimals) {
        sheet.put(0, 0, title, Look.TITLE)
                .put(CHOICE, 0, words.text("page.choose"))
                .put(CHOICE, 1, first, Look.INPUT)
                .choose(CHOICE, 1, places.sheet().name(), 1, UnitSheet.FIRST, rows.end() - 1)
                .put(CHOICE + 1, 0, words.text("page.row"), Look.NOTE)
                .formula(
                        CHOICE + 1,
                        1,
                        position("$B$" + (CHOICE + 1), new Column(places.sheet().name(), 1, rows).all()),
                        Look.NOTE,
                        -1)
                .put(CHOICE + 2, 0, words.text("column.place"))
                .formula(CHOICE + 2, 1, of(places.place()), Look.RESULT, -1)
                .put(CHOICE + 2, 2, words.text("page.of"))
                .formula(CHOICE + 2, 3, "COUNT(" + places.place().all() + ")", Look.PLAIN, -1)
                .put(CHOICE + 3, 0, words.text("column.score"))
                .formula(CHOICE + 3, 1, of(places.score()), Look.RESULT, decimals)
                .put(CHOICE + 3, 2, words.text("page.mean"))
                .formula(CHOICE + 3, 3, mean(places.score().all()), Look.PLAIN, decimals);
    }

    /**
     * Where a name stands. Looking up alone would take {@code a?b} for a pattern, and {@code åmål} for {@code Åmål}; it helps who
     * types a name in small letters.
     */
    private static String position(String name, String names) {
        String exact = "SUMPRODUCT(EXACT(" + names + "," + name + ")*(ROW(" + names + ")-" + UnitSheet.FIRST + "))";
        return "IF(" + exact + "=0,MATCH(" + name + "," + names + ",0)," + exact + ")";
    }

    private static String of(Column column) {
        return "INDEX(" + column.all() + "," + AT + ")";
    }

    private static String mean(String range) {
        return "IF(COUNT(" + range + ")=0,\"\",AVERAGE(" + range + "))";
    }

    private void add(Node node, int depth, @Nullable String contribution) {
        sheet.put(row, 0, "    ".repeat(depth) + node.title(), node instanceof Branch ? Look.RESULT : Look.PLAIN);
        LeafColumns.OfLeaf leaf = leaves.get(node.id());
        if (node instanceof Leaf && leaf != null) {
            sheet.formula(row, 1, of(leaf.raw()), Look.PLAIN, -1)
                    .formula(row, 2, mean(leaf.raw().reference()), Look.PLAIN, 2);
        }
        Column value = blocks.value(node.id());
        sheet.formula(row, 3, told(leaf, of(value)), Look.RESULT, 2)
                .formula(row, 4, mean(value.reference()), Look.PLAIN, 2);
        if (weights.has(node.id())) {
            sheet.formula(row, 5, weights.own(node.id()), Look.PLAIN, -1)
                    .formula(row, 6, weights.effective(node.id()), Look.PLAIN, 4);
        }
        if (contribution != null) {
            sheet.formula(row, 7, told(leaf, contribution), Look.PLAIN, 2);
        }
        row++;
        if (node instanceof Branch branch) {
            BranchBlocks.Block block = blocks.block(branch.id());
            for (int part = 0; part < block.parts().size(); part++) {
                add(branch.parts().get(part).node(), depth + 1, contribution(block, part));
            }
        }
    }

    /**
     * A number of a leaf, unless it stands in for a confidential figure of the chosen unit: nothing is observed, and either that is
     * the reason or the figure is there and what divides it is not.
     */
    private String told(LeafColumns.@Nullable OfLeaf leaf, String number) {
        if (leaf == null || !leaf.hidesSome()) {
            return number;
        }
        String raw = of(leaf.raw());
        String reason = words.labels().of(MissingReason.CONFIDENTIAL).replace("\"", "\"\"");
        return "IF(OR(ISNUMBER(" + of(leaf.observed()) + "),AND(NOT(ISNUMBER(" + raw + "))," + raw + "<>\"" + reason
                + "\"))," + number + ",\"\")";
    }

    /** What a part brings to its branch; nothing where a part or the whole has no value. */
    private static @Nullable String contribution(BranchBlocks.Block block, int part) {
        String own = of(block.parts().get(part));
        return block.of()
                .contribution()
                .map(text -> text.replace("{part}", own)
                        .replace("{weight}", block.weight(part))
                        .replace("{present}", of(block.present()))
                        .replace("{total}", block.present().above(UnitSheet.NUMBER)))
                .map(text -> "IF(AND(ISNUMBER(" + own + "),ISNUMBER(" + of(block.value()) + "))," + text + ",\"\")")
                .orElse(null);
    }
}
