package org.mattstock.internal.text;

import java.util.Collection;
import java.util.function.Supplier;

/** The nearest right names for wrong ones; the first few only, so that a long list of wrong names costs little. */
public final class Suggestions {
    private static final int MOST = 20;

    private int given;

    /** Such as {@code ; nearest: health}, or nothing. */
    public String nearest(String wanted, Collection<String> known) {
        return nearest(wanted, () -> known);
    }

    /** The same, where gathering what is known takes work. */
    public String nearest(String wanted, Supplier<? extends Collection<String>> known) {
        given++;
        return given > MOST ? "" : Nearest.hint(wanted, known.get());
    }

    /** The same by id and by name, see {@link Lookup#hint}. */
    public String nearest(String wanted, Lookup<?> known) {
        given++;
        return given > MOST ? "" : known.hint(wanted);
    }
}
