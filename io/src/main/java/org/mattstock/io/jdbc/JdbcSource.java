package org.mattstock.io.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.Panel;
import org.mattstock.io.Loaded;
import org.mattstock.io.PanelSource;
import org.mattstock.io.Problem;
import org.mattstock.io.Problems;
import org.mattstock.io.ReadException;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.internal.rows.Intake;

/**
 * A panel from the answer to a query. Its columns are known by their labels as those of a file are by their headers, without case; what
 * no label tells is said by the {@link ReadOptions}. Problems are those of files; the line of one is the row of the answer, where line 1 is
 * the labels, as it would be in a file.
 *
 * <pre>{@code
 * Loaded<Panel> loaded = JdbcSource.of(connection, """
 *         select kpi, municipality as unit, year, value from figures where year between ? and ?""")
 *     .withParameters(2015, 2024)
 *     .load();
 * }</pre>
 *
 * <ul>
 *   <li>NULL is an empty field: a missing value of unknown reason.
 *   <li>Numbers are read exactly as the data base holds them, whatever the locale; {@code NaN} and infinities are problems. A single-precision
 *       number is the double that equals it: cast it for its decimals. Numbers in columns of text are read as in a file.
 *   <li>Texts are read without the spaces that pad them. A date is its year where it is the first or the last day of one, else that day, which is
 *       no year.
 *   <li>The rows are not kept: they are asked for some at a time, forward only. For that a connection that commits by itself stops doing so
 *       until the rows are read, and does again afterwards, whatever happens; other connections stay in their transaction.
 * </ul>
 *
 * <p>Immutable. Nothing is written, and no connection is kept.
 */
public final class JdbcSource implements PanelSource {
    /** Opens a connection, or lends one. */
    private interface Access {
        <T> T with(Use<T> use) throws SQLException;
    }

    /** What is done with a connection. */
    private interface Use<T> {
        T of(Connection connection) throws SQLException;
    }

    private final Access access;
    private final String name;
    private final String query;
    private final List<@Nullable Object> parameters;

    private JdbcSource(Access access, String name, String query, List<@Nullable Object> parameters) {
        this.access = access;
        this.name = name;
        this.query = query;
        this.parameters = parameters;
        if (query.isBlank()) {
            throw new IllegalArgumentException("query must not be blank");
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must not be blank");
        }
    }

    /**
     * A query over a connection, which stays open.
     *
     * @param query what is selected; a question mark for each parameter
     */
    public static JdbcSource of(Connection connection, String query) {
        Objects.requireNonNull(connection, "connection");
        return new JdbcSource(
                new Access() {
                    @Override
                    public <T> T with(Use<T> use) throws SQLException {
                        return use.of(connection);
                    }
                },
                "query",
                Objects.requireNonNull(query, "query"),
                List.of());
    }

    /**
     * A query over a connection of its own, which is closed each time.
     *
     * @param query what is selected; a question mark for each parameter
     */
    public static JdbcSource of(DataSource source, String query) {
        Objects.requireNonNull(source, "source");
        return new JdbcSource(
                new Access() {
                    @Override
                    public <T> T with(Use<T> use) throws SQLException {
                        try (Connection connection = source.getConnection()) {
                            return use.of(connection);
                        }
                    }
                },
                "query",
                Objects.requireNonNull(query, "query"),
                List.of());
    }

    /** This source with what problems call it in place of {@code query}. */
    public JdbcSource withName(String other) {
        return new JdbcSource(access, Objects.requireNonNull(other, "other"), query, parameters);
    }

    /** This source with the values of the query's question marks, in their order; null is NULL. */
    public JdbcSource withParameters(@Nullable Object... values) {
        List<@Nullable Object> copy = new ArrayList<>();
        for (@Nullable Object value : values) {
            copy.add(value);
        }
        return new JdbcSource(access, name, query, copy);
    }

    /**
     * Asks the data base and reads the answer.
     *
     * @throws ReadException if the data base refuses, a column holds neither numbers, texts nor dates, no column is the unit, or a limit is
     *     passed
     */
    @Override
    public Loaded<Panel> load(ReadOptions options) {
        Intake intake = new Intake(options, new Problems());
        try {
            return access.with(connection -> {
                new QueryScan(name, options, intake).read(connection, query, parameters);
                return intake.loaded();
            });
        } catch (SQLException e) {
            throw new ReadException(
                    new Problem(Problem.Kind.UNREADABLE, name, 0, 0, "the query was not answered: " + e.getMessage()),
                    e);
        }
    }

    @Override
    public String toString() {
        return name + ": " + query.strip();
    }
}
