package org.mattstock.internal.scoring;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.MissingReason;
import org.mattstock.definition.Branch;
import org.mattstock.fit.FittedParameters;
import org.mattstock.fit.Learned;
import org.mattstock.fit.ScoringException;
import org.mattstock.internal.scoring.given.Parts;
import org.mattstock.internal.scoring.missingrule.MissingRuleMethod;
import org.mattstock.internal.scoring.missingrule.MissingRuleMethods;
import org.mattstock.internal.scoring.weighting.WeightingMethods;

/** The missing rule of one branch at work, for all years of a walk. */
final class MissingStep {
    private final Branch branch;
    private final Frame frame;
    private final MissingRuleMethod missing;

    private MissingStep(Branch branch, Frame frame) {
        this.branch = branch;
        this.frame = frame;
        this.missing = MissingRuleMethods.of(branch.missing());
    }

    /**
     * The parts that each unit goes on with, by year.
     *
     * @param parts by part and year
     */
    static List<Parts> of(Branch branch, Frame frame, List<List<NodeValues>> parts) {
        MissingStep step = new MissingStep(branch, frame);
        List<@Nullable Learned[]> learned = parts.stream().map(step::learn).toList();
        List<Parts> byYear = new ArrayList<>();
        for (int year = 0; year < frame.years.size(); year++) {
            int current = year;
            List<NodeValues> nodes =
                    parts.stream().map(part -> part.get(current)).toList();
            byYear.add(step.decide(nodes, learned));
        }
        return byYear;
    }

    /** By reference group: what a part's values teach; without groups under a rule that learns nothing. */
    private @Nullable Learned[] learn(List<NodeValues> part) {
        if (!missing.learns()) {
            return new Learned[0];
        }
        double[][] values = part.stream().map(year -> year.values).toArray(double[][]::new);
        return frame.learn(part.get(0).node().id(), FittedParameters.Step.SUBSTITUTION, values, missing::learn);
    }

    private Parts decide(List<NodeValues> nodes, List<@Nullable Learned[]> learned) {
        int units = frame.units.size();
        Parts parts = new Parts(
                branch.parts().stream().map(part -> part.node().id()).toList(),
                WeightingMethods.weights(branch),
                units,
                (part, unit) -> isDropped(nodes.get(part), unit),
                missing.absent());
        int[] used = new int[units];
        int[] lacking = new int[units];
        for (int part = 0; part < parts.count(); part++) {
            parts.used[part] = used(parts, nodes.get(part).values, part, learned.get(part));
            weigh(parts, part, used, lacking);
        }
        for (int unit = 0; unit < units; unit++) {
            if (lacking[unit] > 0 && missing.refusesIncomplete() && frame.population[unit]) {
                throw incomplete(parts, unit);
            }
            parts.kept[unit] = missing.isKept(parts.present[unit], parts.applicable[unit], used[unit], lacking[unit]);
        }
        return parts;
    }

    private boolean isDropped(NodeValues part, int unit) {
        return missing.dropsInapplicable() && !part.has(unit) && part.reasons[unit] == MissingReason.NOT_APPLICABLE;
    }

    /** Adds the weight of one part to the sums of every unit: along the units, since a column is contiguous in memory. */
    private static void weigh(Parts parts, int part, int[] used, int[] lacking) {
        double[] values = parts.used[part];
        double weight = parts.weights[part];
        for (int unit = 0; unit < values.length; unit++) {
            if (!Double.isNaN(values[unit])) {
                parts.applicable[unit] += weight;
                parts.present[unit] += weight;
                used[unit]++;
            } else if (!parts.isDropped(part, unit)) {
                parts.applicable[unit] += weight;
                lacking[unit]++;
            }
        }
    }

    private double[] used(Parts parts, double[] own, int part, @Nullable Learned[] learned) {
        if (!missing.substitutes()) {
            return own;
        }
        double[] filled = own.clone();
        for (int unit = 0; unit < filled.length; unit++) {
            if (Double.isNaN(filled[unit]) && !parts.isDropped(part, unit)) {
                int group = learned.length == 0 ? -1 : frame.groups.usedBy(unit);
                filled[unit] = missing.substitute(group < 0 ? null : learned[group]);
            }
        }
        return filled;
    }

    private ScoringException incomplete(Parts parts, int unit) {
        List<String> ids = new ArrayList<>();
        for (int part = 0; part < parts.count(); part++) {
            if (Double.isNaN(parts.used[part][unit]) && !parts.isDropped(part, unit)) {
                ids.add(branch.parts().get(part).node().id());
            }
        }
        return new ScoringException("every part of " + branch.id() + " must have a value, got none of "
                + String.join(", ", ids) + " for " + frame.units.get(unit));
    }
}
