package org.mattstock.io.json;

import tools.jackson.databind.node.ObjectNode;

/**
 * The versions of a format: from 1 on, all of which are read.
 *
 * @param <T> what is written
 */
interface Versions<T> {
    /** The newest. */
    int latest();

    /** The oldest whose readers understand what is written of a record. */
    int of(T value);

    /**
     * Says in a text what its version lets be left out and the latest has another default for.
     *
     * @param text of an older version; changed in place
     */
    void complete(ObjectNode text);

    /** A format that has never changed. */
    static <T> Versions<T> one() {
        return new Versions<>() {
            @Override
            public int latest() {
                return 1;
            }

            @Override
            public int of(T value) {
                return 1;
            }

            @Override
            public void complete(ObjectNode text) {
                // Every text is of the latest version.
            }
        };
    }
}
