package org.mattstock.coherence;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.mattstock.data.Panel;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;
import org.mattstock.internal.statistics.matrix.WeightedSum;
import org.mattstock.internal.text.Checks;
import org.mattstock.table.Table;

/**
 * How much each leaf really has to say in the index, or in one branch (inflytande), beside what it weighs. Immutable.
 *
 * <pre>
 *   correlation       = Pearson's r of the leaf's value x and the score y
 *   correlation ratio = sum of n_b (mean of y in bin b - mean of y)^2 / sum of (y - mean of y)^2
 *   share             = w cov(x, y) / sum over the leaves of w cov(x, y)
 * </pre>
 *
 * <p>Values are those after normalization and direction, w the leaf's weight in the whole. Correlation and correlation ratio are over
 * the units that have x and y, of the population, less those that the definition leaves out of the reference; the ratio also sees what
 * is not a straight line. Its bins have as many places of x each, ties together; by chance alone it is near {@code (bins - 1)/(n - 1)}.
 *
 * <p>Shares are over the units that have all leaves, and sum to 1; there are none where nobody spreads. Where the index is the weighted
 * mean of its leaves they are {@code w cov(x, y)/var(y)}, which is the Shapley value of each leaf in the variance of the index: one
 * below 0 makes units more alike. Of any other index they are those of the weighted mean that stands for it, and {@link #linearity} says
 * how well it does. P. Paruolo, M. Saisana, A. Saltelli (2013), Ratings and rankings: voodoo or science?, Journal of the Royal
 * Statistical Society A 176; R. Colini-Baschi, M. Scarsini, S. Vaccari (2018), Variance allocation and Shapley value, Methodology and
 * Computing in Applied Probability 20.
 */
public final class LeafInfluence {
    /** How many bins there are unless something else is said: ten, of 29 municipalities each if there are 290. */
    public static final int BINS = 10;

    private static final int MOST_BINS = 1_000;

    /** How the correlation ratio smooths the score over a leaf. */
    public sealed interface Ratio permits Ratio.Bins, Ratio.Smooth {
        /**
         * By the mean of each bin.
         *
         * @param count how many, from 2 to 1,000
         */
        record Bins(int count) implements Ratio {
            /** Checks the number. */
            public Bins {
                Checks.between("bins", count, 2, MOST_BINS);
            }
        }

        /**
         * By a straight line around each value, weighed by a normal curve: {@code variance of the heights / variance of y}. A narrow
         * curve goes through every point and comes near 1.
         *
         * @param bandwidth the standard deviation of the curve, in units of the leaf's normalized values; above 0
         */
        record Smooth(double bandwidth) implements Ratio {
            /** Checks the number. */
            public Smooth {
                Checks.moderatelyPositive("bandwidth", bandwidth);
            }
        }

        /** By the mean of each of so many bins. */
        static Ratio bins(int count) {
            return new Bins(count);
        }

        /** By a straight line around each value. */
        static Ratio smooth(double bandwidth) {
            return new Smooth(bandwidth);
        }
    }

    /**
     * One leaf.
     *
     * @param leaf the leaf
     * @param weight in the whole, from 0 to 1
     * @param units how many have its value and a score
     * @param correlation with the score; empty for fewer than two units, and where either is the same for all
     * @param correlationRatio from 0 to 1; empty with the correlation
     * @param share of the variance of the score; empty where nobody spreads
     * @param explained the leaf's share of R squared, see {@link LeafInfluence#explained()}; from 0 to 1 and empty with the share,
     *     and where {@link Explained#NOBODY}
     */
    public record OfLeaf(
            Leaf leaf,
            double weight,
            int units,
            OptionalDouble correlation,
            OptionalDouble correlationRatio,
            OptionalDouble share,
            OptionalDouble explained) {
        /** Checks for null. */
        public OfLeaf {
            Objects.requireNonNull(leaf, "leaf");
            Objects.requireNonNull(correlation, "correlation");
            Objects.requireNonNull(correlationRatio, "correlationRatio");
            Objects.requireNonNull(share, "share");
            Objects.requireNonNull(explained, "explained");
        }
    }

    /** How R squared was divided among the leaves. */
    public enum Explained {
        /** Over all orders of the leaves: at most 20. */
        LEAVES,
        /**
         * Over all orders of the branch's parts, and then over all orders of the leaves below each (Owen 1977): of more than 20
         * leaves, where parts and the leaves of the largest are few enough.
         */
        PARTS,
        /** Not at all: too many leaves below one part. */
        NOBODY
    }

