package org.mattstock.index;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mattstock.data.Direction;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Imputation;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.ShareBounds;
import org.mattstock.definition.Treatment;
import org.mattstock.definition.Weighting;
import org.mattstock.fit.Behaviors;
import org.mattstock.internal.scoring.weighting.WeightingMethods;
import org.mattstock.rank.QuantileType;
import org.mattstock.rank.TieRule;

/**
 * Methods for random tests: of every record that a policy interface permits its {@link MethodExamples examples}, and parameters
 * that are worth drawing besides. A method that is added with an example is drawn by every random test.
 *
 * <p>Examples name things. What is drawn from fits them if its panel has the years 2021 and 2022, the units A and C, the
 * indicator y and the grouping half with the groups first and second, and its tree the branch root and the leaf x.
 */
public final class AnyMethod {
    private static final Normalization.Range POSITIVE = new Normalization.Range(1, 10);
    private static final List<QuantileType> QUANTILES =
            List.of(QuantileType.TYPE_1, QuantileType.TYPE_2, QuantileType.TYPE_7);

    private static final Map<Class<?>, List<Record>> ALL = Policies.interfaces().stream()
            .collect(Collectors.toMap(
                    Function.identity(),
                    policy -> Stream.concat(examples(policy), more(policy))
                            .distinct()
                            .toList()));

    private AnyMethod() {}

    /** Every method of a policy interface, with all parameters that are drawn. */
    public static <P> List<P> of(Class<P> policy) {
        return Stream.of(ALL.getOrDefault(policy, List.of()))
                .flatMap(List::stream)
                .map(policy::cast)
                .toList();
    }

    /** One method, whichever; every record is equally likely, however many parameters it is drawn with. */
    public static <P> P draw(Class<P> policy, RandomGenerator random) {
        return draw(policy, random, method -> true);
    }

    /** One of the methods that are wanted. */
    public static <P> P draw(Class<P> policy, RandomGenerator random, Predicate<? super P> wanted) {
        List<P> methods = of(policy).stream().filter(wanted).toList();
        List<? extends Class<?>> kinds =
                methods.stream().map(Object::getClass).distinct().toList();
        Class<?> kind = pick(kinds, random);
        return pick(methods.stream().filter(kind::isInstance).toList(), random);
    }

    /** A weighting, whichever, that finds no fault with what parts carry. */
    public static Weighting weighting(List<Branch.Part> parts, RandomGenerator random) {
        return draw(
                Weighting.class,
                random,
                weighting -> WeightingMethods.of(weighting).faults(parts).isEmpty());
    }

    /** What the custom methods among them do. */
    public static Behaviors behaviors() {
        return MethodExamples.behaviors();
    }

    /** Every method that a definition holds, in its nodes and in its rules. */
    public static Set<Record> methodsOf(CompositeIndex index) {
        Set<Record> found = new LinkedHashSet<>();
        collect(index, found);
        return found;
    }

