package org.mattstock.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Unit;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.definition.Weighting;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.TieRule;

/** Smallest moves, of weights and of figures, against full scorings with them and with a little more or less. */
class ExactMovesBruteForceTest {
    @Test
    void noScoringContradictsAHundredTrees() {
        LongStream.range(0, 100).forEach(ExactMovesBruteForceTest::tree);
    }

    @Test
    @Tag("simulation")
    void noScoringContradictsThousandsOfTrees() {
        LongStream.range(100, 2_100).forEach(ExactMovesBruteForceTest::tree);
    }

    private static void tree(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Trees.Case drawn;
        try {
            Trees.Case whole = Trees.random(seed);
            drawn = new Trees.Case(whole.panel(), SwitchedOffTrees.some(whole.index(), random));
        } catch (IllegalArgumentException notValid) {
            return;
        }
        Scores scores = drawn.index().score(drawn.panel(), Trees.YEAR);
        List<Ranking.Entry> entries = scores.ranking().entries();
        for (int i = 1; i < entries.size(); i++) {
            Unit unit = entries.get(i).unit();
            figures(scores, unit, 1 + random.nextInt(i));
            for (Node node : drawn.index().nodes()) {
                if (node instanceof Branch branch) {
                    weights(scores, unit, entries.get(random.nextInt(i)).unit(), branch, random);
                }
            }
        }
    }

    private static void figures(Scores scores, Unit unit, int wanted) {
        Improvement improvement;
        try {
            improvement = Improvement.of(scores, unit.id(), wanted);
        } catch (IllegalArgumentException notBetter) {
            return;
        }
        assertThat(improvement.toTable().rowCount())
                .isEqualTo(improvement.leaves().size());
        for (Improvement.OfLeaf leaf : improvement.leaves()) {
            if (leaf.neededRaw().isPresent()) {
                double needed = leaf.neededRaw().getAsDouble();
                double before = Math.nextAfter(needed, leaf.raw().orElseThrow());
                String what = unit + " to " + wanted + " by " + leaf + " in "
                        + scores.index().tree();
                assertThat(place(scores, unit, leaf.leaf(), needed)).as(what).isLessThanOrEqualTo(wanted);
                assertThat(place(scores, unit, leaf.leaf(), before)).as(what).isGreaterThan(wanted);
            }
        }
    }

    /** With another figure and the parameters of now. */
    private static double place(Scores scores, Unit unit, String leaf, double value) {
        Leaf changed = (Leaf) scores.index().requireNode(leaf);
        Panel panel = scores.panel();
        PanelBuilder figure = Panel.builder();
        panel.units().forEach(figure::unit);
        for (Unit each : panel.units()) {
            OptionalDouble own = panel.value(changed.indicator(), Breakdown.TOTAL, each.id(), Trees.YEAR);
            boolean isChanged = each.equals(unit);
            if (isChanged || own.isPresent()) {
                figure.value(
                        changed.indicator(),
                        Breakdown.TOTAL,
                        each.id(),
                        Trees.YEAR,
                        isChanged ? value : own.getAsDouble());
            } else if (panel.cell(changed.indicator(), Breakdown.TOTAL, each.id(), Trees.YEAR)
                    instanceof Cell.Missing missing) {
                figure.missing(changed.indicator(), Breakdown.TOTAL, each.id(), Trees.YEAR, missing.reason());
            }
        }
        List<String> others = panel.indicators().stream()
                .map(indicator -> indicator.id())
                .filter(id -> !id.equals(changed.indicator()))
                .toList();
        Scores again = scores.fitted().score(panel.withIndicators(others).merge(figure.build()), Trees.YEAR);
        return again.ranking(scores.index().ranking().withTies(TieRule.COMPETITION))
                .requireEntry(unit.id())
                .place();
    }

    private static void weights(Scores scores, Unit first, Unit second, Branch branch, SplittableRandom random) {
        WeightSwap swap;
        WeightSwap.Norm norm = random.nextBoolean() ? WeightSwap.Norm.SUM : WeightSwap.Norm.LARGEST;
        try {
            swap = WeightSwap.of(scores, first.id(), second.id(), branch.id(), norm);
        } catch (IllegalArgumentException refused) {
            return;
        }
        double[] now =
                swap.shares().stream().mapToDouble(WeightSwap.Share::share).toArray();
        double[] changed =
                swap.shares().stream().mapToDouble(WeightSwap.Share::changed).toArray();
        double slack = 1e-9 * (1 + Math.abs(lead(scores, swap, branch, now)));
        if (swap.change().isPresent()) {
            assertThat(lead(scores, swap, branch, changed)).isBetween(-slack, slack);
        }
        double change = swap.change().orElse(2);
        for (int draw = 0; draw < 10; draw++) {
            double[] smaller = smaller(scores, now, swap, 0.999 * change, random);
            if (smaller.length > 0) {
                assertThat(lead(scores, swap, branch, smaller))
                        .as("%s by %s", swap, smaller)
                        .isGreaterThan(-slack);
            }
        }
    }

    /** How far the first unit leads under other shares; of a geometric mean in logarithms. */
    private static double lead(Scores scores, WeightSwap swap, Branch branch, double[] shares) {
        CompositeIndex definition =
                WeightDraws.withTree(scores.index(), with(scores.index().tree(), branch, shares));
        Scores other = definition.score(scores.panel(), Trees.YEAR);
        return other.score(swap.first().id()).orElseThrow()
                - other.score(swap.second().id()).orElseThrow();
    }

    private static Node with(Node node, Branch wanted, double[] shares) {
        if (!(node instanceof Branch branch)) {
            return node;
        }
        double total = branch.parts().stream()
                .mapToDouble(part -> part.weight().orElse(1))
                .sum();
        List<Branch.Part> parts = new ArrayList<>();
        for (int part = 0; part < branch.parts().size(); part++) {
            Branch.Part own = branch.parts().get(part);
            double weight = branch.id().equals(wanted.id())
                    ? total * shares[part]
                    : own.weight().orElse(1);
            parts.add(Branch.Part.of(with(own.node(), wanted, shares), weight));
        }
        return branch.withParts(parts).withWeighting(Weighting.relative());
    }

    /** Shares at most so far from those of now, with weight moved between two parts that both units have; empty for none. */
    private static double[] smaller(
            Scores scores, double[] now, WeightSwap swap, double most, SplittableRandom random) {
        int from = random.nextInt(now.length);
        int to = random.nextInt(now.length);
        double moved = Math.min(now[from], most / (swap.norm() == WeightSwap.Norm.SUM ? 2 : 1)) * random.nextDouble();
        boolean isPossible = from != to
                && has(scores, swap, from)
                && has(scores, swap, to)
                && now[from] > 0
                && now[to] > 0
                && moved < now[from];
        double[] shares = now.clone();
        shares[from] -= moved;
        shares[to] += moved;
        return isPossible ? shares : new double[0];
    }

    private static boolean has(Scores scores, WeightSwap swap, int part) {
        String node = swap.shares().get(part).part();
        return scores.node(node).value(swap.first().id()).isPresent()
                && scores.node(node).value(swap.second().id()).isPresent();
    }
}
