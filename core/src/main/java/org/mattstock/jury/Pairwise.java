package org.mattstock.jury;

import java.util.Arrays;

/** How many voters prefer each candidate to each other; candidates by their position. */
final class Pairwise {
    private final long[][] preferring;
    private final long voters;

    Pairwise(long[][] preferring, long voters) {
        this.preferring = preferring;
        this.voters = voters;
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
}
