package org.mattstock.examples;

import java.io.IOException;
import java.nio.file.Path;
import org.mattstock.data.Panel;
import org.mattstock.data.Provenance;
import org.mattstock.io.Loaded;
import org.mattstock.io.TableWriter;
import org.mattstock.io.archive.PanelArchive;
import org.mattstock.io.files.FileSet;
import org.mattstock.io.files.OutputFolder;
import org.mattstock.table.Lineage;
import org.mattstock.table.Table;

/** What one run writes: collected first, then written to a folder in one go, each table with what it was made of. */
final class Results {
    private FileSet files;

    Results(Lineage madeOf) {
        this.files = FileSet.of(madeOf);
    }

    /** Those of a run on a panel: with where its figures come from, in the words that stand under all output. */
    static Results of(Lineage madeOf, Provenance source) {
        Lineage dated = source.asOf().map(day -> madeOf.with("as of", day)).orElse(madeOf);
        return new Results(dated.with("attribution", Task.attribution(source)));
    }

    /** A table as CSV and JSON. */
    Results table(String name, Table table) {
        return csv(name, table).text(name + ".json", TableWriter.json().toText(told(table)));
    }

    /** A table as CSV alone. */
    Results csv(String name, Table table) {
        return text(name + ".csv", TableWriter.csv().toText(told(table)));
    }

    private Table told(Table table) {
        return table.withLineage(files.lineage());
    }

    Results text(String name, String text) {
        files = files.with(name, text);
        return this;
    }

    /** The panel as an archive, from which the same run can be made again. */
    Results panel(Loaded<Panel> data) {
        files = files.with("panel.zip", PanelArchive.toArchive(data)::write);
        return this;
    }

    Results bytes(String name, byte[] bytes) {
        files = files.with(name, out -> out.write(bytes));
        return this;
    }

    /**
     * Writes everything in place of what an earlier run has written there.
     *
     * @throws UsageException if it cannot be written; what was there is as it was
     */
    void write(Path folder) {
        try {
            OutputFolder.of(folder).write(files);
        } catch (IOException e) {
            throw UsageException.of(Option.OUT, e);
        }
    }
}
