package org.mattstock.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mattstock.ReferenceTable;
import org.mattstock.data.Direction;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Population;
import org.mattstock.definition.ShareBounds;
import org.mattstock.definition.Weighting;
import org.mattstock.fit.ScoringException;

/** Units that choose their weights. */
class BenefitOfTheDoubtTest {
    private static final double NONE = Double.NaN;
    private static final double TOLERANCE = 1e-8;
    private static final Aggregation FREE = Aggregation.benefitOfTheDoubt(ShareBounds.free());
    private static final Aggregation FREE_PRODUCT = Aggregation.multiplicativeBenefitOfTheDoubt(ShareBounds.free());

    private static Leaf leaf(String indicator) {
        return Leaf.of(indicator, Direction.HIGHER, Normalization.none());
    }

    private static Branch branch(Aggregation aggregation, String... indicators) {
        return Branch.of(
                        "all",
                        "All",
                        Stream.of(indicators).map(BenefitOfTheDoubtTest::leaf).toArray(Leaf[]::new))
                .withMissing(MissingRule.atLeast(0))
                .withAggregation(aggregation);
    }

    private static Branch weighted(Aggregation aggregation, Map<String, Double> weights) {
        return Branch.of("all", "All")
                .withParts(weights.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(part -> Branch.Part.of(leaf(part.getKey()), part.getValue()))
                        .toList())
                .withWeighting(Weighting.relative())
                .withMissing(MissingRule.atLeast(0))
                .withAggregation(aggregation);
    }

    private static Aggregation aggregation(String form, ShareBounds bounds) {
        return form.equals("additive")
                ? Aggregation.benefitOfTheDoubt(bounds)
                : Aggregation.multiplicativeBenefitOfTheDoubt(bounds);
    }

    record Form(String name, double lower, double upper) {
        static Form of(Map<String, String> row) {
            return new Form(
                    row.get("form"),
                    Double.parseDouble(row.get("share_lower")),
                    Double.parseDouble(row.get("share_upper")));
        }
    }

    static Stream<Form> forms() {
        return ReferenceTable.read("methods/weights/bod.csv").rows().stream()
                .map(Form::of)
                .distinct();
    }

    private static Panels panel(ReferenceTable table, String units, String... columns) {
        Panels panel = Panels.of(table.texts(units).toArray(String[]::new));
        for (String column : columns) {
            panel.with(column, table.numbers(column));
        }
        return panel;
    }

    /** U05 is U02 again. */
    @ParameterizedTest
    @MethodSource("forms")
    void everyFormAgreesWithTwoSolversAndAllVertices(Form form) {
        double[] expected = ReferenceTable.read("methods/weights/bod.csv")
                .where(row -> Form.of(row).equals(form))
                .numbers("score");
        double[] found = panel(ReferenceTable.read("methods/weights/bod_input.csv"), "uCode", "y0", "y1", "y2", "y3")
                .score(branch(
                        aggregation(form.name(), ShareBounds.between(form.lower(), form.upper())),
                        "y0",
                        "y1",
                        "y2",
                        "y3"));

        assertThat(found).containsExactly(expected, within(TOLERANCE));
        assertThat(found[5]).isEqualTo(found[2]);
        for (int unit = 0; unit < found.length; unit++) {
            double best = form.name().equals("additive") ? 1 : Math.E;
            assertThat(found[unit] == best).as("unit %d", unit).isEqualTo(Math.abs(expected[unit] - best) < TOLERANCE);
        }
    }

    @Test
    void sevenFreePartsAgree() {
        String[] parts = {"c0", "c1", "c2", "c3", "c4", "c5", "c6"};
        assertThat(panel(ReferenceTable.read("mcdm/bod_input.csv"), "unit", parts)
                        .score(branch(FREE, parts)))
                .containsExactly(ReferenceTable.read("mcdm/bod.csv").numbers("bod"), within(TOLERANCE));
    }

    @Test
    void whoCannotBeBeatenHasExactlyOne() {
        Panels panel =
                Panels.of("A", "B", "C", "D").with("X", 1, 0.5, 0.75, 0.5).with("Y", 0.5, 1, 0.75, 0.5);
        double[] scores = panel.score(branch(FREE, "X", "Y"));
        assertThat(scores).startsWith(1, 1, 1);
        assertThat(scores[3]).isCloseTo(2 / 3.0, within(1e-13));
    }

    @Test
    void onePartIsItsShareOfTheLargest() {
        Panels panel = Panels.of("A", "B", "C").with("X", 2, 5, 0);
        assertThat(panel.score(branch(FREE, "X"))).containsExactly(0.4, 1, 0);
    }

