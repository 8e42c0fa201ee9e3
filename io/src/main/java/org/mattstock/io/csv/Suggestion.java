package org.mattstock.io.csv;

import java.util.Collection;
import java.util.Locale;

/** The nearest right id or header to one that is wrong. */
final class Suggestion {
    private Suggestion() {}

    /** {@code "; nearest: 0180 (leading zeros lost?)"}, or nothing when none is near. */
    static String of(String wrong, Collection<String> right) {
        String padded = "0".repeat(Math.max(0, 4 - wrong.length())) + wrong;
        if (!padded.equals(wrong) && right.contains(padded)) {
            return "; nearest: " + padded + " (leading zeros lost?)";
        }
        String best = "";
        int least = Math.max(1, wrong.length() / 3) + 1;
        String folded = wrong.toLowerCase(Locale.ROOT);
        for (String each : right) {
            int distance = distance(folded, each.toLowerCase(Locale.ROOT), least);
            if (distance < least) {
                least = distance;
                best = each;
            }
        }
        return best.isEmpty() ? "" : "; nearest: " + best;
    }

    /** How many letters are to be added, dropped or changed; {@code most} if that many or more. */
    private static int distance(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) >= most || a.length() > 200) {
            return most;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return Math.min(most, row[b.length()]);
    }
}
