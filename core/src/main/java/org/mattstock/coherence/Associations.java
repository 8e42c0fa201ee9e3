package org.mattstock.coherence;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mattstock.data.Panel;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Node;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;
import org.mattstock.internal.statistics.matrix.Correlations;
import org.mattstock.table.Table;

/**
 * How each two parts of a branch, or each two leaves, go together (korrelationer), by the three coefficients of {@link Correlation},
 * with flags at those that run against each other and those that say the same. Immutable.
 *
 * <p>Parts are as the branch takes them after normalization and direction, so that a correlation below 0 means: who does well in one
 * does badly in the other. Each pair is over the units that have both, of the population, less those that the definition leaves out
 * of the reference. A coefficient is empty for fewer than two units, and where a part is the same for all of them, up to rounding.
 * The order of units changes no bit. Of 50 leaves there are 1,225 pairs.
 *
 * <p>The limits, 0 and 0.92, are those of W. Becker and others (2022), COINr: an R package for developing composite indicators,
 * Journal of Open Source Software 7, and of the audits of the Joint Research Centre: above 0.92 two indicators count one thing twice.
 */
public final class Associations {
    /** Why a pair is flagged. */
    public enum Concern {
        /** The correlation is below 0: they take from each other in a mean. */
        OPPOSED,
        /** The correlation is above 0.92: they count one thing twice. */
        REDUNDANT
    }

    /**
     * Two parts.
     *
     * @param first the one that stands first in the branch
     * @param second the other
     * @param units how many have both
     * @param pearson of the values
     * @param spearman of the places
     * @param kendall tau-b, of the pairs of units
     * @param concordance the pairs of units in the same and in opposite order, with tau-a, tau-c, gamma and Somers' D
     * @param concern by Pearson's coefficient; empty between the limits
     */
    public record Pair(
            Node first,
            Node second,
            int units,
            OptionalDouble pearson,
            OptionalDouble spearman,
            OptionalDouble kendall,
            Optional<Correlation.Concordance> concordance,
            Optional<Concern> concern) {
        private static final double REDUNDANT = 0.92;
        /** What rounding leaves of 0 is not below it. */
        private static final double ROUNDING = 1e-12;

        /** Checks for null. */
        public Pair {
            Objects.requireNonNull(first, "first");
            Objects.requireNonNull(second, "second");
            Objects.requireNonNull(pearson, "pearson");
            Objects.requireNonNull(spearman, "spearman");
            Objects.requireNonNull(kendall, "kendall");
            Objects.requireNonNull(concordance, "concordance");
            Objects.requireNonNull(concern, "concern");
        }

        private static Pair of(Node first, Node second, double[][] complete) {
            int units = complete[0].length;
            Correlations linear = Correlations.pearson(units < 2 ? new double[0][] : complete);
            if (units < 2 || linear.isConstant(0) || linear.isConstant(1)) {
                OptionalDouble none = OptionalDouble.empty();
                return new Pair(first, second, units, none, none, none, Optional.empty(), Optional.empty());
            }
            return new Pair(
                    first,
                    second,
                    units,
                    OptionalDouble.of(linear.of(0, 1)),
                    Correlation.spearman(complete[0], complete[1]),
                    Correlation.kendall(complete[0], complete[1]),
                    Correlation.concordance(complete[0], complete[1]),
                    concern(linear.of(0, 1)));
        }

        private static Optional<Concern> concern(double correlation) {
            if (correlation < -ROUNDING) {
                return Optional.of(Concern.OPPOSED);
            }
            return correlation > REDUNDANT ? Optional.of(Concern.REDUNDANT) : Optional.empty();
        }
    }

    private final Branch branch;
    private final int year;
    private final List<Pair> pairs;

    private Associations(ScoredColumns columns, int year) {
        this.branch = columns.branch();
        this.year = year;
        List<Pair> all = new ArrayList<>();
        for (int first = 0; first < columns.values().length; first++) {
            for (int second = first + 1; second < columns.values().length; second++) {
                all.add(Pair.of(
                        columns.nodes().get(first),
                        columns.nodes().get(second),
                        ScoredColumns.complete(columns.values()[first], columns.values()[second])));
            }
        }
        this.pairs = List.copyOf(all);
    }

    /**
     * The correlations of one branch's parts.
     *
     * @param scores of one year
     * @param idOrTitle the branch's id, or its title
     * @throws IllegalArgumentException if the index has no such node (the nearest are named), or it is a leaf
     */
    public static Associations of(Scores scores, String idOrTitle) {
        return new Associations(ScoredColumns.ofParts(scores, idOrTitle), scores.year());
    }

    /**
     * The correlations of the parts of one branch of a definition.
     *
     * @param index the definition
     * @param panel the figures
     * @param year the scored year
     * @param idOrTitle the branch's id, or its title
     * @throws IllegalArgumentException if the year cannot be scored, as {@link CompositeIndex#score(Panel, int)} says, or there is
     *     no such branch
     */
    public static Associations of(CompositeIndex index, Panel panel, int year, String idOrTitle) {
        return of(Objects.requireNonNull(index, "index").score(panel, year), idOrTitle);
    }

    /**
     * The correlations of the leaves below one branch, on whatever level they stand.
     *
     * @param scores of one year
     * @param idOrTitle the branch's id, or its title
     * @throws IllegalArgumentException if the index has no such node (the nearest are named), or it is a leaf
     */
    public static Associations ofLeaves(Scores scores, String idOrTitle) {
        return new Associations(ScoredColumns.ofLeaves(scores, idOrTitle), scores.year());
    }

    /** The branch. */
    public Branch branch() {
        return branch;
    }

    /** Each part with each that stands after it; none of a single part. */
    public List<Pair> pairs() {
        return pairs;
    }

    /** Those beyond a limit. */
    public List<Pair> flagged() {
        return pairs.stream().filter(pair -> pair.concern().isPresent()).toList();
    }

    /** A row for each pair, in the order of the branch. */
    public Table toTable() {
        return AssociationTable.of(title(), pairs);
    }

    /** The rows of those beyond a limit. */
    public Table flaggedTable() {
        return AssociationTable.of(title() + ": flagged", flagged());
    }

    /** A row for each pair: tau-a, tau-c, gamma, and Somers' D of the second by the first and of the first by the second. */
    public Table orderTable() {
        return AssociationTable.order(title(), pairs);
    }

    private String title() {
        return "Correlations in " + branch.title() + " " + year;
    }

    /** The text of {@link #toTable()}. */
    @Override
    public String toString() {
        return toTable().toString();
    }
}
