package org.mattstock.io.xlsx;

/** A part of a workbook is not what it must be. */
final class DamagedPart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DamagedPart(String message) {
        super(message);
    }

    DamagedPart(String message, Throwable cause) {
        super(message, cause);
    }
}
