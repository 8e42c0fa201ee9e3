package org.mattstock.io.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.Source;

/** An open workbook. Whatever the library throws says that the workbook is damaged, since the library is given nothing else. */
final class Book implements Closeable {
    private static final String NOT_FOUND = " not found";

    private final SafeCopy copy;
    private final ReadableWorkbook workbook;
    private final ReadOptions.Limits limits;

    private Book(SafeCopy copy, ReadableWorkbook workbook, ReadOptions.Limits limits) {
        this.copy = copy;
        this.workbook = workbook;
        this.limits = limits;
    }

    /**
     * Opens a source.
     *
     * @throws OtherKind if it is of a kind that is not read
     * @throws DamagedPart if it is no whole workbook
     * @throws TooMuch if it passes a limit
     */
    static Book of(Source source, ReadOptions.Limits limits) throws IOException {
        SafeCopy copy = SafeCopy.of(source, limits);
        try {
            ReadingOptions options = new ReadingOptions(copy.hasStyles(), true);
            return new Book(copy, guarded(() -> new ReadableWorkbook(copy.file().toFile(), options)), limits);
        } catch (IOException | RuntimeException e) {
            copy.close();
            throw e;
        }
    }

    /** What the library is asked for. */
    @FunctionalInterface
    interface Question<T> {
        T ask() throws IOException;
    }

    /** An answer of the library; its failures are the workbook's. */
    static <T> T guarded(Question<T> question) throws IOException {
        try {
            return question.ask();
        } catch (IOException | RuntimeException e) {
            throw damaged(e);
        }
    }

    private static DamagedPart damaged(Exception failure) {
        String message = Objects.requireNonNullElse(failure.getMessage(), failure.toString());
        return message.endsWith(NOT_FOUND)
                ? new DamagedPart(
                        "a workbook must have the part "
                                + message.substring(0, message.length() - NOT_FOUND.length())
                                        .replaceFirst("^/", ""),
                        failure)
                : new DamagedPart(
                        "a workbook must be whole, and is not: " + message.replaceFirst("(?s)\n.*", ""), failure);
    }

    /** The sheets in the order of their tabs; those of charts have no rows. */
    List<Tab> tabs() {
        return workbook.getSheets().map(Tab::of).toList();
    }

    /**
     * One sheet.
     *
     * @param name on its tab
     */
    record Tab(String name, boolean isHidden, Sheet sheet) {
        static Tab of(Sheet sheet) {
            String name = Objects.requireNonNullElse(sheet.getName(), "");
            if (name.isBlank()) {
                throw new DamagedPart("each sheet of a workbook must have a name, got one without");
            }
            return new Tab(name, sheet.getVisibility() != SheetVisibility.VISIBLE, sheet);
        }
    }

    Stream<Row> rows(Tab tab) throws IOException {
        return guarded(() -> tab.sheet.openStream());
    }

    boolean isFrom1904() {
        return workbook.isDate1904();
    }

    ReadOptions.Limits limits() {
        return limits;
    }

    @Override
    public void close() throws IOException {
        try (copy) {
            workbook.close();
        }
    }
}
