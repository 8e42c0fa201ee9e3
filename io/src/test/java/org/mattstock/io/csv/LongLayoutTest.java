package org.mattstock.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mattstock.io.csv.Read.HEADER;
import static org.mattstock.io.csv.Read.cell;
import static org.mattstock.io.csv.Read.missing;
import static org.mattstock.io.csv.Read.observed;
import static org.mattstock.io.csv.Read.onlyProblem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.io.Loaded;
import org.mattstock.io.PanelSource;
import org.mattstock.io.Problem.Kind;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.ReadOptions.Role;

class LongLayoutTest {
    @Test
    void koladasFileIsReadAsItStands() {
        Loaded<Panel> loaded =
                PanelSource.of(Read.resource("kolada-values.csv")).load();

        assertThat(loaded.problems()).isEmpty();
        Panel panel = loaded.orThrow();
        assertThat(panel.units()).extracting(Unit::id).containsExactly("0114", "0180", "1284", "1480");
        assertThat(panel.years()).containsExactly(2015, 2019, 2021, 2022);
        assertThat(panel.value("N01951", Breakdown.TOTAL, "0180", 2022)).hasValue(984748);
        assertThat(panel.value("N01951", Breakdown.WOMEN, "1480", 2022)).hasValue(296295);
        assertThat(panel.value("N11102", Breakdown.TOTAL, "0114", 2021)).hasValue(5.88167053);
        assertThat(panel.cell("N00090", Breakdown.TOTAL, "0114", 2015)).isEqualTo(missing(MissingReason.UNKNOWN));
        assertThat(panel.cell("N00090", Breakdown.TOTAL, "0114", 2022)).isEqualTo(observed(8.0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kpi,municipality,year,value",
                "nyckeltal;kommun;år;värde",
                "Nyckeltal\tKommunkod\tÅr\tVärde",
                "indicator|unit|period|value",
                "KPI_ID, Municipality-ID , YEAR, Value",
                "indikator,enhet,ÅR,VÄRDE"
            })
    void swedishAndEnglishHeadersAreKnown(String header) {
        String row = "N1,0180,2022,7.5"
                .replace(',', header.replaceAll("[^,;\t|]", "").charAt(0));

        assertThat(cell(Read.text(header + "\n" + row))).isEqualTo(observed(7.5));
    }

    @Test
    void columnsMayStandInAnyOrder() {
        Loaded<Panel> loaded = Read.text("värde;år;kön;kommun;nyckeltal\n7.5;2022;T;0180;N1\n");

        assertThat(loaded.orThrow().value("N1", Breakdown.TOTAL, "0180", 2022)).hasValue(7.5);
    }

    @Test
    void headersMayBeGiven() {
        Loaded<Panel> loaded = Read.text(
                "a,b,c,d\nN1,0180,2022,7.5\n",
                options -> options.withColumn(Role.INDICATOR, "a")
                        .withColumn(Role.UNIT, "b")
                        .withColumn(Role.YEAR, "c")
                        .withColumn(Role.VALUE, "d"));

        assertThat(cell(loaded)).isEqualTo(observed(7.5));
    }

    @Test
    void aFileOfOneYearNeedsNoColumnForIt() {
        Loaded<Panel> loaded = Read.text("kpi,kommun,value\nN1,0180,7.5\n", options -> options.withYear(2022));

        assertThat(cell(loaded)).isEqualTo(observed(7.5));
    }

    @Test
    void idsKeepTheirLeadingZeros() {
        assertThat(Read.text(HEADER + "00012,0180,2022,T,1\n").value().hasIndicator("00012"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"T,T", "K,K", "M,M", "kvinnor,K", "Women,K", "MÄN,M", "Totalt,T", "'',T", "65+,65+", "F,K"})
    void breakdownsAreCodesOrWords(String text, String code) {
        Panel panel = Read.text(HEADER + "N1,0180,2022," + text + ",1\n").orThrow();

        assertThat(panel.breakdowns("N1")).containsExactly(Breakdown.of(code));
    }

    @Test
    void anotherWordForABreakdownMayBeGiven() {
        Loaded<Panel> loaded = Read.text(
                HEADER + "N1,0180,2022,Flickor,1\n", options -> options.withBreakdown("flickor", Breakdown.WOMEN));

        assertThat(loaded.value().breakdowns("N1")).containsExactly(Breakdown.WOMEN);
    }

    @ParameterizedTest
    @CsvSource({
        "-,NOT_REPORTED",
        "., NOT_APPLICABLE",
        ".., CONFIDENTIAL",
        "np, NOT_PUBLISHED",
        "nc, NOT_COLLECTED",
        "'', UNKNOWN"
    })
    void missingCodesAreKoladas(String code, MissingReason reason) {
        Loaded<Panel> loaded = Read.value(code);

        assertThat(loaded.problems()).isEmpty();
        assertThat(cell(loaded)).isEqualTo(missing(reason));
    }

    @Test
    void aMissingCodeMayLookLikeANumber() {
        Loaded<Panel> loaded = Read.text(
                HEADER + "N1,0180,2022,T,-99\n", options -> options.withMissingCode("-99", MissingReason.NOT_REPORTED));

        assertThat(cell(loaded)).isEqualTo(missing(MissingReason.NOT_REPORTED));
    }

    @Test
    void withoutACodeForItAnEmptyValueIsAProblem() {
        Loaded<Panel> loaded =
                Read.text(HEADER + "N1,0180,2022,T,\n", options -> options.withMissingCodes(java.util.Map.of()));

        assertThat(onlyProblem(loaded).kind()).isEqualTo(Kind.NOT_A_NUMBER);
    }

    @Test
    void theStatusSaysWhyAValueIsMissing() {
        Loaded<Panel> loaded = status(",..");

        assertThat(loaded.problems()).isEmpty();
        assertThat(cell(loaded)).isEqualTo(missing(MissingReason.CONFIDENTIAL));
    }

    @Test
    void anUnknownStatusOfAMissingValueIsKeptAside() {
        assertThat(cell(status(",Private"))).isEqualTo(new Cell.Missing(MissingReason.UNKNOWN, "Private"));
        assertThat(cell(status("..,Private"))).isEqualTo(new Cell.Missing(MissingReason.CONFIDENTIAL, "Private"));
    }

    @Test
    void anUnknownStatusOfAValueIsNoted() {
        Loaded<Panel> loaded = status("7.5,Rev");

        assertThat(onlyProblem(loaded).kind()).isEqualTo(Kind.UNKNOWN_STATUS);
        assertThat(loaded.orThrow().value("N1", Breakdown.TOTAL, "0180", 2022)).hasValue(7.5);
    }

    @Test
    void aValueWithTheStatusOfAMissingOneIsNotRead() {
        Loaded<Panel> loaded = status("7.5,..");

        assertThat(onlyProblem(loaded).kind()).isEqualTo(Kind.STATUS_WITH_VALUE);
        assertThat(cell(loaded)).isEqualTo(missing(MissingReason.CONFIDENTIAL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"provisional", "preliminär", "Prel."})
    void theStatusMaySayProvisional(String status) {
        assertThat(cell(status("7.5," + status)))
                .isEqualTo(new Cell.Observed(7.5, Cell.Flags.of(Cell.Flag.PROVISIONAL)));
    }

    @ParameterizedTest
    @CsvSource({"yes,true", "ja,true", "1,true", "TRUE,true", "nej,false", "0,false", "'',false"})
    void aColumnOfItsOwnMaySayProvisional(String text, boolean provisional) {
        Loaded<Panel> loaded = Read.text("kpi,kommun,år,värde,preliminär\nN1,0180,2022,7.5," + text + "\n");

        assertThat(loaded.problems()).isEmpty();
        assertThat(cell(loaded))
                .isEqualTo(
                        new Cell.Observed(7.5, provisional ? Cell.Flags.of(Cell.Flag.PROVISIONAL) : Cell.Flags.NONE));
    }

    @Test
    void anUnknownMarkIsDoubtful() {
        Loaded<Panel> loaded = Read.text("kpi,kommun,år,värde,preliminär\nN1,0180,2022,7.5,kanske\n");

        assertThat(onlyProblem(loaded).kind()).isEqualTo(Kind.UNKNOWN_MARK);
        assertThat(cell(loaded)).isEqualTo(observed(7.5));
    }

    @Test
    void namesOfUnitsAreTakenFromAColumn() {
        Panel panel = Read.text("kpi,kommunkod,kommun,år,värde\nN1,0180,Stockholm,2022,7\nN1,1284,Höganäs,2022,8\n")
                .orThrow();

        assertThat(panel.requireUnit("Höganäs").id()).isEqualTo("1284");
    }

    @Test
    void aUnitWithTwoNamesKeepsTheFirst() {
        Loaded<Panel> loaded =
                Read.text("kpi,kommunkod,kommun,år,värde\nN1,0180,Stockholm,2022,7\nN2,0180,Sthlm,2022,8\n");

        assertThat(onlyProblem(loaded).kind()).isEqualTo(Kind.UNIT_NAME);
        assertThat(loaded.value().requireUnit("0180").name()).isEqualTo("Stockholm");
    }

    @Test
    void aColumnWithoutUseIsNoted() {
        Loaded<Panel> loaded = Read.text("kpi,kommun,år,värde,count\nN1,0180,2022,7.5,1\n");

        assertThat(onlyProblem(loaded))
                .hasToString("test.csv:1:5 UNUSED_COLUMN: column \"count\" is always \"1\" and not read");
        assertThat(cell(loaded)).isEqualTo(observed(7.5));
    }

    @Test
    void theOrderOfTheRowsPlaysNoPart() {
        String a = "N1,0180,2022,T,7\n";
        String b = "N2,1284,2021,K,8,5\n".replace("8,5", "8.5");
        String c = "N1,1284,2022,T,..\n";

        assertThat(Read.text(HEADER + a + b + c).value().digest())
                .isEqualTo(Read.text(HEADER + c + b + a).value().digest());
    }

    @Test
    void optionsCompareByValue() {
        assertThat(ReadOptions.DEFAULT.withYear(2022)).isEqualTo(ReadOptions.DEFAULT.withYear(2022));
    }

    private static Loaded<Panel> status(String valueAndStatus) {
        return Read.text("kpi,municipality,year,value,status\nN1,0180,2022," + valueAndStatus + "\n");
    }
}
