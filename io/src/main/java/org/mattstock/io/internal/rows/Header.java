package org.mattstock.io.internal.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mattstock.io.Problem;
import org.mattstock.io.ReadException;

/** The header of a table: which column is called what. */
public final class Header {
    private final String source;
    private final long line;
    private final List<String> names;
    private final Map<String, List<Integer>> exact = new HashMap<>();
    private final Map<String, List<Integer>> folded = new HashMap<>();

    /** A header in a line of a source; names are taken without white space around them. */
    public Header(String source, long line, List<String> names) {
        this.source = source;
        this.line = line;
        this.names = names.stream().map(Chars::strip).toList();
        for (int i = 0; i < this.names.size(); i++) {
            String name = this.names.get(i);
            exact.computeIfAbsent(name, key -> new ArrayList<>()).add(i);
            folded.computeIfAbsent(folded(name), key -> new ArrayList<>()).add(i);
        }
    }

    /** Headers are compared without case, white space, hyphens and underscores. */
    public static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_\\-\u00a0]+", "");
    }

    /** How many columns there are. */
    public int size() {
        return names.size();
    }

    /** The name of a column; may be empty. */
    public String name(int column) {
        return names.get(column);
    }

    /** The line in which it stands, from 1. */
    public long line() {
        return line;
    }

    String source() {
        return source;
    }

    /** A column as a problem calls it. */
    String shown(int column) {
        return name(column).isEmpty() ? "#" + (column + 1) : Chars.quoted(name(column));
    }

    /** The name by which options give a column: its header where no other has it, else its number. */
    String handle(int column) {
        String name = name(column);
        boolean clear = !name.isEmpty() && exact.getOrDefault(name, List.of()).size() == 1;
        return clear ? name : "#" + (column + 1);
    }

    /** The column with the first of these words that is there, or -1; the leftmost of several that differ in case only. */
    public int find(List<String> words) {
        for (String word : words) {
            List<Integer> found = folded.get(folded(word));
            if (found != null) {
                requireOne(exact.getOrDefault(name(found.get(0)), found));
                return found.get(0);
            }
        }
        return -1;
    }

    /** The column that a user means: called exactly so, or with that number, or called so but for case and the like; or -1. */
    public int given(String header) {
        String text = Chars.strip(header);
        List<Integer> found = exact.get(text);
        if (found == null && text.matches("#[1-9]\\d{0,5}")) {
            int column = Integer.parseInt(text.substring(1)) - 1;
            return column < size() ? column : -1;
        }
        if (found == null) {
            found = folded.get(folded(text));
        }
        if (found == null) {
            return -1;
        }
        requireOne(found);
        return found.get(0);
    }

    private void requireOne(List<Integer> found) {
        if (found.size() > 1) {
            throw fault("a column may stand once, got " + name(found.get(0)) + " as columns " + (found.get(0) + 1)
                    + " and " + (found.get(1) + 1));
        }
    }

    /** The column with one of these headers. */
    public int require(String what, List<String> headers) {
        int column = find(headers);
        if (column < 0) {
            throw lacks(what, headers);
        }
        return column;
    }

    /** The fault that a column is lacking. */
    public ReadException lacks(String what, List<String> headers) {
        String known = headers.isEmpty()
                ? ""
                : " (" + String.join(", ", headers.subList(0, Math.min(6, headers.size())))
                        + (headers.size() > 6 ? ", ..." : "") + ")";
        return fault("the header lacks a column for the " + what + known + "; it has: " + listed() + delimiterDoubt());
    }

    /** A fault of the header. */
    public ReadException fault(String text) {
        return new ReadException(new Problem(Problem.Kind.HEADER, source, line, 0, text));
    }

    String listed() {
        List<String> first = names.subList(0, Math.min(names.size(), 20));
        String more = names.size() > first.size() ? " and " + (names.size() - first.size()) + " more" : "";
        return String.join(", ", first.stream().map(Chars::quoted).toList()) + more;
    }

    private String delimiterDoubt() {
        return names.size() == 1 ? "; a single column: is the delimiter another one?" : "";
    }
}
