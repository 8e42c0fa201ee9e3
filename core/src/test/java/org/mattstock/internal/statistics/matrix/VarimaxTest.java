package org.mattstock.internal.statistics.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VarimaxTest {
    /** What weights after Nicoletti take of it: each indicator's largest squared loading. R's varimax agrees. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void agreesOnTheLargestLoadings(int components) {
        PrincipalComponents found = PrincipalComponents.of(
                Correlations.pearson(Matrices.directed("matrix.csv")).matrix());
        double[][] loadings = new double[found.count()][components];
        for (int row = 0; row < loadings.length; row++) {
            int indicator = row;
            Arrays.setAll(loadings[row], component -> found.loadings(component)[indicator]);
        }
        double[] largest = Arrays.stream(Varimax.rotated(loadings))
                .mapToDouble(row -> Arrays.stream(row)
                        .map(loading -> loading * loading)
                        .max()
                        .orElseThrow())
                .toArray();
        double sum = Arrays.stream(largest).sum();
        assertThat(Arrays.stream(largest).map(each -> each / sum).toArray())
                .containsExactly(Matrices.weights("pca_nicoletti", "factors=" + components), within(1e-12));
    }

    /** Two groups of indicators, each with a component of its own, turned by 30 degrees. */
    @Test
    void findsTheGroupsAgain() {
        double cos = Math.sqrt(0.75);
        double[][] turned = {{0.9 * cos, 0.45}, {0.5 * cos, 0.25}, {-0.4, 0.8 * cos}, {-0.1, 0.2 * cos}};
        double[][] found = Varimax.rotated(turned);
        double[][] groups = {{0.9, 0}, {0.5, 0}, {0, 0.8}, {0, 0.2}};
        for (int row = 0; row < 4; row++) {
            assertThat(found[row]).containsExactly(groups[row], within(1e-15));
        }
    }

    @Test
    void whatIsExplainedOfAnIndicatorStays() {
        double[][] loadings = {{0.7, -0.2, 0.3}, {0.1, 0.6, -0.4}, {0.5, 0.5, 0.5}, {0, 0, 0}, {-0.3, 0.8, 0.1}};
        double[][] found = Varimax.rotated(loadings);
        for (int row = 0; row < loadings.length; row++) {
            assertThat(squares(found[row])).isCloseTo(squares(loadings[row]), within(1e-14));
        }
        assertThat(Varimax.rotated(new double[][] {{0.3}, {-0.2}})).isDeepEqualTo(new double[][] {{0.3}, {-0.2}});
        assertThat(Varimax.rotated(new double[0][])).isEmpty();
    }

    /** Three directions of a plane 60 degrees apart, and four of a space: no turn is better than others. */
    @Test
    void aRotationThatNothingDeterminesIsRefused() {
        double third = Math.sqrt(0.75);
        for (double[][] even : List.of(
                new double[][] {{1, 0}, {0.5, third}, {-0.5, third}},
                new double[][] {{1, 1, 1}, {1, -1, -1}, {-1, 1, -1}, {-1, -1, 1}})) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> Varimax.rotated(even))
                    .withMessage("the rotation must be determined, got other rotations that do as well");
        }
    }

    /** Indicators in another order, and components too, are another start: the search may end elsewhere from there. */
    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5})
    void noOrderOfIndicatorsOrComponentsDecides(int components) {
        Random random = new Random(components);
        for (int draw = 0; draw < 40; draw++) {
            double[][] loadings = new double[9][components];
            for (double[] row : loadings) {
                Arrays.setAll(row, component -> random.nextDouble(-1, 1));
            }
            double[][] reversed = new double[9][];
            Arrays.setAll(reversed, row -> reversed(loadings[8 - row]));
            double[] largest = largest(Varimax.rotated(reversed));
            double[] expected =
                    IntStream.range(0, 9).mapToDouble(row -> largest[8 - row]).toArray();
            assertThat(largest(Varimax.rotated(loadings))).containsExactly(expected, within(1e-9));
        }
    }

    private static double[] reversed(double[] row) {
        double[] reversed = new double[row.length];
        Arrays.setAll(reversed, component -> row[row.length - 1 - component]);
        return reversed;
    }

    private static double[] largest(double[][] rows) {
        return Arrays.stream(rows)
                .mapToDouble(
                        row -> Arrays.stream(row).map(each -> each * each).max().orElseThrow())
                .toArray();
    }

    private static double squares(double[] row) {
        return Arrays.stream(row).map(each -> each * each).sum();
    }
}
