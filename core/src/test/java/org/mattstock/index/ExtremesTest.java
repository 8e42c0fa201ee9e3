package org.mattstock.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Panel;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Degenerate;
import org.mattstock.definition.Denominator;
import org.mattstock.definition.Eligibility;
import org.mattstock.definition.Imputation;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Reference;
import org.mattstock.definition.Requirement;
import org.mattstock.definition.Selection;
import org.mattstock.definition.Treatment;
import org.mattstock.definition.Weighting;
import org.mattstock.fit.ScoringException;
import org.mattstock.rank.Precision;
import org.mattstock.rank.QuantileType;
import org.mattstock.rank.RankingRule;
import org.mattstock.rank.TieRule;

/**
 * Whatever numbers a definition holds, it is refused in words or scored, and every number of a result is one. Nothing is timed: a
 * number that is taken as a count would go on for hours, and only that is stopped.
 */
@Timeout(600)
class ExtremesTest {
    private static final List<Object> DOUBLES = List.of(
            Double.NaN,
            Double.POSITIVE_INFINITY,
            -Double.MAX_VALUE,
            -1e100,
            0.0,
            Double.MIN_VALUE,
            1e-100,
            0.5,
            1.0,
            1e100,
            Double.MAX_VALUE);
    private static final List<Object> INTEGERS =
            List.of(Integer.MIN_VALUE, -1, 0, 1, 2, 3, 15, 1_000, 1_001, 100_000_000, Integer.MAX_VALUE);

    /** How a method of a policy is put into a definition. */
    private static final Map<Class<?>, Function<Object, CompositeIndex>> PLACES = places();

    private static Map<Class<?>, Function<Object, CompositeIndex>> places() {
        Map<Class<?>, Function<Object, CompositeIndex>> places = new LinkedHashMap<>();
        put(places, Selection.class, method -> of(leaf().withSelection(method)));
        put(places, Treatment.class, method -> of(leaf().withTreatment(method)));
        put(places, Imputation.class, method -> of(leaf().withImputation(method)));
        put(
                places,
                Normalization.class,
                method -> of(leaf().withNormalization(method)).withDegenerate(Degenerate.NEUTRAL));
        put(
                places,
                Normalization.Bounds.class,
                bounds ->
                        twice(new Normalization.MinMax(bounds, Normalization.Range.PERCENT, Normalization.Clamp.NONE)));
        put(
                places,
                Normalization.Range.class,
                range -> twice(new Normalization.MinMax(
                        new Normalization.Bounds.Observed(), range, Normalization.Clamp.BOTH)));
        put(places, Direction.class, direction -> of(Leaf.of("x", direction, Normalization.zScore())));
        put(places, Denominator.class, by -> of(leaf().withDenominator(by)));
        put(
                places,
                Aggregation.class,
                method -> CompositeIndex.of("x", root(leaf()).withAggregation(method)));
        put(
                places,
                Aggregation.Preference.class,
                method -> CompositeIndex.of("x", root(leaf()).withAggregation(Aggregation.promethee(method))));
        put(places, MissingRule.class, ExtremesTest::withMissing);
        put(places, Requirement.class, demand -> of(leaf()).withEligibility(Eligibility.requiring(demand)));
        put(
                places,
                Reference.Period.class,
                period -> of(leaf().withNormalization(Normalization.minMax()))
                        .withReference(new Reference(period, new Reference.Among.WholePopulation())));
        put(
                places,
                Precision.class,
                precision -> of(leaf()).withRanking(RankingRule.standard().withPrecision(precision)));
        return places;
    }

    private static <P> void put(
            Map<Class<?>, Function<Object, CompositeIndex>> places,
            Class<P> policy,
            Function<P, CompositeIndex> place) {
        places.put(policy, method -> place.apply(policy.cast(method)));
    }

    private static Leaf leaf() {
        return Leaf.of("x", Direction.HIGHER, Normalization.none());
    }

    private static Branch root(Leaf leaf) {
        return Branch.of("root", "Root", leaf, leaf().withId("other")).withMissing(MissingRule.atLeast(0));
    }

    private static CompositeIndex of(Leaf leaf) {
        return CompositeIndex.of("x", root(leaf));
    }

    /** Of the leaf and again of the whole. */
    private static CompositeIndex twice(Normalization normalization) {
        return CompositeIndex.of(
                        "x", root(leaf().withNormalization(normalization)).withNormalization(normalization))
                .withDegenerate(Degenerate.NEUTRAL);
    }

