package org.mattstock.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mattstock.ReferenceTable;
import org.mattstock.data.Direction;
import org.mattstock.definition.Denominator;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Treatment;
import org.mattstock.fit.ScoringException;
import org.mattstock.internal.statistics.Quantiles;
import org.mattstock.rank.QuantileType;
import org.mattstock.rank.TieRule;

/** Normalized figures that were computed elsewhere, in exact fractions or 40 digits and by packages. */
class NormalizationTablesTest {
    private static final double TOLERANCE = 1e-9;
    private static final ReferenceTable DATA = ReferenceTable.read("methods/normalise/data.csv");
    private static final ReferenceTable META = ReferenceTable.read("methods/normalise/meta.csv");
    private static final ReferenceTable EXPECTED = ReferenceTable.read("methods/normalise/normalise.csv");
    /** Above 1 over the upper quartile of the standard normal distribution, where a median absolute deviation is a standard one. */
    private static final double NORMAL = 1 / 0.674489750196081743;

    /** A use of one indicator, by its row of the table of directions and targets. */
    private interface Use extends Function<Map<String, String>, Leaf> {}

    private static Arguments directed(String method, String params, Normalization normalization) {
        return arguments(method, params, (Use) meta -> Leaf.of(meta.get("iCode"), direction(meta), normalization));
    }

    private static Direction direction(Map<String, String> meta) {
        return meta.get("direction").equals("1") ? Direction.HIGHER : Direction.LOWER;
    }

    static Stream<Arguments> tables() {
        return Stream.of(
                        robust(),
                        logistic(),
                        borda(),
                        placeShares(),
                        partsOfMaximum(),
                        shares(),
                        pointsAroundMean(),
                        meanBands())
                .flatMap(rows -> rows);
    }

    private static Stream<Arguments> robust() {
        Normalization.RobustSpread median = Normalization.RobustSpread.MEDIAN_ABSOLUTE_DEVIATION;
        return Stream.of(
                directed("robust_z", "mad_factor=1/qnorm(0.75)", Normalization.robustZScore(median, NORMAL)),
                directed("robust_z", "mad_factor=1.4826", Normalization.robustZScore(median, 1.4826)),
                directed("robust_z", "mad_factor=1", Normalization.robustZScore(median, 1)),
                directed(
                        "robust_z",
                        "scale=iqr_type7",
                        Normalization.robustZScore(Normalization.RobustSpread.INTERQUARTILE_RANGE, 1)));
    }

    private static Stream<Arguments> logistic() {
        return Stream.of(
                directed("logistic", "z=mean;sd=population;steepness=1", logistic(1, Normalization.Spread.POPULATION)),
                directed("logistic", "z=mean;sd=sample;steepness=1", logistic(1, Normalization.Spread.SAMPLE)),
                directed("logistic", "z=mean;sd=sample;steepness=1.7", logistic(1.7, Normalization.Spread.SAMPLE)));
    }

    private static Normalization logistic(double slope, Normalization.Spread spread) {
        return Normalization.logistic(slope, spread, Normalization.Range.UNIT);
    }

    private static final Normalization.Range MARKS = new Normalization.Range(1, 6);
    private static final Map<String, TieRule> TIES =
            Map.of("min", TieRule.COMPETITION, "max", TieRule.MODIFIED, "average", TieRule.FRACTIONAL);

    private static Stream<Arguments> borda() {
        return TIES.keySet().stream()
                .map(ties -> directed("borda", "ties=" + ties, Normalization.borda(TIES.get(ties))));
    }

    private static Stream<Arguments> placeShares() {
        Map<String, Normalization.PlaceFormula> formulas = Map.of(
                "rank/n", Normalization.PlaceFormula.PLACE_OF_ALL,
                "(rank-1)/n", Normalization.PlaceFormula.LOWER_OF_ALL,
                "(rank-0.5)/n", Normalization.PlaceFormula.MIDDLE_OF_ALL,
                "rank/(n+1)", Normalization.PlaceFormula.PLACE_OF_ALL_AND_ONE,
                "(rank-3/8)/(n+1/4)", Normalization.PlaceFormula.BLOM,
                "(rank-1)/(n-1)", Normalization.PlaceFormula.LOWER_OF_OTHERS);
        return TIES.keySet().stream()
                .flatMap(ties -> formulas.keySet().stream()
                        .map(formula -> directed(
                                formula.equals("(rank-1)/(n-1)") ? "borda_share" : "percentile",
                                formula + ";ties=" + ties,
                                Normalization.placeShare(
                                        formulas.get(formula), TIES.get(ties), Normalization.Range.UNIT))));
    }

