package org.mattstock.report.facts;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** How many pairs of parts pull apart. */
public record Against(int count, int pairs) {
    /** From here on, two parts are said to pull apart. */
    private static final double AGAINST = -0.1;

    /** Of correlations below the diagonal; those that are empty are no pair. */
    public static Against of(List<OptionalDouble> correlations) {
        double[] found = correlations.stream()
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
        int against = (int) Arrays.stream(found).filter(each -> each <= AGAINST).count();
        return new Against(against, found.length);
    }
}
