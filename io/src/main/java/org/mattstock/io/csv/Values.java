package org.mattstock.io.csv;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.mattstock.data.MissingReason;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.ReadOptions.DecimalMark;
import org.mattstock.io.internal.rows.Chars;
import org.mattstock.io.internal.rows.Notation;
import org.mattstock.io.internal.rows.NumberText;
import org.mattstock.io.internal.rows.NumberText.Result;

/** Reads value fields: first as a missing code, then as a number. */
final class Values {
    private final char[][] codes;
    private final int longestCode;
    private final MissingReason[] reasons;
    private final NumberText numbers;

    Values(ReadOptions options) {
        List<Map.Entry<String, MissingReason>> entries =
                List.copyOf(options.missingCodes().entrySet());
        codes = entries.stream()
                .map(entry -> Chars.strip(entry.getKey()).toCharArray())
                .toArray(char[][]::new);
        longestCode = Arrays.stream(codes).mapToInt(code -> code.length).max().orElse(-1);
        reasons = entries.stream().map(Map.Entry::getValue).toArray(MissingReason[]::new);
        numbers = new NumberText(notation(options.decimalMark()));
    }

    private static Notation notation(DecimalMark mark) {
        return switch (mark) {
            case AUTO -> Notation.EITHER;
            case POINT -> Notation.POINT;
            case COMMA -> Notation.COMMA;
        };
    }

    void read(Slot slot, char[] buffer, int from, int length) {
        for (int i = 0; i < codes.length && length <= longestCode; i++) {
            if (Chars.same(codes[i], buffer, from, length)) {
                slot.state = Slot.State.MISSING;
                slot.reason = reasons[i];
                return;
            }
        }
        Result result = length == 0 ? Result.NOT_A_NUMBER : numbers.read(buffer, from, length);
        if (result == Result.NUMBER) {
            slot.state = Slot.State.NUMBER;
            slot.value = numbers.value();
            slot.mark = numbers.mark();
        } else {
            slot.state = Slot.State.BAD;
            slot.result = result;
        }
        if (result != Result.NUMBER || slot.mark == NumberText.Mark.COMMA_OR_THOUSANDS) {
            slot.text = new String(buffer, from, length);
        }
    }
}
