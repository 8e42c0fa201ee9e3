package org.mattstock.internal.scoring.normalization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mattstock.data.Direction;
import org.mattstock.definition.Degenerate;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.Learned;
import org.mattstock.fit.ScoringException;
import org.mattstock.index.AnyMethod;
import org.mattstock.internal.scoring.given.Sample;
import org.mattstock.internal.scoring.normalization.NormalizationMethod.Invariance;
import org.mattstock.internal.text.Sealed;

/** What normalizations say about themselves is what they do. */
class NormalizationMethodsTest {
    private static final double[] REFERENCE = {3, 1, 5.5, 2, 2, 4, 1.5};
    /** So many that quantiles of all types lie between two of them. */
    private static final double[] TWELVE = {3, 1, 5.5, 2, 9, 4, 1.5, 0.5, 7, 6, 4.5, 8};

    private static final double[] VALUES = {-7, -1, 0, 0.5, 1, 2, 2.25, 4, 5.5, 6, 40};

    static Stream<NormalizationMethod> methods() {
        return AnyMethod.of(Normalization.class).stream()
                .map(definition -> NormalizationMethods.of(definition, AnyMethod.behaviors()));
    }

    private static Sample sample(double... values) {
        return new Sample("x", "", List.of(2022), values);
    }

    private static Optional<Learned> learned(NormalizationMethod method, double... values) {
        return method.learns() ? Optional.of(method.learn(sample(values), Degenerate.NEUTRAL)) : Optional.empty();
    }

    private static Normalizer fitted(NormalizationMethod method, double... reference) {
        return Objects.requireNonNull(method.with(learned(method, reference).orElse(null)));
    }

    private static double[] places(Normalizer normalizer) {
        return Arrays.stream(VALUES).map(normalizer::place).map(normalizer::cut).toArray();
    }

