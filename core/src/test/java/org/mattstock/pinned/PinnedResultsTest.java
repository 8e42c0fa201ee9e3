package org.mattstock.pinned;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Digests of the results of some hundred random definitions on random panels, line by line as in {@code digests.txt}: a line a
 * kind of result and ten cases. Nothing may move a line but a change that is meant to change results, is named as such in the
 * log of changes, and comes with the new lines. Refusals are pinned with their message.
 *
 * <p>The cases are drawn from lists written out here ({@link RandomMethods}), and only what is public is used, so that neither
 * a new method nor a class that is moved or renamed changes a line. The failure prints the lines that moved. To write the whole
 * file anew, give its path:
 *
 * <pre>
 * mvn test -pl core -Dtest=PinnedResultsTest -Dpins.write=src/test/resources/org/mattstock/pinned/digests.txt
 * </pre>
 */
class PinnedResultsTest {
    private static final int CASES_A_LINE = 10;

    /** Feeds one case. */
    private interface Pin {
        void feed(long number, Prints prints);
    }

    /** What is pinned, over how many cases. */
    private enum Kind {
        DEFINITIONS(300, ScoringPins::definitions),
        SCORES(300, ScoringPins::scores),
        FITTED(300, ScoringPins::fitted),
        EXPLANATIONS(300, ScoringPins::explanations),
        DIFFERENCES(300, ScoringPins::differences),
        MISSING_BOUNDS(300, ScoringPins::missingBounds),
        DISTRIBUTIONS(240, UncertaintyPins::distributions),
        PREFERENCES(160, UncertaintyPins::preferences),
        SWAPS(120, UncertaintyPins::swaps),
        IMPROVEMENTS(100, UncertaintyPins::improvements),
        ONE_AT_A_TIME(50, UncertaintyPins::oneAtATime),
        SENSITIVITY(40, UncertaintyPins::sensitivity),
        DEVELOPMENTS(70, DevelopmentPins::developments);

        private final int cases;
        private final Pin pin;

        Kind(int cases, Pin pin) {
            this.cases = cases;
            this.pin = pin;
        }

        List<String> lines() {
            List<String> lines = new ArrayList<>();
            for (int first = 0; first < cases; first += CASES_A_LINE) {
                Prints prints = new Prints();
                for (int number = first; number < first + CASES_A_LINE; number++) {
                    pin.feed(number, prints);
                }
                String name = name().toLowerCase(Locale.ROOT).replace('_', '-');
                lines.add(String.format(
                        Locale.ROOT, "%s %03d-%03d %s", name, first, first + CASES_A_LINE - 1, prints.hex()));
            }
            return lines;
        }
    }

    @Test
    void noResultHasMoved() throws IOException {
        List<String> found = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            found.addAll(kind.lines());
        }
        String target = System.getProperty("pins.write");
        if (target != null) {
            Files.write(Path.of(target), found);
        }
        List<String> moved = new ArrayList<>(found);
        moved.removeAll(pinned());

        assertThat(String.join("\n", moved)).as("new lines for digests.txt").isEmpty();
        assertThat(found).isEqualTo(pinned());
    }

    private static List<String> pinned() {
        try (InputStream in = PinnedResultsTest.class.getResourceAsStream("digests.txt")) {
            return new String(Objects.requireNonNull(in, "digests.txt").readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
