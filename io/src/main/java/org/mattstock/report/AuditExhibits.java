package org.mattstock.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mattstock.award.AuditTrail.Entry;
import org.mattstock.award.Exhibit;
import org.mattstock.award.HonorableMention;
import org.mattstock.data.Unit;
import org.mattstock.io.internal.markup.Html;
import org.mattstock.jury.Outcome;
import org.mattstock.jury.Tally;
import org.mattstock.table.Table;

/** What the moves of a case rest on, for readers: aggregates and texts, no single mark or ballot. */
final class AuditExhibits {
    private final AuditView view;
    private final AuditWords words;
    private final Html page;

    AuditExhibits(AuditView view, AuditWords words, Html page) {
        this.view = view;
        this.words = words;
        this.page = page;
    }

    /** Each once, under the first move that names it; nothing where there is none. */
    void add() {
        Set<String> shown = new HashSet<>();
        for (Entry entry : view.entries()) {
            for (Exhibit each : view.exhibits(entry)) {
                if (shown.isEmpty()) {
                    page.element("h2", words.text("exhibits"));
                }
                if (shown.add(each.hash())) {
                    add(entry, each);
                }
            }
        }
    }

    private void add(Entry entry, Exhibit exhibit) {
        String move =
                words.text("of-move", entry.sequence(), words.of(entry.move().kind()));
        page.element("h3", heading(exhibit) + move);
        addContent(exhibit);
        page.open("p")
                .text(exhibit.name() + " ")
                .element("code", exhibit.hash())
                .close("p");
    }

    private String heading(Exhibit exhibit) {
        return exhibit instanceof Exhibit.OfMotivation text
                ? words.text("exhibit-motivation", words.name(text.motivation().unit()))
                : words.text("exhibit-" + exhibit.name());
    }

    private void addContent(Exhibit exhibit) {
        if (exhibit instanceof Exhibit.OfNomination nomination) {
            // The core describes its rules in English.
            page.element("p", nomination.basis().inWords(), "lang", "en");
        } else if (exhibit instanceof Exhibit.OfTally counted) {
            addTally(counted.tally());
        } else if (exhibit instanceof Exhibit.OfMotivation text) {
            page.element("p", text.motivation().text());
        } else if (exhibit instanceof Exhibit.OfMention mention) {
            List<Unit> given = given(mention.basis().choose());
            page.element("p", words.text("mention-of-rule", units(given)));
        }
    }

    private void addTally(Tally tally) {
        page.element("p", words.text("chosen", units(chosen(tally.decide()))));
        page.table(words.texts("unit", "counted", "entitled", "recused", "present", "needed"));
        Table counted = tally.toTable().select("counted");
        for (int i = 0; i < tally.nominees().size(); i++) {
            Tally.Attendance each = tally.nominees().get(i);
            page.row(List.of(
                    each.unit().toString(),
                    words.number(counted.cell(i, 0)),
                    String.valueOf(each.entitled()),
                    String.valueOf(recusals(tally, each.unit())),
                    String.valueOf(each.present()),
                    String.valueOf(each.needed())));
        }
        page.closeTable();
        page.element("p", words.text("recusals", tally.missing().size(), tally.setAside()));
    }

    private static long recusals(Tally tally, Unit unit) {
        return tally.recusals().stream()
                .filter(each -> each.unit().equals(unit.id()))
                .count();
    }

    private String units(List<Unit> units) {
        return units.isEmpty() ? words.text("nobody") : words.units(units);
    }

    private static List<Unit> chosen(Outcome.Decision decision) {
        if (decision instanceof Outcome.Winner winner) {
            return List.of(winner.unit());
        }
        return decision instanceof Outcome.Winners several ? several.units() : List.of();
    }

    private static List<Unit> given(HonorableMention mention) {
        return mention.outcome() instanceof HonorableMention.Award.Given those ? those.units() : List.of();
    }
}
