package org.mattstock.io.kolada;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mattstock.io.kolada.Answered.Layer;
import org.mattstock.io.kolada.Kolada.Mode;
import org.mattstock.io.kolada.KoladaException.Reason;

/** Answers out of a folder, and out of the network what the folder lacks or the mode wants anew. */
final class Keeping implements Answers {
    private final Store store;
    private final Mode mode;
    private final Fetching fetching;
    private final Patience patience;
    private final Set<URI> written = new HashSet<>();

    Keeping(Store store, Mode mode, Fetching fetching, Patience patience) {
        this.store = store;
        this.mode = mode;
        this.fetching = fetching;
        this.patience = patience;
    }

    @Override
    public Answered to(URI request, Changes changes) {
        Optional<Answered> kept = mode == Mode.ANEW ? Optional.empty() : store.answer(request);
        if (kept.isEmpty()) {
            return anew(request);
        }
        if (mode == Mode.UPDATE) {
            return changes == Changes.NEVER ? anew(request) : updated(kept.get());
        }
        patience.answered(request);
        return kept.get();
    }

    private Answered anew(URI request) {
        if (mode == Mode.OFFLINE) {
            throw new KoladaException(
                    Reason.NOT_KEPT, request, "offline, an answer must have been kept, and this one has not");
        }
        return kept(fetching.to(request, Changes.NEVER));
    }

    private Answered kept(Answered answered) {
        store.keep(answered);
        written.add(answered.request());
        return answered;
    }

    @Override
    public void forget(URI request) {
        if (written.remove(request)) {
            store.forget(request);
        }
    }

    /**
     * What changed since the day before the last time, since days end at other times elsewhere. Changes that were none are not kept
     * again and again: the latest of them stands for all. If the clock went backwards since, nobody knows what changed, and everything is
     * asked for anew.
     */
    private Answered updated(Answered kept) {
        LocalDate since =
                LocalDate.ofInstant(kept.latest().fetched(), ZoneOffset.UTC).minusDays(1);
        Layer changes = fetching.layer(Urls.with(kept.request(), "from_date", since.toString()));
        if (changes.fetched().isBefore(kept.latest().fetched())) {
            return anew(kept.request());
        }
        List<Layer> layers = new ArrayList<>(kept.layers());
        layers.subList(1, layers.size()).removeIf(Keeping::isEmpty);
        layers.add(changes);
        return kept(new Answered(kept.request(), layers));
    }

    private static boolean isEmpty(Layer layer) {
        return layer.pages().stream()
                .allMatch(page -> Envelopes.of(page).envelope().rows() == 0);
    }
}
