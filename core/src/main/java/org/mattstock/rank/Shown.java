package org.mattstock.rank;

import org.mattstock.table.Column;
import org.mattstock.table.Table;

/** How places and scores stand in tables: places without decimals unless halves are possible. */
final class Shown {
    private static final int SCORE_DECIMALS = 2;

    private Shown() {}

    static Table.Builder place(Table.Builder table, String column, RankingRule rule) {
        return table.column(column(column, rule));
    }

    static Column column(String name, RankingRule rule) {
        return halves(rule) ? Column.decimal(name, 1) : Column.integer(name);
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
