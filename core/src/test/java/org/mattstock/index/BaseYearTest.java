package org.mattstock.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.ReferenceTable;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Denominator;
import org.mattstock.definition.Imputation;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Selection;
import org.mattstock.index.ScoresComparison.Cause;
import org.mattstock.rank.Unranked;
import org.mattstock.uncertainty.Improvement;

/** A divisor that is always taken from one year: the development of a series since then. */
class BaseYearTest {
    private static final double TOLERANCE = 1e-9;
    private static final ReferenceTable SERIES = ReferenceTable.read("methods/normalise/index_panel.csv");
    private static final Leaf INDEX =
            Leaf.of("x", Direction.HIGHER, Normalization.none()).withDenominator(Denominator.baseYear("x", 2020));

    private static Panels series() {
        String[] units = SERIES.texts("series").stream().distinct().toArray(String[]::new);
        Panels panel = Panels.of(units);
        for (String year : SERIES.texts("year").stream().distinct().sorted().toList()) {
            double[] values = Arrays.stream(units)
                    .mapToDouble(unit -> {
                        ReferenceTable cell =
                                SERIES.where(row -> row.get("series").equals(unit)
                                        && row.get("year").equals(year));
                        return cell.rows().isEmpty() ? Double.NaN : cell.number(0, "value");
                    })
                    .toArray();
            panel.withYear(Integer.parseInt(year), "x", values);
        }
        return panel;
    }

    private static Leaf indexed(int year, Direction direction, Normalization normalization) {
        return Leaf.of("x", direction, normalization).withDenominator(Denominator.baseYear("x", year));
    }

    /** As a part of a branch that asks for nothing, so that a unit without an index stops nobody. */
    private static double value(Leaf leaf, Panel panel, String unit, int year) {
        Node all = Branch.of("all", "All", leaf).withMissing(MissingRule.atLeast(0));
        return CompositeIndex.of("index", all)
                .score(panel, year)
                .node("x")
                .value(unit)
                .orElse(Double.NaN);
    }

    @Test
    void indexesAndTheirTwoReversedFormsAreThoseOfTheTable() {
        ReferenceTable expected = ReferenceTable.read("methods/normalise/index_base_year.csv");
        Panel panel = series().build();
        Normalization twoHundred = Normalization.minMax(
                Normalization.Bounds.given(0, 200), new Normalization.Range(0, 200), Normalization.Clamp.NONE);
        assertThat(expected.rows()).hasSize(78);
        for (int i = 0; i < expected.rows().size(); i++) {
            String unit = expected.rows().get(i).get("series");
            int year = (int) expected.number(i, "year");
            int base = (int) expected.number(i, "base_year");
            Leaf plain = indexed(base, Direction.HIGHER, Normalization.none());
            Leaf inverse = indexed(base, Direction.LOWER, Normalization.ratioToTarget(100));
            Leaf mirrored = indexed(base, Direction.LOWER, twoHundred);
            agrees(value(plain, panel, unit, year), expected.number(i, "index"));
            agrees(100 * value(inverse, panel, unit, year), expected.number(i, "index_inverse"));
            agrees(value(mirrored, panel, unit, year), expected.number(i, "index_mirrored"));
        }
    }

    private static void agrees(double found, double expected) {
        if (Double.isNaN(expected)) {
            assertThat(found).isNaN();
        } else {
            assertThat(found).isCloseTo(expected, within(TOLERANCE * Math.abs(expected)));
        }
    }

