package org.mattstock.io.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.mattstock.award.AuditTrail;
import org.mattstock.award.AuditTrail.Actor;
import org.mattstock.award.AuditTrail.Change;
import org.mattstock.award.AuditTrail.Departure;
import org.mattstock.award.AuditTrail.Entry;
import org.mattstock.award.AuditTrail.Grounds;
import org.mattstock.award.AuditTrail.Salts;
import org.mattstock.award.AuditTrail.Software;
import org.mattstock.award.AwardProcess;
import org.mattstock.award.AwardProcess.Calendar;
import org.mattstock.award.AwardProcess.FollowUp;
import org.mattstock.award.AwardProcess.Late;
import org.mattstock.award.AwardProcess.MentionOfNominees;
import org.mattstock.award.AwardProcess.Mentions;
import org.mattstock.award.AwardProcess.Milestone;
import org.mattstock.award.AwardProcess.Permission;
import org.mattstock.award.AwardProcess.Phase;
import org.mattstock.award.AwardProcess.Reserves;
import org.mattstock.award.AwardProcess.Role;
import org.mattstock.award.AwardProcess.Rules;
import org.mattstock.award.AwardProcess.Stage;
import org.mattstock.award.AwardProcess.TitleTerm;
import org.mattstock.award.Move;
import org.mattstock.award.Standing.State;
import org.mattstock.data.Unit;
import org.mattstock.instrument.Basis;
import org.mattstock.instrument.Parameter;
import org.mattstock.jury.DecisionRule;
import org.mattstock.jury.DecisionRule.Voting;
import org.mattstock.nomination.NominationRule;

/** Arbitrary processes without faults, and trails that have the form of one, whether they replay or not. */
final class AwardGenerators {
    private static final Arbitrary<String> TEXTS = Arbitraries.oneOf(
            Arbitraries.of("Överlåtelse \"x\\y\"", "a\nb\t\u0001", "", "<b>&amp;</b>", "\u2028 𐍈"),
            Arbitraries.strings().ofMaxLength(12));
    private static final Arbitrary<String> WORDS = Arbitraries.strings()
            .alpha()
            .numeric()
            .withChars("åäö_-. \"")
            .ofMaxLength(8)
            .map(text -> "i" + text);
    /** SHA-256 hashes. */
    static final Arbitrary<String> HASHES =
            Arbitraries.strings().withChars("0123456789abcdef").ofLength(64);

    private static final Arbitrary<Integer> SMALL = Arbitraries.integers().between(0, 9);
    private static final Arbitrary<Instant> INSTANTS =
            Arbitraries.longs().between(0, 4_000_000_000_000L).map(Instant::ofEpochMilli);

    private AwardGenerators() {}

    private static <T> Arbitrary<List<T>> lists(Arbitrary<T> items) {
        return items.list().uniqueElements().ofMinSize(1).ofMaxSize(4);
    }

    /** Days that are far enough apart, each there or not. */
    private static Arbitrary<Calendar> calendars() {
        Arbitrary<List<Integer>> steps =
                Arbitraries.integers().between(1, 90).list().ofSize(7);
        Arbitrary<Set<Milestone>> known = Arbitraries.of(Milestone.class).set();
        Arbitrary<ZoneId> zones = Arbitraries.of("Europe/Stockholm", "UTC", "+02:00", "America/St_Johns")
                .map(ZoneId::of);
        return Combinators.combine(zones, steps, known).as((zone, apart, days) -> {
            Calendar calendar = Calendar.without(zone);
            LocalDate day = LocalDate.of(2024, 2, 27);
            for (Milestone each : Milestone.values()) {
                day = day.plusDays(apart.get(each.ordinal()));
                calendar = days.contains(each) ? calendar.with(each, day) : calendar;
            }
            return calendar;
        });
    }

