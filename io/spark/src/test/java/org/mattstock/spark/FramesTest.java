package org.mattstock.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.index.Scores;

/** Frames as panels, results as frames. */
class FramesTest {
    private static SparkSession session;

    @BeforeAll
    static void start() {
        session = Sessions.local();
    }

    @AfterAll
    static void stop() {
        session.stop();
    }

    private static Dataset<Row> sql(String rows, String columns) {
        return session.sql("select * from values " + rows + " as t(" + columns + ")");
    }

    @Test
    void aRowIsAFigure() {
        Panel panel = Frames.panel(sql(
                "('b', 'x', 2024, 2.5, 'K'), ('a', 'x', 2024, null, null), ('a', 'y', 2023, double('NaN'), null)",
                "unit, indicator, year, value, breakdown"));
        assertThat(panel.value("x", Breakdown.WOMEN, "b", 2024)).hasValue(2.5);
        assertThat(panel.cell("x", Breakdown.TOTAL, "a", 2024)).isEqualTo(new Cell.Missing(MissingReason.UNKNOWN, ""));
        assertThat(panel.cell("y", Breakdown.TOTAL, "a", 2023)).isEqualTo(new Cell.Missing(MissingReason.UNKNOWN, ""));
        assertThat(panel.years()).containsExactly(2023, 2024);
    }

    @Test
    void theOrderOfRowsAndColumnsIsOfNoAccount() {
        Panel one = Frames.panel(sql("('a', 'x', 2024, 1.0), ('b', 'x', 2024, 2.0)", "unit, indicator, year, value"));
        Panel other = Frames.panel(sql("(2.0, 2024, 'x', 'b'), (1.0, 2024, 'x', 'a')", "value, year, indicator, unit"));
        assertThat(other.digest()).isEqualTo(one.digest());
    }

    @Test
    void whatIsKnownDescribesUnitsAndIndicators() {
        String indicator = Example.PANEL.indicators().get(0).id();
        Panel panel = Frames.panel(
                sql("('0114', '" + indicator + "', 2024, 1.0)", "unit, indicator, year, value"), Example.PANEL);
        assertThat(panel.units()).containsExactly(Example.PANEL.requireUnit("0114"));
        assertThat(panel.indicators()).containsExactly(Example.PANEL.requireIndicator(indicator));
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThatThrownBy(() -> Frames.panel(sql("('a', 2024)", "unit, year")))
                .hasMessage("columns must be unit, indicator, year, value, got unit, year");
        assertThatThrownBy(() -> Frames.panel(
                        sql("('a', 'x', 2024, 1.0), ('a', 'x', 2024, 1.0)", "unit, indicator, year, value")))
                .hasMessageContaining("cells must come once each, got again [a,x,2024,1.0,null]");
        assertThatThrownBy(() -> Frames.panel(sql("(null, 'x', 2024, 1.0)", "unit, indicator, year, value")))
                .hasMessageContaining("must not be null");
    }

    @Test
    void aResultIsAFrame() {
        Scores scores = Example.INDEX.fit(Example.PANEL, Example.YEAR).score(Example.PANEL, Example.YEAR);
        Dataset<Row> frame = Frames.of(session, scores.ranking().toTable());
        assertThat(frame.columns()).contains("place", "id", "unit", "score");
        assertThat(frame.count()).isEqualTo(scores.ranking().size());
        List<String> first = frame.limit(1).select("id").collectAsList().stream()
                .map(row -> row.getString(0))
                .toList();
        assertThat(first)
                .containsExactly(scores.ranking().entries().get(0).unit().id());
    }
}
