package org.mattstock.io.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mattstock.io.Problem;
import org.mattstock.io.ReadException;
import org.mattstock.io.internal.rows.Chars;

/** The first row of a table of text: which column has which header. */
final class Header {
    private final String source;
    private final long line;
    private final List<String> names;
    private final Map<String, List<Integer>> places = new HashMap<>();

    Header(String source, long line, List<String> names) {
        this.source = source;
        this.line = line;
        this.names = names.stream().map(Chars::strip).toList();
        for (int i = 0; i < this.names.size(); i++) {
            places.computeIfAbsent(folded(this.names.get(i)), key -> new ArrayList<>())
                    .add(i);
        }
    }

    /** Headers are compared without case, white space, hyphens and underscores. */
    static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_\\-\u00a0]+", "");
    }

    int size() {
        return names.size();
    }

    String name(int column) {
        return names.get(column);
    }

    long line() {
        return line;
    }

    /** The column with the first of these headers that is there, or -1. */
    int find(List<String> headers) {
        for (String header : headers) {
            List<Integer> found = places.get(folded(header));
            if (found != null) {
                if (found.size() > 1) {
                    throw fault("a column may stand once, got " + name(found.get(0)) + " as columns "
                            + (found.get(0) + 1) + " and " + (found.get(1) + 1));
                }
                return found.get(0);
            }
        }
        return -1;
    }

    /** The column with one of these headers. */
    int require(String what, List<String> headers) {
        int column = find(headers);
        if (column < 0) {
            throw lacks(what, headers);
        }
        return column;
    }

    ReadException lacks(String what, List<String> headers) {
        String known = headers.isEmpty() ? "" : " (" + String.join(", ", headers) + ")";
        return fault("the header lacks a column for the " + what + known + "; it has: " + listed() + delimiterDoubt());
    }

    ReadException fault(String text) {
        return new ReadException(new Problem(Problem.Kind.HEADER, source, line, 0, text));
    }

    private String listed() {
        List<String> first = names.subList(0, Math.min(names.size(), 20));
        String more = names.size() > first.size() ? " and " + (names.size() - first.size()) + " more" : "";
        return String.join(", ", first.stream().map(Chars::quoted).toList()) + more;
    }

    private String delimiterDoubt() {
        return names.size() == 1 ? "; a single column: is the delimiter another one?" : "";
    }
}
