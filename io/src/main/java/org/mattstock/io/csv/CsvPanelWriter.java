package org.mattstock.io.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.Indicator;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.data.Slice;
import org.mattstock.io.CsvStyle;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.files.AtomicFile;
import org.mattstock.io.internal.rows.Categories;
import org.mattstock.io.internal.rows.Chars;
import org.mattstock.io.internal.rows.Key;
import org.mattstock.io.internal.rows.Signs;
import tools.jackson.core.io.NumberOutput;

/**
 * Writes the cells of a panel as CSV in the long layout, so that {@link CsvFormat} reads back a panel with the same values
 * to the bit, the same reasons, status texts and marks.
 *
 * <ul>
 *   <li>Columns: {@code kpi, municipality, year, gender, value}; {@code status} if a missing value has a status text of the
 *       source; {@code provisional} ({@code yes}, or empty) if a value is provisional.
 *   <li>A missing value has the code of its reason as value; an absent cell has no row.
 *   <li>Rows are ordered by indicator, unit, year and breakdown. UTF-8, comma, decimal point, LF.
 *   <li>Only cells are written: names, groups and other descriptions, and units without cells, are not.
 * </ul>
 *
 * <p>A last column {@code flags} has the publisher's letters, if there are any.
 *
 * <p>What would be read back as something else is refused: flags that their letters do not tell, ids with white space around them or with line breaks, a breakdown
 * whose code is a word for another one, a status that is a missing code. So is an id or a status that a spreadsheet would
 * run as a formula, unless {@link CsvStyle.Formulas#AS_IS} is chosen: an apostrophe before it would change the id.
 */
public final class CsvPanelWriter {
    private final CsvStyle.Formulas formulas;

    private CsvPanelWriter(CsvStyle.Formulas formulas) {
        this.formulas = Objects.requireNonNull(formulas, "formulas");
    }

    /** A writer that refuses texts which a spreadsheet would run. */
    public static CsvPanelWriter standard() {
        return new CsvPanelWriter(CsvStyle.Formulas.INERT);
    }

    /** This writer with another answer to texts that a spreadsheet would run. */
    public CsvPanelWriter withFormulas(CsvStyle.Formulas other) {
        return new CsvPanelWriter(other);
    }

