package org.mattstock.jury;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.mattstock.data.Unit;
import org.mattstock.internal.text.Checks;
import org.mattstock.internal.text.Lookup;
import org.mattstock.table.Table;

/**
 * What of a deliberation can be published: aggregates from which the decision follows, without any single mark or ballot.
 *
 * @param rule how it is decided
 * @param nominees by id, each with the quorum of its own
 * @param counted what was counted
 * @param recusals who took no part in what, by member and unit; neither kinds nor notes of conflicts
 * @param missing which marks were not given, by unit, criterion and juror
 * @param setAside how many marks and ballots were set aside, not less than 0
 * @param castingVote the chair's, only where several are tied and the rule lets the chair decide
 */
public record Tally(
        DecisionRule rule,
        List<Attendance> nominees,
        Counted counted,
        List<Absence> recusals,
        List<MarkBook.Slot> missing,
        int setAside,
        Optional<String> castingVote) {
    /** Copies, orders and checks. */
    public Tally {
        Objects.requireNonNull(rule, "rule");
        nominees = InOrder.distinct(nominees, Attendance::unit, Comparator.comparing(Attendance::unit), "nominees");
        Objects.requireNonNull(counted, "counted");
        recusals = List.copyOf(recusals);
        missing = List.copyOf(missing);
        Checks.atLeast("setAside", setAside, 0);
        Objects.requireNonNull(castingVote, "castingVote");
        if (!counted.isBy(rule.voting())) {
            throw new IllegalArgumentException("counted must be what the rule counts (" + rule.voting() + "), got "
                    + counted.getClass().getSimpleName());
        }
        if (counted instanceof Votes given) {
            List<String> ids = nominees.stream().map(each -> each.unit().id()).toList();
            if (!ids.equals(List.copyOf(given.votes().keySet()))) {
                throw new IllegalArgumentException("votes must be told of every nominee and nobody else, " + ids
                        + ", got " + given.votes().keySet());
            }
        }
    }

    /**
     * A nominee and its quorum.
     *
     * @param unit the unit
     * @param entitled how many members may vote on it
     * @param present how many of them were present
     * @param needed how many the quorum asks for
     */
    public record Attendance(Unit unit, int entitled, int present, int needed) {
        /** Checks that nobody is present who is not entitled, and that somebody is needed. */
        public Attendance {
            Objects.requireNonNull(unit, "unit");
            Checks.notNegative("entitled", entitled);
            Checks.between("present", present, 0, entitled);
            Checks.atLeast("needed", needed, 1);
        }
    }

    /**
     * A member who took no part as to a unit.
     *
     * @param member the member's id
     * @param seat the member's seat
     * @param unit the id of the nominee
     */
    public record Absence(String member, Jury.Seat seat, String unit) {}

    /** What was counted. */
    public sealed interface Counted permits Votes, Rankings, PartTotals {
        /** One vote each. */
        static Counted votes(Map<String, Integer> votes, int cast) {
            return new Votes(votes, cast);
        }

        /** Rankings, as counts of pairs. */
        static Counted rankings(int cast, List<Pair> pairs) {
            return new Rankings(cast, pairs);
        }

        /** Totals of parts. */
        static Counted partTotals(SideBySide parts, String unconnected) {
            return new PartTotals(parts, unconnected);
        }

        /** Whether a voting rule counts this. */
        default boolean isBy(DecisionRule.Voting voting) {
            if (voting instanceof DecisionRule.Voting.Ranked) {
                return this instanceof Rankings;
            }
            return voting instanceof DecisionRule.Voting.Totals ? this instanceof PartTotals : this instanceof Votes;
        }
    }

    /**
     * One vote each.
     *
     * @param votes by id of unit, in order of id; 0 where nobody voted for it
     * @param cast how many were cast
     */
    public record Votes(Map<String, Integer> votes, int cast) implements Counted {
        /** Copies and orders, and checks that the votes add up. */
        public Votes {
            Map<String, Integer> copy = new TreeMap<>(InOrder.BY_ID);
            copy.putAll(votes);
            votes = Collections.unmodifiableMap(copy);
            votes.forEach((unit, number) -> Checks.notNegative("votes of " + unit, number));
            long sum = votes.values().stream().mapToLong(Integer::longValue).sum();
            if (sum != cast) {
                throw new IllegalArgumentException("votes must add up to those cast (" + cast + "), got " + sum);
            }
        }
    }

    /**
     * Rankings: Borda's points, Copeland's scores and Kemeny's orders follow from how many prefer whom.
     *
     * @param cast how many rankings there are
     * @param pairs every pair of nominees once, by id
     */
    public record Rankings(int cast, List<Pair> pairs) implements Counted {
        /** Copies the list; refuses more preferences of a pair than ballots. */
        public Rankings {
            Checks.notNegative("cast", cast);
            for (Pair each : pairs) {
                Checks.between("preferUnit", each.preferUnit, 0, cast);
                Checks.between("preferOther", each.preferOther, 0, cast - each.preferUnit);
            }
            pairs = List.copyOf(pairs);
        }
    }

    /**
     * Two nominees and how many ballots put which above the other. A ballot that does not compare them counts for neither.
     *
     * @param unit the id of the one
     * @param other the id of the other
     * @param preferUnit how many prefer the one
     * @param preferOther how many prefer the other
     */
    public record Pair(String unit, String other, int preferUnit, int preferOther) {}

    /**
     * Totals of parts.
     *
     * @param parts the parts with scale, weight and each nominee's score; the jury's marks by a criterion are one part
     * @param unconnected the groups of jurors and units that no marks connect where marks are to be adjusted; empty where they
     *     can be
     */
    public record PartTotals(SideBySide parts, String unconnected) implements Counted {
        /** Checks for null. */
        public PartTotals {
            Objects.requireNonNull(parts, "parts");
            Objects.requireNonNull(unconnected, "unconnected");
        }
    }

    /** The decision that follows: the same as that of the deliberation. */
    public Outcome.Decision decide() {
        return new TallyDecision(this).decision();
    }

    /**
     * Votes, points or total of a nominee; empty where it could not be counted.
     *
     * @param unit the nominee's id or name
     * @throws IllegalArgumentException if it is no nominee; the nearest are named
     */
    public OptionalDouble counted(String unit) {
        Unit nominee = Lookup.require("unit", "the nominees", unit, units(), Unit::id, Unit::name);
        Double number = TallyCount.of(this).counted().get(nominee.id());
        return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    /** The ids of those among whom the jury votes again, see {@link Deliberation#runoff}; none where there is no runoff. */
    public List<String> runoff() {
        return RunoffNominees.of(this);
    }

    /** The SHA-256 hash in hexadecimal of this tally, format {@code mattstock-tally-1}. */
    public String hash() {
        return Hashes.of("mattstock-tally-1", this);
    }

    /** Id, name, what was counted and the quorum of every nominee; the caption has the decision. */
    public Table toTable() {
        Map<String, Double> counts = TallyCount.of(this).counted();
        Table.Builder table = Table.builder("Tally: " + decide() + "; " + missing.size() + " marks missing, " + setAside
                        + " marks and ballots set aside, " + recusals.size() + " recusals")
                .text("id")
                .text("unit")
                .decimal("counted", 4)
                .integer("may vote")
                .integer("present")
                .integer("needed");
        nominees.forEach(each -> table.row(
                each.unit.id(),
                each.unit.name(),
                counts.get(each.unit.id()),
                each.entitled,
                each.present,
                each.needed));
        return table.build();
    }

    List<Unit> units() {
        return nominees.stream().map(Attendance::unit).toList();
    }
}
