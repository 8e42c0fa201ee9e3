package org.mattstock.io.internal.rows;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a column holds in the first rows. */
final class ColumnSample {
    private final List<String> texts;
    private final Set<String> categories;
    private int numbers;
    private int words;
    private int periods;

    private ColumnSample(List<String> texts, Signs signs) {
        this.texts = texts;
        categories = new LinkedHashSet<>(texts);
        for (String text : texts) {
            if (isNumber(text)) {
                numbers++;
                periods += PeriodText.isOne(text) ? 1 : 0;
            } else if (!signs.isSign(text)) {
                words++;
                periods += PeriodText.isOne(text) ? 1 : 0;
            }
        }
    }

    static ColumnSample of(List<Head.Row> rows, int source, int part, Signs signs) {
        List<String> texts = new ArrayList<>(rows.size());
        for (Head.Row row : rows) {
            String text = row.text(source);
            texts.add(part < 0 ? text : Packed.part(text, part));
        }
        return new ColumnSample(texts, signs);
    }

    /** Numbers, with letters after them too: {@code 7.2 u}. */
    private static boolean isNumber(String text) {
        int end = text.length();
        while (end > 0 && Character.isLetter(text.charAt(end - 1)) && text.length() - end < 4) {
            end--;
        }
        char[] chars = Chars.strip(text.substring(0, end)).toCharArray();
        return chars.length > 0
                && NumberEvidence.of(chars, 0, chars.length) != NumberEvidence.NOT_A_NUMBER
                && (end == text.length() || text.charAt(end - 1) == ' ' || Character.isLowerCase(text.charAt(end)));
    }

    List<String> texts() {
        return texts;
    }

    /** The different texts, in the order in which they come; an empty field is one. */
    Set<String> categories() {
        return categories;
    }

    boolean isEmpty() {
        return categories.isEmpty() || (categories.size() == 1 && categories.contains(""));
    }

    /** Whether there are figures, or signs for missing ones, and no more words than figures. */
    boolean isNumeric() {
        return numbers > 0 ? words <= numbers : words == 0 && !isEmpty();
    }

    boolean hasNumbers() {
        return numbers > 0;
    }

    boolean hasWords() {
        return words > 0;
    }

    /** Whether most texts are years or parts of years. */
    boolean isPeriods() {
        return periods * 2 > numbers + words;
    }

    /** Whether all texts are days written as eight digits, or years. */
    boolean isDates() {
        return (numbers > 1 && texts.stream().allMatch(text -> text.isEmpty() || text.matches("(?:19|20)\\d{6}")))
                || (numbers > 2 && texts.stream().allMatch(text -> text.matches("(?:19[5-9]|20[0-4])\\d")));
    }

    /** Whether it numbers the rows, from 0 or 1. */
    boolean isNumbering() {
        if (texts.size() < 2 || !texts.get(0).matches("[01]")) {
            return false;
        }
        int first = Integer.parseInt(texts.get(0));
        for (int i = 0; i < texts.size(); i++) {
            if (!texts.get(i).equals(String.valueOf(first + i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether all fields hold the same text. */
    boolean isConstant() {
        return categories.size() == 1;
    }

    String first() {
        return categories.iterator().next();
    }
}
