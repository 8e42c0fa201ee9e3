package org.mattstock.workbook;

import org.mattstock.fit.CellFormula;
import org.mattstock.rank.Precision;
import org.mattstock.rank.RankingRule;

/** How a ranking rule sees scores, as formulas: rounded or not, in order, and which of them are level. */
final class PlaceFormulas {
    private static final String ROUNDING = "1E-12";

    private final RankingRule rule;
    private final double size;

    /**
     * Formulas of a rule.
     *
     * @param size how large the numbers are that scores are made of
     */
    PlaceFormulas(RankingRule rule, double size) {
        this.rule = rule;
        this.size = size;
    }

    /** A score as the rule sees it. */
    String seen(String score) {
        if (!(rule.precision() instanceof Precision.Decimals decimals)) {
            return score;
        }
        String rounded = "ROUND(" + score + "," + decimals.digits() + ")";
        if (decimals.rounding() == Precision.Rounding.HALF_UP) {
            return rounded;
        }
        String unit = "10^" + decimals.digits();
        String steps = "ABS(" + score + ")*" + unit;
        return "IF(ABS(" + steps + "-INT(" + steps + ")-0.5)<1E-9,SIGN(" + score + ")*2*ROUND(INT(" + steps
                + ")/2+0.1,0)/" + unit + "," + rounded + ")";
    }

    /** The score at a position, best first; empty text beyond the last. */
    String sorted(String scores, String position) {
        String function = rule.order() == RankingRule.Order.HIGHEST_FIRST ? "LARGE" : "SMALL";
        return "IF(" + position + ">COUNT(" + scores + "),\"\"," + function + "(" + scores + "," + position + "))";
    }

    /** How far a score may be from the best of its group. */
    String tolerance(String best) {
        String rounding = ROUNDING + "*MAX(ABS(" + best + ")," + CellFormula.number(size) + ")";
        if (rule.precision() instanceof Precision.Tolerance tolerance) {
            return CellFormula.number(tolerance.epsilon()) + "+" + rounding;
        }
        return rule.precision() instanceof Precision.Decimals decimals ? "0.5*10^-" + decimals.digits() : rounding;
    }
}
