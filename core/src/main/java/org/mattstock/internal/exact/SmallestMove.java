package org.mattstock.internal.exact;

import org.jspecify.annotations.Nullable;

/**
 * The smallest change of shares that brings a lead down to 0. The lead is the sum of share times the lead in each part; shares
 * stay at least 0 and their sum stays.
 */
public final class SmallestMove {
    private static final int HALVINGS = 64;

    private final double[] leads;
    private final double[] shares;
    private final int[] ascending;
    private final double lead;

    /**
     * Shares and leads.
     *
     * @param leads by part; NaN for a part whose share stays
     * @param shares by part; the lead under them is at least 0
     */
    public SmallestMove(double[] leads, double[] shares) {
        this.leads = leads;
        this.shares = shares;
        this.ascending = Ascending.of(leads);
        double sum = 0;
        for (int part : ascending) {
            sum += shares[part] * leads[part];
        }
        this.lead = sum;
    }

    /** Whether weights exist under which the lead is negative. */
    private boolean canTurn() {
        return leads[ascending[0]] < 0;
    }

    /**
     * The least sum of changes: all weight that moves goes to the part with the least lead, from the parts with the greatest
     * lead first, since that brings most for each bit of weight. Null where the lead cannot turn.
     */
    public double @Nullable [] bySum() {
        if (!canTurn()) {
            return null;
        }
        int to = ascending[0];
        double[] changed = shares.clone();
        double rest = lead;
        for (int i = ascending.length - 1; i > 0 && rest > 0; i--) {
            int from = ascending[i];
            double gain = leads[from] - leads[to];
            double moved = gain > 0 ? Math.min(shares[from], rest / gain) : 0;
            changed[from] -= moved;
            changed[to] += moved;
            rest -= moved * gain;
        }
        return changed;
    }

    /**
     * The least largest change: how far a lead comes down grows with the change that every share may make, so the change is
     * found by halving. Null where the lead cannot turn.
     */
    public double @Nullable [] byLargest() {
        if (!canTurn()) {
            return null;
        }
        double low = 0;
        double high = 1;
        for (int i = 0; i < HALVINGS && lead > 0; i++) {
            double middle = (low + high) / 2;
            if (lead(moved(middle)) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return lead > 0 ? moved(high) : shares.clone();
    }

    private double lead(double[] of) {
        double sum = 0;
        for (int part : ascending) {
            sum += of[part] * leads[part];
        }
        return sum;
    }

    /** The least lead with changes of at most this much: all shares down as far as they may, then up from the least lead. */
    private double[] moved(double most) {
        double[] changed = shares.clone();
        double freed = 0;
        for (int part : ascending) {
            double down = Math.min(most, shares[part]);
            changed[part] -= down;
            freed += down;
        }
        for (int part : ascending) {
            double up = Math.min(freed, shares[part] + most - changed[part]);
            changed[part] += up;
            freed -= up;
        }
        return changed;
    }
}
