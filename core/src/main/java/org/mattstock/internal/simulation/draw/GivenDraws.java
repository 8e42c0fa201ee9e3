package org.mattstock.internal.simulation.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mattstock.index.Fault;
import org.mattstock.index.InvalidIndexException;
import org.mattstock.internal.text.Checks;
import org.mattstock.internal.text.Nearest;

/** Replicates whose weights somebody else has drawn. */
public final class GivenDraws implements Draws {
    private final List<Map<String, Double>> samples;
    private final Blueprint blueprint;
    private final int[] methods = new int[BLOCK];

    public GivenDraws(Blueprint blueprint, List<Map<String, Double>> samples) {
        this.blueprint = blueprint;
        this.samples = samples;
    }

    /** Refuses samples that name no node, or one without a weight of its own. */
    public static void require(Blueprint blueprint, List<Map<String, Double>> samples) {
        List<String> known =
                blueprint.plan.nodes().stream().skip(1).map(node -> node.id()).toList();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            for (Map.Entry<String, Double> entry : samples.get(i).entrySet()) {
                String path = "samples[" + i + "]." + entry.getKey();
                Objects.requireNonNull(entry.getValue(), path);
                if (!known.contains(entry.getKey())) {
                    faults.add(new Fault(
                            path,
                            "node must be a part of one of the index's branches, got \"" + entry.getKey() + "\""
                                    + Nearest.hint(entry.getKey(), known)));
                } else if (!isWeight(entry.getValue())) {
                    faults.add(new Fault(
                            path,
                            "weight must be 0 or from " + Checks.SMALLEST + " to " + Checks.LARGEST + ", got "
                                    + entry.getValue()));
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidIndexException(faults);
        }
    }

    private static boolean isWeight(double value) {
        return value == 0 || (value >= Checks.SMALLEST && value <= Checks.LARGEST);
    }

    @Override
    public void fill(long number, int count, Block block) {
        block.assign(methods, count);
        for (int lane = 0; lane < count; lane++) {
            Map<String, Double> sample = samples.get(Math.toIntExact(number * BLOCK + lane));
            for (int node = 1; node < blueprint.size(); node++) {
                block.weights[node][lane] = sample.getOrDefault(blueprint.plan.id(node), blueprint.plan.weight(node));
            }
        }
    }
}
