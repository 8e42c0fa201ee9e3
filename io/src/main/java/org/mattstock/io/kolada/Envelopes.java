package org.mattstock.io.kolada;

import java.util.ArrayList;
import java.util.List;
import org.mattstock.io.kolada.KoladaException.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;

/** Reads pages for what they say of themselves, and makes sure that each is JSON to its end. */
final class Envelopes implements PageTaker {
    /** Descriptions of indicators have a few thousand characters. */
    static final int FIELD_LENGTH = 1 << 20;

    /** What the parser says of a text that ends too early; it has a class of its own for some such ends only. */
    private static final String END = "end-of-input";

    private static final long PRIME = 1_099_511_628_211L;

    private final List<Envelope> found = new ArrayList<>();
    private long fingerprint;

    private Envelopes() {}

    /**
     * A page as it was looked through.
     *
     * @param envelope what it says of itself
     * @param fingerprint the same for the same rows in the same order, and for no others but by rare chance
     */
    record Looked(Envelope envelope, long fingerprint) {}

    /** Looks a page through. */
    static Looked of(KoladaPage page) {
        Envelopes envelopes = new Envelopes();
        read(page, envelopes);
        if (envelopes.found.size() != 1) {
            throw new KoladaException(
                    Reason.NOT_A_PAGE, page.url(), "an answer must be one page, got " + envelopes.found.size());
        }
        return new Looked(envelopes.found.get(0), envelopes.fingerprint);
    }

    /** Cuts a page into rows; a fault of its JSON becomes a refusal. */
    static void read(KoladaPage page, PageTaker taker) {
        try {
            new PageJson(page.stream(), taker, FIELD_LENGTH, PanelRows.Ways.SHORT).read();
        } catch (StreamConstraintsException e) {
            throw new KoladaException(Reason.TOO_LARGE, page.url(), e.getOriginalMessage(), e);
        } catch (JacksonException e) {
            boolean cut = String.valueOf(e.getOriginalMessage()).contains(END);
            throw new KoladaException(
                    cut ? Reason.CUT : Reason.NOT_A_PAGE,
                    page.url(),
                    "the answer is no page of Kolada's: " + e.getOriginalMessage(),
                    e);
        }
    }

    @Override
    public void row(DataRow row) {
        mix(row.buffer(), row.size());
    }

    @Override
    public void item(Item item) {
        char[] id = item.id().toCharArray();
        mix(id, id.length);
    }

    private void mix(char[] text, int length) {
        for (int i = 0; i < length; i++) {
            fingerprint = (fingerprint ^ text[i]) * PRIME;
        }
        fingerprint = (fingerprint ^ '\n') * PRIME;
    }

    @Override
    public void end(Envelope envelope) {
        found.add(envelope);
    }
}
