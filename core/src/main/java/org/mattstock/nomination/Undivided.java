package org.mattstock.nomination;

import java.util.List;

/** The cuts of a line that divide no tie, as seen from every cut. */
final class Undivided {
    private final int[] before;
    private final int[] after;

    /** From the number of each unit's tie, in the line's order. */
    Undivided(List<Integer> ties) {
        int size = ties.size();
        this.before = new int[size + 1];
        this.after = new int[size + 1];
        for (int cut = 0; cut <= size; cut++) {
            before[cut] = isTiedAt(ties, cut) ? before[cut - 1] : cut;
        }
        for (int cut = size; cut >= 0; cut--) {
            after[cut] = isTiedAt(ties, cut) ? after[cut + 1] : cut;
        }
    }

    private static boolean isTiedAt(List<Integer> ties, int cut) {
        return cut > 0 && cut < ties.size() && ties.get(cut - 1).equals(ties.get(cut));
    }

    /** Whether a cut is between two units that are tied. */
    boolean isTiedAt(int cut) {
        return before[cut] != cut;
    }

    /** The nearest one from a cut towards the best. */
    int before(int cut) {
        return before[cut];
    }

    /** The nearest one from a cut towards the worst. */
    int after(int cut) {
        return after[cut];
    }
}
