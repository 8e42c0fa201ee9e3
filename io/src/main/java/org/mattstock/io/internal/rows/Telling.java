package org.mattstock.io.internal.rows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.mattstock.io.ReadOptions.Role;

/** Whether one column tells another, as a code tells a name: wherever it says the same in the rows seen, the other one does. */
final class Telling {
    private Telling() {}

    /** Whether each key stands beside one text only. */
    static boolean tells(List<String> keys, List<String> texts) {
        Map<String, String> known = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            String before = known.putIfAbsent(keys.get(i), texts.get(i));
            if (before != null && !before.equals(texts.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether there are texts of one column that are not empty, and each stands beside one text of the other. */
    static boolean tellsWhereFilled(Sheet sheet, int column, int other) {
        List<String> keys = sheet.sample(column).texts();
        List<String> texts = sheet.sample(other).texts();
        List<Integer> filled = IntStream.range(0, keys.size())
                .filter(i -> !keys.get(i).isEmpty())
                .boxed()
                .toList();
        return !filled.isEmpty()
                && tells(
                        filled.stream().map(keys::get).toList(),
                        filled.stream().map(texts::get).toList());
    }

    /** Whether a column that is headed in words says what a column of one of the roles says already. */
    static boolean saysAgain(Sheet sheet, int column, List<Role> roles) {
        List<String> texts = sheet.sample(column).texts();
        return Labels.isText(sheet.name(column))
                && !sheet.rows.isEmpty()
                && roles.stream()
                        .flatMap(role -> sheet.with(role).stream())
                        .map(other -> sheet.sample(other).texts())
                        .anyMatch(others -> tells(others, texts) && tells(texts, others));
    }
}
