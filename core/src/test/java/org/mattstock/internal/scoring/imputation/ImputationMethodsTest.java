package org.mattstock.internal.scoring.imputation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mattstock.definition.Imputation;
import org.mattstock.fit.Learned;
import org.mattstock.index.AnyMethod;
import org.mattstock.internal.scoring.given.Sample;

/** Every imputation keeps what it answers, on the values 1, 3, 4 and a gap. */
class ImputationMethodsTest {
    private static final double[] VALUES = {1, 3, 4, Double.NaN};
    private static final int GAP = 3;

    static Stream<Imputation> all() {
        return AnyMethod.of(Imputation.class).stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatIsThereStaysAndTheArrayTooWhereNothingIsDone(Imputation imputation) {
        ImputationMethod method = ImputationMethods.of(imputation);
        Asked gaps = new Asked();
        double[] result = method.impute(gaps)[0];

        assertThat(result == gaps.values()[0]).isEqualTo(method.isNothing());
        assertThat(gaps.values()[0]).containsExactly(VALUES);
        for (int unit = 0; unit < GAP; unit++) {
            assertThat(result[unit]).isEqualTo(VALUES[unit]);
        }
        assertThat(Double.isNaN(result[GAP])).isEqualTo(method.isNothing());
    }

    @ParameterizedTest
    @MethodSource("all")
    void itLearnsWhatItSaysAndAsksForTheGroupingThatItNames(Imputation imputation) {
        ImputationMethod method = ImputationMethods.of(imputation);
        Asked gaps = new Asked();
        method.impute(gaps);

        assertThat(gaps.learned.stream().<Class<?>>map(Object::getClass).findFirst())
                .isEqualTo(method.learns());
        assertThat(gaps.grouping).isEqualTo(method.grouping());
    }

    @ParameterizedTest
    @MethodSource("all")
    void whereAFigureComesFromIsNoted(Imputation imputation) {
        ImputationMethod method = ImputationMethods.of(imputation);
        Asked gaps = new Asked();
        double[] result = method.impute(gaps)[0];

        assertThat(gaps.taken).allMatch(year -> result[GAP] == year);
        assertThat(gaps.taken.isEmpty()).isEqualTo(!(imputation instanceof Imputation.Latest));
    }

    @ParameterizedTest
    @MethodSource("all")
    void itHasWords(Imputation imputation) {
        assertThat(ImputationMethods.of(imputation).words()).isNotBlank();
    }

    /** One year's values, and what was asked of them; every unit's figure of another year is the year's number. */
    private static final class Asked implements Gaps {
        private final double[][] values = {VALUES.clone()};
        private final List<Learned> learned = new ArrayList<>();
        private final List<Integer> taken = new ArrayList<>();
        private Optional<String> grouping = Optional.empty();

        @Override
        public double[][] values() {
            return values;
        }

        @Override
        public int calendarYear(int year) {
            return 2022;
        }

        @Override
        public List<Integer> years() {
            return List.of(2000, 2021, 2022, 2023);
        }

        @Override
        public YearFigures figures(int calendarYear) {
            double year = calendarYear;
            return new YearFigures(
                    new double[] {year, year, year, year},
                    new int[] {calendarYear, calendarYear, calendarYear, calendarYear});
        }

        @Override
        public double[][][] others() {
            return new double[][][] {{{1, 5, 8, 4}}};
        }

        @Override
        public int position() {
            return 0;
        }

        @Override
        public double[][] once(Object question, Supplier<double[][]> answer) {
            return answer.get();
        }

        @Override
        public String node() {
            return "x";
        }

        @Override
        public boolean[] reference(int year, int unit) {
            return new boolean[] {true, true, true, true};
        }

        @Override
        public boolean isObserved(int year, int unit) {
            return unit != GAP;
        }

        @Override
        public void takenFrom(int year, int unit, int calendarYear) {
            taken.add(calendarYear);
        }

        @Override
        public IntFunction<@Nullable Learned> learned(Function<Sample, @Nullable Learned> learner) {
            Learned result = learner.apply(new Sample("x", "", List.of(2022), new double[] {1, 3, 4}));
            learned.add(result);
            return unit -> result;
        }

        @Override
        public IntFunction<@Nullable Learned> learnedByGroup(
                String group, Function<Sample, @Nullable Learned> learner) {
            grouping = Optional.of(group);
            return learned(learner);
        }
    }
}
