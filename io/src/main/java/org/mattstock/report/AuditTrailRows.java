package org.mattstock.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mattstock.award.AuditTrail;
import org.mattstock.award.AuditTrail.Departure;
import org.mattstock.award.AuditTrail.Entry;
import org.mattstock.award.AuditTrail.Line;
import org.mattstock.award.Move;
import org.mattstock.io.internal.markup.Html;

/** Every move of a case as a row: an open one with all that it was and rested on, a sealed one with its number and hash. */
final class AuditTrailRows {
    /** So many units in one change of state are named; of more the number is told. */
    private static final int MOST_NAMED = 8;

    private static final String COLUMNS_BETWEEN = "5";

    private final AuditView view;
    private final AuditWords words;
    private final Html page;

    AuditTrailRows(AuditView view, AuditWords words, Html page) {
        this.view = view;
        this.words = words;
        this.page = page;
    }

    void add() {
        page.element("h2", words.text("trail"));
        page.element("p", words.text("times", view.process().calendar().zone()));
        page.element("p", words.text("striking"));
        page.table(words.texts("number", "time", "who", "move", "changes", "grounds", "hash"));
        view.lines().forEach(line -> line.opened().ifPresentOrElse(this::addOpen, () -> addSealed(line)));
        page.closeTable();
    }

    private void addSealed(Line line) {
        page.open("tr", "class", "sealed").element("td", String.valueOf(line.sequence()));
        page.element("td", words.text("sealed"), "colspan", COLUMNS_BETWEEN);
        page.open("td").element("code", line.hash()).close("td").close("tr");
    }

    private void addOpen(Entry entry) {
        page.open("tr")
                .element("td", String.valueOf(entry.sequence()))
                .element("td", words.time(entry.at()), "class", "time")
                .element("td", words.who(entry.actor()))
                .element("td", words.of(entry.move().kind()));
        page.open("td");
        cameOfIt(entry).forEach(line -> page.element("div", line));
        page.close("td").open("td");
        addGrounds(entry);
        page.close("td").open("td").element("code", entry.hash());
        if (!entry.software().equals(view.software())) {
            page.element("div", words.shown(entry.software()));
        }
        page.close("td").close("tr");
    }

    private void addGrounds(Entry entry) {
        entry.grounds().departure().ifPresent(this::addDeparture);
        String reason = words.reason(entry.grounds().reason());
        if (!reason.isEmpty()) {
            page.element("div", reason);
        }
        entry.grounds().hashes().forEach(this::addHash);
        if (entry.move() instanceof Move.Submit submission) {
            addHash(words.text("content"), submission.content());
        }
    }

    private void addDeparture(Departure departure) {
        page.open("div", "class", "departure")
                .element("strong", words.text("departs"))
                .text(words.text("departure", words.of(departure.decidedBy()), departure.reason()))
                .close("div");
    }

    private void addHash(String name, String hash) {
        page.open("div").text(name + " ").element("code", hash).close("div");
    }

    private List<String> cameOfIt(Entry entry) {
        List<String> lines = new ArrayList<>();
        nobody(entry.move()).ifPresent(lines::add);
        view.postponed().stream()
                .filter(each -> each.entry().equals(entry))
                .forEach(each ->
                        lines.add(words.of(each.milestone()) + ": " + words.day(each.from()) + " → " + each.to()));
        lines.addAll(changes(entry));
        return lines;
    }

    /** A move that names nobody says so, since no change of state shows it. */
    private Optional<String> nobody(Move move) {
        if (move instanceof Move.Decide decision && decision.winners().isEmpty()) {
            return Optional.of(words.text("nobody-wins"));
        }
        return move instanceof Move.Nominate nomination && nomination.nominees().isEmpty()
                ? Optional.of(words.text("nobody-nominated"))
                : Optional.empty();
    }

    /** Units in one change of state on one line. */
    private List<String> changes(Entry entry) {
        Map<String, List<String>> byChange = new LinkedHashMap<>();
        for (AuditTrail.Change each : entry.changes()) {
            String change = each.from() == each.to()
                    ? words.of(each.to())
                    : words.of(each.from()) + " → " + words.of(each.to());
            byChange.computeIfAbsent(change, key -> new ArrayList<>()).add(each.unit());
        }
        List<String> lines = new ArrayList<>();
        byChange.forEach((change, units) -> lines.add(
                (units.size() > MOST_NAMED ? words.text("units", units.size()) : words.names(units)) + ": " + change));
        return lines;
    }
}
