package org.mattstock.io.internal.rows;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a column holds in the first rows. */
final class ColumnSample {
    private final List<String> texts;
    private final Set<String> categories;
    private final Signs signs;
    private @Nullable Counts counts;

    /** How many texts are figures, words, and among both years or parts of years. */
    private record Counts(int numbers, int words, int periods) {}

    private ColumnSample(List<String> texts, Signs signs) {
        this.texts = texts;
        this.signs = signs;
        categories = new LinkedHashSet<>(texts);
    }

    /** Counted when first asked for: of most columns the header tells enough. */
    private Counts counts() {
        Counts known = counts;
        if (known == null) {
            known = count();
            counts = known;
        }
        return known;
    }

    private Counts count() {
        int numbers = 0;
        int words = 0;
        int periods = 0;
        for (String text : texts) {
            boolean number = isNumber(text);
            boolean word = !number && !signs.isSign(text);
            numbers += number ? 1 : 0;
            words += word ? 1 : 0;
            periods += (number || word) && PeriodText.isOne(text) ? 1 : 0;
        }
        return new Counts(numbers, words, periods);
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
        return counts().numbers() > 0 ? counts().words() <= counts().numbers() : counts().words() == 0 && !isEmpty();
    }

    boolean hasNumbers() {
        return counts().numbers() > 0;
    }

    boolean hasWords() {
        return counts().words() > 0;
    }

    /** Whether most texts are years or parts of years. */
    boolean isPeriods() {
        return counts().periods() * 2 > counts().numbers() + counts().words();
    }

    /** Whether all texts are days written as eight digits, or years. */
    boolean isDates() {
        return (counts().numbers() > 1
                        && texts.stream().allMatch(text -> text.isEmpty() || text.matches("(?:19|20)\\d{6}")))
                || (counts().numbers() > 2 && texts.stream().allMatch(text -> text.matches("(?:19[5-9]|20[0-4])\\d")));
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
