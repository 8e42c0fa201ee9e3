package org.mattstock.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.mattstock.data.Unit;
import org.mattstock.index.EffectiveWeights;
import org.mattstock.index.NodeScores;
import org.mattstock.index.Scores;
import org.mattstock.internal.text.Decimals;
import org.mattstock.internal.text.Lookup;
import org.mattstock.rank.Ranking;
import org.mattstock.table.Table;

/**
 * The place of every ranked unit on one more key figure of the same kind as those of an index: how much "best overall" says about
 * something that is not in it. Immutable. See {@link PlaceOnNewFigure} for the method and what it assumes.
 *
 * <p>A unit's known places are those of the leaves that have a weight and in which it has a figure of its own: what stands in for a confidential
 * figure is none. Weights do not count: each leaf is one figure. Two leaves of nearly the same figure (of women and of men) count as
 * two, and the places are then narrower than they should be.
 */
public final class PlacesOnNewFigure {
    private final List<OfUnit> units;
    private final double level;

    private PlacesOnNewFigure(List<OfUnit> units, double level) {
        this.units = List.copyOf(units);
        this.level = level;
    }

    /**
     * The places of one unit.
     *
     * @param unit the unit
     * @param place its place in the index
     * @param next its place on one more figure
     */
    public record OfUnit(Unit unit, double place, PlaceOnNewFigure next) {
        /** Checks for null. */
        public OfUnit {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(next, "next");
        }
    }

    /**
     * From the leaves of an index.
     *
     * @param scores the index and its figures
     * @param level the probability that is asked for, above 0 and below 1
     */
    public static PlacesOnNewFigure of(Scores scores, double level) {
        List<NodeScores> leaves = new ArrayList<>();
        List<Ranking> rankings = new ArrayList<>();
        for (EffectiveWeights.OfLeaf leaf : scores.index().effectiveWeights().leaves()) {
            if (leaf.weight() > 0) {
                NodeScores node = scores.node(leaf.leaf());
                leaves.add(node);
                rankings.add(node.ranking());
            }
        }
        int worst = scores.ranking().size();
        for (Ranking ranking : rankings) {
            worst = Math.max(worst, ranking.size());
        }
        List<OfUnit> found = new ArrayList<>();
        for (Ranking.Entry entry : scores.ranking().entries()) {
            double[] places = new double[leaves.size()];
            int known = 0;
            for (int leaf = 0; leaf < places.length; leaf++) {
                String id = entry.unit().id();
                double place = leaves.get(leaf).isStandIn(id)
                        ? Double.NaN
                        : rankings.get(leaf).entry(id).map(Ranking.Entry::place).orElse(Double.NaN);
                if (!Double.isNaN(place)) {
                    places[known++] = place;
                }
            }
            found.add(new OfUnit(
                    entry.unit(), entry.place(), PlaceOnNewFigure.of(Arrays.copyOf(places, known), worst, level)));
        }
        return new PlacesOnNewFigure(found, level);
    }

    /** The units, in the order of the index. */
    public List<OfUnit> units() {
        return units;
    }

    /** The probability that was asked for. */
    public double level() {
        return level;
    }

    /**
     * The places of one unit.
     *
     * @param idOrName the unit's id, or its name
     * @throws IllegalArgumentException if it has no place in the index
     */
    public OfUnit requireUnit(String idOrName) {
        return Lookup.require(
                "unit", "the ranking's", idOrName, units, each -> each.unit.id(), each -> each.unit.name());
    }

    /** By unit: its place in the index, from how many figures, and the places on one more. */
    public Table toTable() {
        String percent =
                Decimals.shortest(level).movePointRight(2).stripTrailingZeros().toPlainString();
        Table.Builder table = Table.builder("Place on one more key figure of the same kind, with at least " + percent
                        + " % probability if figures are exchangeable")
                .decimal("place", 1)
                .text("id")
                .text("unit")
                .integer("key figures")
                .integer("from")
                .integer("to")
                .integer("not worse than");
        units.forEach(each -> table.row(
                each.place,
                each.unit.id(),
                each.unit.name(),
                each.next.figures(),
                each.next.best(),
                each.next.worst(),
                each.next.worstPlace()));
        return table.build();
    }

    /** The text of {@link #toTable()}. */
    @Override
    public String toString() {
        return toTable().toString();
    }
}
