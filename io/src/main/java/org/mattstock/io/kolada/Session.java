package org.mattstock.io.kolada;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** One fetch: where answers come from, and all that have come so far. */
final class Session {
    private final Answers answers;
    private final Patience patience;
    private final List<Answered> all = new ArrayList<>();

    Session(Answers answers, Patience patience) {
        this.answers = answers;
        this.patience = patience;
    }

    /** The answer to a request. */
    Answered to(URI request, Answers.Changes changes) {
        Answered answered = answers.to(request, changes);
        all.add(answered);
        return answered;
    }

    /**
     * What an answer describes.
     *
     * @throws KoladaException if it is none of descriptions
     */
    List<Item> items(URI request) {
        Answered answered = to(request, Answers.Changes.NEVER);
        try {
            return Items.of(answered);
        } catch (KoladaException e) {
            answers.forget(request);
            throw e;
        }
    }

    /** Answers were refused when they were read, and must not be kept. */
    void forget(Collection<URI> requests) {
        requests.forEach(answers::forget);
    }

    /** So many requests are known to come. */
    void plan(int requests) {
        patience.plan(requests);
    }

    /** What has come, in the order in which it was asked for. */
    List<Answered> all() {
        return List.copyOf(all);
    }
}
