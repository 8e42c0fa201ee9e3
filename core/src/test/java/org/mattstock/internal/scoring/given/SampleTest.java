package org.mattstock.internal.scoring.given;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.mattstock.internal.statistics.Quantiles;

/** What is found without sorting is what a sort finds. */
class SampleTest {
    @Test
    void boundsAndQuantilesAreThoseOfTheSortedValues() {
        SplittableRandom random = new SplittableRandom(290);
        for (int n = 1; n <= 300; n++) {
            int levels = 1 + random.nextInt(n);
            double[] values = random.ints(n, -levels, levels)
                    .mapToDouble(level -> level / 10.0)
                    .toArray();
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            Sample sample = new Sample("x", "", List.of(2022), values.clone());

            assertThat(sample.lowest()).isEqualTo(sorted[0]);
            assertThat(sample.highest()).isEqualTo(sorted[n - 1]);
            assertThat(sample.sorted()).containsExactly(sorted);
            for (int type = 1; type <= 9; type++) {
                for (double p : new double[] {0.95, 0.05, 0.5}) {
                    assertThat(sample.quantile(type, p)).isEqualTo(Quantiles.of(type, p, sorted));
                }
            }
            assertThat(sample.values()).containsExactly(values);
            assertThat(sample.isDegenerate()).isEqualTo(sorted[0] == sorted[n - 1]);
        }
    }

    @Test
    void nobodyHasNoValuesToSort() {
        assertThat(new Sample("x", "", List.of(2022), new double[0]).sorted()).isEmpty();
    }
}