    private static CompositeIndex withMissing(MissingRule rule) {
        Branch root = root(leaf()).withMissing(rule);
        return CompositeIndex.of(
                "x",
                rule instanceof MissingRule.SubstitutePlace
                        ? root.withAggregation(new Aggregation.MeanRank(TieRule.FRACTIONAL))
                        : root);
    }

    static Stream<Record> methods() {
        Stream<Record> policies = PLACES.keySet().stream()
                .filter(policy -> Policies.interfaces().contains(policy))
                .flatMap(policy -> AnyMethod.of(policy).stream())
                .map(Record.class::cast);
        Stream<Record> others = Stream.of(
                new Normalization.Range(0, 1),
                new Denominator("x", Breakdown.TOTAL, 1),
                new Precision.Decimals(2, Precision.Rounding.HALF_UP),
                new Precision.Tolerance(1));
        Set<Class<?>> seen = new LinkedHashSet<>();
        return Stream.concat(policies, others).filter(method -> hasNumbers(method) && seen.add(method.getClass()));
    }

    private static boolean hasNumbers(Record method) {
        return Arrays.stream(method.getClass().getRecordComponents())
                .anyMatch(part -> extremes(part).isPresent());
    }

    private static Optional<List<Object>> extremes(RecordComponent component) {
        return component.getType() == double.class
                ? Optional.of(DOUBLES)
                : component.getType() == int.class ? Optional.of(INTEGERS) : Optional.empty();
    }

    /** Every combination of extreme numbers in one record. */
    @ParameterizedTest
    @MethodSource("methods")
    void everyCombinationIsRefusedInWordsOrScoredAtOnce(Record example) throws ReflectiveOperationException {
        int built = 0;
        for (Object[] arguments : combinations(example)) {
            Optional<Record> method = build(example.getClass(), arguments);
            if (method.isPresent()) {
                built++;
                for (Panel panel : PANELS) {
                    requireSound(() -> place(method.get()), panel);
                }
            }
        }
        assertThat(built).isPositive();
    }

    private static CompositeIndex place(Record method) {
        return PLACES.entrySet().stream()
                .filter(place -> place.getKey().isInstance(method))
                .findFirst()
                .orElseThrow()
                .getValue()
                .apply(method);
    }

    private static List<Object[]> combinations(Record example) throws ReflectiveOperationException {
        RecordComponent[] components = example.getClass().getRecordComponents();
        List<Object[]> all = new ArrayList<>();
        all.add(new Object[components.length]);
        for (int i = 0; i < components.length; i++) {
            List<Object> values = new ArrayList<>();
            values.add(components[i].getAccessor().invoke(example));
            extremes(components[i]).ifPresent(values::addAll);
            List<Object[]> more = new ArrayList<>();
            for (Object[] begun : all) {
                for (Object value : values) {
                    Object[] next = begun.clone();
                    next[i] = value;
                    more.add(next);
                }
            }
            all = more;
        }
        return all;
    }

