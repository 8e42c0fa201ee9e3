package org.mattstock.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Param;

class PairsTest {
    @Test
    void namesDiffer() {
        assertThat(Pairs.all().stream().map(Pair::name)).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void aNameStandsForAllThatContinueItAfterASlash() {
        assertThat(Pairs.named("rank/290/tied").stream().map(Pair::name))
                .containsExactly("rank/290/tied/commons-math3", "rank/290/tied/arrays-sort");
        assertThat(Pairs.named("rank/290/tied/arrays-sort")).hasSize(1);
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> Pairs.named("rank/29"))
                .withMessage("no pair is named rank/29; list shows all");
    }

    @Test
    void aWrongResultIsNeverTimed() {
        Pair wrong = new Pair(
                "a",
                "",
                "",
                () -> new Duel(input -> 1, input -> 2, 1, () -> {
                    throw new IllegalStateException("expected 2, got 1");
                }));

        assertThatIllegalStateException().isThrownBy(wrong::prepare).withMessage("expected 2, got 1");
    }

    @Test
    void aShortLookDoesLessWorkAndIsChecked() {
        List<Integer> made = new ArrayList<>();
        Pair pair = new Pair("a", "", "", 1_000, times -> {
            made.add(times);
            return new Duel(input -> times, input -> times, 1, () -> made.add(-times));
        });

        assertThat(pair.prepare(64).ours().run(0)).isEqualTo(64);
        assertThat(pair.prepare(5_000).ours().run(0)).isEqualTo(1_000);
        assertThat(pair.prepare().baseline().run(0)).isEqualTo(1_000);
        assertThat(made).containsExactly(64, -64, 1_000, -1_000, 1_000, -1_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Pair("a", "", "", 0, times -> pair.prepare()))
                .withMessage("times must be positive, got 0");
    }

    @Test
    void theLibraryAgreesWithItsBaseline() {
        // One that takes little time; the smoke run prepares all.
        assertThatNoException()
                .isThrownBy(
                        () -> Pairs.named("ranking/290/tied/boxed-maps").get(0).prepare());
    }

    @Test
    void aDifferenceBeyondTheToleranceIsFound() {
        Results.requireEqual(new double[] {1, 2}, new double[] {1, 2.05}, 0.1);

        assertThatIllegalStateException()
                .isThrownBy(() -> Results.requireEqual(new double[] {1, 2}, new double[] {1, 2.2}, 0.1))
                .withMessage("value 1 must be 2.0, got 2.2");
        assertThatIllegalStateException()
                .isThrownBy(() -> Results.requireEqual(new double[] {1}, new double[] {Double.NaN}, 0.1));
        assertThatIllegalStateException()
                .isThrownBy(() -> Results.requireEqual(new double[] {1}, new double[] {1, 1}, 0.1))
                .withMessage("expected 1 values, got 2");
        Results.requireIdentical(new double[] {1, Double.NaN}, new double[] {1, Double.NaN});
        assertThatIllegalStateException()
                .isThrownBy(() -> Results.requireIdentical(new double[] {1, 2}, new double[] {1, Math.nextUp(2)}))
                .withMessage("arrays must be identical, differ at 1");
    }

    @Test
    void theShapesAreWhatTheySay() {
        assertThat(Shape.UNIFORM.vectors(1, 290)[0]).doesNotHaveDuplicates();
        assertThat(java.util.Arrays.stream(Shape.TIED.vectors(1, 290)[0])
                        .distinct()
                        .count())
                .isLessThanOrEqualTo(100);
        double[] skewed = java.util.Arrays.stream(Shape.SKEWED.vectors(1, 290)[0])
                .sorted()
                .toArray();
        assertThat(skewed[289]).isGreaterThan(100 * skewed[145]);
        assertThat(Shape.TIED.vectors(64, 290)).isDeepEqualTo(Shape.TIED.vectors(64, 290));
    }

    @Test
    void jmhKnowsTheNameOfItsPair() throws NoSuchFieldException {
        Field pair = PairBenchmark.class.getField("pair");

        for (String name : pair.getAnnotation(Param.class).value()) {
            assertThat(Pairs.named(name)).hasSize(1);
        }
    }

    @Test
    void jmhRunsBothOperationsOfAPair() {
        PairBenchmark benchmark = new PairBenchmark();
        benchmark.pair = "rank/290/uniform/commons-math3";
        benchmark.prepare();

        List<Object> results = List.of(benchmark.ours(), benchmark.baseline());

        assertThat((double[]) results.get(0)).hasSize(290);
        assertThat((double[]) results.get(1)).hasSize(290);
    }
}
