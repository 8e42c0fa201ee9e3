package org.mattstock.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.data.Direction;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Weighting;
import org.mattstock.fit.ScoringException;

/** Aggregations of the parts of one unit where they are at an end: extreme parameters, equal parts, gaps. */
class MeansTest {
    private static final double NONE = Double.NaN;

    /** The value of a unit, parts with equal weights; another unit has 1 in all. */
    private static double of(Aggregation aggregation, double... parts) {
        return weighted(
                aggregation,
                parts,
                IntStream.range(0, parts.length).mapToDouble(i -> 1).toArray());
    }

    private static double weighted(Aggregation aggregation, double[] parts, double[] weights) {
        Panels panel = Panels.of("A", "B");
        IntStream.range(0, parts.length).forEach(i -> panel.with("X" + i, parts[i], 1));
        Branch branch = Branch.of("all", "All")
                .withParts(IntStream.range(0, parts.length)
                        .mapToObj(i ->
                                Branch.Part.of(Leaf.of("X" + i, Direction.HIGHER, Normalization.none()), weights[i]))
                        .toList())
                .withWeighting(Weighting.relative())
                .withMissing(MissingRule.atLeast(0))
                .withAggregation(aggregation);
        return panel.score(branch)[0];
    }

    @Test
    void aPowerMeanIsTheMeanThatItsExponentNames() {
        assertThat(of(Aggregation.power(1), 1, 3, 4, 3)).isCloseTo(2.75, within(1e-14));
        assertThat(of(Aggregation.power(-1), 1, 3, 4, 3)).isCloseTo(24 / 11.5, within(1e-14));
        assertThat(of(Aggregation.power(2), 1, 7)).isCloseTo(5, within(1e-14));
    }

    /** Between 0.001 and the geometric mean lies half the variance of the logarithms times the exponent. */
    @Test
    void nearZeroAPowerMeanGoesOverIntoTheGeometricMeanWithoutLosingDigits() {
        double geometric = of(Aggregation.geometric(), 1, 4);
        double variance = StrictMath.log(2) * StrictMath.log(2);
        assertThat(of(Aggregation.power(0.001), 1, 4))
                .isCloseTo(geometric * StrictMath.exp(0.0005 * variance), within(1e-10));
        assertThat(of(Aggregation.power(-0.001), 1, 4))
                .isCloseTo(geometric * StrictMath.exp(-0.0005 * variance), within(1e-10));
    }

    @Test
    void aLargeExponentComesToTheHighestOrLowestPartAndNeverOverflows() {
        assertThat(of(Aggregation.power(1000), 1e-90, 1e90)).isCloseTo(1e90 * StrictMath.pow(0.5, 0.001), within(1e78));
        assertThat(of(Aggregation.power(-1000), 1e-90, 1e90))
                .isCloseTo(1e-90 * StrictMath.pow(0.5, -0.001), within(1e-102));
    }

    @Test
    void aPartOfHardlyAnyWeightLeavesThePowerMeanOfTheOthers() {
        assertThat(weighted(Aggregation.power(2), new double[] {3, 1000}, new double[] {1, 1e-30}))
                .isCloseTo(3, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1000, -2.5, -0.001, 0.001, 0.3, 7, 1000})
    void thePowerMeanOfEqualPartsIsThatPartToTheBit(double exponent) {
        assertThat(of(Aggregation.power(exponent), 0.1, 0.1, 0.1)).isEqualTo(0.1);
    }

    /** Packages divide by the number of all parts, or give nothing. */
    @Test
    void aMissingPartDropsOutOfAPowerMeanAsOutOfEveryMean() {
        assertThat(of(Aggregation.power(2), 1, NONE, 7)).isEqualTo(of(Aggregation.power(2), 1, 7));
        assertThat(of(Aggregation.power(-2), NONE, 5)).isEqualTo(5);
    }

    @Test
    void aPowerMeanRefusesWhatIsNotPositiveByName() {
        assertThatThrownBy(() -> of(Aggregation.power(2), 1, 0))
                .isInstanceOf(ScoringException.class)
                .hasMessage("the parts of all must be positive for a power mean, got 0.0 for Unit A (A)");
    }

