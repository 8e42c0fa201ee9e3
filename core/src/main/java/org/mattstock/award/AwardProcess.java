package org.mattstock.award;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mattstock.instrument.Basis;
import org.mattstock.instrument.Parameter;
import org.mattstock.internal.text.Checks;
import org.mattstock.internal.text.RecordDigest;
import org.mattstock.internal.text.Words;
import org.mattstock.jury.DecisionRule;
import org.mattstock.nomination.NominationRule;
import org.mattstock.table.Descriptive;
import org.mattstock.table.Table;

/**
 * The definition of an award's process: who is in, its stages, its calendar and its rules. Immutable, plain data that compares
 * by value and goes to JSON and back. What happens under it is an {@link AwardCase}.
 *
 * @param id the definition's id
 * @param title for readers, printed on every page
 * @param description what it describes and what it is not
 * @param entry who is in
 * @param stages in order; every process has all of {@link Phase#required()}
 * @param calendar the days that moves are held against
 * @param rules the rest: who may do what, reserves, winners, title
 * @param parameters each choice with what it rests on, for readers
 * @param followUps what comes after the announcement, such as a prize or duties of the winner; for readers
 */
public record AwardProcess(
        String id,
        @Descriptive String title,
        @Descriptive String description,
        Admission entry,
        List<Stage> stages,
        Calendar calendar,
        Rules rules,
        @Descriptive List<Parameter> parameters,
        @Descriptive List<FollowUp> followUps) {
    private static final String FORMAT = "mattstock-award-process-2";
    private static final String TEXT_FORMAT = "mattstock-award-process-text-1";

    /** Who is in the process. */
    public enum Admission {
        /** A municipality is in when it has applied. */
        APPLICATION,
        /** Everyone is in, without applying. */
        EVERYONE
    }

    /** What a stage is about, in the order of a process. */
    public enum Phase {
        /** Applications, and who is eligible. */
        ENTRY,
        /** Who is nominated. */
        NOMINATION,
        /** Invitations and replies; without this stage, to be nominated is to have accepted. */
        REPLY,
        /** The nominees describe their work; without this stage nothing is submitted. */
        DESCRIPTION,
        /** The nominees are assessed. */
        ASSESSMENT,
        /** The jury decides. */
        DECISION,
        /** The outcome is told. */
        ANNOUNCEMENT,
        /** The winner holds a title for some years; without this stage there is no title. */
        TITLE;

        /** The phases that no process can be without. */
        public static Set<Phase> required() {
            return EnumSet.complementOf(EnumSet.of(REPLY, DESCRIPTION, TITLE));
        }
    }

    /**
     * A stage.
     *
     * @param phase what it is about
     * @param title for readers
     * @param evidence what is looked at in it, such as an instrument's or an index's id; may be empty
     */
    public record Stage(Phase phase, @Descriptive String title, List<String> evidence) {
        /** Copies the evidence. */
        public Stage {
            Objects.requireNonNull(phase, "phase");
            Objects.requireNonNull(title, "title");
            evidence = List.copyOf(evidence);
        }

        /** A stage. */
        public static Stage of(Phase phase, String title, String... evidence) {
            return new Stage(phase, title, List.of(evidence));
        }
    }

    /** A day of the calendar, in order. */
    public enum Milestone {
        /** The last day to apply; nominations come after it. */
        CUT_OFF,
        /** The last day to nominate. */
        NOMINATION,
        /** The last day to accept or decline; who has not replied lapses after it. */
        REPLY,
        /** The last day to submit; assessment comes after it. */
        SUBMISSION,
        /** The last day to decide. */
        DECISION,
        /** The first day on which the outcome may be told. */
        EMBARGO,
        /** The first day on which the title may be granted; the title is held from it. */
        CEREMONY
    }

    /**
     * The days of a process. A day lasts from midnight to midnight in the zone, by the JDK's time-zone data. A day that is absent
     * limits nothing.
     *
     * <p>The days stand in the order of {@link Milestone}, in the years 1 to 9999. Two may be the same, but for the cut-off and
     * any day up to the decision and for submission and decision, since what comes between would have no day.
     *
     * @param zone where the days are counted
     */
    public record Calendar(
            ZoneId zone,
            Optional<LocalDate> cutOff,
            Optional<LocalDate> nomination,
            Optional<LocalDate> reply,
            Optional<LocalDate> submission,
            Optional<LocalDate> decision,
            Optional<LocalDate> embargo,
            Optional<LocalDate> ceremony) {
        /** Checks the order. */
        public Calendar {
            Objects.requireNonNull(zone, "zone");
            requireOrder(List.of(cutOff, nomination, reply, submission, decision, embargo, ceremony));
        }

        private static void requireOrder(List<Optional<LocalDate>> days) {
            @Nullable Milestone last = null;
            @Nullable LocalDate lastDay = null;
            for (Milestone each : Milestone.values()) {
                LocalDate day = days.get(each.ordinal()).orElse(null);
                if (day == null) {
                    continue;
                }
                if (day.getYear() < 1 || day.getYear() > 9999) {
                    throw new IllegalArgumentException(Words.of(each) + " must be in the years 1 to 9999, got " + day);
                }
                if (last != null && lastDay != null && !inOrder(last, lastDay, each, day)) {
                    String rule = day.isBefore(lastDay) ? " must not be before " : " must be after ";
                    throw new IllegalArgumentException(
                            Words.of(each) + rule + Words.of(last) + " " + lastDay + ", got " + day);
                }
                last = each;
                lastDay = day;
            }
        }

        private static boolean inOrder(Milestone before, LocalDate day, Milestone after, LocalDate later) {
            boolean apart = (before == Milestone.CUT_OFF && after.compareTo(Milestone.DECISION) <= 0)
                    || (before == Milestone.SUBMISSION && after == Milestone.DECISION);
            return apart ? day.isBefore(later) : !later.isBefore(day);
        }

        /** No days at all: nothing is ever late. */
        public static Calendar without(ZoneId zone) {
            Optional<LocalDate> none = Optional.empty();
            return new Calendar(zone, none, none, none, none, none, none, none);
        }

        /** The day of a milestone, if it has one. */
        public Optional<LocalDate> day(Milestone milestone) {
            return switch (milestone) {
                case CUT_OFF -> cutOff;
                case NOMINATION -> nomination;
                case REPLY -> reply;
                case SUBMISSION -> submission;
                case DECISION -> decision;
                case EMBARGO -> embargo;
                case CEREMONY -> ceremony;
            };
        }

        /** This calendar with another day; it must be in order again. */
        public Calendar with(Milestone milestone, LocalDate day) {
            Map<Milestone, LocalDate> others = new EnumMap<>(Milestone.class);
            others.put(milestone, day);
            return with(others);
        }

        /** This calendar with other days at once; it must be in order again. */
        Calendar with(Map<Milestone, LocalDate> others) {
            List<Optional<LocalDate>> all = new ArrayList<>();
            for (Milestone each : Milestone.values()) {
                LocalDate other = others.get(each);
                all.add(other == null ? day(each) : Optional.of(other));
            }
            return new Calendar(
                    zone, all.get(0), all.get(1), all.get(2), all.get(3), all.get(4), all.get(5), all.get(6));
        }
    }

    /** What becomes of an application that comes after the cut-off. */
    public enum Late {
        /** The move is refused with the date. */
        REFUSE,
        /** It is recorded, and the municipality stands as late. */
        RECORD
    }

    /**
     * Who comes in when a nominee leaves: the reserves move up in their order.
     *
     * @param most how many reserves a nomination may name, under a rule per class so many in each class; 0 for none
     * @param until the milestone whose day is the last on which a reserve moves up
     * @param replyDays how many days a reserve has to reply, counted from the day after it moved up, where that is later than
     *     the calendar's day
     * @param submissionDays how many days it has to submit, counted from the day after those for its reply, where that is later
     *     than the calendar's day
     */
    public record Reserves(int most, Milestone until, int replyDays, int submissionDays) {
        /** Refuses negative numbers. */
        public Reserves {
            Objects.requireNonNull(until, "until");
            Checks.notNegative("most", most);
            Checks.notNegative("replyDays", replyDays);
            Checks.notNegative("submissionDays", submissionDays);
        }

        /** No reserves. */
        public static Reserves none() {
            return new Reserves(0, Milestone.REPLY, 0, 0);
        }
    }

    /** Whether a nominee may have the honorable mention too. */
    public enum MentionOfNominees {
        /** It may. */
        ALLOWED,
        /** It may not: whoever has been nominated is left out. */
        EXCLUDED
    }

    /**
     * The honorable mention.
     *
     * @param most how many may have it; 0 where the process has none
     * @param nominees whether a nominee may have it
     */
    public record Mentions(int most, MentionOfNominees nominees) {
        /** Refuses a negative number. */
        public Mentions {
            Objects.requireNonNull(nominees, "nominees");
            Checks.notNegative("most", most);
        }

        /** No honorable mention. */
        public static Mentions none() {
            return new Mentions(0, MentionOfNominees.ALLOWED);
        }
    }

    /** For how long a title is held, from the day of the ceremony. */
    public sealed interface TitleTerm permits TitleTerm.None, TitleTerm.Years, TitleTerm.UntilNext, TitleTerm.Until {
        /** There is no title: exactly where the process has no {@link Phase#TITLE}. */
        record None() implements TitleTerm {}

        /**
         * So many years.
         *
         * @param years 1 to 1,000
         */
        record Years(int years) implements TitleTerm {
            private static final int MOST = 1000;

            /** Checks the number. */
            public Years {
                Checks.between("years", years, 1, MOST);
            }
        }

        /** Until the next winner holds it: {@link Move.EndTitle} says when that is. */
        record UntilNext() implements TitleTerm {}

        /**
         * Until a day.
         *
         * @param day the first day on which it is no longer held
         */
        record Until(LocalDate day) implements TitleTerm {
            /** Checks for null. */
            public Until {
                Objects.requireNonNull(day, "day");
            }
        }

        /** No title. */
        static TitleTerm none() {
            return new None();
        }

        /** A title for so many years. */
        static TitleTerm years(int years) {
            return new Years(years);
        }

        /** A title until the next winner holds it. */
        static TitleTerm untilNext() {
            return new UntilNext();
        }

        /** A title until a day, the first on which it is no longer held. */
        static TitleTerm until(LocalDate day) {
            return new Until(day);
        }
    }

    /**
     * What comes after the announcement, or beside the award: a prize, the winner's duties, a network of nominees, seminars, how
     * long a logo may be used. A stated fact; no move hangs on it.
     *
     * @param what what it is, in words
     * @param from its first day, if it is known
     * @param to the day after its last, if it is known
     * @param basis what it rests on
     */
    public record FollowUp(String what, Optional<LocalDate> from, Optional<LocalDate> to, Basis basis) {
        /** Checks the days. */
        public FollowUp {
            Checks.notBlank("what", what);
            Objects.requireNonNull(basis, "basis");
            if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
                throw new IllegalArgumentException("to must be after from " + from.get() + ", got " + to.get());
            }
        }

        /** Something without days. */
        public static FollowUp of(String what, Basis basis) {
            return new FollowUp(what, Optional.empty(), Optional.empty(), basis);
        }
    }

    /** Who reads. What is shown, and when, differs; every page and table of a case says for whom it is. */
    public enum Audience {
        /** Whoever runs the process: everything, with names. */
        SECRETARIAT,
        /** The jury: everything that was decided, before it is told. */
        JURY,
        /** Everybody: nothing of the outcome before it is told. */
        PUBLIC
    }

    /** In what capacity someone acts. */
    public enum Role {
        /** Runs the process. */
        SECRETARIAT,
        /** Acts for a municipality, and for that one only. */
        MUNICIPALITY,
        /** Assesses nominees. */
        EVALUATOR,
        /** A member of the jury. */
        JUROR,
        /** Leads the jury, and states what it has decided. */
        CHAIR,
        /** Sees and does nothing. */
        OBSERVER
    }

    /**
     * Who may make a move.
     *
     * @param move the kind of move
     * @param roles who may make it, at least one
     */
    public record Permission(Move.Kind move, List<Role> roles) {
        /** Refuses a permission for nobody. */
        public Permission {
            Objects.requireNonNull(move, "move");
            roles = List.copyOf(roles);
            if (roles.isEmpty()) {
                throw new IllegalArgumentException("roles must not be empty for " + Words.of(move));
            }
        }
    }

    /**
     * The rules of a process.
     *
     * @param nomination how nominees are chosen from a ranking; absent where it is not known, or not done by a rule
     * @param decision how the jury decides; absent where it is not known, and the jury states it in its deliberation
     * @param late what becomes of an application that comes after the cut-off
     * @param reserves who comes in when a nominee leaves
     * @param winners how many may win at most: more than one where places may be shared
     * @param title for how long the winner holds the title
     * @param mentions the honorable mention
     * @param permissions one for each kind of move
     * @param departures in what capacity somebody may decide that a move departs from what its grounds come to, see
     *     {@link AuditTrail.Departure}; empty where nobody may
     */
    public record Rules(
            Optional<NominationRule> nomination,
            Optional<DecisionRule> decision,
            Late late,
            Reserves reserves,
            int winners,
            TitleTerm title,
            Mentions mentions,
            List<Permission> permissions,
            List<Role> departures) {
        /** Checks the numbers, and that every kind of move has one permission. */
        public Rules {
            Objects.requireNonNull(nomination, "nomination");
            Objects.requireNonNull(decision, "decision");
            Objects.requireNonNull(late, "late");
            Objects.requireNonNull(reserves, "reserves");
            Objects.requireNonNull(mentions, "mentions");
            Objects.requireNonNull(title, "title");
            permissions = List.copyOf(permissions);
            departures = List.copyOf(departures);
            Checks.distinct("departures", departures);
            if (winners < 1) {
                throw new IllegalArgumentException("winners must be at least 1, got " + winners);
            }
            List<Move.Kind> kinds = permissions.stream().map(Permission::move).toList();
            Checks.distinct("permissions", kinds);
            List<Move.Kind> missing = new ArrayList<>(List.of(Move.Kind.values()));
            missing.removeAll(kinds);
            if (!missing.isEmpty()) {
                throw new IllegalArgumentException("permissions must cover every move, missing: "
                        + String.join(", ", missing.stream().map(Words::of).toList()));
            }
        }

        /**
         * No rule of nomination and none of decision, late applications are refused, no reserves, one winner, a title for two years, no honorable
         * mention. A municipality and the secretariat may apply, accept, decline, submit and withdraw; evaluators and the
         * secretariat assess; the chair states what the jury has deliberated and decided, takes a decision up again, gives the
         * mention and revokes a title; the rest is the secretariat's. The chair alone decides departures.
         */
        public static Rules standard() {
            return new Rules(
                    Optional.empty(),
                    Optional.empty(),
                    Late.REFUSE,
                    Reserves.none(),
                    1,
                    TitleTerm.years(2),
                    Mentions.none(),
                    standardPermissions(),
                    List.of(Role.CHAIR));
        }

        private static List<Permission> standardPermissions() {
            return Arrays.stream(Move.Kind.values())
                    .map(kind -> new Permission(kind, standardRoles(kind)))
                    .toList();
        }

        private static List<Role> standardRoles(Move.Kind kind) {
            return switch (kind) {
                case APPLY, ACCEPT, DECLINE, SUBMIT, WITHDRAW -> List.of(Role.MUNICIPALITY, Role.SECRETARIAT);
                case ASSESS -> List.of(Role.EVALUATOR, Role.SECRETARIAT);
                case DELIBERATE, DECIDE, REOPEN, MENTION, REVOKE -> List.of(Role.CHAIR);
                default -> List.of(Role.SECRETARIAT);
            };
        }

        /** Who may make a move. */
        public List<Role> roles(Move.Kind kind) {
            return permissions.stream()
                    .filter(each -> each.move() == kind)
                    .findFirst()
                    .orElseThrow()
                    .roles();
        }

        /** These rules with a rule of nomination. */
        public Rules withNomination(NominationRule rule) {
            return new Rules(
                    Optional.of(rule), decision, late, reserves, winners, title, mentions, permissions, departures);
        }

        /** These rules with a rule by which the jury decides: a decision must rest on a tally by it. */
        public Rules withDecision(DecisionRule rule) {
            return new Rules(
                    nomination, Optional.of(rule), late, reserves, winners, title, mentions, permissions, departures);
        }

        /** These rules with another answer to late applications. */
        public Rules withLate(Late other) {
            return new Rules(nomination, decision, other, reserves, winners, title, mentions, permissions, departures);
        }

        /** These rules with other reserves. */
        public Rules withReserves(Reserves other) {
            return new Rules(nomination, decision, late, other, winners, title, mentions, permissions, departures);
        }

        /** These rules with at most so many winners. */
        public Rules withWinners(int most) {
            return new Rules(nomination, decision, late, reserves, most, title, mentions, permissions, departures);
        }

        /** These rules with another term of the title. */
        public Rules withTitle(TitleTerm other) {
            return new Rules(nomination, decision, late, reserves, winners, other, mentions, permissions, departures);
        }

        /** These rules with departures that other roles may decide. */
        public Rules withDepartures(Role... roles) {
            return new Rules(
                    nomination, decision, late, reserves, winners, title, mentions, permissions, List.of(roles));
        }

        /** These rules with another honorable mention. */
        public Rules withMentions(Mentions other) {
            return new Rules(nomination, decision, late, reserves, winners, title, other, permissions, departures);
        }
    }

    /** Checks the stages and that the rules fit them. */
    public AwardProcess {
        Checks.notBlank("id", id);
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(calendar, "calendar");
        Objects.requireNonNull(rules, "rules");
        stages = List.copyOf(stages);
        parameters = List.copyOf(parameters);
        followUps = List.copyOf(followUps);
        requireStages(stages.stream().map(Stage::phase).toList(), rules);
    }

    private static void requireStages(List<Phase> phases, Rules rules) {
        for (int i = 1; i < phases.size(); i++) {
            if (phases.get(i).compareTo(phases.get(i - 1)) <= 0) {
                throw new IllegalArgumentException("stages must be in the order of their phases, each once, got "
                        + Words.of(phases.get(i)) + " after " + Words.of(phases.get(i - 1)));
            }
        }
        for (Phase each : Phase.required()) {
            if (!phases.contains(each)) {
                throw new IllegalArgumentException("stages must hold " + Words.of(each));
            }
        }
        if (phases.contains(Phase.TITLE) == rules.title() instanceof TitleTerm.None) {
            throw new IllegalArgumentException(
                    "title must be none exactly where there is no stage for a title, got " + rules.title());
        }
    }

    /** Whether the process has a stage about something. */
    public boolean has(Phase phase) {
        return stages.stream().anyMatch(stage -> stage.phase() == phase);
    }

    /**
     * The SHA-256 hash of everything that can move an outcome, in hexadecimal: the same on every platform, and the same when
     * only titles, description or parameters' tags differ.
     */
    public String hash() {
        return TrailChecks.hash(FORMAT, this);
    }

    /**
     * The SHA-256 hash of all of it, in hexadecimal, titles and tags included: a trail names it, so that a tag which was rewritten
     * later does not go with the trail any more.
     */
    public String textHash() {
        return RecordDigest.of(TEXT_FORMAT, this, component -> false, value -> value);
    }

    /** This process with another calendar. */
    public AwardProcess withCalendar(Calendar other) {
        return new AwardProcess(id, title, description, entry, stages, other, rules, parameters, followUps);
    }

    /** This process with other rules. */
    public AwardProcess withRules(Rules other) {
        return new AwardProcess(id, title, description, entry, stages, calendar, other, parameters, followUps);
    }

    /** This process with other parameters: what its choices rest on. */
    public AwardProcess withParameters(List<Parameter> other) {
        return new AwardProcess(id, title, description, entry, stages, calendar, rules, other, followUps);
    }

    /** This process with what comes after the announcement. */
    public AwardProcess withFollowUps(List<FollowUp> other) {
        return new AwardProcess(id, title, description, entry, stages, calendar, rules, parameters, other);
    }

    /** Each parameter with its value and what it rests on: published, assumed or unknown, and the source or reason. */
    public Table toTable() {
        return Parameter.table(title, parameters);
    }

    /** What comes after the announcement: what, its days, and what that rests on. */
    public Table followUpTable() {
        Table.Builder table = Table.builder("Afterwards")
                .text("what")
                .text("from")
                .text("to")
                .text("basis")
                .text("source or reason");
        followUps.forEach(each -> table.row(
                each.what,
                each.from.map(LocalDate::toString).orElse(""),
                each.to.map(LocalDate::toString).orElse(""),
                each.basis.word(),
                each.basis.detail()));
        return table.build();
    }

    /** Which move leads from which state to which. */
    public Table transitions() {
        return Transitions.of(this).toTable();
    }

    /** The parameters as a table: what is known of the process prints itself. */
    @Override
    public String toString() {
        return toTable().toString();
    }
}
