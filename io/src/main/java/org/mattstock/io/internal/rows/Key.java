package org.mattstock.io.internal.rows;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mattstock.io.Problem;

/** What the text of a key field stands for: an id, or a fault. */
public final class Key {
    /** No real id is longer; a file of rubbish could fill the heap with them. */
    public static final int LONGEST = 200;

    private final String id;
    private final Optional<Problem.Kind> fault;
    private final String text;
    /** The name under which the unit came first, where the rows have names. */
    @Nullable
    String name;

    /** What last had a row of it, and whether that had a figure: kept here, since it is asked for each row. */
    @Nullable
    Object lastTable;

    boolean hasFigure;

    /** Whether this is the one key of its id. */
    boolean isKept;

    private Key(String id, Optional<Problem.Kind> fault, String text) {
        this.id = id;
        this.fault = fault;
        this.text = text;
    }

    static Key of(String id) {
        return new Key(id, Optional.empty(), "");
    }

    static Key fault(Problem.Kind kind, String text) {
        return new Key("", Optional.of(kind), text);
    }

    /** A fault if the text cannot be an id at all. */
    public static Optional<Key> malformed(String what, String text) {
        if (text.isEmpty()) {
            return Optional.of(fault(Problem.Kind.BAD_KEY, what + " must not be empty"));
        }
        return text.length() > LONGEST
                ? Optional.of(fault(
                        Problem.Kind.BAD_KEY,
                        what + " must have at most " + LONGEST + " characters, got " + text.length()))
                : Optional.empty();
    }

    public String id() {
        return id;
    }

    public boolean isFaulty() {
        return fault.isPresent();
    }

    public Problem.Kind kind() {
        return fault.orElseThrow();
    }

    public String text() {
        return text;
    }
}
