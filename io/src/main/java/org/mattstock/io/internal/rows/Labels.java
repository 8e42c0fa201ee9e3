package org.mattstock.io.internal.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
            for (int code = 0; code < sheet.size(); code++) {
                pair(code, label, isSameName(code, label));
            }
        }
        int side = called(1) > called(-1) ? 1 : -1;
        for (int label = 0; label < sheet.size(); label++) {
            pair(label + side, label, isCalledLabel(label + side, label));
        }
    }

    /** How many labels there would be if codes stood on one side of them. */
    private long called(int side) {
        return IntStream.range(0, sheet.size())
                .filter(label -> isCalledLabel(label + side, label) && isFunction(label + side, label))
                .count();
    }

    private void pair(int code, int label, boolean fits) {
        if (fits
                && !codeOf.containsKey(label)
                && !codeOf.containsKey(code)
                && !codeOf.containsValue(label)
                && isFunction(code, label)) {
            codeOf.put(label, code);
        }
    }

    /** Whether two headers differ in case and the like only, of which the code's has capitals or small letters alone. */
    private boolean isSameName(int code, int label) {
        String codeName = sheet.name(code);
        String labelName = sheet.name(label);
        if (code == label || codeName.isEmpty() || codeName.equals(labelName)) {
            return false;
        }
        boolean same = Header.folded(codeName).equals(Header.folded(labelName));
        return same && (isCode(codeName) == isCode(labelName) ? code < label : isCode(codeName));
    }

    /** Whether a header beside a code's calls itself its label; in SDMX tables any that is in words does. */
    private boolean isCalledLabel(int code, int label) {
        if (code < 0 || code >= sheet.size()) {
            return false;
        }
        String codeName = sheet.name(code);
        String labelName = sheet.name(label);
        if (codeName.isEmpty() || labelName.isEmpty() || codeName.equals(labelName) || PeriodText.isOne(labelName)) {
            return false;
        }
        String folded = Header.folded(codeName);
        String other = Header.folded(labelName);
        if (folded.matches(".+codes?")
                && folded.replaceFirst("codes?$", "").equals(other.replaceFirst("(name|label)?s?$", ""))) {
            return true;
        }
        return isCode(codeName) && isText(labelName) && isSdmxLike();
    }

    private static boolean isCode(String name) {
        return name.matches("[A-Z][A-Z0-9_]*|[a-z][a-z0-9_]*");
    }

    /** Whether a header is in words and no code. */
    static boolean isText(String name) {
        return !isCode(name) && name.chars().anyMatch(Character::isLowerCase);
    }

    private boolean isSdmxLike() {
        return sheet.isSdmx() || sheet.header.find(List.of("flag_codes")) >= 0;
    }

    private boolean isFunction(int code, int label) {
        return Telling.tells(sheet.sample(code).texts(), sheet.sample(label).texts());
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
