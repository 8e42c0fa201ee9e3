package org.mattstock.index;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** A definition with faults; all of them are listed, each with its path. */
public final class InvalidIndexException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /**
     * An exception for a list of faults.
     *
     * @param faults at least one
     */
    public InvalidIndexException(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** The faults, in the order of the tree. */
    public List<Fault> faults() {
        return faults;
    }
}
