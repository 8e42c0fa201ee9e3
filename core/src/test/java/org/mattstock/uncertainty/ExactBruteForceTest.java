package org.mattstock.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Unit;
import org.mattstock.fit.ScoringException;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;
import org.mattstock.rank.Ranking;
import org.mattstock.uncertainty.NecessaryPreference.Note;
import org.mattstock.uncertainty.NecessaryPreference.Relation;
import org.mattstock.variation.WeightSet;

/**
 * What is stated for all admissible weights against full scorings with such weights, corners and weights of exactly 0 among them:
 * random trees with gaps, parts that weigh nothing, every missing rule and aggregation that statements are made for.
 */
class ExactBruteForceTest {
    private static final int DRAWS = 24;

    /** How often what is called unknown was the same in all draws. */
    private static final class Unknown {
        private int pairs;
        private int varying;
        private int alike;

        @Override
        public String toString() {
            return pairs + " pairs, " + varying
                    + " of varying or unequal coverage, of these in one order in all draws: " + alike;
        }
    }

    @Test
    void noScoringContradictsAHundredTrees() {
        LongStream.range(0, 100).forEach(seed -> tree(seed, new Unknown()));
    }

    @Test
    @Tag("simulation")
    void noScoringContradictsThousandsOfTrees() {
        Unknown unknown = new Unknown();
        LongStream.range(100, 2_100).forEach(seed -> tree(seed, unknown));
        System.out.println(unknown);
    }

    private static void tree(long seed, Unknown unknown) {
        Optional<Trees.Case> drawn = drawn(seed);
        if (drawn.isEmpty()) {
            return;
        }
        Trees.Case example = drawn.get();
        WeightDraws draws = new WeightDraws(seed);
        Map<String, WeightSet> sets = draws.sets(example.index());
        NecessaryPreference sure;
        try {
            sure = NecessaryPreference.frozen(example.index().score(example.panel(), Trees.YEAR), sets);
        } catch (IllegalArgumentException refused) {
            return;
        }
        List<Scores> all = new ArrayList<>();
        for (int draw = 0; draw < DRAWS; draw++) {
            CompositeIndex other = draws.draw(example.index(), sets);
            CompositeIndex definition = draw % 2 == 0 ? SwitchedOffTrees.exactly(other) : other;
            try {
                all.add(definition.score(example.panel(), Trees.YEAR));
            } catch (ScoringException notAdmissible) {
                continue;
            }
            requireAgreement(seed, sure, all.get(all.size() - 1));
        }
        count(sure, all, unknown);
    }

    /** A tree with parts switched off; empty where the seed makes no valid one. */
    private static Optional<Trees.Case> drawn(long seed) {
        try {
            Trees.Case whole = Trees.random(seed);
            CompositeIndex index = SwitchedOffTrees.some(whole.index(), new SplittableRandom(seed));
            return Optional.of(seed % 3 == 0 ? whole : new Trees.Case(whole.panel(), index));
        } catch (IllegalArgumentException notValid) {
            return Optional.empty();
        }
    }

    private static void requireAgreement(long seed, NecessaryPreference sure, Scores scores) {
        Ranking ranking = scores.ranking();
        List<Unit> units = sure.units();
        assertThat(units)
                .as("tree %s", seed)
                .containsAll(ranking.entries().stream().map(Ranking.Entry::unit).toList());
        for (Unit first : units) {
            for (Unit second : units) {
                String pair = "tree " + seed + ", " + first + " and " + second + ", "
                        + scores.index().tree();
                Optional<Double> one = place(ranking, first);
                Optional<Double> other = place(ranking, second);
                // A unit without a place is behind every one that has one.
                Relation relation = sure.relation(first.id(), second.id());
                requireAgreement(pair, relation, one.orElse(Double.MAX_VALUE) - other.orElse(Double.MAX_VALUE));
                if (relation == Relation.AHEAD) {
                    assertThat(one).as(pair).isPresent();
                }
                if (one.isPresent() && other.isPresent()) {
                    requireAgreement(pair, sure.whereBothRanked(first.id(), second.id()), one.get() - other.get());
                    requireWithin(pair, sure, scores, first, second);
                }
            }
            place(ranking, first)
                    .ifPresent(place -> assertThat(place)
                            .as("tree %s, %s", seed, first)
                            .isBetween((double) sure.places(first.id()).best(), (double)
                                    sure.places(first.id()).worst()));
        }
    }

    private static Optional<Double> place(Ranking ranking, Unit unit) {
        return ranking.entry(unit.id()).map(Ranking.Entry::place);
    }

    private static void requireAgreement(String pair, Relation relation, double places) {
        boolean agrees = switch (relation) {
            case AHEAD -> places < 0;
            case NEVER_BEHIND -> places <= 0;
            case EQUAL -> places == 0;
            case NEVER_AHEAD -> places >= 0;
            case BEHIND -> places > 0;
            default -> true;
        };
        assertThat(agrees)
                .as("%s: %s with places %s apart", pair, relation, places)
                .isTrue();
    }

    private static void requireWithin(String pair, NecessaryPreference sure, Scores scores, Unit first, Unit second) {
        NecessaryPreference.Difference range = sure.difference(first.id(), second.id());
        double one = scores.score(first.id()).orElseThrow();
        double other = scores.score(second.id()).orElseThrow();
        double difference = sure.notes().contains(Note.LOGARITHMS) ? Math.log(one / other) : one - other;
        assertThat(difference).as(pair).isBetween(range.least() - 1e-8, range.greatest() + 1e-8);
    }

    private static void count(NecessaryPreference sure, List<Scores> all, Unknown unknown) {
        List<Ranking> rankings = all.stream().map(Scores::ranking).toList();
        List<Unit> units = sure.units();
        for (int i = 0; i < units.size(); i++) {
            for (int j = i + 1; j < units.size(); j++) {
                Relation relation =
                        sure.relation(units.get(i).id(), units.get(j).id());
                unknown.pairs++;
                if (relation.isUnknown()) {
                    unknown.varying++;
                    unknown.alike += isAlike(rankings, units.get(i), units.get(j)) ? 1 : 0;
                }
            }
        }
    }

    private static boolean isAlike(List<Ranking> rankings, Unit first, Unit second) {
        double[] differences = rankings.stream()
                .mapToDouble(ranking -> place(ranking, first).orElse(Double.MAX_VALUE)
                        - place(ranking, second).orElse(Double.MAX_VALUE))
                .toArray();
        boolean isNeverBehind = Arrays.stream(differences).allMatch(each -> each <= 0);
        return isNeverBehind || Arrays.stream(differences).allMatch(each -> each >= 0);
    }
}
