package org.mattstock.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.io.CsvStyle;
import org.mattstock.io.Loaded;
import org.mattstock.io.PanelSource;
import org.mattstock.io.Source;

class CsvPanelWriterTest {
    private record Entry(String indicator, Breakdown breakdown, String unit, int year, Cell cell) {}

    private static String text(Panel panel, CsvPanelWriter writer) {
        StringWriter text = new StringWriter();
        try {
            writer.write(panel, text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return text.toString();
    }

    private static String text(Panel panel) {
        return text(panel, CsvPanelWriter.standard());
    }

    private static Panel panel(List<Entry> entries) {
        PanelBuilder builder = Panel.builder();
        for (Entry entry : entries) {
            builder.cell(entry.indicator, entry.breakdown, entry.unit, entry.year, entry.cell);
        }
        return builder.build();
    }

    @Provide
    Arbitrary<List<Entry>> entries() {
        Arbitrary<String> ids = Arbitraries.of("0180", "00", "N1", "a,b", "\"q\"", "å;ä", "x|y", "1e5", "\ud83d\ude00");
        Arbitrary<Breakdown> breakdowns =
                Arbitraries.of("T", "K", "M", "S1", "65+", "0-18 år").map(Breakdown::of);
        Arbitrary<String> statuses = Arbitraries.of("", "", "Private", "Missing", "a \"b\", c", "provisional", "*");
        Arbitrary<Cell> observed = Combinators.combine(
                        Arbitraries.doubles().map(value -> value + 0.0),
                        Arbitraries.of(Cell.Flags.NONE, Cell.Flags.of(Cell.Flag.PROVISIONAL)))
                .as(Cell.Observed::new);
        Arbitrary<Cell> missing = Combinators.combine(Arbitraries.of(MissingReason.class), statuses)
                .as(Cell.Missing::new);
        return Combinators.combine(
                        ids,
                        breakdowns,
                        ids,
                        Arbitraries.integers().between(1990, 2030),
                        Arbitraries.oneOf(observed, missing))
                .as(Entry::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    @Property(seed = "1", tries = 500)
    void aPanelComesBackEqualInCellsReasonsAndMarks(@ForAll("entries") List<Entry> entries) {
        Panel panel = panel(entries);

        Loaded<Panel> back =
                PanelSource.of(Source.ofText("panel.csv", text(panel))).load();

        back.orThrow();
        for (Entry entry : entries) {
            assertThat(back.value().cell(entry.indicator, entry.breakdown, entry.unit, entry.year))
                    .isEqualTo(panel.cell(entry.indicator, entry.breakdown, entry.unit, entry.year));
        }
        assertThat(back.value().digest()).isEqualTo(panel.digest());
    }

    @Test
    void koladasFileIsWrittenAsItWasRead() throws IOException {
        Source source = Read.resource("kolada-values.csv");
        String original = new String(source.head(1 << 20), StandardCharsets.UTF_8);

        assertThat(text(PanelSource.of(source).load().orThrow())).isEqualTo(original);
    }

    @Test
    void columnsForStatusAndMarkStandOnlyWhereNeeded() {
        Entry plain = new Entry("N1", Breakdown.TOTAL, "0180", 2022, new Cell.Observed(7.5, Cell.Flags.NONE));
        Entry marked = new Entry(
                "N1", Breakdown.TOTAL, "1284", 2022, new Cell.Observed(0.1, Cell.Flags.of(Cell.Flag.PROVISIONAL)));
        Entry secret =
                new Entry("N1", Breakdown.TOTAL, "1480", 2022, new Cell.Missing(MissingReason.UNKNOWN, "Private"));

        assertThat(text(panel(List.of(plain)))).isEqualTo("kpi,municipality,year,gender,value\nN1,0180,2022,T,7.5\n");
        assertThat(text(panel(List.of(plain, marked, secret)))).isEqualTo("""
                        kpi,municipality,year,gender,value,status,provisional
                        N1,0180,2022,T,7.5,,
                        N1,1284,2022,T,0.1,,yes
                        N1,1480,2022,T,,Private,
                        """);
    }

    @Test
    void aFileIsWrittenWhole(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("panel.csv");
        Panel panel =
                panel(List.of(new Entry("N1", Breakdown.TOTAL, "Å", 2022, new Cell.Observed(7.5, Cell.Flags.NONE))));

        CsvPanelWriter.standard().write(panel, file);

        assertThat(Files.readString(file)).isEqualTo(text(panel));
        assertThat(PanelSource.of(file).load().orThrow().digest()).isEqualTo(panel.digest());
    }

    @Test
    void aFailedWriteLeavesTheOldFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("panel.csv"), "old");
        Panel bad = panel(List.of(new Entry(" N1", Breakdown.TOTAL, "1", 2022, new Cell.Observed(1, Cell.Flags.NONE))));

        assertThatThrownBy(() -> CsvPanelWriter.standard().write(bad, file))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryContaining("glob:**panel.csv");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {" N1", "N1\u00a0", "N\n1", "=1+1", "@x"})
    void anIdThatWouldNotComeBackOrWouldRunIsRefused(String id) {
        Panel panel = panel(List.of(new Entry(id, Breakdown.TOTAL, "1", 2022, new Cell.Observed(1, Cell.Flags.NONE))));

        assertThatThrownBy(() -> text(panel)).hasMessageStartingWith("indicator must ");
    }

    @Test
    void formulasPassWhenAskedFor() {
        Panel panel =
                panel(List.of(new Entry("=1+1", Breakdown.TOTAL, "1", 2022, new Cell.Observed(1, Cell.Flags.NONE))));
        CsvPanelWriter writer = CsvPanelWriter.standard().withFormulas(CsvStyle.Formulas.AS_IS);

        assertThat(text(panel, writer)).contains("\n=1+1,1,2022,T,1.0\n");
    }

    @Test
    void aBreakdownThatIsAWordForAnotherIsRefused() {
        Panel panel = panel(
                List.of(new Entry("N1", Breakdown.of("women"), "1", 2022, new Cell.Observed(1, Cell.Flags.NONE))));

        assertThatThrownBy(() -> text(panel))
                .hasMessage("breakdown must not be a word for another one, got women, which stands for K");
    }

    @Test
    void aStatusThatIsACodeIsRefused() {
        Panel panel = panel(
                List.of(new Entry("N1", Breakdown.TOTAL, "1", 2022, new Cell.Missing(MissingReason.UNKNOWN, ".."))));

        assertThatThrownBy(() -> text(panel)).hasMessageContaining("must not be a code, got \"..\"");
    }
}
