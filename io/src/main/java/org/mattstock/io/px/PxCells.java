package org.mattstock.io.px;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.mattstock.io.Problem;
import org.mattstock.io.internal.cube.Cube;

/** The cells after DATA: between them stand white space, commas or semicolons, and a semicolon at the end. */
final class PxCells {
    private final String source;
    private final PxText text;
    private final boolean commaApart;
    private final Map<String, String> signs;
    private char[] cell = new char[32];
    private int length;
    private long line;

    /**
     * Cells.
     *
     * @param commaApart whether a comma stands between cells, and not before decimals
     * @param signs what the file has for the format's signs
     */
    PxCells(String source, PxText text, boolean commaApart, Map<String, String> signs) {
        this.source = source;
        this.text = text;
        this.commaApart = commaApart;
        this.signs = new HashMap<>(signs);
    }

    /** Reads the next cell, if there is one. */
    boolean next() throws IOException {
        length = 0;
        int character = text.skipSpace();
        while (character == ';' || (character == ',' && commaApart)) {
            text.read();
            character = text.skipSpace();
        }
        if (character == PxText.END) {
            return false;
        }
        line = text.line();
        if (character == '"') {
            quoted();
        } else {
            plain();
        }
        return true;
    }

    private void quoted() throws IOException {
        text.read();
        while (text.peek() != '"') {
            if (text.peek() == PxText.END) {
                throw Cube.refused(Problem.Kind.OPEN_QUOTE, source, line, "a quote must be closed, got the end");
            }
            add((char) text.read());
        }
        text.read();
    }

    private void plain() throws IOException {
        int character = text.peek();
        while (character != PxText.END && !Character.isWhitespace(character) && !isApart(character)) {
            add((char) text.read());
            character = text.peek();
        }
    }

    private boolean isApart(int character) {
        return character == ';' || character == '"' || (character == ',' && commaApart);
    }

    private void add(char character) {
        if (length == cell.length) {
            if (length >= 1 << 16) {
                throw Cube.refused(Problem.Kind.LIMIT, source, line, "a cell may have at most 65536 characters");
            }
            cell = Arrays.copyOf(cell, 2 * length);
        }
        cell[length++] = character;
    }

    /** The characters of the cell; the caller's until the next one. A sign of the file's stands as the format's own. */
    char[] sign() {
        boolean digit = length > 0 && Character.isDigit(cell[length - 1]);
        String sign = signs.isEmpty() || digit ? null : signs.get(text().strip());
        if (sign != null) {
            sign.getChars(0, sign.length(), cell, 0);
            length = sign.length();
        }
        return cell;
    }

    int length() {
        return length;
    }

    /** The cell as text. */
    String text() {
        return new String(cell, 0, length);
    }

    /** The line in which it stands. */
    long line() {
        return line;
    }
}
