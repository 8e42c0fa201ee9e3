package org.mattstock.internal.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Which known texts come nearest to one that is not known, for error messages. Distance is the number of letters inserted,
 * left out, replaced or swapped with a neighbor (optimal string alignment), after case, accents and the ends' blanks are
 * removed: {@code Hoganas} is at distance 0 from {@code Höganäs}.
 *
 * <p>The result depends on nothing but the texts, and the work is bounded: texts are compared by their first
 * {@value #LONGEST} letters, and by at most {@value #MOST_CANDIDATES} candidates.
 */
public final class Nearest {
    private static final int LONGEST = 48;
    private static final int MOST_CANDIDATES = 20_000;

    private Nearest() {}

    private record Found(String text, int distance) {}

    /**
     * The candidates nearest to a text, nearest first, equally near ones in order of their text. None where even the nearest
     * differs in more than a third of its letters.
     *
     * @param wanted what was asked for
     * @param candidates what there is
     * @param most how many at most
     */
    public static List<String> to(String wanted, Collection<String> candidates, int most) {
        int[] target = letters(wanted);
        List<Found> found = new ArrayList<>();
        candidates.stream().limit(MOST_CANDIDATES).distinct().forEach(candidate -> {
            int[] letters = letters(candidate);
            int allowed = Math.max(1, Math.max(target.length, letters.length) / 3);
            if (Math.abs(letters.length - target.length) <= allowed) {
                int distance = distance(target, letters);
                if (distance <= allowed) {
                    found.add(new Found(candidate, distance));
                }
            }
        });
        found.sort(Comparator.comparingInt(Found::distance).thenComparing(Found::text));
        return found.stream().limit(most).map(Found::text).toList();
    }

    /**
     * The candidates in which every word of a text stands, whatever case and accents, in their own order: {@code skola} stands in
     * {@code Elever i grundskola}. None for a text of one letter.
     *
     * @param wanted what was asked for
     * @param candidates what there is
     * @param most how many at most
     */
    public static List<String> containing(String wanted, Collection<String> candidates, int most) {
        List<String> words = List.of(text(wanted).split("\\s+"));
        if (text(wanted).length() < 2) {
            return List.of();
        }
        return candidates.stream()
                .limit(MOST_CANDIDATES)
                .filter(candidate -> words.stream().allMatch(text(candidate)::contains))
                .limit(most)
                .toList();
    }

    private static String text(String text) {
        int[] letters = letters(text);
        return new String(letters, 0, letters.length);
    }

    /**
     * The end of an error message: {@code ; nearest: a, b}, at most three, or nothing where nothing is near. Where no candidate
     * is like what was asked for, those in which it stands are near.
     *
     * @param wanted what was asked for
     * @param candidates what there is
     */
    public static String hint(String wanted, Collection<String> candidates) {
        List<String> like = to(wanted, candidates, 3);
        List<String> nearest = like.isEmpty() ? containing(wanted, candidates, 3) : like;
        return nearest.isEmpty() ? "" : nearest.stream().collect(Collectors.joining(", ", "; nearest: ", ""));
    }

    private static int[] letters(String text) {
        String start = text.strip();
        start = start.substring(0, Math.min(start.length(), 2 * LONGEST));
        return Normalizer.normalize(start, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(letter -> Character.getType(letter) != Character.NON_SPACING_MARK)
                .limit(LONGEST)
                .toArray();
    }

    /** Row by row over the table of distances between beginnings; a swap looks two rows back. */
    private static int distance(int[] a, int[] b) {
        int[] beforeLast = new int[b.length + 1];
        int[] last = new int[b.length + 1];
        int[] row = new int[b.length + 1];
        for (int j = 0; j <= b.length; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length; i++) {
            row[0] = i;
            for (int j = 1; j <= b.length; j++) {
                int replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[b.length];
    }
}
