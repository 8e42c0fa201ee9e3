package org.mattstock.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Panel;

/** A unit beside those that were evaluated in the same period. */
class PeerComparisonTest {
    private static PeerComparison.Compared openness(PeerComparison comparison, String unit) {
        return comparison.requireUnit(unit).areas().get(0);
    }

    private static List<String> strong(PeerComparison comparison, String unit, StrengthRule rule) {
        return comparison.strengths(unit, rule).stream()
                .map(PeerComparison.Compared::node)
                .toList();
    }

    /** Openness 70, 40, 70, 60: mean 60. */
    @Test
    void theMeanIsThatOfAllEvaluatedTheUnitIncluded() {
        PeerComparison comparison = Rounds.assess(2021).compareWith(Peers.evaluated());
        assertThat(openness(comparison, "Exempelvik"))
                .isEqualTo(new PeerComparison.Compared(
                        "openness",
                        "Område openness",
                        OptionalDouble.of(40),
                        OptionalDouble.of(60),
                        OptionalInt.of(4),
                        OptionalDouble.of(70)));
        assertThat(openness(comparison, "Exempelvik").difference()).hasValue(-20);
        assertThat(comparison.requireUnit("9001").total().mean()).hasValue(460 / 4.0);
    }

    @Test
    void orThatOfTheOthers() {
        PeerComparison comparison =
                Rounds.assess(2021).compareWith(Peers.evaluated().withoutOneself());
        assertThat(openness(comparison, "9002").mean()).hasValue(200 / 3.0);
        assertThat(openness(comparison, "9002").n()).hasValue(3);
    }

    @Test
    void orThatOfTheOwnGroup() {
        PeerComparison comparison =
                Rounds.assess(2021).compareWith(Peers.evaluated().inOwnGroup("size"));
        assertThat(openness(comparison, "9002").mean()).hasValue(50);
        assertThat(openness(comparison, "9001").mean()).hasValue(70);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Rounds.assess(2021).compareWith(Peers.evaluated().inOwnGroup("sise")))
                .withMessageContaining("nearest: Storlek (size)");
    }

    /** The set moves with the unit: 9001 and 9004 were evaluated in 2021, 9002 in 2020, 9003 in 2019. */
    @Test
    void orThatOfThoseEvaluatedAboutTheSameTime() {
        PeerComparison comparison =
                Rounds.assess(2021).compareWith(Peers.evaluated().withinYears(1));
        assertThat(openness(comparison, "9001").n()).hasValue(3);
        assertThat(openness(comparison, "9002").n()).hasValue(4);
        assertThat(openness(comparison, "9003").n()).hasValue(2);
        assertThat(openness(comparison, "9003").mean()).hasValue(55);
    }

    @Test
    void onlyTheSameVersionIsEverThere() {
        Assessment assessment =
                Rounds.TWO_AREAS.withMaximumAge(0).assess(Rounds.some().panel(), 2020);
        assertThat(openness(assessment.compareWith(Peers.evaluated()), "9002"))
                .extracting(PeerComparison.Compared::mean, PeerComparison.Compared::highestOther)
                .containsExactly(OptionalDouble.of(40), OptionalDouble.empty());
    }

    @Test
    void aUnitIsStrongWhereItLiesFarAboveTheMean() {
        PeerComparison comparison = Rounds.assess(2021).compareWith(Peers.evaluated());
        assertThat(strong(comparison, "9001", StrengthRule.aboveMean(10))).containsExactly("openness");
        assertThat(strong(comparison, "9001", StrengthRule.aboveMean(5))).containsExactly("openness", "steering");
        assertThat(strong(comparison, "9004", StrengthRule.aboveMean(1))).isEmpty();
    }

    /** 32.3 - 27.3 is less than 5 in binary. */
    @Test
    void whoeverLiesJustAsFarAboveAsIsAskedIsStrong() {
        Panel panel = Rounds.none()
                .round("9001", 2021, 32.3, 1)
                .round("9002", 2021, 27.3, 1)
                .panel();
        PeerComparison comparison = Rounds.TWO_AREAS
                .assess(panel, 2021)
                .compareWith(Peers.evaluated().withoutOneself());
        assertThat(strong(comparison, "9001", StrengthRule.aboveMean(5))).containsExactly("openness");
        assertThat(strong(comparison, "9001", StrengthRule.aboveMean(5.01))).isEmpty();
    }

    @Test
    void orWhereNobodyInItsGroupIsHigher() {
        PeerComparison comparison = Rounds.assess(2021).compareWith(Peers.evaluated());
        assertThat(strong(comparison, "9001", StrengthRule.highestOfPeers())).containsExactly("openness");
        assertThat(strong(comparison, "9003", StrengthRule.highestOfPeers())).containsExactly("openness");
        assertThat(strong(comparison, "9002", StrengthRule.highestOfPeers())).containsExactly("steering");
    }

    @Test
    void whoeverIsAloneLeadsNobody() {
        Assessment assessment =
                Rounds.TWO_AREAS.withMaximumAge(0).assess(Rounds.some().panel(), 2020);
        assertThat(strong(assessment.compareWith(Peers.evaluated()), "9002", StrengthRule.highestOfPeers()))
                .isEmpty();
        assertThat(strong(
                        assessment.compareWith(Peers.evaluated().withoutOneself()), "9002", StrengthRule.aboveMean(0)))
                .isEmpty();
        // Its own mean is no one to be above.
        assertThat(strong(assessment.compareWith(Peers.evaluated()), "9002", StrengthRule.aboveMean(0)))
                .isEmpty();
    }

    @Test
    void publishedMeansStandInForPeersWhosePointsAreNotAtHand() {
        PeerComparison comparison =
                Rounds.assess(2021).compareWith(Peers.quoted(Map.of("openness", 55.0), "Exempelrapporten 2021"));
        assertThat(openness(comparison, "9001").difference()).hasValue(15);
        assertThat(openness(comparison, "9001").n()).isEmpty();
        assertThat(comparison.requireUnit("9001").areas().get(1).mean()).isEmpty();
        assertThat(strong(comparison, "9001", StrengthRule.highestOfPeers())).isEmpty();
        assertThat(strong(comparison, "9001", StrengthRule.aboveMean(15))).containsExactly("openness");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rounds.assess(2021).compareWith(Peers.quoted(Map.of("opennes", 55.0), "")))
                .withMessage("means must be of the instrument's areas, got one of \"opennes\"; nearest: openness");
    }

    @Test
    void printsAsATable() {
        PeerComparison comparison = Rounds.assess(2021).compareWith(Peers.evaluated());
        assertThat(comparison.unitTable("9002").toText()).isEqualTo("""
                        Exempelvik (9002) 2020 beside its peers
                        area      title            points  peers' mean  peers  difference
                        --------  ---------------  ------  -----------  -----  ----------
                        openness  Område openness    40.0         60.0      4       -20.0
                        steering  Område steering    80.0         55.0      4        25.0
                        total     Summa             120.0        115.0      4         5.0""");
        assertThat(comparison.toTable().rowCount()).isEqualTo(12);
    }

    @Test
    void rulesThatMakeNoSenseAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> StrengthRule.aboveMean(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> Peers.evaluated().withinYears(-1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Peers.quoted(Map.of("openness", Double.POSITIVE_INFINITY), ""));
    }
}
