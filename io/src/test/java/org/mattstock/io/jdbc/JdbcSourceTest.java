package org.mattstock.io.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.io.Loaded;
import org.mattstock.io.Problem;
import org.mattstock.io.ReadException;
import org.mattstock.io.ReadOptions;

/** The answer to a query is a table like any other, read exactly. */
class JdbcSourceTest {
    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:h2:mem:");
        run("create table figures (kpi varchar(20), kommun char(6), \"år\" int, val decimal(20, 6))");
        run(
                "insert into figures values ('N1', '0180', 2020, 7.4), ('N1', '0114', 2020, null), ('N1', '0180', 2021, -3)");
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

    private Loaded<Panel> load(String query) {
        return JdbcSource.of(connection, query).load();
    }

    private static Cell cell(Loaded<Panel> loaded, String unit, int year) {
        return loaded.value().cell("N1", Breakdown.TOTAL, unit, year);
    }

    @Test
    void columnsAreKnownByTheirLabelsWithoutCase() {
        Loaded<Panel> loaded = load("select kpi, kommun, \"år\", val as \"Värde\" from figures");

        assertThat(cell(loaded, "0180", 2020)).isEqualTo(new Cell.Observed(7.4));
        assertThat(cell(loaded, "0180", 2021)).isEqualTo(new Cell.Observed(-3));
        assertThat(cell(loaded, "0114", 2020)).isInstanceOf(Cell.Missing.class);
        assertThat(loaded.value().units()).extracting(unit -> unit.id()).containsExactlyInAnyOrder("0180", "0114");
        assertThat(loaded.count(Problem.Kind.NOT_A_NUMBER)).isZero();
    }

