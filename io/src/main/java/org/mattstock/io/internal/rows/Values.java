package org.mattstock.io.internal.rows;

import java.util.ArrayList;
import java.util.List;
import org.mattstock.data.MissingReason;
import org.mattstock.io.internal.rows.NumberText.Result;

/** Reads value fields: first as a sign of the dialect, then as a number, with letters after it where the dialect has them. */
final class Values {
    private final Signs signs;
    private final char[][] codes;
    private final int longestCode;
    private final List<String> texts = new ArrayList<>();
    private final boolean hasDigitCodes;
    private final NumberText numbers;
    private final NumberText stored = new NumberText(Notation.POINT);

    Values(Signs signs, Notation notation) {
        this.signs = signs;
        for (String code : signs.missing().keySet()) {
            texts.add(code);
        }
        texts.addAll(signs.zeros());
        codes = texts.stream().map(code -> Chars.strip(code).toCharArray()).toArray(char[][]::new);
        hasDigitCodes = texts.stream().anyMatch(code -> code.matches(".*\\d\\s*"));
        int longest = -1;
        for (char[] code : codes) {
            longest = Math.max(longest, code.length);
        }
        longestCode = longest;
        numbers = new NumberText(notation);
    }

    void read(Slot slot, char[] buffer, int from, int length) {
        slot.letters = Signs.Letters.NONE;
        if (isSign(slot, buffer, from, length)) {
            return;
        }
        Result result = length == 0 ? Result.NOT_A_NUMBER : numbers.read(buffer, from, length);
        if (result == Result.NOT_A_NUMBER && signs.hasLettersBeside() && lettered(slot, buffer, from, length)) {
            return;
        }
        number(slot, numbers, result);
        if (result != Result.NUMBER || slot.mark == NumberText.Mark.COMMA_OR_THOUSANDS) {
            slot.text = new String(buffer, from, length);
        }
    }

    /** Reads what the source keeps as a number, which says nothing about decimal marks; it may be a code of the user's. */
    void number(Slot slot, char[] buffer, int from, int length) {
        slot.letters = Signs.Letters.NONE;
        if (isSign(slot, buffer, from, length)) {
            return;
        }
        number(slot, stored, length == 0 ? Result.NOT_A_NUMBER : stored.read(buffer, from, length));
        slot.mark = NumberText.Mark.NONE;
        if (slot.state == Slot.State.BAD) {
            slot.text = new String(buffer, from, length);
        }
    }

    private static void number(Slot slot, NumberText number, Result result) {
        if (result == Result.NUMBER) {
            slot.state = Slot.State.NUMBER;
            slot.value = number.value();
            slot.mark = number.mark();
        } else {
            slot.state = Slot.State.BAD;
            slot.result = result;
        }
    }

    private boolean isSign(Slot slot, char[] buffer, int from, int length) {
        if (length > longestCode || (length > 0 && isPlainDigit(buffer[from + length - 1]))) {
            return false;
        }
        for (int i = 0; i < codes.length; i++) {
            if (Chars.same(codes[i], buffer, from, length)) {
                sign(slot, texts.get(i));
                return true;
            }
        }
        return false;
    }

    /** No sign of a dialect ends in a digit, and most fields do; a code of the user's may. */
    private boolean isPlainDigit(char c) {
        return c >= '0' && c <= '9' && !hasDigitCodes;
    }

    private void sign(Slot slot, String text) {
        MissingReason reason = signs.missing().get(text);
        slot.text = text;
        if (reason == null) {
            slot.state = Slot.State.ZERO;
            slot.value = 0;
            slot.mark = NumberText.Mark.NONE;
        } else {
            slot.state = Slot.State.MISSING;
            slot.reason = reason;
        }
    }

    /** A number or a sign, then letters: {@code 7.2 u}, {@code : bu}, {@code 0n}. */
    private boolean lettered(Slot slot, char[] buffer, int from, int length) {
        int end = from + length;
        int letters = end;
        while (letters > from && Character.isLetter(buffer[letters - 1])) {
            letters--;
        }
        int rest = Chars.end(buffer, from, letters) - from;
        if (letters == end || rest == 0) {
            return false;
        }
        boolean sign = isSign(slot, buffer, from, rest);
        if (!sign) {
            Result result = numbers.read(buffer, from, rest);
            if (result != Result.NUMBER) {
                return false;
            }
            number(slot, numbers, result);
            slot.text = new String(buffer, from, length);
        }
        slot.letters = signs.letters(new String(buffer, letters, end - letters));
        return true;
    }
}
