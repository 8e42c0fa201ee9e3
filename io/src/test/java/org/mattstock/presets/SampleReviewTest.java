package org.mattstock.presets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mattstock.coherence.Review;
import org.mattstock.data.Panel;
import org.mattstock.fit.Finding;
import org.mattstock.index.CompositeIndex;
import org.mattstock.nomination.Nomination;
import org.mattstock.nomination.NominationRule;

/** What an editor is told before the places and developments of the sample panel are published. */
class SampleReviewTest {
    private static final Panel PANEL = Presets.samplePanel();
    private static final CompositeIndex INDEX = Presets.index(Presets.EXAMPLE);
    private static final Review REVIEW = Review.of(INDEX, PANEL, 2019, 2022);

    private static List<String> lines(List<Finding> findings) {
        return findings.stream().map(Finding::toString).toList();
    }

    @Test
    void someDozenFindingsAmongTwentyThousandChanges() {
        assertThat(REVIEW.looked()).isEqualTo(new Review.Looked(22_725, 82, 282));
        assertThat(REVIEW.counts())
                .containsEntry("impossible-value", 2)
                .containsEntry("jump", 28)
                .containsEntry("common-change", 3)
                .containsEntry("stated-break", 1)
                .containsEntry("decides-place", 1)
                .containsEntry("old-figures", 1)
                .containsEntry("against-branch", 3);
        assertThat(Review.of(INDEX, PANEL, 2020, 2022).counts()).containsEntry("jump", 19);
        assertThat(Review.of(INDEX, PANEL, 2022).counts()).containsEntry("jump", 12);
    }

    @Test
    void theFirstLinesAreWhatAnEditorWouldCheck() {
        assertThat(lines(REVIEW.worst(9)))
                .satisfiesExactly(
                        line -> assertThat(line).contains("211.0 for N09808 of Karlstad (1780) in 2022"),
                        line -> assertThat(line).contains("2903.0 for N09808 of Uppsala (0380) in 2019"),
                        line -> assertThat(line).startsWith("Karlstad (1780) goes from 56 in 2021 to 211 in 2022"),
                        line -> assertThat(line).startsWith("Vetlanda (0685) goes from 1.797 in 2019 to 43.81 in 2020"),
                        line -> assertThat(line).startsWith("Nybro (0881) goes from 275 in 2020 to 36 in 2021"),
                        line -> assertThat(line).startsWith("in 2022, 288 of 290 units move the same way"),
                        line -> assertThat(line).startsWith("in 2020, 250 of 256 units move the same way"),
                        line -> assertThat(line).startsWith("in 2020, 285 of 290 units move the same way"),
                        line -> assertThat(line).startsWith("Grästorp (1444) goes from -4.8 in 2020 to 56.95 in 2021"));
    }

    @Test
    void whoWasFirstByOneFigureIsToldByName() {
        assertThat(lines(REVIEW.of("Kristinehamn")))
                .singleElement()
                .asString()
                .startsWith("Kristinehamn (1781) goes from 226 in 2019 to 15 in 2020: 7.6 times the spread");
        assertThat(REVIEW.of("Ale")).isEmpty();
        assertThat(REVIEW.of("Riket")).isEmpty();
    }

    @Test
    void figuresOfTheYearBeforeAreCountedWhereASurveyWasNotRun() {
        assertThat(Review.of(INDEX, PANEL, 2021).findings())
                .filteredOn(Finding.OldFigures.class::isInstance)
                .extracting(Finding::where)
                .containsExactlyInAnyOrder("U21468", "U23471", "N20402");
    }

    @Test
    void theNominatedAreReviewedByName() {
        Nomination nomination = NominationRule.topN(40).nominate(INDEX.score(PANEL, 2022));
        Review review = Review.of(INDEX, PANEL, 2022);
        assertThat(nomination.reviewTable(review).toText())
                .contains("Solna", "44 in 2021 to 94 in 2022", "nothing found");
        assertThat(nomination.reviewTable(REVIEW).rowCount()).isGreaterThanOrEqualTo(40);
        assertThatThrownBy(() -> nomination.reviewTable(Review.of(INDEX, PANEL, 2021)))
                .hasMessageContaining("review must be of what was nominated from");
    }
}
