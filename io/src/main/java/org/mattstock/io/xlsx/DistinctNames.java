package org.mattstock.io.xlsx;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names of sheets as spreadsheets allow them: 1 to 31 characters, none of them special, distinct whatever the case. */
final class DistinctNames {
    private static final int LONGEST = 31;
    private static final String RESERVED = "history";

    private final Set<String> taken = new HashSet<>();

    /** The nearest legal name that no sheet has yet. */
    String distinct(String wanted) {
        String legal = legal(wanted);
        String name = legal;
        for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            String suffix = " (" + number + ")";
            name = cut(legal, LONGEST - suffix.length()) + suffix;
        }
        return name;
    }

    private static String legal(String wanted) {
        String plain = cut(
                        wanted.replaceAll("[\\[\\]:*?/\\\\\\p{Cc}\\p{Cs}]+", " ")
                                .replaceAll("\\s+", " ")
                                .replaceAll("^[' ]+|[' ]+$", ""),
                        LONGEST)
                .replaceAll("[' ]+$", "");
        if (plain.isEmpty()) {
            return "Sheet";
        }
        return plain.toLowerCase(Locale.ROOT).equals(RESERVED) ? plain + " 1" : plain;
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
