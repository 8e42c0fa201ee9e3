package org.mattstock.coherence;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Treatment;
import org.mattstock.fit.Learned;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;
import org.mattstock.internal.text.Checks;
import org.mattstock.table.Table;

/**
 * What the treatments of a definition did to a year's figures (vad behandlingen gjorde): for each leaf with a treatment, how its
 * figures lay before and after, which step of a chain was taken, within which limits, and whose figures it changed. Immutable.
 *
 * <p>Figures are those of the population's units, after the leaf's denominator. What was learned was learned on the definition's
 * reference, which is the same where that is the scored year and everybody; where units are compared with their own group, each
 * group is told of by itself. Leaves of weight 0 have no treatment.
 *
 * <p>Where a leaf is imputed before it is treated, figures that were put in are treated too: they count in the shapes and are
 * marked where units are named. One that stands in for a confidential figure is told without its value, which would be read as
 * that. Leaves that treat first have no such figures: what is imputed there is never treated.
 */
public final class TreatmentReport {
    /** Where a treated figure came from. */
    public enum Origin {
        /** It is the unit's own. */
        OBSERVED,
        /** The unit has none, and this was put in its place. */
        IMPUTED
    }

    /** What the test of tails says of the figures after treatment, where a treatment goes by one. */
    public enum Test {
        /** Nothing: the treatment goes by no test. */
        NONE,
        /** They pass. */
        PASSED,
        /** They do not: no step was enough, or the reference that was tested is another one. */
        FAILED
    }

    /**
     * One unit whose figure was changed.
     *
     * @param unit the unit
     * @param origin where its figure came from
     * @param before its figure before treatment; empty in place of a confidential one
     * @param after its figure after treatment; empty with {@code before}
     * @param tied how many of the changed units had the same figure before, this one among them
     */
    public record Changed(Unit unit, Origin origin, OptionalDouble before, OptionalDouble after, int tied) {
        /** Checks that there are both figures or none. */
        public Changed {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(origin, "origin");
            Checks.atLeast("tied", tied, 1);
            if (before.isPresent() != after.isPresent()) {
                throw new IllegalArgumentException(
                        "before and after must both be there or neither, got " + before + " and " + after);
            }
        }
    }

    /**
     * One leaf, over one reference group.
     *
     * @param leaf as defined, with its treatment
     * @param group the id of the group whose units are told of; empty where one reference serves everybody
     * @param taken what was done: the leaf's treatment, or the step of it that was taken, {@link Treatment#none()} for none
     * @param step the number of that step, from 1; 0 where the figures passed without; empty where there are no steps
     * @param limits beyond which no figure lies after treatment; empty for one without limits
     * @param before the figures before
     * @param after the figures after
     * @param test whether these pass
     * @param changed whose figures differ after, by the figure before, from the lowest
     */
    public record OfLeaf(
            Leaf leaf,
            String group,
            Treatment taken,
            Optional<Integer> step,
            Optional<Learned.Limits> limits,
            Shape before,
            Shape after,
            Test test,
            List<Changed> changed) {
        /** Copies the list. */
        public OfLeaf {
            Objects.requireNonNull(leaf, "leaf");
            Objects.requireNonNull(group, "group");
            Objects.requireNonNull(taken, "taken");
            Objects.requireNonNull(step, "step");
            Objects.requireNonNull(limits, "limits");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
            Objects.requireNonNull(test, "test");
            changed = List.copyOf(changed);
        }
    }

    private final String title;
    private final List<OfLeaf> leaves;

    private TreatmentReport(Scores scores) {
        this.title = "Treatments of " + scores.index().title() + " " + scores.year();
        this.leaves = TreatedLeaves.of(scores);
    }

    /**
     * What the treatments of a definition did in a year.
     *
     * @param index the definition
     * @param panel the figures
     * @param year the scored year
     * @throws IllegalArgumentException if the year cannot be scored, as {@link CompositeIndex#score(Panel, int)} says
     */
    public static TreatmentReport of(CompositeIndex index, Panel panel, int year) {
        return of(Objects.requireNonNull(index, "index").score(panel, year));
    }

    /**
     * What the treatments did on the way to scores that are there already.
     *
     * @param scores of one year
     */
    public static TreatmentReport of(Scores scores) {
        return new TreatmentReport(Objects.requireNonNull(scores, "scores"));
    }

    /** Every leaf with a treatment, in the order of the tree, and of the groups below it; none where nothing is treated. */
    public List<OfLeaf> leaves() {
        return leaves;
    }

    /**
     * Two rows for each leaf, before and after, or one where nothing was changed: what was done and within which limits, how many
     * figures were changed of how many, the ends and the middle, skewness and kurtosis, and whether the test was passed.
     */
    public Table toTable() {
        return TreatmentTable.of(title, leaves);
    }

    /** A row for each figure that was changed: leaf, unit, the figure before and after, how many were tied, where it came from. */
    public Table changedTable() {
        return ChangedTable.of(title, leaves);
    }

    /** The text of {@link #toTable()}. */
    @Override
    public String toString() {
        return toTable().toString();
    }
}
