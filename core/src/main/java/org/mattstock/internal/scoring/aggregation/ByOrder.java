package org.mattstock.internal.scoring.aggregation;

/** An aggregation that weighs parts by their order from the best: how much weight a share of them has together says all. */
abstract class ByOrder extends ByUnit {
    /**
     * The weight of the best parts together.
     *
     * @param share how many of all parts they are
     * @return from 0 for none to 1 for all
     */
    abstract double quantifier(double share);

    /** From the lowest part up by what the better ones are better, so that equal parts give that part exactly. */
    @Override
    public final double of(double[] values, double[] weights, int count, double applicable) {
        double[] ascending = Ascending.of(values, weights, count).values();
        double sum = ascending[0];
        for (int above = count - 1; above > 0; above--) {
            sum += quantifier((double) above / count) * (ascending[count - above] - ascending[count - above - 1]);
        }
        return sum;
    }
}
