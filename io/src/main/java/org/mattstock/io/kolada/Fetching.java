package org.mattstock.io.kolada;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mattstock.io.kolada.Answered.Layer;
import org.mattstock.io.kolada.KoladaException.Reason;

/** Answers out of the network: each page is asked for, and the chain of them has to hold. */
final class Fetching implements Answers {
    private final Network network;
    private final Patience patience;
    private final int mostPages;

    Fetching(Network network, Patience patience, int mostPages) {
        this.network = network;
        this.patience = patience;
        this.mostPages = mostPages;
    }

    @Override
    public Answered to(URI request, Changes changes) {
        return new Answered(request, List.of(layer(request)));
    }

    /** All pages of a request. */
    Layer layer(URI request) {
        PageChain chain = new PageChain(request, mostPages);
        List<KoladaPage> pages = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        for (Optional<URI> next = Optional.of(request); next.isPresent(); ) {
            URI url = next.get();
            KoladaPage page = network.get(url);
            Envelopes.Looked looked = Envelopes.of(page);
            requireNew(seen, page, looked);
            pages.add(page);
            patience.page(url);
            next = chain.after(url, looked.envelope());
        }
        patience.answered(request);
        return new Layer(pages);
    }

    private static void requireNew(Set<Long> seen, KoladaPage page, Envelopes.Looked looked) {
        if (looked.envelope().rows() > 0 && !seen.add(looked.fingerprint())) {
            throw new KoladaException(
                    Reason.REPEATED, page.url(), "a page must have other rows than those before, got the same again");
        }
    }
}
