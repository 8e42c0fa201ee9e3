package org.mattstock.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mattstock.data.Grouping;
import org.mattstock.index.NodeScores;
import org.mattstock.io.internal.markup.Html;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.RankingRule;
import org.mattstock.report.facts.ScoreScale;
import org.mattstock.table.Notation;

/** The table of the ranking: every unit in a row, best first. */
final class RankingRows {
    /** So many find room on a tablet as well. */
    private static final int FEW_PARTS = 4;

    private static final int[] STEPS = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000
    };
    private static final int MOST_TICKS = 6;

    private final ReportContent content;
    private final ReportWords words;
    private final Notation notation;
    private final ScoreScale scale;
    private final List<Grouping> filters;
    private final Html page;
    private final RankingFigures figures;
    private final List<NodeScores> parts;
    /** The number of the group that a unit is in, for each filter. */
    private final List<Map<String, Integer>> groups = new ArrayList<>();

    RankingRows(ReportContent content, ReportWords words, ScoreScale scale, List<Grouping> filters, Html page) {
        this.content = content;
        this.words = words;
        this.notation = words.notation();
        this.scale = scale;
        this.filters = filters;
        this.page = page;
        this.figures = new RankingFigures(content, words, scale);
        this.parts = figures.parts();
        filters.forEach(grouping -> groups.add(numbers(grouping)));
    }

    private static Map<String, Integer> numbers(Grouping grouping) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int group = 0; group < grouping.groups().size(); group++) {
            for (String unit : grouping.groups().get(group).units()) {
                numbers.put(unit, group);
            }
        }
        return numbers;
    }

    void add() {
        page.open("table", "id", "places", "class", style(), "style", axis());
        page.element("caption", caption(), "class", "unseen");
        addColumns();
        page.open("thead");
        addGroupHeadings();
        addHeadings();
        page.close("thead").open("tbody").line();
        content.ranking().entries().forEach(this::addRow);
        page.close("tbody").close("table");
    }

    private String style() {
        String room = parts.size() > FEW_PARTS ? "many" : "few";
        return content.spans().isPresent() ? room : room + " plain";
    }

    private void addColumns() {
        List<String> columns = new ArrayList<>(List.of("p", "u", "sc"));
        parts.forEach(part -> columns.add("d"));
        content.spans().ifPresent(spans -> columns.addAll(List.of("s", "ft", "t")));
        page.open("colgroup");
        columns.forEach(column -> page.open("col", "class", column));
        page.close("colgroup");
    }

    /** The ends of the parts' axis and where its bars begin, and after which of all places the line of the cut stands. */
    private String axis() {
        double start = Math.max(scale.low(), Math.min(0, scale.high()));
        return "--lo:" + plain(scale.low()) + ";--hi:" + plain(scale.high()) + ";--o:" + plain(start) + ";--n:"
                + figures.places() + ";--cut:" + content.top();
    }

    private String plain(double value) {
        return Notation.PLAIN.decimal(value, scale.decimals());
    }

    private String caption() {
        return words.text(
                content.spans().isPresent() ? "ranking.caption.spans" : "ranking.caption",
                notation.whole(content.ranking().size()),
                words.text("page.many." + content.kind()),
                content.scores().year());
    }

    private void addGroupHeadings() {
        if (parts.isEmpty() && content.spans().isEmpty()) {
            return;
        }
        page.open("tr", "class", "over").open("td", "colspan", "3").close("td");
        if (!parts.isEmpty()) {
            page.element("th", overParts(), "scope", "colgroup", "colspan", String.valueOf(parts.size()), "class", "d");
        }
        content.spans()
                .ifPresent(spans -> page.element(
                        "th",
                        words.text("ranking.over-spans", notation.whole(spans.replicates())),
                        "scope",
                        "colgroup",
                        "colspan",
                        "3",
                        "class",
                        "s"));
        page.close("tr");
    }

    private String overParts() {
        return scale.bounds()
                .map(range -> words.text(
                        "ranking.over-parts.bounded", notation.figure(range.from()), notation.figure(range.to())))
                .orElseGet(() -> words.text("ranking.over-parts"));
    }

    private void addHeadings() {
        boolean highest = content.ranking().rule().order() == RankingRule.Order.HIGHEST_FIRST;
        page.open("tr");
        addHeading("p", "place", "ascending", words.text("ranking.place"), "aria-sort", "ascending");
        addHeading("u", "name", "ascending", words.text("ranking.name." + content.kind()));
        addHeading("sc", "score", highest ? "descending" : "ascending", words.text("ranking.score"));
        parts.forEach(part -> {
            String title = MethodFacts.title(part.node());
            addHeading("d", "part", "descending", title, "title", title);
        });
        if (content.spans().isPresent()) {
            page.open("th", "scope", "col", "class", "s", "data-sort", "width", "data-first", "ascending");
            page.element("span", words.text("ranking.span"), "class", "label");
            addTicks();
            page.close("th");
            addHeading("ft", "from", "ascending", words.text("ranking.from-to"));
            addHeading("t", "share", "descending", words.text("ranking.top", notation.whole(content.top())));
        }
        page.close("tr");
    }

    private void addHeading(String style, String sort, String first, String heading, String... more) {
        List<String> attributes =
                new ArrayList<>(List.of("scope", "col", "class", style, "data-sort", sort, "data-first", first));
        attributes.addAll(List.of(more));
        page.open("th", attributes.toArray(String[]::new))
                .element("span", heading, "class", "label")
                .close("th");
    }

    /** A few round places, the first and the last. */
    private void addTicks() {
        int last = figures.places();
        int step = 1;
        for (int i = 0; i < STEPS.length && last / step > MOST_TICKS; i++) {
            step = STEPS[i];
        }
        page.open("span", "class", "axis", "aria-hidden", "true");
        addTick(1);
        for (int place = step; place < last; place += step) {
            boolean apart = place > 1 && 8L * place > last && 5L * (last - place) > last;
            if (apart) {
                addTick(place);
            }
        }
        if (last > 1) {
            addTick(last);
        }
        page.close("span");
    }

    private void addTick(int place) {
        page.element("i", notation.whole(place), "style", "--p:" + place);
    }

    private void addRow(Ranking.Entry entry) {
        String id = entry.unit().id();
        boolean followed = content.followed().filter(entry.unit()::equals).isPresent();
        List<String> attributes = new ArrayList<>(List.of("data-k", id));
        for (int i = 0; i < filters.size(); i++) {
            Integer group = groups.get(i).get(id);
            if (group != null) {
                attributes.addAll(List.of("data-g" + i, group.toString()));
            }
        }
        if (followed) {
            attributes.addAll(List.of("class", "followed"));
        }
        page.open("tr", attributes.toArray(String[]::new));
        page.element("td", figures.place(entry), "class", "p");
        page.open("th", "scope", "row", "class", "u")
                .element("a", entry.unit().name(), "href", "#" + ReportPage.anchor(entry.unit()))
                .close("th");
        page.element("td", figures.score(entry), "class", "sc");
        parts.forEach(part -> addPart(part, id));
        content.spans().ifPresent(spans -> addDoubt(entry));
        page.close("tr").line();
    }

    private void addPart(NodeScores part, String id) {
        String text = figures.part(part, id);
        if (part.shown(id).isEmpty()) {
            page.element("td", text, "class", "d none");
            return;
        }
        String bar = "--v:" + scale.text(part.shown(id).getAsDouble(), Notation.PLAIN);
        page.element("td", text, "class", "d", "style", bar);
    }

    private void addDoubt(Ranking.Entry entry) {
        Optional<RankingFigures.Doubt> doubt = figures.doubt(entry);
        String range = figures.range(doubt);
        String share = figures.share(doubt);
        page.open("td", "class", "s");
        doubt.ifPresent(found ->
                SpanMarks.add(page, figures.places(), found.wide(), found.narrow(), found.middle(), entry.place()));
        page.element("small", words.text("ranking.span-and-share", range, notation.whole(content.top()), share));
        page.close("td").element("td", range, "class", "ft");
        page.element(
                "td",
                share,
                "class",
                "t",
                "data-v",
                doubt.map(found -> Notation.PLAIN.decimal(found.share(), 6)).orElse(""));
    }
}