    private static Arbitrary<NominationRule> plainNominations() {
        Arbitrary<NominationRule.CutTies> ties = Arbitraries.of(NominationRule.CutTies.class);
        Arbitrary<NominationRule.EqualCuts> equal = Arbitraries.of(NominationRule.EqualCuts.class);
        Arbitrary<Double> numbers = Arbitraries.of(0.0, 0.1, 2.0, 1e300, Double.MIN_VALUE);
        Arbitrary<NominationRule.WithinSpread.Width> widths = Arbitraries.oneOf(
                numbers.map(NominationRule.WithinSpread.Width.Points::new),
                numbers.map(NominationRule.WithinSpread.Width.RobustDeviations::new));
        return Arbitraries.oneOf(
                Combinators.combine(SMALL, ties).as((n, cut) -> new NominationRule.TopN(n + 1, cut)),
                Combinators.combine(numbers, Arbitraries.of(NominationRule.Bound.class), ties)
                        .as(NominationRule.AboveScore::new),
                Combinators.combine(SMALL, SMALL, equal, ties)
                        .as((least, more, gaps, cut) ->
                                new NominationRule.LargestGap(least + 1, least + 1 + more, gaps, cut)),
                Combinators.combine(SMALL, equal, ties)
                        .as((more, optima, cut) -> new NominationRule.NaturalBreaks(2 + more, optima, cut)),
                Combinators.combine(widths, ties).as(NominationRule.WithinSpread::new),
                Combinators.combine(SMALL, Arbitraries.of(0.5, 1.0))
                        .as((k, share) -> new NominationRule.ShareInTop(k + 1, share)));
    }

    private static Arbitrary<NominationRule> nominations() {
        return Combinators.combine(plainNominations(), WORDS, SMALL).as((rule, word, form) -> switch (form) {
            case 0 -> rule.perClass(word);
            case 1 -> rule.withFloors(new NominationRule.Floor(word, -0.5));
            case 2 -> rule.perClass(word).withFloors(new NominationRule.Floor(word, 50));
            default -> rule;
        });
    }

    private static Arbitrary<List<Permission>> permissions() {
        Arbitrary<List<Role>> roles = lists(Arbitraries.of(Role.class));
        return roles.list()
                .ofSize(Move.Kind.values().length)
                .map(all -> Arrays.stream(Move.Kind.values())
                        .map(kind -> new Permission(kind, all.get(kind.ordinal())))
                        .toList());
    }

    private static Arbitrary<Rules> rules() {
        return Combinators.combine(
                        nominations().optional(),
                        Arbitraries.of(Late.class),
                        Combinators.combine(SMALL, Arbitraries.of(Milestone.class), SMALL, SMALL)
                                .as(Reserves::new),
                        SMALL,
                        Combinators.combine(SMALL, Arbitraries.of(MentionOfNominees.class))
                                .as(Mentions::new),
                        permissions(),
                        Arbitraries.of(Role.class).list().uniqueElements().ofMaxSize(2))
                .as((nomination, late, reserves, winners, mentions, permissions, departures) -> new Rules(
                        nomination,
                        nomination.map(rule -> DecisionRule.by(Voting.majority())),
                        late,
                        reserves,
                        winners + 1,
                        TitleTerm.none(),
                        mentions,
                        permissions,
                        departures));
    }

    private static Arbitrary<Basis> bases() {
        return Arbitraries.oneOf(
                Combinators.combine(
                                WORDS,
                                WORDS.optional(),
                                Arbitraries.of(Basis.UNRECORDED, "2026-04-12"),
                                HASHES.optional())
                        .as((word, passage, day, sha256) ->
                                new Basis.Published(word.strip() + "x, publisher, 2024", passage, day, sha256)),
                WORDS.map(Basis.Assumed::new),
                Arbitraries.just(new Basis.Unknown()));
    }

    private static Arbitrary<Parameter> parameters() {
        return Combinators.combine(WORDS, TEXTS, bases()).as(Parameter::new);
    }

    private static Arbitrary<TitleTerm> titles() {
        return Arbitraries.oneOf(
                SMALL.map(years -> TitleTerm.years(years + 1)),
                Arbitraries.of(TitleTerm.untilNext(), TitleTerm.until(LocalDate.of(2031, 1, 31))));
    }

    private static Arbitrary<FollowUp> followUps() {
        Arbitrary<Optional<LocalDate>> from =
                Arbitraries.just(LocalDate.of(2026, 1, 1)).optional();
        Arbitrary<Optional<LocalDate>> to =
                Arbitraries.just(LocalDate.of(2028, 2, 29)).optional();
        return Combinators.combine(WORDS, from, to, bases()).as(FollowUp::new);
    }

    private static Rules titled(Rules rules, TitleTerm title, Set<Phase> phases) {
        return phases.contains(Phase.TITLE) ? rules.withTitle(title) : rules;
    }

    private static List<Stage> stages(Set<Phase> more, List<String> texts) {
        EnumSet<Phase> phases = EnumSet.copyOf(Phase.required());
        phases.addAll(more);
        List<Stage> stages = new ArrayList<>();
        phases.forEach(phase -> stages.add(new Stage(phase, texts.get(0), texts)));
        return stages;
    }

    private record Titled(Rules rules, TitleTerm title) {}

    private record Told(List<Parameter> parameters, List<FollowUp> followUps) {}

