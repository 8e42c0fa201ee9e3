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
 * <p><b>Long</b>: a row for each value, in any order, with a header. Columns, known by their usual Swedish and English
 * headers in any order, or by the headers that the options give:
 *
 * <ul>
 *   <li>indicator: {@code kpi}, {@code nyckeltal}, {@code indicator};
 *   <li>unit: {@code municipality}, {@code kommun}, {@code kommunkod}, {@code unit}, {@code enhet}, {@code id};
 *   <li>year: {@code year}, {@code år}, {@code period}; four digits;
 *   <li>breakdown, optional: {@code gender}, {@code kön}; {@code T}, {@code K}, {@code M}, the words for them, or any
 *       other code;
 *   <li>value: {@code value}, {@code värde}; a number or a missing code;
 *   <li>status, optional: {@code status}; a missing code, {@code provisional}, or a text that is kept aside where there is
 *       no value;
 *   <li>provisional, optional: {@code provisional}, {@code preliminär}; yes or no;
 *   <li>unit name, optional: {@code kommunnamn}, {@code name}, {@code namn}.
 * </ul>
 *
 * <p><b>Wide</b>: a row for each unit and year (or each unit, when the options give the year); every column without one
 * of the roles unit, unit name, year and breakdown is an indicator, headed by its id. An empty field is missing for an
 * unknown reason, as in the long layout.
 *
 * <p>Numbers are read whatever the locale; white space (no-break space too) may stand between thousands. The file is read
 * in one pass; what is kept is the panel.
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
