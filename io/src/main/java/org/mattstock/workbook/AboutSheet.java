package org.mattstock.workbook;

import org.mattstock.data.Direction;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;
import org.mattstock.io.xlsx.WorkbookSheet;
import org.mattstock.io.xlsx.WorkbookSheet.Look;
import org.mattstock.report.Labels;
import org.mattstock.table.Lineage;

/** What a workbook is, of what it was made, and which methods it follows. */
final class AboutSheet {
    private static final int[] WIDTHS = {34, 60, 24, 24, 24, 24};

    /** Characters that surely have room in a line of the column of values. */
    private static final int LINE = 58;

    private final Words words;
    private final Scores scores;
    private final String sourceLine;
    private final WorkbookSheet.Builder sheet;
    private int row = 2;

    AboutSheet(Words words, Scores scores, String sourceLine) {
        this.words = words;
        this.scores = scores;
        this.sourceLine = sourceLine;
        this.sheet = WorkbookSheet.builder(words.sheet("about"));
    }

    WorkbookSheet build() {
        CompositeIndex index = scores.index();
        sheet.put(0, 0, index.title() + ", " + scores.year(), Look.TITLE).put(1, 0, sourceLine, Look.NOTE);
        for (int column = 0; column < WIDTHS.length; column++) {
            sheet.width(column, WIDTHS[column]);
        }
        row++;
        if (!index.description().isEmpty()) {
            line(words.text("about.description"), index.description());
        }
        line(words.text("about.formulas"), words.text("about.how"));
        line(words.text("about.try"), words.text("about.what-if"));
        line(words.text("about.zero"), words.text("about.left-out"));
        row++;
        for (Lineage.Entry entry : scores.provenance().addTo(scores.lineage()).entries()) {
            line(words.text("lineage." + entry.name().replace(' ', '-')), entry.value());
        }
        for (String source : index.sources()) {
            line(words.text("about.source"), source);
        }
        ranking();
        methods();
        return sheet.build();
    }

    private void line(String what, String value) {
        sheet.put(row, 0, what).put(row, 1, value, Look.TEXT).lines(row++, 1 + value.length() / LINE);
    }

    private void ranking() {
        var rule = scores.ranking().rule();
        Labels labels = words.labels();
        line(words.text("about.ties"), labels.of(rule.ties()));
        line(words.text("about.precision"), labels.of(rule.precision().getClass()));
        line(
                words.text("about.missing-reference"),
                labels.of(scores.index().reference().period().getClass()) + ", "
                        + labels.of(scores.index().reference().among().getClass()));
    }

    private void methods() {
        row++;
        String[] headers = {"node", "title", "normalization", "direction", "aggregation", "missing"};
        for (int column = 0; column < headers.length; column++) {
            sheet.put(row, column, words.text("column." + headers[column]), Look.HEADER);
        }
        row++;
        for (Node node : scores.index().nodes()) {
            method(node);
        }
    }

    private void method(Node node) {
        Labels labels = words.labels();
        sheet.put(row, 0, node.id()).put(row, 1, node.title());
        if (node instanceof Leaf leaf) {
            sheet.put(row, 2, labels.of(leaf.normalization().getClass()))
                    .put(row, 3, labels.of(leaf.direction().getClass()));
        } else if (node instanceof Branch branch) {
            sheet.put(
                            row,
                            2,
                            branch.normalization()
                                    .map(each -> labels.of(each.getClass()))
                                    .orElse(null))
                    .put(
                            row,
                            3,
                            branch.direction() instanceof Direction.Higher
                                    ? null
                                    : labels.of(branch.direction().getClass()))
                    .put(row, 4, labels.of(branch.aggregation().getClass()))
                    .put(row, 5, labels.of(branch.missing().getClass()));
        }
        row++;
    }
}
