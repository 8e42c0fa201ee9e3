package org.mattstock.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mattstock.Generators;
import org.mattstock.Generators.Row;

/** What holds for every panel, against a panel that is a map. */
class PanelPropertiesTest {
    @Provide
    Arbitrary<List<Row>> rows() {
        return Generators.rows();
    }

    @Provide
    Arbitrary<List<Row>> distinctRows() {
        return Generators.distinctRows();
    }

    @Property(tries = 200, seed = "1")
    void everyCellIsTheFirstRowThatNamesIt(@ForAll("rows") List<Row> rows) {
        ReferencePanel reference = new ReferencePanel();
        PanelBuilder builder = Panel.builder();
        for (Row row : rows) {
            assertThat(row.putInto(builder)).isEqualTo(reference.put(row));
        }
        Panel panel = builder.build();
        assertThat(panel.units().stream().map(Unit::id)).containsExactlyElementsOf(reference.units());
        assertThat(panel.indicators().stream().map(Indicator::id)).containsExactlyElementsOf(reference.indicators());
        assertThat(panel.years()).isEqualTo(reference.years());
        assertThat(panel.valueCount()).isEqualTo(reference.valueCount());
        for (String indicator : reference.indicators()) {
            assertThat(panel.breakdowns(indicator)).isEqualTo(reference.breakdowns(indicator));
            for (Breakdown breakdown : panel.breakdowns(indicator)) {
                everyWayToACellAgrees(panel, reference, indicator, breakdown);
            }
        }
    }

    private static void everyWayToACellAgrees(
            Panel panel, ReferencePanel reference, String indicator, Breakdown breakdown) {
        for (int year : panel.years()) {
            Slice slice = panel.slice(indicator, breakdown, year);
            List<Integer> missing = new ArrayList<>();
            slice.forEachMissing(missing::add);
            List<Integer> expectedMissing = new ArrayList<>();
            for (int i = 0; i < slice.size(); i++) {
                String unit = panel.units().get(i).id();
                Cell expected = reference.cell(indicator, breakdown, unit, year);
                assertThat(panel.cell(indicator, breakdown, unit, year)).isEqualTo(expected);
                agrees(panel.series(indicator, breakdown, unit), year, expected);
                agrees(slice, i, expected);
                if (!(expected instanceof Cell.Observed)) {
                    expectedMissing.add(i);
                }
            }
            assertThat(missing).isEqualTo(expectedMissing);
            int[] copied = new int[slice.size()];
            int count = slice.copyMissingTo(copied);
            assertThat(Arrays.stream(copied, 0, count).boxed().toList()).isEqualTo(expectedMissing);
            assertThat(slice.valueCount()).isEqualTo(slice.size() - missing.size());
        }
    }

    private static void agrees(Series series, int year, Cell expected) {
        assertThat(series.cell(year)).isEqualTo(expected);
        assertThat(series.at(year).orElse(Double.NaN)).isEqualTo(value(expected));
        assertThat(series.toArray()[series.years().indexOf(year)]).isEqualTo(value(expected));
    }

    private static void agrees(Slice slice, int i, Cell expected) {
        assertThat(slice.cellAt(i)).isEqualTo(expected);
        assertThat(slice.valueAt(i)).isEqualTo(value(expected));
        assertThat(slice.toArray()[i]).isEqualTo(value(expected));
        assertThat(slice.flagsAt(i)).isEqualTo(expected.flags());
        assertThat(slice.reasonAt(i))
                .isEqualTo(Optional.of(expected)
                        .filter(Cell.Missing.class::isInstance)
                        .map(cell -> ((Cell.Missing) cell).reason()));
    }

    /** Boxed, so that NaN equals itself and 0.0 does not equal -0.0. */
    private static Double value(Cell cell) {
        return cell instanceof Cell.Observed observed ? observed.value() : Double.NaN;
    }

    @Property(tries = 200, seed = "2")
    void rowsInAnotherOrderGiveAnEqualPanelAndTheSameDigest(
            @ForAll("distinctRows") List<Row> rows, @ForAll Random random) {
        List<Row> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        Panel panel = Generators.panel(rows);
        Panel other = Generators.panel(shuffled);
        assertThat(other).isEqualTo(panel).hasSameHashCodeAs(panel).hasToString(panel.toString());
        assertThat(other.digest()).isEqualTo(panel.digest());
    }

    @Property(tries = 200, seed = "3")
    void onePanelWithOneRowMoreIsAnother(@ForAll("distinctRows") List<Row> rows) {
        if (!rows.isEmpty()) {
            Panel less = Generators.panel(rows.subList(0, rows.size() - 1));
            Panel panel = Generators.panel(rows);
            assertThat(panel).isNotEqualTo(less);
            assertThat(panel.digest()).isNotEqualTo(less.digest());
        }
    }

    @Property(tries = 200, seed = "4")
    void aPanelCutByIndicatorsUnitsOrYearsMergesBackIntoItself(
            @ForAll("distinctRows") List<Row> rows, @ForAll int mask) {
        Panel panel = Generators.panel(rows);
        List<String> some = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Indicator indicator : panel.indicators()) {
            (bit(mask, Generators.INDICATORS.indexOf(indicator.id())) ? some : others).add(indicator.id());
        }
        same(panel.withIndicators(some).merge(panel.withIndicators(others)), panel);
        same(
                panel.withUnits(unit -> bit(mask, Generators.UNITS.indexOf(unit.id())))
                        .merge(panel.withUnits(unit -> !bit(mask, Generators.UNITS.indexOf(unit.id())))),
                panel);
        if (panel.years().size() > 1) {
            int first = panel.years().get(0);
            same(panel.withYears(first + 1, 9999).merge(panel.withYears(1, first)), panel);
        }
    }

    private static void same(Panel actual, Panel expected) {
        assertThat(actual).isEqualTo(expected);
        assertThat(actual.digest()).isEqualTo(expected.digest());
    }

    private static boolean bit(int mask, int position) {
        return (mask >> position & 1) == 1;
    }

    @Property(tries = 100, seed = "5")
    void aSubsetIsThePanelOfTheRowsThatAreLeft(@ForAll("distinctRows") List<Row> rows, @ForAll int mask) {
        Panel subset = Generators.panel(rows).withUnits(unit -> bit(mask, Generators.UNITS.indexOf(unit.id())));
        for (Row row : rows) {
            if (bit(mask, Generators.UNITS.indexOf(row.unit()))) {
                assertThat(subset.cell(row.indicator(), row.breakdown(), row.unit(), row.year()))
                        .isEqualTo(row.cell());
            } else {
                assertThat(subset.unit(row.unit())).isEmpty();
            }
        }
    }

    @Property(tries = 100, seed = "6")
    void aPanelNeverMergesWithItself(@ForAll("distinctRows") List<Row> rows) {
        Panel panel = Generators.panel(rows);
        if (rows.isEmpty()) {
            assertThat(panel.merge(panel)).isEqualTo(panel);
        } else {
            assertThatThrownBy(() -> panel.merge(panel)).hasMessageContaining("must not share a cell");
        }
    }
}
