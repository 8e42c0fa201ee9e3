package org.mattstock.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mattstock.index.Policies;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.RankingRule;
import org.mattstock.rank.UnrankedReason;
import org.mattstock.report.facts.ScoreScale;
import org.mattstock.uncertainty.RankDistribution;

/** What the page says first: who has the highest score, how sure that is, and three figures. */
final class HeadWords {
    static final double WIDE = 0.9;
    static final double NARROW = 0.5;

    private final ReportContent content;
    private final ReportWords words;
    private final ScoreScale scale;
    private final List<Ranking.Entry> entries;

    HeadWords(ReportContent content, ReportWords words, ScoreScale scale) {
        this.content = content;
        this.words = words;
        this.scale = scale;
        this.entries = content.ranking().entries();
    }

    /**
     * A figure and what it means.
     *
     * @param figure in a few words
     * @param meaning in a sentence
     */
    record Fact(String figure, String meaning) {}

    String title() {
        return content.scores().index().title();
    }

    String lead() {
        if (entries.isEmpty()) {
            return words.text("page.lead.nobody");
        }
        String first = first();
        return content.spans()
                .map(spans -> certain(first, spans) + moved(spans))
                .orElseGet(() -> words.text("page.lead.untried", first));
    }

    /** How many places are the same in nearly all of the tried definitions. */
    private String certain(String first, RankDistribution spans) {
        long certain = Arrays.stream(widths(spans)).filter(width -> width == 1).count();
        return certain == 0
                ? words.text("page.lead.none-certain", first)
                : words.text("page.lead.some-certain", first, whole(certain), whole(entries.size()));
    }

    /** Who is first, or how many share that. */
    private String first() {
        Ranking.Entry best = entries.get(0);
        long sharing =
                entries.stream().filter(each -> each.place() == best.place()).count();
        String score = scale.text(best.score(), words.notation())
                + scale.bounds()
                        .filter(range -> range.from() == 0)
                        .map(range ->
                                words.text("page.lead.of", words.notation().figure(range.to())))
                        .orElse("");
        boolean highest = content.ranking().rule().order() == RankingRule.Order.HIGHEST_FIRST;
        return sharing > 1
                ? words.text("page.lead.shared", whole(sharing), many(), score)
                : words.text(
                        highest ? "page.lead.highest" : "page.lead.lowest",
                        best.unit().name(),
                        score);
    }

    /** How many places the wide span of each ranked unit holds, ascending. */
    private int[] widths(RankDistribution spans) {
        return entries.stream()
                .map(each -> spans.span(each.unit().id(), WIDE))
                .flatMap(Optional::stream)
                .mapToInt(span -> span.worst() - span.best() + 1)
                .sorted()
                .toArray();
    }

    /** Over how many places at least half of the units move. */
    private String moved(RankDistribution spans) {
        int[] widths = widths(spans);
        int half = widths.length == 0 ? 1 : widths[widths.length / 2];
        String varied = varied(spans);
        return half == 1 || varied.isEmpty()
                ? ""
                : " " + words.text("page.lead.moved", varied, whole(spans.replicates()), theMany(), whole(half));
    }

    private String varied(RankDistribution spans) {
        List<String> names = spans.analysis().variations().stream()
                .map(variation -> words.text("page.varied." + Policies.name(variation.getClass())))
                .distinct()
                .toList();
        int last = names.size() - 1;
        return names.size() < 2
                ? String.join("", names)
                : words.text("page.and", names.stream().limit(last).collect(Collectors.joining(", ")), names.get(last));
    }

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(ranked());
        if (entries.size() > content.top()) {
            facts.add(content.spans().map(this::reach).orElseGet(this::cut));
        }
        if (entries.size() > 1) {
            facts.add(gap());
        }
        return facts;
    }

    private Fact ranked() {
        long without = content.ranking().unranked().stream()
                .filter(each -> each.reason() != UnrankedReason.OUTSIDE_POPULATION)
                .count();
        return new Fact(
                words.text("page.ranked", whole(entries.size()), whole(entries.size() + without)),
                without == 0
                        ? words.text("page.ranked.all", theMany())
                        : words.text("page.ranked.without", whole(without), words.text("page.unranked")));
    }

    private Fact reach(RankDistribution spans) {
        long reaching = entries.stream()
                .map(each -> spans.span(each.unit().id(), WIDE))
                .flatMap(Optional::stream)
                .filter(span -> span.best() <= content.top())
                .count();
        return new Fact(
                words.text("page.reach", whole(reaching), whole(content.top())),
                words.text("page.reach.means", whole(content.top()), whole(content.top() + 1L), atCut(), many()));
    }

    private Fact cut() {
        return new Fact(
                words.text("page.cut", atCut(), whole(content.top())),
                words.text("page.cut.means", whole(content.top()), whole(content.top() + 1L)));
    }

    private String atCut() {
        int top = content.top();
        return scale.difference(
                Math.abs(entries.get(top - 1).score() - entries.get(top).score()), words.notation());
    }

    private Fact gap() {
        double[] gaps = new double[entries.size() - 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = Math.abs(entries.get(i).score() - entries.get(i + 1).score());
        }
        Arrays.sort(gaps);
        double middle = (gaps[(gaps.length - 1) / 2] + gaps[gaps.length / 2]) / 2;
        return new Fact(
                words.text("page.gap", scale.difference(middle, words.notation())), words.text("page.gap.means"));
    }

    private String whole(long number) {
        return words.notation().whole(number);
    }

    private String many() {
        return words.text("page.many." + content.kind());
    }

    private String theMany() {
        return words.text("page.the-many." + content.kind());
    }
}
