package org.mattstock.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Indicator;
import org.mattstock.data.Measurement;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.InvalidIndexException;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.Unranked;
import org.mattstock.rank.UnrankedReason;

/** Sparse evaluations: which of them count, and for whom there is none. */
class AssessmentTest {
    private static List<String> units(Assessment assessment) {
        return assessment.evaluations().stream()
                .map(each -> each.unit().id() + " " + each.year())
                .toList();
    }

    @Test
    void eachUnitHasItsLatestEvaluationThatIsNotTooOld() {
        assertThat(units(Rounds.assess(2021))).containsExactly("9001 2021", "9002 2020", "9003 2019", "9004 2021");
        assertThat(units(Rounds.assess(2020))).containsExactly("9001 2018", "9002 2020", "9003 2019");
    }

    @Test
    void whoeverIsNotEvaluatedIsListedWithTheYearOfTheLastTime() {
        Assessment assessment =
                Rounds.TWO_AREAS.withMaximumAge(1).assess(Rounds.some().panel(), 2021);
        assertThat(units(assessment)).containsExactly("9001 2021", "9002 2020", "9004 2021");
        assertThat(assessment.notEvaluated())
                .containsExactly(
                        new Assessment.NotEvaluated(new Unit("9003", "Exempelstad", "K"), OptionalInt.of(2019)));
        assertThat(Rounds.assess(2020).notEvaluated())
                .containsExactly(new Assessment.NotEvaluated(new Unit("9004", "Exempelby", "K"), OptionalInt.empty()));
    }

    @Test
    void everyUnitOfThePopulationIsRankedOrToldWhyNot() {
        Ranking ranking = Rounds.TWO_AREAS
                .withMaximumAge(1)
                .assess(Rounds.some().panel(), 2021)
                .ranking();
        assertThat(ranking.entries())
                .extracting(entry -> entry.unit().id() + " " + entry.place() + " " + entry.score())
                .containsExactly("9001 1.0 130.0", "9002 2.0 120.0", "9004 3.0 110.0");
        assertThat(ranking.unranked())
                .containsExactly(new Unranked(
                        new Unit("9003", "Exempelstad", "K"),
                        UnrankedReason.NO_SCORE,
                        "last evaluated 2019, more than 1 years before 2021"));
    }

    /** Area one of a new round beside area two of an old one would be nobody's result, and half a round displaces no whole one. */
    @Test
    void aStrayNewerFigureNeverDisplacesACompleteEvaluation() {
        Panel panel = Rounds.some().only("9002", 2021, "openness", 90).panel();
        Evaluation whole = Rounds.TWO_AREAS.assess(panel, 2021).requireEvaluation("Exempelvik");
        assertThat(whole.year()).isEqualTo(2020);
        assertThat(whole.total().points()).hasValue(120);
        assertThat(whole.unranked()).isEmpty();
        assertThat(whole.passedOver()).containsExactly(new Evaluation.PassedOver(2021, 1, 2));
        assertThat(Rounds.TWO_AREAS.assess(panel, 2021).toTable().toText()).contains("2021: 1 of 2");
    }

    @Test
    void whoeverHasNoCompleteYearThatIsNotTooOldHasItsLatestWithAnyFigure() {
        Panel panel = Rounds.some()
                .only("9003", 2021, "openness", 90)
                .only("9003", 2020, "steering", 20)
                .panel();
        Evaluation half = Rounds.TWO_AREAS.withMaximumAge(1).assess(panel, 2021).requireEvaluation("Exempelstad");
        assertThat(half.year()).isEqualTo(2021);
        assertThat(half.areas())
                .extracting(Evaluation.Area::points)
                .containsExactly(OptionalDouble.of(90), OptionalDouble.empty());
        assertThat(half.total().points()).isEmpty();
        assertThat(half.unranked().map(Unranked::reason)).hasValue(UnrankedReason.MISSING_PARTS);
        assertThat(half.passedOver()).isEmpty();
    }

