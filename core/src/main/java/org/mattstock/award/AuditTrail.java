package org.mattstock.award;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.mattstock.award.Standing.State;
import org.mattstock.data.Unit;
import org.mattstock.internal.text.Checks;
import org.mattstock.internal.text.RecordDigest;
import org.mattstock.internal.text.Words;
import org.mattstock.nomination.Nomination;
import org.mattstock.table.Table;

/**
 * The audit trail of a case: every move that was made, when, by whom in what capacity, why, what it rested on and what came of
 * it. Entries are only ever added, by {@link AwardCase#apply}; a refused move leaves none.
 *
 * <p>Plain data that goes to JSON and back. Each entry's hash covers all its fields and the hash of the entry before, and the
 * first rests on the opening's: whoever changes, removes, adds or moves an entry breaks the chain, and {@link CaseFile#tamperings} names
 * the entry. Two things the chain alone cannot show: that entries were cut off at the end, and that everything after a change was
 * hashed anew. Against these, publish {@link #head()} (in the minutes, say) and compare.
 *
 * <p>A trail holds no personal data but the ids of actors and what reasons say, and an id need not be a name: the names of a jury
 * stand in its {@link org.mattstock.jury.Jury}, outside of every hash. Where one has to go nevertheless, {@link #strikeActor} and
 * {@link #strikeReason} take the text out and leave its salted hash in its place, which the entry's hash is made from: the chain
 * stays whole.
 *
 * <p>Library and JDK versions are recorded and covered by the chain, but take no part in {@link AwardCase#outcomeHash()}: a
 * replay on another JVM or a later release gives the same outcome and the same outcome hash.
 *
 * @param process the id of the process
 * @param definition the hash of the process, {@link AwardProcess#hash()}
 * @param text the hash of all that the process says, tags included, {@link AwardProcess#textHash()}
 * @param units everyone that the case is about, by id
 * @param opened when the case was opened
 * @param software with what it was opened
 * @param entries in the order in which the moves were made
 */
