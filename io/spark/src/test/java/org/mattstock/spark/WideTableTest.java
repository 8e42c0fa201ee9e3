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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.data.Direction;
import org.mattstock.data.Panel;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Normalization;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.FittedIndex;
import org.mattstock.index.Scores;

/** A wide table that is fitted by column and scored by rows has the bits of one machine. */
class WideTableTest {
    private static final List<String> INDICATORS = List.of("a", "b", "c", "d");
    private static SparkSession session;

    @BeforeAll
    static void start() {
        session = Sessions.local();
    }

    @AfterAll
    static void stop() {
        session.stop();
    }

    private static Branch branch(String id, String first, String second) {
        return Branch.of(
                        id,
                        id,
                        Leaf.of(first, Direction.HIGHER, Normalization.zScore()),
                        Leaf.of(second, Direction.LOWER, Normalization.minMax()))
                .withMissing(MissingRule.atLeast(1));
    }

    /** Two branches, of which one is normalized itself: two levels of steps. */
    static CompositeIndex levels() {
        return CompositeIndex.of(
                "wide",
                Branch.of(
                        "all",
                        "all",
                        branch("first", "a", "b").withNormalization(Normalization.percentile()),
                        branch("second", "c", "d")));
    }

    static void requireTheSame(SparkSession session, CompositeIndex index, List<String> indicators, int partitions) {
        Dataset<Row> wide = Example.wide(session, indicators, partitions);
        Panel whole = Example.whole(wide, indicators);
        FittedIndex local = index.fit(whole, Example.YEAR);
        Scores scores = local.score(whole, Example.YEAR);

        WideTable table = WideTable.of(wide, Example.YEAR);
        FittedIndex fitted = table.fit(index);
        assertThat(fitted.parameters()).isEqualTo(local.parameters());
        assertThat(table.rank(fitted)).isEqualTo(scores.ranking());
        List<Row> rows = table.score(fitted).collectAsList();
        assertThat(rows).hasSize(whole.units().size());
        for (Row row : rows) {
            if (row.isNullAt(1)) {
                assertThat(scores.score(row.getString(0))).isEmpty();
                assertThat(row.getString(2)).isEqualTo("MISSING_PARTS");
            } else {
                assertThat(scores.score(row.getString(0))).hasValue(row.getDouble(1));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void parametersScoresAndPlacesAreThoseOfOneMachine(int partitions) {
        requireTheSame(session, levels(), INDICATORS, partitions);
    }

    @Test
    void whatNeedsAllUnitsAtOnceIsRefusedWithTheReason() {
        CompositeIndex duels = levels().withBranch("all", all -> all.withAggregation(Aggregation.copeland()));
        WideTable table = WideTable.of(Example.wide(session, INDICATORS, 2), Example.YEAR);
        assertThatThrownBy(() -> table.fit(duels))
                .hasMessageContaining("all holds units against each other")
                .hasMessageContaining("takes all of them at once");
    }

    @Test
    void anIndicatorWithoutAColumnIsNamed() {
        WideTable table = WideTable.of(Example.wide(session, List.of("a", "b", "c"), 2), Example.YEAR);
        assertThatThrownBy(() -> table.fit(levels())).hasMessage("columns must have each indicator, missing are [d]");
    }

    @Test
    void placesThatDependOnTheMedianOfAllRowsAreRefused() {
        CompositeIndex sum = CompositeIndex.of(
                "raw",
                Branch.of(
                                "all",
                                "all",
                                Leaf.of("a", Direction.HIGHER, Normalization.none()),
                                Leaf.of("b", Direction.HIGHER, Normalization.none()))
                        .withMissing(MissingRule.atLeast(1)));
        WideTable table = WideTable.of(Example.wide(session, INDICATORS, 3), Example.YEAR);
        FittedIndex fitted = table.fit(sum);
        assertThatThrownBy(() -> table.rank(fitted)).hasMessageContaining("precision that does not depend on all rows");
        assertThat(table.score(fitted).count()).isEqualTo(4_000);
    }
}