    @Test
    void aBaseThatIsMissingOrZeroLeavesNoIndexAndSaysWhy() {
        Panels panel =
                Panels.of("A", "B", "C").withYear(2020, "x", 4, 0, Double.NaN).withYear(Panels.YEAR, "x", 5, 5, 5);
        panel.builder().missing("x", Breakdown.TOTAL, "C", 2020, MissingReason.CONFIDENTIAL, "");

        Scores scores = CompositeIndex.of("index", INDEX).score(panel.build(), Panels.YEAR);

        assertThat(scores.score("A")).hasValue(125);
        assertThat(scores.ranking().unranked())
                .extracting(one -> one.unit().id(), Unranked::detail)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("B", "x: no usable denominator"),
                        org.assertj.core.groups.Tuple.tuple("C", "x: confidential"));
    }

    @Test
    void anExplanationNamesTheYear() {
        Panels panel = Panels.of("A").withYear(2020, "x", 4).withYear(Panels.YEAR, "x", 5);

        assertThat(CompositeIndex.of("index", INDEX)
                        .score(panel.build(), Panels.YEAR)
                        .explain("A")
                        .toString())
                .contains("by x in 2020: 125");
    }

    @Test
    void aYearThatThePanelLacksIsNamed() {
        Panels panel = Panels.of("A").with("x", 5);

        assertThatThrownBy(() -> panel.score(INDEX))
                .hasMessageContaining("denominator.year")
                .hasMessageContaining("2020");
        assertThatThrownBy(() -> Denominator.baseYear("x", 0)).hasMessageContaining("year must be at least 1, got 0");
    }

    /** Years back and means take each year's own figure, and one and the same base. */
    @Test
    void earlierFiguresHaveTheSameBase() {
        Panels panel = Panels.of("A", "B")
                .withYear(2020, "x", 4, 10)
                .withYear(2021, "x", 6, 20)
                .withYear(2022, "x", Double.NaN, 30);

        assertThat(panel.score(INDEX.withSelection(Selection.latest(2)))).containsExactly(150, 300);
        assertThat(panel.score(INDEX.withSelection(Selection.meanOf(3, 2)))).containsExactly(125, 200);
    }

    /** The other divisors are those of the value's own year. */
    @Test
    void onlyTheDivisorThatSaysSoIsOfThatYear() {
        Panels panel = Panels.of("A")
                .withYear(2020, "x", 4)
                .withYear(2020, "n", 1)
                .withYear(2022, "x", 8)
                .withYear(2022, "n", 2);
        Denominator perHead = Denominator.of("n").withYear(2020).and("n");

        assertThat(panel.score(INDEX.withDenominator(perHead))).containsExactly(4);
        assertThat(panel.score(
                        INDEX.withDenominator(Denominator.baseYear("x", 2020).and("n"))))
                .containsExactly(100);
    }

    private static Panels threeYears() {
        return Panels.of("A", "B", "C")
                .withYear(2020, "x", 10, 10, 10)
                .withYear(2021, "x", 11, 12, 14)
                .withYear(2022, "x", 15, 11, 14);
    }

    @Test
    void aChangeBetweenYearsKeepsTheBase() {
        Panel panel = threeYears().build();
        CompositeIndex index = CompositeIndex.of("index", INDEX);

        ScoresComparison.Change change = ScoresComparison.of(index.score(panel, 2021), index.score(panel, 2022))
                .explain("A");

        assertThat(change.score()).isCloseTo(40, within(1e-12));
        assertThat(change.items())
                .filteredOn(item -> item.cause() == Cause.OWN_VALUES)
                .singleElement()
                .satisfies(item -> assertThat(item.score()).isCloseTo(40, within(1e-12)));
    }

    /** The base year may be either of the two, and what is read beside it moves over it. */
    @ParameterizedTest
    @ValueSource(ints = {2020, 2021, 2022})
    void aChangeIntoOrOutOfTheBaseYearIsTakenApartAlike(int base) {
        Panel panel = threeYears().build();
        Leaf leaf = INDEX.withDenominator(Denominator.baseYear("x", base))
                .withSelection(Selection.meanOf(2, 1))
                .withImputation(Imputation.latest(2));
        CompositeIndex index = CompositeIndex.of("index", leaf);
        Scores early = index.score(panel, 2021);
        Scores late = index.score(panel, 2022);

        ScoresComparison.Change there = ScoresComparison.of(early, late).explain("A");
        ScoresComparison.Change back = ScoresComparison.of(late, early).explain("A");

        assertThat(there.score()).isNotZero();
        assertThat(there.item(Cause.OWN_VALUES).score()).isCloseTo(there.score(), within(1e-12));
        assertThat(back.item(Cause.OWN_VALUES).score()).isCloseTo(-there.score(), within(1e-12));
    }

    @Test
    void aBaseYearMovesTheHashAndItsAbsenceDoesNot() {
        Denominator own = Denominator.of("x");
        List<String> hashes = IntStream.of(2019, 2020)
                .mapToObj(year -> CompositeIndex.of("index", INDEX.withDenominator(own.withYear(year)))
                        .hash())
                .toList();

        assertThat(hashes).doesNotHaveDuplicates();
        assertThat(hashes)
                .doesNotContain(
                        CompositeIndex.of("index", INDEX.withDenominator(own)).hash());
    }

    @Test
    void whatIsNeededForABetterPlaceIsAFigureOfTheScoredYear() {
        Scores scores = CompositeIndex.of("index", INDEX).score(threeYears().build(), Panels.YEAR);

        Improvement.OfLeaf ofB = Improvement.of(scores, "B", 2).leaves().get(0);

        assertThat(ofB.neededRaw().orElseThrow()).isCloseTo(14, within(1e-9));
    }
}
