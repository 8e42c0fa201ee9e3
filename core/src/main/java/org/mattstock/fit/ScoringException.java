package org.mattstock.fit;

import java.io.Serial;

/**
 * A definition that is sound but cannot be applied to these figures: a reference that cannot tell values apart, a part that
 * must not be missing or must be positive, a result beyond the range of numbers. The message names node, unit and value.
 */
public final class ScoringException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * An exception.
     *
     * @param message what cannot be done, where, and what was found
     */
    public ScoringException(String message) {
        super(message);
    }
}
