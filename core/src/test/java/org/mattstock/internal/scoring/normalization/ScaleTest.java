package org.mattstock.internal.scoring.normalization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mattstock.definition.Normalization.Clamp;
import org.mattstock.definition.Normalization.Range;

/** A column and a lane get the bits that values get one by one. */
class ScaleTest {
    static Stream<Scale> scales() {
        Stream<Scale> between =
                Arrays.stream(Clamp.values()).map(clamp -> Scale.between(-0.3, 1.7, new Range(-1.0 / 3, 9.7), clamp));
        return Stream.concat(between, Stream.of(Scale.IDENTITY, Scale.constant(0.1), Scale.standard(0.1, 0.7, 50, 10)));
    }

    private static double[] values() {
        double[] values = new Random(7).doubles(200, -3, 3).toArray();
        values[0] = -0.0;
        values[1] = -0.3;
        values[2] = 1.7;
        return values;
    }

    @ParameterizedTest
    @MethodSource("scales")
    void columns(Scale scale) {
        double[] values = values();
        double[] column = values.clone();

        scale.place(column);
        assertThat(column).isEqualTo(each(values, scale));
        scale.cut(column);
        double[] cut = Arrays.stream(each(values, scale))
                .map(scale::cut)
                .map(place -> place + 0.0)
                .toArray();
        assertThat(column).isEqualTo(cut);
        scale.mirror(column);
        assertThat(column)
                .isEqualTo(Arrays.stream(cut)
                        .map(place -> scale.mirror(Double.NaN, place) + 0.0)
                        .toArray());
    }

    @ParameterizedTest
    @MethodSource("scales")
    void lanes(Scale scale) {
        double[] values = values();
        double[] lanes = values.clone();
        double[] origins = new double[lanes.length];
        double[] widths = new double[lanes.length];
        Arrays.fill(origins, scale.origin());
        Arrays.fill(widths, scale.width());

        scale.place(lanes, origins, widths, 10, 150);
        scale.cut(lanes, 10, 150);
        double[] expected = values.clone();
        for (int i = 10; i < 150; i++) {
            expected[i] = scale.cut(scale.place(values[i])) + 0.0;
        }
        assertThat(lanes).isEqualTo(expected);
    }

    private static double[] each(double[] values, Scale scale) {
        return Arrays.stream(values).map(scale::place).map(place -> place + 0.0).toArray();
    }

    @Test
    void logarithmsRunBetweenTheirEndsAndBack() {
        Scale scale = Scale.betweenLogarithms(100, 75_000, Range.UNIT, Clamp.BOTH);

        assertThat(scale.place(100)).isZero();
        assertThat(scale.place(75_000)).isEqualTo(1);
        assertThat(scale.place(-3)).isZero();
        assertThat(scale.place(Math.sqrt(100 * 75_000))).isCloseTo(0.5, within(1e-12));
        assertThat(scale.value(0.5)).isCloseTo(Math.sqrt(100 * 75_000), within(1e-8));
        assertThat(scale.cut(scale.place(1))).isZero();
        assertThat(scale.mirror(1, 0.2)).isEqualTo(0.8);
    }

    @Test
    void oneOfOnePlaceNeitherRisesNorTurns() {
        Scale constant = Scale.constant(4);

        assertThat(constant.rises()).isFalse();
        assertThat(constant.place(17)).isEqualTo(4);
        assertThat(constant.mirror(17, 4)).isEqualTo(4);
        assertThat(constant.intercept()).isEqualTo(4);
    }
}
