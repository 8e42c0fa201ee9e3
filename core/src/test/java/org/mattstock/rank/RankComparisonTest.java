package org.mattstock.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.ReferenceTable;
import org.mattstock.data.Unit;

class RankComparisonTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void agreementOfScipyIsMet(int set) {
        ReferenceTable scores = ReferenceTable.read("scipy/agreement_" + set + ".csv");
        ReferenceTable expected = ReferenceTable.read("scipy/agreement_expected.csv");
        RankComparison comparison = RankComparison.of(numbered(scores.numbers("a")), numbered(scores.numbers("b")));
        near(comparison.spearman(), expected.number(set, "spearman"));
        near(comparison.kendallTauB(), expected.number(set, "kendall_b"));
        near(comparison.meanAbsoluteShift(), expected.number(set, "mean_abs_rank_shift"));
        near(comparison.largestShift(), expected.number(set, "max_abs_rank_shift"));
        assertThat(comparison.shifts()).hasSize((int) expected.number(set, "n"));
    }

    @Test
    void pairwiseCorrelationsOfAsemIndicatorsInRAreMet() {
        ReferenceTable data = ReferenceTable.read("asem-methods/data.csv");
        ReferenceTable expected = ReferenceTable.read("asem-methods/correlation_pairwise.csv")
                .where(row -> !"pearson".equals(row.get("method")));
        assertThat(expected.rows()).hasSize(132);
        for (int row = 0; row < expected.rows().size(); row++) {
            RankComparison comparison = RankComparison.of(
                    numbered(data.numbers(expected.texts("i").get(row))),
                    numbered(data.numbers(expected.texts("j").get(row))));
            boolean kendall = expected.texts("method").get(row).equals("kendall");
            near(kendall ? comparison.kendallTauB() : comparison.spearman(), expected.number(row, "value"));
        }
    }

    @Test
    void unitsInOneRankingOnlyAreListedApart() {
        Ranking before = Example.ranking(9, 7, 4);
        Ranking after = Ranking.of(
                List.of(
                        new Ranking.Scored(Example.unit(1), 8),
                        new Ranking.Scored(Example.unit(2), 5),
                        new Ranking.Scored(Example.unit(3), 9)),
                RankingRule.standard());
        RankComparison comparison = RankComparison.of(before, after);
        assertThat(comparison.onlyBefore()).extracting(Ranking.Entry::unit).containsExactly(Example.unit(0));
        assertThat(comparison.onlyAfter()).extracting(Ranking.Entry::unit).containsExactly(Example.unit(3));
        assertThat(comparison.toTable().toText()).isEqualTo("""
                        Places before and after
                        id  unit     before  after  shift  before, of all  after, of all  shift, of all  ranked in
                        --  -------  ------  -----  -----  --------------  -------------  -------------  -----------
                        B   Bköping       1      1      0               2              2              0  both
                        C   Cköping       2      2      0               3              3              0  both
                        D   Dköping                                                    1                 after only
                        A   Aköping                                     1                                before only""");
        assertThat(comparison.spearman()).hasValue(1);
        assertThat(comparison.summaryTable().rowCount()).isEqualTo(7);
    }

    /** A 60 and B 50 in both years; C 90 and D 80 joined. */
    @Test
    void nobodyFallsBecauseOthersJoined() {
        Ranking before = Example.ranking(60, 50);
        RankComparison comparison = RankComparison.of(before, Example.ranking(60, 50, 90, 80));
        assertThat(comparison.shifts())
                .extracting(shift -> shift.unit().id() + " " + shift.before() + " " + shift.after())
                .containsExactly("A 1.0 1.0", "B 2.0 2.0");
        assertThat(comparison.shifts())
                .extracting(RankComparison.Shift::placesAmongAll)
                .containsExactly(-2.0, -2.0);
        assertThat(comparison.meanAbsoluteShift()).hasValue(0);
        assertThat(comparison.largestShift()).hasValue(0);
        assertThat(comparison.onlyAfter())
                .extracting(entry -> entry.unit().id())
                .containsExactly("C", "D");
        assertThat(RankComparison.of(comparison.after(), before).onlyBefore()).hasSize(2);
    }

    /** Of A 3, B 3, C 2 with D 3 leaving: fractional places 2, 2, 4 become 1.5, 1.5, 3. */
    @Test
    void placesAmongThoseInBothFollowEachRankingsOwnRule() {
        RankingRule halves = RankingRule.standard().withTies(TieRule.FRACTIONAL);
        RankComparison comparison = RankComparison.of(Example.ranking(halves, 3, 3, 2, 3), Example.ranking(3, 4, 2));
        assertThat(comparison.shifts())
                .extracting(shift ->
                        shift.unit().id() + " " + shift.before() + " " + shift.beforeAmongAll() + " " + shift.places())
                .containsExactly("B 1.5 2.0 0.5", "A 1.5 2.0 -0.5", "C 3.0 4.0 0.0");
    }

    @Test
    void aUnitThatWentUpHasAPositiveShift() {
        RankComparison comparison = RankComparison.of(Example.ranking(9, 7, 4), Example.ranking(1, 7, 4));
        assertThat(comparison.shifts())
                .extracting(shift -> shift.unit().id() + shift.places())
                .containsExactly("B1.0", "C1.0", "A-2.0");
        assertThat(comparison.meanAbsoluteShift().orElseThrow()).isCloseTo(4 / 3.0, within(1e-15));
    }

    @Test
    void nothingIsSaidWhereNothingIsOrdered() {
        assertThat(RankComparison.of(Example.ranking(), Example.ranking()).meanAbsoluteShift())
                .isEmpty();
        assertThat(RankComparison.of(Example.ranking(1), Example.ranking(1)).spearman())
                .isEmpty();
        RankComparison constant = RankComparison.of(Example.ranking(5, 5, 5), Example.ranking(1, 2, 3));
        assertThat(constant.spearman()).isEmpty();
        assertThat(constant.kendallTauB()).isEmpty();
    }

    @Test
    void theRuleDecidesWhatIsTiedAndOrdinalPlacesBreakNoTie() {
        RankingRule rounded = RankingRule.standard().withPrecision(Precision.decimals(0));
        Ranking before = Example.ranking(rounded.withTies(TieRule.ORDINAL), 1.1, 1.2, 5);
        Ranking after = Example.ranking(rounded, 1, 1, 7);
        assertThat(RankComparison.of(before, after).kendallTauB()).hasValue(1);
    }

    @Property(seed = "12", tries = 300)
    void kendallAgreesWithCountingPairs(@ForAll @Size(min = 2, max = 25) List<@IntRange(max = 99) Integer> pairs) {
        double[] a = pairs.stream().mapToDouble(pair -> pair / 10).toArray();
        double[] b = pairs.stream().mapToDouble(pair -> pair % 10).toArray();
        double concordance = 0;
        double untiedInA = 0;
        double untiedInB = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < i; j++) {
                concordance += Math.signum(a[i] - a[j]) * Math.signum(b[i] - b[j]);
                untiedInA += a[i] == a[j] ? 0 : 1;
                untiedInB += b[i] == b[j] ? 0 : 1;
            }
        }
        OptionalDouble actual = RankComparison.of(numbered(a), numbered(b)).kendallTauB();
        if (untiedInA == 0 || untiedInB == 0) {
            assertThat(actual).isEmpty();
        } else {
            near(actual, concordance / Math.sqrt(untiedInA * untiedInB));
        }
    }

    private static Ranking numbered(double[] scores) {
        List<Ranking.Scored> scored = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            if (!Double.isNaN(scores[i])) {
                scored.add(new Ranking.Scored(Unit.of(String.format("%04d", i), "Unit " + i), scores[i]));
            }
        }
        return Ranking.of(scored, RankingRule.standard());
    }

    private static void near(OptionalDouble actual, double expected) {
        assertThat(actual.orElseThrow()).isCloseTo(expected, within(1e-9));
    }
}
