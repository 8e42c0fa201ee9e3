package org.mattstock.io.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.Panel;
import org.mattstock.io.Loaded;
import org.mattstock.io.Problem;
import org.mattstock.io.ReadOptions;
import org.mattstock.table.Table;

/** What PostgreSQL does otherwise than the data base of every build: types, padding, streaming, transactions that fail. */
@Tag("databases")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresTest {
    private Optional<PostgresServer> server = Optional.empty();
    private Connection connection;

    @BeforeAll
    void start() throws Exception {
        Optional<Path> programs = PostgresServer.programs();
        assumeTrue(programs.isPresent(), "no PostgreSQL is installed in /usr/lib/postgresql");
        assumeTrue(
                DriverManager.drivers()
                        .anyMatch(each -> each.getClass().getName().contains("postgresql")),
                "the driver is there with the profile databases");
        server = Optional.of(PostgresServer.start(programs.get()));
        connection = server.get().connect();
    }

    @AfterAll
    void stop() throws Exception {
        if (connection != null) {
            connection.close();
        }
        if (server.isPresent()) {
            server.get().stop();
        }
    }

    private void run(String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    @Test
    void typesOfItsOwnAreReadExactly() throws SQLException {
        run("create temporary table typed (kpi text, kommun char(10), \"år\" int, varde numeric)");
        run("insert into typed values ('N1', '0180', 2020, 7.4000000000000004), ('N1', '0114', 2020, 'NaN'),"
                + " ('N1', '0184', 2020, null), ('N1', '0186', 2020, 1e-7)");

        Loaded<Panel> loaded = JdbcSource.of(connection, "select *, varde as värde from typed order by kommun desc")
                .load(ReadOptions.parse("column ignore varde"));

        Panel panel = loaded.value();
        assertThat(panel.cell("N1", Breakdown.TOTAL, "0180", 2020)).isEqualTo(new Cell.Observed(7.4));
        assertThat(panel.cell("N1", Breakdown.TOTAL, "0186", 2020)).isEqualTo(new Cell.Observed(1e-7));
        assertThat(panel.cell("N1", Breakdown.TOTAL, "0184", 2020)).isInstanceOf(Cell.Missing.class);
        assertThat(loaded.problems())
                .extracting(Problem::toString)
                .anySatisfy(text -> assertThat(text).startsWith("query:5:5 NOT_FINITE"));
    }

    @Test
    void rowsComeAFewAtATimeAndTheConnectionCommitsByItselfAgain() throws SQLException {
        long before = used();
        Loaded<Panel> loaded = JdbcSource.of(
                        connection,
                        "select 'N' || x % 3 as kpi, 1000 + x / 3 % 500 as kommun, 1900 + x / 1500 as \"år\", x / 8.0 as \"värde\""
                                + " from generate_series(0, ? - 1) x")
                .withParameters(300_000)
                .load();

        assertThat(loaded.value().valueCount()).isEqualTo(300_000);
        assertThat(connection.getAutoCommit()).isTrue();
        assertThat(used() - before).as("bytes that stay").isLessThan(60L << 20);
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @Test
    void aQueryThatFailsLeavesTheConnectionUsable() throws SQLException {
        assertThatThrownBy(() -> JdbcSource.of(connection, "select 1 / 0 as kommun, 1 as \"2020\"")
                        .load())
                .hasMessageContaining("division by zero");
        assertThat(connection.getAutoCommit()).isTrue();
        assertThat(connection.isValid(1)).isTrue();
    }

    @Test
    void tablesAreWrittenInFullOrNotAtAll() throws SQLException {
        Table scores = Table.builder("")
                .text("Unit")
                .integer("place")
                .decimal("score", 1)
                .row("0180", 1, 71.53)
                .row("0114", null, null)
                .build();
        JdbcTable.write(connection, "Scores", scores);
        run("alter table scores add primary key (unit)");

        JdbcTable.write(connection, "scores", scores, Existing.REPLACE);
        assertThatThrownBy(() -> JdbcTable.write(connection, "scores", scores, Existing.APPEND))
                .isInstanceOf(SQLException.class);
        Table broken = Table.builder("").text("a").row("x\0y").build();
        assertThatThrownBy(() -> JdbcTable.write(connection, "broken", broken)).isInstanceOf(SQLException.class);

        assertThat(read("select unit || ' ' || place || ' ' || score from scores where place = 1"))
                .isEqualTo("0180 1 71.53");
        assertThat(read("select count(*) || ' ' || count(score) from scores")).isEqualTo("2 1");
        assertThat(read("select count(*)::text from pg_tables where tablename = 'broken'"))
                .isEqualTo("0");
    }

    private String read(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
