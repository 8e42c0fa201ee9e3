package org.mattstock.io.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mattstock.table.Table;

/** Tables are written into a data base in full or not at all. */
class JdbcTableTest {
    private static final Table SCORES = Table.builder("Scores")
            .text("unit")
            .integer("place")
            .decimal("score", 1)
            .text("Kommentar (fri)")
            .row("0180", 1, 71.53000000000001, "a \"b\" 'c'; drop table scores")
            .row("0114", null, null, null)
            .build();

    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:h2:mem:");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private void run(String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private List<List<Object>> rows(String query) throws SQLException {
        List<List<Object>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            while (answer.next()) {
                List<Object> row = new ArrayList<>();
                for (int i = 1; i <= answer.getMetaData().getColumnCount(); i++) {
                    row.add(answer.getObject(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    @Test
    void everyCellComesBackAsItWas() throws SQLException {
        JdbcTable.write(connection, "scores", SCORES);

        assertThat(rows("select unit, place, score, \"Kommentar (fri)\" from scores order by place nulls last"))
                .containsExactly(
                        List.of("0180", 1L, 71.53000000000001, "a \"b\" 'c'; drop table scores"),
                        Arrays.asList("0114", null, null, null));
        assertThat(connection.getAutoCommit()).isTrue();
    }

    @Test
    void aTableThatIsThereIsLeftAloneUnlessItsFateIsSaid() throws SQLException {
        JdbcTable.write(connection, "scores", SCORES);

        assertThatThrownBy(() -> JdbcTable.write(connection, "Scores", SCORES))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("table \"SCORES\" must not be there; REPLACE replaces its rows, APPEND adds to them");
        JdbcTable.write(connection, "scores", SCORES.head(1), Existing.APPEND);
        assertThat(rows("select * from scores")).hasSize(3);
        JdbcTable.write(connection, "scores", SCORES.head(1), Existing.REPLACE);
        assertThat(rows("select unit from scores")).containsExactly(List.of("0180"));
    }

    @Test
    void columnsOfATableThatIsThereAreFoundWithoutCaseAndMustBeThere() throws SQLException {
        run("create table \"Poäng\" (\"Score\" double precision, \"Unit\" varchar(10), extra int)");

        JdbcTable.write(connection, "poäng", SCORES.select("unit", "score"), Existing.APPEND);
        assertThat(rows("select \"Unit\", \"Score\" from \"Poäng\" where \"Score\" is not null"))
                .containsExactly(List.of("0180", 71.53000000000001));
        assertThatThrownBy(() -> JdbcTable.write(connection, "Poäng", SCORES, Existing.REPLACE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("must have a column place, got Score, Unit, EXTRA");
        assertThat(rows("select * from \"Poäng\"")).hasSize(2);
    }

    @Test
    void whereTheDataBaseRefusesNothingIsLeft() throws SQLException {
        run("create table scores (unit varchar(4) primary key, place int, score double precision)");
        run("insert into scores values ('9999', 1, 1)");
        Table twice = Table.builder("").text("unit").row("0180").row("0180").build();

        assertThatThrownBy(() -> JdbcTable.write(connection, "scores", twice, Existing.REPLACE))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> JdbcTable.write(connection, "scores", twice, Existing.APPEND))
                .isInstanceOf(SQLException.class);
        assertThat(rows("select unit from scores")).containsExactly(List.of("9999"));
        assertThat(connection.getAutoCommit()).isTrue();
    }

    @Test
    void withinATransactionTheCallerCommits() throws SQLException {
        run("create table scores (unit varchar(4), place int, score double precision)");
        connection.setAutoCommit(false);

        JdbcTable.write(connection, "scores", SCORES.select("unit"), Existing.APPEND);
        assertThat(rows("select * from scores")).hasSize(2);
        connection.rollback();
        assertThat(rows("select * from scores")).isEmpty();
        assertThat(connection.getAutoCommit()).isFalse();
    }

    @Test
    void namesThatWouldBeOneAreRefused() {
        Table twins = Table.builder("").text("a").text("A").build();

        assertThatThrownBy(() -> JdbcTable.write(connection, "twins", twins))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("columns must differ in more than case, got A again");
        assertThatThrownBy(() -> JdbcTable.write(connection, " ", SCORES)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNameCanHoldNoCommand() throws SQLException {
        run("create table victim (x int)");
        Table table = Table.builder("")
                .text("x\" int); drop table victim; --")
                .row("1")
                .build();

        JdbcTable.write(connection, "a\" (x int); drop table victim; --", table);

        assertThat(rows("select * from victim")).isEmpty();
    }

    @Test
    void largeTablesAreWrittenInBatches() throws SQLException {
        Table.Builder rows = Table.builder("").integer("n").decimal("half", 1);
        for (int i = 0; i < 2_500; i++) {
            rows.row(i, i / 2.0);
        }
        JdbcTable.write(connection, "many", rows.build());

        assertThat(rows("select count(*), sum(n), sum(half) from many").get(0).toString())
                .isEqualTo("[2500, 3123750, 1561875]");
    }
}
