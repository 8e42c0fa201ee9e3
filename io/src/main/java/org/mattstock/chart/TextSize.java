package org.mattstock.chart;

import java.util.ArrayList;
import java.util.List;

/** How wide texts are, roughly and rather too wide: fonts differ, and nobody is asked. */
final class TextSize {
    /** Axes and labels. */
    static final double SMALL = 13;

    private static final String NARROW = "iljtfrI.,:;'|!()[] 1-";
    private static final String WIDE = "mwMWÅÄÖ@%—";
    private static final double NARROW_EM = 0.38;
    private static final double WIDE_EM = 0.92;
    private static final double CAPITAL_EM = 0.74;
    private static final double OTHER_EM = 0.61;

    private TextSize() {}

    static double width(String text, double size) {
        return text.codePoints().mapToDouble(TextSize::em).sum() * size;
    }

    private static double em(int letter) {
        if (NARROW.indexOf(letter) >= 0) {
            return NARROW_EM;
        } else if (WIDE.indexOf(letter) >= 0 || Character.isIdeographic(letter)) {
            return WIDE_EM;
        }
        return Character.isUpperCase(letter) ? CAPITAL_EM : OTHER_EM;
    }

    /** The text, or as much of it as there is room for, and then three dots. */
    static String cut(String text, double size, double room) {
        if (width(text, size) <= room) {
            return text;
        }
        int[] letters = text.codePoints().toArray();
        int kept = letters.length;
        while (kept > 0 && width(new String(letters, 0, kept) + "…", size) > room) {
            kept--;
        }
        return new String(letters, 0, kept).strip() + "…";
    }

    /** The text in lines, broken between words; a word that is too long has a line of its own. */
    static List<String> lines(String text, double size, double room) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("[ \\n\\t]+", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, size) > room) {
                lines.add(line);
                longer = word;
            }
            line = longer;
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }
}
