package org.mattstock.index;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.mattstock.data.Direction;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Weighting;

/** Puts parts of weight 0 into a tree, here and there: leaves and branches that could do harm if they counted. */
public final class SwitchedOff {
    private static final List<Normalization> METHODS = List.of(
            Normalization.none(),
            Normalization.minMax(),
            Normalization.zScore(),
            Normalization.quantileMinMax(0.1, 0.9));

    private final RandomGenerator random;
    private final List<String> indicators;
    private int count;

    private SwitchedOff(RandomGenerator random, List<String> indicators) {
        this.random = random;
        this.indicators = indicators;
    }

    /**
     * The same tree with parts of weight 0.
     *
     * @param indicators what they may use
     */
    public static Branch in(Branch root, RandomGenerator random, List<String> indicators) {
        return new SwitchedOff(random, indicators).branch(root);
    }

    private Branch branch(Branch branch) {
        List<Branch.Part> parts = new ArrayList<>();
        for (Branch.Part part : branch.parts()) {
            Node node = part.node() instanceof Branch inner ? branch(inner) : part.node();
            parts.add(Branch.Part.of(node, part.weight().orElse(1)));
        }
        for (int more = random.nextInt(3); more > 0; more--) {
            parts.add(random.nextInt(parts.size() + 1), Branch.Part.of(harmful(), 0));
        }
        boolean equal = branch.weighting() instanceof Weighting.Equal;
        return branch.withParts(parts).withWeighting(equal ? Weighting.relative() : branch.weighting());
    }

    private Node harmful() {
        int number = count++;
        Leaf leaf = Leaf.of(
                        indicators.get(random.nextInt(indicators.size())),
                        random.nextBoolean() ? Direction.HIGHER : Direction.LOWER,
                        METHODS.get(random.nextInt(METHODS.size())))
                .withId("off" + number);
        return random.nextInt(3) > 0
                ? leaf
                : Branch.of("above" + number, "Above", leaf)
                        .withAggregation(Aggregation.geometric())
                        .withMissing(new MissingRule.Fail());
    }
}
