package org.mattstock.io.kolada;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.mattstock.data.Panel;
import org.mattstock.io.Loaded;
import org.mattstock.io.archive.Archive;
import org.mattstock.io.archive.PanelArchive;
import org.mattstock.table.Table;

/** What was fetched for a query: the panel, what there is to say of it, and every page as it came. Immutable. */
public final class KoladaAnswer {
    static final String BASE = "kolada.base";
    static final String QUERY = "kolada.query";

    private final URI base;
    private final KoladaQuery query;
    private final Loaded<Panel> loaded;
    private final List<Answered> answers;

    KoladaAnswer(URI base, KoladaQuery query, Loaded<Panel> loaded, List<Answered> answers) {
        this.base = base;
        this.query = query;
        this.loaded = loaded;
        this.answers = List.copyOf(answers);
    }

    /** What was asked for. */
    public KoladaQuery query() {
        return query;
    }

    /** The panel with its problems: ids that gave nothing, values that are none. */
    public Loaded<Panel> loaded() {
        return loaded;
    }

    /** The panel, whatever its problems. */
    public Panel panel() {
        return loaded.value();
    }

    /** Every page, those that describe indicators and areas included. */
    public List<KoladaPage> pages() {
        return answers.stream()
                .flatMap(answered -> answered.layers().stream())
                .flatMap(layer -> layer.pages().stream())
                .toList();
    }

    /**
     * All of it in one archive: the panel, as {@link PanelArchive} keeps it, and below {@code kolada/} each page as it came with a list of
     * addresses and times. {@link Kolada#replay} answers the query again from the pages alone, offline.
     */
    public Archive toArchive() {
        return PanelArchive.toArchive(loaded)
                .withFacts(Map.of(BASE, base.toString(), QUERY, query.toText()))
                .with(KeptPages.entries(answers));
    }

    /** A row for each page: its address, when it was fetched, its bytes. */
    public Table toTable() {
        Table.Builder table = Table.builder("Fetched from Kolada")
                .text("address")
                .text("fetched")
                .integer("bytes");
        pages().forEach(page -> table.row(page.url().toString(), page.fetched().toString(), (long) page.size()));
        return table.build();
    }

    @Override
    public String toString() {
        return query + ": " + pages().size() + " pages";
    }
}
