package org.mattstock.inference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.mattstock.data.Unit;
import org.mattstock.internal.simulation.draw.SplitMix;
import org.mattstock.internal.text.Checks;
import org.mattstock.internal.text.Decimals;
import org.mattstock.internal.text.Lookup;
import org.mattstock.table.Table;

/**
 * The places that units can have in truth, given the standard errors of their estimates. Immutable.
 *
 * <p>A unit's places go from 1 + the number of those that are surely ahead of it to the number of units less those that are surely
 * behind. Surely is a difference larger than {@code c} standard errors of the difference, where {@code c} is the quantile, at the asked
 * level, of the largest standardized difference over the pairs in question when there are only errors; it is drawn. Pairs that are decided
 * leave, {@code c} is found again for the rest, and so on until nothing more is decided ({@link Stepping#STEPWISE}).
 *
 * <ul>
 *   <li>{@link OfUnit#alone}: pairs with this unit. It holds its true place with at least the asked probability, for a unit that was chosen
 *       beforehand.
 *   <li>{@link OfUnit#jointly}: all pairs. With at least that probability the true places of all units are inside at once. Wider.
 *   <li>{@link #possiblyAmong}: the set of all who may be among the best so many; it holds all of them with at least that probability.
 *       {@link #surelyAmong} likewise, and both at once.
 * </ul>
 *
 * <p>Equal true values share the places that they have between them, and the sets hold them all. Where many are nearly equal the sets hold their
 * true places far more often than asked. Independent, normally distributed errors with known standard errors are assumed ({@link Estimates}).
 * The quantile is drawn, so that another seed moves an end here and there by a place, and the sets of two units with the same figures may
 * differ by as much. A seed gives the same bits everywhere, in whatever order the units come.
 *
 * <p>It takes time with draws times pairs of units: ten times as many units take a hundred times as long.
 *
 * <p>Source: Mogstad, Romano, Shaikh and Wilhelm, Inference for ranks with applications to mobility across neighborhoods and academic
 * achievement across countries, Review of Economic Studies 91 (2024).
 *
 * <p>Example: {@code PlaceSets.of(estimates, PlaceSets.Settings.standard()).toTable()}.
 */
public final class PlaceSets {
    private final Settings settings;
    private final List<OfUnit> units;

    private PlaceSets(Settings settings, List<OfUnit> units) {
        this.settings = settings;
        this.units = List.copyOf(units);
    }

    /** Whether decided pairs make room for others. */
    public enum Stepping {
        /** The quantile is found again without the decided pairs, until nothing more is decided: never wider, as sure. */
        STEPWISE,
        /** One quantile for all pairs: simpler to explain, and never narrower. */
        ONE
    }

    /**
     * How sure, and how it is drawn.
     *
     * @param level the probability that sets hold the true places, above 0 and below 1
     * @param draws how many draws of all errors, at least 100
     * @param seed of the draws
     * @param steps whether decided pairs make room for others
     */
    public record Settings(double level, int draws, long seed, Stepping steps) {
        private static final int FEWEST = 100;

        /** Checks the ranges. */
        public Settings {
            Objects.requireNonNull(steps, "steps");
            Checks.atLeast("draws", draws, FEWEST);
            if (!(level > 0 && level < 1)) {
                throw new IllegalArgumentException("level must be above 0 and below 1, got " + level);
            }
        }

        /** Level 0.9 like the spans of an uncertainty analysis, 1000 draws of seed 1, stepwise. */
        public static Settings standard() {
            return new Settings(0.9, 1_000, 1, Stepping.STEPWISE);
        }

        /** At another level. */
        public Settings withLevel(double other) {
            return new Settings(other, draws, seed, steps);
        }

        /** With another number of draws. */
        public Settings withDraws(int other) {
            return new Settings(level, other, seed, steps);
        }

        /** With another seed. */
        public Settings withSeed(long other) {
            return new Settings(level, draws, other, steps);
        }

        /** With other steps. */
        public Settings withSteps(Stepping other) {
            return new Settings(level, draws, seed, other);
        }
    }

    /**
     * Places that follow each other.
     *
     * @param best the best of them, from 1
     * @param worst the worst of them
     */
    public record Ends(int best, int worst) {}

