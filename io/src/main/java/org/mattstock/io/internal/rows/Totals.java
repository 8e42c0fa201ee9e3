package org.mattstock.io.internal.rows;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What units that are no units of the table's kind are called: the whole country, the world, the mean of a group. */
final class Totals {
    private static final List<String> WORDS = List.of(
            "riket",
            "hela riket",
            "hela landet",
            "alla kommuner",
            "alla regioner",
            "samtliga kommuner",
            "heile landet",
            "hele landet",
            "i alt",
            "hele riket",
            "koko maa",
            "whole country",
            "total",
            "totalt",
            "totals",
            "all",
            "sum",
            "summa",
            "world",
            "landet");
    private static final Pattern PART = Pattern.compile("(?:^|[-–,:]\\s*)(?:total|totalt|i alt)$");
    private static final Pattern MEAN =
            Pattern.compile("\\((?:ovägt|vägt|o\\.?vägt) medel\\)$|^(?:medelvärde|genomsnitt)\\b");

    private Totals() {}

    /** What a unit looks like, if it does not look like one of many. */
    static Optional<String> of(String name) {
        String word = name.toLowerCase(Locale.ROOT).strip();
        if (MEAN.matcher(word).find()) {
            return Optional.of("a group's mean and not a unit");
        }
        return WORDS.contains(word) || PART.matcher(word).find() ? Optional.of("a total") : Optional.empty();
    }
}
