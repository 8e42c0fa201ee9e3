package org.mattstock.io.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mattstock.data.Panel;
import org.mattstock.io.Loaded;
import org.mattstock.io.PanelSource;
import org.mattstock.io.Source;
import org.mattstock.table.Table;

/** Files that only a data base reads, Parquet among them, become panels by a query. */
@Tag("databases")
class DuckDbTest {
    private static final String CSV = "kpi,kommun,år,värde\nN1,0180,2020,7.4\nN1,0114,2020,\nN2,0180,2021,-0.125\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void requireDriver() {
        assumeTrue(
                DriverManager.drivers()
                        .anyMatch(each -> each.getClass().getName().contains("duckdb")),
                "the driver is there with the profile databases");
    }

    @Test
    void aParquetFileIsReadByAQuery() throws SQLException {
        Path parquet = folder.resolve("figures.parquet");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("create table figures (kpi varchar, kommun varchar, \"år\" integer, \"värde\" double)");
            statement.execute("insert into figures values ('N1', '0180', 2020, 7.4), ('N1', '0114', 2020, null),"
                    + " ('N2', '0180', 2021, -0.125)");
            statement.execute("copy figures to '" + parquet + "' (format parquet)");

            Loaded<Panel> loaded = JdbcSource.of(connection, "select * from read_parquet('" + parquet + "')")
                    .load();

            assertThat(loaded.orThrow().digest())
                    .isEqualTo(PanelSource.of(Source.ofText("figures.csv", CSV))
                            .load()
                            .value()
                            .digest());
        }
    }

    @Test
    void tablesAreWrittenAndReadAgain() throws SQLException {
        Table table = Table.builder("")
                .text("kommun")
                .decimal("värde", 1)
                .row("0180", 0.1)
                .row("0114", null)
                .build();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            JdbcTable.write(connection, "figures", table);
            JdbcTable.write(connection, "figures", table, Existing.REPLACE);

            assertThat(JdbcSource.of(connection, "select *, 2020 as \"år\", 'N1' as kpi from figures")
                            .load()
                            .value()
                            .valueCount())
                    .isEqualTo(1);
        }
    }
}
