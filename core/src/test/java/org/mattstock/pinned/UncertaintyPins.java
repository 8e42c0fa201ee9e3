package org.mattstock.pinned;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;
import org.mattstock.rank.Ranking;
import org.mattstock.uncertainty.Improvement;
import org.mattstock.uncertainty.NecessaryPreference;
import org.mattstock.uncertainty.OneAtATime;
import org.mattstock.uncertainty.RankDistribution;
import org.mattstock.uncertainty.SensitivityAnalysis;
import org.mattstock.uncertainty.SensitivityIndices;
import org.mattstock.uncertainty.UncertaintyAnalysis;
import org.mattstock.uncertainty.WeightSwap;
import org.mattstock.variation.Variation;
import org.mattstock.variation.WeightSet;

/** What is pinned of simulations and of statements without simulation. */
final class UncertaintyPins {
    private static final int YEARS = 2;
    private static final long SEED = 2_000_000;
    private static final long EXACT_SEED = 4_000_000;

    /** A definition with what it is tried on. */
    private record Case(Panel panel, CompositeIndex index, int year, Dice dice) {
        /** Most of these can be scored many replicates at a time. */
        static Case simulated(long number) {
            return of(new Dice(SEED + number), RandomDefinitions.Flavor.BY_UNIT);
        }

        /** Of most of these exact statements can be made. */
        static Case exact(long number) {
            return of(new Dice(EXACT_SEED + number), RandomDefinitions.Flavor.PLAIN);
        }

        private static Case of(Dice dice, RandomDefinitions.Flavor usual) {
            Panel panel = RandomPanels.draw(dice, dice.between(4, 12), YEARS, RandomPanels.INDICATORS);
            RandomDefinitions.Flavor flavor = dice.oneIn(4) ? RandomDefinitions.Flavor.ANY : usual;
            CompositeIndex index = RandomDefinitions.draw(dice, flavor, RandomPanels.INDICATORS);
            return new Case(panel, index, RandomPanels.FIRST_YEAR + YEARS - 1, dice);
        }

        Scores scores() {
            return index.score(panel, year, CustomMethods.ALL);
        }

        String anyBranch() {
            List<Node> branches =
                    index.nodes().stream().filter(UncertaintyPins::hasParts).toList();
            return branches.isEmpty()
                    ? "all"
                    : branches.get(dice.below(branches.size())).id();
        }
    }

    private UncertaintyPins() {}

    private static boolean hasParts(Node node) {
        return node instanceof Branch branch && branch.parts().size() > 1;
    }

    /** Counts, spans, central weights, pairs, failures and one replicate of a short run. */
    static void distributions(long number, Prints prints) {
        prints.attempt(() -> {
            Case drawn = Case.simulated(number);
            UncertaintyAnalysis analysis = UncertaintyAnalysis.of(drawn.index)
                    .behaviors(CustomMethods.ALL)
                    .seed(number)
                    .replicates(drawn.dice.between(20, 90));
            boolean standard = drawn.dice.oneIn(8);
            UncertaintyAnalysis varied =
                    standard ? analysis : analysis.vary(RandomVariations.draw(drawn.dice, drawn.index));
            UncertaintyAnalysis forbidding =
                    drawn.dice.oneIn(2) ? varied : varied.forbid(Normalization.minMax(), Aggregation.arithmetic());
            RankDistribution run =
                    forbidding.pairs(UncertaintyAnalysis.Pairs.COUNTED).run(drawn.panel, drawn.year);
            return distribution(run, drawn.dice);
        });
    }

    private static Map<String, Long> failures(RankDistribution run) {
        Map<String, Long> counts = new TreeMap<>();
        run.failures().forEach(each -> counts.put(each.kind(), each.count()));
        return counts;
    }

    private static List<Object> distribution(RankDistribution run, Dice dice) {
        List<Object> found =
                new ArrayList<>(List.of(run.replicates(), run.outcome(), run.failed(), failures(run), run.units()));
        for (Unit unit : run.units()) {
            for (int place = 1; place <= run.units().size(); place++) {
                found.add(run.shareAt(unit.id(), place));
            }
            found.add(run.shareUnranked(unit.id()));
            found.add(run.meanPlace(unit.id()));
            found.add(run.medianPlace(unit.id()));
            found.add(run.span(unit.id(), 0.9));
            found.add(run.centralWeights(unit.id()));
            run.units().forEach(other -> found.add(run.shareAhead(unit.id(), other.id())));
        }
        found.add(run.toTable());
        found.add(run.replicate(dice.below((int) run.replicates())));
        return found;
    }

    /** Relations, differences, places and notes under sets of weights: refusing what depends on weights, and frozen. */
    static void preferences(long number, Prints prints) {
        prints.attempt(() -> {
            Case drawn = Case.exact(number);
            Scores scores = drawn.scores();
            WeightSet everywhere = drawn.dice.pick(WeightSet.simplex(), WeightSet.box(0.3));
            TreeMap<String, WeightSet> sets = RandomVariations.weightSets(drawn.dice, drawn.index);
            prints.attempt(() -> preference(NecessaryPreference.of(scores, everywhere)));
            prints.attempt(() -> preference(NecessaryPreference.of(scores, sets)));
            prints.attempt(() -> preference(NecessaryPreference.frozen(scores, sets)));
            return "";
        });
    }

