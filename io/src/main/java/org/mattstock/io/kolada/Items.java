package org.mattstock.io.kolada;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mattstock.data.Grouping;
import org.mattstock.io.kolada.KoladaException.Reason;

/** Collects what describes indicators, areas or groups out of an answer. */
final class Items implements PageTaker {
    private final KoladaPage page;
    private final Set<String> ids;
    private final List<Item> found;

    private Items(KoladaPage page, Set<String> ids, List<Item> found) {
        this.page = page;
        this.ids = ids;
        this.found = found;
    }

    /**
     * The items of an answer, in its order.
     *
     * @throws KoladaException if it has rows of data, or one id twice
     */
    static List<Item> of(Answered answered) {
        List<Item> found = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (KoladaPage page : answered.latest().pages()) {
            Envelopes.read(page, new Items(page, ids, found));
        }
        return found;
    }

    /** A group with its members. */
    static Grouping.Group group(Item item) {
        Set<String> members = new TreeSet<>();
        for (Map.Entry<String, String> member : item.members()) {
            members.add(member.getKey());
        }
        return new Grouping.Group(item.id(), item.text("title").orElse(item.id()), new TreeSet<>(members));
    }

    @Override
    public void row(DataRow row) {
        throw new KoladaException(
                Reason.NOT_A_PAGE, page.url(), "each of the values must have an id, got one that has none");
    }

    @Override
    public void item(Item item) {
        if (!ids.add(item.id())) {
            throw new KoladaException(Reason.REPEATED, page.url(), "an id must come once, got " + item.id() + " twice");
        }
        found.add(item);
    }

    @Override
    public void end(Envelope envelope) {}
}
