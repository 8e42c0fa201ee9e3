package org.mattstock.examples;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.mattstock.award.AuditTrail.Actor;
import org.mattstock.award.AuditTrail.Grounds;
import org.mattstock.award.AuditTrail.Software;
import org.mattstock.award.AwardCase;
import org.mattstock.award.AwardProcess;
import org.mattstock.award.Exhibit;
import org.mattstock.award.HonorableMention;
import org.mattstock.award.IllegalMoveException;
import org.mattstock.award.Motivation;
import org.mattstock.award.Move;
import org.mattstock.award.Standing.State;
import org.mattstock.data.Unit;
import org.mattstock.jury.Deliberation;
import org.mattstock.jury.Outcome;
import org.mattstock.jury.SubmissionBox;
import org.mattstock.nomination.Nomination;
import org.mattstock.table.Library;
import org.mattstock.table.Table;

/** Runs a case: sets the clock, makes one move after the other, and notes what was refused. */
final class Secretariat {
    static final Actor SELF = Actor.secretariat("sekretariatet");
    private static final Actor CHAIR = Actor.chair("ordföranden");

    /** A real secretariat draws one at random and keeps it to itself; here a run has to give the same hashes every time. */
    private static final String SECRET = "ett exempel kan inte ha några hemligheter";

    private final List<Refusal> refusals = new ArrayList<>();
    private AwardCase now;
    private Instant clock;

    private Secretariat(AwardCase opened, Instant clock) {
        this.now = opened;
        this.clock = clock;
    }

    /** A move that was not allowed, and why. */
    record Refusal(Instant at, Actor actor, Move move, String reason) {}

    static Secretariat open(AwardProcess process, List<Unit> units, String localTime) {
        Instant at = instant(process, localTime);
        return new Secretariat(AwardCase.open(process, units, at, software(), SECRET), at);
    }

    private static Software software() {
        return new Software(Library.nameAndVersion(), Runtime.version().toString());
    }

    private static Instant instant(AwardProcess process, String localTime) {
        return LocalDateTime.parse(localTime).atZone(process.calendar().zone()).toInstant();
    }

    AwardCase now() {
        return now;
    }

    List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    Instant clock() {
        return clock;
    }

    /** Sets the clock to a local time of the process. */
    Secretariat at(String localTime) {
        clock = instant(localTime);
        return this;
    }

    Instant instant(String localTime) {
        return instant(now.process(), localTime);
    }

    /** Everybody who was ever a nominee. */
    List<String> nominees() {
        return now.standings().stream()
                .filter(each -> each.nominated().isPresent())
                .map(each -> each.unit().id())
                .toList();
    }

    /** Finds eligible who has a place, and the others not, with the reason. */
    void findEligible(Nomination nomination) {
        List<Unit> eligible = new ArrayList<>();
        for (Nomination.Answer answer : nomination.answers()) {
            if (answer.verdict() instanceof Nomination.Verdict.NotEligible not) {
                make(
                        new Move.FindIneligible(List.of(answer.unit().id())),
                        Grounds.of(not.detail().isEmpty() ? not.reason().name() : not.detail()));
            } else {
                eligible.add(answer.unit());
            }
        }
        make(new Move.FindEligible(ids(eligible)), Grounds.none());
    }

    void invite(Unit... units) {
        make(new Move.Invite(ids(List.of(units))), Grounds.none());
    }

    /** A municipality acts for itself. */
    void act(Unit unit, Move move, String reason) {
        apply(move, Actor.municipality(unit.id()), Grounds.of(reason));
    }

    void chair(Move move, Grounds grounds) {
        apply(move, CHAIR, grounds);
    }

    void make(Move move, Grounds grounds) {
        apply(move, SELF, grounds);
    }

    /** Puts on file what moves rest on. */
    void file(Exhibit... exhibits) {
        for (Exhibit each : exhibits) {
            now = now.file(each);
        }
    }

