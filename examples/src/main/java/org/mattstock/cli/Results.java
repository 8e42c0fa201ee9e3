package org.mattstock.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.mattstock.data.Panel;
import org.mattstock.data.Provenance;
import org.mattstock.io.CsvStyle;
import org.mattstock.io.Loaded;
import org.mattstock.io.TableWriter;
import org.mattstock.io.archive.PanelArchive;
import org.mattstock.io.files.FileSet;
import org.mattstock.io.files.OutputFolder;
import org.mattstock.table.Lineage;
import org.mattstock.table.Table;

/** What one run writes: collected first, then written to a folder in one go, each table with what it was made of. */
public final class Results {
    private final CsvStyle style;
    private FileSet files;

    /** No file yet; each table is going to say what it was made of. */
    public Results(Lineage madeOf) {
        this(madeOf, CsvStyle.standard());
    }

    private Results(Lineage madeOf, CsvStyle style) {
        this.files = FileSet.of(madeOf);
        this.style = style;
    }

    /** Those of a run on a panel: with where its figures come from, in the words that stand under all output. */
    public static Results of(Lineage madeOf, Provenance source) {
        return of(madeOf, source, CsvStyle.standard());
    }

    /** The same with CSV in another style. */
    static Results of(Lineage madeOf, Provenance source, CsvStyle style) {
        Lineage dated = source.asOf().map(day -> madeOf.with("as of", day)).orElse(madeOf);
        return new Results(dated.with("attribution", Attribution.of(source)), style);
    }

    /** The style of CSV that is asked for. */
    static CsvStyle style(Call call) {
        return call.has(Option.EXCEL) ? CsvStyle.swedishExcel() : CsvStyle.standard();
    }

    /** A table as CSV and JSON. */
    public Results table(String name, Table table) {
        return csv(name, table).text(name + ".json", TableWriter.json().toText(told(table)));
    }

    /** A table as CSV alone. */
    Results csv(String name, Table table) {
        return text(name + ".csv", TableWriter.csv(style).toText(told(table)));
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
        try {
            OutputFolder.of(folder).write(files);
        } catch (IOException e) {
            throw UsageException.ofFolder(e);
        }
    }
}
