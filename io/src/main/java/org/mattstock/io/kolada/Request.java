package org.mattstock.io.kolada;

import java.net.URI;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * One request for data.
 *
 * @param url its address
 * @param indicators of which rows may come
 * @param years of which rows may come; none: any
 * @param units of which rows may come
 * @param others what becomes of rows of other units
 */
record Request(URI url, Set<String> indicators, Set<String> years, Set<String> units, Others others) {
    /** Whether rows of units come that were not named. */
    enum Others {
        /** The request names no units, and all there are come. */
        COME,
        /** The request names its units. */
        NEVER
    }

    static Set<String> texts(Collection<?> values) {
        Set<String> texts = new TreeSet<>();
        values.forEach(value -> texts.add(value.toString()));
        return texts;
    }
}
