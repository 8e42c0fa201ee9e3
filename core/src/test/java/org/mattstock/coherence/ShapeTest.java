package org.mattstock.coherence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.ReferenceTable;

class ShapeTest {
    private static final double TOLERANCE = 1e-9;

    private static void close(OptionalDouble found, double expected, String what) {
        assertThat(found.orElseThrow())
                .as(what)
                .isCloseTo(expected, within(TOLERANCE * Math.max(1, Math.abs(expected))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"asem-methods", "swiss-methods"})
    void shapesAreThoseOfTheTables(String folder) {
        ReferenceTable data = ReferenceTable.read(folder + "/data.csv");
        ReferenceTable stats = ReferenceTable.read(folder + "/stats.csv");
        assertThat(stats.rows()).hasSizeGreaterThan(5);
        for (int i = 0; i < stats.rows().size(); i++) {
            String indicator = stats.rows().get(i).get("iCode");
            Shape shape = Shape.of(data.numbers(indicator));
            assertThat(shape.count()).as(indicator).isEqualTo((int) stats.number(i, "n"));
            assertThat(shape.distinct()).as(indicator).isEqualTo((int) stats.number(i, "distinct"));
            close(shape.lowest(), stats.number(i, "min"), indicator);
            close(shape.median(), stats.number(i, "median"), indicator);
            close(shape.highest(), stats.number(i, "max"), indicator);
            close(shape.skewness(), stats.number(i, "skew"), indicator);
            close(shape.kurtosis(), stats.number(i, "kurt"), indicator);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"asem-methods", "swiss-methods"})
    void tailsPassAsInTheTables(String folder) {
        ReferenceTable data = ReferenceTable.read(folder + "/data.csv");
        ReferenceTable stats = ReferenceTable.read(folder + "/treat_stats.csv");
        stats.rows()
                .forEach(row -> assertThat(
                                Shape.of(data.numbers(row.get("iCode"))).passes(2, 3.5))
                        .as(row.toString())
                        .isEqualTo(row.get("pass").equals("TRUE")));
    }

    @Test
    void theExampleHasTheStatedNumbers() {
        Shape shape = Shape.of(1, 3, 4, 3, 40);
        assertThat(shape.count()).isEqualTo(5);
        assertThat(shape.distinct()).isEqualTo(4);
        assertThat(shape.median()).hasValue(3);
        assertThat(shape.skewness().orElseThrow()).isCloseTo(2.212, within(5e-4));
        assertThat(shape.kurtosis().orElseThrow()).isCloseTo(4.917, within(5e-4));
    }

    @Test
    void theOrderOfFiguresChangesNoBit() {
        assertThat(Shape.of(0.1, 1e9, -3, 0.7, 12.25)).isEqualTo(Shape.of(12.25, 0.7, 1e9, 0.1, -3));
    }

    @Test
    void whatHasNoTailsPasses() {
        for (Shape shape : new Shape[] {Shape.of(), Shape.of(Double.NaN), Shape.of(5, 5, 5, 5, 5), Shape.of(1, 2, 9)}) {
            assertThat(shape.skewness()).isEmpty();
            assertThat(shape.kurtosis()).isEmpty();
            assertThat(shape.passes(2, 3.5)).isTrue();
        }
        assertThat(Shape.of().lowest()).isEmpty();
        assertThat(Shape.of(5, 5, 5, 5).distinct()).isEqualTo(1);
        assertThat(Shape.of(0.0, -0.0).distinct()).isEqualTo(1);
    }

    @Test
    void infiniteFiguresAreRefused() {
        assertThatThrownBy(() -> Shape.of(1, Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("figures")
                .hasMessageContaining("Infinity");
    }
}
