package org.mattstock.io.json;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;
import org.mattstock.index.Fault;

/** A JSON text with faults; all of them are listed, each with its path. */
public final class InvalidJsonException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int MOST_LINES = 50;

    private final transient List<Fault> faults;

    InvalidJsonException(List<Fault> faults) {
        super(message(faults));
        this.faults = List.copyOf(faults);
    }

    private static String message(List<Fault> faults) {
        String shown = faults.stream().limit(MOST_LINES).map(Fault::toString).collect(Collectors.joining("\n"));
        return faults.size() > MOST_LINES ? shown + "\nand " + (faults.size() - MOST_LINES) + " more" : shown;
    }

    /** All faults, in the order of the text; the message shows the first 50. */
    public List<Fault> faults() {
        return faults;
    }
}
