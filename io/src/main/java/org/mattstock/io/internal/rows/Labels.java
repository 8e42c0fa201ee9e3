package org.mattstock.io.internal.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mattstock.io.Problem;
import org.mattstock.io.ReadOptions.Role;

/**
 * Columns that say in words what another column says in codes: {@code Sex} beside {@code SEX}, {@code Unit} beside {@code Unit
 * Code}. A column is one only if each code has one label in the rows seen.
 */
final class Labels {
    private final Sheet sheet;
    private final Map<Integer, Integer> codeOf = new LinkedHashMap<>();

    Labels(Sheet sheet) {
        this.sheet = sheet;
        for (int label = 0; label < sheet.size(); label++) {
            for (int code = Math.max(0, label - 1); code <= Math.min(label + 1, sheet.size() - 1); code++) {
                boolean fits = code != label && !codeOf.containsKey(label) && !codeOf.containsKey(code);
                if (fits && isLabel(code, label) && isFunction(code, label)) {
                    codeOf.put(label, code);
                }
            }
        }
    }

    private boolean isLabel(int code, int label) {
        String codeName = sheet.name(code);
        String labelName = sheet.name(label);
        if (codeName.isEmpty()
                || labelName.isEmpty()
                || codeName.equals(labelName)
                || PeriodText.of(labelName).isPresent()) {
            return false;
        }
        String folded = Header.folded(codeName);
        String other = Header.folded(labelName);
        if (folded.equals(other)) {
            boolean upper = isUpper(codeName);
            return upper == isUpper(labelName) ? code < label : upper;
        }
        if (folded.replaceFirst("codes?$", "").equals(other.replaceFirst("(name|label)?s?$", ""))
                && folded.matches(".*codes?")) {
            return true;
        }
        boolean codeLike = codeName.matches("[A-Z][A-Z0-9_]+");
        return codeLike && code < label && isSdmxLike() && !labelName.equals(labelName.toUpperCase(Locale.ROOT));
    }

    private static boolean isUpper(String name) {
        return name.equals(name.toUpperCase(Locale.ROOT));
    }

    private boolean isSdmxLike() {
        return sheet.isSdmx() || sheet.header.find(List.of("flag_codes")) >= 0;
    }

    private boolean isFunction(int code, int label) {
        Map<String, String> labels = new HashMap<>();
        List<String> codes = sheet.sample(code).texts();
        List<String> texts = sheet.sample(label).texts();
        for (int i = 0; i < codes.size(); i++) {
            String known = labels.putIfAbsent(codes.get(i), texts.get(i));
            if (known != null && !known.equals(texts.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Gives labels of units and indicators their roles, and leaves out the others; all at once in one note. */
    void names() {
        List<String> left = new ArrayList<>();
        codeOf.forEach((label, code) -> {
            if (!sheet.isOpen(label)) {
                return;
            }
            Role role = sheet.roles[code];
            if (role == Role.UNIT && !sheet.has(Role.UNIT_NAME)) {
                sheet.roles[label] = Role.UNIT_NAME;
            } else if (role == Role.INDICATOR && !sheet.has(Role.INDICATOR_NAME)) {
                sheet.roles[label] = Role.INDICATOR_NAME;
            } else {
                sheet.roles[label] = Role.IGNORE;
                if (!sheet.sample(label).isEmpty()) {
                    left.add(sheet.header.shown(label));
                }
            }
        });
        if (!left.isEmpty()) {
            sheet.note(
                    Problem.Kind.UNUSED_COLUMN,
                    -1,
                    "the codes were read and not their labels: " + String.join(", ", left));
        }
    }

    /** The column of the codes of a column that holds labels; else the column itself. */
    int codeOf(int column) {
        return codeOf.getOrDefault(column, column);
    }

    /** The label of a column's code in a row of the sample, or the code. */
    List<String> labelsOf(int code) {
        return codeOf.entrySet().stream()
                .filter(entry -> entry.getValue() == code)
                .findFirst()
                .map(entry -> sheet.sample(entry.getKey()).texts())
                .orElseGet(() -> sheet.sample(code).texts());
    }
}
