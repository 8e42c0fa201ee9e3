package org.mattstock.internal.scoring.treatment;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mattstock.definition.Treatment;
import org.mattstock.fit.Learned;
import org.mattstock.internal.scoring.given.Sample;
import org.mattstock.internal.statistics.Tails;

/** The most extreme values are brought in to the next one, until the tails pass a test: what is learned is where they end then. */
record WinsorizeTails(Treatment.WinsorizeTails treatment) implements LearnsLimits {
    @Override
    public @Nullable Learned learn(Sample sample) {
        if (sample.size() == 0) {
            return null;
        }
        double[] sorted = sample.sorted();
        int low = 0;
        int high = sorted.length - 1;
        double[] treated = sorted.clone();
        for (Tails tails = Tails.of(treated);
                !tails.pass(treatment.skewness(), treatment.kurtosis()) && beyond(low, high, sorted) < treatment.most();
                tails = Tails.of(treated)) {
            if (tails.skewness() >= 0) {
                high = below(sorted, high);
            } else {
                low = above(sorted, low);
            }
            bringIn(sorted, treated, low, high);
        }
        return new Learned.Limits(sorted[low], sorted[high]);
    }

    @Override
    public Optional<Boolean> passes(double[] treated) {
        return Optional.of(Tails.of(treated).pass(treatment.skewness(), treatment.kurtosis()));
    }

    private static int beyond(int low, int high, double[] sorted) {
        return low + sorted.length - 1 - high;
    }

    /** The last of those that are lower than one. */
    private static int below(double[] sorted, int at) {
        int next = at;
        while (sorted[next] == sorted[at]) {
            next--;
        }
        return next;
    }

    /** The first of those that are higher than one. */
    private static int above(double[] sorted, int at) {
        int next = at;
        while (sorted[next] == sorted[at]) {
            next++;
        }
        return next;
    }

    private static void bringIn(double[] sorted, double[] treated, int low, int high) {
        for (int i = 0; i < sorted.length; i++) {
            treated[i] = Math.min(Math.max(sorted[i], sorted[low]), sorted[high]);
        }
    }
}
