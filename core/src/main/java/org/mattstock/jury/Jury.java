package org.mattstock.jury;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mattstock.internal.text.Checks;
import org.mattstock.internal.text.Lookup;
import org.mattstock.table.Descriptive;
import org.mattstock.table.Table;

/**
 * A jury: its members, what each seat may do, and whose interests conflict (jäv).
 *
 * <p>A conflict recuses its member from marking, discussing and voting on that unit, whatever the seat. Members and conflicts
 * are kept in order of id, so that the order in which they were entered changes nothing.
 *
 * @param members at least one; ids differ, at most one chair
 * @param rights what each seat may do; a seat that is left out may do nothing
 * @param conflicts declared conflicts; the member must be one of the jury's, the unit may be any
 */
public record Jury(List<Member> members, Map<Seat, Set<Right>> rights, List<Conflict> conflicts) {
    /** Copies, orders and checks. */
    public Jury {
        members = InOrder.distinct(members, Member::id, Comparator.comparing(Member::id), "member ids");
        if (members.isEmpty()) {
            throw new IllegalArgumentException("members must not be empty");
        }
        List<Member> chairs =
                members.stream().filter(each -> each.seat == Seat.CHAIR).toList();
        if (chairs.size() > 1) {
            throw new IllegalArgumentException(
                    "members must have at most one chair, got " + chairs.get(0) + " and " + chairs.get(1));
        }
        rights = table(rights);
        conflicts = InOrder.distinct(
                conflicts,
                conflict -> conflict,
                Comparator.comparing(Conflict::member)
                        .thenComparing(Conflict::unit, InOrder.BY_ID)
                        .thenComparing(Conflict::kind)
                        .thenComparing(Conflict::note),
                "conflicts");
        List<String> ids = members.stream().map(Member::id).toList();
        for (Conflict conflict : conflicts) {
            if (!ids.contains(conflict.member)) {
                throw Checks.unknown("member of a conflict", "one of the jury's", conflict.member, ids);
            }
        }
    }

    /** What a member is. */
    public enum Seat {
        /** Prepares and keeps the record (sekretariat). */
        SECRETARIAT,
        /** Reads and marks, and takes no part in the decision (utvärderare). */
        EVALUATOR,
        /** Marks and decides (juryledamot). */
        JUROR,
        /** A juror who presides (ordförande). */
        CHAIR,
        /** Listens (observatör). */
        OBSERVER
    }

    /** What a seat may do. */
    public enum Right {
        /** Give marks. */
        MARK,
        /** Take part in the discussion. */
        DISCUSS,
        /** Vote, and be counted for the quorum. */
        VOTE
    }

    /**
     * A member.
     *
     * @param id the id; not blank
     * @param name the name for readers. No hash covers it: it can be struck
     * @param seat the seat
     */
    public record Member(String id, @Descriptive String name, Seat seat) {
        /** Checks id and seat. */
        public Member {
            Checks.notBlank("id", id);
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(seat, "seat");
        }

        @Override
        public String toString() {
            return name + " (" + id + ")";
        }
    }

    /** What binds a member to a unit. */
    public enum ConflictKind {
        /** Lives there (bosatt). */
        RESIDENCE,
        /** Is or was employed there (anställning). */
        EMPLOYMENT,
        /** Holds an elected or paid assignment there (uppdrag). */
        ASSIGNMENT,
        /** Is close to somebody who does (närstående). */
        KINSHIP,
        /** Sells to it (leverantör). */
        SUPPLIER,
        /** Pays for the award or is paid by the unit for it (sponsor). */
        SPONSOR
    }

    /**
     * A declared conflict of interest.
     *
     * @param member the member's id
     * @param unit the unit's id
     * @param kind what binds them
     * @param note more about it; may be empty. No hash covers it: it can be struck
     */
    public record Conflict(
            String member,
            String unit,
            ConflictKind kind,
            @Descriptive String note) {
        /** Checks the ids. */
        public Conflict {
            Checks.notBlank("member", member);
            Checks.notBlank("unit", unit);
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(note, "note");
        }
    }

    /** Whether a member may do something as to a unit, and if not, why. */
    public sealed interface Entitlement permits Entitlement.Allowed, Entitlement.NoRight, Entitlement.Recused {
        /** Nothing stands in the way. */
        record Allowed() implements Entitlement {}

        /**
         * The seat lacks the right.
         *
         * @param seat the member's seat
         * @param right what it may not do
         */
        record NoRight(Seat seat, Right right) implements Entitlement {}

        /**
         * The member is recused.
         *
         * @param conflicts all conflicts with that unit
         */
        record Recused(List<Conflict> conflicts) implements Entitlement {
            /** Copies the list. */
            public Recused {
                conflicts = List.copyOf(conflicts);
            }
        }
    }

