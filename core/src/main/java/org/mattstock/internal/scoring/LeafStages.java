package org.mattstock.internal.scoring;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mattstock.definition.Leaf;
import org.mattstock.fit.FittedParameters;
import org.mattstock.fit.Learned;
import org.mattstock.fit.ScoringException;
import org.mattstock.internal.scoring.given.Owners;
import org.mattstock.internal.scoring.selection.Selected;
import org.mattstock.internal.scoring.selection.SelectionMethods;
import org.mattstock.internal.scoring.treatment.Power;
import org.mattstock.internal.scoring.treatment.TreatmentMethod;
import org.mattstock.internal.scoring.treatment.TreatmentMethods;

/**
 * The stages of a leaf before normalization, for all years of a walk: selected and divided, treated, imputed.
 *
 * @param selected by year
 * @param treated by year and unit
 * @param imputed by year and unit
 * @param prepared the last of the two
 */
record LeafStages(Selected[] selected, double[][] treated, double[][] imputed, double[][] prepared) {
    static LeafStages of(Leaf leaf, Frame frame) {
        Selected[] selected =
                frame.years.stream().map(year -> frame.figures.of(leaf, year)).toArray(Selected[]::new);
        double[][] scaled = Arrays.stream(selected)
                .map(one -> checked(leaf, frame, one.scaled))
                .toArray(double[][]::new);
        if (leaf.order() == Leaf.Order.TREAT_THEN_IMPUTE) {
            double[][] treated = treat(leaf, frame, scaled);
            double[][] imputed = LeafGaps.impute(leaf, frame, selected, treated);
            return new LeafStages(selected, treated, imputed, imputed);
        }
        double[][] imputed = LeafGaps.impute(leaf, frame, selected, scaled);
        double[][] treated = treat(leaf, frame, imputed);
        return new LeafStages(selected, treated, imputed, treated);
    }

    /** A leaf's figures before anything is treated or imputed, by year and unit. */
    static double[][] figures(Leaf leaf, Frame frame) {
        return frame.years.stream()
                .map(year -> checked(leaf, frame, frame.figures.of(leaf, year).scaled))
                .toArray(double[][]::new);
    }

    /** A panel holds finite numbers only; a quotient or a mean of them may be none. */
    private static double[] checked(Leaf leaf, Frame frame, double[] scaled) {
        if (leaf.denominator().isPresent()
                || SelectionMethods.of(leaf.selection()).mayLeaveRange()) {
            Owners owners = frame.owners(leaf.id());
            for (int unit = 0; unit < scaled.length; unit++) {
                if (!Double.isNaN(scaled[unit])) {
                    scaled[unit] = owners.finite(unit, scaled[unit]);
                }
            }
        }
        return scaled;
    }

    private static double[][] treat(Leaf leaf, Frame frame, double[][] values) {
        TreatmentMethod method = TreatmentMethods.of(leaf.treatment(), frame.behaviors);
        if (method.isNothing()) {
            return values;
        }
        @Nullable Learned[] known = known(method, leaf, frame, values);
        @Nullable DoubleUnaryOperator[] byGroup = new DoubleUnaryOperator[known.length];
        for (int group = 0; group < known.length; group++) {
            Learned ofGroup = known[group];
            byGroup[group] = ofGroup == null && method.learns().isPresent() ? null : method.function(ofGroup);
        }
        double[][] treated = Arrays.stream(values)
                .map(year -> frame.apply(leaf.id(), year, byGroup))
                .toArray(double[][]::new);
        for (int group = 0; group < known.length; group++) {
            if (byGroup[group] != null) {
                int current = group;
                method.power(known[group])
                        .ifPresent(power -> requireDigits(power, current, leaf, frame, values, treated));
            }
        }
        return treated;
    }

    /** Figures of the population must not become one: what no longer differs would be a tie that nobody asked for. */
    private static void requireDigits(
            Power power, int group, Leaf leaf, Frame frame, double[][] before, double[][] after) {
        power.loss(together(before, after, group, frame), together(after, after, group, frame))
                .ifPresent(loss -> {
                    throw new ScoringException("the figures of " + leaf.id() + " must stay apart under " + power
                            + ", but " + loss + "; take a unit in which figures are near 1, another exponent, or a"
                            + " logarithm");
                });
    }

    /** What is there after treatment, of the population's units that go by a group, all years together. */
    private static double[] together(double[][] values, double[][] treated, int group, Frame frame) {
        return IntStream.range(0, values.length)
                .boxed()
                .flatMapToDouble(year -> IntStream.range(0, frame.population.length)
                        .filter(unit -> frame.population[unit] && frame.groups.usedBy(unit) == group)
                        .filter(unit -> !Double.isNaN(treated[year][unit]))
                        .mapToDouble(unit -> values[year][unit]))
                .toArray();
    }

    /** By reference group: what is given, or learned on its values. */
    private static @Nullable Learned[] known(TreatmentMethod method, Leaf leaf, Frame frame, double[][] values) {
        if (method.learns().isPresent()) {
            return frame.learn(leaf.id(), FittedParameters.Step.TREATMENT, values, method::learn);
        }
        @Nullable Learned[] given = new Learned[frame.groups.count()];
        Arrays.fill(given, method.given().orElse(null));
        return given;
    }
}
