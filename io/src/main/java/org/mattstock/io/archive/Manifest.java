package org.mattstock.io.archive;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mattstock.io.Problem.Kind;

/**
 * What an archive says of itself, as text of lines: {@code mattstock-archive 1}, {@code kind K}, a line {@code fact KEY TEXT} for
 * each statement, a line {@code entry SIZE SHA256 NAME} for each entry, and {@code sum SHA256} of all lines before. There is one
 * right text for one archive.
 *
 * @param kind what the archive is
 * @param facts statements by key
 * @param items the entries, by name
 * @param text all of it but the last line
 */
record Manifest(String kind, SortedMap<String, String> facts, List<Item> items, String text) {
    /** The name of its file, and of its entry in a zip file, the first one. */
    static final String NAME = "manifest.txt";

    /** How many bytes it may have: enough for as many entries as a zip file may have. */
    static final int MOST_BYTES = 32 << 20;

    private static final String FORMAT = "mattstock-archive ";
    private static final int VERSION = 1;
    private static final String SUM = "sum ";

    /** What is known of an entry. */
    record Item(String name, long size, String sha256) {}

    static Manifest of(String kind, Map<String, String> facts, Collection<Archive.Entry> entries) {
        List<Item> items = new ArrayList<>();
        for (Archive.Entry entry : entries) {
            items.add(new Item(entry.name(), entry.size(), entry.sha256()));
        }
        return of(kind, facts, List.copyOf(items));
    }

    private static Manifest of(String kind, Map<String, String> facts, List<Item> items) {
        StringBuilder text = new StringBuilder(FORMAT).append(VERSION).append('\n');
        text.append("kind ").append(EntryNames.requireWord("kind", kind)).append('\n');
        SortedMap<String, String> sorted = new TreeMap<>(facts);
        for (Map.Entry<String, String> fact : sorted.entrySet()) {
            text.append("fact ").append(EntryNames.requireWord("a fact's key", fact.getKey()));
            text.append(' ').append(Fields.escaped(fact.getValue())).append('\n');
        }
        for (Item item : items) {
            text.append("entry ").append(item.size()).append(' ').append(item.sha256());
            text.append(' ').append(item.name()).append('\n');
        }
        return new Manifest(kind, sorted, items, text.toString());
    }

    /** The checksum of all lines but the last, which holds it. */
    String sum() {
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
    }

    byte[] toBytes() {
        return text.concat(SUM).concat(sum()).concat("\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Reads it back; whatever it does not say in the one right way is refused. */
    static Manifest parse(String source, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        requireVersion(source, text);
        int last = text.lastIndexOf('\n' + SUM) + 1;
        String sum = text.substring(last).strip();
        String actual =
                Sha256.hex(Arrays.copyOf(bytes, text.substring(0, last).getBytes(StandardCharsets.UTF_8).length));
        if (last == 0 || !sum.equals(SUM.concat(actual))) {
            throw Faults.damaged(
                    source, NAME, "its last line must be its checksum, sum " + actual + ", got " + Fields.quoted(sum));
        }
        try {
            Manifest read =
                    parse(Fields.split(text.substring(0, last - 1), '\n').iterator());
            if (!Arrays.equals(read.toBytes(), bytes)) {
                throw new IllegalArgumentException("its lines must be in their order and form, and are not");
            }
            return read;
        } catch (IllegalArgumentException e) {
            throw Faults.damaged(source, NAME, String.valueOf(e.getMessage()));
        }
    }

    private static void requireVersion(String source, String text) {
        String first = text.substring(0, Math.max(0, text.indexOf('\n')));
        if (!first.startsWith(FORMAT)) {
            throw Faults.of(
                    Kind.UNKNOWN_FORMAT,
                    source,
                    NAME + ": the first line must be " + FORMAT + VERSION + ", got " + Fields.quoted(first));
        }
        if (!first.equals(FORMAT + VERSION)) {
            throw Faults.of(
                    Kind.UNKNOWN_FORMAT,
                    source,
                    NAME + ": the format version must be " + VERSION + ", got "
                            + Fields.quoted(first.substring(FORMAT.length()))
                            + ": it was written by another version of this library, or is damaged");
        }
    }

    private static Manifest parse(Iterator<String> lines) {
        lines.next();
        String kind = lines.hasNext() ? after("kind ", lines.next()) : "";
        Map<String, String> facts = new TreeMap<>();
        List<Item> items = new ArrayList<>();
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.startsWith("fact ")) {
                int space = line.indexOf(' ', "fact ".length());
                facts.put(
                        line.substring("fact ".length(), Math.max(space, "fact ".length())),
                        Fields.unescaped(line.substring(space + 1)));
            } else {
                items.add(item(after("entry ", line), items));
            }
        }
        return of(kind, facts, items);
    }

    private static Item item(String line, List<Item> before) {
        List<String> parts = Fields.split(line, ' ');
        if (parts.size() != 3 || parts.get(1).length() != Sha256.DIGITS) {
            throw new IllegalArgumentException(
                    "an entry must be a size, a SHA-256 and a name, got " + Fields.quoted(line));
        }
        String name = EntryNames.require(parts.get(2));
        if (!before.isEmpty() && before.get(before.size() - 1).name().compareTo(name) >= 0) {
            throw new IllegalArgumentException("entries must differ and be in order of name, got "
                    + before.get(before.size() - 1).name() + " before " + name);
        }
        long size = Long.parseLong(parts.get(0));
        if (size < 0 || size > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("an entry must be of 0 to 2147483639 bytes, got " + Fields.quoted(line));
        }
        return new Item(name, size, parts.get(1));
    }

    private static String after(String word, String line) {
        if (!line.startsWith(word)) {
            throw new IllegalArgumentException(
                    "a line must begin with \"" + word + "\" here, got " + Fields.quoted(line));
        }
        return line.substring(word.length());
    }
}
