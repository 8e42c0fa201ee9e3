package org.mattstock.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Indicator;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Unit;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Degenerate;
import org.mattstock.definition.Imputation;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.CellFormulas;
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

    private final Map<String, Workbook> books = new LinkedHashMap<>();
    private final Map<String, Scores> expected = new LinkedHashMap<>();
    private double worst;
    private String where = "";
    private int compared;
    private int places;

    private void expect(String name, Scores scores) {
        books.put(name, RankingWorkbook.of(scores).in(Locale.ENGLISH).workbook());
        expected.put(name, scores);
    }

    @Test
    void readyDefinitionsAgree() {
        List<String> refused = new ArrayList<>();
        for (String id : Presets.ids()) {
            Scores scores = scores(Presets.index(id));
            try {
                expect(id, scores);
            } catch (IllegalArgumentException e) {
                refused.add(e.getMessage());
            }
        }
        compare();
        assertThat(refused)
                .satisfiesExactlyInAnyOrder(
                        why -> assertThat(why).contains("the reference: every unit is compared with its own group"),
                        why -> assertThat(why).contains("total Andel av högsta poäng: drop-not-applicable"),
                        why -> assertThat(why).contains("total Totalt: mean-rank"),
                        why -> assertThat(why).contains("Border crossings: as-needed"),
                        why -> assertThat(why).contains("total Totalt: mazziotta-pareto"),
                        why -> assertThat(why).contains("N00090").contains(": min-max;"),
                        why -> assertThat(why).contains("N00090").contains(": points-around-mean;"));
    }

    /** On the panel that is shipped, or on an invented one where it lacks the indicators. */
    private static Scores scores(CompositeIndex index) {
        Panel sample = Presets.samplePanel();
        boolean there = index.leaves().stream()
                .map(Leaf::indicator)
                .allMatch(id ->
                        sample.indicators().stream().anyMatch(each -> each.id().equals(id)));
        return index.score(there ? sample : Invented.panel(index, scale(index)), Invented.YEAR);
    }

    /** Incomes are in thousands, marks from 1 to 4. */
    private static double scale(CompositeIndex index) {
        return index.id().startsWith("human") ? 150 : 1;
    }

    @Test
    void weightsThatAreTriedMoveEverythingThatFollows() {
        CompositeIndex index = Presets.index(Presets.EXAMPLE);
        Scores scores = index.score(Presets.samplePanel(), Invented.YEAR);
        Map<String, Double> tried = new LinkedHashMap<>();
        List<Double> weights = List.of(3.0, 1.0, 0.0, 2.5, 0.7);
        for (Node node : index.nodes()) {
            if (node instanceof Branch branch) {
                branch.parts().forEach(part -> tried.put(part.node().id(), weights.get(tried.size() % weights.size())));
            }
        }
        books.put("tried", RankingWorkbook.of(scores).in(Locale.ENGLISH).workbook(tried));
        expected.put(
                "tried",
                index.withTree(MethodDefinitions.weighted(index.tree(), tried))
                        .score(Presets.samplePanel(), Invented.YEAR));
        Scores effectiveness = Presets.index("preschool-effectiveness").score(Presets.samplePanel(), Invented.YEAR);
        Map<String, Double> other = Map.of("N11810", 2.0, "N11010", 0.0, "preschool-resources", 0.25);
        books.put(
                "tried-twice",
                RankingWorkbook.of(effectiveness).in(Locale.ENGLISH).workbook(other));
        expected.put(
                "tried-twice",
                effectiveness
                        .index()
                        .withTree(
                                MethodDefinitions.weighted(effectiveness.index().tree(), other))
                        .score(Presets.samplePanel(), Invented.YEAR));
        compare();
    }

    @Test
    void everyMethodThatHasFormulasAgrees() {
        MethodDefinitions.all().forEach((name, index) -> expect(name, index.score(Invented.methods(), Invented.YEAR)));
        compare();
    }

    private static Branch two() {
        return Branch.of(
                "two",
                "Two",
                Leaf.of("a", Direction.HIGHER, Normalization.minMax()),
                Leaf.of("b", Direction.LOWER, Normalization.zScore()));
    }

    @Test
    void whatNobodyHasIsEmptyAndNoError() {
        PanelBuilder builder = Panel.builder();
        builder.unit(new Unit("0001", "Exempelköping", "K")).indicator(Indicator.of("a", "A"));
        builder.indicator(Indicator.of("b", "B"));
        builder.missing("a", Breakdown.TOTAL, "0001", Invented.YEAR, MissingReason.CONFIDENTIAL);
        builder.value("b", Breakdown.TOTAL, "0001", Invented.YEAR, 7);
        Leaf filled = Leaf.of("a", Direction.HIGHER, Normalization.minMax())
                .withId("filled")
                .withImputation(Imputation.mean());
        expect(
                "nobody",
                CompositeIndex.of("nobody", Branch.of("all", "All", two(), filled))
                        .withDegenerate(Degenerate.NEUTRAL)
                        .score(builder.build(), Invented.YEAR));
        compare();
        assertThat(Office.recalculated(folder, books).get("nobody").errors()).isEmpty();
    }

    @Test
    void weightsThatAreNoneSwitchPartsOffAndLeaveNoErrors() {
        CompositeIndex index =
                CompositeIndex.of("off", Branch.of("all", "All", two())).withDegenerate(Degenerate.NEUTRAL);
        Scores scores = index.score(Invented.methods(), Invented.YEAR);
        RankingWorkbook workbook = RankingWorkbook.of(scores).in(Locale.ENGLISH);
        books.put("nothing", workbook.workbook(Map.of("a", 0.0, "b", 0.0)));
        books.put("zero", workbook.workbook(Map.of("a", 0.0)));
        books.put("negative", workbook.workbook(Map.of("a", -2.0)));
        Map<String, Office.Book> read = Office.recalculated(folder, books);
        assertThat(read.get("nothing").errors()).isEmpty();
        assertThat(column(read.get("nothing"), "Places", 2)).containsOnly("");
        assertThat(column(read.get("negative"), "Places", 3)).isEqualTo(column(read.get("zero"), "Places", 3));
    }

    @Test
    void thePageIsThatOfTheNameAsItIsWritten() {
        List<String> names = List.of("Åmål", "åmål", "axb", "a?b", "~t", "Dup", "Dup", "Dup (0006)", "=1+1", "007");
        PanelBuilder builder = Panel.builder();
        builder.indicator(Indicator.of("a", "A")).indicator(Indicator.of("b", "B"));
        for (int unit = 0; unit < names.size(); unit++) {
            String id = "%04d".formatted(unit + 1);
            builder.unit(new Unit(id, names.get(unit), "K"));
            builder.value("a", Breakdown.TOTAL, id, Invented.YEAR, unit);
            builder.value("b", Breakdown.TOTAL, id, Invented.YEAR, unit % 2);
        }
        Scores scores = CompositeIndex.of("names", two()).score(builder.build(), Invented.YEAR);
        scores.units()
                .forEach(unit -> books.put(
                        unit.id(),
                        RankingWorkbook.of(scores)
                                .in(Locale.ENGLISH)
                                .following(unit.id())
                                .workbook()));
        Office.recalculated(folder, books)
                .forEach((id, book) -> assertThat(book.number("Municipality", 4, 1))
                        .as("place of %s", id)
                        .isEqualTo(scores.ranking().requireEntry(id).place()));
    }

    private void compare() {
        Map<String, Office.Book> read = Office.recalculated(folder, books);
        expected.forEach((name, scores) -> compare(name, scores, read.get(name)));
        System.out.println("Recalculated workbooks: " + expected.size() + ", numbers compared: " + compared
                + ", places: " + places + ", worst difference: " + worst + where);
    }

    private void compare(String name, Scores scores, Office.Book book) {
        CellFormulas formulas = scores.inCells();
        List<String> ids =
                column(book, "Places", 0).stream().map(String::valueOf).toList();
        assertThat(ids)
                .containsExactlyInAnyOrderElementsOf(
                        scores.units().stream().map(Unit::id).toList());
        for (int unit = 0; unit < ids.size(); unit++) {
            var entry = scores.ranking().entry(ids.get(unit));
            String what = name + ", " + ids.get(unit);
            double place = book.number("Places", UnitSheet.FIRST + unit, 2);
            assertThat(Double.valueOf(place))
                    .as("place of %s", what)
                    .isEqualTo(Double.valueOf(entry.isPresent() ? entry.get().place() : Double.NaN));
            places += entry.isPresent() ? 1 : 0;
            double score = book.number("Places", UnitSheet.FIRST + unit, 3);
            agree(what, score, entry.isPresent() ? OptionalDouble.of(entry.get().score()) : OptionalDouble.empty());
        }
        formulas.nodes().forEach(each -> compare(name, scores, each.node(), book, ids));
        if (!name.startsWith("tried")) {
            compareBounds(name, book);
        }
    }

    private static List<Object> column(Office.Book book, String sheet, int column) {
        List<Object> values = new ArrayList<>();
        for (int row = UnitSheet.FIRST; row < book.sheets().get(sheet).size(); row++) {
            values.add(book.at(sheet, row, column));
        }
        return values;
    }

    private void compareBounds(String name, Office.Book book) {
        for (int row = 4; row < book.sheets().get("Bounds").size(); row++) {
            double found = book.number("Bounds", row, 5);
            if (!Double.isNaN(found)) {
                agree(name + ", bound in row " + (row + 1), book.number("Bounds", row, 4), OptionalDouble.of(found));
            }
        }
    }

    private void compare(String name, Scores scores, Node node, Office.Book book, List<String> ids) {
        boolean renormalized =
                node instanceof Branch branch && branch.normalization().isPresent();
        String sheet = node instanceof Branch ? "Composites" : "Normalized";
        int column =
                book.sheets().get(sheet).get(UnitSheet.STEP).indexOf(node.id() + (renormalized ? " normalized" : ""));
        assertThat(column).as("%s: column of %s", name, node.id()).isPositive();
        for (int unit = 0; unit < ids.size(); unit++) {
            agree(
                    name + ", " + node.id() + " of " + ids.get(unit),
                    book.number(sheet, UnitSheet.FIRST + unit, column),
                    scores.node(node.id()).value(ids.get(unit)));
        }
    }

    private void agree(String what, double found, OptionalDouble value) {
        if (value.isEmpty()) {
            assertThat(found).as(what).isNaN();
            return;
        }
        compared++;
        double difference = Math.abs(found - value.getAsDouble()) / Math.max(1, Math.abs(value.getAsDouble()));
        assertThat(difference)
                .as("%s: %s in the workbook, %s in the library", what, found, value)
                .isLessThanOrEqualTo(AGREES);
        if (difference > worst) {
            worst = difference;
            where = " (" + what + ")";
        }
    }
}
