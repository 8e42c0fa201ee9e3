package org.mattstock.io.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.Indicator;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.io.Loaded;
import org.mattstock.io.Problem;
import org.mattstock.io.TextOptions;
import org.mattstock.io.TextOptions.Delimiter;

/** In a file with a row for each value, every row is a cell of the panel or a problem with its line: none is both, none is neither. */
@Tag("fuzz")
class RowAccountTest {
    private static final Arbitrary<String> INDICATORS =
            Arbitraries.frequencyOf(Tuple.of(9, Arbitraries.of("N1", "N2", "N3")), Tuple.of(1, odd()));
    private static final Arbitrary<String> UNITS =
            Arbitraries.frequencyOf(Tuple.of(9, Arbitraries.of("0180", "1480", "1284")), Tuple.of(1, odd()));
    private static final Arbitrary<String> YEARS =
            Arbitraries.frequencyOf(Tuple.of(9, Arbitraries.of("2019", "2020", "2021")), Tuple.of(1, odd()));
    private static final Arbitrary<String> GENDERS =
            Arbitraries.frequencyOf(Tuple.of(9, Arbitraries.of("T", "K", "M", "")), Tuple.of(1, odd()));
    private static final Arbitrary<String> FIGURES = Arbitraries.frequencyOf(
            Tuple.of(6, Arbitraries.of("7.5", "-1e3", "0", "12")),
            Tuple.of(2, Arbitraries.of("", "..", "NaN", "1e999", "n/a", "much")),
            Tuple.of(1, odd()));

    /** Anything that is no structure of the file. */
    private static Arbitrary<String> odd() {
        return Arbitraries.oneOf(
                Arbitraries.of("", " ", "x".repeat(300), "20222", "999", "\u00a0", "\u202e", "\u0000", "'0180", "N 1"),
                Arbitraries.strings()
                        .withCharRange('!', '~')
                        .excludeChars(',', '"')
                        .ofMaxLength(6));
    }

    /** Rows, now and then with a field too many or too few, or blank. */
    @Provide
    Arbitrary<List<String>> rows() {
        Arbitrary<String> whole = Combinators.combine(INDICATORS, UNITS, YEARS, GENDERS, FIGURES)
                .as((indicator, unit, year, gender, figure) -> String.join(",", indicator, unit, year, gender, figure));
        Arbitrary<String> ragged = odd().list().ofMaxSize(7).map(fields -> String.join(",", fields));
        return Arbitraries.frequencyOf(
                        Tuple.of(20, whole),
                        Tuple.of(1, ragged),
                        Tuple.of(1, Arbitraries.of("", " ", ",,,,", " ,,, ,")))
                .list()
                .ofMaxSize(40)
                .withoutEdgeCases();
    }

    /** Without any letter that can be seen. */
    private static boolean isBlank(String row) {
        return row.chars().allMatch(letter -> letter == ',' || letter <= ' ' || letter == '\u00a0');
    }

    private static long cells(Panel panel) {
        long cells = 0;
        for (Indicator indicator : panel.indicators()) {
            for (Breakdown breakdown : panel.breakdowns(indicator.id())) {
                for (int year : panel.years()) {
                    for (Unit unit : panel.units()) {
                        Cell cell = panel.cell(indicator.id(), breakdown, unit.id(), year);
                        cells += cell instanceof Cell.Observed || cell instanceof Cell.Missing ? 1 : 0;
                    }
                }
            }
        }
        return cells;
    }

    @Property(seed = "6")
    void everyRowIsACellOrAProblemWithItsLine(@ForAll("rows") List<String> rows) {
        Loaded<Panel> loaded = Read.text(
                Read.HEADER + String.join("\n", rows) + "\n",
                options -> options.withText(TextOptions.DEFAULT.withDelimiter(Delimiter.COMMA)));
        List<Long> lost = new ArrayList<>();
        for (Problem problem : loaded.problems()) {
            if (problem.kind().effect() == Problem.Effect.ROW_LOST) {
                lost.add(problem.line());
            }
        }
        Set<Long> there = new TreeSet<>();
        for (int i = 0; i < rows.size(); i++) {
            if (!isBlank(rows.get(i))) {
                there.add(i + 2L);
            }
        }
        assertThat(lost).as("the lines of %s", loaded.problems()).doesNotHaveDuplicates();
        assertThat(there).containsAll(lost);
        assertThat(cells(loaded.value()) + lost.size())
                .as("rows of\n%s", String.join("\n", rows))
                .isEqualTo(there.size());
    }
}
