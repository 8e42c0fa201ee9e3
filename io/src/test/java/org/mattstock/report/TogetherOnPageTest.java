package org.mattstock.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.mattstock.coherence.LeafInfluence;
import org.mattstock.index.Scores;
import org.mattstock.presets.Presets;
import org.mattstock.uncertainty.JointBand;
import org.mattstock.uncertainty.RankDistribution;
import org.mattstock.uncertainty.UncertaintyAnalysis;

/** What the page says of several at once: places of the first, and key figures. */
class TogetherOnPageTest {
    private static final Scores EXAMPLE = Presets.index(Presets.EXAMPLE).score(Presets.samplePanel(), 2022);
    private static final RankDistribution SPANS =
            UncertaintyAnalysis.of(EXAMPLE.index()).seed(1).replicates(1_000).run(EXAMPLE.panel(), 2022);
    private static final String PAGE =
            RankingReport.of(EXAMPLE).withSpans(SPANS).toHtml();

    private static String shown(double share) {
        return new BigDecimal(Double.toString(100 * share))
                .setScale(1, RoundingMode.HALF_UP)
                .toString()
                .replace('.', ',');
    }

    /** The pages' places that hold at once are those of the library, and the reader is told how little the others hold together. */
    @Test
    void theFirstAreShownTogether() {
        JointBand band = SPANS.jointBandOfTop(10, 0.9);
        String part = PAGE.substring(PAGE.indexOf("id=h-joint>"));
        assertThat(part.replace("\u00a0", " ")).contains("i bara " + (int) (100 * band.spanCoverage()) + " % ");
        for (JointBand.OfUnit each : band.units()) {
            JointBand.Ends alone = each.span().orElseThrow();
            String place = part.substring(part.indexOf("<td>" + each.unit().name()));
            assertThat(place.substring(0, Math.min(200, place.length())).replaceAll("<td[^>]*>", "|"))
                    .contains("|" + alone.best() + "\u2013" + alone.worst() + "|"
                            + each.best().orElseThrow() + "\u2013"
                            + each.worst().orElseThrow());
        }
    }

    /** What the key figures have to say stands there as the library has it, the largest share first. */
    @Test
    void whatHasMostToSayStandsFirst() {
        LeafInfluence.OfLeaf most = LeafInfluence.of(EXAMPLE).leaves().stream()
                .max(Comparator.comparingDouble(leaf -> leaf.share().orElseThrow()))
                .orElseThrow();
        String part = PAGE.substring(PAGE.indexOf("id=h-influence>"));
        assertThat(part.substring(part.indexOf("<tbody>")).replaceAll("<[^>]*>", "|"))
                .startsWith("|||" + most.leaf().title() + "|"
                        + shown(most.weight()) + "|"
                        + shown(most.share().orElseThrow()));
    }
}
