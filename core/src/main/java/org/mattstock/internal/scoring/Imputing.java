package org.mattstock.internal.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.Grouping;
import org.mattstock.definition.Imputation;
import org.mattstock.definition.Leaf;
import org.mattstock.fit.FittedParameters;
import org.mattstock.fit.Learned;
import org.mattstock.internal.scoring.given.Sample;
import org.mattstock.internal.scoring.selection.Selected;
import org.mattstock.internal.scoring.selection.SelectionMethods;
import org.mattstock.internal.statistics.Moments;

/** Imputation of a leaf's missing values, for all years of a walk. */
final class Imputing {
    private Imputing() {}

    static double[][] impute(Leaf leaf, Setting setting, Selected[] selected, double[][] values) {
        Imputation imputation = leaf.imputation();
        if (imputation instanceof Imputation.Mean) {
            @Nullable
            Learned[] means = setting.learn(leaf.id(), FittedParameters.Step.IMPUTATION, values, Imputing::mean);
            return filled(values, unit -> valueOf(means, setting.groups.usedBy(unit)));
        }
        if (imputation instanceof Imputation.GroupMean groupMean) {
            List<Grouping.Group> groups =
                    setting.panel.requireGrouping(groupMean.grouping()).groups();
            int[] positions = ReferenceGroups.positions(setting.panel, groups);
            @Nullable Learned[] means = groupMeans(leaf, setting, groups, positions, values);
            return filled(values, unit -> valueOf(means, positions[unit]));
        }
        if (imputation instanceof Imputation.Latest latest) {
            return latest(leaf, setting, latest.years(), selected, values);
        }
        return values;
    }

    private static @Nullable Learned mean(Sample sample) {
        return sample.size() == 0 ? null : new Learned.Single(Moments.mean(sample.values()));
    }

    private static @Nullable Learned[] groupMeans(
            Leaf leaf, Setting setting, List<Grouping.Group> groups, int[] positions, double[][] values) {
        @Nullable Learned[] means = new Learned[groups.size()];
        for (int group = 0; group < means.length; group++) {
            means[group] = setting.learn(
                    leaf.id(),
                    FittedParameters.Step.IMPUTATION,
                    groups.get(group).id(),
                    values,
                    members(setting, positions, group),
                    Imputing::mean);
        }
        return means;
    }

    private static boolean[] members(Setting setting, int[] positions, int group) {
        boolean[] members = new boolean[positions.length];
        for (int unit = 0; unit < members.length; unit++) {
            members[unit] = positions[unit] == group && setting.groups.isMemberOfAny(unit);
        }
        return members;
    }

    private static double valueOf(@Nullable Learned[] learned, int group) {
        return group >= 0 && learned[group] instanceof Learned.Single single ? single.value() : Double.NaN;
    }

    private static double[][] filled(double[][] values, IntToDoubleFunction filling) {
        return Arrays.stream(values)
                .map(year -> {
                    double[] result = year.clone();
                    for (int unit = 0; unit < result.length; unit++) {
                        result[unit] = Double.isNaN(result[unit]) ? filling.applyAsDouble(unit) : result[unit];
                    }
                    return result;
                })
                .toArray(double[][]::new);
    }

    private static double[][] latest(Leaf leaf, Setting setting, int horizon, Selected[] selected, double[][] values) {
        double[][] result = new double[values.length][];
        for (int year = 0; year < values.length; year++) {
            result[year] = values[year].clone();
            for (int back = 1; back <= horizon; back++) {
                Selected earlier = SelectionMethods.select(setting.panel, leaf, setting.years.get(year) - back);
                takeOver(earlier, selected[year], result[year]);
            }
        }
        return result;
    }

    private static void takeOver(Selected earlier, Selected selected, double[] target) {
        for (int unit = 0; unit < target.length; unit++) {
            if (Double.isNaN(selected.scaled[unit])
                    && Double.isNaN(target[unit])
                    && !Double.isNaN(earlier.scaled[unit])) {
                target[unit] = earlier.scaled[unit];
                selected.years[unit] = earlier.years[unit];
            }
        }
    }
}