public record AuditTrail(
        String process,
        String definition,
        String text,
        List<Unit> units,
        Instant opened,
        Software software,
        List<Entry> entries) {
    private static final String OPENING_FORMAT = "mattstock-award-opening-2";

    /** Copies the lists; refuses a time that is not in the years 1 to 9999. */
    public AuditTrail {
        Objects.requireNonNull(process, "process");
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(text, "text");
        units = List.copyOf(units);
        TrailChecks.isOfCalendar("opened", Objects.requireNonNull(opened, "opened"));
        Objects.requireNonNull(software, "software");
        entries = List.copyOf(entries);
    }

    /**
     * Who makes a move.
     *
     * @param role in what capacity
     * @param id who, in the secretariat's own words; of a municipality the unit's id
     */
    public record Actor(AwardProcess.Role role, String id) {
        /** Refuses a blank id. */
        public Actor {
            Objects.requireNonNull(role, "role");
            Checks.notBlank("id", id);
        }

        /** Somebody at the secretariat. */
        public static Actor secretariat(String id) {
            return new Actor(AwardProcess.Role.SECRETARIAT, id);
        }

        /** Somebody who acts for a municipality. */
        public static Actor municipality(String unit) {
            return new Actor(AwardProcess.Role.MUNICIPALITY, unit);
        }

        /** The chair of the jury. */
        public static Actor chair(String id) {
            return new Actor(AwardProcess.Role.CHAIR, id);
        }

        /** An evaluator. */
        public static Actor evaluator(String id) {
            return new Actor(AwardProcess.Role.EVALUATOR, id);
        }

        @Override
        public String toString() {
            return Words.of(role) + " " + id;
        }
    }

    /**
     * Why a move is made and what it rests on.
     *
     * @param reason for readers; may be empty
     * @param hashes SHA-256 hashes in hexadecimal by what they are of, such as those of {@link Exhibit exhibits}, {@code panel},
     *     {@code index}; in order of their names
     * @param departure that the move is not what these come to, and who decided that
     */
    public record Grounds(String reason, Map<String, String> hashes, Optional<Departure> departure) {
        private static final Grounds NONE = new Grounds("", Map.of(), Optional.empty());

        /** Checks and copies the hashes. */
        public Grounds {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(departure, "departure");
            hashes.forEach((name, hash) -> Checks.isHash("hashes." + name, hash));
            hashes = Collections.unmodifiableMap(new TreeMap<>(hashes));
        }

        /** Nothing stated. */
        public static Grounds none() {
            return NONE;
        }

        /** A reason. */
        public static Grounds of(String reason) {
            return new Grounds(reason, Map.of(), Optional.empty());
        }

        /** A nomination: in words with all that moves it, and the hashes of its basis and of what was scored. */
        public static Grounds of(Nomination nomination) {
            Grounds basis = of(nomination.basis().inWords()).with(Exhibit.of(nomination));
            return nomination
                    .origin()
                    .map(origin -> basis.with("index", origin.definitionHash()).with("panel", origin.panelDigest()))
                    .orElse(basis);
        }

        /** These grounds with one more hash. */
        public Grounds with(String name, String hash) {
            Map<String, String> more = new TreeMap<>(hashes);
            more.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(hash, "hash"));
            return new Grounds(reason, more, departure);
        }

        /** These grounds with an exhibit's hash, by its name. */
        public Grounds with(Exhibit exhibit) {
            return with(exhibit.name(), exhibit.hash());
        }

        /** These grounds, and that the move departs from what they come to. */
        public Grounds departing(AwardProcess.Role decidedBy, String why) {
            return new Grounds(reason, hashes, Optional.of(new Departure(decidedBy, why)));
        }
    }

    /**
     * That a move is not what its grounds come to, such as other nominees than the rule's. It is shown wherever the move is.
     *
     * @param decidedBy in what capacity it was decided; the rules say who may
     * @param reason why, in words
     */
    public record Departure(AwardProcess.Role decidedBy, String reason) {
        /** Refuses a reason that says nothing. */
        public Departure {
            Objects.requireNonNull(decidedBy, "decidedBy");
            if (!Reasons.isStated(reason)) {
                throw new IllegalArgumentException(
                        "reason of a departure " + Reasons.NEEDED + ", got \"" + reason + "\"");
            }
        }

        @Override
        public String toString() {
            return "departs, decided by " + Words.of(decidedBy) + ": " + reason;
        }
    }

    /**
     * With what a move was made, as the caller states it.
     *
     * @param library the version of this library
     * @param jdk the version of the JDK
     */
    public record Software(String library, String jdk) {
        /** Refuses blank versions. */
        public Software {
            Checks.notBlank("library", library);
            Checks.notBlank("jdk", jdk);
        }
    }

    /**
     * What became of a unit.
     *
     * @param unit its id
     * @param from its state before
     * @param to its state after, which may be the same
     */
    public record Change(String unit, State from, State to) {
        /** Checks for null. */
        public Change {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
        }
    }

    /**
     * One move.
     *
     * @param sequence its number, from 1
     * @param at when
     * @param actor who, in what capacity
     * @param move what
     * @param grounds why, and what it rests on
     * @param changes what came of it, for every unit that it reached, in the order of units
     * @param software with what
     * @param salts what makes hashes of short texts impossible to guess; all empty in a case that was opened without a secret
     * @param previous the hash of the entry before, or of the opening
     * @param hash the SHA-256 hash of all the other fields, with the actor's id and the reason as their own salted hashes
     */
    public record Entry(
            int sequence,
            Instant at,
            Actor actor,
            Move move,
            Grounds grounds,
            List<Change> changes,
            Software software,
            Salts salts,
            String previous,
            String hash) {
        /** Copies the changes; refuses a time that is not in the years 1 to 9999. The hash is not checked here, so that a trail that was tampered with can be read and shown. */
        public Entry {
            TrailChecks.isOfCalendar("at", Objects.requireNonNull(at, "at"));
            Objects.requireNonNull(actor, "actor");
            Objects.requireNonNull(move, "move");
            Objects.requireNonNull(grounds, "grounds");
            changes = List.copyOf(changes);
            Objects.requireNonNull(software, "software");
            Objects.requireNonNull(salts, "salts");
            Objects.requireNonNull(previous, "previous");
            Objects.requireNonNull(hash, "hash");
        }

        /** Number, time, who and what, in one line. */
        @Override
        public String toString() {
            return sequence + ", " + at + ", " + actor + ": " + Words.of(move.kind()) + " of " + changes.size()
                    + " units";
        }

        /** The hash that the other fields give. */
        String computedHash() {
            return EntryHash.of(this);
        }

        Entry hashed() {
            return with(actor, grounds, salts, computedHash());
        }

        Entry with(Actor who, Grounds why, Salts by, String own) {
            return new Entry(sequence, at, who, move, why, changes, software, by, previous, own);
        }
    }

    /**
     * What is hashed with an entry, with its actor's id and with its reason; 64 hexadecimal digits each, or empty.
     *
     * @param entry of the whole entry
     * @param actor of the actor's id; empty once that is struck
     * @param reason of the reason; empty once that is struck
     */
    public record Salts(String entry, String actor, String reason) {
        static final Salts NONE = new Salts("", "", "");

        /** Checks that each is empty or a hash. */
        public Salts {
            List.of(entry, actor, reason).stream()
                    .filter(each -> !each.isEmpty())
                    .forEach(each -> Checks.isHash("salts", each));
        }
    }

    /** A move as everybody may see it. */
    public sealed interface Line permits Line.Open, Line.Sealed {
        /** Its number, from 1. */
        int sequence();

        /** The hash of the entry before, or of the opening. */
        String previous();

        /** The hash of the entry. */
        String hash();

        /**
         * An open move.
         *
         * @param entry the entry; who made it is struck unless a municipality did for itself
         */
        record Open(Entry entry) implements Line {
            /** Checks for null. */
            public Open {
                Objects.requireNonNull(entry, "entry");
            }

            @Override
            public int sequence() {
                return entry.sequence();
            }

            @Override
            public String previous() {
                return entry.previous();
            }

            @Override
            public String hash() {
                return entry.hash();
            }
        }

        /**
         * A sealed move.
         *
         * @param sequence its number, from 1
         * @param previous the hash of the entry before
         * @param hash the salted hash of the entry
         */
        record Sealed(int sequence, String previous, String hash) implements Line {
            /** Checks for null. */
            public Sealed {
                Objects.requireNonNull(previous, "previous");
                Objects.requireNonNull(hash, "hash");
            }
        }

        /** The entry, where it is open. */
        default Optional<Entry> opened() {
            return this instanceof Open open ? Optional.of(open.entry) : Optional.empty();
        }
    }

    /**
     * Something that is not as it was recorded.
     *
     * @param entry the number of the entry; 0 for the opening
     * @param message what is wrong
     */
    public record Tampering(int entry, String message) {
        @Override
        public String toString() {
            return (entry == 0 ? "opening" : "entry " + entry) + ": " + message;
        }
    }

    /**
     * The hash of the last entry, or of the opening where there is none. Published, it binds the trail: compare it with that of a
     * trail that somebody shows.
     */
    public String head() {
        return entries.isEmpty() ? opening() : entries.get(entries.size() - 1).hash();
    }

    /** The hash of the opening: everything but the entries. */
    String opening() {
        return RecordDigest.of(
                OPENING_FORMAT, this, component -> component.getName().equals("entries"), value -> value);
    }

    /** This trail and one more entry. */
    AuditTrail with(Entry entry) {
        List<Entry> more = new ArrayList<>(entries);
        more.add(entry);
        return with(more);
    }

    private AuditTrail with(List<Entry> other) {
        return new AuditTrail(process, definition, text, units, opened, software, other);
    }

    /**
     * This trail without the id of who made a move: its salted hash stands in its place, and no hash changes.
     *
     * @param entry the number of the entry, from 1; not that of a move which a municipality made for itself, since its id is no
     *     person's
     */
    public AuditTrail strikeActor(int entry) {
        if (at(entry).actor().role() == AwardProcess.Role.MUNICIPALITY) {
            throw new IllegalArgumentException("actor must not be a municipality, whose id is no person's, got "
                    + at(entry).actor());
        }
        return struck(entry, EntryHash::withoutActor);
    }

    /**
     * This trail without the reason of a move: its salted hash stands in its place, and no hash changes.
     *
     * @param entry the number of the entry, from 1
     */
    public AuditTrail strikeReason(int entry) {
        return struck(entry, EntryHash::withoutReason);
    }

    private Entry at(int number) {
        Checks.between("entry", number, 1, entries.size());
        return entries.get(number - 1);
    }

    private AuditTrail struck(int number, UnaryOperator<Entry> strike) {
        List<Entry> all = new ArrayList<>(entries);
        all.set(number - 1, strike.apply(at(number)));
        return with(all);
    }

    /** A row for each entry: number, time, role and actor, move, what came of it, reason, departure, and the start of the hash. */
    public Table toTable() {
        return TrailTable.of("Audit trail of " + process + ", for the secretariat", lines());
    }

    /** All of it open. */
    List<Line> lines() {
        return entries.stream().<Line>map(Line.Open::new).toList();
    }

    /** The table, so that a result prints itself. */
    @Override
    public String toString() {
        return toTable().toString();
    }
}
