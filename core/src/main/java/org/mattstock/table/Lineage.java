package org.mattstock.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What repeats a result: which version of the library made it of which definition and figures, with which settings. Whoever has
 * the same gets the same bits. Every result that was computed has a lineage, prints it below its table, and it can be written with the
 * writers of the io module:
 *
 * <pre>{@code
 * TableWriter.json().write(distribution.lineage().toTable(), Path.of("lineage.json"));
 * }</pre>
 *
 * @param entries in the order in which they are shown, the library first
 */
public record Lineage(List<Entry> entries) {
    /** Digits of a hash that a line shows; the table has all. */
    private static final int SHOWN = 12;

    private static final int HASH = 64;

    /**
     * One thing that must be the same.
     *
     * @param name what, such as {@code seed}
     * @param value its text
     */
    public record Entry(String name, String value) {
        /** Checks for null. */
        public Entry {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(value, "value");
        }

        @Override
        public String toString() {
            boolean isHash = value.length() == HASH && value.chars().allMatch(digit -> Character.digit(digit, 16) >= 0);
            return name + " " + (isHash ? value.substring(0, SHOWN) : value);
        }
    }

    /** Copies the entries. */
    public Lineage {
        entries = List.copyOf(entries);
    }

    /** Made by this version of the library; nothing else is known yet. */
    public static Lineage ofLibrary() {
        return new Lineage(List.of(new Entry("library", Library.nameAndVersion())));
    }

    /**
     * With one more thing.
     *
     * @param name what
     * @param value is kept as its text
     */
    public Lineage with(String name, Object value) {
        List<Entry> more = new ArrayList<>(entries);
        more.add(new Entry(name, value.toString()));
        return new Lineage(more);
    }

    /**
     * The text of one thing.
     *
     * @throws IllegalArgumentException if there is no such thing
     */
    public String value(String name) {
        return entries.stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("name must be one of "
                        + entries.stream().map(Entry::name).collect(Collectors.joining(", ")) + ", got " + name))
                .value();
    }

    /** A row for each thing. */
    public Table toTable() {
        Table.Builder table =
                Table.builder("What repeats this result").text("what").text("is");
        entries.forEach(entry -> table.row(entry.name(), entry.value()));
        return table.build();
    }

    /** One line for people; hashes are cut to 12 digits. */
    @Override
    public String toString() {
        return "Repeated by: " + entries.stream().map(Entry::toString).collect(Collectors.joining(", "));
    }
}
