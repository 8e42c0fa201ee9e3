package org.mattstock.io.px;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mattstock.io.Problem;
import org.mattstock.io.ReadException;
import org.mattstock.io.internal.cube.Cube;
import org.mattstock.io.internal.cube.Room;

/** Cuts a PX file into keywords, up to its figures. */
final class PxScan {
    private static final int LONGEST_NAME = 100;

    private final String source;
    private final PxText text;
    private final Room room;
    private final int longest;

    PxScan(String source, PxText text, Room room, int longest) {
        this.source = source;
        this.text = text;
        this.room = room;
        this.longest = longest;
    }

    /** The next keyword; DATA without its value, which is not read here. */
    PxKeyword next() throws IOException {
        long line = text.line();
        String name = name();
        String language = "";
        List<String> of = List.of();
        if (text.skipSpace() == '[') {
            text.read();
            language = until(']');
        }
        if (text.skipSpace() == '(') {
            text.read();
            Value inside = value(')');
            of = inside.texts;
        }
        if (text.skipSpace() != '=') {
            throw refused("a keyword must be followed by =, got " + shown(text.peek()) + " after " + name);
        }
        text.read();
        if (name.equals("DATA")) {
            return new PxKeyword(name, language, of, List.of(), "", line);
        }
        Value value = value(';');
        return new PxKeyword(name, language, of, value.texts, value.plain.toString(), line);
    }

    private String name() throws IOException {
        StringBuilder name = new StringBuilder();
        int character = text.skipSpace();
        while (isName(character) && name.length() < LONGEST_NAME) {
            name.append((char) text.read());
            character = text.peek();
        }
        if (name.isEmpty()) {
            throw refused(
                    character == PxText.END
                            ? "a PX file must have DATA after its keywords, got an end before it"
                            : "a keyword must be a word of letters, got " + shown(character));
        }
        return name.toString().toUpperCase(Locale.ROOT);
    }

    private static boolean isName(int character) {
        return character != PxText.END
                && (Character.isLetterOrDigit(character) || character == '-' || character == '_');
    }

    private static String shown(int character) {
        return character == PxText.END ? "the end" : "'" + (char) character + "'";
    }

    private String until(char end) throws IOException {
        StringBuilder inside = new StringBuilder();
        while (text.peek() != end) {
            if (text.peek() == PxText.END || inside.length() == LONGEST_NAME) {
                throw refused("a " + end + " must close a language");
            }
            inside.append((char) text.read());
        }
        text.read();
        return inside.toString().strip();
    }

    /** What stands in a value: texts in quotes, those side by side put together, and everything else. */
    private static final class Value {
        private final List<String> texts = new ArrayList<>();
        private final StringBuilder plain = new StringBuilder();
    }

    private Value value(char end) throws IOException {
        Value value = new Value();
        StringBuilder open = new StringBuilder();
        boolean isOpen = false;
        while (true) {
            int character = text.skipSpace();
            if (character == '"') {
                quoted(open);
                isOpen = true;
                continue;
            }
            if (isOpen) {
                value.texts.add(room.kept(open.toString(), text.line()));
                open.setLength(0);
                isOpen = false;
            }
            if (character == end) {
                text.read();
                return value;
            }
            if (character == PxText.END) {
                throw refused("a value must end with " + end + ", got the end");
            }
            value.plain.append((char) text.read());
            requireShort(value.plain);
        }
    }

    private void quoted(StringBuilder open) throws IOException {
        long line = text.line();
        text.read();
        while (text.peek() != '"') {
            int character = text.read();
            if (character == PxText.END) {
                throw Cube.refused(Problem.Kind.OPEN_QUOTE, source, line, "a quote must be closed, got the end");
            }
            if (character != '\r' && character != '\n') {
                open.append((char) character);
                requireShort(open);
            }
        }
        text.read();
    }

    private void requireShort(StringBuilder some) {
        if (some.length() > longest) {
            throw Cube.refused(
                    Problem.Kind.LIMIT, source, text.line(), "a value may have at most " + longest + " characters");
        }
    }

    private ReadException refused(String rule) {
        return Cube.refused(Problem.Kind.HEADER, source, text.line(), rule);
    }
}
