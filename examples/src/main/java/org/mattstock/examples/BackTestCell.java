package org.mattstock.examples;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mattstock.data.Panel;
import org.mattstock.index.CompositeIndex;
import org.mattstock.presets.History;
import org.mattstock.rank.Ranking;

/**
 * One award by one definition.
 *
 * @param edition the award
 * @param index the definition
 * @param year the year of the figures, the one before the award
 * @param ranking the places by the definition
 */
record BackTestCell(History.Edition edition, CompositeIndex index, int year, Ranking ranking) {
    private static final int QUARTER = 4;

    static BackTestCell of(History.Edition edition, CompositeIndex index, Panel panel) {
        int year = edition.year() - 1;
        return new BackTestCell(edition, index, year, index.score(panel, year).ranking());
    }

    /** Names with places; a dash where the definition does not rank the municipality. */
    String placed(History.Role role) {
        return edition.with(role).stream()
                .map(each -> each.name() + " "
                        + ranking.entry(each.unit())
                                .map(entry -> String.valueOf((int) entry.place()))
                                .orElse("-"))
                .collect(Collectors.joining(", "));
    }

    /** How many of the nominated ones, the winner among them, the definition ranks. */
    long nominatedAndRanked() {
        return nominated().size();
    }

    /** How many of those stand in the first quarter, a part of a place rounded up. */
    long inFirstQuarter() {
        return nominated().stream().filter(this::isFirst).count();
    }

    /** How many would stand there if places were drawn by lot; none where nobody is ranked. */
    double expected() {
        if (ranking.size() == 0) {
            return 0;
        }
        double first = ranking.entries().stream().filter(this::isFirst).count();
        return nominatedAndRanked() * first / ranking.size();
    }

    private boolean isFirst(Ranking.Entry entry) {
        int quarter = (ranking.size() + QUARTER - 1) / QUARTER;
        return entry.place() <= quarter;
    }

    private List<Ranking.Entry> nominated() {
        return edition.nominated().stream()
                .map(each -> ranking.entry(each.unit()))
                .flatMap(Optional::stream)
                .toList();
    }
}
