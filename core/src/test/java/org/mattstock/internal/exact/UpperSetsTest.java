package org.mattstock.internal.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mattstock.uncertainty.WeightDraws;
import org.mattstock.variation.WeightSet;

class UpperSetsTest {
    @Test
    void aCompleteOrderHasItsBeginnings() {
        boolean[][] order = new boolean[3][3];
        order[2][0] = true;
        order[0][1] = true;
        assertThat(UpperSets.of(3, order, "all"))
                .containsExactlyInAnyOrder(new int[] {2}, new int[] {0, 2}, new int[] {0, 1, 2});
    }

    @Test
    void tooManySetsAreRefused() {
        boolean[][] star = new boolean[20][20];
        Arrays.fill(star[0], 1, 20, true);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UpperSets.of(20, star, "all"))
                .withMessage(
                        "the order of importance in all must have at most 10000 sets closed upward; add demands until it"
                                + " does");
    }

    /** Sets within connected groups give the same extremes as all sets closed upward, found by trying every set. */
    @Test
    void theExtremesAreThoseOfAllClosedSets() {
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 300; round++) {
            int count = 2 + random.nextInt(5);
            List<String> ids =
                    IntStream.range(0, count).mapToObj(String::valueOf).toList();
            List<WeightSet.AtLeast> demands = new ArrayList<>();
            boolean[][] heavier = new boolean[count][count];
            for (int i = 0; i < 1 + random.nextInt(4); i++) {
                int part = random.nextInt(count);
                int other = (part + 1 + random.nextInt(count - 1)) % count;
                demands.add(new WeightSet.AtLeast(ids.get(part), ids.get(other)));
                heavier[part][other] = true;
            }
            double[] values = new double[count];
            Arrays.setAll(values, i -> random.nextInt(5) == 0 ? Double.NaN : random.nextInt(-9, 10));
            WeightRegion ours = new WeightRegion.Corners(count, true, UpperSets.of(count, heavier, "all"));
            WeightRegion all =
                    new WeightRegion.Corners(count, true, WeightDraws.upward(new WeightSet.Ordinal(demands), ids));
            if (Double.isNaN(all.least(values))) {
                assertThat(ours.least(values)).isNaN();
            } else {
                assertThat(ours.least(values)).isCloseTo(all.least(values), within(1e-12));
                assertThat(ours.greatest(values)).isCloseTo(all.greatest(values), within(1e-12));
            }
        }
    }
}