    @Test
    void exponentZeroIsTheGeometricMeanByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Aggregation.power(0))
                .withMessage("exponent must be from 0.001 to 1000, or from -1000 to -0.001, got 0.0;"
                        + " nearest to 0 is the geometric mean");
    }

    @Test
    void theMedianLiesWhereHalfOfTheWeightIsPassed() {
        double[] parts = {5, 1, 9};
        assertThat(weighted(Aggregation.median(), parts, new double[] {1, 1, 1}))
                .isEqualTo(5);
        assertThat(weighted(Aggregation.median(), parts, new double[] {1, 3, 1}))
                .isEqualTo(1);
        assertThat(weighted(Aggregation.median(), parts, new double[] {1, 1, 2}))
                .isEqualTo(7);
        assertThat(of(Aggregation.median(), 4)).isEqualTo(4);
        assertThat(of(Aggregation.median(), 4, NONE, -2)).isEqualTo(1);
    }

    /** 0.1 + 0.2 is more than 0.3 in doubles. */
    @Test
    void halfOfDecimalWeightsIsHalf() {
        assertThat(weighted(Aggregation.median(), new double[] {1, 2, 6}, new double[] {0.1, 0.2, 0.3}))
                .isEqualTo(4);
        assertThat(weighted(Aggregation.median(), new double[] {1, 6, 9}, new double[] {0.3, 0.1, 0.2}))
                .isEqualTo(3.5);
    }

    private static Aggregation trimmed(double share) {
        return Aggregation.trimmed(share, Aggregation.Cut.SHARE_OF_WEIGHT);
    }

    /** A fifth of the weight 5 is 1: the lowest part goes, and 1 of the highest part's 3. */
    @Test
    void aTrimmedMeanCutsThePartInWhichTheShareEnds() {
        double[] parts = {10, 4, 1};
        double[] weights = {3, 1, 1};
        assertThat(weighted(trimmed(0.2), parts, weights)).isEqualTo(8);
        assertThat(weighted(Aggregation.trimmed(0.34, Aggregation.Cut.WHOLE_PARTS), parts, weights))
                .isEqualTo(4);
    }

    /** Of the two threes one goes: each keeps half of its weight, and (0.5 + 3 (0.5 + 0.25)) / 1.25 is left. */
    @Test
    void equalPartsShareTheCutWhateverTheirOrder() {
        Aggregation quarter = Aggregation.trimmed(0.25, Aggregation.Cut.WHOLE_PARTS);
        assertThat(weighted(quarter, new double[] {3, 3, 1, -4}, new double[] {1, 0.5, 0.5, 1}))
                .isEqualTo(2.2);
        assertThat(weighted(quarter, new double[] {3, 3, 1, -4}, new double[] {0.5, 1, 0.5, 1}))
                .isEqualTo(2.2);
        assertThat(weighted(quarter, new double[] {3, 3, 3, 3}, new double[] {0.5, 1, 2, 1}))
                .isEqualTo(3);
    }

    @Test
    void aTrimmedMeanLiesBetweenTheMeanAndTheMedian() {
        assertThat(of(trimmed(0), 1, 3, 4, 3)).isEqualTo(2.75);
        assertThat(of(trimmed(0.49), 1, 5, 100)).isEqualTo(5);
        assertThat(of(Aggregation.trimmed(0.49, Aggregation.Cut.WHOLE_PARTS), 1, 5))
                .isEqualTo(3);
    }

    /** 0.07 times 100 is a little more than 7 in doubles, 0.29 times 100 a little less than 29. */
    @Test
    void aWholeNumberOfPartsIsCutThoughTheProductFallsShortOfIt() {
        double[] parts = IntStream.rangeClosed(1, 100).mapToDouble(i -> i * i).toArray();
        double mean =
                IntStream.rangeClosed(30, 71).mapToDouble(i -> i * i).average().orElseThrow();
        assertThat(of(Aggregation.trimmed(0.29, Aggregation.Cut.WHOLE_PARTS), parts))
                .isCloseTo(mean, within(1e-9));
    }

    @Test
    void aTrimmedMeanMustLeaveSomething() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> trimmed(0.5))
                .withMessage("share must be from 0 to 0.49, got 0.5");
    }

    /** Of four parts from the best the weights are 1, 3, 5 and 7 sixteenths. */
    @Test
    void anOrderedAverageWeighsPartsByTheirOrderWhateverTheyWeigh() {
        double expected = (1 * 4 + 3 * 3 + 5 * 3 + 7 * 1) / 16.0;
        assertThat(of(Aggregation.orderedWeighted(2), 1, 3, 4, 3)).isCloseTo(expected, within(1e-14));
        assertThat(weighted(Aggregation.orderedWeighted(2), new double[] {1, 3, 4, 3}, new double[] {9, 1, 2, 5}))
                .isCloseTo(expected, within(1e-14));
    }

    @Test
    void theExponentOfAnOrderedAverageGoesFromTheHighestPartOverTheMeanToTheLowest() {
        assertThat(of(Aggregation.orderedWeighted(0.001), 1, 9)).isCloseTo(9, within(0.01));
        assertThat(of(Aggregation.orderedWeighted(1), 1, 3, 4, 3)).isEqualTo(2.75);
        assertThat(of(Aggregation.orderedWeighted(1000), 1, 9)).isEqualTo(1);
        assertThat(of(Aggregation.orderedWeighted(0.7), 0.1, 0.1, 0.1)).isEqualTo(0.1);
    }

    private static Aggregation positions(Double... weights) {
        return Aggregation.orderedPositions(List.of(weights));
    }

    @Test
    void givenPositionsWeighFromTheBestPartAndRelativelyToTheirSum() {
        assertThat(of(positions(4.0, 3.0, 2.0, 1.0), 1, 3, 8, 5)).isCloseTo(5.4, within(1e-14));
        assertThat(of(positions(0.0, 0.0, 1.0), 7, 2, 9)).isEqualTo(2);
        assertThat(of(positions(5.0, 0.0, 0.0), 7, 2, 9)).isEqualTo(9);
        assertThat(of(positions(5.0, 1.0), 0.1, 0.1)).isEqualTo(0.1);
    }

    /** Of three places the best half has 1 and half of 1 in 4: so weigh the better of two parts, 3 eighths. */
    @Test
    void aUnitThatLacksAPartIsWeighedByTheSameShares() {
        assertThat(of(positions(1.0, 1.0, 2.0), 8, NONE, 16)).isCloseTo(16 * 0.375 + 8 * 0.625, within(1e-14));
        assertThat(of(positions(1.0), 1, 3, 4, 3)).isCloseTo(2.75, within(1e-14));
    }

    @Test
    void positionsMustWeighSomething() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> positions(0.0, 0.0))
                .withMessage("positions must have a weight of at least 1.0E-100, got [0.0, 0.0]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> positions(1.0, -1.0))
                .withMessage("positions[1] must be at least 0 and finite, got -1.0");
    }

    @Test
    void meanMinGoesFromTheMeanToTheLowestPart() {
        assertThat(of(Aggregation.meanMin(0, 5), 1, 3, 4, 3)).isEqualTo(2.75);
        assertThat(of(Aggregation.meanMin(1, 0), 1, 3, 4, 3)).isEqualTo(1);
        assertThat(of(Aggregation.meanMin(1, 0), -3, NONE, 5)).isEqualTo(-3);
    }

    /** A gap of 3 under smoothing 4 costs 1; one of a millionth of the smoothing costs half its square, to the last digits. */
    @Test
    void smoothingForgivesSmallGaps() {
        assertThat(of(Aggregation.meanMin(1, 4), 0, 6)).isEqualTo(2);
        assertThat(3 - of(Aggregation.meanMin(1, 0x1p30), 2, 4)).isCloseTo(0x1p-31, within(1e-15));
    }

    /** With min-max over all, D, which comes last, would put B first. */
    @Test
    void underSpotisNobodyWhoComesReversesTheOrderOfOthers() {
        Normalization given = Normalization.minMax(
                Normalization.Bounds.given(0, 10), Normalization.Range.UNIT, Normalization.Clamp.NONE);
        Branch branch = Branch.of(
                        "all", "All", Leaf.of("X", Direction.HIGHER, given), Leaf.of("Y", Direction.HIGHER, given))
                .withAggregation(Aggregation.spotis(0, 1));
        double[] three = Panels.of("A", "B", "C")
                .with("X", 10, 8, 7)
                .with("Y", 5, 6.5, 4)
                .score(branch);
        double[] four = Panels.of("A", "B", "C", "D")
                .with("X", 10, 8, 7, 0)
                .with("Y", 5, 6.5, 4, 4.9)
                .score(branch);

        assertThat(four).startsWith(three);
        assertThat(three).containsExactly(new double[] {0.75, 0.725, 0.55}, within(1e-15));
    }
}
