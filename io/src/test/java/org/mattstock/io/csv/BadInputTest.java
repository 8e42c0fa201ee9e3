package org.mattstock.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mattstock.io.csv.Read.HEADER;
import static org.mattstock.io.csv.Read.cell;
import static org.mattstock.io.csv.Read.missing;
import static org.mattstock.io.csv.Read.observed;
import static org.mattstock.io.csv.Read.onlyProblem;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.Indicator;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Unit;
import org.mattstock.io.Loaded;
import org.mattstock.io.PanelSource;
import org.mattstock.io.Problem;
import org.mattstock.io.Problem.Kind;
import org.mattstock.io.ReadException;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.Source;
import org.mattstock.io.TextOptions;
import org.mattstock.io.TextOptions.Delimiter;

/** Every danger in a file of values has a clear answer. */
class BadInputTest {
    private static final String ROW = "N1,0180,2022,T,7.5\n";

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n\n", "   \n\t\n", "\ufeff"})
    void anEmptyFileIsRefused(String text) {
        assertThat(Read.refusal(text)).hasToString("test.csv EMPTY: a table must have a header, got nothing");
    }

    @Test
    void aHeaderWithoutRowsIsAProblem() {
        Loaded<Panel> loaded = Read.text(HEADER);

        assertThat(onlyProblem(loaded).kind()).isEqualTo(Kind.EMPTY);
        assertThatThrownBy(loaded::orThrow).isInstanceOf(ReadException.class);
    }

    @Test
    void aHeaderThatLacksAColumnIsRefusedWithWhatIsThere() {
        assertThat(Read.refusal("kpi,municipality,year,gender\nN1,0180,2022,T\n"))
                .hasToString(
                        "test.csv:1 HEADER: the header lacks a column for the value (value, värde, obs_value, visat_värde, verdi, værdi, ...); it has: \"kpi\","
                                + " \"municipality\", \"year\", \"gender\"");
    }

    @Test
    void aGivenColumnThatIsNotThereIsRefused() {
        Problem problem = Read.refusal(HEADER + ROW, options -> options.withColumn(ReadOptions.Role.VALUE, "figure"));

        assertThat(problem.text()).startsWith("the header lacks a column for the value (figure)");
    }

    @Test
    void aColumnThatStandsTwiceIsRefused() {
        assertThat(Read.refusal("kpi,kommun,year,year,value\n").text())
                .isEqualTo("a column may stand once, got year as columns 3 and 4");
    }

