package org.mattstock.coherence;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mattstock.data.Indicator;
import org.mattstock.index.Difference;
import org.mattstock.index.Explanation;

/**
 * What makes one unit's lead over another, by indicator.
 *
 * @param amounts positive where the indicator speaks for the unit that leads
 * @param others what else speaks for it, such as parts that the other lacks
 */
record Lead(Map<Indicator, Double> amounts, double others) {
    /**
     * Reads a difference.
     *
     * @param sense 1 where more is ahead, -1 where less is
     * @param indicators by leaf; an item of another node is none's
     */
    static Lead of(Difference difference, double sense, Map<String, Indicator> indicators) {
        Map<Indicator, Double> amounts = new LinkedHashMap<>();
        double others = 0;
        for (Explanation.Item item : difference.items()) {
            Indicator indicator = indicators.get(item.node());
            if (indicator == null) {
                others += Math.max(0, sense * item.amount());
            } else {
                amounts.merge(indicator, sense * item.amount(), Double::sum);
            }
        }
        return new Lead(amounts, others);
    }

    /** How many indicators tell the two apart. */
    long differing() {
        return amounts.values().stream().filter(amount -> amount != 0).count();
    }

    /** The indicator that speaks most for the unit, the first of equal ones; there must be one. */
    Indicator largest() {
        return Collections.max(amounts.entrySet(), Map.Entry.comparingByValue()).getKey();
    }

    double amount(Indicator indicator) {
        return amounts.getOrDefault(indicator, 0.0);
    }

    /** All that speaks for the unit. */
    double ahead() {
        double ahead = others;
        for (double amount : amounts.values()) {
            ahead += Math.max(0, amount);
        }
        return ahead;
    }
}