    @Test
    void whoIsAloneAndWhoAreAllEqualHaveOneUnlessTheyHaveNothing() {
        assertThat(Panels.of("A").with("X", 3).with("Y", 0).score(branch(FREE, "X", "Y")))
                .containsExactly(1);
        assertThat(Panels.of("A", "B").with("X", 3, 3).with("Y", 7, 7).score(branch(FREE, "X", "Y")))
                .containsExactly(1, 1);
        assertThat(Panels.of("A", "B").with("X", 0, 0).with("Y", 0, 0).score(branch(FREE, "X", "Y")))
                .containsExactly(0, 0);
        assertThat(Panels.of("A", "B").with("X", 1, 1).with("Y", 1, 1).score(branch(FREE_PRODUCT, "X", "Y")))
                .containsExactly(1, 1);
    }

    /** Whoever has no less than anybody of a part can put all weight on it. */
    @Test
    void aFreePartInWhichNobodyDiffersMakesAllBest() {
        Panels panel = Panels.of("A", "B", "C").with("X", 1, 2, 3).with("Y", 7, 7, 7);
        assertThat(panel.score(branch(FREE, "X", "Y"))).containsExactly(1, 1, 1);
        assertThat(panel.score(branch(Aggregation.benefitOfTheDoubt(ShareBounds.between(0.5, 0.5)), "X", "Y")))
                .containsExactly(new double[] {1 / 2.0, 1 / 1.25, 1}, within(1e-13));
    }

    /**
     * B must take half from X, of which C has the threefold; A does best with 0.6 from X, where B and C come to 1.1 of
     * it.
     */
    @Test
    void boundsOfSinglePartsGoBeforeThoseOfAll() {
        Panels panel = Panels.of("A", "B", "C").with("X", 2, 1, 3).with("Y", 2, 4, 1);
        ShareBounds bounds = ShareBounds.free().withPart("X", 0.5, 1);
        assertThat(panel.score(branch(Aggregation.benefitOfTheDoubt(bounds), "X", "Y")))
                .containsExactly(new double[] {1 / 1.1, 1 / 1.625, 1}, within(1e-13));
    }

    @Test
    void zeroIsLeftOutWhereItMayGiveNothing() {
        Panels panel = Panels.of("A", "B", "C").with("X", 0, 2, 4).with("Y", 6, 3, 1);
        assertThat(panel.score(branch(FREE, "X", "Y"))).startsWith(1);
        assertThat(panel.score(branch(FREE, "X"))).containsExactly(0, 0.5, 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0.01; 1; be above 0.0 where they have to give a share, got 0.0 of X, which must give 0.01 or more",
                "0; 0.7; be able to give all of a value, got 1 above 0.0, which may give 0.7 at most"
            })
    void aUnitThatCannotMeetTheBoundsIsRefusedByName(double least, double most, String message) {
        Panels panel = Panels.of("A", "B", "C").with("X", 3, 0, 4).with("Y", 6, 3, 1);
        Aggregation bounded = Aggregation.benefitOfTheDoubt(ShareBounds.between(least, most));
        assertThatThrownBy(() -> panel.score(branch(bounded, "X", "Y")))
                .isInstanceOf(ScoringException.class)
                .hasMessage("the parts of all must " + message + " for Unit B (B)");
        CompositeIndex others = CompositeIndex.of("test", branch(bounded, "X", "Y"))
                .withPopulation(new Population.Listed(new TreeSet<>(List.of("A", "C"))));
        assertThat(panel.score(others)[1]).isNaN();
    }

    @Test
    void leastSharesOfAllRefuseWhatIsNeverPositive() {
        Aggregation some = Aggregation.benefitOfTheDoubt(ShareBounds.around(0.5));
        assertThatThrownBy(() -> CompositeIndex.of(
                        "test",
                        Branch.of("all", "All", Leaf.of("X", Direction.HIGHER, Normalization.zScore()))
                                .withAggregation(some)))
                .isInstanceOf(InvalidIndexException.class)
                .hasMessageContaining("parts under benefit-of-the-doubt must be positive, got z-score");
    }

    /** Nothing but the stated shares is left: A against B is sum(s y_B / y_A) = 0.75 * 2 + 0.25 * 0.5. */
    @Test
    void aroundStatedSharesWeightsCount() {
        Panels panel = Panels.of("A", "B").with("X", 2, 4).with("Y", 4, 2);
        Map<String, Double> weights = Map.of("X", 3.0, "Y", 1.0);
        assertThat(panel.score(weighted(Aggregation.benefitOfTheDoubt(ShareBounds.around(0)), weights)))
                .containsExactly(new double[] {1 / 1.625, 1}, within(1e-13));
        assertThat(panel.score(weighted(FREE, weights))).containsExactly(1, 1);
    }

