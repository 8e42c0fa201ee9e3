package org.mattstock.internal.statistics;

/**
 * Shapley values (Shapley 1953): how the worth of all players together is divided fairly among them. Each gets the mean, over
 * all orders in which the players can join, of what the worth rises when it joins; so they add up to the worth of all less
 * the worth of none.
 */
public final class Shapley {
    /** 2 to the power of 12 worths are found in no time; every further player doubles the work. */
    public static final int MOST_PLAYERS = 12;

    private Shapley() {}

    /**
     * The Shapley values of a game.
     *
     * @param players how many there are, at most {@value #MOST_PLAYERS}
     * @param worth by set of players, bit i standing for player i
     */
    public static double[] values(int players, double[] worth) {
        double[] byOthers = weights(players);
        double[] values = new double[players];
        for (int player = 0; player < players; player++) {
            int bit = 1 << player;
            for (int set = 0; set < worth.length; set++) {
                if ((set & bit) == 0) {
                    values[player] += byOthers[Integer.bitCount(set)] * (worth[set | bit] - worth[set]);
                }
            }
        }
        return values;
    }

    /** The share of all orders in which a player joins after a given set, by the size of that set. */
    public static double[] weights(int players) {
        double[] weights = new double[players];
        double sets = 1;
        for (int size = 0; size < players; size++) {
            weights[size] = 1 / (players * sets);
            sets = sets * (players - 1 - size) / (size + 1);
        }
        return weights;
    }
}
