package org.mattstock.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.mattstock.data.Grouping;
import org.mattstock.nomination.NominationRule.CutTies;
import org.mattstock.nomination.NominationRule.EqualCuts;
import org.mattstock.rank.Precision;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.RankingRule;
import org.mattstock.rank.TieRule;
import org.mattstock.rank.Unranked;
import org.mattstock.rank.UnrankedReason;

class NominationPropertiesTest {
    /** Up to 14 quarters, many of them equal, and more of them when rounded to whole points. */
    @Provide
    Arbitrary<double[]> scores() {
        return Arbitraries.integers()
                .between(0, 24)
                .map(quarters -> quarters / 4.0)
                .list()
                .ofMaxSize(14)
                .withoutEdgeCases()
                .map(list -> list.stream().mapToDouble(Double::doubleValue).toArray());
    }

    @Provide
    Arbitrary<RankingRule> rankingRules() {
        return Combinators.combine(
                        Arbitraries.of(TieRule.class),
                        Arbitraries.of(Precision.exact(), Precision.decimals(0), Precision.tolerance(0.6)),
                        Arbitraries.of(RankingRule.Order.class))
                .as(RankingRule::new)
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<NominationRule> rules() {
        return Combinators.combine(
                        Arbitraries.of(CutTies.class),
                        Arbitraries.of(EqualCuts.class),
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 6))
                .as((ties, equal, i, j, which) -> simple(ties, equal, i, j).get(which))
                .withoutEdgeCases();
    }

    private static List<NominationRule> simple(CutTies ties, EqualCuts equal, int i, int j) {
        return List.of(
                NominationRule.topN(i).withCutTies(ties),
                NominationRule.atLeast(i).withCutTies(ties),
                NominationRule.above(i).withCutTies(ties),
                NominationRule.largestGap(i, i + j).withEqualGaps(equal).withCutTies(ties),
                NominationRule.naturalBreaks(2 + j).withSeveralOptima(equal).withCutTies(ties),
                NominationRule.withinPoints(j / 2.0).withCutTies(ties),
                NominationRule.withinDeviations(j / 2.0).withCutTies(ties));
    }

    private static Ranking ranking(double[] scores, RankingRule rule) {
        List<Unranked> unranked = List.of(
                new Unranked(Example.unit(24), UnrankedReason.MISSING_PARTS, ""),
                new Unranked(Example.unit(25), UnrankedReason.NOT_ELIGIBLE, "few answers"));
        return Ranking.of(Example.scored(scores), unranked, rule);
    }

    private static NominationInput input(Ranking ranking) {
        Map<String, TreeSet<String>> members = new TreeMap<>();
        for (Ranking.Entry entry : ranking.entries()) {
            String id = entry.unit().id();
            if (id.charAt(0) % 4 > 0) {
                members.computeIfAbsent("g" + id.charAt(0) % 4, group -> new TreeSet<>())
                        .add(id);
            }
        }
        List<Grouping.Group> groups = new ArrayList<>();
        members.forEach((id, units) -> groups.add(new Grouping.Group(id, id, units)));
        return NominationInput.of(ranking).withGrouping(new Grouping("letters", "By letter", groups));
    }

    @Property(seed = "51", tries = 500)
    void everyUnitIsNominatedOrNotOrNotEligible(
            @ForAll("rules") NominationRule rule,
            @ForAll("scores") double[] scores,
            @ForAll("rankingRules") RankingRule ranked) {
        Ranking ranking = ranking(scores, ranked);
        Stream.of(rule, rule.perClass("letters"))
                .map(each -> each.nominate(input(ranking)))
                .forEach(nomination -> {
                    List<String> all = Stream.of(
                                    nomination.nominees(), nomination.notNominated(), nomination.notEligible())
                            .flatMap(List::stream)
                            .map(answer -> answer.unit().id())
                            .toList();
                    assertThat(all).doesNotHaveDuplicates().hasSize(scores.length + 2);
                    assertThat(nomination.notEligible()).hasSize(2);
                    assertThat(nomination.cuts().stream()
                                    .mapToInt(Nomination.Cut::nominees)
                                    .sum())
                            .isEqualTo(nomination.nominees().size());
                });
    }

