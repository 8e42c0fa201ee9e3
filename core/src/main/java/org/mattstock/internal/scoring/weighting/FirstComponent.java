package org.mattstock.internal.scoring.weighting;

import java.util.Arrays;
import org.mattstock.definition.Weighting;
import org.mattstock.internal.statistics.matrix.PrincipalComponents;

/** By the loadings of parts on their first principal component. */
record FirstComponent(Weighting.FirstComponent weighting) implements LearningMethod {
    @Override
    public double[] learn(PartColumns columns) {
        CorrelatedParts parts = CorrelatedParts.of(columns);
        int[] varied = parts.varied();
        if (varied.length == 0) {
            return new double[columns.parts()];
        }
        PrincipalComponents components = PrincipalComponents.of(parts.among(varied));
        if (!components.areDetermined(1)) {
            throw columns.fault("must be learned from parts with one first component, got several that explain as much:"
                    + " the parts have nothing in common");
        }
        return parts.spread(
                varied,
                switch (weighting.loadings()) {
                    case SQUARED -> squared(components.vector(0));
                    case CLIPPED -> clipped(columns, components);
                });
    }

    private static double[] squared(double[] vector) {
        return Arrays.stream(vector).map(each -> each * each).toArray();
    }

    private static double[] clipped(PartColumns columns, PrincipalComponents components) {
        if (!components.hasSign(0)) {
            throw columns.fault("must be learned from parts most of which go one way, got as much that goes against"
                    + " the first component as with it: see to the directions, or take squared loadings");
        }
        return Arrays.stream(components.vector(0))
                .map(each -> Math.max(0, each))
                .toArray();
    }
}
