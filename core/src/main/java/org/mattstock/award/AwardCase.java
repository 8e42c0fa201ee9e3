package org.mattstock.award;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mattstock.award.AuditTrail.Actor;
import org.mattstock.award.AuditTrail.Grounds;
import org.mattstock.award.AuditTrail.Software;
import org.mattstock.award.AwardProcess.Phase;
import org.mattstock.award.Standing.State;
import org.mattstock.data.Unit;
import org.mattstock.internal.text.Checks;
import org.mattstock.internal.text.Digest;
import org.mattstock.internal.text.Lookup;
import org.mattstock.internal.text.RecordDigest;
import org.mattstock.table.Table;

/**
 * A process at work: how every unit stands at some time, and the trail of how it came to that. Immutable: a move gives a new
 * case, and a move that is not allowed gives an {@link IllegalMoveException} and changes nothing. No move loses a unit: the
 * units are those that the case was opened for, each in exactly one state.
 *
 * <p>The clock is an argument. Which day an instant is on is asked of the calendar's zone.
 *
 * <p>The moves that each state allows, and where they lead; what is not in the table is refused:
 *
 * <pre>
 * state             move             step             next state
 * ----------------  ---------------  ---------------  -----------------
 * open              apply            apply            applied
 * open              apply            apply-late       late
 * applied           find-eligible    find-eligible    eligible
 * applied           find-ineligible  find-ineligible  ineligible
 * applied           withdraw         withdraw         withdrawn
 * late              admit            admit            applied
 * late              withdraw         withdraw         withdrawn
 * eligible          find-ineligible  find-ineligible  ineligible
 * eligible          nominate         nominate         nominated
 * eligible          nominate         reserve          reserve
 * eligible          nominate         pass-over        not-nominated
 * eligible          withdraw         withdraw         withdrawn
 * ineligible        find-eligible    find-eligible    eligible
 * not-nominated     mention          mention          not-nominated
 * reserve           withdraw         withdraw         withdrawn
 * reserve           replace          move-up          nominated
 * reserve           decide           release          not-nominated
 * reserve           mention          mention          reserve
 * nominated         invite           invite           invited
 * nominated         withdraw         withdraw         withdrawn
 * nominated         mention          mention          nominated
 * invited           accept           accept           accepted
 * invited           decline          decline          declined
 * invited           lapse            lapse            lapsed
 * invited           withdraw         withdraw         withdrawn
 * invited           mention          mention          invited
 * accepted          lapse            lapse            lapsed
 * accepted          withdraw         withdraw         withdrawn
 * accepted          submit           submit           accepted
 * accepted          assess           assess           assessed
 * accepted          mention          mention          accepted
 * declined          accept           accept           accepted
 * declined          replace          replace          declined
 * declined          mention          mention          declined
 * lapsed            replace          replace          lapsed
 * lapsed            mention          mention          lapsed
 * withdrawn         replace          replace          withdrawn
 * assessed          withdraw         withdraw         withdrawn
 * assessed          assess           assess           assessed
 * assessed          decide           win              winner
 * assessed          decide           not-win          not-winner
 * assessed          mention          mention          assessed
 * winner            withdraw         withdraw         withdrawn
 * winner            reopen           reopen           assessed
 * winner            mention          mention          winner
 * winner            announce         announce         announced-winner
 * not-winner        withdraw         withdraw         withdrawn
 * not-winner        reopen           reopen           assessed
 * not-winner        mention          mention          not-winner
 * not-winner        announce         announce         announced-nominee
 * announced-winner  grant-title      grant-title      titled
 * announced-winner  revoke           revoke           revoked
 * titled            end-title        end-title        title-ended
 * titled            revoke           revoke           revoked
 * </pre>
 *
 * <ul>
 *   <li>Where everyone is in, {@code open} has the row of {@code applied}.
 *   <li>Where there is no stage for replies, {@code nominated} has the row of {@code accepted}: whoever applied has accepted.
 * </ul>
 */
public final class AwardCase {
    private static final String OUTCOME_FORMAT = "mattstock-award-outcome-2";

    private final AwardProcess process;
    private final Map<String, Standing> standings;
    private final Docket docket;
    private final SortedMap<String, Exhibit> exhibits;
    private final AuditTrail trail;
    private final Software software;
    private final String secret;

    AwardCase(
            AwardProcess process,
            Map<String, Standing> standings,
            Docket docket,
            SortedMap<String, Exhibit> exhibits,
            AuditTrail trail,
            Software software,
            String secret) {
        this.process = process;
        this.standings = standings;
        this.docket = docket;
        this.exhibits = exhibits;
        this.trail = trail;
        this.software = software;
        this.secret = secret;
    }

