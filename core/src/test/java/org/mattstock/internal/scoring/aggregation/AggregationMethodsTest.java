package org.mattstock.internal.scoring.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mattstock.data.Unit;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Aggregation.Trait;
import org.mattstock.definition.Custom;
import org.mattstock.fit.Behaviors;
import org.mattstock.index.AnyMethod;
import org.mattstock.internal.scoring.given.AbsentPlace;
import org.mattstock.internal.scoring.given.Owners;
import org.mattstock.internal.scoring.given.Parts;

/** Every aggregation has a class of its own, whose answers agree with each other and with the record's traits. */
class AggregationMethodsTest {
    private static final int UNITS = 7;
    private static final double[] WEIGHTS = {1, 0.3, 2, 0.7};

    private final Parts parts = parts(new Random(5));
    private final boolean[] peers = peers();
    private final Owners owners = new Owners(
            "node", Stream.generate(() -> Unit.of("U", "Unit")).limit(UNITS).toList(), peers);

    static List<Aggregation> aggregations() {
        return AnyMethod.of(Aggregation.class);
    }

    private static AggregationMethod method(Aggregation aggregation) {
        return AggregationMethods.of(aggregation, AnyMethod.behaviors());
    }

    /** Positive values of the parts, some of which are missing; the last unit has all, the first one only. */
    private static Parts parts(Random random) {
        Parts parts = new Parts(List.of("p", "q", "r", "s"), WEIGHTS, UNITS, (part, unit) -> false, AbsentPlace.NONE);
        Arrays.fill(parts.kept, true);
        Arrays.fill(parts.applicable, Gathered.weight(WEIGHTS, WEIGHTS.length));
        for (int part = 0; part < WEIGHTS.length; part++) {
            parts.used[part] = new double[UNITS];
            for (int unit = 0; unit < UNITS; unit++) {
                boolean there = part == 2 || unit == UNITS - 1 || (unit > 0 && random.nextInt(4) > 0);
                parts.used[part][unit] = there ? 1 + random.nextInt(9) : Double.NaN;
                parts.present[unit] += there ? WEIGHTS[part] : 0;
            }
        }
        return parts;
    }

    private static boolean[] peers() {
        boolean[] peers = new boolean[UNITS];
        Arrays.fill(peers, true);
        return peers;
    }

    private double[] values(AggregationMethod method) {
        return values(method, parts);
    }

    private double[] values(AggregationMethod method, Parts some) {
        return method.combine(some, peers, owners).values();
    }

    @ParameterizedTest
    @MethodSource("aggregations")
    void hasAClassOfItsOwn(Aggregation aggregation) {
        AggregationMethod method = method(aggregation);
        boolean brought = aggregation instanceof Custom;

        assertThat(method.getClass().getSimpleName())
                .isEqualTo(brought ? "Brought" : aggregation.getClass().getSimpleName());
        assertThat(method.name())
                .isEqualTo(aggregation instanceof Custom custom ? Optional.of(custom.id()) : Optional.empty());
        assertThat(method.isOfUnknownSense()).isEqualTo(brought);
        assertThat(method.lacking()).isEmpty();
        assertThat(AggregationMethods.of(aggregation, Behaviors.none())
                        .lacking()
                        .isPresent())
                .isEqualTo(brought);
    }

    @ParameterizedTest
    @MethodSource("aggregations")
    void traitsSayWhatTheClassDoes(Aggregation aggregation) {
        AggregationMethod method = method(aggregation);
        Set<Trait> traits = aggregation.traits();

        assertThat(traits.contains(Trait.ADDITIVE)).isEqualTo(method.additive().isPresent());
        assertThat(traits.contains(Trait.ADDITIVE)).isEqualTo(method.contribution() == Contribution.ADDS_UP);
        assertThat(traits.contains(Trait.LOG_ADDITIVE))
                .isEqualTo(method.contribution() == Contribution.ADDS_UP_IN_LOGARITHMS);
        assertThat(traits.contains(Trait.POSITIVE_ONLY)).isEqualTo(method.needsPositiveParts());
        assertThat(traits.contains(Trait.LOWER_IS_BETTER)).isEqualTo(method.isLessBetter());
        assertThat(aggregation instanceof Aggregation.ByPopulation).isEqualTo(method.comparesUnits());
    }

    /** The claim is exact: where it is not made, some better part makes some unit's result worse, unless nobody can know. */
    @ParameterizedTest
    @MethodSource("aggregations")
    void aBetterPartNeverMakesAResultWorseIfAndOnlyIfItIsCalledMonotone(Aggregation aggregation) {
        boolean falls = IntStream.range(0, 2000).anyMatch(seed -> falls(aggregation, new Random(seed)));

        assertThat(falls).isEqualTo(!aggregation.traits().contains(Trait.MONOTONE) && !(aggregation instanceof Custom));
    }

    /** Whether one better part makes its unit's result worse, beyond rounding. */
    private boolean falls(Aggregation aggregation, Random random) {
        Parts drawn = parts(random);
        double moved = movedBy(aggregation);
        for (double[] values : drawn.used) {
            Arrays.setAll(values, unit -> values[unit] + moved);
        }
        int part = random.nextInt(WEIGHTS.length);
        int unit = random.nextInt(UNITS);
        double before = values(method(aggregation), drawn)[unit];
        drawn.used[part][unit] += 4 * random.nextDouble();
        double after = values(method(aggregation), drawn)[unit];
        double gain = aggregation.traits().contains(Trait.LOWER_IS_BETTER) ? before - after : after - before;
        return gain < -1e-9;
    }

