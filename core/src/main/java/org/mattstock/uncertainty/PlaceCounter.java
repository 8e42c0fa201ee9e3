package org.mattstock.uncertainty;

/** Ranks the replicates of a block and counts places; ties share the better place. Used by one thread. */
interface PlaceCounter {
    /** The most units for which a network is faster. */
    int MOST_IN_NETWORK = 1_023;

    /**
     * Counts a block.
     *
     * @param block its values by unit and lane
     * @param tally where places are added up
     * @param firsts where those who came first are noted
     */
    void count(Block block, Tally tally, Firsts firsts);

    /** Adds to the tally what was counted aside. */
    void flush(Tally tally);

    /** The faster way for a number of units. */
    static PlaceCounter of(int units, int methods) {
        return units > 0 && units <= MOST_IN_NETWORK ? new NetworkCounter(units, methods) : new SingleCounter(units);
    }
}
