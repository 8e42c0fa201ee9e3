package org.mattstock.jury;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.mattstock.data.Unit;
import org.mattstock.jury.DecisionRule.Listing;
import org.mattstock.jury.DecisionRule.Recusal;
import org.mattstock.jury.DecisionRule.Voting;
import org.mattstock.jury.MarkBook.Mark;
import org.mattstock.jury.Outcome.JurorEffect;

/** What must hold of every deliberation. */
class DeliberationPropertiesTest {
    private static final DecisionRule MEANS =
            DecisionRule.by(Voting.totals(Voting.Estimate.MEAN, Voting.MissingMarks.MEAN_OF_GIVEN));

    private static List<DecisionRule> rules() {
        List<DecisionRule> rules = new ArrayList<>();
        List<Voting> votings = new ArrayList<>(List.of(new Voting.Plurality(), Voting.majority()));
        for (Voting.Method method : Voting.Method.values()) {
            votings.add(new Voting.Ranked(method));
        }
        for (Voting.Estimate estimate : Voting.Estimate.values()) {
            for (Voting.MissingMarks missing : Voting.MissingMarks.values()) {
                votings.add(Voting.totals(estimate, missing));
            }
        }
        for (Voting voting : votings) {
            for (Recusal recusal : Recusal.values()) {
                rules.add(DecisionRule.by(voting).withRecusal(recusal).withListing(Listing.ALL_PLACES));
            }
        }
        return rules;
    }

    private static Deliberation deliberation(RandomJuries juries, DecisionRule rule) {
        return rule.voting() instanceof Voting.Totals ? juries.marked(rule) : juries.ballots(rule);
    }

    @Property(tries = 10, seed = "1")
    void theOrderInWhichAnythingWasEnteredChangesNothing(@ForAll int seed) {
        for (DecisionRule rule : rules()) {
            RandomJuries juries = new RandomJuries(seed);
            Deliberation one = deliberation(juries, rule);
            Deliberation other = juries.shuffled(one);
            assertThat(other).isEqualTo(one);
            assertThat(other.decide()).isEqualTo(one.decide());
        }
    }

    /** Under every rule: what a recused juror would have marked or voted on the unit cannot be entered, so it moves nothing. */
    @Property(tries = 100, seed = "2")
    void noMarkOfARecusedJurorIsEverInABook(@ForAll int seed) {
        MarkBook book = new RandomJuries(seed).book();
        for (Jury.Conflict conflict : book.jury().conflicts()) {
            assertThat(book.marks())
                    .noneMatch(mark -> mark.juror().equals(conflict.member())
                            && mark.unit().equals(conflict.unit()));
            Unit unit = Example.UNITS.stream()
                    .filter(each -> each.id().equals(conflict.unit()))
                    .findFirst()
                    .orElseThrow();
            Mark forced = Example.mark(conflict.member(), unit, "digital", 5);
            assertThat(book.refusal(forced).orElseThrow().reason()).isEqualTo(MarkBook.Reason.RECUSED);
        }
    }

    /** Whatever a recused juror marks on rivals, the unit's own count stays. */
    @Property(tries = 100, seed = "3")
    void aRecusedJurorsMarksNeverMoveTheUnitsOwnTotal(@ForAll int seed) {
        Deliberation deliberation = new RandomJuries(seed).marked(MEANS);
        Outcome outcome = deliberation.decide();
        for (Jury.Conflict conflict : deliberation.book().jury().conflicts()) {
            Outcome turned = with(deliberation, turned(deliberation.book(), conflict.member()))
                    .decide();
            assertThat(standing(turned, conflict.unit()).counted())
                    .isEqualTo(standing(outcome, conflict.unit()).counted());
        }
    }

    @Property(tries = 100, seed = "4")
    void underTheWidestRecusalARecusedJurorsMarksMoveNothingAtAll(@ForAll int seed) {
        Deliberation deliberation = new RandomJuries(seed).marked(MEANS.withRecusal(Recusal.WHOLE_DECISION));
        Outcome outcome = deliberation.decide();
        for (Jury.Conflict conflict : deliberation.book().jury().conflicts()) {
            Outcome turned = with(deliberation, turned(deliberation.book(), conflict.member()))
                    .decide();
            assertThat(turned.decision()).isEqualTo(outcome.decision());
            assertThat(turned.standings()).isEqualTo(outcome.standings());
            assertThat(turned.parts()).isEqualTo(outcome.parts());
        }
    }

    @Property(tries = 100, seed = "5")
    void leadersWithAndWithoutEachJurorAreThoseOfASecondComputation(@ForAll int seed) {
        for (Recusal recusal : Recusal.values()) {
            Deliberation deliberation = new RandomJuries(seed).marked(MEANS.withRecusal(recusal));
            SlowTotals slow = new SlowTotals(deliberation);
            List<String> aside = recusal == Recusal.WHOLE_DECISION
                    ? Example.VOTERS.stream()
                            .filter(juror -> !deliberation
                                    .book()
                                    .jury()
                                    .recusedFor(juror)
                                    .isEmpty())
                            .toList()
                    : List.of();
            Outcome outcome = deliberation.decide();
            assertThat(outcome.lead().units()).isEqualTo(slow.leaders(deliberation.weights(), aside));
            assertThat(outcome.jurors()).hasSize(6);
            for (JurorEffect effect : outcome.jurors()) {
                List<String> with = new ArrayList<>(aside);
                with.remove(effect.juror());
                List<String> without = new ArrayList<>(with);
                without.add(effect.juror());
                assertThat(effect.with().units()).isEqualTo(slow.leaders(deliberation.weights(), with));
                assertThat(effect.without().units()).isEqualTo(slow.leaders(deliberation.weights(), without));
            }
        }
    }

