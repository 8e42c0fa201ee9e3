package org.mattstock.io.internal.rows;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.Breakdown;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.ReadOptions.Role;

/**
 * The breakdown that the categories of a row make. A dimension alone gives its category; several give those that are not total,
 * each behind the name of its dimension: {@code ålder=55-59 år; kön=kvinnor}. Words for women, men and total are the library's
 * own breakdowns, the first two only in a dimension of gender.
 */
public final class Categories {
    private static final int MOST = 10_000;
    private static final List<String> OWN_CODES = List.of("T", "K", "M");
    private static final List<String> TOTALS = List.of(
            "",
            "t",
            "total",
            "totalt",
            "alla",
            "_t",
            "tot",
            "i alt",
            "begge kjønn",
            "båda könen",
            "both sexes",
            "btsx",
            "yhteensä");
    private static final List<String> WOMEN = List.of(
            "k", "kvinnor", "kvinna", "women", "f", "female", "females", "wmn", "kvinder", "kvinner", "kvinne", "fmle",
            "naiset", "flickor");
    private static final List<String> MEN =
            List.of("m", "män", "man", "men", "male", "males", "mn", "mænd", "menn", "mann", "mle", "miehet", "pojkar");

    private final Map<String, Breakdown> given;
    private final String[] names;
    private final boolean[] gender;
    private final Pool<String> texts;
    /** The categories of a dimension that is alone, which most tables have; they are looked up at once. */
    private final Pool<Breakdown> categories;

    private Breakdown alone = Breakdown.TOTAL;
    private int length;
    private final String[] row;
    private final Map<List<String>, Breakdown> known = new HashMap<>();
    private String @Nullable [] last;
    private Breakdown latest = Breakdown.TOTAL;

    Categories(Sheet sheet, List<Integer> columns, HiddenTexts hidden) {
        given = sheet.options.breakdowns();
        names = columns.stream().map(sheet::name).toArray(String[]::new);
        gender = new boolean[names.length];
        row = new String[names.length];
        Arrays.fill(row, "");
        for (int i = 0; i < names.length; i++) {
            gender[i] = isGender(sheet, columns.get(i));
        }
        boolean isGender = names.length > 0 && gender[0];
        String dimension = names.length == 0 || names[0].isEmpty() ? "" : names[0] + "=";
        categories = new Pool<>(MOST, text -> alone(hidden.look(Role.BREAKDOWN, text), dimension, isGender));
        texts = new Pool<>(MOST, text -> hidden.look(Role.BREAKDOWN, text));
        clear();
    }

    /** By its header, or because it has both women and men and nothing that is neither. */
    private static boolean isGender(Sheet sheet, int column) {
        if (Headers.isSex(sheet.name(column))) {
            return true;
        }
        TreeSet<String> words = new TreeSet<>();
        sheet.sample(column).categories().forEach(each -> words.add(each.toLowerCase(Locale.ROOT)));
        boolean both = words.stream().anyMatch(word -> word.length() > 1 && WOMEN.contains(word))
                && words.stream().anyMatch(word -> word.length() > 1 && MEN.contains(word));
        return both
                && words.stream().allMatch(each -> WOMEN.contains(each) || MEN.contains(each) || TOTALS.contains(each));
    }

    /** The breakdown that a text in a column of gender stands for, with the usual words and those of the options. */
    public static Breakdown ofGender(String text, ReadOptions options) {
        return meaning(text, options.breakdowns(), true);
    }

    /** Whether a word is one for women, men or both. */
    public static boolean isGender(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        return WOMEN.contains(word) || MEN.contains(word) || (TOTALS.contains(word) && !word.isEmpty());
    }

    /** A letter that is the library's own for a gender or the total keeps the name of its dimension. */
    private Breakdown alone(String text, String dimension, boolean isGender) {
        boolean taken = !isGender && OWN_CODES.contains(text) && !given.containsKey(text.toLowerCase(Locale.ROOT));
        return taken ? Breakdown.of(dimension + text) : meaning(text, given, isGender);
    }

    private static Breakdown meaning(String text, Map<String, Breakdown> given, boolean gender) {
        String word = text.toLowerCase(Locale.ROOT);
        Breakdown said = given.get(word);
        if (said != null) {
            return said;
        }
        if (TOTALS.contains(word) && (gender || !word.equals("t"))) {
            return Breakdown.TOTAL;
        }
        if (gender && WOMEN.contains(word)) {
            return Breakdown.WOMEN;
        }
        return gender && MEN.contains(word) ? Breakdown.MEN : Breakdown.of(text);
    }

    /** A row begins. */
    void clear() {
        if (row.length < 2) {
            alone = Breakdown.TOTAL;
            length = 0;
        } else {
            Arrays.fill(row, "");
        }
    }

    void put(int dimension, char[] buffer, int from, int count) {
        if (row.length == 1) {
            alone = categories.get(buffer, from, count);
            length = count;
        } else {
            row[dimension] = texts.get(buffer, from, count);
        }
    }

    /** How long the longest category of the row is. */
    int longest() {
        int longest = length;
        for (String text : row) {
            longest = Math.max(longest, text.length());
        }
        return longest;
    }

    /** The breakdown of the row. */
    Breakdown breakdown() {
        if (row.length < 2) {
            return alone;
        }
        String[] before = last;
        if (before != null && Arrays.equals(before, row)) {
            return latest;
        }
        List<String> key = List.of(row);
        Breakdown found = known.get(key);
        if (found == null) {
            found = made();
            if (known.size() < MOST) {
                known.put(key, found);
            }
        }
        last = row.clone();
        latest = found;
        return found;
    }

    private Breakdown made() {
        StringBuilder code = new StringBuilder();
        Breakdown only = Breakdown.TOTAL;
        int count = 0;
        for (int i = 0; i < row.length; i++) {
            Breakdown one = meaning(row[i], given, gender[i]);
            if (!one.equals(Breakdown.TOTAL)) {
                code.append(code.isEmpty() ? "" : "; ");
                code.append(names[i].isEmpty() ? "" : names[i] + "=").append(row[i]);
                only = one;
                count++;
            }
        }
        boolean library = only.equals(Breakdown.WOMEN) || only.equals(Breakdown.MEN);
        return count == 0 || (count == 1 && library) ? only : Breakdown.of(code.toString());
    }
}
