package org.mattstock.report;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mattstock.award.AuditTrail;
import org.mattstock.award.AuditTrail.Tampering;
import org.mattstock.award.AwardCase;
import org.mattstock.award.AwardProcess;
import org.mattstock.award.AwardProcess.Milestone;
import org.mattstock.award.AwardProcess.Rules;
import org.mattstock.award.Exhibit;
import org.mattstock.award.Move;
import org.mattstock.award.Standing;
import org.mattstock.award.Standing.State;
import org.mattstock.index.Policies;
import org.mattstock.instrument.Basis;
import org.mattstock.instrument.Parameter;

/**
 * An audit trail as a page that a reader can follow: how every municipality came to stand where it does, by which moves, made
 * by whom and why, and what in the process is published, assumed or unknown.
 *
 * <p>One HTML file without scripts, images or anything from elsewhere; every text is escaped. The trail is replayed first: the
 * page says whether it is as it was recorded, and names the entries that are not.
 */
public final class AuditPage {
    /** So many changes of one kind are named; of more the number is told. */
    private static final int MOST_NAMED = 8;

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final String STYLE = """
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 75rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a; }
            h1 { font-size: 1.6rem; line-height: 1.25; } h2 { font-size: 1.2rem; margin-top: 2.2rem; }
            table { border-collapse: collapse; width: 100%; font-size: .92rem; }
            th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid #d5d5d5; }
            th { border-bottom: 2px solid #555; } dt { font-weight: 600; } dd { margin: 0 0 .4rem; }
            code { font-size: .82rem; overflow-wrap: anywhere; color: #333; }
            .tag { border: 1px solid currentColor; border-radius: .3rem; padding: 0 .4rem; font-size: .8rem; white-space: nowrap; }
            .published { color: #14602f; } .assumed { color: #7a4b00; } .unknown { color: #9b1c1c; }
            .whole { color: #14602f; font-weight: 600; } .broken { color: #9b1c1c; font-weight: 600; }
            .time { white-space: nowrap; } summary { cursor: pointer; } @media print { details:not([open]) { display: none; } }
            """;

    private final AwardProcess process;
    private final AuditTrail trail;
    private final List<Exhibit> exhibits;
    private final Labels labels;
    private final Locale locale;
    private final Map<String, String> names;
    private final Html page = new Html();

    private AuditPage(AwardProcess process, AuditTrail trail, List<Exhibit> exhibits, Locale locale) {
        this.exhibits = List.copyOf(exhibits);
        this.process = Objects.requireNonNull(process, "process");
        this.trail = Objects.requireNonNull(trail, "trail");
        this.labels = Labels.in(locale);
        this.locale = locale;
        this.names = new HashMap<>();
        trail.units().forEach(unit -> names.put(unit.id(), unit.toString()));
    }

    /**
     * The page of a trail.
     *
     * @param process the process under which the moves were made
     * @param trail the trail
     * @param locale Swedish or English
     * @throws IllegalArgumentException if it is another language
     */
    public static String html(AwardProcess process, AuditTrail trail, List<Exhibit> exhibits, Locale locale) {
        return new AuditPage(process, trail, exhibits, locale).html();
    }

    private String html() {
        page.open("html", "lang", locale.getLanguage()).open("head").open("meta", "charset", "utf-8");
        page.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.element("title", word("title") + ": " + process.title())
                .element("style", STYLE)
                .close("head");
        page.open("body").element("h1", process.title()).element("p", process.description());
        List<Tampering> tamperings = trail.tamperings(process, exhibits);
        addVerdict(tamperings);
        if (tamperings.isEmpty()) {
            addOutcome(trail.replay(process, exhibits));
        }
        addEntries();
        addCalendar();
        addStages();
        addRules();
        addParameters();
        addFacts();
        return "<!DOCTYPE html>\n" + page.close("body").close("html");
    }