    /** With 4/7 from X, B and C both come to 8/7 of A. */
    @Test
    void aMissingPartDropsOutOfTheUnitAndCountsForNothingInOthers() {
        Panels panel = Panels.of("A", "B", "C").with("X", 2, 4, 1).with("Y", 2, NONE, 4);
        assertThat(panel.score(branch(FREE, "X", "Y"))).containsExactly(new double[] {0.875, 1, 1}, within(1e-13));
    }

    /** Three of four parts with at most 0.3 could give 0.9: each may then give a third. */
    @Test
    void whereGapsLeaveTooLittleTheMostIsRaised() {
        Aggregation bounded = Aggregation.benefitOfTheDoubt(ShareBounds.between(0.1, 0.3));
        Panels panel = Panels.of("A", "B")
                .with("X", 1, 2)
                .with("Y", 2, 2)
                .with("Z", 4, 2)
                .with("W", NONE, 2);
        assertThat(panel.score(branch(bounded, "X", "Y", "Z", "W"))[0]).isCloseTo(1 / (3.5 / 3), within(1e-13));
    }

    @Test
    void aUnitOutsideIsHeldAgainstThePopulationAndItselfAndMovesNobody() {
        Panels panel = Panels.of("A", "B", "C", "D").with("X", 1, 2, 9, -1).with("Y", 2, 2, 1, 1);
        CompositeIndex index = CompositeIndex.of("test", branch(FREE, "X", "Y"))
                .withPopulation(new Population.Listed(new TreeSet<>(List.of("A", "B"))));
        assertThat(panel.score(index)).containsExactly(1, 1, 1, NONE);
    }

    @Test
    void productsTakeTheSharesOfLogarithms() {
        Panels panel = Panels.of("A", "B", "C").with("X", 10, 100, 1).with("Y", 10, 1, 100);
        assertThat(panel.score(branch(FREE_PRODUCT, "X", "Y"))).containsExactly(Math.E, Math.E, Math.E);
        Panels lower = Panels.of("A", "B", "C").with("X", 10, 1000, 1).with("Y", 10, 1, 1000);
        double[] scores = lower.score(branch(FREE_PRODUCT, "X", "Y"));
        assertThat(scores[0]).isCloseTo(Math.exp(2 / 3.0), within(1e-12));
        assertThat(scores).endsWith(Math.E, Math.E);
    }

    @Test
    void whatCannotBeAPartIsRefusedWithItsNameAndUnit() {
        Panels panel = Panels.of("A", "B").with("X", 1, 0.5).with("Y", 2, -3);
        assertThatThrownBy(() -> panel.score(branch(FREE, "X", "Y")))
                .isInstanceOf(ScoringException.class)
                .hasMessage("the parts of all must be at least 0.0 for a benefit of the doubt, got -3.0 of Y for "
                        + "Unit B (B)");
        assertThatThrownBy(() -> panel.score(branch(FREE_PRODUCT, "X")))
                .isInstanceOf(ScoringException.class)
                .hasMessageContaining("must be at least 1.0 for a benefit of the doubt, got 0.5 of X for Unit B (B)");
    }

