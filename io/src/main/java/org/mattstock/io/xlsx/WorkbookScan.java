package org.mattstock.io.xlsx;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.mattstock.io.Problem;
import org.mattstock.io.ReadException;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.Source;
import org.mattstock.io.TextOptions;
import org.mattstock.io.internal.rows.Chars;
import org.mattstock.io.internal.rows.CutTable;
import org.mattstock.io.internal.rows.Head;
import org.mattstock.io.internal.rows.Intake;
import org.mattstock.io.internal.rows.RowTaker;
import org.mattstock.io.internal.rows.Understanding;

/** One reading of a workbook: which sheet, its first rows, then all of them. */
final class WorkbookScan {
    /** How many characters of a sheet are looked at, first and if these do not tell all. */
    private static final int FIRST_LOOK = 1 << 14;

    private static final int LONG_LOOK = 1 << 20;

    private final Source source;
    private final ReadOptions options;
    private final Intake intake;
    private String place = "";

    WorkbookScan(Source source, ReadOptions options, Intake intake) {
        this.source = source;
        this.options = options;
        this.intake = intake;
        place = source.name();
    }

    private static void requireLibrary() {
        Library.READING.lacking().ifPresent(text -> {
            throw new OtherKind(text);
        });
    }

    /** Reads a sheet into the intake. */
    void read() {
        tellUnused();
        try {
            requireLibrary();
            workbook();
        } catch (OtherKind e) {
            throw refused(Problem.Kind.UNKNOWN_FORMAT, String.valueOf(e.getMessage()), e);
        } catch (DamagedPart e) {
            throw refused(Problem.Kind.DAMAGED, String.valueOf(e.getMessage()), e);
        } catch (TooMuch e) {
            throw refused(Problem.Kind.LIMIT, String.valueOf(e.getMessage()), e);
        } catch (IllegalStateException full) {
            throw refused(Problem.Kind.LIMIT, String.valueOf(full.getMessage()), full);
        } catch (ZipException | EOFException | CharacterCodingException e) {
            throw refused(Problem.Kind.DAMAGED, "a workbook must be whole, and is not: " + e, e);
        } catch (IOException e) {
            throw refused(Problem.Kind.UNREADABLE, "the source cannot be read: " + e, e);
        }
    }

    private ReadException refused(Problem.Kind kind, String text, @Nullable Throwable cause) {
        return new ReadException(new Problem(kind, place, 0, 0, text), cause);
    }

    private void tellUnused() {
        TextOptions text = options.text();
        if (text.delimiter() != TextOptions.Delimiter.AUTO || text.encoding() != TextOptions.Encoding.AUTO) {
            intake.problems()
                    .add(
                            Problem.Kind.UNUSED_OPTION,
                            place,
                            0,
                            0,
                            () -> "a workbook is cut into cells; delimiter and encoding were not used");
        }
    }

    private void workbook() throws IOException {
        try (Book book = Book.of(source, options.limits())) {
            List<Book.Tab> tabs = book.tabs();
            sheet(book, chosen(book, candidates(tabs)), tabs);
        }
    }

    /** The sheets that may be read: the one that is named, or all that are not hidden. */
    private List<Book.Tab> candidates(List<Book.Tab> tabs) {
        List<Book.Tab> found = tabs.stream()
                .filter(tab -> options.sheet()
                        .map(wanted -> tab.name().equalsIgnoreCase(wanted))
                        .orElse(!tab.isHidden()))
                .toList();
        if (found.isEmpty()) {
            throw refused(
                    Problem.Kind.HEADER,
                    options.sheet()
                                    .map(wanted -> "sheet must be one of ")
                                    .orElse("a workbook must have a sheet that"
                                            + " is not hidden, or its name must be given in the options; it has ")
                            + quoted(tabs)
                            + options.sheet()
                                    .map(wanted -> ", got " + Chars.quoted(wanted))
                                    .orElse(""),
                    null);
        }
        return found;
    }

    private static String quoted(List<Book.Tab> tabs) {
        return tabs.isEmpty()
                ? "no sheets"
                : tabs.stream().limit(20).map(tab -> Chars.quoted(tab.name())).collect(Collectors.joining(", "));
    }

    /** A sheet whose first rows are known. */
    private record Chosen(Book.Tab tab, Head head, int width) {}

    /** The first that can be understood; if none can, what is wrong with the first that is not blank. */
    private Chosen chosen(Book book, List<Book.Tab> candidates) throws IOException {
        ReadException first = null;
        for (Book.Tab tab : candidates) {
            try {
                Optional<Chosen> chosen = understood(book, tab);
                if (chosen.isPresent()) {
                    return chosen.get();
                }
            } catch (ReadException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
        place = source.name();
        throw refused(Problem.Kind.EMPTY, "a table must have a header, got nothing in " + quoted(candidates), null);
    }

    private Optional<Chosen> understood(Book book, Book.Tab tab) throws IOException {
        place = source.name() + "[" + tab.name() + "]";
        HeadRows first = head(book, tab, FIRST_LOOK);
        if (first.isBlank()) {
            return Optional.empty();
        }
        Head head = first.head();
        Understanding understanding = Understanding.of(place, head, ',', options);
        if (head.complete() || understanding.isCertain()) {
            return Optional.of(new Chosen(tab, head, first.width()));
        }
        HeadRows more = head(book, tab, LONG_LOOK);
        return Optional.of(new Chosen(tab, more.head(), more.width()));
    }

    private static HeadRows head(Book book, Book.Tab tab, int most) throws IOException {
        try (SheetRows rows = new SheetRows(book, tab, (line, column) -> {})) {
            return HeadRows.of(rows, most);
        }
    }

    private void sheet(Book book, Chosen chosen, List<Book.Tab> all) throws IOException {
        place = source.name() + "[" + chosen.tab.name() + "]";
        tellOthers(chosen.tab, all);
        ReadOptions said = options.withSheet(chosen.tab.name());
        try {
            CutTable.read(intake, said, "xlsx", place, chosen.head, taker -> rows(book, chosen, taker));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void tellOthers(Book.Tab read, List<Book.Tab> all) {
        List<Book.Tab> others = all.stream().filter(tab -> !tab.equals(read)).toList();
        if (!others.isEmpty() && options.sheet().isEmpty()) {
            intake.problems()
                    .add(
                            Problem.Kind.LINES_SKIPPED,
                            place,
                            0,
                            0,
                            () -> "other sheets were not read: " + quoted(others) + "; name one in the options");
        }
    }

    private void rows(Book book, Chosen chosen, RowTaker taker) {
        try (SheetRows rows = new SheetRows(book, chosen.tab, this::unworked)) {
            rows.filledTo(chosen.width);
            while (rows.next(taker)) {
                // Each row is taken as it comes.
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void unworked(long line, int column) {
        intake.problems()
                .add(
                        Problem.Kind.UNREAD_FIGURES,
                        place,
                        line,
                        column + 1,
                        () -> "a formula must have its value kept beside it, got none;"
                                + " open the workbook in a spreadsheet and save it there");
    }
}