    private void addVerdict(List<Tampering> tamperings) {
        if (tamperings.isEmpty()) {
            page.element("p", word("whole"), "class", "whole");
            return;
        }
        page.element("p", word("broken"), "class", "broken").open("ul");
        tamperings.forEach(each -> page.element("li", each.toString()));
        page.close("ul");
    }

    private void addOutcome(AwardCase outcome) {
        heading("outcome");
        List<Standing> reached = outcome.standings().stream()
                .filter(each -> each.nominated().isPresent()
                        || each.reserve().isPresent()
                        || each.mentioned().isPresent())
                .toList();
        page.table(words("unit", "state", "since", "submissions", "mention", "title-held"));
        reached.forEach(this::addStanding);
        page.closeTable();
        Map<State, List<String>> others = new EnumMap<>(State.class);
        outcome.standings().stream()
                .filter(each -> !reached.contains(each))
                .forEach(each -> others.computeIfAbsent(each.state(), key -> new ArrayList<>())
                        .add(each.unit().toString()));
        others.forEach((state, units) -> page.open("details")
                .element("summary", labels.of(state) + ": " + units.size())
                .element("p", String.join(", ", units))
                .close("details"));
    }

    private void addStanding(Standing each) {
        page.row(List.of(
                each.unit().toString(),
                labels.of(each.state()),
                time(each.since()),
                String.valueOf(each.submissions().size()),
                each.mentioned().map(this::time).orElse(""),
                each.title()
                        .map(title -> title.from() + " – " + title.to().map(day -> day.minusDays(1).toString()).orElse(""))
                        .orElse("")));
    }

    private void addEntries() {
        heading("trail");
        page.element("p", word("times") + " " + process.calendar().zone() + ".");
        page.table(words("number", "time", "who", "move", "changes", "grounds", "hash"));
        trail.entries().forEach(this::addEntry);
        page.closeTable();
    }

    private void addEntry(AuditTrail.Entry entry) {
        page.open("tr")
                .element("td", String.valueOf(entry.sequence()))
                .element("td", time(entry.at()), "class", "time")
                .element("td", who(entry.actor()))
                .element("td", labels.of(entry.move().kind()));
        page.open("td");
        changes(entry).forEach(line -> page.element("div", line));
        page.close("td").open("td").element("div", entry.grounds().reason());
        entry.grounds().hashes().forEach((name, hash) -> code(name, hash));
        if (entry.move() instanceof Move.Submit submission) {
            code(word("content"), submission.content());
        }
        page.close("td").open("td").element("code", entry.hash());
        if (!entry.software().equals(trail.software())) {
            page.element("div", shown(entry.software()));
        }
        page.close("td").close("tr");
    }

    /** Said once, at the opening, and again where it is other software. */
    private static String shown(AuditTrail.Software software) {
        return software.library() + ", JDK " + software.jdk();
    }

    private void code(String name, String hash) {
        page.open("div").text(name + " ").element("code", hash).close("div");
    }

    private String who(AuditTrail.Actor actor) {
        String id = actor.role() == AwardProcess.Role.MUNICIPALITY ? name(actor.id()) : actor.id();
        return labels.of(actor.role()) + ", " + id;
    }

    /** Units in one change of state on one line. */
    private List<String> changes(AuditTrail.Entry entry) {
        Map<String, List<String>> byChange = new LinkedHashMap<>();
        for (AuditTrail.Change each : entry.changes()) {
            String change = each.from() == each.to()
                    ? labels.of(each.to())
                    : labels.of(each.from()) + " → " + labels.of(each.to());
            byChange.computeIfAbsent(change, key -> new ArrayList<>()).add(name(each.unit()));
        }
        List<String> lines = new ArrayList<>();
        byChange.forEach((change, units) ->
                lines.add((units.size() > MOST_NAMED ? units.size() + " " + word("units") : String.join(", ", units))
                        + ": " + change));
        return lines;
    }

