package org.mattstock.io.internal.rows;

import java.math.BigDecimal;
import java.math.MathContext;

/** A number as a source keeps it, where it is part of a key or a name: as people see it, {@code 1.1} and not {@code 1.1000000000000001}. */
public final class StoredNumber {
    /** Spreadsheets show no more digits, and keep two more. */
    private static final MathContext SHOWN = new MathContext(15);

    /** Whole numbers are written out up to here. */
    private static final int LONGEST = 20;

    private StoredNumber() {}

    /** The number as it is shown; a text that is no number stays as it is. */
    public static String shown(String stored) {
        boolean isPlain = stored.length() <= SHOWN.getPrecision() && !stored.endsWith("0");
        if ((isPlain && stored.indexOf('E') < 0 && stored.indexOf('e') < 0) || isWhole(stored)) {
            return stored;
        }
        try {
            BigDecimal rounded = new BigDecimal(stored).round(SHOWN).stripTrailingZeros();
            boolean isShort = Math.abs((long) rounded.scale()) + rounded.precision() <= LONGEST;
            return isShort ? rounded.toPlainString() : stored;
        } catch (NumberFormatException e) {
            return stored;
        }
    }

    private static boolean isWhole(String stored) {
        for (int i = 0; i < stored.length(); i++) {
            if (stored.charAt(i) < '0' || stored.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
