package org.mattstock.io.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.RecordType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mattstock.io.Problem;
import org.mattstock.io.Problems;
import org.mattstock.io.ReadException;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.ReadOptions.Delimiter;
import org.mattstock.io.Source;
import org.mattstock.io.internal.rows.Chars;

/** Runs a parser over a source and hands each row, field by field, to what makes sense of it. */
final class Scan {
    /** How much of a source is looked at for its header. */
    private static final int HEADER_LENGTH = 1 << 20;

    /** How much is looked at first: most headers end here. */
    private static final int FIRST_LOOK = 1 << 12;

    /** The parser reads in pieces of half of this, so that its buffer cannot be smaller. */
    private static final int LEAST_BUFFER = 1 << 14;

    private final Source source;
    private final ReadOptions options;
    private final Problems problems;

    Scan(Source source, ReadOptions options, Problems problems) {
        this.source = source;
        this.options = options;
        this.problems = problems;
    }

    /**
     * Reads the source from header to end.
     *
     * @param rows makes, from the header, what takes the rows after it
     */
    void run(Function<Header, Rows> rows) {
        try (TextReader text =
                new TextReader(source.name(), source.open(options.limits()), options.encoding(), problems)) {
            run(text, rows);
        } catch (IOException | UncheckedIOException e) {
            throw failure(Problem.Kind.UNREADABLE, 0, "the source cannot be read: " + e, e);
        }
    }

    private void run(TextReader text, Function<Header, Rows> rows) throws IOException {
        String start = text.peek(FIRST_LOOK);
        if (start.length() == FIRST_LOOK && !hasWholeRow(start)) {
            start = text.peek(HEADER_LENGTH);
        }
        if (start.length() == HEADER_LENGTH && start.indexOf('\n') < 0 && start.indexOf('\r') < 0) {
            throw headless(start);
        }
        Candidate best = null;
        for (Delimiter delimiter : delimiters()) {
            Candidate candidate = candidate(delimiter, start);
            if (candidate != null && (best == null || candidate.isBetterThan(best))) {
                best = candidate;
            }
        }
        if (best == null) {
            throw headless(start);
        }
        if (best.names.size() > options.limits().columns()) {
            throw failure(
                    Problem.Kind.LIMIT,
                    best.line,
                    "a table may have at most " + options.limits().columns() + " columns, got " + best.names.size(),
                    null);
        }
        Header header = new Header(source.name(), best.line, best.names);
        rows(text, best.delimiter, rows.apply(header));
    }

    /** Whether a row with text ends in here for certain: without quotes, which may hold line ends. */
    private static boolean hasWholeRow(String start) {
        int first = Chars.start(start.toCharArray(), 0, start.length());
        return start.indexOf('"') < 0 && (start.indexOf('\n', first) >= 0 || start.indexOf('\r', first) >= 0);
    }

    private ReadException headless(String start) {
        if (Chars.strip(start).isEmpty()) {
            return failure(Problem.Kind.EMPTY, 0, "a table must have a header, got nothing", null);
        }
        if (start.length() == HEADER_LENGTH) {
            return failure(Problem.Kind.LIMIT, 1, "a header may have at most " + HEADER_LENGTH + " characters", null);
        }
        return failure(Problem.Kind.OPEN_QUOTE, 1, "a quote must be closed before a delimiter or line end", null);
    }

    private List<Delimiter> delimiters() {
        return options.delimiter() == Delimiter.AUTO
                ? List.of(Delimiter.COMMA, Delimiter.SEMICOLON, Delimiter.TAB, Delimiter.PIPE)
                : List.of(options.delimiter());
    }

    private @Nullable Candidate candidate(Delimiter delimiter, String start) {
        FirstRow first = new FirstRow();
        try (CsvReader<List<String>> reader = parser(delimiter).build(first, start)) {
            return reader.stream()
                    .findFirst()
                    .map(names -> new Candidate(delimiter, first.line, names, Headers.known(names, options)))
                    .orElse(null);
        } catch (CsvParseException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CsvReader.CsvReaderBuilder parser(Delimiter delimiter) {
        return CsvReader.builder()
                .fieldSeparator(character(delimiter))
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(Math.max(LEAST_BUFFER, options.limits().fieldLength()));
    }

    private static char character(Delimiter delimiter) {
        return switch (delimiter) {
            case AUTO, COMMA -> ',';
            case SEMICOLON -> ';';
            case TAB -> '\t';
            case PIPE -> '|';
        };
    }

    private void rows(TextReader text, Delimiter delimiter, Rows rows) {
        try (CsvReader<Object> reader = parser(delimiter).build(rows, text)) {
            reader.iterator().forEachRemaining(row -> {});
        } catch (CsvParseException e) {
            stopped(e, rows.line());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parser wraps whatever comes out of a handler; what it throws of its own is about quotes. */
    private void stopped(CsvParseException e, long line) {
        Throwable cause = e.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof IllegalStateException full) {
            throw failure(Problem.Kind.LIMIT, line, String.valueOf(full.getMessage()), full);
        }
        if (cause instanceof RuntimeException other && !(cause instanceof CsvParseException)) {
            throw other;
        }
        problems.add(
                Problem.Kind.OPEN_QUOTE,
                source.name(),
                line,
                0,
                () -> "a quote must be closed before a delimiter or line end; nothing from here on was read ("
                        + e.getMessage() + ")");
    }

    private ReadException failure(Problem.Kind kind, long line, String text, @Nullable Throwable cause) {
        return new ReadException(new Problem(kind, source.name(), line, 0, text), cause);
    }

    /** A header as one delimiter gives it. */
    private record Candidate(Delimiter delimiter, long line, List<String> names, long known) {
        boolean isBetterThan(Candidate other) {
            return known != other.known ? known > other.known : names.size() > other.names.size();
        }
    }

    /** Takes the first row that is not blank. */
    private static final class FirstRow extends AbstractBaseCsvCallbackHandler<List<String>> {
        private final List<String> names = new ArrayList<>();
        private boolean text;
        private long line;

        @Override
        protected void handleBegin(long startingLine) {
            line = startingLine;
            names.clear();
            text = false;
        }

        @Override
        protected void handleField(int column, char[] buffer, int offset, int length, boolean quoted) {
            text |= Chars.start(buffer, offset, offset + length) < offset + length;
            names.add(new String(buffer, offset, length));
        }

        @Override
        protected @Nullable List<String> buildRecord() {
            return text && getRecordType() == RecordType.DATA ? List.copyOf(names) : null;
        }
    }
}
