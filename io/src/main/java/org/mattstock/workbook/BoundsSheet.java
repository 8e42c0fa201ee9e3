package org.mattstock.workbook;

import org.mattstock.definition.Node;
import org.mattstock.fit.CellFormula;
import org.mattstock.io.xlsx.WorkbookSheet;
import org.mattstock.io.xlsx.WorkbookSheet.Look;

/** The numbers that are the same for everybody: learned ones as formulas, with what they were when scores were made, and given ones. */
final class BoundsSheet {
    private static final int HEADER = 3;
    private static final int VALUE = 4;
    private static final int[] WIDTHS = {20, 44, 24, 14, 20, 20, 14};

    private final Words words;
    private final String name;
    private final WorkbookSheet.Builder sheet;
    private int row = HEADER + 1;

    BoundsSheet(Words words) {
        this.words = words;
        this.name = words.sheet("bounds");
        this.sheet = WorkbookSheet.builder(name)
                .put(0, 0, words.text("bounds.title"), Look.TITLE)
                .put(1, 0, words.text("bounds.remark"), Look.NOTE)
                .freeze(HEADER + 1, 0);
        String[] headers = {"node", "title", "step", "quantity", "value", "computed", "difference"};
        for (int column = 0; column < headers.length; column++) {
            sheet.put(HEADER, column, words.text("column." + headers[column]), Look.HEADER)
                    .width(column, WIDTHS[column]);
        }
        sheet.filter(HEADER, 0, headers.length - 1);
    }

    /**
     * A row for each quantity of a formula.
     *
     * @param all the cells that stand for {@code {all}}
     * @return the formula with cells in place of its quantities and of {@code {all}}
     */
    String resolve(Node node, String step, CellFormula formula, String all) {
        String text = formula.text().replace("{all}", all);
        for (CellFormula.Quantity quantity : formula.quantities()) {
            text = text.replace("{" + quantity.name() + "}", add(node, step, quantity, all));
        }
        return text;
    }

    private String add(Node node, String step, CellFormula.Quantity quantity, String all) {
        sheet.put(row, 0, node.id()).put(row, 1, node.title()).put(row, 2, step).put(row, 3, named(quantity.name()));
        if (quantity.text().contains("{all}")) {
            // Nothing is learned where no unit of the reference has a value, and no deviation from one alone.
            String learned = quantity.text().replace("{all}", all);
            sheet.formula(row, VALUE, "IFERROR(" + learned + ",\"\")", Look.RESULT, -1);
        } else {
            sheet.put(row, VALUE, Double.valueOf(quantity.text()), Look.INPUT);
        }
        quantity.learned().ifPresent(learned -> {
            sheet.put(row, VALUE + 1, learned);
            sheet.formula(row, VALUE + 2, cell(VALUE) + "-" + cell(VALUE + 1), Look.PLAIN, -1);
        });
        return UnitSheet.fixed(name, row++, VALUE);
    }

    private String cell(int column) {
        return WorkbookSheet.letters(column) + (row + 1);
    }

    /** Cuts are numbered. */
    private String named(String quantity) {
        String[] parts = quantity.split(" ", 2);
        return words.text("quantity." + parts[0]) + (parts.length == 1 ? "" : " " + parts[1]);
    }

    WorkbookSheet build() {
        return sheet.build();
    }
}
