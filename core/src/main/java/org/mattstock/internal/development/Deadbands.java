package org.mattstock.internal.development;

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
public record Deadbands(double composite, Map<String, Double> byIndicator) {
    public static final Deadbands NONE = new Deadbands(0, Map.of());

    public Deadbands {
        Checks.atLeastZero("deadband", composite);
        byIndicator = Collections.unmodifiableMap(new TreeMap<>(byIndicator));
        byIndicator.forEach((indicator, band) -> Checks.atLeastZero("deadband of " + indicator, band));
    }

    public double of(String indicator) {
        return byIndicator.getOrDefault(indicator, 0.0);
    }
}
