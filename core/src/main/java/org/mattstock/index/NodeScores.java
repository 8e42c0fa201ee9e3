package org.mattstock.index;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.internal.scoring.LeafValues;
import org.mattstock.internal.scoring.NodeValues;
import org.mattstock.internal.scoring.Senses;
import org.mattstock.internal.scoring.selection.SelectionMethods;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.RankingRule;
import org.mattstock.table.Table;

/** The values of one node, leaf or branch, for every unit of the panel. */
public final class NodeScores {
    /**
     * The two ends of the straight line that a leaf is normalized on, such as the bounds of min-max.
     *
     * @param worst the value at the worse end, as it goes on to the parent
     * @param best the value at the better end
     * @param worstFigure the figure that gets {@code worst}: after denominator and treatment; of a target the distance to it
     * @param bestFigure the figure that gets {@code best}
     */
    public record Ends(double worst, double best, double worstFigure, double bestFigure) {
        Ends turned() {
            return new Ends(
                    /* worst= */ best, /* best= */ worst, /* worstFigure= */ bestFigure, /* bestFigure= */ worstFigure);
        }
    }

    private final Node node;
    private final Panel panel;
    private final NodeValues values;
    private final Function<RankingRule.Order, Ranking> ranking;
    private final IntFunction<Optional<Ends>> ends;

    /**
     * The values of one node.
     *
     * @param node as defined
     * @param panel whose units have the values
     * @param ranking by the definition's ties and precision, in the order given
     * @param ends by unit
     */
    NodeScores(
            Node node,
            Panel panel,
            NodeValues values,
            Function<RankingRule.Order, Ranking> ranking,
            IntFunction<Optional<Ends>> ends) {
        this.node = node;
        this.panel = panel;
        this.values = values;
        this.ranking = ranking;
        this.ends = ends;
    }

    /** The node. */
    public Node node() {
        return node;
    }

    /**
     * A unit's value, after normalization and direction; also where it stands in for a confidential figure, which tables leave
     * out: print {@link #shown}.
     *
     * @param idOrName the unit's id, or its name
     */
    public OptionalDouble value(String idOrName) {
        return Optionals.of(values.values[position(idOrName)]);
    }

    /**
     * A unit's value as tables print it: empty in place of what stands in for a confidential figure.
     *
     * @param idOrName the unit's id, or its name
     */
    public OptionalDouble shown(String idOrName) {
        return isStandIn(idOrName) ? OptionalDouble.empty() : value(idOrName);
    }

    /**
     * A copy of the values, one for each unit of the panel, by id; NaN where there is no value. What stands in for confidential
     * figures is among them.
     */
    public double[] toArray() {
        return values.values.clone();
    }

    /**
     * A unit's value before this node's own clamp; the value itself where nothing is cut.
     *
     * @param idOrName the unit's id, or its name
     */
    public OptionalDouble unclamped(String idOrName) {
        return Optionals.of(values.unclamped[position(idOrName)]);
    }

    /**
     * Why the source has no value for a unit: of a leaf, its reason in the year that was asked for, also where the value was
     * imputed; of a branch, NOT_APPLICABLE where none of its parts applies. Empty where there is a value, or where the source
     * says nothing.
     *
     * @param idOrName the unit's id, or its name
     */
    public Optional<MissingReason> missing(String idOrName) {
        return Optional.ofNullable(values.reasons[position(idOrName)]);
    }

    /**
     * Whether a unit's value in a leaf was imputed for a figure that the source keeps confidential. Such a value counts, and is
     * never printed as the unit's, since it would be read as the figure; the tables of this library leave it empty. Never so in a
     * branch.
     *
     * @param idOrName the unit's id, or its name
     */
    public boolean isStandIn(String idOrName) {
        int unit = position(idOrName);
        return values.has(unit) && values.isStandIn(unit);
    }

    /**
     * The year of a unit's figure in a leaf, or of its earlier figure that was imputed; of a mean of years the latest. Empty
     * where it has none of its own, and in a branch.
     *
     * @param idOrName the unit's id, or its name
     */
    public OptionalInt figureYear(String idOrName) {
        int unit = position(idOrName);
        return values instanceof LeafValues leaf && leaf.years[unit] != 0
                ? OptionalInt.of(leaf.years[unit])
                : OptionalInt.empty();
    }

    /** How many years' figures each value is the mean of, by the leaf's selection; 1 unless that takes a mean. */
    public int yearsJoined() {
        return node instanceof Leaf leaf ? SelectionMethods.of(leaf.selection()).yearsJoined() : 1;
    }

    /**
     * Between which ends a unit's figure is placed: the same for all units of a reference group. Empty in a branch, where the
     * normalization has no ends (standard scores, none) or moves in steps (places, classes), where all values are the same, and
     * for a unit that nothing was learned for.
     *
     * @param idOrName the unit's id, or its name
     */
    public Optional<Ends> ends(String idOrName) {
        return ends.apply(position(idOrName));
    }

    /** The places of the population's eligible units in this node, by the definition's ties and precision, best first. */
    public Ranking ranking() {
        return ranking.apply(Senses.order(node));
    }

    private int position(String idOrName) {
        return panel.requireUnitIndex(idOrName);
    }

    /**
     * Unit and value for all units of the panel, by id; empty where there is no value, and where it stands in for a confidential
     * figure.
     */
    public Table toTable() {
        Table.Builder table =
                Table.builder(node().title()).text("id").text("unit").decimal("value", 2);
        List<Unit> units = panel.units();
        for (int i = 0; i < units.size(); i++) {
            table.row(units.get(i).id(), units.get(i).name(), Optionals.told(values, i));
        }
        return table.build();
    }

    @Override
    public String toString() {
        return toTable().toString();
    }
}
