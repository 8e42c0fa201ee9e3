package org.mattstock.io.px;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.Panel;
import org.mattstock.io.Loaded;
import org.mattstock.io.PanelFormat.Match;
import org.mattstock.io.PanelSource;
import org.mattstock.io.Problem;
import org.mattstock.io.ReadException;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.Source;
import org.mattstock.io.TextOptions;

/** What PX says beside the published tables, and what is refused. */
class PxFormatTest {
    private static final String SOUND = """
            CHARSET="ANSI";
            CODEPAGE="windows-1252";
            CONTENTS="Folkmängd";
            STUB="region";
            HEADING="år";
            VALUES("region")="Exempelö","Exempelby";
            CODES("region")="9001","0091";
            VALUES("år")="2020","2021";
            TIMEVAL("år")=TLIST(A1),"2020","2021";
            DATA=
            1 2
            3 4;
            """;

    private static Loaded<Panel> load(byte[] bytes, ReadOptions options) {
        return PanelSource.of(Source.ofBytes("test.px", bytes)).load(options);
    }

    private static byte[] windows(String text) {
        return text.getBytes(Charset.forName("windows-1252"));
    }

    private static Cell cell(Loaded<Panel> loaded, String unit, int year) {
        return loaded.value().cell("Folkmängd", Breakdown.TOTAL, unit, year);
    }

    /** A year keeps its four digits: the one before 1000 is 0999. */
    @Test
    void yearsOfARangeHaveFourDigits() {
        String range = SOUND.replace("TLIST(A1),\"2020\",\"2021\"", "TLIST(A1,\"0999\"-\"1000\")")
                .replaceAll("VALUES\\(\"år\"\\)=[^;]*;\n", "");

        assertThat(load(windows(range), ReadOptions.DEFAULT).problems())
                .extracting(Problem::text)
                .containsOnly(
                        "a year must have four digits, from 1500 to 2500, got \"0999\"",
                        "a year must have four digits, from 1500 to 2500, got \"1000\"");
    }

    @Test
    void figuresStandInTheOrderOfTheVariables() {
        Loaded<Panel> loaded = load(windows(SOUND), ReadOptions.DEFAULT);

        assertThat(loaded.orThrow().units()).hasSize(2);
        assertThat(cell(loaded, "9001", 2021)).isEqualTo(new Cell.Observed(2));
        assertThat(cell(loaded, "0091", 2020)).isEqualTo(new Cell.Observed(3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 4;|3;|got 3",
                "3 4;|3 4 5;|got more",
                "DATA=|DATUM=|after its keywords",
                "STUB=\"region\";|STUB=\"region\",\"kön\";|a variable must have VALUES, got none for \"kön\"",
                "STUB=\"region\";|STUB=\"region\",\"region\";|come once",
                "CODES(\"region\")=\"9001\",|CODES(\"region\")=|as many CODES as VALUES (2), got 1",
                "HEADING=\"år\"|HEADING=\"år|a quote must be closed",
                "CODEPAGE=|CODEPAGE|followed by =",
                "TIMEVAL(\"år\")|VALUES(\"år\")|once, got VALUES again",
                "DATA=|KEYS(\"region\")=CODES;DATA=|must begin with a value of \"region\", got \"1\"",
            })
    void whatContradictsItselfIsRefused(String sound, String spoilt, String rule) {
        assertThat(SOUND).contains(sound);
        assertThat(refused(SOUND.replace(sound, spoilt)).text()).contains(rule);
    }

    private static Problem refused(String text) {
        try {
            throw new AssertionError(
                    "read: " + load(windows(text), ReadOptions.DEFAULT).problems());
        } catch (ReadException e) {
            return e.problem();
        }
    }

    @Test
    void aRefusalHasItsLine() {
        assertThat(refused(SOUND.replace("3 4;", "3;")).line()).isEqualTo(12);
        assertThat(refused(SOUND.replace("STUB=\"region\";", "STUB=\"region;")).line())
                .isPositive();
        assertThat(load(windows(SOUND.replace("3 4;", "x 4;")), ReadOptions.DEFAULT)
                        .problems())
                .anyMatch(problem -> problem.kind() == Problem.Kind.NOT_A_NUMBER && problem.line() == 12);
    }

    @Test
    void whatCodepageSaysHoldsUnlessTheBytesAreSomethingElse() {
        Loaded<Panel> stated = load(windows(SOUND), ReadOptions.DEFAULT);
        Loaded<Panel> saved = load(SOUND.getBytes(StandardCharsets.UTF_8), ReadOptions.DEFAULT);
        Loaded<Panel> wrong = load(windows(SOUND.replace("windows-1252", "utf-8")), ReadOptions.DEFAULT);
        Loaded<Panel> silent = load(
                SOUND.replace("CODEPAGE=\"windows-1252\";", "")
                        .replace("CHARSET=\"ANSI\";", "")
                        .getBytes(Charset.forName("IBM850")),
                ReadOptions.DEFAULT);

        assertThat(stated.count(Problem.Kind.ENCODING)).isZero();
        for (Loaded<Panel> each : List.of(saved, wrong, silent)) {
            assertThat(each.count(Problem.Kind.ENCODING)).isEqualTo(1);
            assertThat(each.value().digest()).isEqualTo(stated.value().digest());
        }
    }

    @Test
    void aCommaStandsBetweenFiguresUnlessItIsSaidToStandBeforeDecimals() {
        String commas = SOUND.replace("1 2\n3 4", "1,5 2\n3 4");

        assertThat(refused(commas).text()).contains("got more");
        assertThat(cell(
                        load(
                                windows(commas),
                                ReadOptions.DEFAULT.withText(
                                        TextOptions.DEFAULT.withDecimalMark(TextOptions.DecimalMark.COMMA))),
                        "9001",
                        2020))
                .isEqualTo(new Cell.Observed(1.5));
    }

    @Test
    void keysOfMoreRowsThanAPanelMayHaveAreRefused() {
        StringBuilder values = new StringBuilder("\"0\"");
        for (int i = 1; i < 3000; i++) {
            values.append(",\"").append(i).append('"');
        }
        StringBuilder text =
                new StringBuilder("CODEPAGE=\"utf-8\";CONTENTS=\"a\";STUB=\"region\",\"b\",\"c\";HEADING=\"year\";");
        for (String name : new String[] {"region", "b", "c"}) {
            text.append("VALUES(\"" + name + "\")=" + values + ";KEYS(\"" + name + "\")=VALUES;");
        }
        text.append("VALUES(\"year\")=\"2020\";DATA=\"0\" \"0\" \"0\" 1;");

        assertThat(refused(text.toString()).kind()).isEqualTo(Problem.Kind.LIMIT);
    }

    @Test
    void aFileIsKnownByItsNameOrItsFirstKeyword() {
        PxFormat format = new PxFormat();

        assertThat(format.probe("x.px", new byte[0])).isEqualTo(Match.CERTAIN);
        assertThat(format.probe("x.txt", windows(SOUND))).isEqualTo(Match.CERTAIN);
        assertThat(format.probe("x.csv", windows("TITLE,år\n"))).isEqualTo(Match.NO);
    }
}
