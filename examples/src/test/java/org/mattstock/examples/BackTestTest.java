package org.mattstock.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the back-test prints, and that it is said honestly. */
class BackTestTest {
    private static final Pattern ROW = Pattern.compile("(?m)^ (20\\d\\d) .* (\\d+) of (\\d+) +([0-9.]+)$");

    private static String printed;

    @BeforeAll
    static void run() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BackTest.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        printed = bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private static List<MatchResult> rows() {
        return ROW.matcher(printed).results().toList();
    }

    @Test
    void saysWhatItIsAndWhatItIsNot() {
        assertThat(printed)
                .startsWith("Back-test of definitions declared before, not searched for\n")
                .contains("some lie above it by chance alone")
                .contains("No definition here is the award's, and none was fitted to it.")
                .contains("[2003, 2005, 2007, 2009, 2011, 2013, 2015, 2025]")
                .endsWith("Källa indata: Kolada, hämtat 2024-08-30; egna beräkningar; inte granskat av RKA\n")
                .doesNotContain("NaN");
    }

    @Test
    void everyDeclaredDefinitionIsShownForEveryAward() {
        assertThat(rows()).hasSize(4 * 6);
        assertThat(rows()).extracting(row -> row.group(1)).containsOnly("2017", "2019", "2021", "2023");
    }

    /** Places, ranked and chance computed from the two published indexes in another language. */
    @Test
    void aPlaceIsThatOfTheYearBefore() {
        assertThat(printed)
                .containsPattern(" 2023 +2022 +elderly-care-effectiveness-from-indexes +159 +Höganäs 1 +"
                        + "Ulricehamn -, Arvika 87, Karlskoga 37 +2 of 3 +0.8\n");
    }

    @Test
    void chanceIsAboutAQuarterOfThoseRanked() {
        assertThat(rows())
                .allSatisfy(row -> assertThat(Double.parseDouble(row.group(4)))
                        .isEqualTo(Double.parseDouble(row.group(3)) / 4, within(0.1)));
    }

    @Test
    void theAwardsAddUp() {
        long first = rows().stream()
                .filter(row -> row.group().contains("four-dimensions-example"))
                .mapToLong(row -> Long.parseLong(row.group(2)))
                .sum();
        long ranked = rows().stream()
                .filter(row -> row.group().contains("four-dimensions-example"))
                .mapToLong(row -> Long.parseLong(row.group(3)))
                .sum();
        assertThat(printed).containsPattern("(?m)^four-dimensions-example +" + ranked + " +" + first + " +5\\.0 ");
    }
}
