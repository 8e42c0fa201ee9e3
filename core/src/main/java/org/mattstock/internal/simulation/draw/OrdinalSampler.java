package org.mattstock.internal.simulation.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mattstock.internal.text.Nearest;
import org.mattstock.variation.WeightSet;

/**
 * Uniform weights that keep an order of importance.
 *
 * <p>Exponentials of mean 1, divided by their sum, are uniform on the simplex, and any order of them is equally likely. So
 * those of parts that the demands tie together are sorted and handed out by an order that keeps the demands, each such order
 * equally likely: along a chain there is one; in general they are counted over the sets of parts that can come first. Parts
 * that no demand connects are independent of each other. Exact, without rejection.
 */
final class OrdinalSampler implements WeightSampler {
    /** The orders of more parts than this, tied together other than in one chain, would take too much memory to count. */
    static final int MOST_CONNECTED = 20;

    private final int parts;
    private final List<LinearExtensions> components;

    private final double[] sorted;

    private OrdinalSampler(int parts, List<LinearExtensions> components) {
        this.parts = parts;
        this.sorted = new double[parts];
        this.components = components;
    }

    static OrdinalSampler of(WeightSet.Ordinal ordinal, List<String> parts) {
        boolean[][] heavier = closure(ordinal, parts);
        List<LinearExtensions> components = new ArrayList<>();
        boolean[] seen = new boolean[parts.size()];
        for (int part = 0; part < parts.size(); part++) {
            if (!seen[part]) {
                int[] members = component(heavier, part, seen);
                if (members.length > 1) {
                    components.add(LinearExtensions.of(heavier, members));
                }
            }
        }
        return new OrdinalSampler(parts.size(), components);
    }

    /** Which part weighs at least as much as which, with everything that follows from the demands. */
    private static boolean[][] closure(WeightSet.Ordinal ordinal, List<String> parts) {
        int n = parts.size();
        boolean[][] heavier = new boolean[n][n];
        for (WeightSet.AtLeast demand : ordinal.demands()) {
            heavier[position(demand.part(), parts)][position(demand.other(), parts)] = true;
        }
        for (int via = 0; via < n; via++) {
            for (int a = 0; a < n; a++) {
                for (int b = 0; heavier[a][via] && b < n; b++) {
                    heavier[a][b] |= heavier[via][b];
                }
            }
        }
        for (int part = 0; part < n; part++) {
            if (heavier[part][part]) {
                throw new IllegalArgumentException(
                        "demands must not go round, got one that leads from \"" + parts.get(part) + "\" back to it");
            }
        }
        return heavier;
    }

    private static int position(String id, List<String> parts) {
        int position = parts.indexOf(id);
        if (position < 0) {
            throw new IllegalArgumentException(
                    "demands must name parts of the branch, got \"" + id + "\"" + Nearest.hint(id, parts));
        }
        return position;
    }

    private static int[] component(boolean[][] heavier, int start, boolean[] seen) {
        List<Integer> members = new ArrayList<>(List.of(start));
        seen[start] = true;
        for (int at = 0; at < members.size(); at++) {
            int part = members.get(at);
            for (int other = 0; other < heavier.length; other++) {
                if (!seen[other] && (heavier[part][other] || heavier[other][part])) {
                    seen[other] = true;
                    members.add(other);
                }
            }
        }
        return members.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    @Override
    public void draw(SplitMix random, double[] weights) {
        for (int part = 0; part < parts; part++) {
            weights[part] = random.nextExponential();
        }
        for (LinearExtensions component : components) {
            int[] order = component.draw(random);
            for (int i = 0; i < order.length; i++) {
                sorted[i] = weights[order[i]];
            }
            Arrays.sort(sorted, 0, order.length);
            for (int i = 0; i < order.length; i++) {
                weights[order[i]] = sorted[order.length - 1 - i];
            }
        }
    }
}
