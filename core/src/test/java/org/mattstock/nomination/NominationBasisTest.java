package org.mattstock.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mattstock.index.Scores;
import org.mattstock.nomination.NominationBasis.Candidate;
import org.mattstock.nomination.NominationBasis.Classes;
import org.mattstock.nomination.NominationBasis.NotRanked;
import org.mattstock.nomination.NominationBasis.Origin;
import org.mattstock.rank.Precision;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.RankingRule;
import org.mattstock.rank.TieRule;
import org.mattstock.rank.UnrankedReason;

class NominationBasisTest {
    private static final Scores SCORES = ScoredExample.scores();
    private static final NominationRule RULE = NominationRule.shareInTop(2, 0.5)
            .withFloors(new NominationRule.Floor("quality", 75))
            .perClass("size");

    /** A basis with something in every component. */
    private static NominationBasis full() {
        Map<String, Double> shares = new TreeMap<>();
        SCORES.ranking().entries().forEach(entry -> shares.put(entry.unit().id(), entry.score() / 200));
        NominationInput input = NominationInput.of(SCORES).withShares(2, shares).withNoise(1.5);
        return RULE.nominate(input).basis();
    }

    @Test
    void theNominationFollowsFromTheBasisAlone() {
        NominationBasis basis = full();
        assertThat(basis.candidates()).isNotEmpty();
        assertThat(basis.notRanked()).isNotEmpty();
        assertThat(basis.nomination().basis()).isSameAs(basis);
        List<Candidate> reversed = new ArrayList<>(basis.candidates());
        Collections.reverse(reversed);
        NominationBasis again = new Parts(basis).with(reversed, basis.notRanked());
        assertThat(again).isEqualTo(basis);
        assertThat(again.hash()).isEqualTo(basis.hash());
        assertThat(again.nomination()).isEqualTo(basis.nomination());
    }

    @Test
    void anythingElseThatANominationGoesByChangesTheHash() {
        NominationBasis basis = full();
        List<NominationBasis> others = new ArrayList<>(List.of(basis));
        Parts parts = new Parts(basis);
        RankingRule ranking = basis.ranking();
        others.add(parts.with(NominationRule.shareInTop(2, 0.6)
                .withFloors(new NominationRule.Floor("quality", 75))
                .perClass("size")));
        others.add(parts.with(NominationRule.shareInTop(3, 0.5)
                .withFloors(new NominationRule.Floor("quality", 75))
                .perClass("size")));
        others.add(parts.with(NominationRule.shareInTop(2, 0.5)
                .withFloors(new NominationRule.Floor("quality", 76))
                .perClass("size")));
        others.add(parts.with(ranking.withTies(TieRule.DENSE)));
        others.add(parts.with(ranking.withPrecision(Precision.decimals(1))));
        others.add(parts.with(ranking.withOrder(RankingRule.Order.LOWEST_FIRST)));
        others.add(parts.with(basis.magnitude() + 1));
        others.add(parts.with(Map.of("quality", RankingRule.Order.LOWEST_FIRST)));
        others.add(parts.with(new Classes("size", List.of("large", "small", "tiny", "empty"))));
        others.addAll(parts.ofOrigins());
        others.addAll(parts.ofCandidates());
        others.addAll(parts.ofNotRanked());
        Set<String> hashes = new HashSet<>();
        others.forEach(
                each -> assertThat(hashes.add(each.hash())).as("%s", each).isTrue());
    }

    /** A basis with one of its components, and then another, exchanged. */
    private record Parts(NominationBasis of) {
        NominationBasis with(NominationRule rule) {
            return with(
                    rule,
                    of.origin(),
                    of.ranking(),
                    of.magnitude(),
                    of.classes().orElseThrow(),
                    of.floors());
        }

        NominationBasis with(RankingRule ranking) {
            return with(
                    of.rule(),
                    of.origin(),
                    ranking,
                    of.magnitude(),
                    of.classes().orElseThrow(),
                    of.floors());
        }

        NominationBasis with(double magnitude) {
            return with(
                    of.rule(),
                    of.origin(),
                    of.ranking(),
                    magnitude,
                    of.classes().orElseThrow(),
                    of.floors());
        }

