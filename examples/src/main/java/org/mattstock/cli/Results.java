package org.mattstock.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mattstock.data.Panel;
import org.mattstock.data.Provenance;
import org.mattstock.io.CsvStyle;
import org.mattstock.io.Loaded;
import org.mattstock.io.TableWriter;
import org.mattstock.io.archive.PanelArchive;
import org.mattstock.io.files.FileSet;
import org.mattstock.io.files.OutputFolder;
import org.mattstock.io.xlsx.Workbook;
import org.mattstock.table.Lineage;
import org.mattstock.table.Table;

/** What one run writes: collected first, then written to a folder in one go, each table with what it was made of. */
public final class Results {
    /**
     * How tables are written.
     *
     * @param style of CSV
     * @param sheets where they are sheets of one workbook too
     */
    record Form(CsvStyle style, Sheets sheets) {
        /** The usual one. */
        static final Form STANDARD = new Form(CsvStyle.standard(), Sheets.NONE);

        /** The form that is asked for. */
        static Form of(Call call) {
            return new Form(
                    call.has(Option.EXCEL) ? CsvStyle.swedishExcel() : CsvStyle.standard(),
                    call.has(Option.XLSX) ? Sheets.WORKBOOK : Sheets.NONE);
        }
    }

    /** Whether tables are sheets too. */
    enum Sheets {
        /** Nowhere. */
        NONE,
        /** In one workbook. */
        WORKBOOK
    }

    /** The workbook that all tables are in. */
    static final String WORKBOOK = "tables.xlsx";

    private final Form form;
    private final Map<String, Table> sheets = new LinkedHashMap<>();
    private FileSet files;

    /** No file yet; each table is going to say what it was made of. */
    public Results(Lineage madeOf) {
        this(madeOf, Form.STANDARD);
    }

    private Results(Lineage madeOf, Form form) {
        this.files = FileSet.of(madeOf);
        this.form = form;
    }

    /** Those of a run on a panel: with where its figures come from, in the words that stand under all output. */
    public static Results of(Lineage madeOf, Provenance source) {
        return of(madeOf, source, Form.STANDARD);
    }

    /** The same in another form. */
    static Results of(Lineage madeOf, Provenance source, Form form) {
        Lineage dated = source.asOf().map(day -> madeOf.with("as of", day)).orElse(madeOf);
        return new Results(dated.with("attribution", Attribution.of(source)), form);
    }

    /** A table as CSV and JSON. */
    public Results table(String name, Table table) {
        return csv(name, table).text(name + ".json", TableWriter.json().toText(told(table)));
    }

    /** A table as CSV alone. */
    Results csv(String name, Table table) {
        sheets.put(name, told(table));
        return text(name + ".csv", TableWriter.csv(form.style()).toText(told(table)));
    }

    private Table told(Table table) {
        return table.withLineage(files.lineage());
    }

    /** A text. */
    public Results text(String name, String text) {
        files = files.with(name, text);
        return this;
    }

    /** The panel as an archive, from which the same run can be made again. */
    Results panel(Loaded<Panel> data) {
        files = files.with("panel.zip", PanelArchive.toArchive(data)::write);
        return this;
    }

    /** A workbook. */
    Results workbook(String name, Workbook workbook) {
        files = files.with(name, workbook::write);
        return this;
    }

    /** Any bytes. */
    public Results bytes(String name, byte[] bytes) {
        files = files.with(name, out -> out.write(bytes));
        return this;
    }

    /**
     * Writes everything in place of what an earlier run has written there.
     *
     * @throws UsageException if it cannot be written; what was there is as it was
     */
    public void write(Path folder) {
        if (form.sheets() == Sheets.WORKBOOK && !sheets.isEmpty()) {
            Workbook workbook = Workbook.of();
            for (Map.Entry<String, Table> each : sheets.entrySet()) {
                workbook = workbook.with(each.getKey(), each.getValue());
            }
            workbook(WORKBOOK, workbook);
        }
        try {
            OutputFolder.of(folder).write(files);
        } catch (IOException e) {
            throw UsageException.ofFolder(e);
        }
    }
}
