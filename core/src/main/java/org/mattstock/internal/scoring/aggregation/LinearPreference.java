package org.mattstock.internal.scoring.aggregation;

import org.mattstock.definition.Aggregation;

/** {@link Aggregation.Preference.Linear}. */
final class LinearPreference implements PreferenceMethod {
    private final double indifference;
    private final double strict;

    LinearPreference(Aggregation.Preference.Linear method) {
        this.indifference = method.indifference();
        this.strict = method.strict();
    }

    @Override
    public double of(double ahead) {
        if (ahead <= indifference) {
            return 0;
        }
        return ahead >= strict ? 1 : (ahead - indifference) / (strict - indifference);
    }
}
