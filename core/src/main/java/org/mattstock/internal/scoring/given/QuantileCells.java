package org.mattstock.internal.scoring.given;

import org.mattstock.fit.CellFormula;

/**
 * Quantiles as formulas of the column {@code {all}}, by the nine definitions of
 * {@link org.mattstock.internal.statistics.Quantiles}. Where one order statistic or another is taken, {@code n p} is rounded to
 * nine decimals first, so that 0.975 of 40 is 39 in a spreadsheet too.
 */
public final class QuantileCells {
    private static final String COUNT = "COUNT({all})";

    private QuantileCells() {}

    /** The quantile at a decimal. */
    public static String of(int type, double p) {
        return of(type, CellFormula.number(p));
    }

    /**
     * The quantile at a probability.
     *
     * @param type the definition, 1 to 9
     * @param p a number, or a fraction such as {@code 2/3}
     */
    public static String of(int type, String p) {
        String place = "ROUND(" + COUNT + "*" + p + ",9)";
        return switch (type) {
            case 1 -> small("ROUNDUP(" + place + ",0)");
            case 2 -> "(" + small("ROUNDUP(" + place + ",0)") + "+" + small("INT(" + place + ")+1") + ")/2";
            case 3 -> small("IF(MOD(" + place + "-0.5,2)=0," + place + "-0.5,INT(" + place + "+0.5))");
            case 4 -> between(COUNT + "*" + p);
            case 5 -> between(COUNT + "*" + p + "+0.5");
            case 6 -> between("(" + COUNT + "+1)*" + p);
            case 7 -> "PERCENTILE({all}," + p + ")";
            case 8 -> between("(" + COUNT + "+1/3)*" + p + "+1/3");
            case 9 -> between("(" + COUNT + "+1/4)*" + p + "+3/8");
            default -> throw new IllegalArgumentException("type must be 1 to 9, got " + type);
        };
    }

    private static String small(String position) {
        return "SMALL({all},MAX(1,MIN(" + COUNT + "," + position + ")))";
    }

    private static String between(String position) {
        String below = "INT(" + position + ")";
        String low = small(below);
        return low + "+MAX(0,MIN(1," + position + "-" + below + "))*(" + small(below + "+1") + "-" + low + ")";
    }
}
