package org.mattstock.presets;

import org.mattstock.definition.Node;
import org.mattstock.index.CompositeIndex;
import org.mattstock.rank.Precision;
import org.mattstock.rank.RankingRule;

/** Ready definitions from before scores were compared up to rounding: they keep their rule, and with it hash and places. */
final class FirstFormat {
    private FirstFormat() {}

    /** A tree with every rule at the default that format version 1 has. */
    static CompositeIndex index(String id, Node tree) {
        return CompositeIndex.of(id, tree).withRanking(RankingRule.standard().withPrecision(Precision.exact()));
    }
}
