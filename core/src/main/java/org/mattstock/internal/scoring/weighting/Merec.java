package org.mattstock.internal.scoring.weighting;

import java.util.Arrays;
import org.mattstock.definition.Weighting;

/** By how much less units would differ from the lowest ones without a part. */
record Merec(Weighting.Merec weighting) implements LearningMethod {
    @Override
    public double[] learn(PartColumns columns) {
        double[][] above = new double[columns.parts()][];
        Arrays.setAll(above, part -> aboveLowest(columns, part));
        double[] effects = new double[above.length];
        for (int row = 0; row < columns.rows(); row++) {
            double total = 0;
            for (double[] part : above) {
                total += part[row];
            }
            double all = performance(total, above.length);
            for (int part = 0; part < effects.length; part++) {
                effects[part] += Math.abs(all - performance(total - above[part][row], above.length));
            }
        }
        return effects;
    }

    /** How far each value is above the part's lowest one, in logarithms. */
    private static double[] aboveLowest(PartColumns columns, int part) {
        double[] values = columns.column(part);
        double lowest = Arrays.stream(values).min().orElseThrow();
        if (lowest <= 0) {
            throw columns.fault("must be learned from values above 0, of which there are ratios, got " + lowest + " in "
                    + columns.part(part) + ": normalize with ratioToBest or to a range above 0");
        }
        return Arrays.stream(values)
                .map(value -> StrictMath.log(value) - StrictMath.log(lowest))
                .toArray();
    }

    private static double performance(double total, int parts) {
        return StrictMath.log1p(Math.max(0, total) / parts);
    }
}
