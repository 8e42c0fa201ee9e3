package org.mattstock.development;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mattstock.development.FalseDiscovery.Rule;
import org.mattstock.development.FalseDiscovery.Setting;
import org.mattstock.development.FalseDiscovery.Tally;
import org.mattstock.development.FalseDiscovery.World;

/** What the Javadoc of {@link Evidence} says it does is what it does. */
class MeasuredErrorsTest {
    private static final int RUNS = 500;
    /** The second null goes through all signs, which takes its time over eight years. */
    private static final int RUNS_OF_SIGNS = 250;

    private static final int[] YEARS = {4, 5, 8};
    private static final int[] PERCENT = {0, 10, 25, 40};
    private static final Path SOURCE = Path.of("src/main/java/org/mattstock/development/Evidence.java");

    /** Seeds are fixed, so that the figures are these and no others; a failure prints what should stand there. */
    @ParameterizedTest
    @EnumSource(
            value = Rule.class,
            names = {"LIKE_PERSISTENCE", "STEP_SIGNS"})
    @Tag("simulation")
    void theTablesAreMeasured(Rule rule) throws IOException {
        List<String> rows = new ArrayList<>();
        for (World world : World.values()) {
            for (int years : YEARS) {
                rows.add(row(rule, world, years, rule == Rule.STEP_SIGNS ? RUNS_OF_SIGNS : RUNS));
            }
        }
        System.out.println(String.join("\n", rows));
        assertThat(documented(rule)).isEqualTo(rows);
    }

    /** Some of the same, cheaply. */
    @Test
    void theTablesAreNotFarOff() throws IOException {
        int[] inspected = {0, 9};
        for (int row : inspected) {
            double[] told = numbers(documented(Rule.LIKE_PERSISTENCE).get(row));
            World world = World.values()[row / YEARS.length];
            double[] found = numbers(row(Rule.LIKE_PERSISTENCE, world, YEARS[row % YEARS.length], 60));
            for (int i = 0; i < told.length; i++) {
                assertThat(found[i]).isBetween(0.6 * told[i] - 0.2, 1.4 * told[i] + 0.2);
            }
        }
    }

    /** By share of risers: P(anybody), power where some rise, and how many others are named on average. */
    private static String row(Rule rule, World world, int years, int runs) {
        StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-13s %d", world.title, years));
        for (int percent : PERCENT) {
            Setting setting = new Setting(world, years, 0, percent);
            Tally tally = FalseDiscovery.run(setting, runs, 7, rule)[0];
            row.append(String.format(Locale.ROOT, " | %.2f", (double) tally.any / runs));
            row.append(percent == 0 ? "" : String.format(Locale.ROOT, " %.2f", tally.power(setting)));
            row.append(String.format(Locale.ROOT, " %.2f", (double) tally.byLuck / runs));
        }
        return row.toString();
    }

    private static double[] numbers(String row) {
        String cells = row.substring(row.indexOf('|')).replace('|', ' ').strip();
        return List.of(cells.split(" +")).stream()
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    /** The rows of the first table are the default's, those of the second the second null's. */
    private static List<String> documented(Rule rule) throws IOException {
        List<String> rows = Files.readAllLines(SOURCE).stream()
                .filter(line -> line.matches(" \\* .* [458]( \\|( \\d\\.\\d\\d)+){4}"))
                .map(line -> line.substring(3))
                .toList();
        int half = YEARS.length * World.values().length;
        return rule == Rule.LIKE_PERSISTENCE ? rows.subList(0, half) : rows.subList(half, rows.size());
    }
}
