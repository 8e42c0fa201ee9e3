/** Readers and writers, JSON of definitions, presets and reports. */
@org.jspecify.annotations.NullMarked
module org.mattstock.io {
    // Each line comes alive with the first class of its package.
    exports org.mattstock.io;
    exports org.mattstock.io.archive;
    exports org.mattstock.io.csv;
    exports org.mattstock.io.files;
    exports org.mattstock.io.jdbc;
    exports org.mattstock.io.json;
    exports org.mattstock.io.jsonstat;
    exports org.mattstock.io.px;
    exports org.mattstock.io.xlsx;
    exports org.mattstock.io.kolada;
    exports org.mattstock.chart;
    exports org.mattstock.presets;
    exports org.mattstock.report;
    exports org.mattstock.workbook;

    uses org.mattstock.io.PanelFormat;

    provides org.mattstock.io.PanelFormat with
            org.mattstock.io.archive.ArchiveFormat,
            org.mattstock.io.csv.CsvFormat,
            org.mattstock.io.jsonstat.JsonStatFormat,
            org.mattstock.io.kolada.KoladaFormat,
            org.mattstock.io.px.PxFormat,
            org.mattstock.io.xlsx.XlsxFormat;

    requires static org.jspecify;
    // Whoever reads or writes workbooks, or asks a data base, brings these along.
    requires static org.dhatim.fastexcel;
    requires static org.dhatim.fastexcel.reader;
    requires static transitive java.sql;
    requires transitive org.mattstock.core;
    requires java.net.http;
    requires de.siegmar.fastcsv;
    requires tools.jackson.databind;
}
