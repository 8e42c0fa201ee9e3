package org.mattstock.data;

import java.util.Collection;
import java.util.Optional;
import org.mattstock.internal.text.Nearest;

/**
 * Names that may be mistyped: of units, indicators, columns, options. For error messages, here and in readers of one's own.
 */
public final class Names {
    private Names() {}

    /**
     * The known name nearest to a wrong one: the fewest letters inserted, left out, replaced or swapped, whatever their case
     * and accents; of equally near ones, the first in alphabetical order. Empty where even the nearest differs in more than a
     * third of its letters.
     *
     * @param wrong what was given
     * @param known what there is
     */
    public static Optional<String> nearest(String wrong, Collection<String> known) {
        return Nearest.to(wrong, known, 1).stream().findFirst();
    }
}
