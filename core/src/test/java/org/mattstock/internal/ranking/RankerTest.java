package org.mattstock.internal.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.ranking.TiesStrategy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.ReferenceTable;

class RankerTest {
    private static final Map<Ties, TiesStrategy> COMMONS_MATH = Map.of(
            Ties.COMPETITION, TiesStrategy.MINIMUM,
            Ties.MODIFIED, TiesStrategy.MAXIMUM,
            Ties.FRACTIONAL, TiesStrategy.AVERAGE,
            Ties.ORDINAL, TiesStrategy.SEQUENTIAL);

    @ParameterizedTest
    @CsvSource({"COMPETITION,1 2 2 4", "MODIFIED,1 3 3 4", "DENSE,1 2 2 3", "FRACTIONAL,1 2.5 2.5 4", "ORDINAL,1 2 3 4"
    })
    void eachRuleOnTheSharedExample(Ties ties, String expected) {
        double[] places = Arrays.stream(expected.split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        assertThat(Ranker.places(new double[] {9, 7, 7, 4}, First.HIGHEST, ties))
                .containsExactly(places);
    }

    @Property(seed = "1", tries = 500)
    void everyRuleAgreesWithCounting(@ForAll("vectors") double[] values, @ForAll First first, @ForAll Ties ties) {
        assertThat(Ranker.places(values, first, ties)).containsExactly(SlowPlaces.of(values, first, ties));
    }

    @Property(seed = "2", tries = 300)
    void theRulesOfCommonsMathAgree(@ForAll("vectors") double[] values) {
        Assume.that(values.length > 0); // it fails on an empty vector
        double[] zeroes = Arrays.stream(values).map(value -> value + 0.0).toArray();
        double[] negated = Arrays.stream(zeroes).map(value -> 0.0 - value).toArray();
        COMMONS_MATH.forEach((ties, strategy) -> {
            NaturalRanking ranking = new NaturalRanking(strategy);
            assertThat(Ranker.places(values, First.LOWEST, ties)).containsExactly(ranking.rank(zeroes));
            assertThat(Ranker.places(values, First.HIGHEST, ties)).containsExactly(ranking.rank(negated));
        });
    }

    @Property(seed = "3", tries = 200)
    void anotherOrderOfTheInputChangesNoPlace(@ForAll("vectors") double[] values, @ForAll long seed) {
        int[] shuffled = shuffled(values.length, seed);
        double[] mixed = Arrays.stream(shuffled).mapToDouble(i -> values[i]).toArray();
        for (Ties ties : new Ties[] {Ties.COMPETITION, Ties.MODIFIED, Ties.DENSE, Ties.FRACTIONAL}) {
            double[] places = Ranker.places(values, First.HIGHEST, ties);
            double[] expected =
                    Arrays.stream(shuffled).mapToDouble(i -> places[i]).toArray();
            assertThat(Ranker.places(mixed, First.HIGHEST, ties)).containsExactly(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"powers", "outlier", "two heaps", "neighbors", "descending", "subnormal", "whole range"})
    void skewedValuesAreRankedRight(String shape) {
        double[] values = skewed(shape, 2000);
        assertThat(Ranker.places(values, First.HIGHEST, Ties.ORDINAL))
                .isEqualTo(SlowPlaces.of(values, First.HIGHEST, Ties.ORDINAL));
    }

    /** Comparing all pairs of so many would take minutes: neighbors by place are compared, and equal values by index. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "powers",
                "outlier",
                "two heaps",
                "neighbors",
                "descending",
                "subnormal",
                "whole range",
                "inhabitants",
                "whole percentages",
                "even"
            })
    void manyValuesOfAnyShapeAreRankedRight(String shape) {
        double[] values = skewed(shape, 200_000);
        for (First first : First.values()) {
            double[] places = Ranker.places(values, first, Ties.ORDINAL);
            int[] order = new int[places.length];
            for (int i = 0; i < places.length; i++) {
                order[(int) places[i] - 1] = i;
            }
            int wrong = 0;
            for (int i = 1; i < order.length; i++) {
                int comparison = Double.compare(values[order[i - 1]] + 0.0, values[order[i]] + 0.0);
                boolean right = comparison == 0 ? order[i - 1] < order[i] : comparison < 0 == (first == First.LOWEST);
                wrong += right ? 0 : 1;
            }
            assertThat(wrong).isZero();
        }
    }

    @Test
    void aRankerThatIsUsedAgainGivesTheSamePlaces() {
        Ranker ranker = new Ranker();
        SplittableRandom random = new SplittableRandom(4);
        for (int n : new int[] {50, 0, 300, 1, 2, 299, 7}) {
            double[] values =
                    random.doubles(n).map(value -> Math.rint(value * n)).toArray();
            double[] places = new double[n];
            ranker.rank(values, First.LOWEST).places(Ties.FRACTIONAL, places);
            assertThat(places).containsExactly(SlowPlaces.of(values, First.LOWEST, Ties.FRACTIONAL));
        }
    }

    @Test
    void aTieGroupWithinAToleranceStartsAtItsBestValue() {
        double[] values = {9.0, 8.9, 8.8, 8.7, 1};
        double[] places = new double[5];
        new Ranker().rankWithin(values, 0.1, First.HIGHEST).places(Ties.COMPETITION, places);
        assertThat(places).containsExactly(1, 1, 3, 3, 5);
        new Ranker().rankWithin(values, 0.1, First.LOWEST).places(Ties.COMPETITION, places);
        assertThat(places).containsExactly(4, 4, 2, 2, 1);
    }

    @Test
    void theToleranceIsThatOfThePrintedDecimals() {
        assertThat(0.8 - 0.7).isGreaterThan(0.1);
        double[] places = new double[2];
        new Ranker().rankWithin(new double[] {0.7, 0.8}, 0.1, First.HIGHEST).places(Ties.DENSE, places);
        assertThat(places).containsExactly(1, 1);
    }

    @Test
    void ordinalPlacesWithinAToleranceFollowTheIndex() {
        double[] places = new double[3];
        new Ranker()
                .rankWithin(new double[] {5.00, 5.02, 5.01}, 0.05, First.HIGHEST)
                .places(Ties.ORDINAL, places);
        assertThat(places).containsExactly(1, 2, 3);
    }

    @ParameterizedTest
    @EnumSource(First.class)
    void notANumberIsRefused(First first) {
        assertThatThrownBy(() -> Ranker.places(new double[] {1, Double.NaN, 2}, first, Ties.DENSE))
                .hasMessage("values must not be NaN");
    }

    @ParameterizedTest
    @CsvSource({"distinct", "ties", "with_nan", "neg_zero", "float_near_tie", "all_equal", "single", "kommun290"})
    void placesOfScipyAreMet(String name) {
        ReferenceTable table = ReferenceTable.read("scipy/rankdata.csv")
                .where(row ->
                        row.get("case").equals(name) && !row.get("asc_min").isEmpty());
        double[] values = table.numbers("value");
        Map.of(
                        "min",
                        Ties.COMPETITION,
                        "max",
                        Ties.MODIFIED,
                        "average",
                        Ties.FRACTIONAL,
                        "dense",
                        Ties.DENSE,
                        "ordinal",
                        Ties.ORDINAL)
                .forEach((rule, ties) -> {
                    assertThat(Ranker.places(values, First.LOWEST, ties)).containsExactly(table.numbers("asc_" + rule));
                    assertThat(Ranker.places(values, First.HIGHEST, ties))
                            .containsExactly(table.numbers("desc_" + rule));
                });
        assertThat(values).isNotEmpty();
    }

    @Test
    void placesOfAsemScoresInRAreMet() {
        ReferenceTable table = ReferenceTable.read("asem-methods/ranks.csv")
                .where(row -> !row.get("score").isEmpty());
        double[] scores = table.numbers("score");
        Map.of(
                        "min",
                        Ties.COMPETITION,
                        "max",
                        Ties.MODIFIED,
                        "average",
                        Ties.FRACTIONAL,
                        "dense",
                        Ties.DENSE,
                        "first",
                        Ties.ORDINAL)
                .forEach((rule, ties) -> {
                    assertThat(Ranker.places(scores, First.HIGHEST, ties))
                            .containsExactly(table.numbers("desc_" + rule));
                    assertThat(Ranker.places(scores, First.LOWEST, ties)).containsExactly(table.numbers("asc_" + rule));
                });
        assertThat(scores.length).isGreaterThan(40);
    }

    @Provide
    Arbitrary<double[]> vectors() {
        Arbitrary<Double> coarse = Arbitraries.integers().between(-6, 6).map(i -> i / 2.0);
        Arbitrary<Double> any = Arbitraries.doubles().ofScale(6).between(-1e9, 1e9);
        Arbitrary<Double> odd = Arbitraries.of(
                -0.0,
                0.0,
                Double.MIN_VALUE,
                -Double.MAX_VALUE,
                Double.MAX_VALUE,
                Double.POSITIVE_INFINITY,
                0.1 + 0.2,
                0.3);
        return Arbitraries.frequencyOf(Tuple.of(6, coarse), Tuple.of(4, any), Tuple.of(1, odd))
                .array(double[].class)
                .ofMaxSize(60);
    }

    private static double[] skewed(String shape, int n) {
        SplittableRandom random = new SplittableRandom(n);
        double[] values = new double[n];
        Arrays.setAll(values, i -> switch (shape) {
            case "powers" -> StrictMath.pow(10, random.nextDouble() * 250);
            case "outlier" -> i == n / 2 ? 1e300 : random.nextDouble();
            case "two heaps" -> (i % 2) * 1e9 + random.nextDouble();
            case "neighbors" -> i == 0 ? 1e6 : 1 + random.nextInt(n) * Math.ulp(1.0);
            case "descending" -> -i;
            case "inhabitants" -> 1000 / (1 - random.nextDouble()) / (1 - random.nextDouble());
            case "whole percentages" -> random.nextInt(101);
            case "even" -> 100 * random.nextDouble();
            case "subnormal" -> random.nextInt(n) * Double.MIN_VALUE;
            default -> (random.nextDouble() - random.nextDouble()) * Double.MAX_VALUE;
        });
        return values;
    }

    private static int[] shuffled(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = new int[n];
        Arrays.setAll(order, i -> i);
        for (int i = n - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        return order;
    }
}
