package org.mattstock.award;

import java.io.Serial;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A move that the process does not allow. Nothing has changed. The message names the unit, its state, the move, and what would
 * be allowed; of a move at the wrong time, the day.
 */
public final class IllegalMoveException extends IllegalStateException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Move move;
    private final transient @Nullable Standing standing;
    private final transient List<Move.Kind> allowed;
    private final transient @Nullable LocalDate day;

    IllegalMoveException(
            String message, Move move, @Nullable Standing standing, List<Move.Kind> allowed, @Nullable LocalDate day) {
        super(message);
        this.move = move;
        this.standing = standing;
        this.allowed = allowed;
        this.day = day;
    }

    /** The move that was refused. */
    public Move move() {
        return move;
    }

    /** The unit that could not make it, as it stands; empty if the move is refused whatever the unit. */
    public Optional<Standing> standing() {
        return Optional.ofNullable(standing);
    }

    /** The moves that the unit's state allows. */
    public List<Move.Kind> allowed() {
        return allowed;
    }

    /** The day that the move was held against; empty if it is not about time. */
    public Optional<LocalDate> day() {
        return Optional.ofNullable(day);
    }
}
