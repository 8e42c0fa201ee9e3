package org.mattstock.io.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mattstock.io.Problem;
import org.mattstock.io.ReadException;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.TextOptions;
import org.mattstock.io.internal.rows.CutTable;
import org.mattstock.io.internal.rows.Intake;
import org.mattstock.io.internal.rows.RowTaker;

/** One reading of a query: its first rows are kept until they are understood, the others are read as they come. */
final class QueryScan {
    /** How many rows are asked for at a time. */
    private static final int FETCHED = 1_000;

    private final String name;
    private final ReadOptions options;
    private final Intake intake;

    QueryScan(String name, ReadOptions options, Intake intake) {
        this.name = name;
        TextOptions text = options.text().withHeader(TextOptions.Header.PRESENT).withLinesAbove(0);
        this.options = options.withText(text);
        this.intake = intake;
    }

    /** Reads the answer into the intake. */
    void read(Connection connection, String query, List<@Nullable Object> parameters) throws SQLException {
        boolean commits = connection.getAutoCommit();
        if (commits) {
            // PostgreSQL hands out all rows at once where every statement is a transaction.
            connection.setAutoCommit(false);
        }
        try {
            answer(connection, query, parameters);
        } catch (SQLException | RuntimeException e) {
            restore(connection, commits, e);
            throw e;
        }
        if (commits) {
            connection.setAutoCommit(true);
        }
    }

    private static void restore(Connection connection, boolean commits, Exception failure) {
        if (commits) {
            try {
                connection.rollback();
                connection.setAutoCommit(true);
            } catch (SQLException e) {
                failure.addSuppressed(e);
            }
        }
    }

    private void answer(Connection connection, String query, List<@Nullable Object> parameters) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(query, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            statement.setFetchSize(FETCHED);
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                table(new QueryRows(name, rows, options.limits()));
            }
        }
    }

    private void table(QueryRows rows) throws SQLException {
        FirstRows first = FirstRows.of(rows, name, options);
        try {
            CutTable.read(intake, options, "jdbc", name, first.head(), taker -> all(first, rows, taker));
        } catch (Broken e) {
            throw e.cause();
        } catch (IllegalStateException full) {
            throw new ReadException(
                    new Problem(Problem.Kind.LIMIT, name, rows.line(), 0, String.valueOf(full.getMessage())), full);
        }
    }

    private static void all(FirstRows first, QueryRows rows, RowTaker taker) {
        first.replay(taker);
        try {
            while (rows.next(taker)) {
                // Each row is taken as it comes.
            }
        } catch (SQLException e) {
            throw new Broken(e);
        }
    }

    /** The answer broke off, on its way through what throws nothing of a data base. */
    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final SQLException broken;

        Broken(SQLException broken) {
            super(broken);
            this.broken = broken;
        }

        SQLException cause() {
            return broken;
        }
    }
}
