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
import org.mattstock.instrument.Parameter;
import org.mattstock.internal.text.Checks;
import org.mattstock.internal.text.Words;
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
 */
public record AwardProcess(
        String id,
        @Descriptive String title,
        @Descriptive String description,
        Admission entry,
        List<Stage> stages,
        Calendar calendar,
        Rules rules,
        @Descriptive List<Parameter> parameters) {
    private static final String FORMAT = "mattstock-award-process-1";

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
        /** The first day on which the title may be granted; the title is valid from it. */
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
            Map<Milestone, Optional<LocalDate>> days = new EnumMap<>(Milestone.class);
            for (Milestone each : Milestone.values()) {
                days.put(each, day(each));
            }
            days.put(milestone, Optional.of(day));
            List<Optional<LocalDate>> all = new ArrayList<>(days.values());
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
     * @param most how many reserves a nomination may name; 0 for none
     * @param until the milestone whose day is the last on which a reserve moves up
     * @param replyDays how many days a reserve has to reply, counted from the day after it moved up, where that is later than
     *     the calendar's day
     */
    public record Reserves(int most, Milestone until, int replyDays) {
        /** Refuses negative numbers. */
        public Reserves {
            Objects.requireNonNull(until, "until");
            Checks.notNegative("most", most);
            Checks.notNegative("replyDays", replyDays);
        }

        /** No reserves. */
        public static Reserves none() {
            return new Reserves(0, Milestone.REPLY, 0);
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
     * @param late what becomes of an application that comes after the cut-off
     * @param reserves who comes in when a nominee leaves
     * @param winners how many may win at most: more than one where places may be shared
     * @param titleYears for how many years the title is valid; at most 1,000; 0 exactly where the process has no
     *     {@link Phase#TITLE}
     * @param mentions the honorable mention
     * @param permissions one for each kind of move
     */
    public record Rules(
            Optional<NominationRule> nomination,
            Late late,
            Reserves reserves,
            int winners,
            int titleYears,
            Mentions mentions,
            List<Permission> permissions) {
        private static final int MOST_TITLE_YEARS = 1000;

        /** Checks the numbers, and that every kind of move has one permission. */
        public Rules {
            Objects.requireNonNull(nomination, "nomination");
            Objects.requireNonNull(late, "late");
            Objects.requireNonNull(reserves, "reserves");
            Objects.requireNonNull(mentions, "mentions");
            permissions = List.copyOf(permissions);
            if (winners < 1) {
                throw new IllegalArgumentException("winners must be at least 1, got " + winners);
            }
            Checks.notNegative("titleYears", titleYears);
            if (titleYears > MOST_TITLE_YEARS) {
                throw new IllegalArgumentException(
                        "titleYears must be at most " + MOST_TITLE_YEARS + ", got " + titleYears);
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
         * No rule of nomination, late applications are refused, no reserves, one winner, a title for two years, no honorable mention. A
         * municipality and the secretariat may apply, accept, decline, submit and withdraw; evaluators and the secretariat
         * assess; the chair decides and gives the mention; the rest is the secretariat's.
         */
        public static Rules standard() {
            return new Rules(
                    Optional.empty(), Late.REFUSE, Reserves.none(), 1, 2, Mentions.none(), standardPermissions());
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
                case DECIDE, MENTION -> List.of(Role.CHAIR);
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
            return new Rules(Optional.of(rule), late, reserves, winners, titleYears, mentions, permissions);
        }

        /** These rules with another answer to late applications. */
        public Rules withLate(Late other) {
            return new Rules(nomination, other, reserves, winners, titleYears, mentions, permissions);
        }

        /** These rules with other reserves. */
        public Rules withReserves(Reserves other) {
            return new Rules(nomination, late, other, winners, titleYears, mentions, permissions);
        }

        /** These rules with at most so many winners. */
        public Rules withWinners(int most) {
            return new Rules(nomination, late, reserves, most, titleYears, mentions, permissions);
        }

        /** These rules with a title for so many years. */
        public Rules withTitleYears(int years) {
            return new Rules(nomination, late, reserves, winners, years, mentions, permissions);
        }

        /** These rules with another honorable mention. */
        public Rules withMentions(Mentions other) {
            return new Rules(nomination, late, reserves, winners, titleYears, other, permissions);
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
        if (phases.contains(Phase.TITLE) != rules.titleYears() > 0) {
            throw new IllegalArgumentException(
                    "titleYears must be 0 exactly where there is no stage for a title, got " + rules.titleYears());
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

    /** This process with another calendar. */
    public AwardProcess withCalendar(Calendar other) {
        return new AwardProcess(id, title, description, entry, stages, other, rules, parameters);
    }

    /** This process with other rules. */
    public AwardProcess withRules(Rules other) {
        return new AwardProcess(id, title, description, entry, stages, calendar, other, parameters);
    }

    /** Each parameter with its value and what it rests on: published, assumed or unknown, and the source or reason. */
    public Table toTable() {
        return Parameter.table(title, parameters);
    }

    /** Which move leads from which state to which. */
    public Table transitions() {
        return Transitions.of(this).toTable();
    }
}
