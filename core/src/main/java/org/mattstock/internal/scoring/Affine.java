package org.mattstock.internal.scoring;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mattstock.definition.Normalization;

/**
 * A normalization that, before it cuts anything, is {@code slope * value + offset}.
 *
 * @param slope how much the result rises per unit of the value
 * @param offset the result of 0
 */
public record Affine(double slope, double offset) {
    public static final Affine IDENTITY = new Affine(1, 0);

    /** The form of a normalizer; empty for one that is not of this form. */
    public static Optional<Affine> of(@Nullable Normalizer normalizer) {
        if (normalizer instanceof Normalizer.Identity) {
            return Optional.of(IDENTITY);
        }
        if (normalizer instanceof Normalizer.Constant constant) {
            return Optional.of(new Affine(0, constant.middle()));
        }
        if (normalizer instanceof Normalizer.Standard standard) {
            double slope = standard.newDeviation() / standard.deviation();
            return Optional.of(new Affine(slope, standard.newMean() - standard.mean() * slope));
        }
        if (normalizer instanceof Normalizer.Between between && between.scale() == Normalization.Scale.LINEAR) {
            Normalization.Range range = between.range();
            double slope = (range.to() - range.from()) / (between.upper() - between.lower());
            return Optional.of(new Affine(slope, range.from() - between.lower() * slope));
        }
        return Optional.empty();
    }
}
