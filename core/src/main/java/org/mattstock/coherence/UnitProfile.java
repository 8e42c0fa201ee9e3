package org.mattstock.coherence;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.mattstock.data.Grouping;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.definition.Leaf;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;
import org.mattstock.internal.text.Checks;
import org.mattstock.table.Table;

/**
 * What a unit is good at and what not (styrkor och svagheter), leaf by leaf, and which other units are made of the same (liknande
 * kommuner). Immutable.
 *
 * <pre>
 *   lead(leaf)     = w (x - mean of x)                           in points of the whole; above 0 a strength, below 0 a weakness
 *   distance(a, b) = sqrt( sum of w (x_a - x_b)^2 / sum of w )   over the leaves that both have
 * </pre>
 *
 * <p>Values x are those after normalization and direction, turned so that more is better for the whole; w is the leaf's weight in it.
 * Means and places are over the units of the population, less those that the definition leaves out of the reference, that have the
 * leaf; the one looked at counts where it is one of them. Equal values share the better place. Where the index is the weighted mean
 * of its leaves and nothing is missing, leads sum to the score less the mean of scores; of any other index they are those of the
 * weighted mean that stands for it.
 *
 * <p>Of a leaf whose value stands in for a confidential figure nothing is said. Similar units are alike in what the definition measures,
 * which is another question than being alike in what they cannot choose.
 */
public final class UnitProfile {
    /** Less of the weight in common says nothing about how far two units are apart. */
    private static final double LEAST_COMMON = 0.5;

    /**
     * One leaf.
     *
     * @param leaf the leaf
     * @param weight in the whole, from 0 to 1
     * @param lead weight times the distance from the mean of all, above 0 where the unit is better
     * @param place among all, from 1 for the best
     * @param units how many have the leaf
     * @param groupLead the same against the mean of the group; empty without a group
     * @param groupPlace in the group; empty without one
     * @param groupUnits how many of the group have the leaf; 0 without one
     */
    public record LeafStanding(
            Leaf leaf,
            double weight,
            double lead,
            int place,
            int units,
            OptionalDouble groupLead,
            OptionalInt groupPlace,
            int groupUnits) {
        /** Checks for null. */
        public LeafStanding {
            Objects.requireNonNull(leaf, "leaf");
            Objects.requireNonNull(groupLead, "groupLead");
            Objects.requireNonNull(groupPlace, "groupPlace");
        }
    }

    /**
     * Another unit.
     *
     * @param unit the unit
     * @param distance root mean square of the weighed differences, in points of a leaf; 0 for the same value in every leaf
     * @param commonWeight the weight of the leaves that both have, from 0.5 to 1
     * @param most the leaf that sets them apart most, by weight and squared difference; empty where none does
     */
    public record Similar(Unit unit, double distance, double commonWeight, Optional<Leaf> most) {
        /** Checks for null. */
        public Similar {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(most, "most");
        }
    }

    private final Unit unit;
    private final int year;
    private final Optional<Grouping.Group> group;
    private final List<LeafStanding> standings;
    private final List<Similar> others;

    private UnitProfile(Unit unit, int year, Optional<Grouping.Group> group, ProfileColumns columns) {
        this.unit = unit;
        this.year = year;
        this.group = group;
        this.standings = columns.standings();
        this.others = columns.others(LEAST_COMMON);
    }

    /**
     * Of one unit against all.
     *
     * @param scores of one year
     * @param idOrName the unit's id, or its name
     * @throws IllegalArgumentException if there is no such unit; the nearest are named
     */
    public static UnitProfile of(Scores scores, String idOrName) {
        Unit unit = Objects.requireNonNull(scores, "scores").panel().requireUnit(idOrName);
        return new UnitProfile(
                unit, scores.year(), Optional.empty(), new ProfileColumns(scores, unit, Optional.empty()));
    }

    /**
     * Of one unit against all and against its group.
     *
     * @param scores of one year
     * @param idOrName the unit's id, or its name
     * @param grouping its id, or its name, in the panel
     * @throws IllegalArgumentException if there is no such unit or grouping (the nearest are named), or the unit is in none of its
     *     groups
     */
    public static UnitProfile of(Scores scores, String idOrName, String grouping) {
        Unit unit = Objects.requireNonNull(scores, "scores").panel().requireUnit(idOrName);
        Grouping found = scores.panel().requireGrouping(grouping);
        Optional<Grouping.Group> group = found.groupOf(unit.id());
        if (group.isEmpty()) {
            throw new IllegalArgumentException("unit must be in a group of " + found.id() + ", got " + unit);
        }
        return new UnitProfile(unit, scores.year(), group, new ProfileColumns(scores, unit, group));
    }

    /**
     * Of one unit under a definition.
     *
     * @param index the definition
     * @param panel the figures
     * @param year the scored year
     * @param idOrName the unit's id, or its name
     * @throws IllegalArgumentException if the year cannot be scored, as {@link CompositeIndex#score(Panel, int)} says, or there is no
     *     such unit
     */
    public static UnitProfile of(CompositeIndex index, Panel panel, int year, String idOrName) {
        return of(Objects.requireNonNull(index, "index").score(panel, year), idOrName);
    }

    /** The unit. */
    public Unit unit() {
        return unit;
    }

    /** The group that it is compared with; empty for all. */
    public Optional<Grouping.Group> group() {
        return group;
    }

    /** The leaves that the unit has, from the one that it leads in most; those of equal lead in the order of the tree. */
    public List<LeafStanding> standings() {
        return standings;
    }

    /**
     * The leaves above the mean of all that lead most.
     *
     * @param most how many, at least 1
     */
    public List<LeafStanding> strengths(int most) {
        Checks.atLeast("most", most, 1);
        return standings.stream()
                .filter(standing -> standing.lead() > 0)
                .limit(most)
                .toList();
    }

    /**
     * The leaves below the mean of all, from the one that lags most.
     *
     * @param most how many, at least 1
     */
    public List<LeafStanding> weaknesses(int most) {
        Checks.atLeast("most", most, 1);
        return standings.stream()
                .filter(standing -> standing.lead() < 0)
                .sorted(Comparator.comparingDouble(LeafStanding::lead))
                .limit(most)
                .toList();
    }

    /**
     * The nearest units that share leaves of at least half of the weight; those as far away as the last of them are near too.
     *
     * @param most how many, at least 1
     */
    public List<Similar> similar(int most) {
        Checks.atLeast("most", most, 1);
        if (others.size() <= most) {
            return others;
        }
        double farthest = others.get(most - 1).distance();
        return others.stream().filter(other -> other.distance() <= farthest).toList();
    }

    /** A row for each leaf that the unit has, from the greatest strength to the greatest weakness. */
    public Table toTable() {
        return ProfileTables.standings(title("Strengths and weaknesses of "), standings);
    }

    /** A row for each of the ten nearest units. */
    public Table similarTable() {
        return ProfileTables.similar(title("Units similar to "), similar(10));
    }

    private String title(String what) {
        return what + unit.name() + " " + year
                + group.map(each -> ", group " + each.name()).orElse("");
    }

    /** The text of {@link #toTable()}. */
    @Override
    public String toString() {
        return toTable().toString();
    }
}
