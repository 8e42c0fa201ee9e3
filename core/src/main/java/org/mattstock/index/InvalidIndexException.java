package org.mattstock.index;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** A definition with faults; all of them are listed, each with its path. */
public final class InvalidIndexException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int MOST_LINES = 50;

    private final transient List<Fault> faults;

    /**
     * An exception for a list of faults.
     *
     * @param faults at least one
     */
    public InvalidIndexException(List<Fault> faults) {
        super(message(faults));
        this.faults = List.copyOf(faults);
    }

    private static String message(List<Fault> faults) {
        String shown = faults.stream().limit(MOST_LINES).map(Fault::toString).collect(Collectors.joining("\n"));
        return faults.size() > MOST_LINES ? shown + "\nand " + (faults.size() - MOST_LINES) + " more" : shown;
    }

    /** All faults, in the order of the tree; the message shows the first 50. */
    public List<Fault> faults() {
        return faults;
    }
}