    /** Processes without faults. */
    static Arbitrary<AwardProcess> processes() {
        Arbitrary<Set<Phase>> more =
                Arbitraries.of(Phase.REPLY, Phase.DESCRIPTION, Phase.TITLE).set();
        return Combinators.combine(
                        WORDS,
                        TEXTS,
                        Arbitraries.of(AwardProcess.Admission.class),
                        more,
                        lists(TEXTS),
                        calendars(),
                        Combinators.combine(rules(), titles()).as(Titled::new),
                        Combinators.combine(
                                        parameters().list().ofMaxSize(3),
                                        followUps().list().ofMaxSize(2))
                                .as(Told::new))
                .as((id, text, entry, phases, texts, calendar, rules, told) -> new AwardProcess(
                        id,
                        text,
                        text,
                        entry,
                        stages(phases, texts),
                        calendar,
                        titled(rules.rules(), rules.title(), phases),
                        told.parameters(),
                        told.followUps()));
    }

    private static Arbitrary<Move> moves() {
        return Arbitraries.oneOf(
                WORDS.map(Move.Apply::new),
                lists(WORDS).map(Move.FindEligible::new),
                lists(WORDS).map(Move.FindIneligible::new),
                lists(WORDS).map(all -> new Move.Nominate(all.subList(0, 1), all.subList(1, all.size()))),
                lists(WORDS).map(Move.Invite::new),
                WORDS.map(Move.Accept::new),
                WORDS.map(Move.Decline::new),
                WORDS.map(Move.Lapse::new),
                WORDS.map(Move.Withdraw::new),
                WORDS.map(id -> new Move.Replace(id, id + "x")),
                Combinators.combine(WORDS, HASHES).as(Move.Submit::new),
                WORDS.map(Move.Assess::new),
                lists(WORDS).map(Move.Decide::new),
                lists(WORDS).map(Move.Mention::new),
                Arbitraries.just(new Move.Announce()),
                WORDS.map(Move.GrantTitle::new),
                Arbitraries.of(
                        new Move.Deliberate(),
                        new Move.Reopen(),
                        new Move.Close(),
                        Move.Postpone.of(Milestone.EMBARGO, LocalDate.of(2026, 12, 1))),
                WORDS.map(Move.Admit::new),
                WORDS.map(Move.EndTitle::new),
                WORDS.map(Move.Revoke::new));
    }

    private static Arbitrary<Entry> entries() {
        Arbitrary<Software> software = Combinators.combine(WORDS, WORDS).as(Software::new);
        Arbitrary<Grounds> grounds = Combinators.combine(
                        TEXTS,
                        Arbitraries.maps(Arbitraries.of("panel", "index", "rule"), HASHES),
                        Arbitraries.of(Role.class)
                                .map(role -> new Departure(role, "The jury found otherwise."))
                                .optional())
                .as(Grounds::new);
        Arbitrary<Change> changes = Combinators.combine(WORDS, Arbitraries.of(State.class), Arbitraries.of(State.class))
                .as(Change::new);
        return Combinators.combine(
                        Combinators.combine(Arbitraries.integers(), INSTANTS).as(Numbered::new),
                        Combinators.combine(Arbitraries.of(Role.class), WORDS).as(Actor::new),
                        moves(),
                        grounds,
                        changes.list().ofMaxSize(3),
                        software,
                        Combinators.combine(salts(), HASHES).as(Sealing::new))
                .as((number, actor, move, why, what, with, by) -> new Entry(
                        number.sequence(),
                        number.at(),
                        actor,
                        move,
                        why,
                        what,
                        with,
                        by.salts(),
                        by.hash(),
                        by.hash()));
    }

    private static Arbitrary<Salts> salts() {
        Arbitrary<String> salt = Arbitraries.oneOf(HASHES, Arbitraries.just(""));
        return Combinators.combine(salt, salt, salt).as(Salts::new);
    }

    private record Numbered(int sequence, Instant at) {}

    private record Sealing(Salts salts, String hash) {}

    /** Trails of any content. */
    static Arbitrary<AuditTrail> trails() {
        Arbitrary<Unit> units = Combinators.combine(WORDS, WORDS, TEXTS).as(Unit::new);
        return Combinators.combine(
                        WORDS,
                        HASHES,
                        units.list().ofMaxSize(3),
                        INSTANTS,
                        entries().list().ofMaxSize(5))
                .as((id, hash, all, opened, entries) ->
                        new AuditTrail(id, hash, hash, all, opened, new Software("0.1.0", "17"), entries));
    }
}
