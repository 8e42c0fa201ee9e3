package org.mattstock.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Node;
import org.mattstock.fit.CellFormulas;
import org.mattstock.io.xlsx.WorkbookSheet.Look;
import org.mattstock.workbook.UnitSheet.Column;

/** A block of columns for each branch: its parts with their weights, the weight that is there, coverage if asked for, and the value. */
final class BranchBlocks {
    private final Words words;
    private final UnitSheet sheet;
    private final UnitSheet.Rows rows;
    private final BoundsSheet bounds;
    private final WeightsSheet weights;
    private final boolean coverage;
    /** By node: its values, and what of it is observed as a formula of a unit. */
    private final Map<String, Column> values = new HashMap<>();

    private final Map<String, Column> observed = new HashMap<>();
    private final Map<String, LeafColumns.OfLeaf> leaves = new HashMap<>();
    private final Map<String, Column> covered = new HashMap<>();
    private final Map<String, Block> blocks = new HashMap<>();

    /**
     * What a branch has.
     *
     * @param of its formulas
     * @param parts by part: what goes in
     * @param present the weight that is there
     * @param value at last
     */
    record Block(CellFormulas.OfBranch of, List<Column> parts, Column present, Column value) {
        /** A formula of the branch for one unit. */
        String resolve(String text, int unit) {
            return text.replace(
                            "{parts}",
                            span(
                                    parts.get(0).cell(unit),
                                    parts.get(parts.size() - 1).cell(unit)))
                    .replace("{weights}", span(weight(0), weight(parts.size() - 1)))
                    .replace("{present}", present.cell(unit))
                    .replace("{total}", present.above(UnitSheet.NUMBER));
        }

        String weight(int part) {
            return parts.get(part).above(UnitSheet.NUMBER);
        }

        private static String span(String from, String to) {
            return from + ":" + to.substring(to.indexOf('!') + 1);
        }
    }

    BranchBlocks(Words words, UnitSheet.Rows rows, BoundsSheet bounds, WeightsSheet weights, boolean coverage) {
        this.words = words;
        this.rows = rows;
        this.bounds = bounds;
        this.weights = weights;
        this.coverage = coverage;
        this.sheet = new UnitSheet(
                words.sheet("composites"),
                rows,
                words.text("composites.title"),
                words.text("composites.remark"),
                words.text("unit"));
        sheet.sheet().put(UnitSheet.NUMBER, 1, words.text("column.own-weight"), Look.NOTE);
    }

    UnitSheet sheet() {
        return sheet;
    }

    void add(CellFormulas.OfLeaf of, LeafColumns.OfLeaf columns) {
        values.put(of.node().id(), columns.value());
        observed.put(of.node().id(), columns.observed());
        leaves.put(of.node().id(), columns);
    }

    void add(CellFormulas.OfBranch of) {
        Branch branch = of.node();
        List<Column> parts = parts(of);
        Column present = sheet.add(branch.title(), words.text("step.present"));
        Block block = new Block(of, parts, present, present);
        sheet.above(UnitSheet.NUMBER, present, block.resolve("SUM({weights})", 0), Look.NOTE);
        each(unit -> sheet.formula(
                present, unit, block.resolve("SUMPRODUCT({weights},ISNUMBER({parts})*1)", unit), Look.PLAIN, -1));
        if (coverage) {
            coverage(branch, block);
        }
        // All parts can be switched off by whoever tries weights.
        String kept = "IF({total}=0,\"\",IF(" + of.kept() + "," + of.aggregated() + ",\"\"))";
        Column aggregated = sheet.add(
                branch.title(), of.normalized().isEmpty() ? branch.id() : words.text("step.aggregated", branch.id()));
        each(unit -> sheet.formula(aggregated, unit, block.resolve(kept, unit), Look.RESULT, 2));
        Column value = of.normalized().isEmpty() ? aggregated : normalized(of, aggregated);
        values.put(branch.id(), value);
        blocks.put(branch.id(), new Block(of, parts, present, value));
        sheet.gap();
    }

    private interface OfUnit {
        void write(int unit);
    }

    private void each(OfUnit cell) {
        for (int unit = 0; unit < rows.count(); unit++) {
            cell.write(unit);
        }
    }

    private List<Column> parts(CellFormulas.OfBranch of) {
        List<Column> columns = new ArrayList<>();
        for (int part = 0; part < of.parts().size(); part++) {
            Node node = of.node().parts().get(part).node();
            Column from = value(node.id());
            String before = of.parts().get(part).text();
            String name = before.contains("LN(") ? "ln " : before.contains("1/{x}") ? "1/" : "";
            Column column = sheet.add(of.node().title(), name + node.title());
            sheet.above(UnitSheet.NUMBER, column, weights.counted(node.id()), Look.NOTE);
            String text = bounds.resolve(
                    node, words.text("step.substituted"), of.parts().get(part), from.reference());
            String whole = "IF(" + column.above(UnitSheet.NUMBER) + "=0,\"\"," + text + ")";
            each(unit -> sheet.formula(column, unit, whole.replace("{x}", from.cell(unit)), look(node, unit), 2));
            columns.add(column);
        }
        return columns;
    }

    private Look look(Node part, int unit) {
        LeafColumns.OfLeaf leaf = leaves.get(part.id());
        return leaf == null ? Look.PLAIN : leaf.look(unit);
    }

    private void coverage(Branch branch, Block block) {
        Column column = sheet.add(branch.title(), words.text("step.coverage"));
        each(unit -> {
            StringBuilder sum = new StringBuilder();
            for (int part = 0; part < block.parts().size(); part++) {
                Node node = branch.parts().get(part).node();
                sum.append(part == 0 ? "(" : "+").append(block.weight(part)).append('*');
                Column below = covered.get(node.id());
                sum.append(below == null ? observed(node, unit) : below.cell(unit));
            }
            String total = block.resolve("{total}", unit);
            sheet.formula(column, unit, "IF(" + total + "=0,0," + sum + ")/" + total + ")", Look.PLAIN, 4);
        });
        covered.put(branch.id(), column);
    }

    private String observed(Node leaf, int unit) {
        Column column = observed.get(leaf.id());
        if (column == null) {
            throw new IllegalStateException("parts must come before wholes, got " + leaf.id());
        }
        return "ISNUMBER(" + column.cell(unit) + ")";
    }

    private Column normalized(CellFormulas.OfBranch of, Column aggregated) {
        Column column = sheet.add(
                of.node().title(), words.text("step.renormalized", of.node().id()));
        String text = bounds.resolve(
                of.node(), words.text("step.normalized"), of.normalized().orElseThrow(), aggregated.reference());
        each(unit -> sheet.formula(column, unit, text.replace("{x}", aggregated.cell(unit)), Look.RESULT, 2));
        return column;
    }

    /** The values of a node. */
    Column value(String node) {
        Column column = values.get(node);
        if (column == null) {
            throw new IllegalArgumentException("node must be one of the definition's, got " + node);
        }
        return column;
    }

    Block block(String branch) {
        Block block = blocks.get(branch);
        if (block == null) {
            throw new IllegalArgumentException("branch must be one of the definition's, got " + branch);
        }
        return block;
    }

    /** The share of a node that is observed for a unit, as a formula. */
    String coverage(Node node, int unit) {
        Column column = covered.get(node.id());
        return column == null ? observed(node, unit) + "*1" : column.cell(unit);
    }
}