    /** Names the nominees and reserves that the rule gives, with more hashes of what the ranking rests on. */
    void nominate(Nomination nomination, Grounds grounds) {
        file(Exhibit.of(nomination));
        int reserves = now.process().rules().reserves().most();
        make(Move.Nominate.from(nomination, reserves), grounds);
    }

    /** A municipality submits what its last version in a box says. */
    void submit(Unit unit, SubmissionBox box) {
        SubmissionBox.Version version = box.latest(unit.id()).orElseThrow();
        file(Exhibit.of(version));
        act(unit, new Move.Submit(unit.id(), version.hash()), "");
    }

    /**
     * The chair states what the jury has decided, with its motivation.
     *
     * @throws IllegalStateException if a claim of the motivation does not hold; the decision has to wait
     */
    void decide(Deliberation deliberation, Motivation motivation, Motivation.Sources evidence) {
        List<Motivation.Unsupported> unsupported = motivation.check(evidence);
        if (!unsupported.isEmpty()) {
            throw new IllegalStateException("every claim must hold before the decision, got " + unsupported);
        }
        Outcome.Winner winner = (Outcome.Winner) deliberation.decide().decision();
        file(Exhibit.of(motivation));
        Grounds grounds = counted(deliberation, motivation.text()).with(Exhibit.of(motivation));
        chair(new Move.Decide(List.of(winner.unit().id())), grounds);
    }

    /** The jury has voted and nobody has enough: it votes again. */
    void deliberate(Deliberation deliberation, String reason) {
        Grounds grounds = counted(deliberation, reason);
        chair(new Move.Deliberate(), grounds);
    }

    /** The jury could not agree, and the chair states that nobody wins. */
    void decideNobody(Deliberation deliberation, String reason) {
        Grounds grounds = counted(deliberation, reason);
        chair(Move.Decide.nobody(), grounds);
    }

    /** Grounds of what a jury has counted: its tally, which everybody may see, and its deliberation, which nobody else may. */
    Grounds counted(Deliberation deliberation, String reason) {
        Exhibit all = Exhibit.of(deliberation, SECRET + now.trail().head());
        Exhibit tally = Exhibit.of(deliberation.tally());
        file(all, tally);
        return Grounds.of(reason).with(all).with(tally);
    }

    /** The chair gives the mention to whom the rule does, for a reason. */
    void mention(HonorableMention chosen, String reason) {
        if (chosen.outcome() instanceof HonorableMention.Award.Given given) {
            Exhibit choice = Exhibit.of(chosen);
            file(choice);
            chair(new Move.Mention(ids(given.units())), Grounds.of(reason).with(choice));
        }
    }

    /** Tells the outcome and grants the title. */
    void announce() {
        make(new Move.Announce(), Grounds.none());
        now.in(State.ANNOUNCED_WINNER).forEach(unit -> make(new Move.GrantTitle(unit.id()), Grounds.none()));
    }

    void close() {
        make(new Move.Close(), Grounds.none());
    }

    private void apply(Move move, Actor actor, Grounds grounds) {
        now = now.apply(move, actor, clock, grounds);
    }

    /** A move that comes too early or too late: it is noted that it was refused, and why. */
    void refuse(Actor actor, Move move) {
        try {
            apply(move, actor, Grounds.none());
        } catch (IllegalMoveException e) {
            refusals.add(new Refusal(clock, actor, move, String.valueOf(e.getMessage())));
            return;
        }
        throw new IllegalStateException("the move must be refused, was made: " + move);
    }

    static List<String> ids(List<Unit> units) {
        return units.stream().map(Unit::id).toList();
    }

    /** The trail without hashes, which the page has. */
    Table movesTable() {
        return now.trail()
                .toTable()
                .select("no", "at", "role", "move", "changes", "departure")
                .withTitle("Every move");
    }

    Table refusalsTable() {
        Table.Builder table =
                Table.builder("Refused; nothing changed").text("at").text("who").text("why");
        refusals.forEach(each -> table.row(each.at().toString(), each.actor().toString(), each.reason()));
        return table.build();
    }
}
