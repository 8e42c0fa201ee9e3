package org.mattstock.jury;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** How many voters prefer each candidate to each other; candidates by their position. */
final class Pairwise {
    private final long[][] preferring;
    private final long voters;

    Pairwise(long[][] preferring, long voters) {
        this.preferring = preferring;
        this.voters = voters;
    }

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

    int size() {
        return preferring.length;
    }

    long voters() {
        return voters;
    }

    long preferring(int a, int b) {
        return preferring[a][b];
    }

    /** All preferences of all voters. */
    long preferences() {
        return Arrays.stream(preferring).flatMapToLong(Arrays::stream).sum();
    }

    double borda(int candidate) {
        long doubled = 0;
        for (int other = 0; other < size(); other++) {
            doubled += other == candidate ? 0 : voters + preferring[candidate][other] - preferring[other][candidate];
        }
        return doubled / 2.0;
    }

    int copeland(int candidate) {
        int score = 0;
        for (int other = 0; other < size(); other++) {
            score += Long.compare(preferring[candidate][other], preferring[other][candidate]);
        }
        return score;
    }

    long agreements(int[] order) {
        long agreements = 0;
        for (int i = 0; i < order.length; i++) {
            for (int j = i + 1; j < order.length; j++) {
                agreements += preferring[order[i]][order[j]];
            }
        }
        return agreements;
    }

    /** Whoever has the highest Copeland score is in the set; so is everybody who is not beaten by all in it. */
    BitSet smithSet() {
        int best = 0;
        for (int each = 1; each < size(); each++) {
            best = copeland(each) > copeland(best) ? each : best;
        }
        BitSet set = new BitSet();
        BitSet open = new BitSet();
        open.set(best);
        while (!open.isEmpty()) {
            int member = open.nextSetBit(0);
            open.clear(member);
            set.set(member);
            for (int other = 0; other < size(); other++) {
                if (!set.get(other) && preferring[other][member] >= preferring[member][other]) {
                    open.set(other);
                }
            }
        }
        return set;
    }
}
