package org.mattstock.io.xlsx;

/** A file is of a kind that is not read, though spreadsheets open it. */
final class OtherKind extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OtherKind(String message, Throwable cause) {
        super(message, cause);
    }

    OtherKind(String message) {
        super(message);
    }
}