    private static String[] names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "X" + i).toArray(String[]::new);
    }

    @Test
    void manyPartsMustHaveBounds() {
        CompositeIndex.of("test", branch(FREE, names(10)));
        assertThatThrownBy(() -> CompositeIndex.of("test", branch(FREE, names(11))))
                .isInstanceOf(InvalidIndexException.class)
                .hasMessageContaining("tree.aggregation: shares must have bounds for more than 10 parts, since nearly "
                        + "everybody is best at something, got 11 parts and none for X0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0.4; 1; least shares must sum to at most 1, got 1.2000000000000002 of 3 parts with 0.4 to 1.0",
                "0; 0.3; most shares must sum to at least 1, got 0.8999999999999999 of 3 parts with 0.0 to 0.3"
            })
    void boundsThatCannotBeMetAreRefused(double least, double most, String message) {
        Aggregation bounded = Aggregation.benefitOfTheDoubt(ShareBounds.between(least, most));
        assertThatThrownBy(() -> CompositeIndex.of("test", branch(bounded, names(3))))
                .isInstanceOf(InvalidIndexException.class)
                .hasMessageContaining("tree.aggregation: " + message);
    }

    @Test
    void boundsMustBeOfPartsAndInOrder() {
        Aggregation other = Aggregation.benefitOfTheDoubt(ShareBounds.free().withPart("Z", 0, 0.5));
        assertThatThrownBy(() -> CompositeIndex.of("test", branch(other, "X", "Y")))
                .isInstanceOf(InvalidIndexException.class)
                .hasMessageContaining("parts that the aggregation names must be of all, got \"Z\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShareBounds.between(0.5, 0.2))
                .withMessage("most must be at least least, got 0.2 and 0.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShareBounds.between(0.5, 1.2))
                .withMessage("all must be within 0 to 1, as shares of the value, got 0.5 to 1.2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShareBounds.around(0.5).withPart("X", 1.1, 2))
                .withMessage("byPart[X] must have 1 between its bounds, so that the stated share itself is allowed, "
                        + "got 1.1 to 2.0");
    }

    /** By unit and part. */
    private static double[][] drawn(int units, int parts) {
        Random random = new Random(units + parts);
        double[][] drawn = new double[units][parts];
        for (double[] unit : drawn) {
            double level = random.nextGaussian();
            Arrays.setAll(unit, i -> Math.rint(100 * Math.exp(0.3 * (level + random.nextGaussian()))) / 10);
        }
        return drawn;
    }

    private static double[] scores(
            Aggregation aggregation, double[][] drawn, List<Integer> units, List<Integer> parts) {
        Panels panel = Panels.of(units.stream().map(unit -> "U" + unit).toArray(String[]::new));
        parts.forEach(part -> panel.with(
                "X" + part,
                units.stream().mapToDouble(unit -> drawn[unit][part]).toArray()));
        double[] found = panel.score(
                branch(aggregation, parts.stream().map(part -> "X" + part).toArray(String[]::new)));
        double[] byUnit = new double[units.size()];
        List<Integer> order = units.stream()
                .sorted(java.util.Comparator.comparing(unit -> "U" + unit))
                .toList();
        for (int i = 0; i < found.length; i++) {
            byUnit[order.get(i)] = found[i];
        }
        return byUnit;
    }

    private static List<Integer> upTo(int count) {
        return new ArrayList<>(IntStream.range(0, count).boxed().toList());
    }

    /** Fifty parts, everybody twice. */
    @ParameterizedTest
    @CsvSource({"4, 0, 1", "12, 0.02, 0.3", "50, 0.01, 0.1"})
    void neitherOrderNorNeighborsMoveABit(int count, double least, double most) {
        double[][] once = drawn(40, count);
        double[][] twice = Stream.concat(Stream.of(once), Stream.of(once)).toArray(double[][]::new);
        Aggregation bounded = Aggregation.benefitOfTheDoubt(ShareBounds.between(least, most));
        double[] expected = scores(bounded, twice, upTo(80), upTo(count));
        assertThat(Arrays.copyOf(expected, 40)).isEqualTo(Arrays.copyOfRange(expected, 40, 80));
        assertThat(Arrays.stream(expected)).allMatch(score -> score > 0.01 && score <= 1);

        List<Integer> units = upTo(80);
        List<Integer> parts = upTo(count);
        Collections.shuffle(units, new Random(1));
        assertThat(scores(bounded, twice, units, parts)).isEqualTo(expected);
        Collections.shuffle(parts, new Random(2));
        assertThat(scores(bounded, twice, units, parts)).containsExactly(expected, within(1e-12));
    }

    /** In other units of measure sums are the same. */
    @Test
    void theScaleOfAPartIsOfNoMatter() {
        double[][] drawn = drawn(30, 5);
        double[][] scaled = drawn(30, 5);
        double[] factors = {1000, 0.01, 1e-40, 1e40, 7};
        for (double[] unit : scaled) {
            Arrays.setAll(unit, part -> unit[part] * factors[part]);
        }
        for (ShareBounds bounds : List.of(ShareBounds.free(), ShareBounds.between(0.1, 0.4), ShareBounds.around(0.5))) {
            Aggregation aggregation = Aggregation.benefitOfTheDoubt(bounds);
            assertThat(scores(aggregation, scaled, upTo(30), upTo(5)))
                    .containsExactly(scores(aggregation, drawn, upTo(30), upTo(5)), within(1e-12));
        }
    }

    @Test
    void theExplanationSaysThatTheUnitChose() {
        Panels panel = Panels.of("A", "B").with("X", 1, 2).with("Y", 3, 2);
        Scores scores = CompositeIndex.of("test", branch(FREE, "X", "Y")).score(panel.build(), Panels.YEAR);
        assertThat(scores.explain("A").toTable().toText())
                .contains("benefit of the doubt, with the weights that suit the unit best, points are what leaving out "
                        + "would take, and do not add up");
    }
}