    private static void collect(Object value, Set<Record> found) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(inner -> collect(inner, found));
        } else if (value instanceof List<?> list) {
            list.forEach(inner -> collect(inner, found));
        } else if (value instanceof Record record) {
            if (Policies.interfaces().stream().anyMatch(policy -> policy.isInstance(record))) {
                found.add(record);
            }
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                collect(read(component, record), found);
            }
        }
    }

    private static Object read(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("components of a definition's records can be read", e);
        }
    }

    private static <T> T pick(List<T> list, RandomGenerator random) {
        return list.get(random.nextInt(list.size()));
    }

    private static Stream<Record> examples(Class<?> policy) {
        return MethodExamples.all()
                .filter(example -> example.policy() == policy)
                .map(MethodExamples.Example::method);
    }

    private static Stream<Record> more(Class<?> policy) {
        if (policy == Normalization.class) {
            return Stream.of(minMax(), places(), fixed()).flatMap(methods -> methods);
        }
        return Stream.of(leafSteps(), aggregations(), missingRules())
                .flatMap(methods -> methods)
                .filter(policy::isInstance);
    }

    private static Stream<Record> minMax() {
        Stream<Normalization.Bounds> some = Stream.concat(
                examples(Normalization.Bounds.class).map(Normalization.Bounds.class::cast),
                QUANTILES.stream().map(type -> new Normalization.Bounds.Quantiles(0.1, 0.8, type)));
        return some.flatMap(bounds -> Arrays.stream(Normalization.Clamp.values())
                .map(clamp -> new Normalization.MinMax(bounds, POSITIVE, clamp)));
    }

    private static Stream<Record> places() {
        return Stream.of(
                new Normalization.Rank(TieRule.COMPETITION),
                new Normalization.Rank(TieRule.MODIFIED),
                new Normalization.Rank(TieRule.DENSE),
                new Normalization.Percentile(POSITIVE),
                new Normalization.QuantilePoints(3, QuantileType.TYPE_2),
                new Normalization.QuantilePoints(4, QuantileType.TYPE_7),
                new Normalization.QuantilePoints(2, QuantileType.TYPE_7, Normalization.OnCut.ABOVE));
    }

    private static Stream<Record> fixed() {
        return Stream.of(
                new Normalization.ZScore(5, 2, Normalization.Spread.SAMPLE),
                new Normalization.ZScore(5, 2, Normalization.Spread.POPULATION),
                new Normalization.Goalposts(-1, 6, Normalization.Scale.LINEAR, POSITIVE),
                new Normalization.Goalposts(1, 6, Normalization.Scale.LOGARITHMIC, POSITIVE),
                new Normalization.Bands(List.of(0.0, 2.0), List.of(1.0, 2.0, 5.0)));
    }

    private static Stream<Record> leafSteps() {
        return Stream.concat(
                QUANTILES.stream().map(type -> new Treatment.Winsorize(0.1, 0.8, type)),
                Stream.of(new Treatment.Clip(0, 3), new Imputation.Latest(2), (Record) Direction.HIGHER, (Record)
                        Direction.target(2)));
    }

    private static Stream<Record> aggregations() {
        return Stream.concat(
                Arrays.stream(TieRule.values())
                        .flatMap(ties -> Stream.of(new Aggregation.RankSum(ties), new Aggregation.MeanRank(ties))),
                Stream.of(
                        new Aggregation.Sum(Aggregation.Shortfall.RENORMALIZED),
                        new Aggregation.ShareOfMaximum(90),
                        new Aggregation.Power(-0.5),
                        (Record) Aggregation.promethee(Aggregation.Preference.linear(0.5, 2)),
                        new Aggregation.BenefitOfTheDoubt(ShareBounds.free()),
                        new Aggregation.BenefitOfTheDoubt(ShareBounds.between(0.1, 1)),
                        new Aggregation.MultiplicativeBenefitOfTheDoubt(ShareBounds.around(0.3)),
                        new Aggregation.Trimmed(0.3, Aggregation.Cut.WHOLE_PARTS),
                        new Aggregation.Trimmed(0.1, Aggregation.Cut.SHARE_OF_WEIGHT)));
    }

    private static Stream<Record> missingRules() {
        List<Record> plain = new ArrayList<>(List.of(
                new MissingRule.AtLeast(0),
                new MissingRule.AtLeast(0.25),
                new MissingRule.AtLeast(0.4),
                new MissingRule.AtLeastParts(1),
                new MissingRule.SubstituteConstant(3)));
        for (MissingRule.Statistic statistic : MissingRule.Statistic.values()) {
            plain.add(new MissingRule.Substitute(statistic));
        }
        Stream<Record> dropping = Stream.concat(examples(MissingRule.class), plain.stream())
                .filter(rule -> !(rule instanceof MissingRule.DropNotApplicable))
                .map(rule -> new MissingRule.DropNotApplicable((MissingRule) rule));
        return Stream.concat(plain.stream(), dropping);
    }
}
