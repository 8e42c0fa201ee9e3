package org.mattstock.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Node;
import org.mattstock.fit.CellFormulas;
import org.mattstock.io.xlsx.WorkbookSheet;
import org.mattstock.io.xlsx.WorkbookSheet.Look;

/** The weights of the definition beside those that a reader tries: everything else follows the latter. */
final class WeightsSheet {
    private static final int HEADER = 3;
    private static final int OWN = 5;
    private static final int SHARE = 6;
    private static final int EFFECTIVE = 7;
    private static final int[] WIDTHS = {20, 34, 20, 44, 14, 14, 14, 16};

    private final Map<String, Double> tried;
    private final String name;
    private final WorkbookSheet.Builder sheet;
    /** By id of the part. */
    private final Map<String, Integer> rows = new HashMap<>();

    private int row = HEADER + 1;

    WeightsSheet(Words words, List<CellFormulas.OfNode> nodes, Map<String, Double> tried) {
        this.tried = tried;
        this.name = words.sheet("weights");
        this.sheet = WorkbookSheet.builder(name)
                .put(0, 0, words.text("weights.title"), Look.TITLE)
                .put(1, 0, words.text("weights.remark"), Look.NOTE)
                .freeze(HEADER + 1, 0);
        String[] headers = {"branch", "branch-title", "part", "part-title", "weight", "own-weight", "share", "effective"
        };
        for (int column = 0; column < headers.length; column++) {
            sheet.put(HEADER, column, words.text("column." + headers[column]), Look.HEADER)
                    .width(column, WIDTHS[column]);
        }
        // The root first, so that a part finds its branch above.
        for (int i = nodes.size() - 1; i >= 0; i--) {
            if (nodes.get(i) instanceof CellFormulas.OfBranch branch) {
                add(branch);
            }
        }
    }

    private void add(CellFormulas.OfBranch of) {
        Branch branch = of.node();
        int first = row;
        int last = row + of.weights().size() - 1;
        for (int part = 0; part < of.weights().size(); part++) {
            Node node = branch.parts().get(part).node();
            rows.put(node.id(), row);
            sheet.put(row, 0, branch.id())
                    .put(row, 1, branch.title())
                    .put(row, 2, node.id())
                    .put(row, 3, node.title())
                    .put(row, 4, of.weights().get(part))
                    .put(row, OWN, tried.getOrDefault(node.id(), of.weights().get(part)), Look.INPUT);
            String all = "SUMIF(" + at(OWN, first) + ":" + at(OWN, last) + ",\">0\")";
            String share = "IF(" + all + "=0,0," + atLeastZero(at(OWN, row)) + "/" + all + ")";
            Integer above = rows.get(branch.id());
            sheet.formula(row, SHARE, share, Look.PLAIN, 4)
                    .formula(
                            row,
                            EFFECTIVE,
                            at(SHARE, row) + (above == null ? "" : "*" + at(EFFECTIVE, above)),
                            Look.PLAIN,
                            4);
            row++;
        }
        row++;
    }

    private static String at(int column, int row) {
        return "$" + WorkbookSheet.letters(column) + "$" + (row + 1);
    }

    /** The cell of the weight that a reader tries. */
    String own(String part) {
        return UnitSheet.fixed(name, requireRow(part), OWN);
    }

    /** That weight as it counts: what is no number, or below 0, turns a part off as 0 does. */
    String counted(String part) {
        return atLeastZero(own(part));
    }

    private static String atLeastZero(String cell) {
        return "MAX(0,N(" + cell + "))";
    }

    /** The cell of the share of the whole; a formula without one for the root. */
    String effective(String part) {
        return rows.containsKey(part) ? UnitSheet.fixed(name, requireRow(part), EFFECTIVE) : "1";
    }

    boolean has(String part) {
        return rows.containsKey(part);
    }

    private int requireRow(String part) {
        Integer found = rows.get(part);
        if (found == null) {
            throw new IllegalArgumentException("part must be one of the definition's, got " + part);
        }
        return found;
    }

    WorkbookSheet build() {
        return sheet.build();
    }
}
