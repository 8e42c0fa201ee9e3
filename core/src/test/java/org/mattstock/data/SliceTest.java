package org.mattstock.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is asked of one indicator in one year without leaving it: how many, how large, how far apart. */
class SliceTest {
    /** A unit for each value, and one more that has not reported. */
    private static Slice slice(double... values) {
        PanelBuilder panel = Panel.builder().indicator(Indicator.of("x", "X")).unit(Unit.of("none", "None"));
        IntStream.range(0, values.length).forEach(i -> panel.unit(Unit.of("u" + i, "U" + i)));
        panel.missing("x", Breakdown.TOTAL, "none", 2022, MissingReason.NOT_REPORTED);
        for (int i = 0; i < values.length; i++) {
            panel.value("x", Breakdown.TOTAL, "u" + i, 2022, values[i]);
        }
        return panel.build().slice("x", Breakdown.TOTAL, 2022);
    }

    @Test
    void whoHasNoValueIsCountedAndChangesNothingElse() {
        Slice slice = slice(2, 4, 4, 4, 5, 5, 7, 9);
        assertThat(slice.valueCount()).isEqualTo(8);
        assertThat(slice.missingCount()).isEqualTo(1);
        assertThat(slice.mean()).hasValue(5);
    }

    /** The squares of 2 4 4 4 5 5 7 9 about 5 sum to 32. */
    @Test
    void theDeviationSaysWhetherTheValuesAreASample() {
        Slice slice = slice(2, 4, 4, 4, 5, 5, 7, 9);
        assertThat(slice.populationDeviation()).hasValue(2);
        assertThat(slice.sampleDeviation().getAsDouble()).isCloseTo(Math.sqrt(32.0 / 7), within(1e-15));
    }

    /** The table in Hyndman and Fan's paper, for 1 2 3 4, as R's quantile(1:4, 0.25, type = 1:9) prints it. */
    @Test
    void aQuantileIsOfOneOfTheNineTypes() {
        Slice slice = slice(3, 1, 4, 2);
        double[] expected = {1, 1.5, 1, 1, 1.5, 1.25, 1.75, 17.0 / 12, 1.4375};
        for (int type = 1; type <= 9; type++) {
            assertThat(slice.quantile(0.25, type).getAsDouble())
                    .as("type " + type)
                    .isEqualTo(expected[type - 1]);
        }
        assertThat(slice.quantile(0.5, 2)).hasValue(2.5);
        assertThat(slice.quantile(0, 7)).hasValue(1);
        assertThat(slice.quantile(1, 7)).hasValue(4);
    }

    @Test
    void ofNothingThereIsNoMeanAndOfOneValueNoSample() {
        assertThat(slice().mean()).isEmpty();
        assertThat(slice().populationDeviation()).isEmpty();
        assertThat(slice().quantile(0.5, 7)).isEmpty();
        assertThat(slice(3).sampleDeviation()).isEmpty();
        assertThat(slice(3).populationDeviation()).hasValue(0);
    }

    @Test
    void aTypeOrProbabilityThatThereIsNotIsRefusedEvenOfNothing() {
        for (Slice slice : new Slice[] {slice(), slice(1, 2)}) {
            assertThatThrownBy(() -> slice.quantile(0.5, 10))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("type must be 1 to 9, got 10");
            assertThatThrownBy(() -> slice.quantile(50, 7))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("p must be from 0 to 1, got 50.0");
        }
    }

    @Test
    void valuesAtTheEndsOfTheRangeOfADoubleHaveAMeanAndADeviation() {
        assertThat(slice(1.5e308, 1.5e308, 1.2e308).mean().getAsDouble()).isCloseTo(1.4e308, within(1e293));
        assertThat(slice(1e308, -1e308).populationDeviation()).hasValue(1e308);
        assertThat(slice(2e-300, 4e-300).populationDeviation()).hasValue(1e-300);
        assertThat(slice(0, 0).populationDeviation()).hasValue(0);
    }
}
