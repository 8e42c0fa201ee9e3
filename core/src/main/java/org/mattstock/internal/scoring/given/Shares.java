package org.mattstock.internal.scoring.given;

/** Shares of weight, and whether they are as large as is demanded. */
public final class Shares {
    /** Weights are sums of decimals: a share that is met but for the last bit is met. */
    public static final double SLACK = 1e-12;

    private Shares() {}

    /**
     * Whether a share is at least as large as demanded, but for the slack.
     *
     * @param share from 0 to 1
     * @param demanded from 0 to 1
     */
    public static boolean meets(double share, double demanded) {
        return share >= demanded - SLACK;
    }
}
