package org.mattstock.io;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Nothing could be read from a source, or what was read has problems and was asked for without any. The message is the
 * problem with its place.
 */
public final class ReadException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /**
     * A source that cannot be read.
     *
     * @param problem why
     */
    public ReadException(Problem problem) {
        this(problem, null);
    }

    /**
     * A source that cannot be read.
     *
     * @param problem why
     * @param cause what was thrown below, if anything
     */
    public ReadException(Problem problem, @Nullable Throwable cause) {
        super(Objects.requireNonNull(problem, "problem").toString(), cause);
        this.problem = problem;
    }

    ReadException(Problem first, long count) {
        super(count == 1 ? first.toString() : first + " (and " + (count - 1) + " more problems)");
        this.problem = first;
    }

    /** Why; the first one when there are several. */
    public Problem problem() {
        return problem;
    }
}
