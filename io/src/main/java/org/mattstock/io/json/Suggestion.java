package org.mattstock.io.json;

import java.util.Collection;
import java.util.Comparator;
import org.mattstock.data.Names;

/** The known word nearest to an unknown one, for the first few faults only: a hostile file must not make us compare forever. */
final class Suggestion {
    private static final int MOST = 50;
    private static final int SHORTEST = 4;

    private int asked;

    /**
     * Such as {@code ; nearest: weight}, or nothing where nothing is near. Where no word is like it, one that it begins with is
     * near: {@code titleYears} is to {@code title}.
     */
    String nearest(String wanted, Collection<String> known) {
        asked++;
        return asked > MOST
                ? ""
                : Names.nearest(wanted, known)
                        .or(() -> known.stream()
                                .filter(word -> word.length() >= SHORTEST && wanted.startsWith(word))
                                .max(Comparator.comparingInt(String::length)))
                        .map(word -> "; nearest: " + word)
                        .orElse("");
    }
}
