package org.mattstock.io.kolada;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mattstock.io.archive.Archive;
import org.mattstock.io.kolada.Answered.Layer;
import org.mattstock.io.kolada.KoladaException.Reason;

/**
 * Answers as entries of an archive: each page as it came, below {@code kolada/}, and a list of them, {@code kolada/pages.tsv}, with the
 * request that a page belongs to, the layer (0 the answer, then changes), the time and the address.
 */
final class KeptPages {
    static final String FOLDER = "kolada/";
    private static final String LIST = FOLDER + "pages.tsv";
    private static final String HEADER = "entry\tlayer\tfetched\turl\trequest\n";
    private static final int FIELDS = 5;

    private KeptPages() {}

    /** Whether answers lie in an archive. */
    static boolean areIn(Archive archive) {
        return archive.entry(LIST).isPresent();
    }

    /** The entries of answers, in their order. */
    static List<Archive.Entry> entries(Collection<Answered> answers) {
        List<Archive.Entry> entries = new ArrayList<>();
        StringBuilder list = new StringBuilder(HEADER);
        for (Answered answered : answers) {
            for (int layer = 0; layer < answered.layers().size(); layer++) {
                for (KoladaPage page : answered.layers().get(layer).pages()) {
                    String name = FOLDER + "page-"
                            + String.valueOf(100_000 + entries.size()).substring(1) + ".json";
                    entries.add(Archive.Entry.of(name, page.bytes()));
                    list.append(String.join(
                                    "\t",
                                    name,
                                    String.valueOf(layer),
                                    page.fetched().toString(),
                                    page.url().toString(),
                                    answered.request().toString()))
                            .append('\n');
                }
            }
        }
        entries.add(Archive.Entry.ofText(LIST, list.toString()));
        return entries;
    }

    /**
     * The answers that lie in an archive, by request.
     *
     * @throws KoladaException if there are none, or the list of pages does not fit the pages
     */
    static Map<URI, Answered> of(Archive archive) {
        String list = archive.entry(LIST)
                .map(Archive.Entry::text)
                .orElseThrow(() -> damaged("the archive must have the entry " + LIST + ", and has not"));
        Map<URI, Map<Integer, List<KoladaPage>>> pages = new LinkedHashMap<>();
        list.lines().skip(1).forEach(line -> add(pages, archive, line));
        Map<URI, Answered> answers = new LinkedHashMap<>();
        pages.forEach((request, layers) -> answers.put(
                request,
                new Answered(
                        request, layers.values().stream().map(KeptPages::whole).toList())));
        return Collections.unmodifiableMap(answers);
    }

    /** The pages of one answer, if each is the one that the page before names, and the last names none. */
    private static Layer whole(List<KoladaPage> pages) {
        PageChain chain = new PageChain(pages.get(0).url(), pages.size() + 1);
        for (int i = 0; i < pages.size(); i++) {
            KoladaPage page = pages.get(i);
            Optional<URI> next = chain.after(page.url(), Envelopes.of(page).envelope());
            Optional<URI> there =
                    i + 1 < pages.size() ? Optional.of(pages.get(i + 1).url()) : Optional.empty();
            if (!next.equals(there)) {
                throw damaged("the page after " + page.url() + " must be "
                        + next.map(URI::toString).orElse("none") + ", got "
                        + there.map(URI::toString).orElse("none"));
            }
        }
        return new Layer(pages);
    }

    private static void add(Map<URI, Map<Integer, List<KoladaPage>>> pages, Archive archive, String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length != FIELDS) {
            throw damaged("a line of " + LIST + " must have " + FIELDS + " fields, got " + line);
        }
        byte[] bytes = archive.entry(fields[0])
                .map(Archive.Entry::bytes)
                .orElseThrow(() -> damaged("a page of " + LIST + " must be an entry, got " + fields[0]));
        try {
            KoladaPage page = KoladaPage.of(new URI(fields[3]), Instant.parse(fields[2]), bytes);
            pages.computeIfAbsent(new URI(fields[4]), request -> new TreeMap<>())
                    .computeIfAbsent(Integer.parseInt(fields[1]), layer -> new ArrayList<>())
                    .add(page);
        } catch (URISyntaxException | DateTimeException | NumberFormatException e) {
            throw damaged("a line of " + LIST + " must have a layer, a time and addresses, got " + line);
        }
    }

    private static KoladaException damaged(String text) {
        return new KoladaException(Reason.STORE, null, text);
    }
}
