package org.mattstock.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;
import org.mattstock.Generators;
import org.mattstock.Generators.Row;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.Indicator;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Unit;
import org.mattstock.table.Table;

/** What holds for every change of every panel, against maps and exact arithmetic. */
class ChangePropertiesTest {
    private static final Unit WHOLE = Unit.of("whole", "Whole");

    @Provide
    Arbitrary<List<Row>> rows() {
        return Generators.distinctRows();
    }

    @Provide
    Arbitrary<Merging.Cells> rules() {
        return Arbitraries.of(Merging.Cells.class)
                .filter(rule -> rule.name().contains("FIRST") || rule.name().contains("SECOND"));
    }

    /** Weights and shares of up to eight parts; a share that is not there is negative. */
    @Provide
    Arbitrary<List<List<Integer>>> parts() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5000),
                        Arbitraries.integers().between(-30, 100))
                .as(List::of)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    private static Map<List<Object>, Cell> cells(Panel panel) {
        Map<List<Object>, Cell> cells = new HashMap<>();
        for (Indicator indicator : panel.indicators()) {
            for (Breakdown breakdown : panel.breakdowns(indicator.id())) {
                for (Unit unit : panel.units()) {
                    for (int year : panel.years()) {
                        Cell cell = panel.cell(indicator.id(), breakdown, unit.id(), year);
                        if (!(cell instanceof Cell.Absent)) {
                            cells.put(List.of(indicator.id(), breakdown.code(), unit.id(), year), cell);
                        }
                    }
                }
            }
        }
        return cells;
    }

    @Property(tries = 150, seed = "1")
    void aMergeIsTheUnionOfTwoMaps(
            @ForAll("rows") List<Row> first, @ForAll("rows") List<Row> second, @ForAll("rules") Merging.Cells rule) {
        Map<List<Object>, Cell> expected = cells(Generators.panel(first));
        cells(Generators.panel(second)).forEach((key, cell) -> expected.merge(key, cell, (a, b) -> chosen(rule, a, b)));
        Panel merged = Generators.panel(first).with(Merging.of(Generators.panel(second), rule));
        assertThat(cells(merged)).isEqualTo(expected);
    }

    private static Cell chosen(Merging.Cells rule, Cell a, Cell b) {
        boolean later = rule.name().startsWith("SECOND");
        boolean valuesFirst = rule.name().endsWith("VALUE");
        Cell preferred = later ? b : a;
        Cell other = later ? a : b;
        return valuesFirst && preferred instanceof Cell.Missing && other instanceof Cell.Observed ? other : preferred;
    }

    @Property(tries = 150, seed = "2")
    void aDiffHasARowForEachKeyWhoseCellsDifferAndNoOther(
            @ForAll("rows") List<Row> first, @ForAll("rows") List<Row> second) {
        Panel before = Generators.panel(first);
        Panel after = Generators.panel(second);
        Map<List<Object>, Cell> was = cells(before);
        Map<List<Object>, Cell> is = cells(after);
        Set<List<Object>> expected = new LinkedHashSet<>(was.keySet());
        expected.addAll(is.keySet());
        expected.removeIf(key -> Objects.equals(was.get(key), is.get(key)));
        assertThat(keys(before.diff(after))).hasSameElementsAs(expected).hasSameSizeAs(expected);
        assertThat(before.diff(before).rowCount()).isZero();
    }

    private static List<List<Object>> keys(Table diff) {
        List<List<Object>> keys = new ArrayList<>();
        for (int row = 0; row < diff.rowCount(); row++) {
            if (diff.shown(row, 1).equals("cell")) {
                keys.add(List.of(
                        diff.shown(row, 2),
                        diff.shown(row, 3),
                        diff.shown(row, 5),
                        Integer.valueOf(diff.shown(row, 4))));
            }
        }
        return keys;
    }

    @Property(tries = 150, seed = "3")
    void renamingUnitsMovesEveryCellAndBackAgain(@ForAll("rows") List<Row> rows) {
        Panel panel = Generators.panel(rows);
        Map<String, String> there = new HashMap<>();
        Map<String, String> back = new HashMap<>();
        for (Unit unit : panel.units()) {
            String turned = new StringBuilder(unit.id()).reverse() + "!";
            there.put(unit.id(), turned);
            back.put(turned, unit.id());
        }
        Panel renamed = panel.with(Renaming.ofUnits(there));
        Map<List<Object>, Cell> expected = new HashMap<>();
        cells(panel)
                .forEach((key, cell) -> expected.put(
                        List.of(key.get(0), key.get(1), there.get((String) key.get(2)), key.get(3)), cell));
        assertThat(cells(renamed)).isEqualTo(expected);
        assertThat(renamed.with(Renaming.ofUnits(back))).isEqualTo(panel);
    }

    @Property(tries = 150, seed = "4")
    void noChangeLeavesAnythingButFiniteValuesAndReasons(@ForAll("rows") List<Row> rows) {
        Panel panel = Generators.panel(rows);
        if (panel.indicators().size() < 2 || panel.units().size() < 2) {
            return;
        }
        String a = panel.indicators().get(0).id();
        String b = panel.indicators().get(1).id();
        Operand one = Operand.of(a, panel.breakdowns(a).get(0));
        Operand other = Operand.of(b, panel.breakdowns(b).get(0));
        List<String> units = panel.units().stream().map(Unit::id).toList();
        Pooling pooling = Pooling.UNSTATED.withSum(a).withMean(b, one, 0.5);
        Panel changed = panel.with(
                        DerivedIndicator.of("ratio", "R", Formula.quotient(one, List.of(other, other), 1e90)))
                .with(DerivedIndicator.of("sum", "S", Formula.sum(List.of(one, other))))
                .with(DerivedIndicator.of("less", "L", Formula.difference(one, other)))
                .with(UnitsFromParts.of(WHOLE, units, pooling))
                .with(UnitMap.of(List.of(UnitMap.Step.merged(2018, units, "new")), pooling, UnitMap.OldUnits.STAY));
        cells(changed).values().forEach(cell -> {
            if (cell instanceof Cell.Observed value) {
                assertThat(Double.isFinite(value.value())).isTrue();
                assertThat(Double.doubleToRawLongBits(value.value())).isNotEqualTo(Long.MIN_VALUE);
            }
        });
        cells(panel).forEach((key, cell) -> assertThat(cells(changed)).containsEntry(key, cell));
    }

    /** On exact decimals, and with a map of what is there. */
    @Property(tries = 300, seed = "5")
    void aWholeIsTheWeightedMeanOfItsPartsAndTheSumOfTheirWeights(@ForAll("parts") List<List<Integer>> parts) {
        PanelBuilder builder = Panel.builder();
        List<String> ids = new ArrayList<>();
        BigDecimal weight = BigDecimal.ZERO;
        BigDecimal present = BigDecimal.ZERO;
        BigDecimal sum = BigDecimal.ZERO;
        for (List<Integer> part : parts) {
            String id = "u" + ids.size();
            ids.add(id);
            Towns.value(builder, "inhabitants", id, 2020, part.get(0));
            weight = weight.add(BigDecimal.valueOf(part.get(0)));
            if (part.get(1) >= 0) {
                Towns.value(builder, "share", id, 2020, part.get(1) / 4.0);
                present = present.add(BigDecimal.valueOf(part.get(0)));
                sum = sum.add(BigDecimal.valueOf(part.get(0)).multiply(BigDecimal.valueOf(part.get(1) / 4.0)));
            } else {
                Towns.missing(builder, "share", id, 2020, MissingReason.NOT_REPORTED);
            }
        }
        ids.sort(Comparator.reverseOrder());
        Panel panel = builder.indicator(Indicator.of("share", "Share"))
                .build()
                .with(UnitsFromParts.of(
                        WHOLE,
                        ids,
                        Pooling.UNSTATED.withSum("inhabitants").withMean("share", Operand.of("inhabitants"), 0.6)));
        assertThat(Towns.at(panel, "inhabitants", "whole", 2020)).isEqualTo(Towns.worked(weight.doubleValue()));
        Cell share = Towns.at(panel, "share", "whole", 2020);
        boolean enough = weight.signum() > 0
                && present.multiply(BigDecimal.TEN).compareTo(weight.multiply(BigDecimal.valueOf(6))) >= 0;
        if (enough) {
            double exact = sum.divide(present, MathContext.DECIMAL64).doubleValue();
            assertThat(((Cell.Observed) share).value()).isCloseTo(exact, Offset.offset(1e-12));
            assertThat(share.flags().has(Cell.Flag.ESTIMATED)).isEqualTo(present.compareTo(weight) < 0);
        } else {
            assertThat(share).isInstanceOf(Cell.Missing.class);
        }
    }
}
