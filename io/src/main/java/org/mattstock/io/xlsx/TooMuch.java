package org.mattstock.io.xlsx;

/** A workbook passes a limit. */
final class TooMuch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooMuch(String message) {
        super(message);
    }
}
