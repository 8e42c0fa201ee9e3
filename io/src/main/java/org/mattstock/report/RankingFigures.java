package org.mattstock.report;

import java.util.List;
import java.util.Optional;
import org.mattstock.definition.Node;
import org.mattstock.index.NodeScores;
import org.mattstock.rank.Ranking;
import org.mattstock.report.facts.ScoreScale;
import org.mattstock.report.facts.Weighing;
import org.mattstock.table.Notation;
import org.mattstock.uncertainty.RankDistribution;
import org.mattstock.uncertainty.RankDistribution.Span;

/** The figures of the ranking's rows, each as it is printed. */
final class RankingFigures {
    /** More columns of parts than this find no room. */
    private static final int MOST_PARTS = 8;

    private final ReportContent content;
    private final ReportWords words;
    private final Notation notation;
    private final ScoreScale scale;
    private final List<NodeScores> parts;

    RankingFigures(ReportContent content, ReportWords words, ScoreScale scale) {
        this.content = content;
        this.words = words;
        this.notation = words.notation();
        this.scale = scale;
        List<Node> all = Weighing.parts(content.scores());
        this.parts = all.size() < 2 || all.size() > MOST_PARTS
                ? List.of()
                : all.stream().map(node -> content.scores().node(node.id())).toList();
    }

    /**
     * The doubt about a place.
     *
     * @param wide the span of nine tenths
     * @param narrow the span of one half
     * @param middle the median place
     * @param share in how many of the tried definitions the unit is among the first
     */
    record Doubt(Span wide, Span narrow, double middle, double share) {}

    /** The parts that have a column: two to eight of them, or none. */
    List<NodeScores> parts() {
        return parts;
    }

    /** How many places there are: spans can reach some that nobody has by the definition itself. */
    int places() {
        return content.spans()
                .map(spans -> spans.units().size())
                .orElse(content.ranking().size());
    }

    /** Places that can be halves all show it. */
    String place(Ranking.Entry entry) {
        Object shown = content.ranking().rule().shownPlace(entry.place());
        return shown instanceof Long whole ? notation.whole(whole) : notation.decimal(entry.place(), 1);
    }

    String score(Ranking.Entry entry) {
        return scale.text(entry.score(), notation);
    }

    /** A unit's value in a part; words where it has none to show. */
    String part(NodeScores part, String id) {
        return part.shown(id).isPresent()
                ? scale.text(part.shown(id).getAsDouble(), notation)
                : words.text("ranking.none");
    }

    /** Empty for whoever had no place in any tried definition, and where none were tried. */
    Optional<Doubt> doubt(Ranking.Entry entry) {
        String id = entry.unit().id();
        return content.spans()
                .flatMap(spans -> spans.span(id, HeadWords.WIDE)
                        .map(wide -> new Doubt(
                                wide,
                                spans.span(id, HeadWords.NARROW).orElse(wide),
                                middle(spans, id),
                                spans.shareInTop(id, content.top()).value())));
    }

    /** The median, or the mean where places are counted several at a time. */
    private static double middle(RankDistribution spans, String id) {
        return (spans.classWidth() == 1 ? spans.medianPlace(id) : spans.meanPlace(id))
                .orElseThrow()
                .value();
    }

    String range(Optional<Doubt> doubt) {
        return doubt.map(found ->
                        notation.range(found.wide().best(), found.wide().worst()))
                .orElseGet(() -> words.text("ranking.none"));
    }

    String share(Optional<Doubt> doubt) {
        return doubt.map(found -> notation.percent(found.share())).orElseGet(() -> words.text("ranking.none"));
    }
}
