package org.mattstock.jury;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.mattstock.data.Unit;
import org.mattstock.table.Table;

/**
 * What a jury's deliberation comes to, and what it hangs on.
 *
 * @param rule how it was decided
 * @param decision the winner, the winners, or why there is none
 * @param lead who leads by what was counted, before ties were broken
 * @param standings a row for each nominee, by id
 * @param tie the tie for the first place and how it was broken; absent where there was none
 * @param partsLead who leads by the total of the parts; under ballots this is information only
 * @param parts for each part, who leads without it and by it alone
 * @param jurors for each member who may mark or vote, who leads with and without that member; by id
 * @param missing marks that were not given
 * @param outdated marks on a version that is no longer the unit's last; they were counted
 */
public record Outcome(
        DecisionRule rule,
        Decision decision,
        Lead lead,
        List<Nominee> standings,
        Optional<Tie> tie,
        Lead partsLead,
        List<SideBySide.Influence> parts,
        List<JurorEffect> jurors,
        List<MarkBook.Slot> missing,
        List<MarkBook.Mark> outdated) {
    /** Copies the lists. */
    public Outcome {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(lead, "lead");
        standings = List.copyOf(standings);
        Objects.requireNonNull(tie, "tie");
        Objects.requireNonNull(partsLead, "partsLead");
        parts = List.copyOf(parts);
        jurors = List.copyOf(jurors);
        missing = List.copyOf(missing);
        outdated = List.copyOf(outdated);
    }

    /** Who is chosen. */
    public sealed interface Decision permits Winner, Winners, NotDecided {}

    /**
     * One unit.
     *
     * @param unit the unit
     */
    public record Winner(Unit unit) implements Decision {
        /** Checks for null. */
        public Winner {
            Objects.requireNonNull(unit, "unit");
        }

        @Override
        public String toString() {
            return unit.toString();
        }
    }

    /**
     * Several that share the first place.
     *
     * @param units at least two, by id
     */
    public record Winners(List<Unit> units) implements Decision {
        /** Copies the list. */
        public Winners {
            units = List.copyOf(units);
        }

        @Override
        public String toString() {
            return names(units);
        }
    }

    /**
     * Nobody.
     *
     * @param obstacle why
     * @param detail what exactly; may be empty
     */
    public record NotDecided(Obstacle obstacle, String detail) implements Decision {
        /** Checks for null. */
        public NotDecided {
            Objects.requireNonNull(obstacle, "obstacle");
            Objects.requireNonNull(detail, "detail");
        }

        @Override
        public String toString() {
            return obstacle + (detail.isEmpty() ? "" : ": " + detail);
        }
    }

    /** Who leads. */
    public sealed interface Lead permits Leads, Undetermined {
        /** Those who lead, by id; nobody where it cannot be said. */
        List<Unit> units();
    }

    /**
     * Whoever has the most.
     *
     * @param units by id; several are tied
     */
    public record Leads(List<Unit> units) implements Lead {
        /** Copies and orders. */
        public Leads {
            units = units.stream().sorted().toList();
        }

        @Override
        public String toString() {
            return names(units);
        }
    }

    /**
     * It cannot be said.
     *
     * @param obstacle why
     * @param detail what exactly; may be empty
     */
    public record Undetermined(Obstacle obstacle, String detail) implements Lead {
        /** Checks for null. */
        public Undetermined {
            Objects.requireNonNull(obstacle, "obstacle");
            Objects.requireNonNull(detail, "detail");
        }

        @Override
        public List<Unit> units() {
            return List.of();
        }

        @Override
        public String toString() {
            return obstacle + (detail.isEmpty() ? "" : ": " + detail);
        }
    }

    /** Why nobody leads or is chosen. */
    public enum Obstacle {
        /** For some nominee fewer members are present than the quorum asks for. */
        NO_QUORUM,
        /** No ballot was cast, or none is left. */
        NO_BALLOTS,
        /** Nobody has the majority that the rule asks for. */
        NO_MAJORITY,
        /** The weight of a part is open. */
        WEIGHTS_OPEN,
        /** No part has weight. */
        NO_WEIGHT,
        /** A nominee lacks a part. */
        PART_MISSING,
        /** A mark by a criterion with weight was not given, and the rule lets nothing stand in: give it, or state a recusal. */
        MARKS_MISSING,
        /** Marks cannot be adjusted: no chain of common jurors connects all nominees. */
        NOT_CONNECTED,
        /** Several are tied and the rule breaks no ties. */
        TIED,
        /** Several are tied and the chair has given no casting vote. */
        NO_CASTING_VOTE,
        /** The casting vote is for a unit that is not among the tied. */
        CASTING_VOTE_ELSEWHERE,
        /** The chair is recused for one of the tied, or under the rule for the whole decision. */
        CHAIR_RECUSED
    }

    /**
     * A nominee as it was counted.
     *
     * @param unit the unit
     * @param counted votes, points or total by the rule; for Kemeny's method how many nominees come after it, on average over
     *     the best orders; absent where it could not be counted
     * @param place absent for an unranked nominee, and for all where nobody is chosen
     * @param entitled how many members may vote on it
     * @param present how many of them were present
     * @param needed how many the quorum asks for
     */
    public record Nominee(Unit unit, OptionalDouble counted, OptionalInt place, int entitled, int present, int needed) {
        /** Checks for null. */
        public Nominee {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(counted, "counted");
            Objects.requireNonNull(place, "place");
        }

        /** Whether enough members were present. */
        public boolean hasQuorum() {
            return present >= needed;
        }
    }

    /**
     * A tie for the first place.
     *
     * @param units the tied, by id
     * @param broken what it became
     */
    public record Tie(List<Unit> units, DecisionRule.TieBreak broken) {
        /** Copies the list. */
        public Tie {
            units = List.copyOf(units);
            Objects.requireNonNull(broken, "broken");
        }
    }

    /**
     * What a member does to the outcome.
     *
     * @param juror the member's id
     * @param recusedFor the nominees that the member is recused for
     * @param with who leads when what the member may count for counts
     * @param without who leads when nothing of the member's counts
     */
    public record JurorEffect(String juror, List<String> recusedFor, Lead with, Lead without) {
        /** Copies the list. */
        public JurorEffect {
            Objects.requireNonNull(juror, "juror");
            recusedFor = List.copyOf(recusedFor);
            Objects.requireNonNull(with, "with");
            Objects.requireNonNull(without, "without");
        }
    }

    /** Whether enough members were present for every nominee. */
    public boolean hasQuorum() {
        return standings.stream().allMatch(Nominee::hasQuorum);
    }

    /** The parts without which somebody else, or nobody, would lead by the total. */
    public List<String> decisiveParts() {
        return parts.stream()
                .filter(each -> !each.without().units().equals(partsLead.units()))
                .map(SideBySide.Influence::part)
                .toList();
    }

    /** The members without whom somebody else, or nobody, would lead. */
    public List<String> decisiveJurors() {
        return jurors.stream()
                .filter(each -> !each.with.units().equals(each.without.units()))
                .map(JurorEffect::juror)
                .toList();
    }

    /** Place, id, name, what was counted, and the quorum of every nominee: the placed ones first, the others by id. */
    public Table toTable() {
        Table.Builder table = Table.builder("Outcome: " + decision)
                .integer("place")
                .text("id")
                .text("unit")
                .decimal("counted", 4)
                .integer("may vote")
                .integer("present")
                .integer("needed");
        standings.stream()
                .sorted(Comparator.comparingInt(each -> each.place.orElse(Integer.MAX_VALUE)))
                .forEach(each -> table.row(
                        each.place,
                        each.unit.id(),
                        each.unit.name(),
                        each.counted,
                        each.entitled,
                        each.present,
                        each.needed));
        return table.build();
    }

    /** Part, share of the weights, who leads without it and who by it alone. */
    public Table partTable() {
        return SideBySide.effectTable(parts);
    }

    /** Juror, the nominees each is recused for, and who leads with and without that juror. */
    public Table jurorTable() {
        Table.Builder table = Table.builder("Who leads with and without each juror")
                .text("juror")
                .text("recused for")
                .text("with")
                .text("without");
        jurors.forEach(each -> table.row(
                each.juror, String.join(", ", each.recusedFor), each.with.toString(), each.without.toString()));
        return table.build();
    }

    /** The text of {@link #toTable()}. */
    @Override
    public String toString() {
        return toTable().toString();
    }

    private static String names(List<Unit> units) {
        return units.stream().map(Unit::toString).collect(Collectors.joining(", "));
    }
}