    private static Stream<Arguments> partsOfMaximum() {
        return Stream.of(
                directed("share_of_max", "x/max or 1-x/max for direction -1", Normalization.partOfMaximum()),
                directed("share_of_max", "x/max or min/x for direction -1", Normalization.ratioToBest()));
    }

    private static Stream<Arguments> shares() {
        return Stream.of(
                higher("share_of_sum", "x/sum;undirected", Normalization.shareOfSum()),
                higher("vector", "x/sqrt(sum x^2);undirected", Normalization.vectorShare()));
    }

    /** Whatever the direction. */
    private static Arguments higher(String method, String params, Normalization normalization) {
        return arguments(method, params, (Use) meta -> Leaf.of(meta.get("iCode"), Direction.HIGHER, normalization));
    }

    private static Stream<Arguments> pointsAroundMean() {
        Map<String, Normalization.Bounds> ends = Map.of(
                "min/max", Normalization.Bounds.observed(),
                "P5/P95", Normalization.Bounds.quantiles(0.05, 0.95, QuantileType.TYPE_7),
                "P10/P90", Normalization.Bounds.quantiles(0.1, 0.9, QuantileType.TYPE_7));
        return ends.keySet().stream()
                .map(end -> directed(
                        "points_around_mean",
                        "points=1/3.5/6;ends=" + end + ";mean=unweighted",
                        Normalization.pointsAroundMean(ends.get(end), MARKS, 3.5, Normalization.Clamp.BOTH)));
    }

    private static Stream<Arguments> meanBands() {
        return Stream.of(
                directed("above_below_mean", "p=0.1;sign times direction", Normalization.aboveBelowMean(0.1)),
                directed("above_below_mean", "p=0.2;sign times direction", Normalization.aboveBelowMean(0.2)),
                directed(
                        "sd_bands",
                        "cuts=-1.5/-0.5/0.5/1.5;sd=sample;1..5",
                        Normalization.deviationBands(List.of(-1.5, -0.5, 0.5, 1.5), Normalization.Spread.SAMPLE)));
    }

    /** Where less is better, mirroring afterwards and negating before come to the same. */
    @ParameterizedTest
    @MethodSource("tables")
    void valuesAreThoseOfTheTable(String method, String params, Use use) {
        for (Map<String, String> meta : META.rows()) {
            Leaf leaf = use.apply(meta);
            agrees(method, params, leaf);
            if (leaf.orientation() == Leaf.Orientation.MIRROR_AFTER) {
                agrees(method, params, leaf.withOrientation(Leaf.Orientation.NEGATE_BEFORE));
            }
        }
    }

    private static void agrees(String method, String params, Leaf leaf) {
        String[] units = DATA.texts("uCode").toArray(String[]::new);
        Panels panels = Panels.of(units).with(leaf.indicator(), DATA.numbers(leaf.indicator()));
        double[] found = panels.score(leaf);
        ReferenceTable rows = EXPECTED.where(row -> row.get("method").equals(method)
                && row.get("params").equals(params)
                && row.get("iCode").equals(leaf.indicator()));
        assertThat(rows.rows()).hasSizeGreaterThanOrEqualTo(14);
        for (int i = 0; i < rows.rows().size(); i++) {
            double expected = rows.number(i, "value");
            double value = found[DATA.texts("uCode").indexOf(rows.rows().get(i).get("uCode"))];
            assertThat(value)
                    .as("%s of %s", rows.rows().get(i), leaf)
                    .isCloseTo(expected, within(TOLERANCE * Math.max(1, Math.abs(expected))));
        }
    }

    static Stream<Arguments> decisionTables() {
        return Stream.of(
                arguments("max", Normalization.partOfMaximum()),
                arguments("linear", Normalization.ratioToBest()),
                arguments("sum", Normalization.shareOfSum()),
                arguments("vector", Normalization.vectorShare()));
    }

