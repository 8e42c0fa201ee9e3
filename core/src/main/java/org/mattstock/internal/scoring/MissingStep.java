package org.mattstock.internal.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.MissingReason;
import org.mattstock.definition.Branch;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Node;
import org.mattstock.fit.FittedParameters;
import org.mattstock.fit.Learned;
import org.mattstock.fit.ScoringException;
import org.mattstock.internal.scoring.given.Parts;
import org.mattstock.internal.scoring.given.Sample;
import org.mattstock.internal.scoring.given.Shares;
import org.mattstock.internal.statistics.Moments;
import org.mattstock.internal.statistics.Quantiles;

/** The missing rule of one branch, for all years of a walk. */
final class MissingStep {
    private final Branch branch;
    private final Setting setting;
    private final MissingRule rule;

    private MissingStep(Branch branch, Setting setting) {
        this.branch = branch;
        this.setting = setting;
        this.rule = rule(branch);
    }

    /**
     * The parts that each unit goes on with, by year.
     *
     * @param parts by part and year
     */
    static List<Parts> of(Branch branch, Setting setting, List<List<NodeValues>> parts) {
        MissingStep step = new MissingStep(branch, setting);
        List<@Nullable Learned[]> substitutes = step.substitutes(parts);
        List<Parts> byYear = new ArrayList<>();
        for (int year = 0; year < setting.years.size(); year++) {
            int current = year;
            List<NodeValues> nodes =
                    parts.stream().map(part -> part.get(current)).toList();
            byYear.add(step.decide(nodes, substitutes));
        }
        return byYear;
    }

    /** Whether a branch's rule learns from the values of its parts. */
    static boolean learns(Branch branch) {
        return rule(branch) instanceof MissingRule.Substitute && !isMiddlePlace(branch);
    }

    private static MissingRule rule(Branch branch) {
        return branch.missing() instanceof MissingRule.DropNotApplicable drop ? drop.otherwise() : branch.missing();
    }

    private List<@Nullable Learned[]> substitutes(List<List<NodeValues>> parts) {
        if (!(rule instanceof MissingRule.Substitute substitute)
                || substitute.statistic() == MissingRule.Statistic.MEDIAN_RANK) {
            return List.of();
        }
        List<@Nullable Learned[]> learned = new ArrayList<>();
        for (List<NodeValues> part : parts) {
            Node node = part.get(0).node();
            double[][] values = part.stream().map(year -> year.values).toArray(double[][]::new);
            learned.add(setting.learn(
                    node.id(),
                    FittedParameters.Step.SUBSTITUTION,
                    values,
                    sample -> statistic(substitute.statistic(), sample)));
        }
        return learned;
    }

    private static @Nullable Learned statistic(MissingRule.Statistic statistic, Sample sample) {
        if (sample.size() == 0) {
            return null;
        }
        double[] sorted = sample.sorted();
        return new Learned.Single(
                switch (statistic) {
                    case MEAN -> Moments.mean(sample.values());
                    case MEDIAN -> Quantiles.of(2, 0.5, sorted);
                    case WORST -> sorted[0];
                    case BEST -> sorted[sorted.length - 1];
                    case MEDIAN_RANK -> throw new IllegalStateException("a place is not learned");
                });
    }

    private Parts decide(List<NodeValues> nodes, List<@Nullable Learned[]> substitutes) {
        int units = setting.units.size();
        Parts parts = new Parts(
                Parts.weights(branch),
                units,
                (part, unit) -> isDropped(nodes.get(part), unit),
                isMiddlePlace(branch) ? Parts.Absent.MIDDLE_PLACE : Parts.Absent.WITHOUT_PLACE);
        for (int part = 0; part < parts.count(); part++) {
            parts.used[part] = used(
                    parts,
                    nodes.get(part).values,
                    part,
                    substitutes.isEmpty() ? new Learned[0] : substitutes.get(part));
        }
        boolean[] complete = new boolean[units];
        Arrays.fill(complete, true);
        for (int part = 0; part < parts.count(); part++) {
            weigh(parts, part, complete);
        }
        for (int unit = 0; unit < units; unit++) {
            parts.kept[unit] = isKept(parts, unit, complete[unit]);
        }
        return parts;
    }

    private boolean isDropped(NodeValues part, int unit) {
        return branch.missing() instanceof MissingRule.DropNotApplicable
                && !part.has(unit)
                && part.reasons[unit] == MissingReason.NOT_APPLICABLE;
    }

    /** Adds the weight of one part to the sums of every unit: along the units, since a column is contiguous in memory. */
    private static void weigh(Parts parts, int part, boolean[] complete) {
        double[] used = parts.used[part];
        double weight = parts.weights[part];
        for (int unit = 0; unit < used.length; unit++) {
            if (!Double.isNaN(used[unit])) {
                parts.applicable[unit] += weight;
                parts.present[unit] += weight;
            } else if (!parts.isDropped(part, unit)) {
                parts.applicable[unit] += weight;
                complete[unit] = false;
            }
        }
    }

    private double[] used(Parts parts, double[] own, int part, @Nullable Learned[] substitutes) {
        if (!(rule instanceof MissingRule.SubstituteConstant) && substitutes.length == 0) {
            return own;
        }
        double[] filled = own.clone();
        for (int unit = 0; unit < filled.length; unit++) {
            if (Double.isNaN(filled[unit]) && !parts.isDropped(part, unit)) {
                filled[unit] = substitute(substitutes, unit);
            }
        }
        return filled;
    }

    private double substitute(@Nullable Learned[] substitutes, int unit) {
        if (rule instanceof MissingRule.SubstituteConstant constant) {
            return constant.value();
        }
        int group = setting.groups.usedBy(unit);
        return group >= 0 && substitutes[group] instanceof Learned.Single single ? single.value() : Double.NaN;
    }

    private boolean isKept(Parts parts, int unit, boolean complete) {
        boolean any = parts.applicable[unit] > 0;
        if (rule instanceof MissingRule.AtLeast atLeast) {
            return parts.present[unit] > 0
                    && Shares.meets(parts.present[unit] / parts.applicable[unit], atLeast.share());
        }
        if (isMiddlePlace(branch)) {
            return any;
        }
        if (rule instanceof MissingRule.Fail && !complete && setting.population[unit]) {
            throw missing(parts, unit);
        }
        return any && complete;
    }

    /** Whether missing parts get the middle place, which only exists where the aggregation makes places. */
    static boolean isMiddlePlace(Branch branch) {
        return rule(branch) instanceof MissingRule.Substitute substitute
                && substitute.statistic() == MissingRule.Statistic.MEDIAN_RANK;
    }

    private ScoringException missing(Parts parts, int unit) {
        List<String> ids = new ArrayList<>();
        for (int part = 0; part < parts.count(); part++) {
            if (Double.isNaN(parts.used[part][unit]) && !parts.isDropped(part, unit)) {
                ids.add(branch.parts().get(part).node().id());
            }
        }
        return new ScoringException("every part of " + branch.id() + " must have a value, got none of "
                + String.join(", ", ids) + " for " + setting.units.get(unit));
    }
}
