package org.mattstock.jury;

import java.util.Arrays;
import java.util.List;

/** From ballots to how many voters prefer each candidate to each other. */
final class PreferenceCount {
    private PreferenceCount() {}

    static Pairwise of(Ids candidates, Ballots.Unlisted unlisted, List<Ballots.Preference> ballots) {
        int n = candidates.size();
        requireBounds(n, ballots);
        long[][] preferring = new long[n][n];
        long voters = 0;
        for (Ballots.Preference ballot : ballots) {
            int[] places = places(candidates, ballot);
            voters += ballot.voters();
            for (int a = 0; a < n; a++) {
                for (int b = 0; b < n; b++) {
                    boolean compared = unlisted == Ballots.Unlisted.BELOW_LISTED || places[b] < Integer.MAX_VALUE;
                    preferring[a][b] += compared && places[a] < places[b] ? ballot.voters() : 0;
                }
            }
        }
        return new Pairwise(preferring, voters);
    }

    private static void requireBounds(int candidates, List<Ballots.Preference> ballots) {
        if (candidates > Ballots.MOST_CANDIDATES) {
            throw new IllegalArgumentException(
                    "candidates must be at most " + Ballots.MOST_CANDIDATES + ", got " + candidates);
        }
        if (ballots.isEmpty()) {
            throw new IllegalArgumentException("ballots must not be empty");
        }
        long comparisons = (long) candidates * candidates * ballots.size();
        if (comparisons > Ballots.MOST_COMPARISONS) {
            throw new IllegalArgumentException("comparisons (candidates squared times ballots) must be at most "
                    + Ballots.MOST_COMPARISONS + ", got " + comparisons + "; join equal ballots");
        }
        long voters = 0;
        for (Ballots.Preference ballot : ballots) {
            if (ballot.voters() > Ballots.MOST_VOTERS - voters) {
                throw new IllegalArgumentException("voters must be at most " + Ballots.MOST_VOTERS + ", got "
                        + ballot.voters() + " after " + voters);
            }
            voters += ballot.voters();
        }
    }

    /** The group, from 0, that each candidate stands in; the largest number for one left out. */
    private static int[] places(Ids candidates, Ballots.Preference ballot) {
        int[] places = new int[candidates.size()];
        Arrays.fill(places, Integer.MAX_VALUE);
        for (int group = 0; group < ballot.order().size(); group++) {
            for (String candidate : ballot.order().get(group)) {
                places[candidates.require(candidate)] = group;
            }
        }
        return places;
    }
}
