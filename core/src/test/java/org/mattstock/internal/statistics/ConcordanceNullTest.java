package org.mattstock.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ConcordanceNullTest {
    /** Sums of squares over all orders of every judge, one by one. */
    private static List<Long> everyOrder(int[][] ranks) {
        List<int[][]> panels = Collections.singletonList(new int[0][]);
        for (int[] judge : ranks) {
            List<int[][]> longer = new ArrayList<>();
            for (int[][] panel : panels) {
                Permutations.forEach(judge.length, order -> {
                    int[][] next = Arrays.copyOf(panel, panel.length + 1);
                    next[panel.length] = Arrays.stream(order).map(i -> judge[i]).toArray();
                    longer.add(next);
                });
            }
            panels = longer;
        }
        return panels.stream().map(ConcordanceNull::squares).toList();
    }

    @Test
    void countsAreThoseOfEveryOrderOneByOneAlsoWithTies() {
        SplittableRandom random = new SplittableRandom(1939);
        for (int run = 0; run < 40; run++) {
            int objects = random.nextInt(1, 5);
            int[][] ranks = new int[random.nextInt(2, 4)][];
            for (int judge = 0; judge < ranks.length; judge++) {
                double[] marks = random.ints(objects, 0, 4).asDoubleStream().toArray();
                ranks[judge] = Midranks.doubled(marks);
            }
            List<Long> all = everyOrder(ranks);
            ExactDistribution counted = ConcordanceNull.of(ranks).orElseThrow();
            all.stream().distinct().forEach(squares -> {
                double share =
                        (double) all.stream().filter(each -> each >= squares).count() / all.size();
                assertThat(counted.atLeast(squares)).isCloseTo(share, within(1e-15));
            });
        }
    }

    @Test
    void whatTakesTooLongIsNotCounted() {
        assertThat(ConcordanceNull.untied(6, 15)).isEmpty();
        assertThat(ConcordanceNull.untied(2, 11)).isEmpty();
        assertThat(ConcordanceNull.untied(64, 2)).isEmpty();
        assertThat(ConcordanceNull.untied(Integer.MAX_VALUE, Integer.MAX_VALUE)).isEmpty();
        int[][] manyWhoTieAll = Collections.nCopies(25_000, new int[] {3, 3}).toArray(int[][]::new);
        assertThat(ConcordanceNull.of(manyWhoTieAll)).isEmpty();
    }

    @Test
    void juriesOfUsualSizeAreCounted() {
        assertThat(ConcordanceNull.untied(14, 4)).isPresent();
        assertThat(ConcordanceNull.untied(9, 5)).isPresent();
        assertThat(ConcordanceNull.untied(5, 6)).isPresent();
        assertThat(ConcordanceNull.untied(2, 10)).isPresent();
        assertThat(ConcordanceNull.untied(63, 2)).isPresent();
        double full = ConcordanceNull.untied(3, 7).orElseThrow().atLeast(9 * (343 - 7) / 3);
        assertThat(full).isEqualTo(1.0 / 5040 / 5040);
    }

    @Test
    void ordersOfEqualValuesAreShownOnce() {
        List<String> seen = new ArrayList<>();
        Permutations.forEachDistinct(new int[] {2, 5, 5}, order -> seen.add(Arrays.toString(order)));
        assertThat(seen).containsExactly("[2, 5, 5]", "[5, 2, 5]", "[5, 5, 2]");
    }
}