    @Test
    void theWrongDelimiterIsSuspected() {
        Problem problem = Read.refusal(
                "kpi;kommun;year;value\nN1;0180;2022;7.5\n",
                options -> options.withText(TextOptions.DEFAULT.withDelimiter(Delimiter.COMMA)));

        assertThat(problem.text()).contains("\"kpi;kommun;year;value\"").endsWith("is the delimiter another one?");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheHeader() {
        Loaded<Panel> loaded = Read.text("\ufeff" + HEADER + ROW);

        assertThat(loaded.problems()).isEmpty();
        assertThat(cell(loaded)).isEqualTo(observed(7.5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r", "\n"})
    void everyLineEndIsUnderstood(String end) {
        Loaded<Panel> loaded = Read.text((HEADER + ROW + "N1,1284,2022,T,x\n").replace("\n", end));

        assertThat(cell(loaded)).isEqualTo(observed(7.5));
        assertThat(onlyProblem(loaded).line()).isEqualTo(3);
    }

    @Test
    void blankLinesAndRowsOfEmptyFieldsArePassedOver() {
        Loaded<Panel> loaded = Read.text("\n\n" + HEADER + "\n,,,,\n" + ROW + "\n , , , , \n");

        assertThat(loaded.problems()).isEmpty();
        assertThat(cell(loaded)).isEqualTo(observed(7.5));
    }

    @Test
    void raggedRowsAreReportedWithTheirLine() {
        Loaded<Panel> loaded = Read.text(HEADER + "N1,0180,2022\n" + ROW + "N1,1284,2022,T,1,2\n");

        assertThat(cell(loaded)).isEqualTo(observed(7.5));
        assertThat(loaded.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "test.csv:2 RAGGED_ROW: a row must have as many fields as the header (5), got 3",
                        "test.csv:4 RAGGED_ROW: a row must have as many fields as the header (5), got 6");
    }

    @Test
    void aQuoteLeftOpenAtTheEndKeepsWhatCameBefore() {
        Loaded<Panel> loaded = Read.text(HEADER + ROW + "N1,1284,2022,T,\"8\nN1,1480,2022,T,9\n");

        assertThat(onlyProblem(loaded).kind()).isEqualTo(Kind.OPEN_QUOTE);
        assertThat(onlyProblem(loaded).line()).isEqualTo(3);
        assertThat(cell(loaded)).isEqualTo(observed(7.5));
        assertThat(loaded.value().units()).extracting(Unit::id).containsExactly("0180");
    }

    @Test
    void aQuoteThatSwallowsRowsIsReported() {
        Loaded<Panel> loaded = Read.text(HEADER + "N1,1284,2022,T,\"8\nN1,1480,2022,T,9\"\n" + ROW);

        assertThat(onlyProblem(loaded).kind()).isEqualTo(Kind.LINE_BREAK_IN_FIELD);
        assertThat(onlyProblem(loaded).line()).isEqualTo(2);
        assertThat(cell(loaded)).isEqualTo(observed(7.5));
    }

    @Test
    void aQuoteClosedInTheMiddleOfAFieldStopsTheReading() {
        Loaded<Panel> loaded = Read.text(HEADER + ROW + "N1,1284,2022,T,\"8\"9\nN1,1480,2022,T,9\n");

        assertThat(onlyProblem(loaded).kind()).isEqualTo(Kind.OPEN_QUOTE);
        assertThat(onlyProblem(loaded).text()).contains("nothing from here on was read");
        assertThat(cell(loaded)).isEqualTo(observed(7.5));
    }

    @Test
    void aQuoteLeftOpenInTheHeaderIsRefused() {
        assertThat(Read.refusal("\"kpi,municipality,year\nN1,0180,2022\n").kind())
                .isEqualTo(Kind.OPEN_QUOTE);
    }

    /** The field grows no further than its limit, however long the file is. */
    @Test
    void aQuoteLeftOpenInALongFileIsBounded() {
        String rows = "N1,1480,2022,T,9\n".repeat(20_000);
        Loaded<Panel> loaded = Read.text(
                HEADER + ROW + "N1,1284,2022,T,\"8\n" + rows,
                options -> options.withLimits(options.limits().withFieldLength(16_384)));

        assertThat(onlyProblem(loaded).kind()).isEqualTo(Kind.OPEN_QUOTE);
        assertThat(onlyProblem(loaded).line()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"22", "02022", "2022.5", "2022-12-31", "2021/2022", "år", "9999", "0001", "2O22", ""})
    void aYearThatIsNoneIsReported(String year) {
        Loaded<Panel> loaded = Read.text(HEADER + "N1,0180," + year + ",T,7\n" + ROW);

        assertThat(onlyProblem(loaded).kind()).isEqualTo(Kind.NOT_A_YEAR);
        assertThat(onlyProblem(loaded).column()).isEqualTo(3);
        assertThat(onlyProblem(loaded).text()).contains('"' + year + '"');
    }

    @ParameterizedTest
    @ValueSource(strings = {",0180,2022,T,7\n", "N1, ,2022,T,7\n"})
    void anEmptyIdIsReported(String row) {
        Loaded<Panel> loaded = Read.text(HEADER + row + ROW);

        assertThat(onlyProblem(loaded).kind()).isEqualTo(Kind.BAD_KEY);
    }

    @Test
    void anEndlessIdIsReported() {
        String longId = "x".repeat(1000);
        Loaded<Panel> loaded =
                Read.text(HEADER + "N1,0180,2021," + longId + ",7\n" + longId + ",0180,2022,T,7\n" + ROW);

        assertThat(loaded.count(Kind.BAD_KEY)).isEqualTo(2);
        assertThat(loaded.value().breakdowns("N1")).containsExactly(Breakdown.TOTAL);
    }

    @Test
    void aDuplicateKeyIsReportedEvenWhenEqual() {
        Loaded<Panel> loaded = Read.text(HEADER + ROW + ROW + "N1,0180,2022,T,8\nN1,0180,2022,Totalt,\n");

        assertThat(loaded.count(Kind.DUPLICATE_KEY)).isEqualTo(3);
        assertThat(loaded.problems().get(0))
                .hasToString("test.csv:3:5 DUPLICATE_KEY: a key may come once, got N1, T, 0180, 2022 again;"
                        + " the first one is kept");
        assertThat(cell(loaded)).isEqualTo(observed(7.5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "nan", "Infinity", "-Infinity", "+inf", "-∞"})
    void aValueThatIsNotFiniteIsReported(String value) {
        assertThat(onlyProblem(Read.value(value)).kind()).isEqualTo(Kind.NOT_FINITE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999", "-1e400", "1e-999", "0,000001e-400"})
    void aValueBeyondTheRangeOfADoubleIsReported(String value) {
        Loaded<Panel> loaded = Read.value(value);

        assertThat(onlyProblem(loaded).kind()).isEqualTo(Kind.OUT_OF_RANGE);
        assertThat(cell(loaded)).isEqualTo(new Cell.Missing(MissingReason.UNKNOWN, value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "7.5x",
                "7..5",
                "1,23,456",
                "1.234,5.6",
                "12 34",
                "1 2345",
                "0x1p3",
                "1d",
                "5 %",
                "--5",
                "1e",
                "*"
            })
    void aValueThatIsNoNumberIsReportedAndKeptAsStatus(String value) {
        Loaded<Panel> loaded = Read.value(value);

        assertThat(onlyProblem(loaded).kind()).isEqualTo(Kind.NOT_A_NUMBER);
        assertThat(onlyProblem(loaded).text()).contains('"' + value + '"');
        assertThat(cell(loaded)).isEqualTo(new Cell.Missing(MissingReason.UNKNOWN, value));
    }

    @Test
    void statusTextsWithoutEndAreNotKept() {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < 12_000; i++) {
            text.append("N1,").append(i).append(",2022,T,bad").append(i).append('\n');
        }
        Loaded<Panel> loaded = Read.text(text.toString());

        assertThat(loaded.count(Kind.NOT_A_NUMBER)).isEqualTo(12_000);
        assertThat(loaded.problems())
                .filteredOn(problem -> problem.kind() == Kind.NOT_A_NUMBER)
                .hasSize(1000);
        assertThat(loaded.value().cell("N1", Breakdown.TOTAL, "11999", 2022)).isEqualTo(missing(MissingReason.UNKNOWN));
    }

    @Test
    void anUnknownUnitIsReportedWithTheNearest() {
        List<Unit> units =
                List.of(Unit.of("0180", "Stockholm"), Unit.of("1284", "Höganäs"), Unit.of("1480", "Göteborg"));
        Loaded<Panel> loaded = Read.text(
                HEADER + "N1,180,2022,T,1\nN1,Hoganas,2022,T,1\nN1,1481,2022,T,1\nN1,zzzzzz,2022,T,1\n",
                options -> options.withUnits(units));

        assertThat(loaded.problems())
                .extracting(Problem::text)
                .containsExactly(
                        "the unit must be one of the metadata's, got \"180\"; nearest: 0180 (leading zeros lost?)",
                        "the unit must be one of the metadata's, got \"Hoganas\"; nearest: Höganäs",
                        "the unit must be one of the metadata's, got \"1481\"; nearest: 1480",
                        "the unit must be one of the metadata's, got \"zzzzzz\"");
        assertThat(loaded.value().units()).hasSize(3);
    }

    @Test
    void aKnownUnitMayBeGivenByItsName() {
        Loaded<Panel> loaded = Read.text(
                HEADER + "N1,STOCKHOLM,2022,T,7.5\n",
                options -> options.withUnits(List.of(Unit.of("0180", "Stockholm"))));

        assertThat(cell(loaded)).isEqualTo(observed(7.5));
    }

    @Test
    void anAmbiguousNameIsRefused() {
        List<Unit> units = List.of(Unit.of("1", "Berg"), Unit.of("2", "Berg"));
        Loaded<Panel> loaded = Read.text(HEADER + "N1,Berg,2022,T,7\n", options -> options.withUnits(units));

        assertThat(onlyProblem(loaded).kind()).isEqualTo(Kind.AMBIGUOUS_UNIT);
        assertThat(onlyProblem(loaded).text()).contains("Berg (1)").contains("Berg (2)");
    }

    @Test
    void anUnknownIndicatorIsReportedWithTheNearest() {
        Loaded<Panel> loaded = Read.text(
                HEADER + "N00944,0180,2022,T,1\nN00945,0180,2022,T,2\n",
                options -> options.withIndicators(List.of(Indicator.of("N00945", "Solidity"))));

        assertThat(onlyProblem(loaded).text()).endsWith("got \"N00944\"; nearest: N00945");
        assertThat(loaded.value().requireIndicator("N00945").name()).isEqualTo("Solidity");
    }

    @Test
    void limitsOfThePanelAreKept() {
        String rows = HEADER + "N1,0180,2022,T,1\nN1,1284,2022,T,1\nN1,1480,2022,T,1\n";
        PanelBuilder.Limits limits = PanelBuilder.Limits.standard();

        assertThat(Read.refusal(rows, panel(limits.withUnits(2))::apply).kind()).isEqualTo(Kind.LIMIT);
        assertThat(Read.refusal(rows.replace("N1,1284", "N2,1284"), panel(limits.withIndicators(1))::apply)
                        .kind())
                .isEqualTo(Kind.LIMIT);
        assertThat(Read.refusal(rows, panel(limits.withCells(50))::apply).line())
                .isEqualTo(2);
    }

    private static java.util.function.UnaryOperator<ReadOptions> panel(PanelBuilder.Limits limits) {
        return options -> options.withLimits(options.limits().withPanel(limits));
    }

    @Test
    void aTableMayNotHaveColumnsWithoutEnd() {
        Problem problem = Read.refusal(
                "kommun,år,a,b,c\n",
                options -> options.withLimits(options.limits().withColumns(4)));

        assertThat(problem.text()).isEqualTo("a table may have at most 4 columns, got 5");
    }

    @Test
    void aHeaderMayNotBeEndless() {
        assertThat(Read.refusal("x".repeat(2_000_000)).kind()).isEqualTo(Kind.LIMIT);
    }

    /** Many rows of one cell: what is kept is the panel, not the file. */
    @Test
    void aLongFileStreamsAndItsProblemsAreCounted() {
        int rows = 200_000;
        Source source = Source.of("long.csv", () -> repeated(rows));

        Loaded<Panel> loaded = Assertions.assertTimeoutPreemptively(
                Duration.ofMinutes(2), () -> PanelSource.of(source).load());

        assertThat(loaded.count(Kind.DUPLICATE_KEY)).isEqualTo(rows - 1);
        assertThat(loaded.problems()).hasSize(1000);
        assertThat(cell(loaded)).isEqualTo(observed(7.5));
    }

    private static InputStream repeated(int rows) {
        byte[] row = ROW.getBytes(StandardCharsets.UTF_8);
        InputStream body = new InputStream() {
            private long at;

            @Override
            public int read() {
                return at < (long) rows * row.length ? row[(int) (at++ % row.length)] : -1;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int count = 0;
                for (int next = 0; count < length && (next = read()) >= 0; count++) {
                    target[offset + count] = (byte) next;
                }
                return count == 0 && length > 0 ? -1 : count;
            }
        };
        return new SequenceInputStream(new java.io.ByteArrayInputStream(HEADER.getBytes(StandardCharsets.UTF_8)), body);
    }

    /** Two that look the same would be two, and one could be shown as another. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "N~1,9001,A,län,total,7,e | 2:1 indicator",
                "N1,90~01,A,län,total,7,e | 2:2 unit",
                "N1,9001,A~,län,total,7,e | 2:3 name of a unit",
                "N1,9001,A,lä~n,total,7,e | 2:4 group",
                "N1,9001,A,län,to~tal,7,e | 2:5 breakdown",
                "N1,9001,A,län,total,7,e~ | 2:7 flags",
                "N~1,90~01,A~,lä~n,to~tal,7,e | 2:1 indicator; 2:2 unit; 2:4 group; 2:5 breakdown; 2:3 name of a unit"
            })
    void whatCannotBeSeenInATextOfARowIsToldOnceWithTheRow(String row, String told) {
        String hidden = row.replace('~', '\u200b') + "\n";
        Loaded<Panel> loaded = Read.text(
                "kpi,kommunkod,kommun,del,ålder,värde,flagga\n" + hidden + hidden.replace(",7,", ",8,"),
                usual -> ReadOptions.parse("year 2020; column group del; column flags flagga; column breakdown ålder"));

        assertThat(hidden(loaded)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kommun,år,ki~n,An~tal | 1:4 indicator; 1:3 breakdown",
                "kommun,år,kön,Na~me [SP.POP],N2 | 1:4 indicator name"
            })
    void whatCannotBeSeenInAHeaderIsToldWithItsColumn(String header, String told) {
        String rest = ",7".repeat(header.split(",").length - 3) + "\n";
        Loaded<Panel> loaded = Read.text(
                header.replace('~', '\u202e') + "\n9001,2020,a" + rest + "9001,2020,b" + rest,
                usual -> ReadOptions.parse("column breakdown #3; layout wide"));

        assertThat(hidden(loaded)).isEqualTo(told);
    }

    private static String hidden(Loaded<?> loaded) {
        return loaded.problems().stream()
                .filter(problem -> problem.kind() == Kind.HIDDEN_CHARACTER)
                .map(problem -> problem.line() + ":" + problem.column() + " "
                        + problem.text().replaceFirst("^the (.*?) must not have characters.*", "$1"))
                .collect(Collectors.joining("; "));
    }
}
