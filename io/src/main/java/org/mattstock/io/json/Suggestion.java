package org.mattstock.io.json;

import java.util.Collection;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The known word nearest to an unknown one, for the first few faults only: a hostile file must not make us compare forever. */
final class Suggestion {
    private static final int MOST = 50;
    private static final int LONGEST = 40;

    private int asked;

    /** Such as {@code ; nearest: weight}, or nothing where nothing is near. */
    String nearest(String wanted, Collection<String> known) {
        asked++;
        if (asked > MOST || wanted.length() > LONGEST) {
            return "";
        }
        int allowed = Math.max(1, wanted.length() / 3);
        return known.stream()
                .min(Comparator.comparingInt(word -> distance(wanted, word)))
                .filter(word -> distance(wanted, word) <= allowed)
                .map(word -> "; nearest: " + word)
                .orElse("");
    }

    /** Letters inserted, left out, replaced or swapped with a neighbour, whatever their case; row by row. */
    private static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = IntStream.rangeClosed(0, b.length()).toArray();
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = last[j - 1] + (same(a, i, b, j) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && same(a, i, b, j - 1) && same(a, i - 1, b, j)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[b.length()];
    }

    private static boolean same(String a, int i, String b, int j) {
        return Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1));
    }
}
