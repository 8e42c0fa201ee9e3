package org.mattstock.presets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mattstock.definition.Leaf;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;
import org.mattstock.table.Column;
import org.mattstock.table.Table;

/** An index from figures as they were collected, equal at every step to what another program makes of them. */
class RawConnectivityTest {
    private static final double TOLERANCE = 1e-9;
    private static final int YEAR = 2018;
    private static final Scores SCORES = scores();

    private static Scores scores() {
        List<Map<String, String>> rows = Published.rows("asem-from-raw-data.csv");
        CompositeIndex index = Presets.index("sustainable-connectivity-from-raw");
        List<String> indicators = index.leaves().stream().map(Leaf::indicator).toList();
        assertThat(indicators).hasSize(49);
        return index.score(Published.panel(rows, "uCode", "uCode", YEAR, indicators), YEAR);
    }

    @ParameterizedTest
    @CsvSource({"IMPUTED,imputed", "TREATED,treated", "NORMALIZED,normalised"})
    void everyStepHasTheFiguresOfTheTable(Scores.Stage stage, String file) {
        Table table = SCORES.stage(stage);
        List<String> names = table.columns().stream().map(Column::name).toList();
        for (Map<String, String> row : Published.rows("asem-from-raw-" + file + ".csv")) {
            int unit = position(row.get("uCode"));
            for (Leaf leaf : SCORES.index().leaves()) {
                double expected = Double.parseDouble(row.get(leaf.id()));
                double found =
                        (Double) table.cell(unit, names.indexOf(leaf.id())).orElseThrow();
                assertThat(found)
                        .as("%s of %s, %s", leaf.id(), row.get("uCode"), stage)
                        .isCloseTo(expected, within(TOLERANCE * Math.max(1, Math.abs(expected))));
            }
        }
    }

    private static int position(String unit) {
        return SCORES.units().stream().map(each -> each.id()).toList().indexOf(unit);
    }

    @Test
    void everyBranchAndPlaceIsThatOfTheTable() {
        List<Map<String, String>> places = Published.rows("asem-from-raw-ranks.csv");
        List<Map<String, String>> values = Published.rows("asem-from-raw-aggregated.csv");
        assertThat(values).hasSize(51);
        for (int i = 0; i < values.size(); i++) {
            Map<String, String> row = values.get(i);
            String unit = row.get("uCode");
            row.forEach((node, value) -> {
                if (!node.equals("uCode")) {
                    double expected = Double.parseDouble(value);
                    assertThat(SCORES.node(node).value(unit).orElseThrow())
                            .as("%s of %s", node, unit)
                            .isCloseTo(expected, within(TOLERANCE * expected));
                }
            });
            assertThat(SCORES.ranking().requireEntry(unit).place())
                    .as(unit)
                    .isEqualTo(Double.parseDouble(places.get(i).get("Index")));
        }
    }
}
