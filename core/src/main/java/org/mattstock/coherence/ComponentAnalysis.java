package org.mattstock.coherence;

import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.mattstock.data.Panel;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Node;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;
import org.mattstock.internal.statistics.matrix.Correlations;
import org.mattstock.internal.statistics.matrix.PrincipalComponents;
import org.mattstock.table.Table;

/**
 * How many things the parts of a branch tell apart (principalkomponenter): the principal components of their correlations, from the
 * one that carries most. Immutable.
 *
 * <pre>
 *   R v = lambda v          R the correlations of the parts, lambda an eigenvalue, v a vector of length 1
 *   share   = lambda / k    of the variance of k standardized parts
 *   loading = v sqrt(lambda)
 * </pre>
 *
 * <p>Parts are as the branch takes them after normalization and direction, unweighted; units are those that have all of them, of the
 * population, less those that the definition leaves out of the reference. A part's loading is its correlation with the component.
 *
 * <p>A component with an eigenvalue above 1 carries more than a part does by itself, which is the usual rule for how many to look at
 * (Kaiser 1960); where the eigenvalues stop falling steeply is another. One such component, with loadings of one sign, says that the
 * parts go together. Signs are set so that the elements of a vector sum to at least 0. Components of equal eigenvalue may be mixed
 * with each other: their loadings are one choice of many. K. Pearson (1901), On lines and planes of closest fit to systems of points
 * in space, Philosophical Magazine 2.
 */
public final class ComponentAnalysis {
    /** An eigenvalue of 1 may come out a little higher. */
    private static final double ROUNDING = 1e-9;

    /**
     * One component.
     *
     * @param number from 1, which carries most
     * @param eigenvalue its variance, in parts: they sum to the number of parts
     * @param share its share of all variance, from 0 to 1
     * @param cumulatedShare that of all components up to it
     * @param loadings its correlation with each part, in the order of {@link ComponentAnalysis#parts()}
     */
    public record Component(
            int number, double eigenvalue, double share, double cumulatedShare, List<Double> loadings) {
        /** Copies the list. */
        public Component {
            loadings = List.copyOf(loadings);
        }
    }

    private final ScoredColumns columns;
    private final int year;
    private final int units;
    private final List<Component> components;

    private ComponentAnalysis(ScoredColumns columns, int year) {
        double[][] complete = ScoredColumns.complete(columns.values());
        this.columns = columns;
        this.year = year;
        this.units = complete[0].length;
        if (units < 2) {
            throw new IllegalArgumentException(
                    "units with all parts of " + branch().id() + " must be at least 2, got " + units);
        }
        Correlations correlations = Correlations.pearson(complete);
        for (int part = 0; part < complete.length; part++) {
            if (correlations.isConstant(part)) {
                throw new IllegalArgumentException("parts must tell units apart, got equal values in "
                        + parts().get(part).id());
            }
        }
        PrincipalComponents found = PrincipalComponents.of(correlations.matrix());
        this.components = IntStream.range(0, found.count())
                .mapToObj(number -> new Component(
                        number + 1,
                        found.eigenvalue(number),
                        found.share(number),
                        found.cumulatedShare(number),
                        DoubleStream.of(found.loadings(number)).boxed().toList()))
                .toList();
    }

    /**
     * The components of one branch's parts.
     *
     * @param scores of one year
     * @param idOrTitle the branch's id, or its title
     * @throws IllegalArgumentException if the index has no such node (the nearest are named), or it is a leaf; if fewer than two
     *     units have all parts, or a part is the same for all of them
     */
    public static ComponentAnalysis of(Scores scores, String idOrTitle) {
        return new ComponentAnalysis(ScoredColumns.ofParts(scores, idOrTitle), scores.year());
    }

    /**
     * The components of the parts of one branch of a definition.
     *
     * @param index the definition
     * @param panel the figures
     * @param year the scored year
     * @param idOrTitle the branch's id, or its title
     * @throws IllegalArgumentException if the year cannot be scored, as {@link CompositeIndex#score(Panel, int)} says, or as above
     */
    public static ComponentAnalysis of(CompositeIndex index, Panel panel, int year, String idOrTitle) {
        return of(Objects.requireNonNull(index, "index").score(panel, year), idOrTitle);
    }

    /**
     * The components of the leaves below one branch, on whatever level they stand.
     *
     * @param scores of one year
     * @param idOrTitle the branch's id, or its title
     * @throws IllegalArgumentException as above, said of leaves
     */
    public static ComponentAnalysis ofLeaves(Scores scores, String idOrTitle) {
        return new ComponentAnalysis(ScoredColumns.ofLeaves(scores, idOrTitle), scores.year());
    }

    /** The branch. */
    public Branch branch() {
        return columns.branch();
    }

    /** Its parts that count, or its leaves. */
    public List<Node> parts() {
        return columns.nodes();
    }

    /** How many units have all parts. */
    public int units() {
        return units;
    }

    /** As many as parts, by falling eigenvalue. */
    public List<Component> components() {
        return components;
    }

    /** How many components carry more than a part does by itself: those with an eigenvalue above 1. */
    public int aboveOne() {
        return (int) components.stream()
                .filter(each -> each.eigenvalue() > 1 + ROUNDING)
                .count();
    }

    /** The scree table: a row for each component, with its eigenvalue and its share. */
    public Table toTable() {
        return ComponentTables.scree(title(), components);
    }

    /** The loadings: a row for each part, a column for each component with an eigenvalue above 1, or for the first alone. */
    public Table loadingsTable() {
        return ComponentTables.loadings(title(), parts(), components.subList(0, Math.max(1, aboveOne())));
    }

    private String title() {
        return branch().title() + " " + year + ": " + parts().size() + " parts, " + units + " units";
    }

    /** The text of {@link #toTable()}. */
    @Override
    public String toString() {
        return toTable().toString();
    }
}
