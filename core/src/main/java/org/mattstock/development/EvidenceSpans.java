package org.mattstock.development;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.mattstock.internal.statistics.Quantiles;
import org.mattstock.trend.MultipleTesting;

/** How far q-values move when the indicators are drawn again, with replacement, the same draw for all units. */
final class EvidenceSpans {
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    private EvidenceSpans() {}

    /** The 5th and 95th percentile of each tested unit's q. */
    static Evidence.Span[] of(NullModel model, int leaves, int tested, EvidenceRule rule) {
        SplittableRandom root = new SplittableRandom(rule.seed());
        double[][] q = new double[tested][rule.replicates()];
        for (int replicate = 0; replicate < rule.replicates(); replicate++) {
            // A generator for each replicate, so that more replicates never change the first ones.
            int[] times = draw(leaves, root.split());
            double[] drawn = MultipleTesting.BENJAMINI_HOCHBERG.adjust(model.p(times));
            for (int place = 0; place < tested; place++) {
                q[place][replicate] = drawn[place];
            }
        }
        return Arrays.stream(q).map(EvidenceSpans::span).toArray(Evidence.Span[]::new);
    }

    private static int[] draw(int leaves, SplittableRandom random) {
        int[] times = new int[leaves];
        for (int i = 0; i < leaves; i++) {
            times[random.nextInt(leaves)]++;
        }
        return times;
    }

    private static Evidence.Span span(double[] q) {
        Arrays.sort(q);
        return new Evidence.Span(Quantiles.of(7, LOW, q), Quantiles.of(7, HIGH, q));
    }
}