    @Test
    void pointsOutsideTheirRangeAreRefusedByName() {
        Instrument ofHundred = Rounds.TWO_AREAS.withRange(0, 100);
        Panel ends = Rounds.some().round("9002", 2021, 0, 100).panel();
        assertThat(ofHundred
                        .assess(ends, 2021)
                        .requireEvaluation("9002")
                        .total()
                        .points())
                .hasValue(100);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ofHundred.assess(
                        Rounds.some().round("9002", 2021, 100.5, -1).panel(), 2021))
                .withMessage("points must be possible with two-areas, got 100.5 for Område openness (openness) of"
                        + " Exempelvik (9002) in 2021, possible: 0.0 to 100.0; -1.0 for Område steering (steering) of"
                        + " Exempelvik (9002) in 2021, possible: 0.0 to 100.0");
        Panel stray = Rounds.some().only("9002", 2021, "openness", 890).panel();
        assertThatIllegalArgumentException().isThrownBy(() -> ofHundred.assess(stray, 2021));
    }

    @Test
    void whoeverStandsOutsideThePopulationOrTooFarBackStopsNobody() {
        Instrument ofHundred = Rounds.TWO_AREAS.withRange(0, 100);
        Panel panel = Rounds.some()
                .round("0000", 2021, 890, 99)
                .round("9002", 2017, 890, 99)
                .panel();
        assertThat(ofHundred.assess(panel, 2021).evaluations()).hasSize(4);
        assertThat(ofHundred.hash()).isEqualTo(Rounds.TWO_AREAS.hash());
    }

    @Test
    void aRangeIsThatOfALeaf() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Instrument(
                        Rounds.TWO_AREAS.index(),
                        "",
                        0,
                        Optional.empty(),
                        List.of(),
                        Map.of("opennes", Indicator.Range.atLeast(0))))
                .withMessageStartingWith("ranges must be of a leaf of two-areas, got \"opennes\"")
                .withMessageContaining("openness");
    }

    @Test
    void aLaterEvaluationIsNotKnownYet() {
        assertThat(Rounds.TWO_AREAS
                        .assess(Rounds.some().panel(), 2018)
                        .requireEvaluation("9001")
                        .total()
                        .points())
                .hasValue(90);
    }

    @Test
    void whoeverStandsOutsideThePopulationIsNoPartOfIt() {
        Panel panel = Rounds.some().round("0000", 2021, 99, 99).panel();
        Assessment assessment = Rounds.TWO_AREAS.assess(panel, 2021);
        assertThat(assessment.evaluation("0000")).isEmpty();
        assertThat(assessment.notEvaluated()).isEmpty();
    }

    @Test
    void aYearWithoutAnyRecentEvaluationIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rounds.assess(2030))
                .withMessage(
                        "year must have an evaluation that is at most 3 years old, got none of two-areas for 2030");
        assertThatIllegalArgumentException().isThrownBy(() -> Rounds.assess(2017));
    }

    @Test
    void aPanelThatLacksAnAreaIsRefusedWithItsName() {
        Panel panel = Rounds.none().only("9001", 2021, "openness", 50).panel();
        assertThatExceptionOfType(InvalidIndexException.class)
                .isThrownBy(() -> Rounds.TWO_AREAS.assess(panel, 2021))
                .withMessageContaining("steering");
    }

    @Test
    void anIndicatorOfAnotherVersionIsRefused() {
        Panel panel = Rounds.some().panel();
        Panel newer = panel.withIndicatorMetadata(
                List.of(new Indicator("openness", "Öppenhet", "", Measurement.ANNUAL, Optional.empty(), "2020", "")));
        Instrument older = Rounds.TWO_AREAS.withVersion("2010");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> older.assess(newer, 2021))
                .withMessage(
                        "indicator openness must be of version \"2010\" of two-areas, got \"2020\": versions are not"
                                + " comparable");
        assertThat(units(Rounds.TWO_AREAS.withVersion("2020").assess(newer, 2021)))
                .hasSize(4);
        assertThat(units(older.assess(panel, 2021))).hasSize(4);
    }

    @Test
    void ownEarlierRoundsAreComparedWhereBothExist() {
        RoundComparison rounds = Rounds.assess(2021).since(Rounds.assess(2020));
        assertThat(rounds.units()).singleElement().satisfies(of -> {
            assertThat(of.unit().name()).isEqualTo("Exempelköping");
            assertThat(of.before()).isEqualTo(2018);
            assertThat(of.after()).isEqualTo(2021);
            assertThat(of.parts())
                    .extracting(RoundComparison.Change::difference)
                    .containsExactly(OptionalDouble.of(40), OptionalDouble.of(20), OptionalDouble.of(20));
        });
        assertThat(rounds.toTable().rowCount()).isEqualTo(3);
    }

    @Test
    void versionsAreNeverCompared() {
        Panel panel = Rounds.some().panel();
        Assessment later = Rounds.TWO_AREAS.withVersion("2020").assess(panel, 2021);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> later.since(Rounds.TWO_AREAS.withVersion("2010").assess(panel, 2020)))
                .withMessageContaining("two-areas (version 2020) and two-areas (version 2010)")
                .withMessageContaining("not comparable");
    }

    /** Areas in another order, or one more of them, would be compared with the wrong ones. */
    @Test
    void definitionsUnderOneIdAreNeverCompared() {
        Branch tree = (Branch) Rounds.TWO_AREAS.index().tree();
        CompositeIndex one = CompositeIndex.of("two-areas", tree.withAggregation(Aggregation.arithmetic()));
        Panel panel = Rounds.some().panel();
        Assessment earlier = Instrument.of(one).withMaximumAge(3).assess(panel, 2020);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rounds.assess(2021).since(earlier))
                .withMessageStartingWith("both assessments must be by one definition, got two of two-areas");
    }

    @Test
    void theHashIsThatOfWhatDecides() {
        CompositeIndex index = Rounds.TWO_AREAS.index();
        Instrument same = Instrument.of(index, new Parameter("x", "y", Basis.unknown()))
                .withMaximumAge(3)
                .withNarrative(new Narrative("Helhet", ""));
        assertThat(same.hash()).isEqualTo(Rounds.TWO_AREAS.hash()).hasSize(64);
        assertThat(Rounds.TWO_AREAS.withMaximumAge(4).hash()).isNotEqualTo(Rounds.TWO_AREAS.hash());
        assertThat(Rounds.TWO_AREAS.withVersion("2020").hash()).isNotEqualTo(Rounds.TWO_AREAS.hash());
    }

    @Test
    void evaluatorsDescribeInTheirOwnWords() {
        Instrument described = Rounds.TWO_AREAS.withNarrative(new Narrative("Helhetsbild", "Beskriv kommunen."));
        Assessment assessment = described
                .assess(Rounds.some().panel(), 2021)
                .describedBy(Map.of("Exempelvik", "Lyssnar på sina invånare."));
        assertThat(assessment.requireEvaluation("9002").description()).isEqualTo("Lyssnar på sina invånare.");
        assertThat(assessment.requireEvaluation("9001").description()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assessment.describedBy(Map.of("Exempelvig", "?")))
                .withMessageContaining("nearest: Exempelvik (9002)");
        Map<String, String> twice = new LinkedHashMap<>();
        twice.put("9002", "Lyssnar.");
        twice.put("Exempelvik", "Talar.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assessment.describedBy(twice))
                .withMessage("texts must name a unit once, got Exempelvik (9002) twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rounds.assess(2021).describedBy(Map.of("9001", "?")))
                .withMessageContaining("must have a narrative");
    }

    @Test
    void printsAsATable() {
        assertThat(Rounds.TWO_AREAS
                        .withMaximumAge(1)
                        .assess(Rounds.some().only("9002", 2021, "openness", 90).panel(), 2021)
                        .toString())
                .isEqualTo("""
                        Summa 2021
                        place  id    unit           evaluated   total  openness  steering  passed over   not ranked
                        -----  ----  -------------  ---------  ------  --------  --------  ------------  ------------------------------------------------------------
                            1  9001  Exempelköping       2021  130.00      70.0      60.0
                            2  9002  Exempelvik          2020  120.00      40.0      80.0  2021: 1 of 2
                            3  9004  Exempelby           2021  110.00      60.0      50.0
                               9003  Exempelstad                                                         NO_SCORE: last evaluated 2019, more than 1 years before 2021""");
    }

    @Test
    void aNegativeAgeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rounds.TWO_AREAS.withMaximumAge(-1))
                .withMessage("maximumAge must not be negative, got -1");
    }
}
