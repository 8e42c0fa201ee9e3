package org.mattstock.internal.scoring.imputation;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mattstock.fit.Learned;
import org.mattstock.internal.scoring.given.Sample;

/**
 * One leaf with its gaps, for all years of a walk: whatever an imputation may look at. Values travel as
 * {@code double[year][unit]}, NaN where there is none; a year is its position in the walk unless it is called a calendar year.
 */
public interface Gaps {
    /** The values that are to be completed; not to be changed. */
    double[][] values();

    /** The calendar year at a position. */
    int calendarYear(int year);

    /** The calendar years of which there are figures, ascending. */
    List<Integer> years();

    /** The leaf's own figures of any calendar year, after selection and denominator and before treatment. */
    YearFigures figures(int calendarYear);

    /**
     * A leaf's own figures for one year.
     *
     * @param values by unit
     * @param years by unit: the calendar year that the value is of; 0 for none
     */
    record YearFigures(double[] values, int[] years) {}

    /**
     * The figures of the definition's other leaves, after selection and denominator and before anything is treated or imputed; by
     * leaf, year and unit. Not to be changed.
     */
    double[][][] others();

    /** Where this leaf stands among all, in the order of the tree: how many of the others come before it. */
    int position();

    /**
     * What was worked out for a question, which other leaves of the walk may have asked too: the first one that asks has it answered.
     *
     * @param question all that the answer depends on, by its equality
     * @return not to be changed
     */
    double[][] once(Object question, Supplier<double[][]> answer);

    /** The leaf's id, for messages. */
    String node();

    /** By unit: whether its figures of a year belong to the reference that a unit is compared with. */
    boolean[] reference(int year, int unit);

    /** Whether a unit has a figure of its own in a year, even if treatment left it without a value. */
    boolean isObserved(int year, int unit);

    /** Notes that what a unit gets in a year is a figure of another year, which explanations show. */
    void takenFrom(int year, int unit, int calendarYear);

    /**
     * What each unit's reference teaches, learned from the values of the reference's members, or recalled from the fit.
     *
     * @param learner null where there is nothing to learn from
     * @return by unit; null where nothing was learned, and for a unit without a reference
     */
    IntFunction<@Nullable Learned> learned(Function<Sample, @Nullable Learned> learner);

    /**
     * What the reference's members in each unit's own group teach.
     *
     * @param grouping the id of a grouping of the panel
     * @param learner null where there is nothing to learn from
     * @return by unit; null where nothing was learned, and for a unit in no group
     */
    IntFunction<@Nullable Learned> learnedByGroup(String grouping, Function<Sample, @Nullable Learned> learner);
}
