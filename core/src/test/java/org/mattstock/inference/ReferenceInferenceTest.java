package org.mattstock.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mattstock.ReferenceTable;
import org.mattstock.data.Unit;

/** Verified tops, sets of places and places on a new figure, as computed elsewhere. */
class ReferenceInferenceTest {
    private static final ReferenceTable TOP_INPUT = table("top_input");
    private static final ReferenceTable SET_INPUT = table("rankset_input");
    private static final ReferenceTable DRAWS = table("rankset_draws");
    private static final ReferenceTable PLACES = table("conformal_input");

    private static ReferenceTable table(String name) {
        return ReferenceTable.read("methods/doubt/" + name + ".csv");
    }

    private static ReferenceTable ofCase(ReferenceTable table, Map<String, String> row) {
        return table.where(each -> each.get("case").equals(row.get("case")));
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }

    private static int whole(Map<String, String> row, String column) {
        return Integer.parseInt(row.get(column));
    }

    private static double fraction(String text) {
        int slash = text.indexOf('/');
        return Double.parseDouble(text.substring(0, slash)) / Double.parseDouble(text.substring(slash + 1));
    }

    private static Estimates estimates(ReferenceTable input) {
        List<Estimates.Estimate> found = new ArrayList<>();
        input.rows()
                .forEach(row -> found.add(new Estimates.Estimate(
                        Unit.of(row.get("unit"), "Unit " + row.get("unit")),
                        number(row, "estimate"),
                        number(row, "se"))));
        return Estimates.of(found);
    }

    static Stream<Map<String, String>> tops() {
        return table("top_k").rows().stream();
    }

    static Stream<Map<String, String>> orders() {
        return table("top_order").rows().stream();
    }

    static Stream<List<Map<String, String>>> sets() {
        return table("rankset").rows().stream()
                .collect(Collectors.groupingBy(row -> row.get("case") + row.get("coverage")))
                .values()
                .stream();
    }

    static Stream<Map<String, String>> newFigures() {
        return table("conformal").rows().stream();
    }

    @ParameterizedTest
    @MethodSource("tops")
    void theClosestPairDecidesAboutTheTop(Map<String, String> row) {
        TopVerified found = TopVerified.of(estimates(ofCase(TOP_INPUT, row)), whole(row, "k"), 0.05);
        double p = number(row, "p_two_sided");
        assertThat(found.pValue()).isCloseTo(p, within(Math.max(1e-12, 1e-9 * p)));
        assertThat(found.top().stream()
                        .map(unit -> Integer.valueOf(unit.id()))
                        .sorted()
                        .map(String::valueOf)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(row.get("top"));
        assertThat(found.closest().map(pair -> pair.inside().id()).orElse("")).isEqualTo(row.get("inside"));
        assertThat(found.closest().map(pair -> pair.outside().id()).orElse("")).isEqualTo(row.get("outside"));
        assertThat(found.closest().map(ClosestPair::distance).orElse(0.0))
                .isCloseTo(number(row, "z_smallest"), within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void everyPlaceIsTestedAgainstAllBelow(Map<String, String> row) {
        VerifiedOrder.Step step = VerifiedOrder.of(estimates(ofCase(TOP_INPUT, row)), 0.05)
                .steps()
                .get(whole(row, "place") - 1);
        double p = number(row, "p_two_sided");
        assertThat(step.pValue()).isCloseTo(p, within(Math.max(1e-12, 1e-9 * p)));
        assertThat(step.unit().map(Unit::id))
                .isEqualTo(Optional.of(row.get("unit")).filter(id -> !id.isEmpty()));
        assertThat(step.closest().map(ClosestPair::distance).orElse(0.0))
                .isCloseTo(number(row, "z_smallest"), within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("sets")
    void everyEndOfASetOfPlacesIsThatOfThePackage(List<Map<String, String>> rows) {
        Map<String, String> first = rows.get(0);
        Estimates estimates = estimates(ofCase(SET_INPUT, first));
        PlaceSets.Settings settings = PlaceSets.Settings.standard().withLevel(number(first, "coverage"));
        double[][] draws = draws(estimates, ofCase(DRAWS, first));
        PlaceSets stepwise = PlaceSets.of(estimates, settings, draws);
        PlaceSets oneStep = PlaceSets.of(estimates, settings.withSteps(PlaceSets.Stepping.ONE), draws);
        for (Map<String, String> row : rows) {
            PlaceSets.OfUnit found = stepwise.requireUnit(row.get("unit"));
            PlaceSets.OfUnit once = oneStep.requireUnit(row.get("unit"));
            assertThat(found.place()).isEqualTo(whole(row, "place"));
            assertThat(found.alone()).isEqualTo(ends(row, "marginal"));
            assertThat(found.jointly()).isEqualTo(ends(row, "joint"));
            assertThat(once.alone()).isEqualTo(ends(row, "marginal_onestep"));
            assertThat(once.jointly()).isEqualTo(ends(row, "joint_onestep"));
            assertThat(found.jointly().best()).isEqualTo(whole(row, "lower_bound_joint"));
            for (int best : new int[] {2, 3}) {
                assertThat(stepwise.possiblyAmong(best).contains(found.unit()))
                        .isEqualTo(row.get("in_tau" + best + "_best").equals("1"));
            }
        }
    }

    private static PlaceSets.Ends ends(Map<String, String> row, String which) {
        return new PlaceSets.Ends(whole(row, which + "_low"), whole(row, which + "_high"));
    }

    private static double[][] draws(Estimates estimates, ReferenceTable table) {
        List<Integer> ids = estimates.bestFirst().stream()
                .map(each -> Integer.parseInt(each.unit().id()))
                .toList();
        int units = ids.size();
        double[][] draws = new double[table.rows().size() / units][units];
        table.rows().forEach(row -> draws[whole(row, "draw")][ids.indexOf(whole(row, "unit"))] = number(row, "value"));
        return draws;
    }

    @ParameterizedTest
    @MethodSource("newFigures")
    void aNewFigureLiesBetweenTheKnownOnes(Map<String, String> row) {
        ReferenceTable input = ofCase(PLACES, row);
        PlaceOnNewFigure found = PlaceOnNewFigure.of(
                input.numbers("place"), whole(input.rows().get(0), "units"), 1 - fraction(row.get("alpha")));
        assertThat(found)
                .isEqualTo(new PlaceOnNewFigure(
                        whole(row, "figures"),
                        whole(row, "k"),
                        whole(row, "low"),
                        whole(row, "high"),
                        fraction(row.get("guaranteed_at_least")),
                        whole(row, "one_sided_worst_place"),
                        fraction(row.get("one_sided_guaranteed_at_least"))));
    }
}