    private final Branch branch;
    private final int year;
    private final int complete;
    private final OptionalDouble linearity;
    private final Explained explained;
    private final List<OfLeaf> leaves;

    private LeafInfluence(WeighedLeaves weighed, int year, Ratio ratio) {
        double[][] rows = weighed.complete();
        this.branch = weighed.columns().branch();
        this.year = year;
        this.complete = rows[0].length;
        Optional<WeightedSum> sum = weighed.sum(rows);
        this.linearity = sum.map(WeightedSum::correlation).orElse(OptionalDouble.empty());
        ExplainedLeaves byLeaf = ExplainedLeaves.of(weighed, rows);
        this.explained = byLeaf.by();
        this.leaves = IntStream.range(0, weighed.weights().length)
                .mapToObj(leaf -> weighed.leaf(
                        leaf,
                        ratio,
                        sum.map(found -> found.share(leaf)).orElse(OptionalDouble.empty()),
                        byLeaf.share(leaf)))
                .toList();
    }

    /**
     * Of the leaves in the whole index, by {@value #BINS} bins.
     *
     * @param scores of one year
     * @throws IllegalArgumentException if the index is a single leaf
     */
    public static LeafInfluence of(Scores scores) {
        return of(
                scores, Objects.requireNonNull(scores, "scores").index().tree().id(), BINS);
    }

    /**
     * Of the leaves in the whole index of a definition, by {@value #BINS} bins.
     *
     * @param index the definition
     * @param panel the figures
     * @param year the scored year
     * @throws IllegalArgumentException if the year cannot be scored, as {@link CompositeIndex#score(Panel, int)} says, or the index
     *     is a single leaf
     */
    public static LeafInfluence of(CompositeIndex index, Panel panel, int year) {
        return of(Objects.requireNonNull(index, "index").score(panel, year));
    }

    /**
     * Of the leaves below one branch in its value.
     *
     * @param scores of one year
     * @param idOrTitle the branch's id, or its title
     * @param bins of the correlation ratio, from 2 to 1,000
     * @throws IllegalArgumentException if the index has no such node (the nearest are named), it is a leaf, or for other bins
     */
    public static LeafInfluence of(Scores scores, String idOrTitle, int bins) {
        return of(scores, idOrTitle, Ratio.bins(bins));
    }

    /**
     * Of the leaves below one branch in its value, with a correlation ratio of one's choice.
     *
     * @param scores of one year
     * @param idOrTitle the branch's id, or its title
     * @param ratio how the correlation ratio sees what is no straight line
     * @throws IllegalArgumentException if the index has no such node (the nearest are named), or it is a leaf
     */
    public static LeafInfluence of(Scores scores, String idOrTitle, Ratio ratio) {
        Objects.requireNonNull(ratio, "ratio");
        return new LeafInfluence(
                WeighedLeaves.of(Objects.requireNonNull(scores, "scores"), idOrTitle), scores.year(), ratio);
    }

    /** The branch in whose value leaves have a say. */
    public Branch branch() {
        return branch;
    }

    /** How many units have all leaves and a score: what shares and linearity rest on. */
    public int units() {
        return complete;
    }

    /**
     * How well the weighted mean of the leaves stands for the score: their correlation, 1 where the score is that mean. Empty where
     * nobody spreads.
     */
    public OptionalDouble linearity() {
        return linearity;
    }

    /**
     * How {@link OfLeaf#explained} was found: the rise of R squared of the score when a leaf joins others in a regression by least
     * squares, on average over all orders (Shapley value; Lindeman, Merenda and Gold 1980). Such shares sum to what all leaves
     * explain together, 1 where the score is their weighted mean. A leaf that goes with others shares what they have in common, whatever
     * it weighs.
     */
    public Explained explained() {
        return explained;
    }

    /** The leaves that count, in the order of the tree. */
    public List<OfLeaf> leaves() {
        return leaves;
    }

    /** A row for each leaf, in the order of the tree. */
    public Table toTable() {
        return InfluenceTable.of("Influence on " + branch.title() + " " + year + ": " + complete + " units", leaves);
    }

    /** The text of {@link #toTable()}. */
    @Override
    public String toString() {
        return toTable().toString();
    }
}
