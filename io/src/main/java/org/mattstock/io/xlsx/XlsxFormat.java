package org.mattstock.io.xlsx;

import java.nio.charset.StandardCharsets;
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
 * Panels in a sheet of a workbook of Excel, LibreOffice and others, {@code xlsx}. Layouts, headers, signs and problems are those of
 * {@linkplain org.mattstock.io.csv.CsvFormat text}; the line of a problem is the row of the sheet, and its source has the sheet's name in
 * brackets, {@code values.xlsx[Blad1]}.
 *
 * <ul>
 *   <li><b>Sheet</b>: the one that {@link ReadOptions#withSheet} names, else the first one that is not hidden and makes sense. Hidden
 *       rows and columns are read.
 *   <li><b>Numbers</b>: read exactly as they are kept, whatever the cells show and however texts of the sheet are written. Numbers
 *       kept as text are read as in a file of text. A code that is a number has lost its leading zeros, as in any file.
 *   <li><b>Dates</b>: a date whose format shows nothing but the year, and the first and the last day of a year, are that year; one whose
 *       format shows the month is that month, any other its day, and neither is a year.
 *   <li><b>Formulas</b>: the value that was kept beside them. One without is told of, and read as its text, which is no number.
 *   <li><b>Errors and booleans</b>: the texts {@code #N/A}, {@code TRUE} and so on.
 * </ul>
 *
 * <p>Needs the library {@code org.dhatim:fastexcel-reader} on the class path, or its module {@code org.dhatim.fastexcel.reader} among
 * those that are resolved; without it reading says so. The source is copied to a temporary file, and those of its parts that the library
 * reads to another one, inflated, after each was looked through: what it inflates to is counted, checksums are compared, and XML may
 * declare no document type. Rows are read as they come; beside the panel only the texts that cells share, styles and one row are kept, of
 * which a third of the heap is the most. Workbooks of older and other kinds ({@code .xls}, {@code .xlsb}, {@code .ods}) and those with a
 * password are refused by name.
 */
public final class XlsxFormat implements PanelFormat {
    /** The format; it keeps no state. */
    public XlsxFormat() {}

    @Override
    public String name() {
        return "xlsx";
    }

    /**
     * Certain for a name that ends in {@code .xlsx} or {@code .xlsm} and for a zip file whose first entries are those of a workbook; also for
     * workbooks of other kinds, which are refused.
     */
    @Override
    public Match probe(String name, byte[] head) {
        String lower = Objects.requireNonNull(name, "name").toLowerCase(Locale.ROOT);
        boolean named = lower.endsWith(".xlsx") || lower.endsWith(".xlsm");
        return (named && head.length > 0) || OtherWorkbook.of(head).isPresent() || isWorkbook(head)
                ? Match.CERTAIN
                : Match.NO;
    }

    private static boolean isWorkbook(byte[] head) {
        if (head.length < 4 || head[0] != 'P' || head[1] != 'K') {
            return false;
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        return text.contains("[Content_Types].xml") || text.contains("xl/workbook") || text.contains("xl/worksheets/");
    }

    /**
     * Reads a panel.
     *
     * @throws org.mattstock.io.ReadException if it is no workbook, is damaged or passes a limit, has no such sheet, if no sheet can be
     *     understood or the library is missing
     */
    @Override
    public Loaded<Panel> read(Source source, ReadOptions options) {
        Intake intake = new Intake(options, new Problems());
        new WorkbookScan(source, options, intake).read();
        return intake.loaded();
    }
}
