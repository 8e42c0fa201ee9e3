package org.mattstock.io.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mattstock.table.Column;
import org.mattstock.table.Table;

/**
 * What a table and its columns are called in a data base, in its quotes.
 *
 * @param plain the table's name without quotes
 * @param exists whether it is there
 */
record TableNames(String table, String plain, List<String> columns, boolean exists) {
    /**
     * Finds the names.
     *
     * @throws IllegalStateException if the table is there and lacks a column
     * @throws IllegalArgumentException if two columns would have one name, or the data base has no quotes that a name needs
     */
    static TableNames of(Connection connection, String name, Table table) throws SQLException {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must not be blank");
        }
        DatabaseMetaData meta = connection.getMetaData();
        Dialect dialect = new Dialect(meta);
        Optional<String> found = same(tables(connection), name);
        List<String> columns = found.isPresent()
                ? existing(columns(connection, found.get()), found.get(), table)
                : folded(table, dialect);
        String plain = found.orElse(dialect.folded(name));
        List<String> quoted = new ArrayList<>();
        for (String column : columns) {
            quoted.add(dialect.quoted(column));
        }
        return new TableNames(dialect.quoted(plain), plain, quoted, found.isPresent());
    }

    /** Whether the table is there now. */
    boolean isThere(Connection connection) throws SQLException {
        return tables(connection).contains(plain);
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet tables =
                connection.getMetaData().getTables(connection.getCatalog(), connection.getSchema(), "%", null)) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    private static List<String> columns(Connection connection, String table) throws SQLException {
        DatabaseMetaData meta = connection.getMetaData();
        List<String> names = new ArrayList<>();
        try (ResultSet columns =
                meta.getColumns(connection.getCatalog(), connection.getSchema(), escaped(meta, table), "%")) {
            while (columns.next()) {
                if (columns.getString("TABLE_NAME").equals(table)) {
                    names.add(columns.getString("COLUMN_NAME"));
                }
            }
        }
        return names;
    }

    private static String escaped(DatabaseMetaData meta, String name) throws SQLException {
        String escape = meta.getSearchStringEscape();
        return escape == null || escape.isEmpty()
                ? name
                : name.replace(escape, escape + escape)
                        .replace("_", escape + "_")
                        .replace("%", escape + "%");
    }

    /** A name as it stands, else the only one that differs in case alone. */
    private static Optional<String> same(List<String> names, String wanted) {
        if (names.contains(wanted)) {
            return Optional.of(wanted);
        }
        List<String> alike =
                names.stream().filter(each -> each.equalsIgnoreCase(wanted)).toList();
        return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
    }

    private static List<String> existing(List<String> there, String name, Table table) {
        List<String> found = new ArrayList<>();
        for (Column column : table.columns()) {
            found.add(same(there, column.name())
                    .orElseThrow(() -> new IllegalStateException("table " + name + " must have a column "
                            + column.name() + ", got " + String.join(", ", there))));
        }
        return found;
    }

    private static List<String> folded(Table table, Dialect dialect) {
        Set<String> taken = new HashSet<>();
        List<String> folded = new ArrayList<>();
        for (Column column : table.columns()) {
            String name = dialect.folded(column.name());
            if (!taken.add(name.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException(
                        "columns must differ in more than case, got " + column.name() + " again");
            }
            folded.add(name);
        }
        return folded;
    }

    /** How a data base writes names. */
    private static final class Dialect {
        private final String quote;
        private final boolean upper;
        private final boolean lower;

        Dialect(DatabaseMetaData meta) throws SQLException {
            @Nullable String given = meta.getIdentifierQuoteString();
            quote = given == null ? "" : given.strip();
            upper = meta.storesUpperCaseIdentifiers();
            lower = meta.storesLowerCaseIdentifiers();
        }

        private static boolean isSimple(String name) {
            return name.matches("[A-Za-z_][A-Za-z0-9_]*");
        }

        String folded(String name) {
            if (!isSimple(name)) {
                return name;
            }
            return upper ? name.toUpperCase(Locale.ROOT) : lower ? name.toLowerCase(Locale.ROOT) : name;
        }

        String quoted(String name) {
            if (quote.isEmpty() && !isSimple(name)) {
                throw new IllegalArgumentException(
                        "names must be of letters, digits and underscores in a data base without quotes, got " + name);
            }
            return quote.isEmpty() ? name : quote + name.replace(quote, quote + quote) + quote;
        }
    }
}
