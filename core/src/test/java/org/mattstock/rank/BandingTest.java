package org.mattstock.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandingTest {
    private static final Bands.Shares QUARTERS = Bands.shares(0.25, 0.25);

    @Test
    void aQuarterOf26UnitsIsSevenAtEachEnd() {
        double[] scores = IntStream.range(0, 26).mapToDouble(i -> i).toArray();
        Banding banding = Example.ranking(scores).bands(QUARTERS);
        assertThat(banding.band(1)).hasSize(7); // 26 / 4 = 6.5
        assertThat(banding.band(2)).hasSize(12);
        assertThat(banding.band(3)).hasSize(7);
        assertThat(Example.ranking(scores)
                        .bands(QUARTERS.withRounding(Bands.Rounding.FLOOR))
                        .band(1))
                .hasSize(6);
        assertThat(Example.ranking(scores)
                        .bands(QUARTERS.withRounding(Bands.Rounding.HALF_UP))
                        .band(3))
                .hasSize(7);
    }

    @ParameterizedTest
    @CsvSource({
        "BETTER,9 7 7 4 2,1 1 1 3 3",
        "WORSE,9 7 7 4 2,1 2 2 3 3",
        "BETTER,9 7 7 4 4,1 1 1 3 3",
        "BETTER,9 8 4 4 2,1 1 2 2 3",
        "WORSE,9 8 4 4 2,1 1 3 3 3",
        "BETTER,5 5 5 5,1 1 1 1",
        "WORSE,5 5 5 5,3 3 3 3",
        "BETTER,5,1",
        "BETTER,5 4,1 3",
        "BETTER,5 4 3,1 2 3"
    })
    void unitsTiedAcrossACutGoToTheStatedBand(Bands.CutTies cutTies, String scores, String expected) {
        double[] values = Arrays.stream(scores.split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        Banding banding = Example.ranking(values).bands(QUARTERS.withCutTies(cutTies));
        String actual = banding.ranking().entries().stream()
                .map(entry -> String.valueOf(banding.bandOf(entry.unit().id())))
                .collect(Collectors.joining(" "));
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void aScoreOnAnAbsoluteCutBelongsToTheBetterBand() {
        Banding banding = Example.ranking(9, 7, 7, 4, 2).bands(Bands.cuts(3, 7));
        assertThat(banding.bandCount()).isEqualTo(3);
        assertThat(banding.summaryTable().toText()).isEqualTo("""
                        Bands
                        band  units  best score  worst score
                        ----  -----  ----------  -----------
                           1      3        9.00         7.00
                           2      1        4.00         4.00
                           3      1        2.00         2.00""");
    }

    @Test
    void whereTheLowestIsFirstTheLowestBandIsTheBest() {
        RankingRule lowest = RankingRule.standard().withOrder(RankingRule.Order.LOWEST_FIRST);
        Banding banding = Example.ranking(lowest, 9, 7, 4, 2).bands(Bands.cuts(3, 7));
        assertThat(IntStream.range(0, 4).map(i -> banding.bandOf(Example.unit(i).id())))
                .containsExactly(3, 2, 2, 1);
    }

    @Test
    void aCutSeesTheScoreAsItIsRanked() {
        RankingRule rounded = RankingRule.standard().withPrecision(Precision.decimals(1));
        assertThat(Example.ranking(rounded, 2.95, 2.94)
                        .bands(Bands.cuts(3))
                        .toTable()
                        .toText())
                .isEqualTo("""
                        Bands
                        band  place  id  unit     score
                        ----  -----  --  -------  -----
                           1      1  A   Aköping    3.0
                           2      2  B   Bköping    2.9""");
    }

    @Test
    void nobodyRankedIsNobodyInAnyBand() {
        Banding banding = Example.ranking().bands(QUARTERS);
        assertThat(banding.band(1)).isEmpty();
        assertThat(banding.summaryTable().rowCount()).isEqualTo(3);
    }

    @Test
    void sharesAndCutsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> Bands.shares(0.7, 0.4)).hasMessageContaining("at most 1, got 0.7 and 0.4");
        assertThatThrownBy(() -> Bands.shares(Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Bands.cuts(3, 3)).hasMessage("cuts must be finite and ascend, got [3.0, 3.0]");
        assertThatThrownBy(Bands::cuts).hasMessage("cuts must be at least one");
        assertThatThrownBy(() -> Example.ranking(1).bands(QUARTERS).band(4)).hasMessage("number must be 1 to 3, got 4");
    }
}