    /**
     * Writes a panel to a file, whole or not at all.
     *
     * @param file made or replaced; its folder must exist
     * @throws IOException if it cannot be written; an old file is then as it was
     * @throws IllegalArgumentException if an id, breakdown or status would not be read back
     */
    public void write(Panel panel, Path file) throws IOException {
        Objects.requireNonNull(panel, "panel");
        AtomicFile.write(file, out -> {
            try (Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8.newEncoder()))) {
                write(panel, writer);
            } catch (CharacterCodingException e) {
                throw new IOException("a text of the panel holds half a surrogate pair", e);
            }
        });
    }

    /**
     * Writes a panel.
     *
     * @param target flushed, not closed
     * @throws IOException what {@code target} throws; a part may have been written then
     * @throws IllegalArgumentException if an id, breakdown or status would not be read back
     */
    public void write(Panel panel, Writer target) throws IOException {
        Objects.requireNonNull(target, "target");
        Form form = Form.of(panel);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(target);
        try {
            csv.writeRecord(form.header());
            panel.units().forEach(unit -> check("unit", unit.id()));
            for (Indicator indicator : panel.indicators()) {
                write(panel, check("indicator", indicator.id()), form, csv);
            }
            csv.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void write(Panel panel, String indicator, Form form, CsvWriter csv) {
        List<Breakdown> breakdowns = panel.breakdowns(indicator);
        breakdowns.forEach(breakdown -> check(breakdown));
        List<List<Slice>> byYear = panel.years().stream()
                .map(year -> breakdowns.stream()
                        .map(breakdown -> panel.slice(indicator, breakdown, year))
                        .toList())
                .toList();
        for (int unit = 0; unit < panel.units().size(); unit++) {
            for (int year = 0; year < byYear.size(); year++) {
                for (int i = 0; i < breakdowns.size(); i++) {
                    Cell cell = byYear.get(year).get(i).cellAt(unit);
                    if (!(cell instanceof Cell.Absent)) {
                        List<String> row = new ArrayList<>(List.of(
                                indicator,
                                panel.units().get(unit).id(),
                                panel.years().get(year).toString(),
                                breakdowns.get(i).code()));
                        form.add(cell, row, this);
                        csv.writeRecord(row);
                    }
                }
            }
        }
    }

    private void check(Breakdown breakdown) {
        check("breakdown", breakdown.code());
        Breakdown read = Categories.ofGender(breakdown.code(), ReadOptions.DEFAULT);
        if (!read.equals(breakdown)) {
            throw new IllegalArgumentException(
                    "breakdown must not be a word for another one, got " + breakdown + ", which stands for " + read);
        }
    }

    private String check(String what, String text) {
        if (text.length() > Key.LONGEST || text.chars().anyMatch(c -> c == '\n' || c == '\r')) {
            throw new IllegalArgumentException(
                    what + " must be on one line of at most " + Key.LONGEST + " characters, got " + Chars.quoted(text));
        }
        if (!text.equals(Chars.strip(text))) {
            throw new IllegalArgumentException(
                    what + " must not have white space around it, got " + Chars.quoted(text));
        }
        // A table is written with this same rule; here a changed text would be another key.
        if (formulas == CsvStyle.Formulas.INERT && startsFormula(text)) {
            throw new IllegalArgumentException(what + " must not be a formula to a spreadsheet, got "
                    + Chars.quoted(text) + "; CsvStyle.Formulas.AS_IS lets it pass");
        }
        return text;
    }

    private static boolean startsFormula(String text) {
        return !text.isEmpty() && "=+-@\uff1d\uff0b\uff0d\uff20".indexOf(text.charAt(0)) >= 0 && text.length() > 1;
    }

    private String status(Cell.Missing missing) {
        String status = check("status", missing.status());
        boolean code = missing.reason() == MissingReason.UNKNOWN && !status.isEmpty() && Signs.isOwnCode(status);
        if (code) {
            throw new IllegalArgumentException(
                    "status of a value missing for an unknown reason must not be a code, got " + Chars.quoted(status));
        }
        return status;
    }

    private String letters(Cell cell) {
        Cell.Flags flags = cell.flags();
        Cell.Flags read = flags.letters().isEmpty() ? Cell.Flags.NONE : Signs.ownFlags(flags.letters());
        boolean marked = cell instanceof Cell.Observed && flags.has(Cell.Flag.PROVISIONAL);
        if (!(marked ? read.with(Cell.Flag.PROVISIONAL) : read).equals(flags)) {
            throw new IllegalArgumentException(
                    "flags must be told by their letters, got " + flags + "; an archive keeps all flags");
        }
        return check("flags", flags.letters());
    }

    /** Which of the optional columns the panel needs. */
    private record Form(boolean hasStatus, boolean hasMark, boolean hasLetters) {
        static Form of(Panel panel) {
            return new Form(
                    cells(panel)
                            .anyMatch(cell -> cell instanceof Cell.Missing missing
                                    && !missing.status().isEmpty()),
                    cells(panel)
                            .anyMatch(cell -> cell instanceof Cell.Observed observed
                                    && observed.flags().has(Cell.Flag.PROVISIONAL)),
                    cells(panel).anyMatch(cell -> !cell.flags().letters().isEmpty()));
        }

        private static Stream<Cell> cells(Panel panel) {
            return panel.indicators().stream()
                    .map(Indicator::id)
                    .flatMap(id -> panel.breakdowns(id).stream()
                            .flatMap(breakdown -> panel.years().stream().map(year -> panel.slice(id, breakdown, year)))
                            .flatMap(slice -> IntStream.range(0, slice.size()).mapToObj(slice::cellAt)));
        }

        List<String> header() {
            List<String> header = new ArrayList<>(List.of("kpi", "municipality", "year", "gender", "value"));
            if (hasStatus) {
                header.add("status");
            }
            if (hasMark) {
                header.add("provisional");
            }
            if (hasLetters) {
                header.add("flags");
            }
            return header;
        }

        void add(Cell cell, List<String> row, CsvPanelWriter writer) {
            if (cell instanceof Cell.Observed observed) {
                // Jackson's, because Double.toString gives the shortest text only from JDK 19 on.
                row.add(NumberOutput.toString(observed.value(), true));
            } else if (cell instanceof Cell.Missing missing) {
                row.add(missing.reason().code());
            }
            if (hasStatus) {
                row.add(cell instanceof Cell.Missing missing ? writer.status(missing) : "");
            }
            if (hasMark) {
                row.add(
                        cell instanceof Cell.Observed observed
                                        && observed.flags().has(Cell.Flag.PROVISIONAL)
                                ? "yes"
                                : "");
            }
            String letters = writer.letters(cell);
            if (hasLetters) {
                row.add(letters);
            }
        }
    }
}
