package org.mattstock.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mattstock.data.MissingReason;
import org.mattstock.io.PanelFormat;
import org.mattstock.io.PanelFormats;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.TextOptions;

/** The words of {@code --read} in short, each by an example that can be typed. */
final class ReadingWords {
    /**
     * One word.
     *
     * @param example a statement
     * @param meaning what it says
     */
    record Word(String example, String meaning) {}

    static final List<Word> ALL = List.of(
            new Word(
                    "column unit \"iso3\"",
                    "what a column holds, by its header, or \"#2\" for the second: " + names(ReadOptions.Role.class)),
            new Word("constant indicator \"Folkmängd\"", "what every row says, where no column does"),
            new Word("year 2015", "the year of every row"),
            new Word("filter \"kön\" \"totalt\"", "read only the rows that hold this text in this column"),
            new Word("rename \"Folkmängd\" \"population\"", "another id for an indicator"),
            new Word("breakdown \"totalt ålder\" \"T\"", "a breakdown by its code; T is the total"),
            new Word("missing \"bortfall\" not-reported", "why there is no value: " + names(MissingReason.class)),
            new Word("zero \"–\"", "a text that stands for 0"),
            new Word("dialect px", "whose signs and letters: " + names(ReadOptions.Dialect.class)),
            new Word("unit-code-length 4", "puts lost leading zeros back"),
            new Word("layout wide-by-year", names(ReadOptions.Layout.class)),
            new Word(
                    "header-years end", "whether headers are or end in years: " + names(ReadOptions.HeaderYears.class)),
            new Word(
                    "periods last",
                    "what stands for a year of quarters or months: " + names(ReadOptions.Periods.class)),
            new Word("sheet \"Blad1\"", "which sheet of a workbook, by the name on its tab"),
            new Word("delimiter semicolon", names(TextOptions.Delimiter.class)),
            new Word("decimal-mark comma", names(TextOptions.DecimalMark.class)),
            new Word("thousands-mark point", names(TextOptions.ThousandsMark.class)),
            new Word("encoding utf-8", names(TextOptions.Encoding.class)),
            new Word("lines-above 2", "how many lines stand above the header"),
            new Word("header none", names(TextOptions.Header.class)),
            new Word("names \"code\" \"year\" \"value\"", "the header of a file that has none"),
            new Word(
                    "format \"csv\"",
                    "in place of the format that knows the file: "
                            + PanelFormats.all().stream().map(PanelFormat::name).collect(Collectors.joining(", "))));

    private ReadingWords() {}

    /** A line for each. */
    static String help() {
        return ALL.stream()
                .map(word -> "  " + pad(word.example(), width()) + "  " + word.meaning())
                .collect(Collectors.joining("\n", "Words of --read, semicolons or line ends between:\n", ""));
    }

    /** A text with blanks behind it. */
    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    private static int width() {
        return ALL.stream().mapToInt(word -> word.example().length()).max().orElse(0);
    }

    private static <E extends Enum<E>> String names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(", "));
    }
}
