package org.mattstock.table;

import java.util.ArrayList;
import java.util.List;

/** Texts cut to a number of columns of a fixed-width font; what combines with a letter stays with it. */
final class Folding {
    private static final String ELLIPSIS = "…";

    private Folding() {}

    /** The text, or as much of it as fits before an ellipsis. */
    static String shortened(String text, int width) {
        return DisplayWidth.of(text) <= width ? text : start(text, width - 1).stripTrailing() + ELLIPSIS;
    }

    /** The text in lines: broken at spaces, and within a word only where it fills more than a line. */
    static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (DisplayWidth.of(rest) > width) {
            String line = start(rest, width);
            int space = rest.startsWith(" ", line.length()) ? line.length() : line.lastIndexOf(' ');
            String kept = space > 0 ? line.substring(0, space) : line;
            lines.add(kept.stripTrailing());
            rest = rest.substring(kept.length()).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    /** How wide the widest word is. */
    static int widestWord(String text) {
        int widest = 0;
        for (String word : text.split(" ", -1)) {
            widest = Math.max(widest, DisplayWidth.of(word));
        }
        return widest;
    }

    private static String start(String text, int width) {
        int filled = 0;
        int end = 0;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            filled += DisplayWidth.ofCodePoint(point);
            if (filled > width) {
                break;
            }
            end += Character.charCount(point);
        }
        return text.substring(0, end);
    }
}
