package org.mattstock.internal.scoring.aggregation;

import java.util.Optional;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Normalization;

/** {@link Aggregation.Trimmed}. */
final class Trimmed extends ByUnit {
    /** Share times number of parts is a whole number also where its rounding falls short of one. */
    private static final double ROUNDING = 1e-9;

    private final double share;
    private final boolean wholeParts;

    Trimmed(Aggregation.Trimmed method) {
        this.share = method.share();
        this.wholeParts = method.cut() == Aggregation.Cut.WHOLE_PARTS;
    }

    @Override
    public double of(double[] values, double[] weights, int count, double applicable) {
        Ascending parts = Ascending.of(values, weights, count);
        double[] kept = wholeParts ? inner(parts) : within(parts);
        return Gathered.sum(parts.values(), kept, count) / Gathered.weight(kept, count);
    }

    /** The weights, 0 for so many parts at each end. */
    private double[] inner(Ascending parts) {
        double[] kept = parts.weights().clone();
        int cut = (int) (share * kept.length + ROUNDING);
        for (int i = 0; i < cut; i++) {
            kept[i] = 0;
            kept[kept.length - 1 - i] = 0;
        }
        int first = 0;
        for (int i = 1; i <= kept.length; i++) {
            if (i == kept.length || parts.values()[i] != parts.values()[first]) {
                share(parts.weights(), kept, first, i);
                first = i;
            }
        }
        return kept;
    }

    /** Of equal parts that are cut in part, none is the one that goes: each keeps the same share of its weight. */
    private static void share(double[] weights, double[] kept, int from, int to) {
        int left = 0;
        boolean alike = true;
        for (int i = from; i < to; i++) {
            left += kept[i] > 0 ? 1 : 0;
            alike &= weights[i] == weights[from];
        }
        for (int i = from; i < to && !alike; i++) {
            kept[i] = weights[i] * left / (to - from);
        }
    }

    /** What of each weight lies between the cuts, all weights put end to end. */
    private double[] within(Ascending parts) {
        double total = parts.weight();
        double[] kept = new double[parts.count()];
        double low = 0;
        for (int i = 0; i < kept.length; i++) {
            double high = low + parts.weights()[i];
            kept[i] = Math.max(0, Math.min(high, (1 - share) * total) - Math.max(low, share * total));
            low = high;
        }
        return kept;
    }

    @Override
    public boolean keepsSense() {
        return true;
    }

    @Override
    public Optional<Normalization.Range> ends(Optional<Normalization.Range> ofParts) {
        return ofParts;
    }
}