    /** What a package for decisions makes of criteria and costs. */
    @ParameterizedTest
    @MethodSource("decisionTables")
    void valuesAreThoseOfAPackageForDecisions(String method, Normalization normalization) {
        ReferenceTable matrix = ReferenceTable.read("mcdm/matrix.csv");
        for (Map<String, String> row : ReferenceTable.read("mcdm/criteria.csv").rows()) {
            String criterion = row.get("criterion");
            Direction direction = row.get("type").equals("1") ? Direction.HIGHER : Direction.LOWER;
            double[] found = Panels.of(matrix.texts("unit").toArray(String[]::new))
                    .with(criterion, matrix.numbers(criterion))
                    .score(Leaf.of(criterion, direction, normalization));
            double[] expected = ReferenceTable.read("mcdm/normalise.csv")
                    .where(cell -> cell.get("method").equals(method)
                            && cell.get("criterion").equals(criterion))
                    .numbers("value");
            assertThat(found).as(criterion).containsExactly(expected, within(TOLERANCE));
        }
    }

    /** Logarithms over the logarithm of the product: a share of their sum; costs are another form of that package. */
    @Test
    void logarithmsAsSharesAreThoseOfAPackageForDecisions() {
        ReferenceTable matrix = ReferenceTable.read("mcdm/matrix.csv");
        ReferenceTable benefits = ReferenceTable.read("mcdm/criteria.csv")
                .where(row -> row.get("type").equals("1"));
        assertThat(benefits.rows()).isNotEmpty();
        for (String criterion : benefits.texts("criterion")) {
            double[] found = Panels.of(matrix.texts("unit").toArray(String[]::new))
                    .with(criterion, matrix.numbers(criterion))
                    .score(Leaf.of(criterion, Direction.HIGHER, Normalization.shareOfSum())
                            .withTreatment(Treatment.logarithm(Treatment.LogarithmForm.NATURAL)));
            double[] expected = ReferenceTable.read("mcdm/normalise.csv")
                    .where(cell -> cell.get("method").equals("logarithmic")
                            && cell.get("criterion").equals(criterion))
                    .numbers("value");
            assertThat(found).as(criterion).containsExactly(expected, within(TOLERANCE));
        }
    }

    /** Net flows add up to 0 but for rounding, and a share of rounding would be anything. */
    @Test
    void valuesThatCancelHaveNoSumToHaveAShareOf() {
        Leaf share = Leaf.of("x", Direction.HIGHER, Normalization.shareOfSum());

        assertThatThrownBy(
                        () -> Panels.of("A", "B", "C").with("x", 0.1, 0.2, -0.3).score(share))
                .isInstanceOf(ScoringException.class)
                .hasMessageContaining("sum above 0");
    }

    /** Marks around a mean that is given, such as one weighted by inhabitants, or that of a nation, between ends that are given. */
    @ParameterizedTest
    @CsvSource({"min/max,0", "P5/P95,0.05", "P10/P90,0.1"})
    void marksAroundAGivenMeanAreThoseOfTheTable(String ends, double share) {
        double[] population = DATA.numbers("population");
        for (Map<String, String> meta : META.rows()) {
            double[] values = DATA.numbers(meta.get("iCode"));
            double sum = 0;
            double weight = 0;
            for (int i = 0; i < values.length; i++) {
                sum += Double.isNaN(values[i]) ? 0 : population[i] * values[i];
                weight += Double.isNaN(values[i]) ? 0 : population[i];
            }
            double[] known = Arrays.stream(values)
                    .filter(value -> !Double.isNaN(value))
                    .sorted()
                    .toArray();
            List<Double> bends =
                    List.of(Quantiles.of(7, share, known), sum / weight, Quantiles.of(7, 1 - share, known));
            assertThat(bends).isSorted();
            Normalization marks = Normalization.polyline(bends, List.of(1.0, 3.5, 6.0), Normalization.Clamp.BOTH);
            Leaf leaf = Leaf.of(meta.get("iCode"), direction(meta), marks);
            String params = "points=1/3.5/6;ends=" + ends + ";mean=population";
            agrees("points_around_mean", params, leaf);
            agrees("points_around_mean", params, leaf.withOrientation(Leaf.Orientation.NEGATE_BEFORE));
        }
    }