    private static Optional<Record> build(Class<? extends Record> type, Object... arguments)
            throws ReflectiveOperationException {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return Optional.of(type.getDeclaredConstructor(types).newInstance(arguments));
        } catch (InvocationTargetException e) {
            assertThat(e.getCause()).isInstanceOf(IllegalArgumentException.class);
            assertThat(e.getCause()).hasMessageContaining("must");
            return Optional.empty();
        }
    }

    private static final List<Panel> PANELS =
            List.of(panel(1, 3, 4, 3), panel(-1e100, 5e-324, 1e100, 0), panel(1e308, -1e308, 2, 1e308));

    private static Panel panel(double... values) {
        return Panels.of("A", "B", "C", "D")
                .withYear(2020, "x", 5, Double.NaN, 2, 2)
                .withYear(2021, "x", 1, 2, 3, Double.NaN)
                .with("x", values)
                .with("y", values)
                .build();
    }

    /** What cannot be scored says so; what can be has numbers everywhere. */
    private static void requireSound(Supplier<CompositeIndex> index, Panel panel) {
        try {
            Scores scores = index.get().score(panel, Panels.YEAR, AnyMethod.behaviors());
            scores.ranking();
            for (var unit : scores.units()) {
                Explanation explanation = scores.explain(unit.id());
                assertThat(explanation.items())
                        .as("%s in %s", unit, scores.index())
                        .allMatch(item -> Double.isFinite(item.amount()));
                assertThat(explanation.toTable().toText()).doesNotContain("NaN").doesNotContain("Infinity");
            }
            assertThat(scores.toTable().toText()).doesNotContain("NaN");
        } catch (InvalidIndexException | ScoringException e) {
            assertThat(e).hasMessageContaining("must");
        }
    }

    /** Weights of every size, of every aggregation, alone and beside an ordinary one. */
    @Test
    void weightsAreRefusedInWordsOrScored() {
        Set<Class<?>> seen = new LinkedHashSet<>();
        List<Aggregation> all = AnyMethod.of(Aggregation.class).stream()
                .filter(aggregation -> seen.add(aggregation.getClass()))
                .toList();
        for (Aggregation aggregation : all) {
            for (Object first : DOUBLES) {
                for (Object second : DOUBLES) {
                    Branch inner = weighted("inner", aggregation, (double) first, (double) second);
                    Branch outer = Branch.of("outer", "Outer", inner.withNormalization(Normalization.minMax()));
                    for (Panel panel : PANELS.subList(0, 2)) {
                        requireSound(() -> CompositeIndex.of("x", inner), panel);
                        requireSound(() -> CompositeIndex.of("x", outer).withDegenerate(Degenerate.NEUTRAL), panel);
                    }
                }
            }
        }
    }

    private static Branch weighted(String id, Aggregation aggregation, double first, double second) {
        return Branch.of(id, id)
                .withParts(List.of(
                        new Branch.Part(leaf(), OptionalDouble.of(first)),
                        new Branch.Part(leaf().withId("other"), OptionalDouble.of(second))))
                .withWeighting(Weighting.relative())
                .withAggregation(aggregation)
                .withMissing(MissingRule.atLeast(0));
    }

    @Test
    void weightsMayBeSwitchedOffButNotVanish() {
        assertThat(CompositeIndex.of("x", weighted("root", Aggregation.arithmetic(), 1, 0))
                        .leaves())
                .hasSize(2);
        for (double weight : new double[] {Double.MIN_VALUE, 9e-101, 1.1e100}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CompositeIndex.of("x", weighted("root", Aggregation.arithmetic(), 1, weight)))
                    .withMessageContaining("weight must be 0 or from 1.0E-100 to 1.0E100, got " + weight);
        }
    }

    /** Sums of sums with the heaviest weights leave the range of a double, which is said with node and unit. */
    @Test
    void sumsThatNoDoubleHoldsAreRefusedWithNodeAndUnit() {
        Branch tree = weighted("b0", Aggregation.sum(), 1e100, 1e100);
        for (int depth = 1; depth < 5; depth++) {
            Branch inner = tree;
            tree = Branch.of("b" + depth, "b" + depth)
                    .withParts(List.of(Branch.Part.of(inner, 1e100)))
                    .withWeighting(Weighting.relative())
                    .withAggregation(Aggregation.sum());
        }
        CompositeIndex index = CompositeIndex.of("x", tree);
        assertThatThrownBy(() -> index.score(PANELS.get(0), Panels.YEAR))
                .isInstanceOf(ScoringException.class)
                .hasMessageContaining("the value of b3 for Unit A");
        Panel zeros = panel(0, 0, 0, 0);
        Scores scores = index.score(zeros, Panels.YEAR);
        assertThat(scores.explain("A").items()).allMatch(item -> item.amount() == 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000_000, 100_000_000, Integer.MAX_VALUE})
    void yearsCostNoMoreThanThePanelHas(int years) {
        for (Leaf leaf : List.of(
                leaf().withSelection(Selection.latest(years)),
                leaf().withSelection(new Selection.MeanOf(years, 1)),
                leaf().withImputation(new Imputation.Latest(years)))) {
            CompositeIndex index = CompositeIndex.of("x", leaf);
            Panel panel = panel(1, 3, 4, Double.NaN);
            assertThat(index.score(panel, Panels.YEAR).score("D")).hasValue(2);
        }
    }

    @Test
    void quantileClassesAreAThousandAtMost() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Normalization.QuantilePoints(Integer.MAX_VALUE, QuantileType.TYPE_7))
                .withMessage("classes must be from 2 to 1000, got 2147483647");
    }
}
