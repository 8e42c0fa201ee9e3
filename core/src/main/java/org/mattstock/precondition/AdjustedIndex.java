package org.mattstock.precondition;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mattstock.data.Panel;
import org.mattstock.definition.Leaf;
import org.mattstock.index.CompositeIndex;
import org.mattstock.rank.RankComparison;
import org.mattstock.table.Table;

/**
 * An index beside itself adjusted for preconditions: a definition and a panel of their own, which are scored, explained
 * and put in doubt as any others.
 *
 * @param rawIndex the definition as it was
 * @param rawPanel the panel as it was
 * @param index the definition with adjusted indicators in its leaves, under its id with {@code -adjusted}
 * @param panel the panel with these indicators besides
 * @param leaves what became of each leaf, in the order of the definition
 */
public record AdjustedIndex(
        CompositeIndex rawIndex, Panel rawPanel, CompositeIndex index, Panel panel, List<OfLeaf> leaves) {
    /**
     * What became of one leaf.
     *
     * @param leaf as it was
     * @param change what its figure became; empty for a leaf that stays as it is
     * @param kept why it stays; empty for one that was adjusted
     */
    public record OfLeaf(Leaf leaf, Optional<ExpectedValue> change, String kept) {
        /** Checks for null. */
        public OfLeaf {
            Objects.requireNonNull(leaf, "leaf");
            Objects.requireNonNull(change, "change");
            Objects.requireNonNull(kept, "kept");
        }
    }

    /** Copies the list. */
    public AdjustedIndex {
        Objects.requireNonNull(rawIndex, "rawIndex");
        Objects.requireNonNull(rawPanel, "rawPanel");
        Objects.requireNonNull(index, "index");
        Objects.requireNonNull(panel, "panel");
        leaves = List.copyOf(leaves);
    }

    /**
     * Each unit's place by the index as it was and as it is adjusted, side by side.
     *
     * @throws org.mattstock.fit.ScoringException if either cannot be scored in the year
     */
    public RankComparison places(int year) {
        return RankComparison.of(
                rawIndex.score(rawPanel, year).ranking(),
                index.score(panel, year).ranking());
    }

    /**
     * {@link #places} as a table, the best adjusted place first: id, unit, raw place, adjusted place, and how many
     * places the unit goes up.
     */
    public Table placesTable(int year) {
        return PlacesTable.of(rawIndex.title() + " " + year + ", raw and adjusted places", places(year));
    }

    /**
     * The regression of one leaf for a year.
     *
     * @param leaf by id or title
     * @throws IllegalArgumentException if the index has no such leaf, it was kept as it is, or there is no fit for the
     * year
     */
    public ExpectedValueFit fit(String leaf, int year) {
        String id = rawIndex.requireNode(leaf).id();
        OfLeaf found = leaves.stream()
                .filter(each -> each.leaf().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("leaf must be a leaf, got the branch " + id));
        return found.change()
                .orElseThrow(
                        () -> new IllegalArgumentException("leaf must be adjusted, got " + id + ": " + found.kept()))
                .fit(rawPanel, year);
    }

    /**
     * What became of each leaf: leaf, indicator, and of a year the units fitted, the share explained of units seen and
     * unseen, and the standard deviation left; or why it stays as it is, or has no fit for the year.
     */
    public Table fitTable(int year) {
        return AdjustedTable.of(this, year);
    }
}
