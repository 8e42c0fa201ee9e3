package org.mattstock.chart;

import org.mattstock.table.Notation;

/** Classes of percentages, each of a tone. */
final class Tones {
    private static final int[] FROM = {0, 1, 2, 5, 10, 20};
    static final int COUNT = FROM.length;

    private Tones() {}

    static int of(double percentage) {
        int tone = 0;
        while (tone + 1 < COUNT && percentage >= FROM[tone + 1]) {
            tone++;
        }
        return tone;
    }

    static String text(int tone, Notation notation) {
        if (tone == 0) {
            return "< " + notation.percent(FROM[1] / 100.0);
        } else if (tone == COUNT - 1) {
            return "≥ " + notation.percent(FROM[tone] / 100.0);
        }
        return notation.range(FROM[tone], FROM[tone + 1]);
    }
}
