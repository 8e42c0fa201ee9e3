package org.mattstock.io.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mattstock.io.Problem;
import org.mattstock.io.Problems;
import org.mattstock.io.ReadException;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.Source;
import org.mattstock.io.TextOptions.Delimiter;
import org.mattstock.io.internal.rows.Chars;
import org.mattstock.io.internal.rows.Head;
import org.mattstock.io.internal.rows.Header;
import org.mattstock.io.internal.rows.Headers;
import org.mattstock.io.internal.rows.Intake;
import org.mattstock.io.internal.rows.NumberEvidence;
import org.mattstock.io.internal.rows.TableRows;
import org.mattstock.io.internal.rows.Understanding;

/** Runs a parser over a source and hands each row, field by field, to what makes sense of it. */
final class Scan {
    /** How much of a source is looked at for its header and, if columns are not told by it, for what they hold. */
    private static final int LONG_LOOK = 1 << 20;

    /** How much is looked at first: most headers end here. */
    private static final int FIRST_LOOK = 1 << 14;

    private static final int MOST_ROWS = 50_000;

    /** The parser reads in pieces of half of this, so that its buffer cannot be smaller. */
    private static final int LEAST_BUFFER = 1 << 14;

    /** The parser refuses a field when fewer characters than this are left in its buffer. */
    private static final int BUFFER_MARGIN = 8192;

    /** A spreadsheet's own line: which delimiter the file has. */
    private static final Pattern SEPARATOR = Pattern.compile("(?i)\"?sep=(.)\"?(?:\\r|\\n)(?s:.*)");

    private final Source source;
    private final ReadOptions options;
    private final Problems problems;

    Scan(Source source, ReadOptions options, Problems problems) {
        this.source = source;
        this.options = options;
        this.problems = problems;
    }

    /** Reads a table into a panel. */
    void table(Intake intake) {
        open(text -> {
            Understood understood = understood(text);
            Understanding understanding = understood.understanding;
            understanding.notes().forEach(problems::add);
            TableRows rows = new TableRows(intake, source.name(), understanding);
            rows(text, understood.delimiter, new TableHandler(rows, understanding.headerLine()), rows::line);
            rows.finish();
            intake.understood(source.name(), understanding.options(understood.delimiter, text.encoding()));
        });
    }

    private Understood understood(TextReader text) throws IOException {
        Start start = start(text, FIRST_LOOK, this::known);
        tellStated(start);
        Understanding first = understanding(start);
        if (start.head.complete() || first.isCertain()) {
            return new Understood(start.delimiter, first);
        }
        Start more = start(text, LONG_LOOK, this::known);
        return new Understood(more.delimiter, understanding(more));
    }

    private long known(Head head) {
        return Understanding.known(source.name(), head, options);
    }

    private Understanding understanding(Start start) {
        return Understanding.of(source.name(), start.head, character(start.delimiter), options);
    }

    /**
     * Reads a table whose header is its first row.
     *
     * @param rows makes, from the header, what takes the rows after it
     */
    void run(Function<Header, Rows> rows) {
        open(text -> {
            Start start = start(
                    text, FIRST_LOOK, head -> Headers.known(head.rows().get(0).fields()));
            tellStated(start);
            Head.Row first = start.head.rows().get(0);
            Rows taker = rows.apply(new Header(source.name(), first.line(), first.fields()));
            rows(text, start.delimiter, taker, taker::line);
        });
    }

    private void open(Reading reading) {
        try (TextReader text = new TextReader(
                source.name(), source.open(options.limits()), options.text().encoding(), problems)) {
            reading.read(text);
        } catch (IOException | UncheckedIOException e) {
            throw failure(Problem.Kind.UNREADABLE, 0, "the source cannot be read: " + e, e);
        }
    }

    /** What becomes of an open text. */
    @FunctionalInterface
    private interface Reading {
        void read(TextReader text) throws IOException;
    }

    /** The first rows as the delimiter cuts them that makes most sense, then most fields. */
    private Start start(TextReader text, int length, ToLongFunction<Head> sense) throws IOException {
        String start = text.peek(length);
        if (start.length() == length && length < LONG_LOOK && !hasWholeRow(start)) {
            start = text.peek(LONG_LOOK);
        }
        if (start.length() == LONG_LOOK && start.indexOf('\n') < 0 && start.indexOf('\r') < 0) {
            throw headless(start);
        }
        boolean complete = start.length() < length;
        Optional<Delimiter> stated = stated(start);
        Start best = null;
        for (Delimiter delimiter : stated.map(List::of).orElseGet(this::delimiters)) {
            Head head = head(delimiter, start, complete, stated.isPresent());
            if (!head.rows().isEmpty()) {
                Start candidate = new Start(delimiter, head, sense.applyAsLong(head), stated.isPresent());
                best = best == null || candidate.isBetterThan(best) ? candidate : best;
            }
        }
        if (best == null) {
            throw headless(start);
        }
        requireColumns(best.head.rows().get(0));
        return best;
    }

