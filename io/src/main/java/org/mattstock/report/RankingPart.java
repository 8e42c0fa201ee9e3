package org.mattstock.report;

import java.util.List;
import org.mattstock.data.Grouping;
import org.mattstock.data.Panel;
import org.mattstock.io.internal.markup.Html;
import org.mattstock.report.facts.ScoreScale;

/** The ranking: what the reader can do with it, how its marks are read, and the table. */
final class RankingPart {
    /** A list of choices that can be read through. */
    private static final int MOST_GROUPS = 60;

    private static final int MOST_FILTERS = 3;

    private final ReportContent content;
    private final ReportWords words;
    private final ScoreScale scale;
    private final Html page;
    private final List<Grouping> filters;

    RankingPart(ReportContent content, ReportWords words, ScoreScale scale, Html page) {
        this.content = content;
        this.words = words;
        this.scale = scale;
        this.page = page;
        this.filters = filters(content.scores().panel());
    }

    /** Groupings of the panel that a reader can choose among: from two to sixty groups, and no list of few units. */
    private static List<Grouping> filters(Panel panel) {
        return panel.groupings().stream()
                .filter(each -> each.groups().size() > 1 && each.groups().size() <= MOST_GROUPS)
                .filter(each -> 2 * members(each) > panel.units().size())
                .limit(MOST_FILTERS)
                .toList();
    }

    private static int members(Grouping grouping) {
        return grouping.groups().stream()
                .mapToInt(group -> group.units().size())
                .sum();
    }

    void add() {
        ReportPage.open(
                page, "ranking", words.text(content.spans().isPresent() ? "ranking.title.spans" : "ranking.title"));
        page.element("p", reading());
        addControls();
        page.open(
                        "p",
                        "class",
                        "note",
                        "id",
                        "shown",
                        "role",
                        "status",
                        "data-some",
                        words.text("ranking.shown", many()),
                        "data-first",
                        words.text("ranking.shown-first", many()))
                .close("p");
        content.spans().ifPresent(spans -> addKey());
        new RankingRows(content, words, scale, filters, page).add();
        addMore();
        JointPart.of(content, words).ifPresent(joint -> joint.addTo(page));
        SourceLine.add(content, words, page);
        page.close("section");
    }

    private String reading() {
        return content.spans().isPresent()
                ? words.text("ranking.reading", words.notation().whole(content.top()), one(content, words))
                : words.text("ranking.reading-without-spans");
    }

    /** How the figures are read where there are no marks. */
    static String readingAsText(ReportContent content, ReportWords words) {
        return content.spans().isPresent()
                ? words.text("ranking.reading-as-text", one(content, words))
                : words.text("ranking.reading-without-spans");
    }

    private static String one(ReportContent content, ReportWords words) {
        return words.text("page.one." + content.kind());
    }

    private void addControls() {
        page.line()
                .open(
                        "form",
                        "class",
                        "controls",
                        "role",
                        "search",
                        "aria-label",
                        words.text("ranking.controls"),
                        "data-script",
                        "",
                        "hidden",
                        "");
        page.open("label").text(words.text("ranking.find." + content.kind()));
        page.open("input", "type", "search", "id", "find", "autocomplete", "off")
                .close("label");
        for (int i = 0; i < filters.size(); i++) {
            addFilter(filters.get(i), i);
        }
        page.open("label").text(words.text("ranking.follow." + content.kind()));
        page.open("select", "id", "follow").element("option", words.text("ranking.nobody"), "value", "");
        page.close("select").close("label");
        if (content.spans().isPresent() && content.ranking().size() > content.top()) {
            page.open("label", "class", "check").open("input", "type", "checkbox", "id", "reach");
            page.text(words.text("ranking.reach", words.notation().whole(content.top())))
                    .close("label");
        }
        page.close("form").line();
    }

    private void addFilter(Grouping grouping, int number) {
        page.open("label").text(grouping.name());
        page.open("select", "data-filter", String.valueOf(number))
                .element("option", words.text("ranking.all"), "value", "");
        for (int group = 0; group < grouping.groups().size(); group++) {
            page.element("option", grouping.groups().get(group).name(), "value", String.valueOf(group));
        }
        page.close("select").close("label");
    }

    /** What the marks mean; the table says the same as text. */
    private void addKey() {
        page.open("ul", "class", "key", "aria-hidden", "true");
        for (String mark : List.of("band90", "band50", "median", "place")) {
            page.open("li").open("i", "class", mark).close("i").text(words.text("ranking.key." + mark));
            page.close("li");
        }
        page.close("ul");
    }

    private void addMore() {
        page.element(
                "button",
                words.text(
                        "ranking.more", words.notation().whole(content.ranking().size())),
                "type",
                "button",
                "class",
                "button",
                "id",
                "more",
                "hidden",
                "");
    }

    private String many() {
        return words.text("page.many." + content.kind());
    }
}