    @Property(tries = 100, seed = "6")
    void leadersWithoutEachPartAndByItAloneAreThoseOfASecondComputation(@ForAll int seed) {
        Deliberation deliberation = new RandomJuries(seed).marked(MEANS);
        SlowTotals slow = new SlowTotals(deliberation);
        List<SideBySide.Influence> effects = deliberation.decide().parts();
        assertThat(effects).extracting(SideBySide.Influence::part).containsExactly("finances", "digital", "leaders");
        for (SideBySide.Influence effect : effects) {
            Map<String, Double> others = new LinkedHashMap<>(deliberation.weights());
            others.put(effect.part(), 0.0);
            assertThat(effect.without().units()).isEqualTo(slow.leaders(others, List.of()));
            assertThat(effect.alone().units()).isEqualTo(slow.leaders(Map.of(effect.part(), 1.0), List.of()));
        }
    }

    /** Every juror effect equals the outcome of a deliberation from which that juror's marks were taken out. */
    @Property(tries = 10, seed = "7")
    void leavingAJurorOutIsTheSameAsNeverHavingHadTheJuror(@ForAll int seed) {
        for (DecisionRule rule : rules()) {
            Deliberation deliberation = deliberation(new RandomJuries(seed), rule);
            for (JurorEffect effect : deliberation.decide().jurors()) {
                Deliberation never = never(deliberation, effect.juror());
                assertThat(TallyCount.of(never.tally()).lead().units())
                        .isEqualTo(effect.without().units());
            }
        }
    }

    @Property(tries = 20, seed = "8")
    void placesAreThoseOfTheCountBehindTheWinner(@ForAll int seed) {
        for (DecisionRule rule : rules()) {
            Outcome outcome = deliberation(new RandomJuries(seed), rule).decide();
            boolean won = outcome.decision() instanceof Outcome.Winner;
            assertThat(outcome.standings()).allMatch(each -> each.place().isPresent() == won);
            if (won) {
                assertThat(outcome.standings().stream()
                                .filter(each -> each.place().getAsInt() == 1)
                                .map(Outcome.Nominee::unit))
                        .isEqualTo(outcome.lead().units());
            }
        }
    }

    /** Aggregates alone give the same decision, whatever becomes of ties. */
    @Property(tries = 3, seed = "9")
    void theDecisionFollowsFromTheTally(@ForAll int seed) {
        for (DecisionRule each : rules()) {
            for (DecisionRule.TieBreak ties : DecisionRule.TieBreak.values()) {
                DecisionRule rule = each.withTies(ties);
                Deliberation open = deliberation(new RandomJuries(seed), rule);
                for (Deliberation one : List.of(open, open.withCastingVote("9002"))) {
                    Tally tally = one.tally();
                    assertThat(one.decide().decision()).isEqualTo(tally.decide());
                    Tally read = new Tally(
                            tally.rule(),
                            tally.nominees(),
                            tally.counted(),
                            tally.recusals(),
                            tally.missing(),
                            tally.setAside(),
                            tally.castingVote());
                    assertThat(read.hash()).isEqualTo(tally.hash());
                }
            }
        }
    }

    private static Deliberation never(Deliberation one, String juror) {
        MarkBook book = one.book();
        Jury jury = new Jury(
                book.jury().members().stream()
                        .filter(each -> !each.id().equals(juror))
                        .toList(),
                book.jury().rights(),
                book.jury().conflicts().stream()
                        .filter(each -> !each.member().equals(juror))
                        .toList());
        List<Mark> marks = book.marks().stream()
                .filter(each -> !each.juror().equals(juror))
                .toList();
        return new Deliberation(
                one.rule(),
                new MarkBook(book.rubric(), jury, book.submissions(), book.units(), marks),
                one.parts(),
                one.weights(),
                one.present().stream().filter(each -> !each.equals(juror)).toList(),
                one.ballots().stream()
                        .filter(each -> !each.juror().equals(juror))
                        .toList(),
                Optional.empty());
    }

    /** The juror's marks upside down: 5 for 1. */
    private static MarkBook turned(MarkBook book, String juror) {
        List<Mark> marks = book.marks().stream()
                .map(mark -> mark.juror().equals(juror) ? turned(mark) : mark)
                .toList();
        return new MarkBook(book.rubric(), book.jury(), book.submissions(), book.units(), marks);
    }

    private static Mark turned(Mark mark) {
        return new Mark(mark.juror(), mark.unit(), mark.criterion(), 6 - mark.value(), mark.comment(), mark.version());
    }

    private static Deliberation with(Deliberation one, MarkBook book) {
        return new Deliberation(
                one.rule(), book, one.parts(), one.weights(), one.present(), one.ballots(), one.castingVote());
    }

    private static Outcome.Nominee standing(Outcome outcome, String unit) {
        return outcome.standings().stream()
                .filter(each -> each.unit().id().equals(unit))
                .findFirst()
                .orElseThrow();
    }
}
