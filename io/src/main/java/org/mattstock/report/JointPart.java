package org.mattstock.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mattstock.report.facts.ScoreScale;
import org.mattstock.table.Notation;
import org.mattstock.uncertainty.JointBand;

/**
 * The first of the ranking, taken together: the places that hold for all of them at once, beside the spans that hold for each alone,
 * and how much less the latter say of a whole list.
 */
final class JointPart {
    private final ReportContent content;
    private final ReportWords words;
    private final JointBand band;

    private JointPart(ReportContent content, ReportWords words, JointBand band) {
        this.content = content;
        this.words = words;
        this.band = band;
    }

    /** Empty where no other definitions were tried, or nobody has a place. */
    static Optional<ReportTable> of(ReportContent content, ReportWords words) {
        return content.ranking().size() == 0
                ? Optional.empty()
                : content.spans()
                        .map(spans -> new JointPart(content, words, spans.jointBandOfTop(content.top(), HeadWords.WIDE))
                                .table());
    }

    private ReportTable table() {
        return new ReportTable(
                "h-joint",
                words.text("joint.title", notation().whole(band.units().size())),
                reading(),
                List.of(
                        words.text("ranking.name." + content.kind()),
                        words.text("ranking.place"),
                        words.text("joint.alone"),
                        words.text("joint.together")),
                1,
                rows());
    }

    private Notation notation() {
        return words.notation();
    }

    /** What holds at once, and what does not; that nothing is left to say where the band is as wide as can be. */
    private String reading() {
        String reading = words.text(
                "joint.reading",
                notation().whole(band.units().size()),
                percent(band.spanCoverage()),
                percent(band.coverage()));
        return band.depth() > 1 ? reading : reading + " " + words.text("joint.coarse");
    }

    /** Rounded down: no more is said to hold than does. */
    private String percent(double share) {
        return notation()
                .percent(
                        BigDecimal.valueOf(share).setScale(2, RoundingMode.DOWN).doubleValue());
    }

    private List<List<String>> rows() {
        RankingFigures figures = new RankingFigures(content, words, ScoreScale.of(content.scores(), content.ranking()));
        List<List<String>> rows = new ArrayList<>();
        for (JointBand.OfUnit each : band.units()) {
            rows.add(List.of(
                    each.unit().name(),
                    content.ranking()
                            .entry(each.unit().id())
                            .map(figures::place)
                            .orElseThrow(),
                    each.span().map(this::range).orElseGet(() -> words.text("ranking.none")),
                    together(each)));
        }
        return rows;
    }

    private String together(JointBand.OfUnit each) {
        if (each.best().isEmpty()) {
            return words.text("ranking.none");
        }
        String range =
                range(new JointBand.Ends(each.best().getAsInt(), each.worst().orElseThrow()));
        return each.withoutPlace() == JointBand.WithoutPlace.INSIDE ? words.text("joint.or-none", range) : range;
    }

    private String range(JointBand.Ends ends) {
        return notation().range(ends.best(), ends.worst());
    }
}
