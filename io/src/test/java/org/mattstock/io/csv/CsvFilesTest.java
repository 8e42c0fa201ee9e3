package org.mattstock.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mattstock.io.csv.Read.onlyProblem;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Panel;
import org.mattstock.data.Provenance;
import org.mattstock.io.Loaded;
import org.mattstock.io.Problem;
import org.mattstock.io.Problem.Kind;
import org.mattstock.io.Source;

class CsvFilesTest {
    private final CsvFiles kolada = CsvFiles.of(Read.resource("kolada-values.csv"))
            .withIndicators(Read.resource("kolada-kpis.csv"))
            .withUnits(Read.resource("kolada-municipalities.csv"));

    @Test
    void valuesMeetTheirDescriptions() {
        Provenance provenance = new Provenance("Kolada", Optional.of(LocalDate.of(2024, 8, 30)), "Källa: Kolada");
        Panel panel = kolada.withGrouping(
                        Read.resource("kolada-groups.csv"),
                        GroupSelection.ofTitleParts("county", "Län", "läns kommuner"))
                .withGroupings(Source.ofText("own.csv", "grouping,group_id,unit_id\ncoast,yes,1284\n"))
                .withProvenance(provenance)
                .load()
                .orThrow();

        assertThat(panel.requireUnit("Höganäs").kind()).isEqualTo("K");
        assertThat(panel.requireIndicator("N01951").unitOfMeasure()).isEqualTo("antal");
        assertThat(panel.value("N01951", Breakdown.TOTAL, "1284", 2022)).hasValue(28103);
        assertThat(panel.requireGrouping("county").groups()).hasSize(3);
        assertThat(panel.requireGrouping("coast").groupOf("1284")).isPresent();
        assertThat(panel.provenance()).isEqualTo(provenance);
    }

    @Test
    void aDescribedUnitWithoutValuesIsThereAndAnIndicatorWithoutRowsIsNot() {
        Panel panel = kolada.load().orThrow();

        assertThat(panel.unit("0000")).isPresent();
        assertThat(panel.hasIndicator("N11032")).isFalse();
    }

    @Test
    void problemsOfAllFilesAreReported() {
        Loaded<Panel> loaded = CsvFiles.of(
                        Source.ofText("a.csv", "kpi,kommun,year,value\nN1,0180,2022,1\nN1,9999,2022,1\n"),
                        Source.ofText("b.csv", "kpi;kommun;year;value\nN1;0180;2022;1\n"))
                .withUnits(Source.ofText("units.csv", "id,title\n0180,Stockholm\n0180,Again\n"))
                .load();

        assertThat(loaded.problems())
                .extracting(problem -> problem.source() + " " + problem.line() + " " + problem.kind())
                .containsExactly("units.csv 3 METADATA", "a.csv 3 UNKNOWN_UNIT", "b.csv 2 DUPLICATE_KEY");
    }

    @Test
    void theLineOfASpreadsheetIsToldOnceOfEachFileThatHasIt() {
        String rows = "kpi;kommun;year;value\nN%d;0180;2022;1\nN%d;Summa av allt;\n\nKälla: SCB\n";
        Loaded<Panel> loaded = CsvFiles.of(
                        Source.ofText("a.csv", "sep=;\n" + rows.formatted(1, 1)),
                        Source.ofText("b.csv", rows.formatted(2, 2)),
                        Source.ofText("c.csv", "sep=;\r\n" + rows.formatted(3, 3) + "N4;0180;2022;1\n".repeat(3000)))
                .load();

        assertThat(loaded.problems())
                .filteredOn(problem -> problem.text().contains("sep=;"))
                .extracting(problem -> problem.source() + " " + problem.line() + " " + problem.kind())
                .containsExactly("a.csv 1 LINES_SKIPPED", "c.csv 1 LINES_SKIPPED");
    }

    @Test
    void severalFilesOfValuesMakeOnePanel() {
        Panel panel = CsvFiles.of(
                        Source.ofText("a.csv", "kpi,kommun,year,value\nN1,0180,2022,1\n"),
                        Source.ofText("b.csv", "kommun,år,N2\n0180,2021,2\n"))
                .load()
                .orThrow();

        assertThat(panel.value("N1", Breakdown.TOTAL, "0180", 2022)).hasValue(1);
        assertThat(panel.value("N2", Breakdown.TOTAL, "0180", 2021)).hasValue(2);
    }

    @Test
    void anUnknownIndicatorIsReported() {
        Loaded<Panel> loaded = kolada.withIndicators(
                        Source.ofText("kpis.csv", "id,title\nN00090,A\nN01951,B\nN11102,C\n"))
                .load();
        Problem first = loaded.problems().get(0);

        assertThat(loaded.count()).isEqualTo(loaded.count(Kind.UNKNOWN_INDICATOR));
        assertThat(first.text()).contains("\"N15419\"");
        assertThat(onlyProblem(kolada.withUnits(Source.ofText(
                                        "units.csv", "id,title\n0114,A\n0180,B\n1284,C\n1480,D\n1480,E\n"))
                                .load())
                        .source())
                .isEqualTo("units.csv");
    }

    @Test
    void thereMustBeValues() {
        assertThatThrownBy(() -> CsvFiles.of(new Source[0])).hasMessage("values must not be empty");
    }
}
