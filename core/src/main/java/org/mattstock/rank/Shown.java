package org.mattstock.rank;

import org.mattstock.table.Table;

/** How places and scores stand in tables: places without decimals unless halves are possible. */
final class Shown {
    private static final int SCORE_DECIMALS = 3;

    private Shown() {}

    static Table.Builder place(Table.Builder table, String column, RankingRule rule) {
        return halves(rule) ? table.decimal(column, 1) : table.integer(column);
    }

    static Object place(double place, RankingRule rule) {
        if (halves(rule)) {
            return place;
        }
        return (long) place;
    }

    static int decimals(RankingRule rule) {
        return rule.decimals().orElse(SCORE_DECIMALS);
    }

    private static boolean halves(RankingRule rule) {
        return rule.ties() == TieRule.FRACTIONAL;
    }
}
