package org.mattstock.io.kolada;

import java.net.URI;

/** Where answers come from: the network, a folder of kept ones, an archive. */
@FunctionalInterface
interface Answers {
    /** Whether changes of an answer can be asked for by themselves. */
    enum Changes {
        /** By {@code from_date}: data. */
        ASKED_BY_DAY,
        /** Only by asking for everything again: what describes something. */
        NEVER
    }

    /**
     * The answer to a request, whole.
     *
     * @throws KoladaException if there is none that can be trusted
     */
    Answered to(URI request, Changes changes);

    /** Keeps an answer that was refused no longer, so that it is asked for again next time; if it came of the network just now. */
    default void forget(URI request) {}
}
