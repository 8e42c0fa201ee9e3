package org.mattstock.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.ReferenceTable;
import org.mattstock.data.Unit;
import org.mattstock.rank.RankAgreement.PairWeight;

class RankAgreementTest {
    private static final ReferenceTable INPUT = ReferenceTable.read("methods/coherence/rankings_input.csv");
    private static final ReferenceTable EXPECTED = ReferenceTable.read("methods/coherence/rank_comparison.csv");

    private static Ranking ranking(double[] scores) {
        List<Ranking.Scored> scored = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            scored.add(new Ranking.Scored(Unit.of("u" + i, "U" + i), scores[i]));
        }
        return Ranking.of(scored, RankingRule.standard());
    }

    private static void close(double found, int row, String column) {
        double expected = EXPECTED.number(row, column);
        assertThat(found).as(column).isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
    }

    @Test
    void everyMeasureIsThatOfTheTable() {
        assertThat(EXPECTED.rows()).hasSizeGreaterThanOrEqualTo(4);
        for (int row = 0; row < EXPECTED.rows().size(); row++) {
            String name = EXPECTED.texts("case").get(row);
            ReferenceTable scores = INPUT.where(line -> name.equals(line.get("case")));
            RankAgreement found = RankAgreement.of(ranking(scores.numbers("a")), ranking(scores.numbers("b")));
            close(found.units(), row, "n");
            close(found.footrule(), row, "footrule");
            close(found.footruleShare().orElseThrow(), row, "footrule_over_floor_n2_half");
            close(found.squaredShifts(), row, "sum_d2");
            close(found.largestShift(), row, "max_shift");
            close(found.discordantPairs(), row, "kendall_discordant");
            close(found.kendallDistance(), row, "kendall_distance_p_half");
            close(found.kendallDistanceShare().orElseThrow(), row, "kendall_distance_p_half_share");
            close(found.canberra(), row, "canberra");
            close(found.overlap(1), row, "top1_overlap");
            close(found.overlap(3), row, "top3_overlap");
            close(found.overlap(5), row, "top5_overlap");
            close(found.jaccard(3).orElseThrow(), row, "top3_jaccard");
            close(found.tauA().orElseThrow(), row, "tau_a");
            close(found.weightedTau(PairWeight.SUM).orElseThrow(), row, "weighted_tau_additive");
            close(found.weightedTau(PairWeight.PRODUCT).orElseThrow(), row, "weighted_tau_multiplicative");
            close(found.weightedTauByFirst(PairWeight.SUM).orElseThrow(), row, "weighted_tau_additive_ranked_by_a");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void ofNobodyAndOfOneThereIsNothingToAgreeOn(int units) {
        Ranking few = ranking(Arrays.copyOf(new double[] {3}, units));
        RankAgreement found = RankAgreement.of(few, few);
        assertThat(found.units()).isEqualTo(units);
        assertThat(found.tauA()).isEmpty();
        assertThat(found.tauC()).isEmpty();
        assertThat(found.weightedTau(PairWeight.SUM)).isEmpty();
        assertThat(found.footrule()).isZero();
        assertThat(found.jaccard(1).isPresent()).isEqualTo(units == 1);
        assertThat(found.toTable().rowCount()).isEqualTo(17);
    }

    @Test
    void theSameRankingAgreesInAllAndTheReverseInNothing() {
        Ranking up = ranking(new double[] {1, 2, 3, 4});
        RankAgreement same = RankAgreement.of(up, up);
        assertThat(same.tauC()).hasValue(1);
        assertThat(same.kendallDistance()).isZero();
        RankAgreement reverse = RankAgreement.of(up, ranking(new double[] {4, 3, 2, 1}));
        assertThat(reverse.tauC()).hasValue(-1);
        assertThat(reverse.footruleShare()).hasValue(1);
        assertThat(reverse.weightedTau(PairWeight.SUM).orElseThrow()).isCloseTo(-1, within(1e-15));
    }

    @Test
    void severalRankingsAreComparedEachWithEach() {
        Ranking up = ranking(new double[] {1, 2, 3, 4});
        Ranking down = ranking(new double[] {4, 3, 2, 1});
        Map<String, Ranking> all = Map.of("2021", up, "2022", down, "2023", up);
        assertThat(RankAgreement.eachWithEach(new TreeMap<>(all)).toText()).isEqualTo("""
                Agreement of 3 rankings
                ranking  other ranking  units  Spearman   tau-b  weighted tau  pairs in opposite order  largest shift  in both top 10
                -------  -------------  -----  --------  ------  ------------  -----------------------  -------------  --------------
                2021     2022               4    -1.000  -1.000        -1.000                        6            3.0               4
                2021     2023               4     1.000   1.000         1.000                        0            0.0               4
                2022     2023               4    -1.000  -1.000        -1.000                        6            3.0               4""");
        assertThatThrownBy(() -> RankAgreement.eachWithEach(new TreeMap<>()))
                .hasMessage("rankings must be at least 2, got 0");
    }

    /** Of six pairs of 3, 2, 2, 1 one is tied. */
    @Test
    void tiesTakeFromWhatARankingTellsApart() {
        Discrimination found = Discrimination.of(ranking(new double[] {3, 2, 2, 1}));
        assertThat(found.places()).isEqualTo(3);
        assertThat(found.tiedUnits()).isEqualTo(2);
        assertThat(found.largestTie()).isEqualTo(2);
        assertThat(found.tiedPairs()).isEqualTo(1);
        assertThat(found.toldApart().orElseThrow()).isCloseTo(5 / 6.0, within(1e-15));
        assertThat(found.evenness().orElseThrow()).isCloseTo(0.75, within(1e-12));
        Discrimination all = Discrimination.of(ranking(new double[] {2, 2, 2}));
        assertThat(all.toldApart()).hasValue(0);
        assertThat(all.evenness()).hasValue(0);
        assertThat(Discrimination.of(ranking(new double[] {1, 2, 3})).evenness())
                .hasValue(1);
        assertThat(Discrimination.of(ranking(new double[0])).toldApart()).isEmpty();
    }
}
