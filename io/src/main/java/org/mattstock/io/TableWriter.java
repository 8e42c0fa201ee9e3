package org.mattstock.io;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.mattstock.io.files.AtomicFile;
import org.mattstock.table.Notation;
import org.mattstock.table.Table;

/**
 * Writes any {@link Table}: as CSV for spreadsheets, as JSON for programs, as Markdown for pages, as LaTeX for papers.
 *
 * <p>CSV and JSON hold every number in full precision, as the shortest decimal that reads back as the same double, the same
 * on every JDK; only Markdown and LaTeX show the decimals of the table. The same table gives the same bytes everywhere.
 *
 * <pre>{@code
 * TableWriter.csv().write(scores.toTable(), Path.of("scores.csv"));
 * TableWriter.csv(CsvStyle.swedishExcel()).write(ranking.toTable(), Path.of("ranking.csv"));
 * TableWriter.json().write(ranking.toTable(), System.out);
 * }</pre>
 */
public sealed interface TableWriter permits CsvTableWriter, JsonTableWriter, LatexTableWriter, MarkdownTableWriter {
    /** CSV in the {@linkplain CsvStyle#standard() standard style}. */
    static TableWriter csv() {
        return csv(CsvStyle.standard());
    }

    /**
     * CSV in a style. The title is not written: a CSV file has no place for it. An empty text is {@code ""}, an empty cell nothing.
     * What the table was made of comes below the rows ({@link CsvStyle.LineageLines}).
     */
    static TableWriter csv(CsvStyle style) {
        return new CsvTableWriter(Objects.requireNonNull(style, "style"));
    }

    /**
     * JSON with the fields {@code formatVersion} (1), {@code title}, {@code columns} (each with {@code name}, {@code kind}:
     * {@code text}, {@code integer} or {@code decimal}, and {@code decimals}) and {@code rows}, an array of cells for each
     * row, in the order of the columns. An empty cell is {@code null}. Where it is known what the table was made of
     * ({@link Table#lineage()}), {@code meta} says it: a text for each thing, an array of texts where there are several.
     *
     * <pre>{@code
     * {
     *   "formatVersion": 1,
     *   "title": "Places 2022",
     *   "meta": {
     *     "library": "Måttstock 1.2.0",
     *     "seed": "1"
     *   },
     *   "columns": [
     *     {"name": "unit", "kind": "text", "decimals": 0},
     *     {"name": "score", "kind": "decimal", "decimals": 1}
     *   ],
     *   "rows": [
     *     ["Höganäs", 71.4563],
     *     ["Kiruna", null]
     *   ]
     * }
     * }</pre>
     */
    static TableWriter json() {
        return new JsonTableWriter();
    }

    /** The JSON Schema (draft 2020-12) of what {@link #json()} writes, of any table. */
    static String jsonSchema() {
        return TableSchema.ofAny().toPrettyString() + "\n";
    }

    /**
     * The JSON Schema of what {@link #json()} writes of tables with these columns: it names them, and says of each cell whether it is
     * a text, a whole number or a number.
     */
    static String jsonSchema(Table table) {
        return TableSchema.of(table).toPrettyString() + "\n";
    }

    /**
     * A Markdown table (GitHub's extension), numbers with the decimals of their column; marks in text are escaped. A paragraph
     * below says what it was made of, where that is known.
     */
    static TableWriter markdown() {
        return new MarkdownTableWriter();
    }

    /** LaTeX as {@link #latex(Notation)}, with plain numbers. */
    static TableWriter latex() {
        return latex(Notation.PLAIN);
    }

    /**
     * A LaTeX table with the rules of the package {@code booktabs}: numbers stand right-aligned with the decimals of their column,
     * so that the points are below each other, and every mark in text is escaped. The title is caption and label
     * ({@code tab:places-2022}); what it was made of stands in comments above. A table of more than 40 rows is a
     * {@code longtable}, which goes on over pages, by the package of that name.
     *
     * <pre>{@code
     * \begin{table}
     * \caption{Places 2022}\label{tab:places-2022}
     * \begin{tabular}{lr}
     * \toprule
     * unit & score \\
     * \midrule
     * Höganäs & 71.5 \\
     * \bottomrule
     * \end{tabular}
     * \end{table}
     * }</pre>
     *
     * @param notation how numbers are written
     */
    static TableWriter latex(Notation notation) {
        return new LatexTableWriter(Objects.requireNonNull(notation, "notation"));
    }

    /**
     * Appends the text of a table.
     *
     * @param table any
     * @param target neither flushed nor closed
     * @throws IOException what {@code target} throws; a part may have been appended then
     */
    void write(Table table, Appendable target) throws IOException;

    /**
     * Writes a table to a file in UTF-8, whole or not at all (see {@link AtomicFile}).
     *
     * @param table any
     * @param file made or replaced; its folder must exist
     * @throws IOException if it cannot be written; an old file is then as it was
     */
    default void write(Table table, Path file) throws IOException {
        Objects.requireNonNull(table, "table");
        AtomicFile.write(file, out -> {
            try (Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8.newEncoder()))) {
                write(table, writer);
            } catch (CharacterCodingException e) {
                throw new IOException("a text of table \"" + table.title() + "\" holds half a surrogate pair", e);
            }
        });
    }

    /** The text of a table. */
    default String toText(Table table) {
        StringBuilder text = new StringBuilder();
        try {
            write(table, text);
        } catch (IOException e) {
            throw new UncheckedIOException("a StringBuilder does not fail", e);
        }
        return text.toString();
    }
}
