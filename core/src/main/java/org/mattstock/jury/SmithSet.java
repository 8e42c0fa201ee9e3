package org.mattstock.jury;

import java.util.BitSet;

/** The fewest candidates of whom each beats everybody outside. */
final class SmithSet {
    private SmithSet() {}

    /** Whoever has the highest Copeland score is in the set; so is everybody who is not beaten by all in it. */
    static BitSet of(Pairwise pairs) {
        BitSet set = new BitSet();
        BitSet open = new BitSet();
        open.set(best(pairs));
        while (!open.isEmpty()) {
            int member = open.nextSetBit(0);
            open.clear(member);
            set.set(member);
            for (int other = 0; other < pairs.size(); other++) {
                if (!set.get(other) && pairs.preferring(other, member) >= pairs.preferring(member, other)) {
                    open.set(other);
                }
            }
        }
        return set;
    }

    private static int best(Pairwise pairs) {
        int best = 0;
        for (int each = 1; each < pairs.size(); each++) {
            best = pairs.copeland(each) > pairs.copeland(best) ? each : best;
        }
        return best;
    }
}
