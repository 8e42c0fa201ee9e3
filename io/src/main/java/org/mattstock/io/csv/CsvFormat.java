package org.mattstock.io.csv;

import java.util.Locale;
import java.util.Objects;
import org.mattstock.data.Panel;
import org.mattstock.io.Loaded;
import org.mattstock.io.PanelFormat;
import org.mattstock.io.Problems;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.Source;
import org.mattstock.io.internal.rows.Intake;

/**
 * Panels as text with delimiters, {@code csv}.
 *
 * <ul>
 *   <li><b>Long</b>: a row for each value, with columns for indicator, unit and year, and perhaps for breakdowns, status, flags and
 *       names. The indicator may stand in the header of the value, or be said for the whole file.
 *   <li><b>Wide</b>: a row for each unit and year, or each unit where the options give the year; every column that is nothing else is
 *       an indicator, headed by its id.
 *   <li><b>Wide by year</b>: a row for each unit, or unit and indicator, and a column for each year.
 * </ul>
 *
 * <p>Columns are in any order, and known by the headers that publishers use, in Swedish, Norwegian, Danish, Finnish and English, or by
 * those that the options give. Titles above the header, notes below the last row and several keys in one field are known as such. An
 * empty field is missing for an unknown reason.
 *
 * <p>Numbers are read whatever the locale; white space of any width may stand between thousands, and points or commas where the
 * file proves them. The file is read in one pass; what is kept is the panel.
 */
public final class CsvFormat implements PanelFormat {
    /** The format; it keeps no state. */
    public CsvFormat() {}

    @Override
    public String name() {
        return "csv";
    }

    /** Possible for a name that ends in {@code .csv}, {@code .tsv} or {@code .txt}, or else for text without brackets. */
    @Override
    public Match probe(String name, byte[] head) {
        String lower = Objects.requireNonNull(name, "name").toLowerCase(Locale.ROOT);
        return lower.matches(".*\\.(csv|tsv|txt)(\\.gz)?") || isPlainText(head) ? Match.POSSIBLE : Match.NO;
    }

    private static boolean isPlainText(byte[] head) {
        for (byte each : head) {
            if (each == 0) {
                return false;
            }
        }
        return head.length > 0 && head[0] != '{' && head[0] != '[' && head[0] != '<';
    }

    @Override
    public Loaded<Panel> read(Source source, ReadOptions options) {
        Intake intake = new Intake(options, new Problems());
        new Scan(source, options, intake.problems()).table(intake);
        return intake.loaded();
    }
}
