package org.mattstock.elicitation;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mattstock.internal.text.Checks;
import org.mattstock.variation.WeightSet;

/** What all ways to ask for weights need: parts checked, shares by part, and the box around several opinions. */
final class Statements {
    /** How far apart two weights may be: 1e9 parts of one are more than anybody means. */
    static final double LARGEST = 1e9;

    /** Ratios that differ by less, relatively, are the same ratio rounded. */
    static final double SAME = 1e-12;

    private Statements() {}

    /** The parts, copied; refuses none, a blank one, and one that comes twice. */
    static List<String> parts(List<String> parts) {
        List<String> copy = List.copyOf(parts);
        if (copy.isEmpty()) {
            throw new IllegalArgumentException("parts must not be empty");
        }
        copy.forEach(part -> Checks.notBlank("parts", part));
        Checks.distinct("parts", copy);
        return copy;
    }

    static void requireKnown(String argument, String whose, String got, Collection<String> known) {
        if (!known.contains(got)) {
            throw Checks.unknown(argument, whose, got, known);
        }
    }

    /** Refuses a ratio of two weights that is not from 1 / {@link #LARGEST} to that. */
    static void ratio(String name, double value) {
        if (!(value >= 1 / LARGEST && value <= LARGEST)) {
            throw new IllegalArgumentException(
                    name + " must be positive, from " + 1 / LARGEST + " to " + LARGEST + ", got " + value);
        }
    }

    /** Values divided by their sum, by part. */
    static Map<String, Double> shares(List<String> parts, double[] values) {
        double sum = Arrays.stream(values).sorted().reduce(0, Double::sum);
        Map<String, Double> shares = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            shares.put(parts.get(i), values[i] / sum);
        }
        return Collections.unmodifiableMap(shares);
    }

    /**
     * The smallest box about weights whose cone holds others.
     *
     * @param spread by how much the ratio of two weights is at most larger among the others, at least 1; infinite where one is 0
     *     that has weight here
     */
    static WeightSet box(double spread) {
        double deviation = Double.isInfinite(spread) ? 1 : (spread - 1) / (spread + 1);
        return deviation <= 0 ? WeightSet.fixed() : WeightSet.box(deviation, WeightSet.Box.Form.CONE);
    }
}
