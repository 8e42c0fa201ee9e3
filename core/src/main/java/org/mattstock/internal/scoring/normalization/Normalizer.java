package org.mattstock.internal.scoring.normalization;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mattstock.definition.Custom;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.Behaviors;
import org.mattstock.internal.scoring.given.Places;
import org.mattstock.rank.TieRule;

/** A normalization with its parameters, in three steps: place on the scale, cut at its ends, mirror where less is better. */
public interface Normalizer {
    /** The place of a value on the scale, before it is cut. */
    double place(double value);

    /** Whether it cuts anything at all. */
    default boolean cuts() {
        return false;
    }

    /** The place after it is cut. */
    default double cut(double place) {
        return place;
    }

    /** The mirrored place of a value, cut or not. */
    double mirror(double value, double place);

    /** The straight line that it is, of values or of their logarithms; empty for one that is none. */
    default Optional<Scale> scale() {
        return Optional.empty();
    }

    /** By place among sorted values, from below. */
    record Place(Places places, TieRule ties) implements Normalizer {
        @Override
        public double place(double value) {
            return places.fromBelow(value, ties);
        }

        /** The reversed order; a value that is not among the sorted ones has its place between its neighbors there too. */
        @Override
        public double mirror(double value, double place) {
            double last = ties == TieRule.DENSE ? places.distinct() : places.size();
            return last + (places.contains(value) ? 1 : 2) - place;
        }
    }

    /** By the share of the others that are below, ties counting half. */
    record Share(Places places, Normalization.Range range) implements Normalizer {
        @Override
        public double place(double value) {
            return places.shareBelow(value) * (range.to() - range.from()) + range.from();
        }

        @Override
        public double mirror(double value, double place) {
            return range.from() + range.to() - place;
        }
    }

    /** Points by class; {@code points} ascends or not, as the definition says. */
    final class Points implements Normalizer {
        private final double[] cuts;
        private final double[] points;
        private final OnCut onCut;
        private final double ends;

        /** The class of a value that stands on a cut. */
        public enum OnCut {
            BELOW,
            ABOVE
        }

        public Points(List<Double> cuts, List<Double> points, OnCut onCut) {
            this.cuts = cuts.stream().mapToDouble(Double::doubleValue).toArray();
            this.points = points.stream().mapToDouble(Double::doubleValue).toArray();
            this.onCut = onCut;
            this.ends = Arrays.stream(this.points).min().orElseThrow()
                    + Arrays.stream(this.points).max().orElseThrow();
        }

        @Override
        public double place(double value) {
            int passed = 0;
            while (passed < cuts.length && (onCut == OnCut.ABOVE ? value >= cuts[passed] : value > cuts[passed])) {
                passed++;
            }
            return points[passed];
        }

        @Override
        public double mirror(double value, double place) {
            return ends - place;
        }
    }

    /** A user's method. */
    record Brought(Behaviors.Normalizing behavior, double[] learned, Custom custom) implements Normalizer {
        @Override
        public double place(double value) {
            return behavior.apply(value, learned, custom.parameters());
        }

        @Override
        public double mirror(double value, double place) {
            return behavior.mirror(place, learned, custom.parameters());
        }
    }
}