    @Test
    void whatNoLabelTellsIsSaidByTheOptions() {
        ReadOptions options = ReadOptions.parse("column unit X; column value Y; constant indicator \"N1\"; year 2022");

        Loaded<Panel> loaded = JdbcSource.of(connection, "select kommun as x, val as y from figures where \"år\" = ?")
                .withParameters(2021)
                .load(options);

        assertThat(cell(loaded, "0180", 2022)).isEqualTo(new Cell.Observed(-3));
        assertThat(JdbcSource.of(connection, "select kommun as x, val as y from figures where \"år\" = 2021")
                        .load(ReadOptions.parse(
                                loaded.understood().get(0).options().toText()))
                        .value()
                        .digest())
                .isEqualTo(loaded.value().digest());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cast(7.4 as double precision)|7.4",
                "cast(0.1 as real)|0.10000000149011612",
                "cast('123456789012345.678901' as decimal(30, 6))|123456789012345.678901",
                "cast(9007199254740993 as bigint)|9007199254740993",
                "cast(1e-300 as double precision)|1e-300",
                "cast(1.234 as decimal(9, 3))|1.234",
                "cast(5 as tinyint)|5",
                "''' 7,5 '''|7.5"
            })
    void numbersAreReadExactlyWhateverTheLocale(String expression, String expected) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("sv"));
        try {
            Loaded<Panel> loaded =
                    load("select 'N1' kpi, '0180' kommun, 2020 as \"ÅR\", " + expression + " as \"VÄRDE\"");

            assertThat(cell(loaded, "0180", 2020)).isEqualTo(new Cell.Observed(Double.parseDouble(expected)));
            assertThat(loaded.problems()).isEmpty();
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource({"NaN, double precision", "Infinity, double precision", "NaN, decfloat", "-Infinity, real"})
    void whatIsNotFiniteIsAProblemWithItsRowAndColumn(String text, String type) {
        Loaded<Panel> loaded = load("select 'N1' kpi, '0114' kommun, 2020 as \"ÅR\", cast(1 as " + type
                + ") as \"VÄRDE\"" + " union all select 'N1', '0180', 2020, cast('" + text + "' as " + type + ")");

        assertThat(loaded.problems())
                .extracting(Problem::toString)
                .anySatisfy(problem ->
                        assertThat(problem).startsWith("query:3:4 NOT_FINITE").contains(text));
    }

    @Test
    void datesAreYearsWhereTheyStandForThem() {
        Loaded<Panel> loaded = load("select 'N1' kpi, '0180' kommun, d as \"ÅR\", v as \"VÄRDE\" from (values"
                + " (date '2020-12-31', 1), (date '2021-01-01', 2), (date '2022-05-01', 3)) t(d, v)");

        assertThat(loaded.value().years()).containsExactly(2020, 2021);
        assertThat(loaded.problems())
                .extracting(Problem::toString)
                .anySatisfy(problem ->
                        assertThat(problem).startsWith("query:4:3 NOT_A_YEAR").contains("2022-05-01"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"date '2024-01-01'", "timestamp '2024-12-31 00:00:00'"})
    void aDayIsNoFigureEvenWhereItCouldStandForAYear(String day) {
        Loaded<Panel> loaded =
                load("select kpi, kommun, \"år\", " + day + " as \"värde\" from figures where kommun = '0180'");

        assertThat(cell(loaded, "0180", 2020)).isInstanceOf(Cell.Missing.class);
        assertThat(loaded.count(Problem.Kind.NOT_A_NUMBER)).isEqualTo(2);
    }

    @Test
    void longAnswersAreReadAsTheyCome() throws SQLException {
        run("create table large as select 'N' || mod(x, 3) kpi, cast(1000 + mod(x / 3, 500) as varchar) kommun,"
                + " 1900 + x / 1500 as \"ÅR\", x / 8.0 as \"VÄRDE\" from system_range(0, 149999)");

        Loaded<Panel> loaded = load("select * from large");

        assertThat(loaded.value().valueCount()).isEqualTo(150_000);
        assertThat(loaded.problems()).isEmpty();
    }

    @Test
    void theConnectionIsAsItWasWhateverHappens() throws SQLException {
        load("select kpi, kommun, \"år\", val as \"Värde\" from figures");
        assertThat(connection.getAutoCommit()).isTrue();

        assertThatThrownBy(() -> load("select nothing from nowhere"))
                .isInstanceOf(ReadException.class)
                .hasMessageContaining("query UNREADABLE: the query was not answered")
                .hasMessageContaining("NOWHERE");
        assertThat(connection.getAutoCommit()).isTrue();

        connection.setAutoCommit(false);
        run("insert into figures values ('N1', '0180', 2023, 1)");
        assertThat(load("select kpi, kommun, \"år\", val as \"Värde\" from figures")
                        .value()
                        .years())
                .contains(2023);
        assertThat(connection.getAutoCommit()).isFalse();
        connection.rollback();
        assertThat(load("select kpi, kommun, \"år\", val as \"Värde\" from figures")
                        .value()
                        .years())
                .doesNotContain(2023);
    }

    @Test
    void aDataSourceLendsAConnectionForEachReading() {
        JdbcDataSource data = new JdbcDataSource();
        data.setUrl("jdbc:h2:mem:");
        JdbcSource source = JdbcSource.of(data, "select 'N1' kpi, '0180' kommun, 2020 as \"ÅR\", 1 as \"VÄRDE\"")
                .withName("figures");

        assertThat(source.load().value().digest())
                .isEqualTo(source.load().value().digest());
    }

    @Test
    void whatIsNoTableIsRefusedByName() {
        assertThatThrownBy(() -> load("select kpi, kommun, \"år\", val as \"Värde\" from figures where 1 = 0"))
                .isInstanceOf(ReadException.class)
                .hasMessageContaining("EMPTY: an answer must have rows");
        assertThatThrownBy(() -> load("select kommun, x'00ff' as picture from figures"))
                .isInstanceOf(ReadException.class)
                .hasMessageContaining("column PICTURE must hold numbers, texts or dates, got BINARY VARYING");
        assertThatThrownBy(() -> load("select val from figures"))
                .isInstanceOf(ReadException.class)
                .hasMessageContaining("unit");
        assertThatThrownBy(() -> JdbcSource.of(connection, " ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void limitsHold() {
        ReadOptions options = ReadOptions.DEFAULT.withLimits(
                ReadOptions.Limits.DEFAULT.withColumns(3).withFieldLength(100));

        assertThatThrownBy(
                        () -> JdbcSource.of(connection, "select * from figures").load(options))
                .hasMessageContaining("at most 3 columns, got 4");
        assertThatThrownBy(() -> JdbcSource.of(connection, "select kommun, repeat('x', 101) as \"2020\" from figures")
                        .load(options))
                .hasMessageContaining("query:2:2 LIMIT: a field may have at most 100 characters");
        ReadOptions fewCells = ReadOptions.DEFAULT.withLimits(ReadOptions.Limits.DEFAULT.withPanel(
                PanelBuilder.Limits.standard().withCells(1)));
        assertThatThrownBy(
                        () -> JdbcSource.of(connection, "select * from figures").load(fewCells))
                .isInstanceOf(ReadException.class)
                .hasMessageContaining("LIMIT: cells must not be more than 1");
        assertThat(connection).satisfies(it -> assertThat(it.getAutoCommit()).isTrue());
    }
}