    private static List<Object> preference(NecessaryPreference preference) {
        List<Object> found = new ArrayList<>(List.of(
                preference.notes(),
                preference.places(),
                preference.counts(),
                preference.undecided(),
                preference.surelyInTop(3),
                preference.possiblyInTop(3),
                preference.toTable(),
                preference.summaryTable()));
        for (Unit first : preference.units()) {
            for (Unit second : preference.units()) {
                found.add(preference.relation(first.id(), second.id()));
                if (first != second) {
                    found.add(preference.difference(first.id(), second.id()));
                }
            }
        }
        return found;
    }

    /** The smallest changes of weights that bring two units level. */
    static void swaps(long number, Prints prints) {
        prints.attempt(() -> {
            Case drawn = Case.exact(number);
            Scores scores = drawn.scores();
            List<Unit> ranked =
                    scores.ranking().entries().stream().map(Ranking.Entry::unit).toList();
            for (int pair = 0; pair < 4; pair++) {
                WeightSwap.Norm norm = drawn.dice.pick(WeightSwap.Norm.SUM, WeightSwap.Norm.LARGEST);
                String branch = drawn.anyBranch();
                List<Unit> among = ranked.size() < 2 ? drawn.panel.units() : ranked;
                int first = drawn.dice.below(among.size());
                int second =
                        (first + drawn.dice.between(drawn.dice.oneIn(20) ? 0 : 1, among.size() - 1)) % among.size();
                prints.attempt(() -> WeightSwap.of(
                        scores, among.get(first).id(), among.get(second).id(), branch, norm));
            }
            return "";
        });
    }

    /** What each leaf would have to be for a better place. */
    static void improvements(long number, Prints prints) {
        prints.attempt(() -> {
            Case drawn = Case.exact(number);
            Scores scores = drawn.scores();
            List<Ranking.Entry> entries = scores.ranking().entries();
            for (int i = 1; i < entries.size(); i += 2) {
                String unit = entries.get(i).unit().id();
                int wanted = drawn.dice.between(1, i);
                prints.attempt(() -> {
                    Improvement improvement = Improvement.of(scores, unit, wanted);
                    prints.attempt(improvement::toTable);
                    return List.of(improvement, improvement.reachable());
                });
            }
            return "";
        });
    }

    /** Rankings under one other choice at a time, and without one leaf or branch at a time. */
    static void oneAtATime(long number, Prints prints) {
        prints.attempt(() -> {
            Case drawn = Case.simulated(number);
            return changes(OneAtATime.leavingOut(drawn.index, drawn.panel, drawn.year, CustomMethods.ALL));
        });
        prints.attempt(() -> {
            Case drawn = Case.simulated(number);
            List<Variation> variations = RandomVariations.draw(drawn.dice, drawn.index);
            return changes(OneAtATime.of(drawn.index, variations, drawn.panel, drawn.year, CustomMethods.ALL));
        });
    }

    private static List<Object> changes(OneAtATime tried) {
        List<Object> found =
                new ArrayList<>(List.of(tried.own(), tried.failures(), tried.toTable(), tried.placesTable()));
        for (OneAtATime.Change change : tried.changes()) {
            found.add(change.choice());
            found.add(change.alternative());
            found.add(change.definition());
            found.add(change.comparison().after());
            found.add(change.meanAbsoluteShift());
        }
        return found;
    }

    /** What is computed; where it comes from names a version. */
    private record Indices(
            SensitivityAnalysis.Measure measure,
            int rows,
            int failed,
            double mean,
            double variance,
            double level,
            List<SensitivityIndices.Factor> factors) {}

    private static Indices indices(SensitivityIndices found) {
        return new Indices(
                found.measure(),
                found.rows(),
                found.failed(),
                found.mean(),
                found.variance(),
                found.level(),
                found.factors());
    }

    /** Indices of a few rows, with and without intervals. */
    static void sensitivity(long number, Prints prints) {
        prints.attempt(() -> {
            Case drawn = Case.simulated(number);
            SensitivityAnalysis analysis = SensitivityAnalysis.of(drawn.index)
                    .vary(RandomVariations.draw(drawn.dice, drawn.index))
                    .behaviors(CustomMethods.ALL)
                    .rows(8)
                    .intervals(0.9, drawn.dice.pick(2, 10))
                    .seed(number);
            SensitivityAnalysis.Measure place = SensitivityAnalysis.Measure.placeOf(RandomPanels.id(0));
            return indices((drawn.dice.oneIn(2) ? analysis.measure(place) : analysis).run(drawn.panel, drawn.year));
        });
    }
}
