package org.mattstock.uncertainty;

/** Ranks the replicates of a block and counts places; ties share the better place. Used by one thread. */
interface PlaceCounter {
    /**
     * Counts.
     *
     * @param values by unit and lane: higher is better, {@link SlowReplicates#UNRANKED} for none
     * @param lanes how many lanes hold a replicate, from 0
     * @param tally where places are added up
     * @param firsts where those who came first are noted
     */
    void count(double[][] values, int lanes, Tally tally, Firsts firsts);
}
