package org.mattstock.uncertainty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.definition.Weighting;
import org.mattstock.index.CompositeIndex;
import org.mattstock.variation.WeightSet;

/** Admissible weights for tests: corners, edges and inner points of every weight set, in no particular distribution. */
public final class WeightDraws {
    private final SplittableRandom random;

    WeightDraws(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** The same index with weights of every branch drawn from its set; the sum of a branch's weights stays. */
    CompositeIndex draw(CompositeIndex index, Map<String, WeightSet> sets) {
        return withTree(index, draw(index.tree(), sets));
    }

    /** The same index with another tree. */
    static CompositeIndex withTree(CompositeIndex index, Node tree) {
        return new CompositeIndex(
                index.id(),
                index.title(),
                index.description(),
                index.sources(),
                tree,
                index.population(),
                index.eligibility(),
                index.reference(),
                index.degenerate(),
                index.ranking());
    }

    private Node draw(Node node, Map<String, WeightSet> sets) {
        if (node instanceof Leaf) {
            return node;
        }
        Branch branch = (Branch) node;
        double[] weights = branch.parts().stream()
                .mapToDouble(part -> part.weight().orElse(1))
                .toArray();
        double total = Arrays.stream(weights).sum();
        double[] shares = Arrays.stream(weights).map(weight -> weight / total).toArray();
        double[] drawn = shares(
                sets.getOrDefault(branch.id(), WeightSet.fixed()),
                shares,
                branch.parts().stream().map(part -> part.node().id()).toList());
        List<Branch.Part> parts = new ArrayList<>();
        for (int i = 0; i < drawn.length; i++) {
            parts.add(Branch.Part.of(draw(branch.parts().get(i).node(), sets), drawn[i] * total));
        }
        return branch.withParts(parts).withWeighting(Weighting.relative());
    }

    /** Shares from a set. */
    double[] shares(WeightSet set, double[] own, List<String> ids) {
        if (set instanceof WeightSet.Box box) {
            return box.form() == WeightSet.Box.Form.CONE ? cone(own, box.deviation()) : slice(own, box.deviation());
        }
        if (set instanceof WeightSet.Simplex) {
            return mixture(own.length, singles(own, 0));
        }
        if (set instanceof WeightSet.Dirichlet) {
            // Inner points only: all weights are positive.
            return normalized(Arrays.stream(own)
                    .map(share -> share == 0 ? 0 : 1e-6 + random.nextDouble() * random.nextInt(2) + 1e-3)
                    .toArray());
        }
        if (set instanceof WeightSet.Ordinal ordinal) {
            return mixture(own.length, upward(ordinal, ids));
        }
        return own;
    }

    private double[] cone(double[] own, double deviation) {
        return normalized(Arrays.stream(own)
                .map(share -> share * (1 + deviation * signed()))
                .toArray());
    }

    /** From -1 to 1, often one of the ends but for a hair: a whole branch must not lose all weight. */
    private double signed() {
        return switch (random.nextInt(3)) {
            case 0 -> -1 + 1e-9;
            case 1 -> 1;
            default -> random.nextDouble(-1, 1);
        };
    }

    /** From the lower limits, filled up to a sum of 1 in a random order: a corner, or halfway between two. */
    private double[] slice(double[] own, double deviation) {
        double[] first = corner(own, deviation);
        double[] second = corner(own, deviation);
        double mix = random.nextInt(2) * random.nextDouble();
        double[] shares = new double[own.length];
        Arrays.setAll(shares, i -> first[i] + mix * (second[i] - first[i]));
        return shares;
    }

    private double[] corner(double[] own, double deviation) {
        double[] shares =
                Arrays.stream(own).map(share -> share * (1 - deviation)).toArray();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < own.length; i++) {
            order.add(random.nextInt(order.size() + 1), i);
        }
        double rest = deviation;
        for (int i : order) {
            double more = Math.min(rest, 2 * deviation * own[i]);
            shares[i] += more;
            rest -= more;
        }
        return shares;
    }

    private static List<int[]> singles(double[] own, double above) {
        List<int[]> sets = new ArrayList<>();
        for (int i = 0; i < own.length; i++) {
            if (own[i] >= above) {
                sets.add(new int[] {i});
            }
        }
        return sets;
    }

    /** Every set of parts that holds, with a part, all that must weigh at least as much: found by trying all sets. */
    public static List<int[]> upward(WeightSet.Ordinal ordinal, List<String> ids) {
        List<int[]> sets = new ArrayList<>();
        for (int mask = 1; mask < 1 << ids.size(); mask++) {
            int current = mask;
            boolean closed = ordinal.demands().stream()
                    .allMatch(demand -> (current >> ids.indexOf(demand.other()) & 1)
                            <= (current >> ids.indexOf(demand.part()) & 1));
            if (closed) {
                sets.add(java.util.stream.IntStream.range(0, ids.size())
                        .filter(i -> (current >> i & 1) == 1)
                        .toArray());
            }
        }
        return sets;
    }

    private double[] mixture(int count, List<int[]> corners) {
        double[] weights = new double[count];
        Arrays.fill(weights, 1e-9);
        int most = 1 + random.nextInt(2) * random.nextInt(1, 4);
        for (int i = 0; i < most; i++) {
            double weight = random.nextDouble() + 1e-9;
            for (int part : corners.get(random.nextInt(corners.size()))) {
                weights[part] += weight;
            }
        }
        return normalized(weights);
    }

    private static double[] normalized(double[] weights) {
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }

    /** A few sets, by what a branch has for parts. */
    WeightSet set(List<String> ids) {
        return switch (random.nextInt(8)) {
            case 0 -> WeightSet.fixed();
            case 1, 2 -> WeightSet.box(pick(0.05, 0.25, 1));
            case 3, 4 -> new WeightSet.Box(pick(0.05, 0.25, 0.9), WeightSet.Box.Form.BOX_AND_SIMPLEX);
            case 5 -> WeightSet.simplex();
            case 6 -> WeightSet.dirichlet(5);
            default -> ids.size() < 2 ? WeightSet.fixed() : demands(ids);
        };
    }

    private WeightSet demands(List<String> ids) {
        List<WeightSet.AtLeast> demands = new ArrayList<>();
        int count = 1 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            int part = random.nextInt(ids.size());
            int other = (part + 1 + random.nextInt(ids.size() - 1)) % ids.size();
            demands.add(new WeightSet.AtLeast(ids.get(part), ids.get(other)));
        }
        return new WeightSet.Ordinal(demands);
    }

    private double pick(double... values) {
        return values[random.nextInt(values.length)];
    }

    /** A set for each branch. */
    Map<String, WeightSet> sets(CompositeIndex index) {
        Map<String, WeightSet> sets = new LinkedHashMap<>();
        for (Node node : index.nodes()) {
            if (node instanceof Branch branch) {
                sets.put(
                        branch.id(),
                        set(branch.parts().stream()
                                .map(part -> part.node().id())
                                .toList()));
            }
        }
        return sets;
    }
}
