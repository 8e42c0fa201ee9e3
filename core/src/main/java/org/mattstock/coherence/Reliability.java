package org.mattstock.coherence;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.mattstock.data.Panel;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Node;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;
import org.mattstock.internal.statistics.matrix.Correlations;
import org.mattstock.internal.statistics.matrix.Cronbach;
import org.mattstock.table.Table;

/**
 * Whether the parts of a branch measure one thing (inre samstämmighet): Cronbach's alpha, of all parts and without each of them.
 * Immutable.
 *
 * <pre>
 *   alpha              = k/(k-1) (1 - sum of the parts' variances / variance of their sum)
 *   standardized alpha = k r / (1 + (k-1) r)       r the mean of the correlations of two parts
 * </pre>
 *
 * <p>over k parts, as the branch takes them after normalization and direction, unweighted, and over the units that have all of them:
 * of the population, less those that the definition leaves out of the reference. What a missing rule puts in a gap is no value of
 * the unit. Standardized, it does not hang on how far each part spreads.
 *
 * <p>At most 1, where all parts go up and down together; below 0 where parts run against each other. 0.7 is often asked for, of
 * scales made to measure one thing. An index that weighs together what are different things by intent need not reach it. Alpha grows
 * with the number of parts. It is empty for fewer than two parts or two units, and where the parts' sum is the same for all; the
 * standardized one too where one part is the same for all. L. J. Cronbach (1951), Coefficient alpha and the internal structure of
 * tests, Psychometrika 16.
 */
public final class Reliability {
    /**
     * What is left when a part is left out, over the same units.
     *
     * @param part the part
     * @param alpha that of the others; higher than with it where the part does not go with them
     * @param standardizedAlpha the same of standardized parts
     */
    public record Without(Node part, OptionalDouble alpha, OptionalDouble standardizedAlpha) {
        /** Checks for null. */
        public Without {
            Objects.requireNonNull(part, "part");
            Objects.requireNonNull(alpha, "alpha");
            Objects.requireNonNull(standardizedAlpha, "standardizedAlpha");
        }
    }

    private final Branch branch;
    private final int year;
    private final int units;
    private final OptionalDouble alpha;
    private final OptionalDouble standardizedAlpha;
    private final List<Without> parts;

    private Reliability(ScoredColumns columns, int year) {
        double[][] complete = ScoredColumns.complete(columns.values());
        this.branch = columns.branch();
        this.year = year;
        this.units = complete[0].length;
        // Of one unit, as of no columns, there is no alpha.
        Correlations correlations = Correlations.pearson(units < 2 ? new double[0][] : complete);
        this.alpha = Cronbach.ofCovariances(correlations, part -> true);
        this.standardizedAlpha = Cronbach.ofCorrelations(correlations, part -> true);
        this.parts = IntStream.range(0, complete.length)
                .mapToObj(left -> new Without(
                        columns.nodes().get(left),
                        Cronbach.ofCovariances(correlations, part -> part != left),
                        Cronbach.ofCorrelations(correlations, part -> part != left)))
                .toList();
    }

    /**
     * Alpha of one branch's parts.
     *
     * @param scores of one year
     * @param idOrTitle the branch's id, or its title
     * @throws IllegalArgumentException if the index has no such node (the nearest are named), or it is a leaf
     */
    public static Reliability of(Scores scores, String idOrTitle) {
        return new Reliability(ScoredColumns.ofParts(scores, idOrTitle), scores.year());
    }

    /**
     * Alpha of the parts of one branch of a definition.
     *
     * @param index the definition
     * @param panel the figures
     * @param year the scored year
     * @param idOrTitle the branch's id, or its title
     * @throws IllegalArgumentException if the year cannot be scored, as {@link CompositeIndex#score(Panel, int)} says, or there is
     *     no such branch
     */
    public static Reliability of(CompositeIndex index, Panel panel, int year, String idOrTitle) {
        return of(Objects.requireNonNull(index, "index").score(panel, year), idOrTitle);
    }

    /** The branch whose parts are compared. */
    public Branch branch() {
        return branch;
    }

    /** How many units have all parts: what alpha rests on. */
    public int units() {
        return units;
    }

    /** Alpha of all parts as they are. */
    public OptionalDouble alpha() {
        return alpha;
    }

    /** Alpha of all parts, standardized. */
    public OptionalDouble standardizedAlpha() {
        return standardizedAlpha;
    }

    /** What is left without each part that counts, in the order of the branch. */
    public List<Without> parts() {
        return parts;
    }

    /** A row for all parts, then one for each part that is left out. */
    public Table toTable() {
        return ReliabilityTable.of(this, "Cronbach's alpha of " + branch.title() + " " + year);
    }

    /** The text of {@link #toTable()}. */
    @Override
    public String toString() {
        return toTable().toString();
    }
}
