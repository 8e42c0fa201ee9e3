package org.mattstock.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mattstock.table.Column;
import org.mattstock.table.Notation;
import org.mattstock.table.Table;

/**
 * Tables of the core in words for readers, in Swedish or English: headings, titles, and what the library itself says in cells, such
 * as {@code OUTSIDE_POPULATION}, which becomes "utanför populationen" or "outside the population". What data says stays as it is:
 * ids, names, titles of a definition, reasons that people gave.
 *
 * <pre>{@code
 * Table table = TableWords.in(locale).of(scores.toTable());
 * out.println(table.toText(Layout.of(80).with(Notation.of(locale))));
 * }</pre>
 *
 * <ul>
 *   <li>Titles with figures are told by pattern; a decimal in one is written as readers of the language write it.
 *   <li>What has no translation stays as it was, and so do the sentences of findings, which {@link FindingTable} tells.
 *   <li>A heading that would stand there twice, such as the id of a part, stays as it was.
 * </ul>
 *
 * <p>Immutable; the patterns are read once for each language.
 */
public final class TableWords {
    private static final TableWords SWEDISH = new TableWords(Locale.forLanguageTag("sv"));
    private static final TableWords ENGLISH = new TableWords(Locale.ENGLISH);

    /** Columns of kind {@link Column.Kind#TEXT} whose cells the library chooses, or begins. */
    private static final Set<String> WORDED = Set.of(
            "answer",
            "basis",
            "bound",
            "changes",
            "class",
            "comparison",
            "counts for nobody because",
            "departure",
            "detail",
            "factor",
            "fault",
            "finding",
            "how",
            "in the way",
            "kind",
            "light",
            "may",
            "measure",
            "move",
            "next state",
            "not decidable",
            "not ranked",
            "number",
            "offered first",
            "outcome",
            "part",
            "ranked in",
            "reason",
            "recused for",
            "relation",
            "remark",
            "role",
            "rule",
            "state",
            "status",
            "steady",
            "step",
            "steps",
            "tie at the cut",
            "undecided",
            "verdict",
            "warning",
            "what",
            "why grey",
            "why nobody");

    /** Words after a colon, one or from one to the next, up to a comma or the end. */
    private static final Pattern ENDS = Pattern.compile("(?<=: )[a-z-]+(?:(?: > | )[a-z-]+)*(?=[,;]|$)");

    private final Notation notation;
    private final TextPatterns headings;
    private final TextPatterns titles;
    private final TextPatterns phrases;
    private final Labels labels;

    private TableWords(Locale locale) {
        labels = Labels.in(locale);
        notation = Notation.of(locale);
        headings = new TextPatterns("table.heading.", labels);
        titles = new TextPatterns("table.title.", labels);
        phrases = new TextPatterns("table.phrase.", labels);
    }

    /**
     * The words of a language; only the language of the locale matters.
     *
     * @param locale Swedish or English, in any country
     * @throws IllegalArgumentException if it is another language
     */
    public static TableWords in(Locale locale) {
        return Notation.of(locale) == Notation.SWEDISH ? SWEDISH : ENGLISH;
    }

    /** The table in these words: the same columns, rows and numbers, made of the same. */
    public Table of(Table table) {
        Objects.requireNonNull(table, "table");
        Table.Builder told = Table.builder(title(table.title()));
        Set<String> taken = table.columns().stream().map(Column::name).collect(Collectors.toCollection(HashSet::new));
        for (Column column : table.columns()) {
            taken.remove(column.name());
            String heading = heading(column.name());
            String free = taken.contains(heading) ? column.name() : heading;
            taken.add(free);
            told.column(column.withName(free));
        }
        for (int row = 0; row < table.rowCount(); row++) {
            told.row(row(table, row));
        }
        Table made = told.build();
        return table.lineage().map(made::withLineage).orElse(made);
    }

    private @Nullable Object[] row(Table table, int row) {
        return IntStream.range(0, table.columns().size())
                .mapToObj(column -> cell(table, row, column))
                .toArray();
    }

    private @Nullable Object cell(Table table, int row, int column) {
        Object cell = table.cell(row, column).orElse(null);
        return cell instanceof String text && isWorded(table.columns().get(column)) ? cell(text) : cell;
    }

    static boolean isWorded(Column column) {
        return column.kind() == Column.Kind.WORDS
                || (column.kind() == Column.Kind.TEXT && WORDED.contains(column.name()));
    }

    /** A heading of the core, or the same where it is none. */
    String heading(String text) {
        return headings.told(text, this::inner).orElse(text);
    }

    /** A title of the core, or the same where it is none. */
    String title(String text) {
        return titles.told(text, this::inner).orElse(text);
    }

    /** A cell: a word, a phrase, several of them, or a word before a colon and what data says. */
    String cell(String text) {
        return told(text)
                .or(() -> indented(text))
                .or(() -> listed(text, "; "))
                .or(() -> listed(text, ", "))
                .orElseGet(() -> around(text));
    }

    private Optional<String> told(String text) {
        return word(text).or(() -> phrases.told(text, this::inner));
    }

    /** A word of the library by its text, a constant's name or words with spaces or hyphens. */
    private Optional<String> word(String text) {
        return labels.find(
                "table.word." + text.toLowerCase(Locale.ROOT).replace("'", "").replaceAll("[^a-z0-9]+", "-"));
    }

    /** What a pattern holds: words of the library are small or all capitals, decimals are written by the language, names stay. */
    private String inner(String text) {
        boolean ours = text.equals(text.toLowerCase(Locale.ROOT)) || text.equals(text.toUpperCase(Locale.ROOT));
        if (text.matches("-?\\d+\\.\\d{1,15}")) {
            return notation.decimal(Double.parseDouble(text), text.length() - text.indexOf('.') - 1);
        }
        return ours ? told(text).or(() -> listed(text, ", ")).orElse(text) : text;
    }

    private Optional<String> indented(String text) {
        String inner = text.strip();
        return inner.startsWith("(") && inner.endsWith(")")
                ? word(inner.substring(1, inner.length() - 1)).map(word -> text.replace(inner, "(" + word + ")"))
                : Optional.empty();
    }

    private Optional<String> listed(String text, String comma) {
        List<String> told = new ArrayList<>();
        for (String each : text.split(comma, -1)) {
            Optional<String> one = told(each).or(() -> comma.equals("; ") ? listed(each, ", ") : Optional.empty());
            one.ifPresent(told::add);
            if (one.isEmpty()) {
                return Optional.empty();
            }
        }
        return told.size() < 2 ? Optional.empty() : Optional.of(String.join(comma, told));
    }

    /** Words before the first colon, and those that end what data says: {@code MISSING_PARTS: Hemtjänst (U21468): unknown}. */
    private String around(String text) {
        int colon = text.indexOf(": ");
        String head = colon < 0 ? "" : text.substring(0, colon);
        String told = word(head).orElse(head) + text.substring(head.length());
        return ENDS.matcher(told).replaceAll(end -> Matcher.quoteReplacement(path(end.group())));
    }

    private String path(String words) {
        return Arrays.stream(words.split(" > ", -1))
                .map(each -> word(each).orElse(each))
                .collect(Collectors.joining(" > "));
    }

    /** How numbers are written beside these words. */
    public Notation notation() {
        return notation;
    }

    @Override
    public String toString() {
        return "TableWords (" + labels + ")";
    }
}