    private void requireColumns(Head.Row first) {
        int count = first.fields().size();
        if (count > options.limits().columns()) {
            throw failure(
                    Problem.Kind.LIMIT,
                    first.line(),
                    "a table may have at most " + options.limits().columns() + " columns, got " + count,
                    null);
        }
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
        if (start.length() == LONG_LOOK) {
            return failure(Problem.Kind.LIMIT, 1, "a header may have at most " + LONG_LOOK + " characters", null);
        }
        return failure(Problem.Kind.OPEN_QUOTE, 1, "a quote must be closed before a delimiter or line end", null);
    }

    /** The delimiter that the first line of a spreadsheet's file states. */
    private Optional<Delimiter> stated(String start) {
        Matcher separator = SEPARATOR.matcher(start);
        if (!separator.matches() || options.text().delimiter() != Delimiter.AUTO) {
            return Optional.empty();
        }
        char character = separator.group(1).charAt(0);
        return all().stream().filter(each -> character(each) == character).findFirst();
    }

    private void tellStated(Start start) {
        if (start.stated) {
            problems.add(
                    Problem.Kind.LINES_SKIPPED,
                    source.name(),
                    1,
                    0,
                    () -> "the first line states the delimiter: sep=" + character(start.delimiter));
        }
    }

    private static List<Delimiter> all() {
        return List.of(Delimiter.COMMA, Delimiter.SEMICOLON, Delimiter.TAB, Delimiter.PIPE);
    }

    private List<Delimiter> delimiters() {
        Delimiter given = options.text().delimiter();
        return given == Delimiter.AUTO ? all() : List.of(given);
    }

    /** The whole rows among the first characters; the last one may have been cut. */
    private Head head(Delimiter delimiter, String start, boolean complete, boolean stated) {
        List<Head.Row> rows = new ArrayList<>();
        try (CsvReader<Head.Row> reader = parser(delimiter).build(new HeadHandler(), start)) {
            Iterator<Head.Row> each = reader.iterator();
            while (each.hasNext() && rows.size() < MOST_ROWS) {
                rows.add(each.next());
            }
        } catch (CsvParseException e) {
            return new Head(rows, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (stated && !rows.isEmpty()) {
            rows.remove(0);
        }
        boolean whole = complete && rows.size() < MOST_ROWS;
        if (!whole && rows.size() > 1) {
            rows.remove(rows.size() - 1);
        }
        return new Head(rows, whole);
    }

    private CsvReader.CsvReaderBuilder parser(Delimiter delimiter) {
        return CsvReader.builder()
                .fieldSeparator(character(delimiter))
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(Math.max(LEAST_BUFFER, options.limits().fieldLength() + BUFFER_MARGIN));
    }

    private static char character(Delimiter delimiter) {
        return switch (delimiter) {
            case AUTO, COMMA -> ',';
            case SEMICOLON -> ';';
            case TAB -> '\t';
            case PIPE -> '|';
        };
    }

    private void rows(
            TextReader text, Delimiter delimiter, AbstractBaseCsvCallbackHandler<Object> handler, LongSupplier line) {
        try (CsvReader<Object> reader = parser(delimiter).build(handler, text)) {
            reader.iterator().forEachRemaining(row -> {});
        } catch (CsvParseException e) {
            stopped(e, line.getAsLong(), text.line());
        } catch (UncheckedIOException e) {
            problems.add(ParserFault.of(Objects.requireNonNull(e.getCause(), "cause"), source.name(), text.line()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parser wraps whatever comes out of a handler; what it throws of its own is about quotes and the length of fields. */
    private void stopped(CsvParseException e, long line, long reached) {
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
                ParserFault.of(e, source.name(), line, reached, options.limits().fieldLength()));
    }

    private ReadException failure(Problem.Kind kind, long line, String text, @Nullable Throwable cause) {
        return new ReadException(new Problem(kind, source.name(), line, 0, text), cause);
    }

    /** What a table is, and what stands between its fields; the first rows are not held any longer. */
    private record Understood(Delimiter delimiter, Understanding understanding) {}

    /** The first rows as one delimiter cuts them, how much sense they make then, and whether the first line states it. */
    private record Start(Delimiter delimiter, Head head, long sense, boolean stated) {
        boolean isBetterThan(Start other) {
            if (sense != other.sense) {
                return sense > other.sense;
            }
            return width() != other.width() ? width() > other.width() : figures() > other.figures();
        }

        /** How many of the first fields are figures: {@code 2021;8,2} is two, cut at the semicolon. */
        private long figures() {
            return head.rows().stream()
                    .limit(20)
                    .flatMap(row -> row.fields().stream())
                    .map(Chars::strip)
                    .filter(NumberEvidence::isFigure)
                    .count();
        }

        private int width() {
            return head.rows().stream()
                    .limit(20)
                    .mapToInt(row -> row.fields().size())
                    .max()
                    .orElse(0);
        }
    }
}
