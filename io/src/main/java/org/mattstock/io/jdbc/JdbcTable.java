package org.mattstock.io.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mattstock.table.Column;
import org.mattstock.table.Table;

/**
 * Writes tables of results into a data base: all rows or none.
 *
 * <pre>{@code
 * JdbcTable.write(connection, "scores", scores.toTable(), Existing.REPLACE);
 * }</pre>
 *
 * <ul>
 *   <li>Text is {@code VARCHAR}, a whole number {@code BIGINT}, any other {@code DOUBLE PRECISION}: the same double comes back. An empty cell is NULL.
 *   <li>Names of letters, digits and underscores are stored in the case in which the data base stores such names without quotes, so that a query
 *       needs none; others stay as they are and need them. A table or column that is there is found without case.
 *   <li>A connection that commits by itself commits once, after the last row; in another one the rows are part of its transaction, and the caller
 *       commits. Where the data base refuses, what was written is taken back, and a table that was made for it goes.
 * </ul>
 */
public final class JdbcTable {
    private static final int BATCH = 1_000;
    private static final int LEAST_LENGTH = 255;

    private JdbcTable() {}

    /**
     * Writes a table of that name, which must not be there.
     *
     * @throws IllegalStateException if it is
     * @throws SQLException if the data base refuses
     */
    public static void write(Connection connection, String name, Table table) throws SQLException {
        write(connection, name, table, Existing.FAIL);
    }

    /**
     * Writes a table.
     *
     * @param name of the data base's table, in the connection's schema
     * @param existing what becomes of one that is there
     * @throws IllegalStateException if it is there and must not, or has no column for one of the table's
     * @throws IllegalArgumentException if the data base takes no such name
     * @throws SQLException if the data base refuses
     */
    public static void write(Connection connection, String name, Table table, Existing existing) throws SQLException {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(existing, "existing");
        TableNames names = TableNames.of(connection, Objects.requireNonNull(name, "name"), table);
        if (names.exists() && existing == Existing.FAIL) {
            throw new IllegalStateException("table " + names.table() + " must not be there; REPLACE replaces its rows,"
                    + " APPEND adds to them");
        }
        boolean commits = connection.getAutoCommit();
        if (commits) {
            connection.setAutoCommit(false);
        }
        try {
            transaction(connection, names, table, existing, commits);
        } finally {
            if (commits) {
                connection.setAutoCommit(true);
            }
        }
    }

    private static void transaction(
            Connection connection, TableNames names, Table table, Existing existing, boolean commits)
            throws SQLException {
        @Nullable Savepoint before = commits ? null : connection.setSavepoint();
        boolean made = false;
        try {
            if (!names.exists()) {
                execute(connection, create(names, table));
                made = true;
            } else if (existing == Existing.REPLACE) {
                execute(connection, "DELETE FROM " + names.table());
            }
            insert(connection, names, table);
            if (commits) {
                connection.commit();
            }
        } catch (SQLException | RuntimeException e) {
            takeBack(connection, before, e);
            if (made) {
                dropLeft(connection, names, commits, e);
            }
            throw e;
        }
    }

    private static void takeBack(Connection connection, @Nullable Savepoint before, Exception failure) {
        try {
            if (before == null) {
                connection.rollback();
            } else {
                connection.rollback(before);
            }
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    /** Where making a table is no part of a transaction, it is still there. */
    private static void dropLeft(Connection connection, TableNames names, boolean commits, Exception failure) {
        try {
            if (names.isThere(connection)) {
                execute(connection, "DROP TABLE " + names.table());
            }
            if (commits) {
                connection.commit();
            }
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static String create(TableNames names, Table table) {
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            columns.add(names.columns().get(i) + " " + type(table, i));
        }
        return "CREATE TABLE " + names.table() + " (" + String.join(", ", columns) + ")";
    }

    private static String type(Table table, int column) {
        return switch (table.columns().get(column).kind()) {
            case INTEGER -> "BIGINT";
            case DECIMAL -> "DOUBLE PRECISION";
            case TEXT, WORDS -> "VARCHAR(" + longest(table, column) + ")";
        };
    }

    private static int longest(Table table, int column) {
        int longest = LEAST_LENGTH;
        for (int row = 0; row < table.rowCount(); row++) {
            longest = Math.max(
                    longest,
                    table.cell(row, column)
                            .map(cell -> ((String) cell).length())
                            .orElse(0));
        }
        return longest;
    }

    private static void insert(Connection connection, TableNames names, Table table) throws SQLException {
        String places = names.columns().stream().map(each -> "?").collect(Collectors.joining(", "));
        String command = "INSERT INTO " + names.table() + " (" + String.join(", ", names.columns()) + ") VALUES ("
                + places + ")";
        try (PreparedStatement statement = connection.prepareStatement(command)) {
            for (int row = 0; row < table.rowCount(); row++) {
                for (int column = 0; column < table.columns().size(); column++) {
                    put(
                            statement,
                            column + 1,
                            table.cell(row, column).orElse(null),
                            table.columns().get(column));
                }
                statement.addBatch();
                if ((row + 1) % BATCH == 0 || row + 1 == table.rowCount()) {
                    statement.executeBatch();
                }
            }
        }
    }

    private static void put(PreparedStatement statement, int place, @Nullable Object cell, Column column)
            throws SQLException {
        if (cell instanceof Long number) {
            statement.setLong(place, number);
        } else if (cell instanceof Double number) {
            statement.setDouble(place, number);
        } else if (cell instanceof String text) {
            statement.setString(place, text);
        } else {
            statement.setNull(
                    place,
                    switch (column.kind()) {
                        case INTEGER -> Types.BIGINT;
                        case DECIMAL -> Types.DOUBLE;
                        case TEXT, WORDS -> Types.VARCHAR;
                    });
        }
    }
}
