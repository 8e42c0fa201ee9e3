package org.mattstock.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class JenksClassesTest {
    private static JenksClasses of(int classes, double... values) {
        return JenksClasses.of(DoubleStream.of(values).boxed().toList(), classes);
    }

    private static List<String> sizes(JenksClasses found) {
        return found.optima().stream()
                .map(division -> division.classes().stream()
                        .map(each -> String.valueOf(each.size()))
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    @Test
    void theTextbookExample() {
        JenksClasses found = of(2, 10, 4, 9, 5);
        assertThat(found.deviations()).isEqualTo(26);
        assertThat(found.withinClasses()).isEqualTo(1);
        assertThat(found.goodnessOfFit().orElseThrow()).isCloseTo(.961538, within(5e-7));
        assertThat(found.optimaCount()).isEqualTo(1);
        assertThat(found.toTable().toText()).isEqualTo("""
                        Natural breaks, 1 optimum, goodness of fit 0.961538
                        optimum  class  size  lowest  highest
                        -------  -----  ----  ------  -------
                              1      1     2   4.000    5.000
                              1      2     2   9.000   10.000""");
    }

    /** In doubles 0.3 - 0.2 is less than 0.2 - 0.1, and one of the two divisions would be lost. */
    @Test
    void decimalsThatAreEquallyFarApartHaveTwoOptima() {
        JenksClasses found = of(2, 0.1, 0.2, 0.3);
        assertThat(sizes(found)).containsExactly("1 2", "2 1");
        assertThat(found.highestSizes()).containsExactly(1, 2);
        assertThat(found.lowestSizes()).containsExactly(1, 2);
        assertThat(found.withinClasses()).isEqualTo(0.005);
    }

    @Test
    void equalNumbersStayTogether() {
        assertThat(sizes(of(2, 1, 1, 1, 1, 2, 9))).containsExactly("5 1");
        assertThat(sizes(of(3, 7, 7, 7, 1, 1, 4))).containsExactly("2 1 3");
        assertThat(sizes(of(2, 0.0, -0.0, 1))).containsExactly("2 1");
    }

    @Test
    void oneClassExplainsNothingAndAsManyAsThereAreNumbersEverything() {
        assertThat(of(1, 1, 2, 9).goodnessOfFit()).hasValue(0);
        assertThat(of(3, 1, 2, 9).goodnessOfFit()).hasValue(1);
        assertThat(of(1, 5, 5).goodnessOfFit()).isEmpty();
        assertThat(of(1, 5, 5).optimaCount()).isEqualTo(1);
    }

    /** Thirty evenly spaced numbers in 20 classes: pairs and single ones in any order, each pair adding a half. */
    @Test
    void moreOptimaThanCanBeListedAreCounted() {
        List<Double> even =
                IntStream.rangeClosed(1, 30).mapToObj(Double::valueOf).toList();
        JenksClasses found = JenksClasses.of(even, 20);
        assertThat(found.optimaCount()).isEqualTo(184_756); // 10 pairs and 10 alone, in any order: 20 over 10
        assertThat(found.optima()).hasSize(JenksClasses.MOST_LISTED).doesNotHaveDuplicates();
        assertThat(found.withinClasses()).isEqualTo(5);
        assertThat(found.highestSizes()).containsExactly(1, 2);
    }

    @Test
    void numbersFarFromZeroAndVeryLargeOrSmallOnesAreExact() {
        assertThat(of(2, 1e9 + 4, 1e9 + 5, 1e9 + 9, 1e9 + 10).withinClasses()).isEqualTo(1);
        assertThat(of(2, 4e149, 5e149, 9e149, 1e150).goodnessOfFit().orElseThrow())
                .isEqualTo(of(2, 4, 5, 9, 10).goodnessOfFit().orElseThrow());
        assertThat(sizes(of(2, 4e-300, 5e-300, 9e-300, 1e-299))).containsExactly("2 2");
        assertThat(sizes(of(2, 1e-300, 2e-300, 1e150))).containsExactly("2 1");
    }

    @Test
    void whatCannotBeDividedIsRefused() {
        assertThatThrownBy(() -> of(3, 1, 2, 2)).hasMessage("classes must be 1 to 2 for 2 different values, got 3");
        assertThatThrownBy(() -> of(0, 1)).hasMessage("classes must be 1 to 1 for 1 different values, got 0");
        assertThatThrownBy(() -> of(1)).hasMessage("values must be 1 to 5000 in number, got 0");
        assertThatThrownBy(() -> of(1, Double.NaN)).hasMessage("values must be at most 1.0E150 in size, got NaN");
        assertThatThrownBy(() -> of(1, 1, -1e151)).hasMessageContaining("got -1.0E151");
    }

    @Property(seed = "41", tries = 300)
    void everyOptimumIsThatOfTryingAllDivisions(
            @ForAll @Size(min = 1, max = 9) List<@IntRange(max = 12) Integer> tenths,
            @ForAll @IntRange(min = 1, max = 5) int classes) {
        List<Double> values = tenths.stream().map(each -> each / 10.0).toList();
        int most = (int) values.stream().distinct().count();
        JenksClasses found = JenksClasses.of(values, Math.min(classes, most));
        SlowJenks slow = SlowJenks.of(tenths, Math.min(classes, most));
        assertThat(sizes(found)).containsExactlyInAnyOrderElementsOf(slow.optima());
        assertThat(found.optimaCount()).isEqualTo(slow.optima().size());
        assertThat(found.withinClasses()).isEqualTo(slow.least().doubleValue());
        assertThat(found.highestSizes()).containsExactlyElementsOf(slow.sizesOfLast());
        assertThat(found.lowestSizes()).containsExactlyElementsOf(slow.sizesOfFirst());
    }

    @Property(seed = "42", tries = 50)
    void theOrderOfTheNumbersChangesNothing(
            @ForAll @Size(min = 2, max = 40) List<@IntRange(max = 200) Integer> numbers, @ForAll long seed) {
        List<Double> values =
                new ArrayList<>(numbers.stream().map(each -> each / 7.0).toList());
        int classes = (int) Math.min(3, values.stream().distinct().count());
        JenksClasses found = JenksClasses.of(values, classes);
        Collections.shuffle(values, new Random(seed));
        assertThat(JenksClasses.of(values, classes)).isEqualTo(found);
    }

    /** The first pass in doubles may never rule out a division that exact arithmetic would choose. */
    @Test
    void ofManyNumbersTheLeastSumIsThatOfPlainDoubles() {
        SplittableRandom random = new SplittableRandom(7);
        double[] values = random.doubles(290, 30, 75).sorted().toArray();
        double[][] best = new double[6][values.length + 1];
        for (int j = 1; j <= values.length; j++) {
            best[1][j] = squares(values, 0, j);
        }
        for (int c = 2; c <= 5; c++) {
            for (int j = c; j <= values.length; j++) {
                best[c][j] = Double.POSITIVE_INFINITY;
                for (int i = c - 1; i < j; i++) {
                    best[c][j] = Math.min(best[c][j], best[c - 1][i] + squares(values, i, j));
                }
            }
        }
        for (int c = 1; c <= 5; c++) {
            assertThat(of(c, values).withinClasses()).isCloseTo(best[c][values.length], within(1e-8));
        }
    }

    private static double squares(double[] values, int from, int to) {
        double mean = 0;
        for (int i = from; i < to; i++) {
            mean += values[i] / (to - from);
        }
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += (values[i] - mean) * (values[i] - mean);
        }
        return sum;
    }

    /** All divisions of a few tenths that keep equal ones together, by sums over pairs. */
    private record SlowJenks(List<String> optima, BigDecimal least) {
        /** 2520 is a multiple of 1 to 10. */
        private static final int MULTIPLE = 2520;

        static SlowJenks of(List<Integer> tenths, int classes) {
            int[] sorted = tenths.stream().mapToInt(Integer::intValue).sorted().toArray();
            List<String> optima = new ArrayList<>();
            long least = Long.MAX_VALUE;
            for (int cuts = 0; cuts < 1 << (sorted.length - 1); cuts++) {
                if (Integer.bitCount(cuts) != classes - 1 || splits(sorted, cuts)) {
                    continue;
                }
                List<String> sizes = new ArrayList<>();
                long cost = 0;
                int start = 0;
                for (int end = 1; end <= sorted.length; end++) {
                    if (end == sorted.length || (cuts >> (end - 1) & 1) == 1) {
                        cost += pairs(sorted, start, end) * (MULTIPLE / (end - start));
                        sizes.add(String.valueOf(end - start));
                        start = end;
                    }
                }
                if (cost < least) {
                    optima.clear();
                    least = cost;
                }
                if (cost == least) {
                    optima.add(String.join(" ", sizes));
                }
            }
            BigDecimal units = BigDecimal.valueOf(MULTIPLE).multiply(BigDecimal.valueOf(100));
            return new SlowJenks(optima, BigDecimal.valueOf(least).divide(units, java.math.MathContext.DECIMAL128));
        }

        private static boolean splits(int[] sorted, int cuts) {
            return IntStream.range(1, sorted.length)
                    .anyMatch(i -> (cuts >> (i - 1) & 1) == 1 && sorted[i - 1] == sorted[i]);
        }

        /** The sum of squared distances to the mean, times how many there are. */
        private static long pairs(int[] sorted, int start, int end) {
            long sum = 0;
            for (int i = start; i < end; i++) {
                for (int j = start; j < i; j++) {
                    sum += (long) (sorted[i] - sorted[j]) * (sorted[i] - sorted[j]);
                }
            }
            return sum;
        }

        List<Integer> sizesOfLast() {
            return optima.stream()
                    .map(sizes -> Integer.valueOf(sizes.substring(sizes.lastIndexOf(' ') + 1)))
                    .distinct()
                    .sorted()
                    .toList();
        }

        List<Integer> sizesOfFirst() {
            return optima.stream()
                    .map(sizes -> Integer.valueOf(sizes.split(" ")[0]))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }
}
