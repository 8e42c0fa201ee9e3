package org.mattstock.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Node;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;
import org.mattstock.io.xlsx.Workbook;
import org.mattstock.presets.Presets;

/** Recalculated by LibreOffice, every workbook gives the scores, values, bounds and places of the library. */
@Tag("office")
class OfficeTest {
    private static final double AGREES = 1e-9;

    @TempDir
    private Path folder;

    private double worst;
    private int compared;

    @Test
    void readyDefinitionsAgreeOnTheSamplePanel() {
        Map<String, Scores> scores = new LinkedHashMap<>();
        for (String id : Presets.ids()) {
            CompositeIndex index = Presets.index(id);
            try {
                scores.put(id, index.score(Presets.samplePanel(), 2024));
            } catch (RuntimeException e) {
                System.out.println(
                        id + ": " + e.getMessage().lines().findFirst().orElse(""));
            }
        }
        compare(scores);
    }

    private void compare(Map<String, Scores> scores) {
        Map<String, Workbook> books = new LinkedHashMap<>();
        scores.forEach((name, each) ->
                books.put(name, RankingWorkbook.of(each).in(Locale.ENGLISH).workbook()));
        Map<String, Office.Book> read = Office.recalculated(folder, books);
        scores.forEach((name, each) -> compare(name, each, read.get(name)));
        System.out.println(
                "Workbooks: " + scores.keySet() + ": " + compared + " numbers compared, worst difference " + worst);
    }

    private void compare(String name, Scores scores, Office.Book book) {
        List<String> ids =
                scores.inCells().units().stream().map(unit -> unit.id()).toList();
        for (int row = 0; row < ids.size(); row++) {
            String id = ids.get(row);
            int at = row + 5;
            assertThat(book.at("Places", at, 0)).isEqualTo(id);
            OptionalDouble place = scores.ranking()
                    .entry(id)
                    .map(e -> OptionalDouble.of(e.place()))
                    .orElse(OptionalDouble.empty());
            assertThat(book.number("Places", at, 2))
                    .as(name + ": place of " + id)
                    .isEqualTo(place.orElse(Double.NaN));
            agree(
                    name + ": score of " + id,
                    book.number("Places", at, 3),
                    place.isEmpty() ? OptionalDouble.empty() : scores.score(id));
        }
        for (var node : scores.inCells().nodes()) {
            compare(name, scores, node.node(), book, ids);
        }
        for (int row = 4; row < book.sheets().get("Bounds").size(); row++) {
            double found = book.number("Bounds", row, 5);
            if (!Double.isNaN(found)) {
                agree(name + ": bound in row " + row, book.number("Bounds", row, 4), OptionalDouble.of(found));
            }
        }
    }

    private void compare(String name, Scores scores, Node node, Office.Book book, List<String> ids) {
        boolean branch = node instanceof Branch;
        String sheet = branch ? "Composites" : "Normalized";
        String header = branch && ((Branch) node).normalization().isPresent() ? node.id() + " normalized" : node.id();
        int column = book.sheets().get(sheet).get(3).indexOf(header);
        assertThat(column).as(name + ": column of " + header).isPositive();
        for (int row = 0; row < ids.size(); row++) {
            agree(
                    name + ": " + node.id() + " of " + ids.get(row),
                    book.number(sheet, row + 5, column),
                    scores.node(node.id()).value(ids.get(row)));
        }
    }

    private void agree(String what, double found, OptionalDouble expected) {
        compared++;
        if (expected.isEmpty()) {
            assertThat(found).as(what).isNaN();
            return;
        }
        double difference = Math.abs(found - expected.getAsDouble()) / Math.max(1, Math.abs(expected.getAsDouble()));
        assertThat(difference).as(what + ": " + found + " for " + expected).isLessThanOrEqualTo(AGREES);
        worst = Math.max(worst, difference);
    }
}
