package org.mattstock.internal.simulation.draw;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the factors of one replicate choose, until the last has chosen and a draw can be made of it. */
public final class Choices {
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
    public record Factor(String name, Chooser chooser) {}

    /** Makes choices. */
    interface Chooser {
        void choose(SplitMix random, Choices choices);
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
}
