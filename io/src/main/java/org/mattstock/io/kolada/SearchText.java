package org.mattstock.io.kolada;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How well a text answers a word that somebody looks for: a whole word most, then the word with an ending of Swedish ({@code skolan}),
 * then one with it at the end ({@code grundskola}) or at the beginning ({@code skolbibliotek}), and one that has it inside least. Letters
 * are compared without case, rings and dots.
 */
final class SearchText {
    static final int WHOLE = 10;
    private static final int INFLECTED = 9;
    private static final int END = 6;
    private static final int INFLECTED_END = 5;
    private static final int BEGINNING = 4;
    private static final int INSIDE = 2;
    private static final int SHORTEST_STEM = 4;
    private static final int SHORTEST_INSIDE = 3;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{Nd}%]+");
    private static final Set<String> ENDINGS = Set.of(
            "", "a", "an", "ans", "ar", "are", "arna", "arnas", "ars", "as", "e", "en", "ens", "er", "erna", "ernas",
            "ers", "es", "et", "ets", "n", "na", "nas", "ns", "or", "orna", "ornas", "ors", "r", "rna", "rnas", "s",
            "t", "ts");

    private final List<String> words;

    SearchText(String text) {
        words = words(text);
    }

    /** The words of a text, without case, rings and dots. */
    static List<String> words(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return Stream.of(BETWEEN.split(plain.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** How well the best of the words answers one that was {@linkplain #words folded}; 0: not at all, at most {@value #WHOLE}. */
    int fit(String wanted) {
        int best = 0;
        for (String word : words) {
            best = Math.max(best, fit(word, wanted));
        }
        return best;
    }

    private static int fit(String word, String wanted) {
        if (word.equals(wanted)) {
            return WHOLE;
        }
        String stem = stem(wanted);
        if (word.startsWith(stem) && ENDINGS.contains(word.substring(stem.length()))) {
            return INFLECTED;
        }
        if (wanted.length() >= SHORTEST_INSIDE && word.endsWith(wanted)) {
            return END;
        }
        int at = stem.length() >= SHORTEST_INSIDE ? word.lastIndexOf(stem) : -1;
        if (at > 0 && ENDINGS.contains(word.substring(at + stem.length()))) {
            return INFLECTED_END;
        }
        if (word.startsWith(stem) && (stem.length() >= SHORTEST_INSIDE || word.startsWith(wanted))) {
            return BEGINNING;
        }
        return wanted.length() >= SHORTEST_INSIDE && word.contains(wanted) ? INSIDE : 0;
    }

    /** The word without the vowel or the ending of the plural that Swedish changes; as it stands if little would be left. */
    private static String stem(String wanted) {
        for (String ending : List.of("or", "ar", "er", "a", "e")) {
            int length = wanted.length() - ending.length();
            if (length >= SHORTEST_STEM && wanted.endsWith(ending)) {
                return wanted.substring(0, length);
            }
        }
        return wanted;
    }
}