    /** A jury with the {@linkplain #standardRights() standard rights} and no conflicts. */
    public static Jury of(Member... members) {
        return new Jury(List.of(members), standardRights(), List.of());
    }

    /**
     * The default: jurors and the chair may do everything, evaluators mark and discuss, the secretariat discusses, observers
     * do nothing.
     */
    public static Map<Seat, Set<Right>> standardRights() {
        Map<Seat, Set<Right>> rights = new EnumMap<>(Seat.class);
        rights.put(Seat.SECRETARIAT, EnumSet.of(Right.DISCUSS));
        rights.put(Seat.EVALUATOR, EnumSet.of(Right.MARK, Right.DISCUSS));
        rights.put(Seat.JUROR, EnumSet.allOf(Right.class));
        rights.put(Seat.CHAIR, EnumSet.allOf(Right.class));
        return table(rights);
    }

    /** This jury with other rights. */
    public Jury withRights(Map<Seat, Set<Right>> newRights) {
        return new Jury(members, newRights, conflicts);
    }

    /** This jury with one conflict more. */
    public Jury withConflict(Conflict conflict) {
        List<Conflict> more = new ArrayList<>(conflicts);
        more.add(conflict);
        return new Jury(members, rights, more);
    }

    /**
     * The member with this id or name.
     *
     * @throws IllegalArgumentException if there is none (the nearest are named), or several have that name
     */
    public Member require(String member) {
        return Lookup.require("member", "the jury's", member, members, Member::id, Member::name);
    }

    /**
     * Whether a member may do something as to a unit. A conflict is named even where the seat lacks the right as well.
     *
     * @param member the member's id or name
     * @param unit the unit's id, as conflicts state it
     */
    public Entitlement entitlement(String member, Right right, String unit) {
        Member who = require(member);
        Seat seat = who.seat;
        List<Conflict> found = conflicts.stream()
                .filter(each -> each.member.equals(who.id) && each.unit.equals(unit))
                .toList();
        if (!found.isEmpty()) {
            return new Entitlement.Recused(found);
        }
        return has(seat, right) ? new Entitlement.Allowed() : new Entitlement.NoRight(seat, right);
    }

    /** Whether a member may do something as to a unit. */
    public boolean may(String member, Right right, String unit) {
        return entitlement(member, right, unit) instanceof Entitlement.Allowed;
    }

    /** The members whose seat has a right, conflicts aside, by id. */
    public List<Member> holders(Right right) {
        return members.stream().filter(each -> has(each.seat, right)).toList();
    }

    /** The members who may do something as to a unit, by id. */
    public List<Member> entitled(Right right, String unit) {
        return members.stream().filter(each -> may(each.id, right, unit)).toList();
    }

    /** The units that a member, by id or name, is recused for, by id. */
    public List<String> recusedFor(String member) {
        String id = require(member).id;
        return conflicts.stream()
                .filter(each -> each.member.equals(id))
                .map(Conflict::unit)
                .distinct()
                .toList();
    }

    /** The SHA-256 hash in hexadecimal of ids, seats, rights and conflicts; names and notes are left out and can be struck. */
    public String hash() {
        return Hashes.of("mattstock-jury-1", this);
    }

    /** Members, roles, rights and the units each is recused for. */
    public Table toTable() {
        Table.Builder table = Table.builder("Jury")
                .text("id")
                .text("name")
                .text("role")
                .text("may")
                .text("recused for");
        for (Member each : members) {
            table.row(
                    each.id,
                    each.name,
                    each.seat.name(),
                    names(rights.getOrDefault(each.seat, Set.of())),
                    String.join(", ", recusedFor(each.id)));
        }
        return table.build();
    }

    /** Member, the unit's id, kind and note of every conflict. */
    public Table conflictTable() {
        Table.Builder table = Table.builder("Conflicts of interest")
                .text("member")
                .text("id")
                .text("kind")
                .text("note");
        conflicts.forEach(each -> table.row(each.member, each.unit, each.kind.name(), each.note));
        return table.build();
    }

    private boolean has(Seat seat, Right right) {
        return rights.getOrDefault(seat, Set.of()).contains(right);
    }

    private static String names(Set<Right> rights) {
        return rights.stream().map(Right::name).collect(Collectors.joining(", "));
    }

    /** Every seat has a row: two tables that allow the same are equal. */
    private static Map<Seat, Set<Right>> table(Map<Seat, Set<Right>> rights) {
        Map<Seat, Set<Right>> copy = new EnumMap<>(Seat.class);
        for (Seat seat : Seat.values()) {
            copy.put(seat, Collections.unmodifiableSet(new TreeSet<>(rights.getOrDefault(seat, Set.of()))));
        }
        return Collections.unmodifiableMap(copy);
    }
}
