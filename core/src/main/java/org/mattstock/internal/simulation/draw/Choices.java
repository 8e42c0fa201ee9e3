package org.mattstock.internal.simulation.draw;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the factors of one replicate choose, until the last has chosen and a draw can be made of it. */
public final class Choices {
    /** As many numbers below 1 as a double tells apart evenly. */
    private static final double STEPS = 0x1p53;

    private final Blueprint blueprint;
    private final Draw draw;
    /** By branch: the weights drawn for its parts; none for the definition's own. */
    private final Map<Integer, double[]> weights = new TreeMap<>();

    private Method method = Method.OWN;

    Choices(Blueprint blueprint) {
        this.blueprint = blueprint;
        this.draw = new Draw(blueprint);
    }

    /**
     * One input of a sensitivity analysis, independent of the others however many numbers it consists of.
     *
     * @param name what varies, for readers
     * @param chooser makes the factor's choices from a stream of its own
     */
    public record Factor(String name, Chooser chooser) {
        /** What it chooses among, the definition's own first, where that is a list of methods; none otherwise. */
        public List<Method> methods() {
            return chooser instanceof AnyOf any ? any.methods : List.of();
        }
    }

    /** Makes choices. */
    interface Chooser {
        void choose(SplitMix random, Choices choices);

        /** Chooses by a number from 0 to below 1; where there are several numbers to choose, it starts a stream for them. */
        default void choose(double share, Choices choices) {
            choose(SplitMix.of((long) (share * STEPS), 0), choices);
        }
    }

    /** One of some methods, all equally likely. */
    record AnyOf(List<Method> methods) implements Chooser {
        @Override
        public void choose(SplitMix random, Choices choices) {
            choices.method(methods.get(random.nextInt(methods.size())));
        }

        @Override
        public void choose(double share, Choices choices) {
            choices.method(methods.get((int) (share * methods.size())));
        }
    }

    void weigh(int branch, WeightSampler sampler, SplitMix random) {
        double[] drawn = new double[blueprint.plan.parts(branch).length];
        sampler.draw(random, drawn);
        weights.put(branch, drawn);
    }

    void resample(LeafSampler leaves, SplitMix random) {
        leaves.draw(random, draw.copies);
    }

    void method(Method part) {
        method = method.and(part);
    }

    void noise(SplitMix random) {
        draw.noise = random.nextLong();
    }

    void gaps(SplitMix random) {
        draw.gaps = random.nextLong();
    }

    /** The draw, once every factor has chosen. */
    public Draw draw() {
        draw.method = blueprint.methods.indexOf(method);
        for (int branch = 0; branch < blueprint.size(); branch++) {
            if (blueprint.isReweighted(branch)) {
                draw.weigh(blueprint, branch, weights.get(branch));
            }
        }
        return draw;
    }

    /** The draw of one replicate. */
    public static Draw draw(Blueprint blueprint, List<Factor> factors, long... draws) {
        Choices choices = new Choices(blueprint);
        for (int factor = 0; factor < draws.length; factor++) {
            factors.get(factor).chooser().choose(SplitMix.of(draws[factor], 0), choices);
        }
        return choices.draw();
    }

    /** The draw of one replicate whose factors are given as numbers from 0 to below 1. */
    public static Draw drawAt(Blueprint blueprint, List<Factor> factors, double... shares) {
        Choices choices = new Choices(blueprint);
        for (int factor = 0; factor < shares.length; factor++) {
            factors.get(factor).chooser().choose(shares[factor], choices);
        }
        return choices.draw();
    }
}
