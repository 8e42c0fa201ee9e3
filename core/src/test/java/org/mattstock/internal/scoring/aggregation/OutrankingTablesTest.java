package org.mattstock.internal.scoring.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mattstock.ReferenceTable;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Aggregation.Preference;
import org.mattstock.internal.scoring.given.AbsentPlace;
import org.mattstock.internal.scoring.given.Parts;

/** What outranking methods make of pairs before it becomes one value, against what pymcdm and pyDecision computed. */
class OutrankingTablesTest {
    private static final String FOLDER = "methods/aggregate/";
    private static final double TOLERANCE = 1e-9;

    /** Every unit with every criterion, turned so that more is better. */
    private static Parts parts(ReferenceTable matrix, ReferenceTable criteria) {
        List<String> ids = criteria.texts("criterion");
        int units = matrix.rows().size();
        Parts parts = new Parts(ids, criteria.numbers("weight"), units, (part, unit) -> false, AbsentPlace.NONE);
        Arrays.fill(parts.kept, true);
        for (int part = 0; part < ids.size(); part++) {
            double sign = Double.parseDouble(criteria.rows().get(part).getOrDefault("direction", "1"));
            parts.used[part] = Arrays.stream(matrix.numbers(ids.get(part)))
                    .map(value -> sign * value)
                    .toArray();
        }
        return parts;
    }

    private static Preference linear(Map<String, String> criterion, String indifference, String strict) {
        return Preference.linear(
                Double.parseDouble(criterion.getOrDefault(indifference, "0")),
                Double.parseDouble(criterion.get(strict)));
    }

    private static PreferenceMethod[] preferences(ReferenceTable criteria, String indifference, String strict) {
        return criteria.rows().stream()
                .map(row -> PreferenceMethods.of(linear(row, indifference, strict)))
                .toArray(PreferenceMethod[]::new);
    }

    @Test
    void positiveFlowsOfPrometheeAgree() {
        ReferenceTable criteria = ReferenceTable.read(FOLDER + "mcdm_criteria.csv");
        PreferenceMethod[] usual = new PreferenceMethod[criteria.rows().size()];
        Arrays.fill(usual, PreferenceMethods.of(Preference.usual()));
        agree("usual", usual, criteria);
        agree("linear (V-shape);p", preferences(criteria, "none", "preference_p"), criteria);
        agree("linear with indifference;q;p", preferences(criteria, "indifference_q", "preference_p"), criteria);
    }

    private static void agree(String form, PreferenceMethod[] preferences, ReferenceTable criteria) {
        Parts parts = parts(ReferenceTable.read(FOLDER + "mcdm_matrix.csv"), criteria);
        boolean[] peers = parts.kept;
        double[] expected = ReferenceTable.read(FOLDER + "mcdm_scores.csv")
                .where(row -> row.get("method").equals("promethee_plus")
                        && row.get("params").equals(form))
                .numbers("value");
        assertThat(expected).hasSize(10);
        for (int unit = 0; unit < expected.length; unit++) {
            int one = unit;
            assertThat(Compared.mean(parts, peers, unit, other -> Promethee.preferred(preferences, parts, one, other)))
                    .as("%s of unit %d", form, unit)
                    .isCloseTo(expected[unit], within(TOLERANCE));
        }
    }

    /** E4 is E0 again. */
    @Test
    void credibilitiesAndNetFlowsOfElectreAgree() {
        ReferenceTable criteria = ReferenceTable.read(FOLDER + "electre_criteria.csv");
        ReferenceTable matrix = ReferenceTable.read(FOLDER + "electre_input.csv");
        Parts parts = parts(matrix, criteria);
        Outranking method = new Outranking(new Aggregation.Outranking(
                Preference.usual(), thresholds(criteria, "q", "p"), thresholds(criteria, "p", "v")));
        Outranking.Credibility credibility = method.credibility(parts);

        ReferenceTable pairs = ReferenceTable.read(FOLDER + "electre_credibility.csv");
        for (int i = 0; i < pairs.rows().size(); i++) {
            int a = matrix.texts("unit").indexOf(pairs.rows().get(i).get("a"));
            int b = matrix.texts("unit").indexOf(pairs.rows().get(i).get("b"));
            assertThat(credibility.concordance(a, b)).isCloseTo(pairs.number(i, "concordance"), within(TOLERANCE));
            assertThat(credibility.of(a, b)).isCloseTo(pairs.number(i, "credibility"), within(TOLERANCE));
        }
        double[] net = ReferenceTable.read(FOLDER + "electre_net.csv").numbers("net_credibility");
        double[] found = IntStream.range(0, net.length)
                .mapToDouble(method.among(parts, parts.kept)::applyAsDouble)
                .toArray();
        assertThat(found).containsExactly(net, within(TOLERANCE));
        assertThat(found[4]).isEqualTo(found[0]);
    }

    private static Map<String, Preference> thresholds(ReferenceTable criteria, String from, String to) {
        return criteria.rows().stream()
                .collect(Collectors.toMap(row -> row.get("criterion"), row -> linear(row, from, to)));
    }
}
