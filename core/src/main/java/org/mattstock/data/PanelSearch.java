package org.mattstock.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mattstock.internal.text.Folded;
import org.mattstock.internal.text.Nearest;
import org.mattstock.table.Table;

/** What of a panel some words are about: indicators, groupings, groups and units. */
final class PanelSearch {
    private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<String> terms;

    /** How a word was found, the best first. */
    private enum Place {
        WHOLE_WORD,
        START_OF_A_WORD,
        INSIDE_A_WORD,
        IN_THE_DESCRIPTION
    }

    /** What can be found; indicators come before what has the same place. */
    private enum Kind {
        INDICATOR,
        GROUPING,
        GROUP,
        UNIT
    }

    private record Entry(Kind kind, String id, String name, String description) {}

    private record Hit(Entry entry, Place place) {}

    private PanelSearch(List<String> terms) {
        this.terms = terms;
    }

    static Table of(Panel panel, String words) {
        List<String> terms = words(words);
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("words must hold a letter or a digit, got \"" + words + "\"");
        }
        PanelSearch search = new PanelSearch(terms);
        List<Entry> entries = entries(panel);
        List<Hit> hits = entries.stream()
                .flatMap(entry -> search.hit(entry).stream())
                .sorted(Comparator.comparing(Hit::place).thenComparing(hit -> hit.entry.kind))
                .toList();
        Table.Builder table = Table.builder(title(words, hits, entries))
                .text("kind")
                .text("id")
                .text("name")
                .words("found as");
        hits.forEach(hit ->
                table.row(CellText.words(hit.entry.kind), hit.entry.id, hit.entry.name, CellText.words(hit.place)));
        return table.build();
    }

    private static String title(String words, List<Hit> hits, List<Entry> entries) {
        if (!hits.isEmpty()) {
            return "Found for \"" + words + "\": " + hits.size();
        }
        List<String> names = entries.stream()
                .flatMap(entry -> Stream.concat(Stream.of(entry.id), Arrays.stream(entry.name.split("[ ,()]+"))))
                .distinct()
                .toList();
        return "Nothing found for \"" + words + "\"" + Nearest.hint(words, names);
    }

    /** Each kind in order of id, which equal hits keep. */
    private static List<Entry> entries(Panel panel) {
        List<Entry> all = new ArrayList<>();
        panel.indicators()
                .forEach(each -> all.add(new Entry(Kind.INDICATOR, each.id(), each.name(), each.description())));
        for (Grouping grouping : panel.groupings()) {
            all.add(new Entry(Kind.GROUPING, grouping.id(), grouping.name(), ""));
            grouping.groups().forEach(group -> all.add(new Entry(Kind.GROUP, group.id(), group.name(), "")));
        }
        panel.units().forEach(unit -> all.add(new Entry(Kind.UNIT, unit.id(), unit.name(), "")));
        return all;
    }

    /** Every word must be found; the one found worst says where. */
    private Optional<Hit> hit(Entry entry) {
        List<String> named = words(entry.id + " " + entry.name);
        Place worst = Place.WHOLE_WORD;
        for (String term : terms) {
            Optional<Place> place = place(term, named, entry.description);
            if (place.isEmpty()) {
                return Optional.empty();
            }
            worst = worst.compareTo(place.get()) < 0 ? place.get() : worst;
        }
        return Optional.of(new Hit(entry, worst));
    }

    private static Optional<Place> place(String term, List<String> named, String description) {
        if (named.contains(term)) {
            return Optional.of(Place.WHOLE_WORD);
        } else if (named.stream().anyMatch(word -> word.startsWith(term))) {
            return Optional.of(Place.START_OF_A_WORD);
        } else if (named.stream().anyMatch(word -> word.contains(term))) {
            return Optional.of(Place.INSIDE_A_WORD);
        }
        return Folded.of(description).contains(term) ? Optional.of(Place.IN_THE_DESCRIPTION) : Optional.empty();
    }

    private static List<String> words(String text) {
        return BREAK.splitAsStream(Folded.of(text))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
