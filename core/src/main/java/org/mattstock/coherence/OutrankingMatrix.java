package org.mattstock.coherence;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Node;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;
import org.mattstock.internal.scoring.BranchValues;
import org.mattstock.internal.scoring.Senses;
import org.mattstock.internal.scoring.TreeValues;
import org.mattstock.internal.scoring.aggregation.Duels;
import org.mattstock.internal.scoring.given.Parts;
import org.mattstock.internal.stages.Stages;
import org.mattstock.table.Table;

/**
 * Every unit against every other in the parts of one branch (parvisa jämförelser): what {@link
 * org.mattstock.definition.Aggregation.Copeland} counts, laid open. Of any branch, whatever it is aggregated by: it shows how far
 * the order hangs on how parts make up for each other. Immutable.
 *
 * <pre>
 *   share(a, b) = (sum of w where a is better + half of it where both are equal) / sum of w
 * </pre>
 *
 * <p>over the parts that both have, whose weights w are thereby rescaled; empty where they have none in common. {@code share(a, b) +
 * share(b, a)} is 1. Parts are as the branch takes them: after normalization, direction and missing rule, which may have put
 * something in a gap. Equal is equal as numbers. More than one half beats, and within 1e-12 of one half is a draw, as in Copeland's
 * score, which is units beaten less units lost to.
 *
 * <p>Compared are the units of the population that the missing rule keeps, less those that the definition leaves out of the
 * reference. Made for all pairs when asked: 290 units are 84,000 shares.
 */
public final class OutrankingMatrix {

    private final Scores scores;
    private final Branch branch;
    private final boolean isLessBetter;
    private final Parts parts;
    /** Positions in the panel of those who are compared, ascending. */
    private final int[] compared;

    private OutrankingMatrix(Scores scores, Branch branch) {
        TreeValues stages = Stages.of(scores);
        BranchValues values = (BranchValues) stages.node(branch.id());
        boolean[] peers = stages.frame().peers(0);
        this.scores = scores;
        this.branch = branch;
        this.parts = values.parts;
        this.isLessBetter = values.nodes().stream().allMatch(part -> Senses.isLessBetter(part.node()));
        this.compared = IntStream.range(0, peers.length)
                .filter(unit -> peers[unit] && parts.kept[unit])
                .toArray();
    }

    /**
     * Every unit against every other in one branch.
     *
     * @param scores of one year
     * @param idOrTitle the branch's id, or its title
     * @throws IllegalArgumentException if the index has no such node (the nearest are named), or it is a leaf
     */
    public static OutrankingMatrix of(Scores scores, String idOrTitle) {
        Node node = Objects.requireNonNull(scores, "scores").index().requireNode(idOrTitle);
        if (node instanceof Branch branch) {
            return new OutrankingMatrix(scores, branch);
        }
        throw new IllegalArgumentException("idOrTitle must be a branch's, got the leaf " + idOrTitle);
    }

    /**
     * Every unit against every other in one branch of a definition.
     *
     * @param index the definition
     * @param panel the figures
     * @param year the scored year
     * @param idOrTitle the branch's id, or its title
     * @throws IllegalArgumentException if the year cannot be scored, as {@link CompositeIndex#score(Panel, int)} says, or there is
     *     no such branch
     */
    public static OutrankingMatrix of(CompositeIndex index, Panel panel, int year, String idOrTitle) {
        return of(Objects.requireNonNull(index, "index").score(panel, year), idOrTitle);
    }

    /** The branch whose parts are compared. */
    public Branch branch() {
        return branch;
    }

    /** Those who are compared, by id. */
    public List<Unit> units() {
        return IntStream.of(compared).mapToObj(scores.units()::get).toList();
    }

    /**
     * The share of weight in which one unit is better than another.
     *
     * @param unit its id, or its name
     * @param other that of the other
     * @return from 0 to 1; empty without a part in common, and of a unit against itself
     * @throws IllegalArgumentException if one of them is not compared, or not in the panel
     */
    public OptionalDouble share(String unit, String other) {
        return share(position(unit), position(other));
    }

    /**
     * Copeland's score of a unit: how many it beats less how many beat it. They sum to 0 over the units.
     *
     * @param unit its id, or its name
     */
    public int beatenLessLost(String unit) {
        int position = position(unit);
        return IntStream.of(compared).map(other -> outcome(position, other)).sum();
    }

    private OptionalDouble share(int unit, int other) {
        if (unit == other || !Duels.meet(parts, unit, other)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(isLessBetter ? Duels.share(parts, other, unit) : Duels.share(parts, unit, other));
    }

    /** 1 for one who beats, -1 for one who is beaten: as Copeland's aggregation decides it. */
    private int outcome(int unit, int other) {
        return isLessBetter ? Duels.outcome(parts, other, unit) : Duels.outcome(parts, unit, other);
    }

    private int position(String unit) {
        int position = scores.panel().requireUnitIndex(unit);
        if (IntStream.of(compared).noneMatch(each -> each == position)) {
            throw new IllegalArgumentException("unit must be one of those that are compared in " + branch.id()
                    + ", got " + scores.units().get(position));
        }
        return position;
    }

    /** As a matrix: a row and a column for each unit, headed by its id; the share of the row's unit against the column's. */
    public Table toTable() {
        Table.Builder table = Table.builder(title()).text("unit id").text("unit");
        for (int unit : compared) {
            String id = scores.units().get(unit).id();
            table.decimal(id.equals("unit id") || id.equals("unit") ? "unit " + id + " " : id, 3);
        }
        for (int unit : compared) {
            @Nullable Object[] row = new @Nullable Object[compared.length + 2];
            row[0] = scores.units().get(unit).id();
            row[1] = scores.units().get(unit).name();
            for (int i = 0; i < compared.length; i++) {
                row[i + 2] = share(unit, compared[i]);
            }
            table.row(row);
        }
        return table.build();
    }

    /**
     * As a list: a row for each unit against each other, with its share, the other's, and who beats whom: 1 for the first, -1 for the
     * other, 0 for a draw. Shares are empty, and it is a draw, where nothing is common.
     */
    public Table pairsTable() {
        Table.Builder table = Table.builder(title())
                .text("id")
                .text("unit")
                .text("other id")
                .text("other")
                .decimal("share", 3)
                .decimal("other's share", 3)
                .integer("beats");
        for (int unit : compared) {
            for (int other : compared) {
                if (unit != other) {
                    Unit first = scores.units().get(unit);
                    Unit second = scores.units().get(other);
                    table.row(
                            first.id(),
                            first.name(),
                            second.id(),
                            second.name(),
                            share(unit, other),
                            share(other, unit),
                            outcome(unit, other));
                }
            }
        }
        return table.build();
    }

    private String title() {
        return "Pairwise shares in " + branch.title() + " " + scores.year() + ": " + compared.length + " units";
    }

    /** The text of {@link #toTable()}. */
    @Override
    public String toString() {
        return toTable().toString();
    }
}
