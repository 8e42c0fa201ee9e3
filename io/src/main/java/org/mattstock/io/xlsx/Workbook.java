package org.mattstock.io.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.mattstock.io.files.AtomicFile;
import org.mattstock.table.Lineage;
import org.mattstock.table.Table;

/**
 * An Excel workbook (xlsx) of tables: a sheet for each, with typed cells, its header in the first row, and at last a sheet that says
 * what each table is called and was made of. Immutable.
 *
 * <ul>
 *   <li>Numbers are numbers, to the last bit, shown with the decimals of their column. Text stays text, also where it begins as a
 *       formula does. What is missing is an empty cell.
 *   <li>Names of sheets are cut to 31 characters and made legal and distinct.
 *   <li>The same tables give the same bytes, whatever the time and the time zone. Files are deflated, so that another library of
 *       compression below Java may give other bytes of the same content.
 *   <li>What a spreadsheet cannot hold (more than 1,048,576 rows, 16,384 columns or 32,767 characters) is refused before anything is
 *       written.
 * </ul>
 *
 * <p>Writing needs {@code org.dhatim:fastexcel}, which this library does not bring along.
 */
public final class Workbook {
    private static final String ABOUT = "About";

    private final List<WorkbookSheet> sheets;
    private final List<Named> tables;

    private record Named(String sheet, Table table) {}

    private Workbook(List<WorkbookSheet> sheets, List<Named> tables) {
        this.sheets = sheets;
        this.tables = tables;
    }

    /** A workbook of tables, each on a sheet that is called as the table is. */
    public static Workbook of(Table... tables) {
        Workbook book = new Workbook(List.of(), List.of());
        for (Table table : tables) {
            book = book.with(table.title(), table);
        }
        return book;
    }

    /** This workbook with one more table. */
    public Workbook with(String sheetName, Table table) {
        String name = freeName(Objects.requireNonNull(sheetName, "sheetName"));
        List<Named> named = new ArrayList<>(tables);
        named.add(new Named(name, table));
        return new Workbook(more(TableSheet.of(name, table)), List.copyOf(named));
    }

    /** This workbook with one more sheet. */
    public Workbook with(WorkbookSheet sheet) {
        return new Workbook(more(sheet), tables);
    }

    private List<WorkbookSheet> more(WorkbookSheet sheet) {
        List<WorkbookSheet> more = new ArrayList<>(sheets);
        more.add(sheet);
        return List.copyOf(more);
    }

    /** The names of the sheets. */
    public List<String> sheets() {
        DistinctNames names = new DistinctNames();
        return all().stream().map(sheet -> names.distinct(sheet.name())).toList();
    }

    private String freeName(String wanted) {
        DistinctNames names = new DistinctNames();
        sheets.forEach(sheet -> names.distinct(sheet.name()));
        return names.distinct(wanted);
    }

    /** The cells of a sheet, by its name; the nearest thing to reading the file again. */
    public WorkbookSheet sheet(String name) {
        int position = sheets().indexOf(name);
        if (position < 0) {
            throw new IllegalArgumentException("name must be one of " + sheets() + ", got " + name);
        }
        return all().get(position);
    }

    /** The sheets, and one that tells of the tables. */
    private List<WorkbookSheet> all() {
        return tables.isEmpty() ? sheets : more(about());
    }

    private WorkbookSheet about() {
        Table.Builder about = Table.builder(ABOUT).text("sheet").text("what").text("value");
        for (Named each : tables) {
            about.row(each.sheet(), "title", each.table().title());
            for (Lineage.Entry entry :
                    each.table().lineage().map(Lineage::entries).orElse(List.of())) {
                about.row(each.sheet(), entry.name(), entry.value());
            }
        }
        return TableSheet.of(freeName(ABOUT), about.build());
    }

    /**
     * Writes a file whole, or not at all.
     *
     * @param file its folder must exist
     * @throws IOException if writing fails
     * @throws IllegalStateException if {@code org.dhatim:fastexcel} is not there
     */
    public void write(Path file) throws IOException {
        requireLibrary();
        AtomicFile.write(file, this::write);
    }

    /**
     * Writes a file's bytes.
     *
     * @param out flushed, not closed
     * @throws IOException if writing fails
     * @throws IllegalStateException if {@code org.dhatim:fastexcel} is not there
     */
    public void write(OutputStream out) throws IOException {
        requireLibrary();
        SteadyZip.write(raw -> SheetWriter.write(all(), sheets(), raw), out);
    }

    private static void requireLibrary() {
        Library.WRITING.lacking().ifPresent(text -> {
            throw new IllegalStateException(text);
        });
    }

    /** Whether {@code org.dhatim:fastexcel} is there, without which nothing can be written. */
    public static boolean isAvailable() {
        return Library.WRITING.lacking().isEmpty();
    }

    @Override
    public String toString() {
        return "Workbook of " + String.join(", ", sheets());
    }
}
