package org.mattstock.development;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.mattstock.internal.text.Checks;

/**
 * The largest change that counts as none.
 *
 * @param composite in points of the composite
 * @param byIndicator in each indicator's own unit; 0 for those that are not named
 */
record Deadbands(double composite, Map<String, Double> byIndicator) {
    static final Deadbands NONE = new Deadbands(0, Map.of());

    Deadbands {
        Checks.atLeastZero("deadband", composite);
        byIndicator = Collections.unmodifiableMap(new TreeMap<>(byIndicator));
        byIndicator.forEach((indicator, band) -> Checks.atLeastZero("deadband of " + indicator, band));
    }

    double of(String indicator) {
        return byIndicator.getOrDefault(indicator, 0.0);
    }
}
