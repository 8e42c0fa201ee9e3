package org.mattstock.io.jsonstat;

import java.util.function.Consumer;
import org.mattstock.io.Problem;
import org.mattstock.io.ReadException;
import org.mattstock.io.internal.cube.Cube;
import org.mattstock.io.internal.cube.Room;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The tokens of one response, with the place where they stand. */
final class Tokens {
    private final String source;
    private final JsonParser parser;
    private final Room room;

    Tokens(String source, JsonParser parser, Room room) {
        this.source = source;
        this.parser = parser;
        this.room = room;
    }

    JsonParser parser() {
        return parser;
    }

    JsonToken next() {
        JsonToken token = parser.nextToken();
        if (token == null) {
            throw refused(Problem.Kind.UNREADABLE, "the text must end after its last bracket, got an end before it");
        }
        return token;
    }

    JsonToken current() {
        return parser.currentToken();
    }

    boolean isObject() {
        return current() == JsonToken.START_OBJECT;
    }

    boolean isArray() {
        return current() == JsonToken.START_ARRAY;
    }

    /** Goes through the members of an object, each at its value; whatever the reader leaves is skipped. */
    void members(String what, Consumer<String> member) {
        require(isObject(), what + " must be an object");
        while (next() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            next();
            each(() -> member.accept(name));
        }
    }

    /** Goes through the elements of an array; a value that is no array is the only element. */
    void elements(Runnable element) {
        if (!isArray()) {
            each(element);
            return;
        }
        while (next() != JsonToken.END_ARRAY) {
            each(element);
        }
    }

    private void each(Runnable reader) {
        reader.run();
        parser.skipChildren();
    }

    /** A text, number or truth value as text; empty for anything else. */
    String text() {
        JsonToken token = current();
        return token.isScalarValue() && token != JsonToken.VALUE_NULL ? room.kept(parser.getString(), line()) : "";
    }

    /** A name that will be kept. */
    String kept(String name) {
        return room.kept(name, line());
    }

    long line() {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    void require(boolean holds, String rule) {
        if (!holds) {
            throw refused(Problem.Kind.HEADER, rule + ", got " + shown());
        }
    }

    private String shown() {
        JsonToken token = current();
        if (token == null || !token.isScalarValue()) {
            return isArray() ? "an array" : "an object";
        }
        String text = parser.getString();
        return text.length() > 50 ? text.substring(0, 50) + "..." : text;
    }

    ReadException refused(Problem.Kind kind, String text) {
        return Cube.refused(kind, source, line(), text);
    }
}
