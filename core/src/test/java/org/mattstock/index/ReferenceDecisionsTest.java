package org.mattstock.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mattstock.ReferenceTable;
import org.mattstock.data.Direction;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Weighting;

/** Methods of multi-criteria decisions as pymcdm and pyDecision compute them, on matrices with criteria of both directions. */
class ReferenceDecisionsTest {
    private static final double TOLERANCE = 1e-9;
    private static final String FOLDER = "methods/aggregate/";
    /** Here more is better throughout. */
    private static final DoubleUnaryOperator LESS_IS_BETTER = value -> 1 - value;

    private static final Function<Map<String, String>, Normalization> UNIT = criterion ->
            Normalization.minMax(Normalization.Bounds.observed(), Normalization.Range.UNIT, Normalization.Clamp.NONE);
    private static final Function<Map<String, String>, Normalization> RAW = criterion -> Normalization.none();

    /** A matrix, its criteria and what is expected, of which one column is a method. */
    private record Tables(String matrix, String criteria, String direction, String expected, String value) {
        private static final Tables TEN = new Tables(
                FOLDER + "mcdm_matrix.csv",
                FOLDER + "mcdm_criteria.csv",
                "direction",
                FOLDER + "mcdm_scores.csv",
                "value");
        private static final Tables TWENTY_FIVE =
                new Tables("mcdm/matrix.csv", "mcdm/criteria.csv", "type", "mcdm/scores.csv", "score");

        private double[] scores(Aggregation aggregation, Function<Map<String, String>, Normalization> normalization) {
            ReferenceTable units = ReferenceTable.read(matrix);
            ReferenceTable rows = ReferenceTable.read(criteria);
            Panels panel = Panels.of(units.texts("unit").toArray(String[]::new));
            rows.texts("criterion").forEach(id -> panel.with(id, units.numbers(id)));
            return panel.score(Branch.of("all", "All")
                    .withParts(rows.rows().stream()
                            .map(row -> Branch.Part.of(
                                    Leaf.of(
                                            row.get("criterion"),
                                            row.get(direction).equals("1") ? Direction.HIGHER : Direction.LOWER,
                                            normalization.apply(row)),
                                    Double.parseDouble(row.get("weight"))))
                            .toList())
                    .withWeighting(Weighting.relative())
                    .withAggregation(aggregation));
        }

        private void agree(String method, double[] found) {
            double[] wanted = ReferenceTable.read(expected)
                    .where(row -> (row.get("method") + " " + row.getOrDefault("params", "")).startsWith(method))
                    .numbers(value);
            assertThat(found).hasSameSizeAs(wanted);
            for (int i = 0; i < wanted.length; i++) {
                assertThat(found[i])
                        .as("%s of unit %d", method, i)
                        .isCloseTo(wanted[i], within(TOLERANCE * Math.max(1, Math.abs(wanted[i]))));
            }
            assertThat(Arrays.stream(found).distinct().count()).isLessThan(found.length);
        }
    }

    private static double[] turned(double[] values, DoubleUnaryOperator turn) {
        return Arrays.stream(values).map(turn).toArray();
    }

    @Test
    void topsisAgrees() {
        Tables.TEN.agree("topsis minmax", Tables.TEN.scores(Aggregation.topsis(Aggregation.Scaling.NONE), UNIT));
        Tables.TEN.agree("topsis vector", Tables.TEN.scores(Aggregation.topsis(Aggregation.Scaling.VECTOR), RAW));
        Tables.TWENTY_FIVE.agree(
                "topsis_minmax ", Tables.TWENTY_FIVE.scores(Aggregation.topsis(Aggregation.Scaling.NONE), UNIT));
        Tables.TWENTY_FIVE.agree(
                "topsis_vector ", Tables.TWENTY_FIVE.scores(Aggregation.topsis(Aggregation.Scaling.VECTOR), RAW));
    }

    @Test
    void vikorAgrees() {
        for (double majority : new double[] {0.5, 0.25}) {
            double[] ours = Tables.TEN.scores(Aggregation.vikor(majority), RAW);
            Tables.TEN.agree("vikor_Q v=" + majority, turned(ours, LESS_IS_BETTER));
        }
        Tables.TWENTY_FIVE.agree(
                "vikor ", turned(Tables.TWENTY_FIVE.scores(Aggregation.vikor(0.5), RAW), LESS_IS_BETTER));
    }

    /** S is how far the mean of min-max is from 1; of R only the order and the proportions of distances reach Q. */
    @Test
    void theMeasuresOfVikorAgree() {
        Tables.TEN.agree("vikor_S", turned(Tables.TEN.scores(Aggregation.arithmetic(), UNIT), LESS_IS_BETTER));
        double[] regrets = ReferenceTable.read(FOLDER + "mcdm_scores.csv")
                .where(row -> row.get("method").equals("vikor_R"))
                .numbers("value");
        double least = Arrays.stream(regrets).min().orElseThrow();
        double most = Arrays.stream(regrets).max().orElseThrow();
        double[] ours = Tables.TEN.scores(Aggregation.vikor(0), RAW);

        assertThat(turned(ours, value -> least + (1 - value) * (most - least)))
                .containsExactly(regrets, within(TOLERANCE));
    }

    /** Bounds are given in raw figures, so to the normalization; from there on they are 0 and 100 for all. */
    @Test
    void spotisAgrees() {
        double[] ours = Tables.TEN.scores(
                Aggregation.spotis(0, 100),
                criterion -> Normalization.minMax(
                        Normalization.Bounds.given(
                                Double.parseDouble(criterion.get("spotis_min")),
                                Double.parseDouble(criterion.get("spotis_max"))),
                        Normalization.Range.PERCENT,
                        Normalization.Clamp.NONE));
        Tables.TEN.agree("spotis", turned(ours, LESS_IS_BETTER));
        Tables.TWENTY_FIVE.agree(
                "spotis ", turned(Tables.TWENTY_FIVE.scores(Aggregation.spotis(0, 1), UNIT), LESS_IS_BETTER));
    }

    /** What is said of the criteria, by criterion; an indifference of 0 where there is no such column. */
    private static Map<String, Aggregation.Preference> thresholds(String indifference, String strict) {
        ReferenceTable criteria = ReferenceTable.read(FOLDER + "mcdm_criteria.csv");
        return criteria.rows().stream()
                .collect(Collectors.toMap(
                        row -> row.get("criterion"),
                        row -> Aggregation.Preference.linear(
                                Double.parseDouble(row.getOrDefault(indifference, "0")),
                                Double.parseDouble(row.get(strict)))));
    }

    @Test
    void prometheeAgreesUnderThreeFormsOfPreference() {
        Aggregation.Preference usual = Aggregation.Preference.usual();
        Tables.TEN.agree("promethee2_net usual", Tables.TEN.scores(Aggregation.promethee(usual), RAW));
        Tables.TEN.agree(
                "promethee2_net linear (V",
                Tables.TEN.scores(Aggregation.promethee(usual, thresholds("none", "preference_p")), RAW));
        Tables.TEN.agree(
                "promethee2_net linear with",
                Tables.TEN.scores(Aggregation.promethee(usual, thresholds("indifference_q", "preference_p")), RAW));
        Tables.TWENTY_FIVE.agree("promethee2_usual ", Tables.TWENTY_FIVE.scores(Aggregation.promethee(usual), RAW));
    }
}
