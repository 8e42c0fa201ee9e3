package org.mattstock.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mattstock.definition.Branch;
import org.mattstock.index.CompositeIndex;
import org.mattstock.io.json.CompositeIndexJson;
import org.mattstock.rank.Ranking;

/** Many definitions over one panel. */
class DefinitionsJobTest {
    private static SparkSession session;

    @BeforeAll
    static void start() {
        session = Sessions.local();
    }

    @AfterAll
    static void stop() {
        session.stop();
    }

    static List<CompositeIndex> definitions() {
        CompositeIndex example = Example.INDEX;
        List<CompositeIndex> several = new ArrayList<>(List.of(example));
        ((Branch) example.tree())
                .parts()
                .forEach(part ->
                        several.add(CompositeIndex.of("only-" + part.node().id(), part.node())
                                .withOutOfRange(example.outOfRange())));
        return several;
    }

    static List<String> places(SparkSession session) {
        return DefinitionsJob.rank(
                        session,
                        definitions().stream().map(CompositeIndexJson::toJson).toList(),
                        Example.PANEL,
                        Example.YEAR,
                        3)
                .orderBy("definition", "place", "unit")
                .collectAsList()
                .stream()
                .map(row -> row.getInt(0) + " " + row.getString(1) + " " + row.getString(3) + " " + row.get(4) + " "
                        + row.getDouble(5))
                .toList();
    }

    static List<String> localPlaces() {
        List<String> lines = new ArrayList<>();
        for (CompositeIndex index : definitions()) {
            int number = definitions().indexOf(index);
            Ranking ranking = index.fit(Example.PANEL, Example.YEAR)
                    .score(Example.PANEL, Example.YEAR)
                    .ranking();
            for (Ranking.Entry entry : ranking.entries()) {
                lines.add(number + " " + index.id() + " " + entry.unit().id() + " " + entry.score() + " "
                        + entry.place());
            }
        }
        return lines;
    }

    @Test
    void eachIsRankedAsOnOneMachine() {
        assertThat(places(session)).isEqualTo(localPlaces());
    }

    @Test
    void aFaultyOneFailsTheJobWithItsFault() {
        String faulty = CompositeIndexJson.toJson(Example.INDEX).replace("\"tree\"", "\"treee\"");
        assertThatThrownBy(() -> DefinitionsJob.rank(session, List.of(faulty), Example.PANEL, Example.YEAR, 1)
                        .count())
                .hasMessageContaining("treee");
    }
}