    @Test
    void everyRecordHasExamplesAndAClass() {
        assertThat(methods()
                        .<Object>map(method -> method.definition().getClass())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(Sealed.records(Normalization.class));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void learnsWhatItSays(NormalizationMethod method) {
        Optional<Learned> learned = learned(method, REFERENCE);

        assertThat(learned.map(Learned::getClass)).isEqualTo(method.learned());
        assertThat(method.learns() && method.given().isPresent()).isFalse();
        if (method.learns()) {
            assertThat(method.with(null)).isNull();
            Learned other =
                    learned.orElseThrow() instanceof Learned.Single ? new Learned.Limits(0, 1) : new Learned.Single(1);
            assertThatThrownBy(() -> method.with(other))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("of the kind that " + method.definition() + " learns");
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void putsEveryoneInTheMiddleWhereNothingTellsThemApart(NormalizationMethod method) {
        if (!method.isExchangeable()) {
            return;
        }
        double[] places = places(fitted(method, 2, 2, 2));
        double[] usual = places(fitted(method, REFERENCE));

        assertThat(places).containsOnly(places[0]);
        assertThat(places[0]).isBetween(usual[0], usual[usual.length - 1]);
        assertThatThrownBy(() -> method.learn(sample(2, 2, 2), Degenerate.FAIL))
                .isInstanceOf(ScoringException.class)
                .hasMessageContaining("must have values that differ, got all values equal");
        assertThatThrownBy(() -> method.learn(sample(2), Degenerate.FAIL))
                .hasMessageContaining("got fewer than two values");
    }

    @ParameterizedTest
    @MethodSource("methods")
    void isStraightAndKeepsOrderWhereItSaysSo(NormalizationMethod method) {
        Normalizer normalizer = fitted(method, REFERENCE);
        double[] places = places(normalizer);

        if (method.isStraight()) {
            assertThat(normalizer.scale()).get().extracting(Scale::isLinear).isEqualTo(true);
        }
        if (method.keepsOrder()) {
            assertThat(places).isSorted().doesNotHaveDuplicates();
        }
        if (method.changesNothing()) {
            assertThat(places).isEqualTo(VALUES);
        }
        assertThat(Arrays.stream(places).max().orElseThrow()).isLessThanOrEqualTo(method.highest(REFERENCE.length));
    }

    /** The claim is exact: what it says moves no place, and the next kind of change does. */
    @ParameterizedTest
    @MethodSource("methods")
    void figuresInAnotherUnitMoveNoPlaceWhereItSaysSo(NormalizationMethod method) {
        assertThat(moves(method, value -> 8 * value)).isEqualTo(!claims(method, Invariance.SCALE));
        assertThat(moves(method, value -> 4 * value - 3)).isEqualTo(!claims(method, Invariance.LINE));
        assertThat(moves(method, value -> value * value * value))
                .as("%s", method.definition())
                .isEqualTo(!claims(method, Invariance.ORDER));
    }

    private static boolean claims(NormalizationMethod method, Invariance change) {
        return method.invariance().compareTo(change) >= 0;
    }

    /** Whether a change of all figures moves some place, of more or of less. */
    private static boolean moves(NormalizationMethod method, DoubleUnaryOperator change) {
        Normalizer before = fitted(method, TWELVE);
        Normalizer after = fitted(method, Arrays.stream(TWELVE).map(change).toArray());
        return IntStream.range(-320, 960)
                .mapToDouble(parts -> parts / 64.0)
                .anyMatch(value -> differ(place(before, value), place(after, change.applyAsDouble(value)))
                        || differ(turned(before, value), turned(after, change.applyAsDouble(value))));
    }

    private static double place(Normalizer normalizer, double value) {
        return normalizer.cut(normalizer.place(value));
    }

    private static double turned(Normalizer normalizer, double value) {
        return normalizer.mirror(value, place(normalizer, value));
    }

    private static boolean differ(double one, double other) {
        return Math.abs(one - other) > 1e-9;
    }

    @ParameterizedTest
    @MethodSource("methods")
    void itsLineIsWhatItDoes(NormalizationMethod method) {
        Normalizer normalizer = fitted(method, REFERENCE);
        Optional<Scale> line = method.line(learned(method, REFERENCE));

        assertThat(line).isEqualTo(method.isOfUnknownSense() ? Optional.empty() : normalizer.scale());
        line.filter(Scale::isLinear).ifPresent(scale -> {
            for (double value : VALUES) {
                double place = normalizer.place(value);
                assertThat(scale.slope() * value + scale.intercept()).isCloseTo(place, within(1e-10));
                assertThat(scale.value(place)).isCloseTo(value, within(1e-10));
            }
        });
        if (method.learns()) {
            assertThat(method.line(Optional.empty())).isEmpty();
            assertThat(method.line(Optional.of(new Learned.Neutral(3)))).isEmpty();
        }
    }

    /** A place leads back to the value that a direction turned, unless the line ends below it. */
    @ParameterizedTest
    @MethodSource("methods")
    void wayBackUndoesTheDirection(NormalizationMethod method) {
        for (Leaf.Orientation orientation : Leaf.Orientation.values()) {
            Oriented oriented = Oriented.of(method, Direction.LOWER, orientation);
            double sign = oriented.isNegated() ? -1 : 1;
            double[] entering =
                    Arrays.stream(REFERENCE).map(value -> sign * value).toArray();
            oriented.method().line(learned(oriented.method(), entering)).ifPresent(line -> {
                double own = line.place(sign * 2.25);
                double place = oriented.isMirrored() ? line.ends() - own : own;

                assertThat(oriented.before(line, place).orElseThrow()).isCloseTo(2.25, within(1e-10));
                assertThat(oriented.before(line, place + 1e6).isPresent())
                        .isEqualTo(oriented.isMirrored() ? line.low() < -1e9 : line.high() > 1e9);
            });
        }
    }

    /** Negating before or mirroring after: both put more of what is better higher. */
    @ParameterizedTest
    @MethodSource("methods")
    void itsFormForNegatedValuesTurnsTheOrder(NormalizationMethod method) {
        Optional<NormalizationMethod> negated = method.negated();
        Oriented oriented = Oriented.of(method, Direction.LOWER, Leaf.Orientation.NEGATE_BEFORE);

        assertThat(oriented.isNegated()).isEqualTo(negated.isPresent());
        assertThat(oriented.isMirrored()).isEqualTo(negated.isEmpty());
        if (negated.isEmpty() || method.isOfUnknownSense()) {
            return;
        }
        double[] turned = Arrays.stream(REFERENCE).map(value -> -value).toArray();
        Normalizer normalizer = fitted(negated.get(), turned);
        for (int i = 1; i < VALUES.length; i++) {
            assertThat(normalizer.place(-VALUES[i])).isLessThanOrEqualTo(normalizer.place(-VALUES[i - 1]));
        }
        if (method.isStraight() && method.given().isPresent()) {
            assertThat(normalizer.place(-2)).isCloseTo(mirror(fitted(method, REFERENCE), 2), within(1e-10));
        }
    }

    private static double mirror(Normalizer normalizer, double value) {
        return normalizer.mirror(value, normalizer.place(value));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void uncutItIsTheSameWithoutEnds(NormalizationMethod method) {
        Normalizer own = fitted(method, REFERENCE);
        Normalizer uncut = fitted(NormalizationMethods.of(method.uncut(), AnyMethod.behaviors()), REFERENCE);

        assertThat(uncut.cuts()).isEqualTo(own.cuts() && method.uncut().equals(method.definition()));
        for (double value : VALUES) {
            assertThat(uncut.place(value)).isEqualTo(own.place(value));
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void whatCannotBePositiveIsNot(NormalizationMethod method) {
        if (method.notPositive(Direction.HIGHER).isPresent()) {
            assertThat(places(fitted(method, REFERENCE))[0]).isNotPositive();
        }
        assertThat(method.notPositive(Direction.LOWER).isPresent())
                .isEqualTo(method.changesNothing()
                        || method.notPositive(Direction.HIGHER).isPresent());
    }

    @Test
    void aUsersMethodSaysWhatItLacks() {
        for (Normalization definition : AnyMethod.of(Normalization.class)) {
            NormalizationMethod without = NormalizationMethods.of(definition);

            assertThat(without.lacking().isPresent()).isEqualTo(without.isOfUnknownSense());
            assertThat(without.name().isPresent()).isEqualTo(without.isOfUnknownSense());
            assertThat(NormalizationMethods.of(definition, AnyMethod.behaviors())
                            .lacking())
                    .isEmpty();
        }
    }
}
