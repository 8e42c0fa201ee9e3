package org.mattstock.internal.scoring;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.Grouping;
import org.mattstock.definition.Leaf;
import org.mattstock.fit.FittedParameters;
import org.mattstock.fit.Learned;
import org.mattstock.internal.scoring.given.Sample;
import org.mattstock.internal.scoring.imputation.Gaps;
import org.mattstock.internal.scoring.imputation.ImputationMethods;
import org.mattstock.internal.scoring.selection.Selected;

/**
 * The gaps of one leaf in a walk.
 *
 * @param leaf the leaf
 * @param frame the walk's
 * @param selected by year; takes note of the year of what is put in
 * @param values by year and unit
 */
record LeafGaps(Leaf leaf, Frame frame, Selected[] selected, double[][] values) implements Gaps {
    /** The values with what the leaf's imputation puts in; the same array if it does nothing. */
    static double[][] impute(Leaf leaf, Frame frame, Selected[] selected, double[][] values) {
        return ImputationMethods.of(leaf.imputation()).impute(new LeafGaps(leaf, frame, selected, values));
    }

    @Override
    public int calendarYear(int year) {
        return frame.years.get(year);
    }

    @Override
    public List<Integer> years() {
        return frame.panel.years();
    }

    @Override
    public YearFigures figures(int calendarYear) {
        Selected found = frame.figures.of(leaf, calendarYear);
        return new YearFigures(found.scaled, found.years);
    }

    @Override
    public double[][][] others() {
        return frame.othersOf(leaf);
    }

    @Override
    public int position() {
        return frame.positionOf(leaf);
    }

    @Override
    public double[][] once(Object question, Supplier<double[][]> answer) {
        return frame.once(question, answer);
    }

    @Override
    public String node() {
        return leaf.id();
    }

    @Override
    public boolean[] reference(int year, int unit) {
        return frame.reference(year, frame.groups.usedBy(unit));
    }

    @Override
    public boolean isObserved(int year, int unit) {
        return !Double.isNaN(selected[year].scaled[unit]);
    }

    @Override
    public void takenFrom(int year, int unit, int calendarYear) {
        selected[year].years[unit] = calendarYear;
    }

    @Override
    public IntFunction<@Nullable Learned> learned(Function<Sample, @Nullable Learned> learner) {
        @Nullable Learned[] learned = frame.learn(leaf.id(), FittedParameters.Step.IMPUTATION, values, learner);
        return unit -> at(frame.groups.usedBy(unit), learned);
    }

    @Override
    public IntFunction<@Nullable Learned> learnedByGroup(String grouping, Function<Sample, @Nullable Learned> learner) {
        List<Grouping.Group> groups = frame.panel.requireGrouping(grouping).groups();
        int[] positions = ReferenceGroups.positions(frame.panel, groups);
        @Nullable Learned[] learned = new Learned[groups.size()];
        for (int group = 0; group < learned.length; group++) {
            boolean[] members = members(positions, group);
            String id = groups.get(group).id();
            learned[group] = frame.learn(leaf.id(), FittedParameters.Step.IMPUTATION, id, values, members, learner);
        }
        return unit -> at(positions[unit], learned);
    }

    private boolean[] members(int[] positions, int group) {
        boolean[] members = new boolean[positions.length];
        for (int unit = 0; unit < members.length; unit++) {
            members[unit] = positions[unit] == group && frame.groups.isMemberOfAny(unit);
        }
        return members;
    }

    private static @Nullable Learned at(int group, @Nullable Learned[] learned) {
        return group < 0 ? null : learned[group];
    }
}
