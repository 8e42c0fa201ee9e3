package org.mattstock.precondition;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mattstock.data.Panel;
import org.mattstock.index.CompositeIndex;
import org.mattstock.internal.text.Checks;

/**
 * A whole index adjusted for preconditions: each leaf takes, in place of its figure, what the figure would be had the
 * unit average preconditions ({@link ExpectedValue.Measure#LEVEL}), by a regression of its own on the units of the
 * index's population. Everything else of the definition stays, directions too.
 *
 * <pre>{@code
 * Adjustment adjustment = Adjustment.of(
 *         Precondition.logarithmOf("N01951"), Precondition.of("N07418"), Precondition.of("N00914").withYearsBack(1));
 * adjustment.of(index, panel).places(2022); // raw and adjusted places side by side
 * }</pre>
 *
 * <p>A leaf stays as it is where a model has been at its indicator already (nothing is adjusted twice), where the
 * indicator is one of the preconditions, where the leaf divides by a denominator (work the quotient out first), and
 * where the user says so. Each is listed with its reason.
 *
 * @param preconditions at least one, none twice
 * @param basis the year that regressions are fitted on
 * @param kept leaves that stay as they are, by id or title: those whose figures rest on adjusted ones though no word of
 *     their publisher says so
 */
public record Adjustment(List<Precondition> preconditions, BasisYear basis, SortedSet<String> kept) {
    /** Copies and checks what was stated. */
    public Adjustment {
        preconditions = List.copyOf(preconditions);
        Objects.requireNonNull(basis, "basis");
        kept = Collections.unmodifiableSortedSet(new TreeSet<>((Collection<String>) kept));
        if (preconditions.isEmpty()) {
            throw new IllegalArgumentException("preconditions must not be empty");
        }
        Checks.distinct("preconditions", preconditions);
    }

    /** For these preconditions, every year by itself. */
    public static Adjustment of(Precondition... preconditions) {
        return new Adjustment(List.of(preconditions), BasisYear.eachYear(), new TreeSet<>());
    }

    /** The same, fitted on another year. */
    public Adjustment withBasis(BasisYear year) {
        return new Adjustment(preconditions, year, kept);
    }

    /** The same, but for these leaves too. */
    public Adjustment withKept(String... leaves) {
        TreeSet<String> more = new TreeSet<>(List.of(leaves));
        more.addAll(kept);
        return new Adjustment(preconditions, basis, more);
    }

    /**
     * An index and a panel, adjusted.
     *
     * @throws IllegalArgumentException if the panel lacks a precondition, the index a leaf that is to be kept, or a
     * leaf cannot be adjusted: see {@link ExpectedValue#applyTo}
     */
    public AdjustedIndex of(CompositeIndex index, Panel panel) {
        return new LeafAdjustments(this, index, panel).adjusted();
    }
}
