package org.mattstock.internal.scoring.weighting;

import java.util.Arrays;
import org.mattstock.definition.Weighting;
import org.mattstock.internal.statistics.matrix.PrincipalComponents;
import org.mattstock.internal.statistics.matrix.Varimax;

/** By the largest loading of each part on principal components that were rotated. */
record RotatedComponents(Weighting.RotatedComponents weighting) implements LearningMethod {
    @Override
    public double[] learn(PartColumns columns) {
        CorrelatedParts parts = CorrelatedParts.of(columns);
        int[] varied = parts.varied();
        int count = weighting.components();
        if (count > varied.length) {
            throw columns.fault("must be learned from at least as many parts that tell units apart as components, "
                    + count + ", got " + varied.length);
        }
        PrincipalComponents components = PrincipalComponents.of(parts.among(varied));
        if (!components.areDetermined(count)) {
            throw columns.fault("must be learned from components that differ in what they explain, got a component "
                    + count + " that explains nothing, or no more than the next one: take fewer or more");
        }
        double[][] loadings = new double[varied.length][count];
        for (int component = 0; component < count; component++) {
            double[] ofComponent = components.loadings(component);
            for (int part = 0; part < varied.length; part++) {
                loadings[part][component] = ofComponent[part];
            }
        }
        return parts.spread(varied, largestSquares(columns, loadings));
    }

    /** A squared loading over the component's sum, times the component's share: sums and shares cancel. */
    private static double[] largestSquares(PartColumns columns, double[][] loadings) {
        try {
            return Arrays.stream(Varimax.rotated(loadings))
                    .mapToDouble(row -> Arrays.stream(row)
                            .map(loading -> loading * loading)
                            .max()
                            .orElseThrow())
                    .toArray();
        } catch (IllegalStateException e) {
            throw columns.fault("must be learned from components that a rotation tells apart: " + e.getMessage()
                    + "; take fewer or more components");
        }
    }
}
