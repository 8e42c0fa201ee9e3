package org.mattstock.io.json;

import java.util.Collection;
import org.mattstock.data.Names;

/** The known word nearest to an unknown one, for the first few faults only: a hostile file must not make us compare forever. */
final class Suggestion {
    private static final int MOST = 50;

    private int asked;

    /** Such as {@code ; nearest: weight}, or nothing where nothing is near. */
    String nearest(String wanted, Collection<String> known) {
        asked++;
        return asked > MOST
                ? ""
                : Names.nearest(wanted, known).map(word -> "; nearest: " + word).orElse("");
    }
}
