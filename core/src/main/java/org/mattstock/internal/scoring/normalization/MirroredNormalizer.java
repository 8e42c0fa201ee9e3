package org.mattstock.internal.scoring.normalization;

/** A normalization after which less was better: its places are cut and mirrored. */
record MirroredNormalizer(Normalizer before) implements Normalizer {
    @Override
    public double place(double value) {
        return before.mirror(value, before.cut(before.place(value)));
    }

    @Override
    public double mirror(double value, double place) {
        return before.cut(before.place(value));
    }
}
