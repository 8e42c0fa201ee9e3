package org.mattstock.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ColumnPlacesTest {
    private static final int SHAPES = 16;

    @ParameterizedTest
    @CsvSource({"0,16", "1,16", "2,48", "3,96", "17,96", "290,160", "513,32", "2048,16", "2049,16"})
    void everyColumnHasThePlacesThatItHasByItself(int units, int columns) {
        double[][] values = columns(units, columns);
        for (TieRule ties : TieRule.values()) {
            for (RankingRule.Order order : RankingRule.Order.values()) {
                assertThatPlacesAreThoseOfSingleColumns(values, new RankingRule(ties, Precision.exact(), order));
                assertThatPlacesAreThoseOfSingleColumns(values, new RankingRule(ties, Precision.upToRounding(), order));
            }
        }
    }

    /** More and more values in as many cells: repeats, then ties, then values that differ in one cell. */
    @Property(seed = "1", tries = 300, edgeCases = EdgeCasesMode.NONE)
    void anyValuesHaveThePlacesThatTheyHaveByThemselves(
            @ForAll @IntRange(min = 1, max = 400) int units,
            @ForAll @IntRange(min = 1, max = 1_000) int steps,
            @ForAll TieRule ties,
            @ForAll RankingRule.Order order,
            @ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] columns = new double[4][units];
        for (double[] column : columns) {
            double lacking = random.nextInt(3) / 10.0;
            double power = 1 + random.nextInt(12);
            double noise = random.nextInt(2) * 1e-9;
            for (int unit = 0; unit < units; unit++) {
                double value = StrictMath.pow(random.nextInt(steps), power) + noise * random.nextInt(2);
                column[unit] = random.nextDouble() < lacking ? Double.NaN : value;
            }
        }
        assertThatPlacesAreThoseOfSingleColumns(columns, new RankingRule(ties, Precision.exact(), order));
        for (int unit = 0; unit < units; unit++) {
            columns[0][unit] *= 1 + 4e-13 * random.nextInt(4);
        }
        assertThatPlacesAreThoseOfSingleColumns(columns, new RankingRule(ties, Precision.upToRounding(), order));
    }

    @Test
    void aColumnIsRankedAlikeWhateverColumnsAreBesideIt() {
        double[][] values = columns(50, 257);
        ColumnPlaces all = ColumnPlaces.of(values, RankingRule.standard());
        for (int column = 0; column < values.length; column++) {
            ColumnPlaces alone = ColumnPlaces.of(new double[][] {values[column]}, RankingRule.standard());
            for (int unit = 0; unit < 50; unit++) {
                assertThat(all.place(column, unit)).isEqualTo(alone.place(0, unit));
            }
        }
    }

    @Test
    void precisionCountsAsInASingleColumn() {
        double[][] values = columns(40, 32);
        for (Precision precision : new Precision[] {Precision.decimals(0), Precision.tolerance(2.5)}) {
            assertThatPlacesAreThoseOfSingleColumns(
                    values, RankingRule.standard().withPrecision(precision));
        }
    }

    @ParameterizedTest
    @EnumSource(RankingRule.Order.class)
    void aUnitWithoutAValueHasNoPlaceAndMovesNobody(RankingRule.Order order) {
        double[][] values = new double[200][];
        Arrays.setAll(values, column -> new double[] {5, Double.NaN, 5, 1 + column});
        ColumnPlaces places =
                ColumnPlaces.of(values, RankingRule.standard().withOrder(order).withTies(TieRule.FRACTIONAL));
        boolean highest = order == RankingRule.Order.HIGHEST_FIRST;
        assertThat(places.place(0, 0)).hasValue(highest ? 1.5 : 2.5);
        assertThat(places.place(0, 1)).isEmpty();
        assertThat(places.place(0, 3)).hasValue(highest ? 3 : 1);
        assertThat(places.place(9, 3)).hasValue(highest ? 1 : 3);
        assertThat(places.ranked(0)).isEqualTo(3);
    }

    /** Low bits of a NaN that is no number are not taken for a value. */
    @Test
    void everyKindOfNotANumberIsOne() {
        double odd = Double.longBitsToDouble(0xFFF8_0000_0012_3457L);
        double[][] values = new double[128][];
        Arrays.setAll(values, column -> new double[] {odd, column, Double.NaN});
        ColumnPlaces places = ColumnPlaces.of(values, RankingRule.standard());
        assertThat(places.place(5, 0)).isEmpty();
        assertThat(places.place(5, 1)).hasValue(1);
        assertThat(places.ranked(5)).isEqualTo(1);
    }

    @Test
    void columnsMustBeEquallyLongAndFinite() {
        RankingRule rule = RankingRule.standard();
        assertThatThrownBy(() -> ColumnPlaces.of(new double[][] {{1, 2}, {1}}, rule))
                .hasMessage("columns must be equally long, got 2 values in columns[0] and 1 in columns[1]");
        assertThatThrownBy(() -> ColumnPlaces.of(new double[][] {{1}, {Double.NEGATIVE_INFINITY}}, rule))
                .hasMessage("columns[1][0] must be finite, or NaN for a unit without a value, got -Infinity");
    }

    @Test
    void noColumnsHaveNoPlaces() {
        ColumnPlaces none = ColumnPlaces.of(new double[0][], RankingRule.standard());
        assertThat(none.columns()).isZero();
        assertThatThrownBy(() -> none.place(0, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void equalColumnsGiveEqualPlaces() {
        ColumnPlaces places = ColumnPlaces.of(columns(20, 150), RankingRule.standard());
        assertThat(places)
                .isEqualTo(ColumnPlaces.of(columns(20, 150), RankingRule.standard()))
                .hasSameHashCodeAs(ColumnPlaces.of(columns(20, 150), RankingRule.standard()))
                .isNotEqualTo(ColumnPlaces.of(columns(20, 149), RankingRule.standard()))
                .hasToString("places of 20 units in 150 columns");
    }

    private static void assertThatPlacesAreThoseOfSingleColumns(double[][] columns, RankingRule rule) {
        ColumnPlaces places = ColumnPlaces.of(columns, rule);
        for (int column = 0; column < columns.length; column++) {
            double[] values = columns[column];
            int[] present = IntStream.range(0, values.length)
                    .filter(unit -> !Double.isNaN(values[unit]))
                    .toArray();
            double[] expected = rule.places(
                    Arrays.stream(present).mapToDouble(unit -> values[unit]).toArray());
            double[] actual = new double[present.length];
            for (int i = 0; i < present.length; i++) {
                actual[i] = places.place(column, present[i]).orElse(0);
            }
            assertThat(actual).as("column " + column).isEqualTo(expected);
            assertThat(places.ranked(column)).isEqualTo(present.length);
        }
    }

    private static double[][] columns(int units, int count) {
        SplittableRandom random = new SplittableRandom(units * 1_000L + count);
        double[][] columns = new double[count][units];
        for (int column = 0; column < count; column++) {
            for (int unit = 0; unit < units; unit++) {
                columns[column][unit] = value(column % SHAPES, unit, random);
            }
        }
        return columns;
    }

    /** Even, tied, skewed to either end, lacking, crowded, huge and tiny: what cells make of each differs. */
    private static double value(int shape, int unit, SplittableRandom random) {
        double share = random.nextDouble();
        return switch (shape) {
            case 0 -> 100 * share;
            case 1 -> Math.rint(100 * share);
            case 2 -> 1000 / (1 - share) / (1 - share);
            case 3 -> share < 0.3 ? Double.NaN : 10 * share;
            case 4 -> Double.NaN;
            case 5 -> share < 0.5 ? 0.0 : -0.0;
            case 6 -> unit == 1 ? 1e300 : 1 + Math.rint(50 * share) * Math.ulp(1.0);
            case 7 -> (share - 0.5) * Double.MAX_VALUE * 2;
            case 8 -> Math.rint(9 * share) * Double.MIN_VALUE;
            case 9 -> -1000 / (1 - share) / (1 - share);
            case 10 -> Math.rint(1000 / (1 - share) / (1 - share));
            case 11 -> share < 0.5 ? 0 : share;
            case 12 -> share < 0.5 ? share : 1e12 + share;
            case 13 -> share < 0.01 ? 1e9 * (share - 0.005) : share;
            case 14 -> unit == 0 ? Double.NaN : 7;
            default -> share - 0.5;
        };
    }
}