    @Property(seed = "52", tries = 500)
    void everyAnswerIsThatOfASlowReading(
            @ForAll("rules") NominationRule rule,
            @ForAll("scores") double[] scores,
            @ForAll("rankingRules") RankingRule ranked) {
        Ranking ranking = ranking(scores, ranked);
        Nomination nomination = rule.nominate(ranking);
        SlowNomination slow = new SlowNomination(rule, ranking);
        assertThat(nomination.isDecided()).isEqualTo(slow.isDecided());
        assertThat(nomination.nominees().stream()
                        .map(answer -> answer.unit().id())
                        .collect(Collectors.toSet()))
                .isEqualTo(slow.nominees());
    }

    @Property(seed = "53", tries = 500)
    void theLargestGapNeverDividesATie(
            @ForAll("scores") double[] scores,
            @ForAll("rankingRules") RankingRule ranked,
            @ForAll CutTies cutTies,
            @ForAll EqualCuts equal,
            @ForAll @IntRange(min = 1, max = 6) int least,
            @ForAll @IntRange(max = 6) int more) {
        Ranking ranking = ranking(scores, ranked);
        Nomination nomination = NominationRule.largestGap(least, least + more)
                .withEqualGaps(equal)
                .withCutTies(cutTies)
                .nominate(ranking);
        Ranking dense = ranking.withRule(ranked.withTies(TieRule.DENSE));
        boolean ordered = cutTies == CutTies.ORDER_BY_UNCLAMPED;
        Function<Ranking.Entry, Object> tie = entry -> ordered ? entry.score() : entry.place();
        dense.entries().stream()
                .collect(Collectors.groupingBy(tie))
                .values()
                .forEach(tied -> assertThat(tied.stream()
                                .map(entry ->
                                        nomination.answer(entry.unit().id()).isNominated())
                                .distinct())
                        .hasSize(1));
    }

    @Property(seed = "54", tries = 500)
    void theLastUnitOfARankingNeverChangesTheTop(
            @ForAll("scores") double[] scores,
            @ForAll("rankingRules") RankingRule ranked,
            @ForAll CutTies cutTies,
            @ForAll @IntRange(min = 1, max = 16) int n) {
        double last = ranked.order() == RankingRule.Order.HIGHEST_FIRST ? -5 : 15;
        List<Ranking.Scored> more = new ArrayList<>(Example.scored(scores));
        more.add(new Ranking.Scored(Example.unit(20), last));
        NominationRule rule = NominationRule.topN(n).withCutTies(cutTies);
        Nomination without = rule.nominate(Ranking.of(Example.scored(scores), ranked));
        Nomination with = rule.nominate(Ranking.of(more, ranked));
        assertThat(with.answers().subList(0, scores.length)).isEqualTo(without.answers());
    }

    @Property(seed = "55", tries = 300)
    void theOrderInWhichUnitsAreGivenChangesNothing(
            @ForAll("rules") NominationRule rule,
            @ForAll("scores") double[] scores,
            @ForAll("rankingRules") RankingRule ranked,
            @ForAll long seed) {
        List<Ranking.Scored> shuffled = Example.scored(scores);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(rule.nominate(Ranking.of(shuffled, ranked)))
                .isEqualTo(rule.nominate(Ranking.of(Example.scored(scores), ranked)));
    }

    @Property(seed = "56", tries = 500)
    void aBasisOfTheSamePartsGivesTheSameNominationAndHash(
            @ForAll("rules") NominationRule rule,
            @ForAll("scores") double[] scores,
            @ForAll("rankingRules") RankingRule ranked,
            @ForAll long seed) {
        Stream.of(rule, rule.perClass("letters")).forEach(each -> {
            Nomination nomination = each.nominate(input(ranking(scores, ranked)).withNoise(0.5));
            NominationBasis basis = nomination.basis();
            List<NominationBasis.Candidate> shuffled = new ArrayList<>(basis.candidates());
            Collections.shuffle(shuffled, new Random(seed));
            NominationBasis again = new NominationBasis(
                    basis.rule(),
                    basis.origin(),
                    basis.ranking(),
                    basis.magnitude(),
                    basis.classes(),
                    basis.floors(),
                    shuffled,
                    basis.notRanked());
            assertThat(again.hash()).isEqualTo(basis.hash());
            assertThat(again.nomination().answers()).isEqualTo(nomination.answers());
            assertThat(again.nomination().cuts()).isEqualTo(nomination.cuts());
        });
    }
}