        NominationBasis with(Classes classes) {
            return with(of.rule(), of.origin(), of.ranking(), of.magnitude(), classes, of.floors());
        }

        NominationBasis with(Map<String, RankingRule.Order> floors) {
            return with(
                    of.rule(),
                    of.origin(),
                    of.ranking(),
                    of.magnitude(),
                    of.classes().orElseThrow(),
                    floors);
        }

        private NominationBasis with(
                NominationRule rule,
                Optional<Origin> origin,
                RankingRule ranking,
                double magnitude,
                Classes classes,
                Map<String, RankingRule.Order> floors) {
            return new NominationBasis(
                    rule, origin, ranking, magnitude, Optional.of(classes), floors, of.candidates(), of.notRanked());
        }

        NominationBasis with(List<Candidate> candidates, List<NotRanked> notRanked) {
            return new NominationBasis(
                    of.rule(),
                    of.origin(),
                    of.ranking(),
                    of.magnitude(),
                    of.classes(),
                    of.floors(),
                    candidates,
                    notRanked);
        }

        List<NominationBasis> ofOrigins() {
            Origin own = of.origin().orElseThrow();
            String other = "ab".repeat(32);
            String panel = own.panelDigest();
            String reference = own.referenceHash();
            List<Integer> years = own.referenceYears();
            List<Optional<Origin>> origins = List.of(
                    Optional.empty(),
                    Optional.of(new Origin(other, panel, own.year(), reference, years)),
                    Optional.of(new Origin(own.definitionHash(), other, own.year(), reference, years)),
                    Optional.of(new Origin(own.definitionHash(), panel, 2021, reference, years)),
                    Optional.of(new Origin(own.definitionHash(), panel, own.year(), other, years)),
                    Optional.of(new Origin(own.definitionHash(), panel, own.year(), reference, List.of(2023, 2024))));
            return origins.stream()
                    .map(origin -> with(
                            of.rule(),
                            origin,
                            of.ranking(),
                            of.magnitude(),
                            of.classes().orElseThrow(),
                            of.floors()))
                    .toList();
        }

        List<NominationBasis> ofCandidates() {
            Candidate first = of.candidates().get(0);
            OptionalDouble share = first.share();
            OptionalDouble noise = first.noise();
            double score = first.score();
            double unclamped = first.unclamped();
            return List.of(
                            changed(
                                    first,
                                    Math.nextDown(score),
                                    unclamped,
                                    first.group(),
                                    first.floors(),
                                    share,
                                    noise),
                            changed(first, score, Math.nextUp(unclamped), first.group(), first.floors(), share, noise),
                            changed(first, score, unclamped, Optional.of("tiny"), first.floors(), share, noise),
                            changed(first, score, unclamped, Optional.empty(), first.floors(), share, noise),
                            changed(first, score, unclamped, first.group(), Map.of("quality", 1.0), share, noise),
                            changed(first, score, unclamped, first.group(), Map.of(), share, noise),
                            changed(
                                    first,
                                    score,
                                    unclamped,
                                    first.group(),
                                    first.floors(),
                                    OptionalDouble.of(0.1),
                                    noise),
                            changed(
                                    first,
                                    score,
                                    unclamped,
                                    first.group(),
                                    first.floors(),
                                    share,
                                    OptionalDouble.empty()))
                    .stream()
                    .map(candidate -> {
                        List<Candidate> all = new ArrayList<>(of.candidates());
                        all.set(0, candidate);
                        return with(all, of.notRanked());
                    })
                    .toList();
        }

        private static Candidate changed(
                Candidate of,
                double score,
                double unclamped,
                Optional<String> group,
                Map<String, Double> floors,
                OptionalDouble share,
                OptionalDouble noise) {
            return new Candidate(of.unit(), score, unclamped, group, floors, share, noise);
        }

        List<NominationBasis> ofNotRanked() {
            NotRanked first = of.notRanked().get(0);
            return List.of(
                    with(of.candidates(), List.of()),
                    with(
                            of.candidates(),
                            List.of(new NotRanked(first.unit(), UnrankedReason.NO_SCORE, "", first.group()))),
                    with(
                            of.candidates(),
                            List.of(new NotRanked(first.unit(), first.reason(), "another detail", first.group()))));
        }
    }