    /**
     * How far the case itself has come. The outcome's hash covers every component, by its name.
     *
     * @param calendar the days that hold: those of the process, or later where they were put off
     * @param nominated when nominees were named
     * @param runoff the ids of those among whom the jury votes again, by id; empty where it decides among all
     * @param decided when the jury decided; absent while a decision is taken up again
     * @param announced when the outcome was told
     * @param closed when the case was closed
     */
    public record Docket(
            AwardProcess.Calendar calendar,
            Optional<Instant> nominated,
            List<String> runoff,
            Optional<Instant> decided,
            Optional<Instant> announced,
            Optional<Instant> closed) {
        /** Copies the list. */
        public Docket {
            Objects.requireNonNull(calendar, "calendar");
            Objects.requireNonNull(nominated, "nominated");
            runoff = List.copyOf(runoff);
            Objects.requireNonNull(decided, "decided");
            Objects.requireNonNull(announced, "announced");
            Objects.requireNonNull(closed, "closed");
        }

        static Docket of(AwardProcess process) {
            Optional<Instant> not = Optional.empty();
            return new Docket(process.calendar(), not, List.of(), not, not, not);
        }
    }

    /**
     * Opens a case without a secret: no move of it can be sealed, so that nothing can be published between the decision and the
     * announcement.
     *
     * @param process the definition
     * @param units everyone that may take part; at least one, ids not twice
     * @param at when
     * @param software with what, for the trail
     */
    public static AwardCase open(AwardProcess process, Collection<Unit> units, Instant at, Software software) {
        return open(process, units, at, software, "");
    }

