package org.mattstock.variation;

import java.util.List;
import java.util.Objects;

/**
 * Which weights the parts of one branch may have. One set feeds both sampling and exact statements, so that a share of tried
 * weights and a statement for all weights speak of the same thing.
 *
 * <p>Shares are weights divided by their sum; {@code w} are the shares of the definition.
 */
public sealed interface WeightSet
        permits WeightSet.Fixed, WeightSet.Box, WeightSet.Simplex, WeightSet.Dirichlet, WeightSet.Ordinal {
    /** The definition's own weights only. */
    record Fixed() implements WeightSet {}

    /**
     * Every weight within a share of its own: from {@code w (1 - deviation)} to {@code w (1 + deviation)}.
     *
     * @param deviation at least 0 and at most 1; 0.25 is 25 % up or down
     * @param form how the box meets the demand that shares sum to 1
     */
    record Box(double deviation, Form form) implements WeightSet {
        /** Checks the deviation. */
        public Box {
            Objects.requireNonNull(form, "form");
            if (!(deviation >= 0 && deviation <= 1)) {
                throw new IllegalArgumentException("deviation must be from 0 to 1, got " + deviation);
            }
        }

        /** How a box of weights becomes a set of shares. */
        public enum Form {
            /** Weights move freely in the box, and are divided by their sum afterwards: the cone over the box. Drawn uniformly. */
            CONE,
            /** Shares that lie in the box and sum to 1 as they are. Drawn uniformly on that polytope. */
            BOX_AND_SIMPLEX
        }
    }

    /** Every weighting without negative weights. Drawn uniformly: Dirichlet with all parameters 1. */
    record Simplex() implements WeightSet {}

    /**
     * Dirichlet around the definition's shares, with parameters {@code concentration * w}: mean {@code w}, and variance {@code w
     * (1 - w) / (concentration + 1)}. Every positive weighting is possible, so that exact statements are those of {@link Simplex}
     * over the parts with a positive weight.
     *
     * @param concentration from 0.001 to a billion; the larger, the nearer to the definition's own weights
     */
    record Dirichlet(double concentration) implements WeightSet {
        private static final double LEAST = 0.001;
        private static final double MOST = 1e9;

        /** Checks the concentration. */
        public Dirichlet {
            if (!(concentration >= LEAST && concentration <= MOST)) {
                throw new IllegalArgumentException(
                        "concentration must be from " + LEAST + " to " + MOST + ", got " + concentration);
            }
        }
    }

    /**
     * Every weighting without negative weights that keeps an order of importance. Drawn uniformly on that polytope.
     *
     * <ul>
     *   <li>Demands that go round mean equal weights in exact statements; nothing is drawn from them.
     *   <li>Drawing takes any chain, and up to 20 parts that are tied together otherwise; exact statements up to 10,000 sets of
     *       parts that hold with a part all that weigh at least as much.
     * </ul>
     *
     * @param demands at least one
     */
    record Ordinal(List<AtLeast> demands) implements WeightSet {
        /** Copies the demands. */
        public Ordinal {
            demands = List.copyOf(demands);
            if (demands.isEmpty()) {
                throw new IllegalArgumentException("demands must not be empty; without any, Simplex is meant");
            }
        }
    }

    /**
     * That one part weighs at least as much as another.
     *
     * @param part the node id of the heavier part
     * @param other the node id of the other part
     */
    record AtLeast(String part, String other) {
        /** Refuses a part that is compared with itself. */
        public AtLeast {
            Objects.requireNonNull(part, "part");
            Objects.requireNonNull(other, "other");
            if (part.equals(other)) {
                throw new IllegalArgumentException("part and other must differ, got \"" + part + "\" twice");
            }
        }
    }

    /** The definition's own weights only. */
    static WeightSet fixed() {
        return new Fixed();
    }

    /** Weights that move by at most a share of their own and are divided by their sum afterwards. */
    static WeightSet box(double deviation) {
        return new Box(deviation, Box.Form.CONE);
    }

    /** Weights that move by at most a share of their own, and what brings their sum to 1. */
    static WeightSet box(double deviation, Box.Form form) {
        return new Box(deviation, form);
    }

    /** Every weighting. */
    static WeightSet simplex() {
        return new Simplex();
    }

    /** Dirichlet around the definition's shares. */
    static WeightSet dirichlet(double concentration) {
        return new Dirichlet(concentration);
    }

    /** Every weighting that keeps an order of importance. */
    static WeightSet ordinal(AtLeast... demands) {
        return new Ordinal(List.of(demands));
    }
}
