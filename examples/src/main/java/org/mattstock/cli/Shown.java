package org.mattstock.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mattstock.data.Provenance;
import org.mattstock.fit.Finding;
import org.mattstock.index.CompositeIndex;
import org.mattstock.io.Loaded;
import org.mattstock.table.Lineage;
import org.mattstock.table.Table;

/**
 * What a question is answered by: a heading, tables and sentences, printed, and written where a folder is given.
 *
 * @param screen where it is printed
 * @param heading the first line
 * @param data what it rests on
 * @param lineage what repeats it
 * @param folder where its tables go; absent: nowhere
 * @param form how they are written
 * @param parts tables and sentences, in order
 */
record Shown(
        Screen screen,
        String heading,
        Loaded<?> data,
        Provenance source,
        Lineage lineage,
        Optional<Path> folder,
        Results.Form form,
        List<Part> parts)
        implements Task {
    /** A table with the name of its file, the opening of a score, findings, or a sentence. */
    sealed interface Part permits Part.OfTable, Part.OfExplanation, Part.OfFindings, Part.OfText {
        /** A table; no rows are printed of one whose most is 0. */
        record OfTable(String file, Table table, int most) implements Part {}

        /** The opening of a score. */
        record OfExplanation(Table table) implements Part {}

        /** Findings about an index, the first of which are printed. */
        record OfFindings(Table table, String title, List<Finding> first, CompositeIndex index) implements Part {}

        /** A sentence. */
        record OfText(String text) implements Part {}
    }

    /** An answer without parts yet, about a ranking. */
    static Shown about(Scoring scoring, Call call, String heading) {
        return new Shown(
                scoring.screen(),
                heading,
                scoring.data(),
                scoring.data().value().provenance(),
                scoring.scores().lineage(),
                call.folder(),
                Results.Form.of(call),
                List.of());
    }

    /** With a table, printed whole. */
    Shown with(String file, Table table) {
        return with(file, table, Integer.MAX_VALUE);
    }

    /** With a table of which the first rows are printed. */
    Shown with(String file, Table table, int most) {
        return with(new Part.OfTable(file, table, most));
    }

    /** With the opening of a score. */
    Shown withExplanation(Table table) {
        return with(new Part.OfExplanation(table));
    }

    /** With findings, the first of which are printed. */
    Shown withFindings(Table table, String title, List<Finding> first, CompositeIndex index) {
        return with(new Part.OfFindings(table, title, first, index));
    }

    /** With a sentence. */
    Shown with(String text) {
        return with(new Part.OfText(text));
    }

    /** With what it was made of beside the scores. */
    Shown madeOf(Lineage more) {
        return new Shown(screen, heading, data, source, more, folder, form, parts);
    }

    private Shown with(Part part) {
        List<Part> all = new ArrayList<>(parts);
        all.add(part);
        return new Shown(screen, heading, data, source, lineage, folder, form, all);
    }

    @Override
    public void print(PrintStream out) {
        screen.say(out, heading);
        out.println();
        Losses.show(data, screen, out);
        parts.forEach(part -> print(out, part));
        screen.say(out, Attribution.of(source, screen.words().locale()));
    }

    private void print(PrintStream out, Part part) {
        if (part instanceof Part.OfTable of && of.most() > 0) {
            screen.show(out, of.table().head(Math.min(of.most(), of.table().rowCount())));
        } else if (part instanceof Part.OfExplanation of) {
            screen.explain(out, of.table());
        } else if (part instanceof Part.OfFindings of) {
            screen.findings(out, of.first(), of.index(), of.title());
        } else if (part instanceof Part.OfText of) {
            screen.say(out, of.text());
            out.println();
        }
    }

    @Override
    public void write(PrintStream out) {
        if (folder.isEmpty()) {
            return;
        }
        Results results = Results.of(lineage, source, form);
        for (Part part : parts) {
            if (part instanceof Part.OfTable of) {
                results.table(of.file(), of.table());
            } else if (part instanceof Part.OfExplanation of) {
                results.table("explanation", of.table());
            } else if (part instanceof Part.OfFindings of) {
                results.table("findings", of.table());
            }
        }
        Losses.write(data, results);
        results.write(folder.get());
        screen.tell(out, "written.tables", folder.get().toAbsolutePath().normalize());
    }

    @Override
    public Optional<String> incomplete() {
        return Losses.line(data, screen.words());
    }
}