    /**
     * The places of one unit.
     *
     * @param unit the unit
     * @param place its observed place, equal ones sharing the better one
     * @param alone the places that it can have, said of this unit only
     * @param jointly the places that it can have, said of all units at once
     */
    public record OfUnit(Unit unit, int place, Ends alone, Ends jointly) {
        /** Checks for null. */
        public OfUnit {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(alone, "alone");
            Objects.requireNonNull(jointly, "jointly");
        }
    }

    /** Finds the places of all units. */
    public static PlaceSets of(Estimates estimates, Settings settings) {
        return of(estimates, settings, drawn(estimates, settings));
    }

    /**
     * Over given errors.
     *
     * @param draws by draw and position among the best first: an error of the estimate
     */
    static PlaceSets of(Estimates estimates, Settings settings, double[][] draws) {
        PairTests tests = new PairTests(estimates, draws, settings.level, settings.steps);
        PairTests.Places all = tests.jointly();
        List<OfUnit> found = new ArrayList<>();
        int place = 1;
        for (int i = 0; i < estimates.bestFirst().size(); i++) {
            if (i > 0 && estimates.lead(i - 1, i) != 0) {
                place = i + 1;
            }
            PairTests.Places own = tests.alone(i);
            found.add(new OfUnit(
                    estimates.bestFirst().get(i).unit(),
                    place,
                    new Ends(own.best()[i], own.worst()[i]),
                    new Ends(all.best()[i], all.worst()[i])));
        }
        return new PlaceSets(settings, found);
    }

    /** Drawn unit by unit in the order of their ids, so that an error belongs to a unit and not to its estimate. */
    private static double[][] drawn(Estimates estimates, Settings settings) {
        List<Estimates.Estimate> bestFirst = estimates.bestFirst();
        List<Integer> byId = new ArrayList<>();
        for (int i = 0; i < bestFirst.size(); i++) {
            byId.add(i);
        }
        byId.sort(Comparator.comparing(i -> bestFirst.get(i).unit()));
        double[][] draws = new double[settings.draws][bestFirst.size()];
        for (int draw = 0; draw < settings.draws; draw++) {
            SplitMix random = SplitMix.of(settings.seed, draw);
            for (int position : byId) {
                draws[draw][position] = bestFirst.get(position).standardError() * random.nextGaussian();
            }
        }
        return draws;
    }

    /** How it was asked. */
    public Settings settings() {
        return settings;
    }

    /** The units, best first. */
    public List<OfUnit> units() {
        return units;
    }

    /**
     * The places of one unit.
     *
     * @param idOrName the unit's id, or its name
     * @throws IllegalArgumentException if there is no such unit
     */
    public OfUnit requireUnit(String idOrName) {
        return Lookup.require(
                "unit", "the estimates'", idOrName, units, each -> each.unit.id(), each -> each.unit.name());
    }

    /** Those who may be among the best so many in truth: the best of their joint places is. All others surely are not. */
    public List<Unit> possiblyAmong(int best) {
        Checks.between("best", best, 1, units.size());
        return units.stream()
                .filter(each -> each.jointly.best <= best)
                .map(OfUnit::unit)
                .toList();
    }

    /** Those who are among the best so many in truth: the worst of their joint places is. */
    public List<Unit> surelyAmong(int best) {
        Checks.between("best", best, 1, units.size());
        return units.stream()
                .filter(each -> each.jointly.worst <= best)
                .map(OfUnit::unit)
                .toList();
    }

    /** By unit, best first: the observed place, the places that hold for the unit alone, and those that hold for all at once. */
    public Table toTable() {
        String percent = Decimals.shortest(settings.level)
                .movePointRight(2)
                .stripTrailingZeros()
                .toPlainString();
        Table.Builder table = Table.builder("Places that the standard errors leave: with " + percent
                        + " % certainty, of each unit alone and of all " + units.size() + " at once")
                .integer("place")
                .text("id")
                .text("unit")
                .integer("alone from")
                .integer("alone to")
                .integer("jointly from")
                .integer("jointly to");
        units.forEach(each -> table.row(
                each.place,
                each.unit.id(),
                each.unit.name(),
                each.alone.best,
                each.alone.worst,
                each.jointly.best,
                each.jointly.worst));
        return table.build();
    }

    /** The text of {@link #toTable()}. */
    @Override
    public String toString() {
        return toTable().toString();
    }
}