    /** Below 0 where parts may be, and above 1 where shares are given of what is above it. */
    private static double movedBy(Aggregation aggregation) {
        if (method(aggregation).choosesWeights()) {
            return 1;
        }
        return aggregation.traits().contains(Trait.POSITIVE_ONLY) ? 0 : -5;
    }

    /** But for ordinal places, which order tied units on purpose. */
    @ParameterizedTest
    @MethodSource("aggregations")
    void unitsWithTheSamePartsTieWhereverTheyStand(Aggregation aggregation) {
        for (double[] part : parts.used) {
            part[4] = part[1];
        }
        parts.present[4] = parts.present[1];
        double[] values = values(method(aggregation));

        assertThat(values[4] == values[1] || aggregation.toString().contains("ORDINAL"))
                .as("%s", Arrays.toString(values))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("aggregations")
    void unitsThatAllHaveTheSamePartsHaveOneFiniteValue(Aggregation aggregation) {
        for (double[] part : parts.used) {
            Arrays.fill(part, 3);
        }
        Arrays.fill(parts.present, parts.applicable[0]);
        double[] values = values(method(aggregation));

        assertThat(values).doesNotContain(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
        assertThat(Arrays.stream(values).distinct().count() == 1
                        || aggregation.toString().contains("ORDINAL"))
                .as("%s", Arrays.toString(values))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("aggregations")
    void placesAreMadeWhereItSaysSo(Aggregation aggregation) {
        AggregationMethod method = method(aggregation);

        assertThat(method.combine(parts, peers, owners).places().length)
                .isEqualTo(method.makesPlaces() ? WEIGHTS.length : 0);
    }

    /** To the bit: a unit has the value among others that it has alone. */
    @ParameterizedTest
    @MethodSource("aggregations")
    void theFormulaGivesWhatAllUnitsGet(Aggregation aggregation) {
        AggregationMethod method = method(aggregation);
        Gathered of = new Gathered(parts.used, parts.weights);
        double[] values = values(method);

        method.formula().ifPresent(formula -> {
            for (int unit = 0; unit < UNITS; unit++) {
                of.all(unit);
                assertThat(formula.of(of.values, of.weights, of.count, parts.applicable[unit]))
                        .isEqualTo(values[unit]);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("aggregations")
    void contributionsAreWhatTheyAreCalled(Aggregation aggregation) {
        AggregationMethod method = method(aggregation);
        int last = UNITS - 1;
        double[] all = Arrays.stream(parts.used).mapToDouble(part -> part[last]).toArray();
        double weight = parts.present[last];
        double value = values(method)[last];
        double mean = Gathered.sum(all, WEIGHTS, all.length) / weight;
        double[] logarithms = Arrays.stream(all).map(StrictMath::log).toArray();

        switch (method.contribution()) {
            case ADDS_UP -> {
                Additive additive = method.additive().orElseThrow();
                assertThat(value).isCloseTo(additive.factor(weight) * mean, within(1e-9));
                assertThat(value).isCloseTo(additive.perWeight(weight, weight) * weight * mean, within(1e-9));
            }
            case ADDS_UP_IN_LOGARITHMS ->
                assertThat(StrictMath.log(value))
                        .isCloseTo(Gathered.sum(logarithms, WEIGHTS, all.length) / weight, within(1e-9));
            case LOWEST_DECIDES ->
                assertThat(value).isEqualTo(Arrays.stream(all).min().orElseThrow());
            case LEAVES_ONE_OUT -> assertThat(method.additive()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("aggregations")
    void whatIsLeftWithoutAPartIsWhatTheOthersGive(Aggregation aggregation) {
        AggregationMethod method = method(aggregation);
        double[][] places = method.combine(parts, peers, owners).places();
        int part = 1;
        Parts rest = parts.without(part);
        for (int unit = 0; unit < UNITS; unit++) {
            for (int other = 0; other < rest.count(); other++) {
                rest.present[unit] += Double.isNaN(rest.used[other][unit]) ? 0 : rest.weights[other];
            }
        }
        System.arraycopy(rest.present, 0, rest.applicable, 0, UNITS);
        double[] values = method.combine(rest, peers, owners).values();

        for (int unit = 0; unit < UNITS; unit++) {
            assertThat(method.without(part, unit, parts, places, peers)).isEqualTo(values[unit]);
        }
        assertThat(method.without(2, 0, parts, places, peers)).isNaN();
    }

    /** One lane, one unit that has all parts; how units are held against each other needs more than one. */
    @ParameterizedTest
    @MethodSource("aggregations")
    void itsFormInLanesGivesTheSame(Aggregation aggregation) {
        AggregationMethod method = method(aggregation);
        int last = UNITS - 1;
        double[] weight = {parts.present[last]};

        method.lanes().filter(form -> !form.comparesUnits()).ifPresent(form -> {
            double[] all = Arrays.stream(parts.used)
                    .map(part -> form.places()
                            .map(places -> places.of(part, AbsentPlace.NONE))
                            .orElse(part))
                    .mapToDouble(part -> part[last])
                    .toArray();
            double[] logarithms = Arrays.stream(all).map(StrictMath::log).toArray();
            double sum = Gathered.sum(form.takesLogarithms() ? logarithms : all, WEIGHTS, all.length);
            double least = Arrays.stream(all).min().orElseThrow();
            double[] row = {form.keepsLowest() ? least : form.isMean() ? sum / weight[0] : sum};
            form.finish().run(row, weight, weight, 0, 1);
            assertThat(row[0]).isEqualTo(values(method)[last]);
        });
    }
}