    private void addCalendar() {
        heading("calendar");
        page.table(words("milestone", "day"));
        for (Milestone each : Milestone.values()) {
            String day = process.calendar().day(each).map(LocalDate::toString).orElse(word("no-day"));
            page.row(List.of(labels.of(each), day));
        }
        page.closeTable();
    }

    private void addStages() {
        heading("stages");
        page.table(words("phase", "stage", "evidence"));
        process.stages()
                .forEach(each ->
                        page.row(List.of(labels.of(each.phase()), each.title(), String.join(", ", each.evidence()))));
        page.closeTable();
    }

    private void addRules() {
        Rules rules = process.rules();
        heading("rules");
        page.open("dl");
        rule("entry", labels.of(process.entry()));
        rule(
                "nomination-rule",
                rules.nomination().map(rule -> shown((Record) rule)).orElse(word("none")));
        rule("late", labels.of(rules.late()));
        rule(
                "reserves",
                rules.reserves().most() == 0
                        ? word("none")
                        : rules.reserves().most() + ", "
                                + labels.of(rules.reserves().until()) + ", "
                                + rules.reserves().replyDays() + " " + word("reply-days"));
        rule("winners", String.valueOf(rules.winners()));
        rule("title-years", shown((Record) rules.title()));
        rule(
                "mentions",
                rules.mentions().most() == 0
                        ? word("none")
                        : rules.mentions().most() + ", "
                                + labels.of(rules.mentions().nominees()));
        page.close("dl").open("details").element("summary", word("permissions")).table(words("move", "who"));
        rules.permissions()
                .forEach(each -> page.row(List.of(
                        labels.of(each.move()),
                        each.roles().stream().map(labels::of).collect(Collectors.joining(", ")))));
        page.closeTable().close("details");
    }

    private void rule(String name, String value) {
        page.element("dt", word(name)).element("dd", value);
    }

    /** A rule with its parameters as its definition names them. */
    private String shown(Record rule) {
        String parameters = Stream.of(rule.getClass().getRecordComponents())
                .map(component -> component.getName() + " " + shown(component, rule))
                .collect(Collectors.joining(", "));
        return Policies.name(rule) + " (" + parameters + ")";
    }

    private String shown(RecordComponent component, Record rule) {
        try {
            return shown(component.getAccessor().invoke(rule));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("a definition's records must be public", e);
        }
    }

    private String shown(Object value) {
        if (value instanceof Enum<?> word) {
            return Policies.name(word);
        } else if (value instanceof Double number) {
            return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
        } else if (value instanceof List<?> items) {
            return items.stream().map(this::shown).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof Record part ? shown(part) : String.valueOf(value);
    }

    private void addParameters() {
        heading("parameters");
        page.table(words("parameter", "value", "tag", "source"));
        for (Parameter each : process.parameters()) {
            Basis basis = each.basis();
            page.open("tr")
                    .element("td", each.name())
                    .element("td", each.value())
                    .open("td");
            page.element("span", labels.of(basis.getClass()), "class", "tag " + Policies.name(basis.getClass()));
            page.close("td").element("td", basis.detail()).close("tr");
        }
        page.closeTable();
    }

    private void addFacts() {
        heading("hashes");
        page.open("dl");
        rule("process", process.id());
        rule("definition", trail.definition());
        rule("head", trail.head());
        rule("opened", time(trail.opened()) + ", " + shown(trail.software()));
        page.close("dl");
    }

    private void heading(String key) {
        page.element("h2", word(key));
    }

    private String name(String unit) {
        return names.getOrDefault(unit, unit);
    }

    private String time(Instant at) {
        return MINUTES.format(at.atZone(process.calendar().zone()));
    }

    private List<String> words(String... keys) {
        return Stream.of(keys).map(this::word).toList();
    }

    private String word(String key) {
        return labels.text("audit-page." + key);
    }
}
