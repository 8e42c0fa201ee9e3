package org.mattstock.elicitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.mattstock.ReferenceTable;

/** Expected weights, and what holds for all weights that people state. */
final class Tables {
    static final double TOLERANCE = 1e-9;

    private Tables() {}

    static ReferenceTable read(String name) {
        return ReferenceTable.read("methods/weights/" + name + ".csv");
    }

    static ReferenceTable where(ReferenceTable table, String column, String value) {
        return table.where(row -> row.get(column).equals(value));
    }

    static void isClose(double found, double expected, Object what) {
        assertThat(found)
                .as("%s", what)
                .isCloseTo(expected, within(Math.max(TOLERANCE * Math.abs(expected), TOLERANCE)));
    }

    static void areShares(StatedWeights stated, List<String> parts) {
        Map<String, Double> weights = stated.weights();
        assertThat(weights.keySet()).containsExactlyElementsOf(parts);
        assertThat(weights.values()).allMatch(weight -> weight >= 0);
        assertThat(weights.values().stream().reduce(0.0, Double::sum)).isCloseTo(1, within(1e-12));
    }

    static List<String> parts(int count) {
        return IntStream.range(0, count).mapToObj(part -> "p" + part).toList();
    }

    /** Positive numbers from 1 to about 20, any of them. */
    static double[] positive(int count, Random random) {
        return random.doubles(count, 1, 20).toArray();
    }
}
