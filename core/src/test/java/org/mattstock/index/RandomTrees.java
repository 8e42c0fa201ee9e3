package org.mattstock.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.mattstock.data.Direction;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Degenerate;
import org.mattstock.definition.Imputation;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.ScoringException;
import org.mattstock.internal.scoring.Tree;

/** Random definitions of every method and panels for them, the same for the same seed. */
final class RandomTrees {
    private static final int UNITS = 11;
    private static final int INDICATORS = 7;
    private static final List<Normalization> POSITIVE = AnyMethod.of(Normalization.class).stream()
            .filter(RandomTrees::isPositive)
            .toList();

    /** Which trees are drawn. */
    enum Kind {
        /** Additive aggregations. */
        ADDITIVE,
        /** Aggregations by unit, mostly over positive values. */
        BY_UNIT,
        /** Every aggregation, mostly over positive values. */
        ANY
    }

    private final SplittableRandom random;
    private final Kind kind;
    private int nodes;

    private RandomTrees(long seed, Kind kind) {
        this.random = new SplittableRandom(seed);
        this.kind = kind;
    }

    static Scores scores(long seed, Kind kind) {
        RandomTrees trees = new RandomTrees(seed, kind);
        while (true) {
            try {
                return trees.scores();
            } catch (InvalidIndexException | ScoringException e) {
                continue;
            }
        }
    }

    private Scores scores() {
        nodes = 0;
        Panel panel = panel().build();
        CompositeIndex index = CompositeIndex.of("random", branch(3)).withDegenerate(Degenerate.NEUTRAL);
        Scores scores = index.score(panel, Panels.YEAR, AnyMethod.behaviors());
        if (Tree.nodes(scores.index().tree()).size()
                > Tree.nodes(Tree.counted(scores.index().tree())).size()) {
            throw new ScoringException("every node must count, got a learned weight of 0");
        }
        return scores;
    }

    private Panels panel() {
        String[] units = new String[UNITS];
        for (int i = 0; i < UNITS; i++) {
            units[i] = String.format("%02d", i);
        }
        Panels panel = Panels.of(units);
        for (int k = 0; k < INDICATORS; k++) {
            double[] values = new double[UNITS];
            for (int i = 0; i < UNITS; i++) {
                boolean missing = random.nextInt(7) == 0;
                values[i] = missing ? Double.NaN : Math.rint(random.nextDouble() * 400) / 4 + 1;
            }
            panel.with("N" + k, values);
            for (int i = 0; i < UNITS; i++) {
                if (Double.isNaN(values[i]) && random.nextBoolean()) {
                    panel.missing("N" + k, units[i], MissingReason.NOT_APPLICABLE);
                }
            }
        }
        return panel;
    }

    private Branch branch(int depth) {
        int count = 1 + random.nextInt(4);
        boolean given = random.nextBoolean();
        List<Branch.Part> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Node node = depth > 1 && random.nextInt(3) > 0 ? branch(depth - 1) : leaf();
            parts.add(given ? Branch.Part.of(node, 1 + random.nextInt(5)) : Branch.Part.of(node));
        }
        Branch branch = Branch.of("B" + nodes++, "Branch", parts.get(0).node())
                .withParts(parts)
                .withWeighting(AnyMethod.weighting(parts, random))
                .withAggregation(aggregation())
                .withMissing(missing());
        boolean byPopulation = branch.aggregation() instanceof Aggregation.ByPopulation;
        return random.nextInt(3) == 0 && !byPopulation ? branch : branch.withNormalization(normalization());
    }

    private Leaf leaf() {
        Direction direction = random.nextBoolean() ? Direction.HIGHER : Direction.LOWER;
        Leaf leaf = Leaf.of("N" + random.nextInt(INDICATORS), direction, normalization())
                .withId("L" + nodes++);
        return random.nextInt(4) == 0 ? leaf.withImputation(new Imputation.Mean()) : leaf;
    }

    private Aggregation aggregation() {
        return AnyMethod.draw(Aggregation.class, random, this::isWanted);
    }

    private boolean isWanted(Aggregation aggregation) {
        return switch (kind) {
            case ADDITIVE -> aggregation.traits().contains(Aggregation.Trait.ADDITIVE);
            case BY_UNIT -> aggregation instanceof Aggregation.ByUnit;
            case ANY -> true;
        };
    }

    private MissingRule missing() {
        return random.nextBoolean() ? MissingRule.atLeast(0.4) : AnyMethod.draw(MissingRule.class, random);
    }

    private Normalization normalization() {
        return kind == Kind.ADDITIVE
                ? AnyMethod.draw(Normalization.class, random)
                : AnyMethod.draw(Normalization.class, random, POSITIVE::contains);
    }

    /** Whether its values are positive in either direction, so that a geometric mean is often possible. */
    private static boolean isPositive(Normalization normalization) {
        Panel panel = Panels.of("A", "B", "C", "D").with("X", 1, 3, 40, 3).build();
        return Stream.of(Direction.HIGHER, Direction.LOWER)
                .map(direction -> CompositeIndex.of("one", Leaf.of("X", direction, normalization)))
                .map(index -> index.score(panel, Panels.YEAR, AnyMethod.behaviors()))
                .flatMap(scores -> Arrays.stream(Panels.values(scores, "X")).boxed())
                .allMatch(value -> value > 0);
    }
}
