package org.mattstock.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mattstock.award.AwardProcess;
import org.mattstock.award.AwardProcess.FollowUp;
import org.mattstock.award.AwardProcess.Milestone;
import org.mattstock.award.AwardProcess.Rules;
import org.mattstock.index.Policies;
import org.mattstock.instrument.Parameter;
import org.mattstock.io.internal.markup.Html;
import org.mattstock.report.facts.Components;

/** What a case was run under: the days that hold, stages, rules, parameters, and what comes afterwards. */
final class AuditProcessTables {
    private final AuditView view;
    private final AwardProcess process;
    private final AuditWords words;
    private final Html page;

    AuditProcessTables(AuditView view, AuditWords words, Html page) {
        this.view = view;
        this.process = view.process();
        this.words = words;
        this.page = page;
    }

    void add() {
        addCalendar();
        addStages();
        addRules();
        addParameters();
        addFollowUps();
    }

    private void addCalendar() {
        heading("calendar");
        page.table(words.texts("milestone", "day", "postponed"));
        for (Milestone each : Milestone.values()) {
            page.row(List.of(
                    words.of(each),
                    view.day(each).map(LocalDate::toString).orElse(words.text("no-day")),
                    postponed(each)));
        }
        page.closeTable();
    }

    private String postponed(Milestone milestone) {
        return view.postponed().stream()
                .filter(each -> each.milestone() == milestone)
                .map(each -> words.text(
                        "postponed-by",
                        words.day(each.from()),
                        each.to(),
                        each.entry().sequence(),
                        words.reason(each.entry().grounds().reason())))
                .collect(Collectors.joining("; "));
    }

    private void addStages() {
        heading("stages");
        page.table(words.texts("phase", "stage", "evidence"));
        process.stages()
                .forEach(each ->
                        page.row(List.of(words.of(each.phase()), each.title(), String.join(", ", each.evidence()))));
        page.closeTable();
    }

    private void addRules() {
        Rules rules = process.rules();
        heading("rules");
        page.open("dl");
        rule("entry", words.of(process.entry()));
        rule(
                "nomination-rule",
                rules.nomination().map(rule -> shown((Record) rule)).orElse(words.text("none")));
        rule("late", words.of(rules.late()));
        rule("reserves", reserves(rules.reserves()));
        rule("winners", String.valueOf(rules.winners()));
        rule("title-term", title((Record) rules.title()));
        rule("mentions", mentions(rules.mentions()));
        rule("departures", words.roles(rules.departures()));
        page.close("dl").open("details").element("summary", words.text("permissions"));
        page.table(words.texts("move", "who"));
        rules.permissions().forEach(each -> page.row(List.of(words.of(each.move()), words.roles(each.roles()))));
        page.closeTable().close("details");
    }

    private String reserves(AwardProcess.Reserves reserves) {
        return reserves.most() == 0
                ? words.text("none")
                : words.text(
                        "reserves-of",
                        reserves.most(),
                        words.of(reserves.until()),
                        reserves.replyDays(),
                        reserves.submissionDays());
    }

    private String mentions(AwardProcess.Mentions mentions) {
        return mentions.most() == 0 ? words.text("none") : mentions.most() + ", " + words.of(mentions.nominees());
    }

    private String title(Record term) {
        Object[] values = Stream.of(term.getClass().getRecordComponents())
                .map(component -> Components.value(component, term))
                .toArray();
        return words.text("title-term." + Policies.name(term.getClass()), values);
    }

    private void rule(String name, String value) {
        page.element("dt", words.text(name)).element("dd", value);
    }

    /** A rule with its parameters as its definition names them. */
    private static String shown(Record rule) {
        String parameters = Stream.of(rule.getClass().getRecordComponents())
                .map(component -> component.getName() + " " + shown(Components.value(component, rule)))
                .collect(Collectors.joining(", "));
        return Policies.name(rule) + " (" + parameters + ")";
    }

    private static String shown(Object value) {
        if (value instanceof Enum<?> word) {
            return Policies.name(word);
        } else if (value instanceof Double number) {
            return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
        } else if (value instanceof List<?> items) {
            return items.stream().map(AuditProcessTables::shown).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof Record part ? shown(part) : String.valueOf(value);
    }

    private void addParameters() {
        heading("parameters");
        page.table(words.texts("parameter", "value", "tag", "source"));
        for (Parameter each : process.parameters()) {
            page.open("tr").element("td", each.name()).element("td", each.value());
            words.addBasis(page, each.basis());
            page.close("tr");
        }
        page.closeTable();
    }

    private void addFollowUps() {
        if (process.followUps().isEmpty()) {
            return;
        }
        heading("follow-ups");
        page.table(words.texts("what", "from", "last-day", "tag", "source"));
        for (FollowUp each : process.followUps()) {
            page.open("tr")
                    .element("td", each.what())
                    .element("td", words.day(each.from()))
                    .element("td", words.lastDay(each.to()));
            words.addBasis(page, each.basis());
            page.close("tr");
        }
        page.closeTable();
    }

    private void heading(String key) {
        page.element("h2", words.text(key));
    }
}