    @Test
    void aMarkAboveTheMiddleIsAValueAboveTheNationalMean() {
        Normalization marks =
                Normalization.polyline(List.of(10.0, 30.0, 90.0), List.of(1.0, 3.5, 6.0), Normalization.Clamp.BOTH);
        Panels five = Panels.of("A", "B", "C", "D", "E").with("x", 10, 20, 30, 60, 90);

        assertThat(five.score(Leaf.of("x", Direction.HIGHER, marks)))
                .containsExactly(new double[] {1, 2.25, 3.5, 4.75, 6}, within(TOLERANCE));
        assertThat(five.score(Leaf.of("x", Direction.LOWER, marks)))
                .containsExactly(new double[] {6, 4.75, 3.5, 2.25, 1}, within(TOLERANCE));
    }

    /** Nearness to a target is what is left of the distance to it, as a part of the largest one or of the width of all values. */
    @Test
    void nearnessToATargetIsThatOfTheTable() {
        for (Map<String, String> meta : META.rows()) {
            double[] known = Arrays.stream(DATA.numbers(meta.get("iCode")))
                    .filter(value -> !Double.isNaN(value))
                    .sorted()
                    .toArray();
            Normalization ofWidth = Normalization.minMax(
                    Normalization.Bounds.given(0, known[known.length - 1] - known[0]),
                    Normalization.Range.UNIT,
                    Normalization.Clamp.NONE);
            Direction target = Direction.target(Double.parseDouble(meta.get("target")));

            agrees(
                    "target_two_sided",
                    "1-|x-t|/max|x-t|",
                    Leaf.of(meta.get("iCode"), target, Normalization.partOfMaximum()));
            agrees("target_two_sided", "1-|x-t|/(max-min)", Leaf.of(meta.get("iCode"), target, ofWidth));
        }
    }

    @Test
    void ratiosToATargetAreThoseOfTheTable() {
        for (Map<String, String> meta : META.rows()) {
            Normalization ratio = Normalization.ratioToTarget(Double.parseDouble(meta.get("target")));
            Leaf leaf = Leaf.of(meta.get("iCode"), direction(meta), ratio);
            agrees("target_ratio", "x/t or t/x for direction -1", leaf);
        }
    }

    /** One unit's value is a target like any other, and can be a divisor of everybody's. */
    @Test
    void ratiosToAReferenceUnitAreThoseOfTheTable() {
        String params = "unit=U00;x/xref or xref/x for direction -1";
        for (Map<String, String> meta : META.rows()) {
            String id = meta.get("iCode");
            Leaf stated = Leaf.of(id, direction(meta), Normalization.ratioToTarget(DATA.numbers(id)[0]));
            agrees("reference_ratio", params, stated);
            Leaf named = Leaf.of(id, direction(meta), Normalization.ratioToTarget(1))
                    .withDenominator(Denominator.ofUnit(id, "U00"));
            agrees("reference_ratio", params, named);
        }
    }

    @Test
    void differencesFromAReferenceUnitAreThoseOfTheTable() {
        Normalization lessOne = Normalization.minMax(
                Normalization.Bounds.given(0, 2), new Normalization.Range(-1, 1), Normalization.Clamp.NONE);
        for (Map<String, String> meta : META.rows()) {
            Leaf leaf = Leaf.of(meta.get("iCode"), direction(meta), lessOne)
                    .withDenominator(Denominator.ofUnit(meta.get("iCode"), "U00"));
            agrees("reference_difference", "unit=U00;direction*(x-xref)/|xref|", leaf);
        }
    }

    /** A value on a cut is in the class below it as values enter: in the better one where they are mirrored afterwards. */
    @Test
    void quartileBandsAreThoseOfTheTable() {
        for (Map<String, String> meta : META.rows()) {
            Leaf leaf =
                    Leaf.of(meta.get("iCode"), direction(meta), Normalization.quantilePoints(4, QuantileType.TYPE_7));
            agrees(
                    "quartile_bands",
                    "type=7;on the cut: lower band;1..4",
                    leaf.withOrientation(Leaf.Orientation.NEGATE_BEFORE));
            if (direction(meta) == Direction.LOWER) {
                agrees("quartile_bands", "type=7;on the cut: upper band;1..4", leaf);
            }
            Normalization above = Normalization.quantilePoints(4, QuantileType.TYPE_7, Normalization.OnCut.ABOVE);
            agrees(
                    "quartile_bands",
                    "type=7;on the cut: upper band;1..4",
                    leaf.withNormalization(above).withOrientation(Leaf.Orientation.NEGATE_BEFORE));
            if (direction(meta) == Direction.LOWER) {
                agrees("quartile_bands", "type=7;on the cut: lower band;1..4", leaf.withNormalization(above));
            }
        }
    }
}
