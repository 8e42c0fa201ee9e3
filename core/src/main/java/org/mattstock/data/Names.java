package org.mattstock.data;

import java.util.Collection;
import java.util.Optional;
import org.mattstock.internal.text.Invisible;
import org.mattstock.internal.text.Nearest;

/**
 * Names that may be mistyped or may hide something: of units, indicators, columns, options. For error messages, here and in
 * readers of one's own.
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

    /**
     * The first character that cannot be seen, by its code and its place counted from 1, as in {@code U+200B at character 3};
     * empty where there is none. Such characters make two names that look the same different, or show one as another: marks of
     * the direction of writing, spaces and joiners of no width, soft hyphens, byte order marks, control characters.
     * White space is none of them.
     */
    public static Optional<String> hidden(String name) {
        int at = Invisible.find(name);
        return at < 0
                ? Optional.empty()
                : Optional.of(
                        Invisible.name(name.codePointAt(at)) + " at character " + (name.codePointCount(0, at) + 1));
    }

    /** The name with every {@linkplain #hidden hidden} character shown by its code, as in {@code 01<U+200B>80}. */
    public static String shown(String name) {
        return Invisible.shown(name);
    }
}
