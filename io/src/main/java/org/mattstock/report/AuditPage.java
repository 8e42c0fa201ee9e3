package org.mattstock.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mattstock.award.AwardProcess;
import org.mattstock.award.AwardProcess.Audience;
import org.mattstock.award.AwardProcess.Milestone;
import org.mattstock.award.CaseFile;
import org.mattstock.award.PublicRecord;
import org.mattstock.award.Standing;
import org.mattstock.award.Standing.State;
import org.mattstock.io.internal.markup.Html;

/**
 * A case as a page that a reader can follow: how every municipality came to stand where it does, by which moves, made by whom and
 * why, what they rested on, and what in the process is published, assumed or unknown. Its top says for whom it is.
 *
 * <p>Until the outcome is told, the page for everybody shows what could give it away by its hash alone, and all stand as before
 * the jury met; those for the jury and the secretariat say that they must not be spread. Ids of persons are on the secretariat's
 * page alone, and single marks or ballots on none.
 *
 * <p>One HTML file without scripts, images or anything from elsewhere; every text is escaped. The trail is replayed first: the
 * page says whether it is as it was recorded, and names the entries that are not.
 */
public final class AuditPage {
    private static final String STYLE = """
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 75rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a; }
            h1 { font-size: 1.6rem; line-height: 1.25; } h2 { font-size: 1.2rem; margin-top: 2.2rem; } h3 { font-size: 1rem; }
            table { border-collapse: collapse; width: 100%; font-size: .92rem; }
            th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid #d5d5d5; }
            th { border-bottom: 2px solid #555; } dt { font-weight: 600; } dd { margin: 0 0 .4rem; }
            code { font-size: .82rem; overflow-wrap: anywhere; color: #333; }
            .tag { border: 1px solid currentColor; border-radius: .3rem; padding: 0 .4rem; font-size: .8rem; white-space: nowrap; }
            .published { color: #14602f; } .assumed { color: #7a4b00; } .unknown { color: #9b1c1c; }
            .whole { color: #14602f; font-weight: 600; } .broken { color: #9b1c1c; font-weight: 600; }
            .audience { border: 2px solid #555; padding: .4rem .8rem; font-weight: 600; } .embargo { border-color: #9b1c1c; }
            .departure { border-left: .25rem solid #7a4b00; padding-left: .5rem; } .sealed { color: #555; font-style: italic; }
            .time { white-space: nowrap; } summary { cursor: pointer; } @media print { details:not([open]) { display: none; } }
            """;

    private final AuditView view;
    private final AwardProcess process;
    private final AuditWords words;
    private final Locale locale;
    private final Html page = new Html();

    private AuditPage(AuditView view, Locale locale) {
        this.view = view;
        this.process = view.process();
        this.words = new AuditWords(view, locale);
        this.locale = locale;
    }

    /**
     * The page for everybody.
     *
     * @param record what everybody may see, at some time
     * @param locale Swedish or English
     * @throws IllegalArgumentException if it is another language, or the record shows a move of the outcome before that is told
     */
    public static String html(PublicRecord record, Locale locale) {
        return new AuditPage(AuditView.of(record), locale).html();
    }

    /**
     * The page for those who run the process or decide in it.
     *
     * @param file the whole case
     * @param audience {@link Audience#JURY}, who sees everything that was decided, or {@link Audience#SECRETARIAT}, who sees who
     *     made every move too
     * @param locale Swedish or English
     * @throws IllegalArgumentException if it is another language, or for the public: that page is a {@link PublicRecord}'s
     */
    public static String html(CaseFile file, Audience audience, Locale locale) {
        return new AuditPage(AuditView.of(file, audience), locale).html();
    }

    private String html() {
        page.open("html", "lang", locale.getLanguage()).open("head").open("meta", "charset", "utf-8");
        page.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.element("title", words.text("title", process.title(), words.of(view.audience())))
                .element("style", STYLE)
                .close("head");
        page.open("body");
        addAudience();
        page.element("h1", process.title()).element("p", process.description());
        addVerdict();
        if (view.faults().isEmpty()) {
            addOutcome();
        }
        new AuditTrailRows(view, words, page).add();
        new AuditExhibits(view, words, page).add();
        new AuditProcessTables(view, words, page).add();
        addFacts();
        return "<!DOCTYPE html>\n" + page.close("body").close("html");
    }

    private void addAudience() {
        String audience = words.text("for", words.of(view.audience()))
                + view.asOf().map(at -> words.text("as-of", words.time(at))).orElse("");
        page.element("p", audience + embargo(), "class", view.told() ? "audience" : "audience embargo");
    }

    private String embargo() {
        if (view.told()) {
            return "";
        }
        Optional<LocalDate> day = view.day(Milestone.EMBARGO);
        String who = view.audience() == Audience.PUBLIC ? "not-told" : "do-not-spread";
        return " " + day.map(each -> words.text(who, each)).orElseGet(() -> words.text(who + "-without-day"));
    }

    private void addVerdict() {
        if (view.faults().isEmpty()) {
            page.element("p", words.text(view.isSealed() ? "whole-as-shown" : "whole"), "class", "whole");
            return;
        }
        page.element("p", words.text("broken"), "class", "broken").open("ul");
        view.faults().forEach(each -> page.element("li", each.toString()));
        page.close("ul");
    }

    private void addOutcome() {
        page.element("h2", words.text("outcome"));
        List<Standing> reached = view.standings().stream()
                .filter(each -> each.nominated().isPresent()
                        || each.reserve().isPresent()
                        || each.mentioned().isPresent())
                .toList();
        page.table(words.texts(
                "unit", "state", "since", "class", "reserve", "replaced-by", "submissions", "mention", "title-held"));
        reached.forEach(this::addStanding);
        page.closeTable();
        addOthers(view.standings().stream()
                .filter(each -> !reached.contains(each))
                .toList());
    }

    private void addStanding(Standing each) {
        page.row(List.of(
                each.unit().toString(),
                words.of(each.state()),
                words.time(each.since()),
                each.group().orElse(""),
                each.reserve().map(String::valueOf).orElse(""),
                each.replacedBy().map(words::name).orElse(""),
                String.valueOf(each.submissions().size()),
                each.mentioned().map(words::time).orElse(""),
                each.title().map(words::title).orElse("")));
    }

    private void addOthers(List<Standing> others) {
        Map<State, List<String>> byState = new EnumMap<>(State.class);
        others.forEach(each -> byState.computeIfAbsent(each.state(), key -> new ArrayList<>())
                .add(each.unit().toString()));
        byState.forEach((state, units) -> page.open("details")
                .element("summary", words.of(state) + ": " + units.size())
                .element("p", String.join(", ", units))
                .close("details"));
    }

    private void addFacts() {
        page.element("h2", words.text("hashes")).open("dl");
        fact("process", process.id());
        fact("definition", process.hash());
        fact("text-hash", process.textHash());
        fact("head", view.head());
        fact("opened", words.time(view.opened()) + ", " + words.shown(view.software()));
        page.close("dl");
    }

    private void fact(String name, String value) {
        page.element("dt", words.text(name)).element("dd", value);
    }
}