    @Test
    void whatTheRuleDoesNotAskForIsNoGround() {
        NominationRule rule = NominationRule.topN(2);
        Map<String, Double> shares = Map.of("A", 0.1, "B", 0.2, "C", 0.3);
        Ranking ranking = Example.ranking(3, 2, 1);
        assertThat(rule.nominate(NominationInput.of(ranking).withShares(2, shares)))
                .isEqualTo(rule.nominate(ranking));
    }

    @Test
    void whatIsEqualUpToRoundingStaysSo() {
        double tenth = 0.1 + 0.2;
        List<Ranking.Scored> scored = Example.scored(tenth, 0.3, 0.3 - 1e-9);
        Ranking bare = Ranking.of(scored, RankingRule.standard());
        Ranking large = Ranking.of(scored, List.of(), RankingRule.standard(), 1e4);
        NominationRule rule = NominationRule.topN(1);
        assertThat(rule.nominate(bare).nominees()).hasSize(2);
        assertThat(rule.nominate(large).nominees()).hasSize(3);
        assertThat(rule.nominate(large).basis().magnitude()).isEqualTo(1e4);
        assertThat(rule.nominate(large).basis().hash())
                .isNotEqualTo(rule.nominate(bare).basis().hash());
    }

    @Test
    void aBasisHoldsWhatItsRuleAsksForAndNothingElse() {
        NominationBasis basis = full();
        Parts parts = new Parts(basis);
        assertThatThrownBy(() -> parts.with(NominationRule.topN(1)))
                .hasMessage("classes must be absent under this rule, got one");
        assertThatThrownBy(() -> parts.with(NominationRule.topN(1).perClass("size")))
                .hasMessage("floors must be of the rule's nodes [], got [quality]");
        assertThatThrownBy(() -> parts.with(new Classes("size", List.of("small"))))
                .hasMessage("group must be one of [small], got large");
        Candidate first = basis.candidates().get(0);
        assertThatThrownBy(() -> parts.with(List.of(first, first), List.of()))
                .hasMessage("units must differ, got 9001 twice");
        assertThatThrownBy(() -> new NotRanked(first.unit(), UnrankedReason.OUTSIDE_POPULATION, "", Optional.empty()))
                .hasMessageStartingWith("units must be of the population, got ");
    }

    @Test
    void tellsReadersWhatItGoesBy() {
        NominationBasis basis = full();
        assertThat(basis.inWords())
                .startsWith(
                        "In the top 2 in at least 0.5 of tried definitions of those with quality at least 75 in each size"
                                + " among 6 candidates (1 without a place) of 2024, ranked highest first with competition"
                                + " places, scores being equal up to rounding; definition "
                                + SCORES.definitionHash().substring(0, 12));
        assertThat(basis.toTable().columns().stream().map(column -> column.name()))
                .containsExactly(
                        "id", "unit", "group", "score", "unclamped", "floor: quality", "share", "noise", "not ranked");
        assertThat(basis.toTable().rowCount()).isEqualTo(7);
        assertThat(NominationRule.topN(1)
                        .nominate(Example.ranking(2, 1))
                        .basis()
                        .toTable()
                        .columns())
                .hasSize(3);
    }

    @Test
    void reservesComeFromTheirOwnClassAndFitWhereTheyMust() {
        Nomination nomination = NominationRule.topN(1).perClass("size").nominate(SCORES);
        assertThat(nomination.reserves(1, "large"))
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.group()).contains("large"));
        assertThatThrownBy(() -> nomination.reserves(1, "huge"))
                .hasMessage("group must be one of [large, small, tiny], got huge");
        Nomination tied = NominationRule.topN(1).nominate(Example.ranking(9, 8, 7, 7));
        assertThat(tied.reserves(2)).hasSize(3);
        assertThat(tied.reservesAtMost(2)).hasSize(1);
        assertThat(tied.reservesAtMost(3)).hasSize(3);
    }
}
