package org.mattstock.internal.scoring;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mattstock.definition.Custom;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Selection;
import org.mattstock.definition.Treatment;
import org.mattstock.fit.Behaviors;
import org.mattstock.fit.FittedParameters;
import org.mattstock.fit.Learned;
import org.mattstock.internal.scoring.given.Owners;
import org.mattstock.internal.scoring.given.Sample;
import org.mattstock.internal.statistics.Quantiles;

/**
 * The stages of a leaf before normalization, for all years of a walk: selected and divided, treated, imputed.
 *
 * @param selected by year
 * @param treated by year and unit
 * @param imputed by year and unit
 * @param prepared the last of the two
 */
record LeafStages(Selected[] selected, double[][] treated, double[][] imputed, double[][] prepared) {
    static LeafStages of(Leaf leaf, Setting setting) {
        Selected[] selected = setting.years.stream()
                .map(year -> Selected.of(setting.panel, leaf, year))
                .toArray(Selected[]::new);
        double[][] scaled = Arrays.stream(selected)
                .map(one -> checked(leaf, setting, one.scaled))
                .toArray(double[][]::new);
        if (leaf.order() == Leaf.Order.TREAT_THEN_IMPUTE) {
            double[][] treated = treat(leaf, setting, scaled);
            double[][] imputed = Imputing.impute(leaf, setting, selected, treated);
            return new LeafStages(selected, treated, imputed, imputed);
        }
        double[][] imputed = Imputing.impute(leaf, setting, selected, scaled);
        double[][] treated = treat(leaf, setting, imputed);
        return new LeafStages(selected, treated, imputed, treated);
    }

    /** A panel holds finite numbers only; a quotient or a mean of them may be none. */
    private static double[] checked(Leaf leaf, Setting setting, double[] scaled) {
        if (leaf.denominator().isPresent() || leaf.selection() instanceof Selection.MeanOf) {
            Owners owners = setting.owners(leaf.id());
            for (int unit = 0; unit < scaled.length; unit++) {
                if (!Double.isNaN(scaled[unit])) {
                    scaled[unit] = owners.finite(unit, scaled[unit]);
                }
            }
        }
        return scaled;
    }

    private static double[][] treat(Leaf leaf, Setting setting, double[][] values) {
        if (leaf.treatment() instanceof Treatment.Winsorize winsorize) {
            return treated(leaf, setting, values, sample -> limits(winsorize, sample), LeafStages::clip);
        }
        if (leaf.treatment() instanceof Custom custom) {
            Behaviors.Treating treating = setting.behaviors.treatment(custom).orElseThrow();
            return treated(
                    leaf,
                    setting,
                    values,
                    sample -> Learned.Numbers.of(treating.learn(sample.sorted(), custom.parameters())),
                    learned -> apply(treating, custom, (Learned.Numbers) learned));
        }
        if (leaf.treatment() instanceof Treatment.Clip clip) {
            Learned limits = new Learned.Limits(clip.lower(), clip.upper());
            @Nullable DoubleUnaryOperator[] same = new DoubleUnaryOperator[setting.groups.count()];
            Arrays.fill(same, clip(limits));
            return all(leaf, setting, values, same);
        }
        return values;
    }

    private static double[][] treated(
            Leaf leaf,
            Setting setting,
            double[][] values,
            Function<Sample, @Nullable Learned> learner,
            Function<Learned, DoubleUnaryOperator> treatment) {
        @Nullable Learned[] learned = setting.learn(leaf.id(), FittedParameters.Step.TREATMENT, values, learner);
        @Nullable DoubleUnaryOperator[] byGroup = new DoubleUnaryOperator[learned.length];
        for (int group = 0; group < learned.length; group++) {
            Learned known = learned[group];
            byGroup[group] = known == null ? null : treatment.apply(known);
        }
        return all(leaf, setting, values, byGroup);
    }

    private static double[][] all(
            Leaf leaf, Setting setting, double[][] values, @Nullable DoubleUnaryOperator[] byGroup) {
        return Arrays.stream(values)
                .map(year -> setting.apply(leaf.id(), year, byGroup))
                .toArray(double[][]::new);
    }

    private static @Nullable Learned limits(Treatment.Winsorize winsorize, Sample sample) {
        if (sample.size() == 0) {
            return null;
        }
        double[] sorted = sample.sorted();
        int type = winsorize.quantileType().number();
        return new Learned.Limits(
                Quantiles.of(type, winsorize.lower(), sorted), Quantiles.of(type, winsorize.upper(), sorted));
    }

    private static DoubleUnaryOperator clip(Learned learned) {
        Learned.Limits limits = (Learned.Limits) learned;
        return value -> Math.min(Math.max(value, limits.lower()), limits.upper());
    }

    private static DoubleUnaryOperator apply(Behaviors.Treating treating, Custom custom, Learned.Numbers learned) {
        double[] numbers = learned.toArray();
        return value -> treating.apply(value, numbers, custom.parameters());
    }
}