    /**
     * Opens a case: every unit is open.
     *
     * @param process the definition
     * @param units everyone that may take part; at least one, ids not twice
     * @param at when
     * @param software with what, for the trail
     * @param secret a random text that nobody else can guess, from which the salts of the entries are made; kept by the
     *     secretariat, and in no file of the case
     */
    public static AwardCase open(
            AwardProcess process, Collection<Unit> units, Instant at, Software software, String secret) {
        if (secret.isBlank() && !secret.isEmpty()) {
            throw new IllegalArgumentException("secret must not be blank: salts made from it could be guessed");
        }
        List<Unit> sorted = units.stream().sorted().toList();
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("units must not be empty");
        }
        Checks.distinct("units", sorted.stream().map(Unit::id).toList());
        Map<String, Standing> standings = new LinkedHashMap<>();
        sorted.forEach(unit -> standings.put(unit.id(), Standing.open(unit, at)));
        AuditTrail trail =
                new AuditTrail(process.id(), process.hash(), process.textHash(), sorted, at, software, List.of());
        return new AwardCase(process, standings, Docket.of(process), new TreeMap<>(), trail, software, secret);
    }

    /** The definition. */
    public AwardProcess process() {
        return process;
    }

    /** The trail of every move made. */
    public AuditTrail trail() {
        return trail;
    }

    /** How far the case itself has come, and the days that hold. */
    public Docket docket() {
        return docket;
    }

    /** What is on file, in order of the hashes. */
    public List<Exhibit> exhibits() {
        return List.copyOf(exhibits.values());
    }

    /** What is on file under a hash. */
    Optional<Exhibit> exhibit(String hash) {
        return Optional.ofNullable(exhibits.get(hash));
    }

    /** This case with an exhibit on file, for moves to rest on; putting it there twice changes nothing. */
    public AwardCase file(Exhibit exhibit) {
        SortedMap<String, Exhibit> more = new TreeMap<>(exhibits);
        more.put(exhibit.hash(), exhibit);
        return new AwardCase(process, standings, docket, more, trail, software, secret);
    }

    /** This case; moves from here on are recorded as made with other software. */
    public AwardCase with(Software other) {
        Objects.requireNonNull(other, "other");
        return new AwardCase(process, standings, docket, exhibits, trail, other, secret);
    }

    /** This case, such as one read from a file; moves from here on are salted by a secret again. */
    public AwardCase withSecret(String other) {
        return new AwardCase(process, standings, docket, exhibits, trail, software, other);
    }

    AwardCase with(AuditTrail recorded) {
        return new AwardCase(process, standings, docket, exhibits, recorded, software, secret);
    }

    /** The same as {@link #apply(Move, Actor, Instant, Grounds)} without stated grounds. */
    public AwardCase apply(Move move, Actor actor, Instant at) {
        return apply(move, actor, at, Grounds.none());
    }

    /**
     * Makes a move.
     *
     * <ul>
     *   <li>What a move says must be what its grounds come to, by {@link #file exhibits on file} whose hashes the grounds name.
     *       {@link Move.Nominate}: the nominees and reserves of the nomination, by the process's rule, of those who are eligible.
     *       {@link Move.Decide} and {@link Move.Deliberate}: the winners of the tally, among those assessed or in the runoff.
     *       {@link Move.Mention}: whom the rule gives it. Where it is not, it is refused, unless the grounds state a
     *       {@link AuditTrail.Departure} that somebody decided whom the rules let; where it is, a departure is refused.
     *   <li>An exhibit that the grounds name must be on file under that name, also where the move departs from it.
     *   <li>A reason of at least three words goes with {@link Move.FindIneligible}, {@link Move.Admit}, {@link Move.Decide},
     *       {@link Move.Reopen}, {@link Move.Mention}, {@link Move.EndTitle}, {@link Move.Revoke} and {@link Move.Postpone}.
     *   <li>What the days of the calendar limit stands at {@link AwardProcess.Milestone}; the days are the {@link #docket}'s. Findings
     *       on who is eligible come before the nomination, and everybody who is in must have one. An assessment needs a
     *       description where there is a stage for that. A decision needs every nominee assessed or gone; where nobody is left,
     *       the decision is that nobody wins. A reserve moves up in its turn. A day is put off to a later one, while what it
     *       limits is still to come.
     *   <li>In a closed case a title may end or be revoked, and nothing else.
     * </ul>
     *
     * @param move what
     * @param actor who, in what capacity
     * @param at when; not before the last move
     * @param grounds why, and what it rests on
     * @return the case after the move, with one more entry in its trail
     * @throws IllegalMoveException if the move is not allowed; nothing has changed
     * @throws IllegalArgumentException if the move names a unit that is not in the case, or the time is not in the years 1 to
     *     9999
     */
    public AwardCase apply(Move move, Actor actor, Instant at, Grounds grounds) {
        if (EntryHash.isStruck(actor.id()) || EntryHash.isStruck(grounds.reason())) {
            throw new IllegalArgumentException(
                    "actor and reason must be texts, got one that is struck; they are struck in the trail, afterwards");
        }
        AwardCase after = again(move, actor, at, grounds);
        OnFile.missing(this, grounds, List.of()).ifPresent(message -> {
            throw new IllegalMoveException(message, move, null, List.of(), null);
        });
        return after;
    }

    /** Makes a move, also one that was recorded and has had a text struck since. */
    AwardCase again(Move move, Actor actor, Instant at, Grounds grounds) {
        Attempt attempt = new Attempt(this, move, actor, at, grounds);
        Map<String, Standing> after = new LinkedHashMap<>(standings);
        List<AuditTrail.Change> changes = new ArrayList<>();
        for (Standing each : attempt.outcome()) {
            Standing before = Objects.requireNonNull(after.put(each.unit().id(), each));
            changes.add(new AuditTrail.Change(each.unit().id(), before.state(), each.state()));
        }
        int sequence = trail.entries().size() + 1;
        AuditTrail.Entry entry = new AuditTrail.Entry(
                sequence,
                at,
                actor,
                move,
                grounds,
                changes,
                software,
                EntryHash.salts(secret, sequence),
                trail.head(),
                "");
        return new AwardCase(process, after, attempt.docket(), exhibits, trail.with(entry.hashed()), software, secret);
    }

    /** How every unit stands, by id. */
    public List<Standing> standings() {
        return List.copyOf(standings.values());
    }

    /**
     * How a unit stands.
     *
     * @param idOrName the unit's id, or its name
     * @throws IllegalArgumentException if it is not in the case (the nearest are named), or several have that name
     */
    public Standing standing(String idOrName) {
        Standing known = standings.get(Objects.requireNonNull(idOrName, "idOrName"));
        return known != null
                ? known
                : Lookup.require(
                        "unit",
                        "the case's",
                        idOrName,
                        standings.values(),
                        each -> each.unit().id(),
                        each -> each.unit().name());
    }

    /** A unit's state, by the unit's id or name. */
    public State state(String idOrName) {
        return standing(idOrName).state();
    }

    /** The units in one of some states, by id. */
    public List<Unit> in(State first, State... others) {
        Set<State> states = EnumSet.of(first, others);
        return standings.values().stream()
                .filter(each -> states.contains(each.state()))
                .map(Standing::unit)
                .toList();
    }

    /** The reserves that are left, in the order in which they move up, under a rule per class by class. */
    public List<Unit> reserves() {
        return standings.values().stream()
                .filter(each -> each.state() == State.RESERVE)
                .sorted(Comparator.<Standing, String>comparing(
                                each -> each.group().orElse(""))
                        .thenComparing(each -> each.reserve().orElseThrow()))
                .map(Standing::unit)
                .toList();
    }

    /** The reserves that may take the place of a unit, the first first: those of its class. */
    List<Unit> reservesFor(Standing leaver) {
        return reserves().stream()
                .filter(each -> standing(each.id()).group().equals(leaver.group()))
                .toList();
    }

    /** The moves that the state of a unit, by its id or name, allows; dates and roles may still forbid them. */
    public List<Move.Kind> allowed(String idOrName) {
        return Transitions.of(process).allowed(state(idOrName));
    }

    /**
     * The last day on which an invited unit may reply: the calendar's, or later for a reserve that moved up late.
     *
     * @param idOrName the unit's id, or its name
     */
    public Optional<LocalDate> replyDay(String idOrName) {
        return new Days(this).reply(standing(idOrName));
    }

    /**
     * The last day on which a nominee may submit: the calendar's, or later for a reserve that moved up late.
     *
     * @param idOrName the unit's id, or its name
     */
    public Optional<LocalDate> submissionDay(String idOrName) {
        return new Days(this).submission(standing(idOrName));
    }

    /** Whether nominees have been named, which may have been none. */
    boolean isNominated() {
        return docket.nominated().isPresent();
    }

    /** Everybody who was ever a nominee, by id. */
    List<String> nominees() {
        return standings.values().stream()
                .filter(each -> each.nominated().isPresent())
                .map(each -> each.unit().id())
                .toList();
    }

    /** Among whom the jury decides: those assessed, in a runoff those of them that are in it. By id. */
    List<String> contenders() {
        List<String> assessed = in(State.ASSESSED).stream().map(Unit::id).toList();
        List<String> again = assessed.stream().filter(docket.runoff()::contains).toList();
        return again.isEmpty() ? assessed : again;
    }

    /** When the last move was made, or the case was opened. */
    public Instant lastMove() {
        List<AuditTrail.Entry> entries = trail.entries();
        return entries.isEmpty()
                ? trail.opened()
                : entries.get(entries.size() - 1).at();
    }

    /** The stage that the case is in: what its last nominee still has to pass. */
    public Phase phase() {
        if (!isNominated()) {
            boolean judged = in(State.APPLIED).isEmpty() && !in(State.ELIGIBLE).isEmpty();
            boolean waiting = process.entry() == AwardProcess.Admission.EVERYONE
                    && !in(State.OPEN).isEmpty();
            return judged && !waiting ? Phase.NOMINATION : Phase.ENTRY;
        } else if (docket.announced().isPresent()) {
            return process.has(Phase.TITLE) ? Phase.TITLE : Phase.ANNOUNCEMENT;
        } else if (docket.decided().isPresent()) {
            return Phase.ANNOUNCEMENT;
        }
        return phaseOfNominees();
    }

    private Phase phaseOfNominees() {
        if (process.has(Phase.REPLY) && !in(State.NOMINATED, State.INVITED).isEmpty()) {
            return Phase.REPLY;
        }
        List<Unit> waiting = in(State.NOMINATED, State.ACCEPTED);
        boolean undescribed = waiting.stream()
                .anyMatch(unit -> standing(unit.id()).submissions().isEmpty());
        if (process.has(Phase.DESCRIPTION) && undescribed) {
            return Phase.DESCRIPTION;
        }
        return waiting.isEmpty() ? Phase.DECISION : Phase.ASSESSMENT;
    }

    /**
     * The SHA-256 hash of the outcome in hexadecimal: the definition's hash, the docket, and of every unit its id, state and all
     * that its {@link Standing} holds, but not its name. Neither software nor actors nor grounds take part, so that the same moves
     * at the same times give the same hash on every JVM.
     */
    public String outcomeHash() {
        Digest digest = Digest.start(OUTCOME_FORMAT)
                .text(trail.definition())
                .text(RecordDigest.of("mattstock-award-docket-1", docket, component -> false, value -> value))
                .integer(standings.size());
        standings
                .values()
                .forEach(each -> digest.text(RecordDigest.of(
                        "mattstock-award-standing-2",
                        each,
                        component -> false,
                        value -> value instanceof Unit unit ? unit.id() : value)));
        return digest.hex();
    }

    /**
     * Id, unit, state, since when, class and place among the reserves, who has its place, number of submissions, mention and
     * title. For the secretariat: before the outcome is told, it gives that away.
     */
    public Table toTable() {
        return Standings.table(process.title() + ", for the secretariat", standings.values());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AwardCase that
                && process.equals(that.process)
                && standings.equals(that.standings)
                && docket.equals(that.docket)
                && exhibits.equals(that.exhibits)
                && trail.equals(that.trail)
                && software.equals(that.software);
    }

    @Override
    public int hashCode() {
        return Objects.hash(process, standings, trail);
    }

    @Override
    public String toString() {
        return toTable().toString();
    }
}
