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

    /**
     * One leaf.
     *
     * @param leaf the leaf
     * @param weight in the whole, from 0 to 1
     * @param units how many have its value and a score
     * @param correlation with the score; empty for fewer than two units, and where either is the same for all
     * @param correlationRatio from 0 to 1; empty with the correlation
     * @param share of the variance of the score; empty where nobody spreads
     */
    public record OfLeaf(
            Leaf leaf,
            double weight,
            int units,
            OptionalDouble correlation,
            OptionalDouble correlationRatio,
            OptionalDouble share) {
        /** Checks for null. */
        public OfLeaf {
            Objects.requireNonNull(leaf, "leaf");
            Objects.requireNonNull(correlation, "correlation");
            Objects.requireNonNull(correlationRatio, "correlationRatio");
            Objects.requireNonNull(share, "share");
        }
    }

    private final Branch branch;
    private final int year;
    private final int complete;
    private final OptionalDouble linearity;
    private final List<OfLeaf> leaves;

    private LeafInfluence(WeighedLeaves weighed, int year, int bins) {
        double[][] rows = weighed.complete();
        this.branch = weighed.columns().branch();
        this.year = year;
        this.complete = rows[0].length;
        Optional<WeightedSum> sum = weighed.sum(rows);
        this.linearity = sum.map(WeightedSum::correlation).orElse(OptionalDouble.empty());
        this.leaves = IntStream.range(0, weighed.weights().length)
                .mapToObj(leaf -> weighed.leaf(
                        leaf, bins, sum.map(found -> found.share(leaf)).orElse(OptionalDouble.empty())))
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
        Objects.requireNonNull(scores, "scores");
        Checks.between("bins", bins, 2, MOST_BINS);
        return new LeafInfluence(WeighedLeaves.of(scores, idOrTitle), scores.year(), bins);
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
