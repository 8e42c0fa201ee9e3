package org.mattstock.pinned;

import java.util.ArrayList;
import java.util.List;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.fit.Behaviors;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Difference;
import org.mattstock.index.EffectiveWeights;
import org.mattstock.index.Explanation;
import org.mattstock.index.ExplanationNode;
import org.mattstock.index.FittedIndex;
import org.mattstock.index.NodeScores;
import org.mattstock.index.Scores;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.RankingRule;

/** What is pinned of scores and of what is read from them. */
final class ScoringPins {
    private static final int YEARS = 4;
    private static final long SEED = 1_000_000;

    /** A definition with what it is scored on. */
    private record Case(Panel panel, CompositeIndex index, int year, Behaviors behaviors, Dice dice) {
        static Case of(long number) {
            Dice dice = new Dice(SEED + number);
            int units = dice.oneIn(12) ? dice.between(1, 4) : dice.oneIn(20) ? 45 : dice.between(6, 13);
            Panel panel = RandomPanels.draw(dice, units, YEARS, RandomPanels.INDICATORS);
            int year = RandomPanels.FIRST_YEAR + dice.between(1, YEARS - 1);
            Behaviors behaviors = dice.oneIn(30) ? Behaviors.none() : CustomMethods.ALL;
            RandomDefinitions.Flavor flavor =
                    dice.oneIn(3) ? RandomDefinitions.Flavor.PLAIN : RandomDefinitions.Flavor.ANY;
            CompositeIndex index = RandomDefinitions.draw(dice, flavor, RandomPanels.INDICATORS);
            return new Case(panel, index, year, behaviors, dice);
        }

        Scores scores() {
            return index.score(panel, year, behaviors);
        }

        String anyOf(List<Unit> units) {
            return units.get(dice.below(units.size())).id();
        }
    }

    /** Of the effective weights what was pinned first; public, since its components are read by name. */
    public record Weights(List<EffectiveWeights.OfLeaf> leaves, List<EffectiveWeights.OfIndicator> indicators) {}

    private ScoringPins() {}

    /** Hash and effective weights of the definition, digest of the panel. */
    static void definitions(long number, Prints prints) {
        prints.attempt(() -> {
            Case drawn = Case.of(number);
            return List.of(
                    drawn.index.hash(),
                    new Weights(
                            drawn.index.effectiveWeights().leaves(),
                            drawn.index.effectiveWeights().indicators()),
                    drawn.index.effectiveWeights().toTable(),
                    drawn.panel);
        });
    }

    /** The stages of every node, the rankings, why units are not in them, and coverage. */
    static void scores(long number, Prints prints) {
        prints.attempt(() -> {
            Scores scores = Case.of(number).scores();
            return List.of(stages(scores), ranking(scores), scores.toTable());
        });
        prints.attempt(() -> {
            Case drawn = Case.of(number);
            FittedIndex fitted = drawn.index.fit(drawn.panel, drawn.year, drawn.behaviors);
            Scores before = fitted.score(drawn.panel, drawn.year - 1);
            return List.of(fitted.referenceYears(), stages(before), before.ranking());
        });
    }

    private static List<Object> stages(Scores scores) {
        List<Object> found = new ArrayList<>();
        scores.index().nodes().forEach(node -> found.add(stage(scores, scores.node(node.id()))));
        scores.units().forEach(unit -> found.add(scores.coverage(unit.id())));
        return found;
    }

    private static List<Object> stage(Scores scores, NodeScores node) {
        List<Object> found = new ArrayList<>(List.of(node.node(), node.ranking()));
        for (Unit unit : scores.units()) {
            found.add(node.value(unit.id()));
            found.add(node.unclamped(unit.id()));
            found.add(node.missing(unit.id()));
        }
        return found;
    }

    private static List<Object> ranking(Scores scores) {
        List<Object> found =
                new ArrayList<>(List.of(scores.ranking(), scores.ranking().unrankedTable()));
        found.add(scores.ranking(RankingRule.standard()));
        for (Unit unit : scores.units()) {
            found.add(scores.score(unit.id()));
            found.add(scores.unclamped(unit.id()));
        }
        return found;
    }

    /** What was learned. */
    static void fitted(long number, Prints prints) {
        prints.attempt(() -> {
            Case drawn = Case.of(number);
            FittedIndex fitted = drawn.index.fit(drawn.panel, drawn.year, drawn.behaviors);
            return List.of(
                    fitted.parameters().entries(),
                    fitted.parameters().toTable(),
                    FittedIndex.of(drawn.index, fitted.parameters(), drawn.behaviors)
                            .score(drawn.panel, drawn.year)
                            .ranking());
        });
    }

    /** Every unit's explanation, node by node, and the tables of some. */
    static void explanations(long number, Prints prints) {
        prints.attempt(() -> {
            Case drawn = Case.of(number);
            Scores scores = drawn.scores();
            for (Unit unit : drawn.panel.units()) {
                Explanation explanation = scores.explain(unit.id());
                prints.addAll(explanation, explanation.items(), nodes(explanation.root()));
                if (drawn.dice.oneIn(3)) {
                    prints.attempt(explanation::toTable);
                    prints.attempt(explanation::itemsTable);
                }
            }
            return "";
        });
    }

    private static List<Object> nodes(ExplanationNode node) {
        List<Object> found = new ArrayList<>(List.of(node.reading(), node.clamping(), node.items()));
        if (node instanceof ExplanationNode.OfBranch branch) {
            branch.parts().forEach(part -> found.addAll(nodes(part.node())));
        }
        return found;
    }

    /** The differences of four pairs of units, in one of which a unit may be without a place. */
    static void differences(long number, Prints prints) {
        prints.attempt(() -> {
            Case drawn = Case.of(number);
            Scores scores = drawn.scores();
            List<Unit> ranked =
                    scores.ranking().entries().stream().map(Ranking.Entry::unit).toList();
            for (int pair = 0; pair < 4; pair++) {
                List<Unit> among = pair == 0 || ranked.isEmpty() ? drawn.panel.units() : ranked;
                String first = drawn.anyOf(among);
                String second = drawn.anyOf(among);
                prints.attempt(() -> difference(scores.difference(first, second)));
            }
            return "";
        });
    }

    private static List<Object> difference(Difference difference) {
        return List.of(difference, difference.items(), difference.toTable(), difference.itemsTable());
    }

    /** Places if what is missing were low or high. */
    static void missingBounds(long number, Prints prints) {
        prints.attempt(() -> {
            Case drawn = Case.of(number);
            double low = drawn.dice.pick(0.0, 0.1);
            return drawn.scores().missingBounds(low, drawn.dice.pick(0.75, 0.9));
        });
    }
}
