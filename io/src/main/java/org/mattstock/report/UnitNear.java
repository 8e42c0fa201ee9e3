package org.mattstock.report;

import java.util.List;
import java.util.Optional;
import org.mattstock.io.internal.markup.Html;
import org.mattstock.rank.Ranking;
import org.mattstock.report.facts.UnitFacts;
import org.mattstock.report.facts.UnitFacts.GroupPlace;
import org.mattstock.report.facts.UnitFacts.Neighbors;
import org.mattstock.report.facts.UnitFacts.Peers;

/** Who stands near a unit: each a link to its own part. */
final class UnitNear {
    private final ReportWords words;
    private final UnitFigures figures;
    private final Html page;

    UnitNear(ReportWords words, UnitFigures figures, Html page) {
        this.words = words;
        this.figures = figures;
        this.page = page;
    }

    private void link(Ranking.Entry to) {
        page.element("a", to.unit().name(), "href", "#" + ReportPage.anchor(to.unit()));
    }

    /** Its place within each group, and who is next there. */
    void addGroups(UnitFacts facts) {
        for (GroupPlace each : facts.groups()) {
            page.text(words.text(
                    "unit.group", each.group().name(), figures.place(each.place()), figures.count(each.ranked())));
            addBeside("unit.group.above", each.above());
            addBeside("unit.group.below", each.below());
            page.text(". ");
        }
    }

    private void addBeside(String key, Optional<Ranking.Entry> beside) {
        beside.ifPresent(entry -> {
            page.text(words.text(key)).text(" ");
            link(entry);
        });
    }

    /** Lists of units that are like it. */
    void addPeers(List<Peers> lists) {
        for (Peers list : lists) {
            page.open("p").text(list.name()).text(": ");
            addPlaces(list.units());
            page.close("p");
        }
    }

    private void addPlaces(List<Ranking.Entry> entries) {
        for (int i = 0; i < entries.size(); i++) {
            page.text(i == 0 ? "" : ", ")
                    .text(figures.place(entries.get(i).place()))
                    .text("\u00a0");
            link(entries.get(i));
        }
        page.text(entries.isEmpty() ? words.text("unit.peers.none") : ".");
    }

    /** The nearest in the whole ranking with their distances, and the distance over the cut. */
    void addNeighbors(Ranking.Entry own, Neighbors near) {
        page.open("p");
        addDistances("unit.near.above", own, near.above());
        addDistances("unit.near.below", own, near.below());
        near.across().ifPresent(across -> addCut(own, near.cut(), across));
        page.close("p").line();
    }

    private void addDistances(String key, Ranking.Entry own, List<Ranking.Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        page.text(words.text(key));
        for (int i = 0; i < entries.size(); i++) {
            Ranking.Entry each = entries.get(i);
            page.text(i == 0 ? " " : ", ").text(figures.place(each.place())).text("\u00a0");
            link(each);
            page.text("\u00a0"
                    + words.notation()
                            .signed(each.score() - own.score(), figures.scale().decimals() + 1));
        }
        page.text(". ");
    }

    /** Over which row of the list the cut lies. */
    private void addCut(Ranking.Entry own, int cut, Ranking.Entry across) {
        String key = own.place() <= cut ? "unit.cut.down" : "unit.cut.up";
        page.text(words.text(key, figures.count(cut), figures.gap(own, across)));
    }
}
