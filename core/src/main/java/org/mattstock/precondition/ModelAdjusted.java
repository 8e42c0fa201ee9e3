package org.mattstock.precondition;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.Indicator;
import org.mattstock.data.Panel;

/** Whether a model has been at an indicator before: by the flag of its figures, or by its publisher's words. */
final class ModelAdjusted {
    /** Kolada's words, then those of others; "förväntat antal" is a forecast and none of them. */
    private static final List<String> WORDS = List.of(
            "nettokostnadsavvik",
            "referenskostnad",
            "standardkostnad",
            "strukturkostnad",
            "modellberäkna",
            "förväntat värde",
            "salsa",
            "model-adjusted",
            "modelled value",
            "modeled value",
            "deviation from expected",
            "expected value");

    private ModelAdjusted() {}

    /** What says so; empty where nothing does. */
    static Optional<String> why(Panel panel, Indicator indicator, Breakdown breakdown) {
        Optional<String> ofTitle = word(indicator.name()).map(word -> "its title says \"" + word + "\"");
        Optional<String> ofText = word(indicator.description()).map(word -> "its description says \"" + word + "\"");
        return ofTitle.or(() -> ofText)
                .or(() -> isFlagged(panel, indicator, breakdown)
                        ? Optional.of("its figures are flagged as adjusted")
                        : Optional.empty());
    }

    /** The word with what follows it up to its end. */
    private static Optional<String> word(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return WORDS.stream().filter(word -> small.contains(word)).findFirst().map(word -> {
            int from = small.indexOf(word);
            int to = from + word.length();
            while (to < small.length() && Character.isLetter(small.charAt(to))) {
                to++;
            }
            return small.substring(from, to);
        });
    }

    private static boolean isFlagged(Panel panel, Indicator indicator, Breakdown breakdown) {
        return panel.hasCells(indicator.id(), breakdown)
                && panel.years().stream()
                        .map(year -> panel.slice(indicator.id(), breakdown, year))
                        .anyMatch(slice -> IntStream.range(0, slice.size())
                                .anyMatch(unit -> slice.flagsAt(unit).has(Cell.Flag.ADJUSTED)));
    }

    /** Refuses an indicator that must not be adjusted twice. */
    static void refuse(Panel panel, Indicator indicator, Breakdown breakdown) {
        why(panel, indicator, breakdown).ifPresent(why -> {
            throw new IllegalArgumentException("indicator must not be adjusted already, got " + indicator + ": " + why
                    + "; a model has taken preconditions out of it, and would do so twice");
        });
    }
}
