package org.mattstock.award;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.mattstock.award.Standing.State;
import org.mattstock.data.Unit;
import org.mattstock.internal.text.Checks;
import org.mattstock.internal.text.RecordDigest;
import org.mattstock.internal.text.Words;
import org.mattstock.nomination.Nomination;
import org.mattstock.nomination.NominationRule;
import org.mattstock.table.Table;

/**
 * The audit trail of a case: every move that was made, when, by whom in what capacity, why, what it rested on and what came of
 * it. Entries are only ever added, by {@link AwardCase#apply}; a refused move leaves none.
 *
 * <p>Plain data that goes to JSON and back. Each entry's hash covers all its fields and the hash of the entry before, and the
 * first rests on the opening's: whoever changes, removes, adds or moves an entry breaks the chain, and {@link #tamperings} names
 * the entry. Two things the chain alone cannot show: that entries were cut off at the end, and that everything after a change was
 * hashed anew. Against these, publish {@link #head()} (in the minutes, say) and compare.
 *
 * <p>Library and JDK versions are recorded and covered by the chain, but take no part in {@link AwardCase#outcomeHash()}: a
 * replay on another JVM or a later release gives the same outcome and the same outcome hash.
 *
 * @param process the id of the process
 * @param definition the hash of the process, {@link AwardProcess#hash()}
 * @param units everyone that the case is about, by id
 * @param opened when the case was opened
 * @param software with what it was opened
 * @param entries in the order in which the moves were made
 */
public record AuditTrail(
        String process, String definition, List<Unit> units, Instant opened, Software software, List<Entry> entries) {
    private static final String OPENING_FORMAT = "mattstock-award-opening-1";
    private static final String ENTRY_FORMAT = "mattstock-award-entry-1";

    /** Copies the lists; refuses a time that is not in the years 1 to 9999. */
    public AuditTrail {
        Objects.requireNonNull(process, "process");
        Objects.requireNonNull(definition, "definition");
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
     * @param hashes SHA-256 hashes in hexadecimal by what they are of, such as {@code panel}, {@code index}, {@code rule},
     *     {@code application}; in order of their names
     */
    public record Grounds(String reason, Map<String, String> hashes) {
        private static final String RULE = "rule";
        private static final Grounds NONE = new Grounds("", Map.of());

        /** Checks and copies the hashes. */
        public Grounds {
            Objects.requireNonNull(reason, "reason");
            hashes.forEach((name, hash) -> Checks.isHash("hashes." + name, hash));
            hashes = Collections.unmodifiableMap(new TreeMap<>(hashes));
        }

        /** Nothing stated. */
        public static Grounds none() {
            return NONE;
        }

        /** A reason. */
        public static Grounds of(String reason) {
            return new Grounds(reason, Map.of());
        }

        /** A rule of nomination as grounds: the rule in words, and its hash as {@code rule}. */
        public static Grounds of(NominationRule rule) {
            return of(rule.inWords()).with(RULE, hash(rule));
        }

        /** A nomination as grounds: its rule, and the hashes of index and panel where it was made from scores. */
        public static Grounds of(Nomination nomination) {
            Grounds rule = of(nomination.rule());
            return nomination
                    .origin()
                    .map(origin -> rule.with("index", origin.definitionHash()).with("panel", origin.panelDigest()))
                    .orElse(rule);
        }

        /** Whether a rule of nomination is among what it rests on. */
        boolean restsOn(NominationRule rule) {
            return hash(rule).equals(hashes.get(RULE));
        }

        private static String hash(NominationRule rule) {
            return TrailChecks.hash("mattstock-nomination-rule-1", (Record) rule);
        }

        /** These grounds with one more hash. */
        public Grounds with(String name, String hash) {
            Map<String, String> more = new TreeMap<>(hashes);
            more.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(hash, "hash"));
            return new Grounds(reason, more);
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
     * @param previous the hash of the entry before, or of the opening
     * @param hash the SHA-256 hash of all the other fields
     */
    public record Entry(
            int sequence,
            Instant at,
            Actor actor,
            Move move,
            Grounds grounds,
            List<Change> changes,
            Software software,
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
            Objects.requireNonNull(previous, "previous");
            Objects.requireNonNull(hash, "hash");
        }

        /** The hash that the other fields give. */
        String computedHash() {
            return RecordDigest.of(
                    ENTRY_FORMAT, this, component -> component.getName().equals("hash"), value -> value);
        }

        Entry hashed() {
            return new Entry(sequence, at, actor, move, grounds, changes, software, previous, computedHash());
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
        return new AuditTrail(process, definition, units, opened, software, more);
    }

    /**
     * Makes every move again.
     *
     * @param definition the process under which they were made
     * @return the case as it stood after the last entry, with this trail; it can go on
     * @throws IllegalArgumentException if the trail was tampered with or is another process's; the message names the entry
     */
    public AwardCase replay(AwardProcess definition) {
        Replay replay = Replay.of(this, definition);
        if (!replay.tamperings().isEmpty()) {
            throw new IllegalArgumentException("trail must be as it was recorded, got "
                    + String.join(
                            "; ",
                            replay.tamperings().stream()
                                    .map(Tampering::toString)
                                    .toList()));
        }
        return replay.outcome();
    }

    /**
     * What is not as it was recorded: broken hashes, entries that are missing or moved, moves that the process does not allow,
     * and outcomes that do not follow. Empty for a trail that replays.
     *
     * @param definition the process under which the moves were made
     */
    public List<Tampering> tamperings(AwardProcess definition) {
        return Replay.of(this, definition).tamperings();
    }

    /** A row for each entry: number, time, role and actor, move, what came of it, reason, and the start of the hash. */
    public Table toTable() {
        Table.Builder table = Table.builder("Audit trail of " + process)
                .integer("no")
                .text("at")
                .text("role")
                .text("actor")
                .text("move")
                .text("changes")
                .text("reason")
                .text("hash");
        for (Entry each : entries) {
            table.row(
                    each.sequence(),
                    each.at().toString(),
                    Words.of(each.actor().role()),
                    each.actor().id(),
                    Words.of(each.move().kind()),
                    summary(each.changes()),
                    each.grounds().reason(),
                    each.hash().substring(0, Math.min(12, each.hash().length())));
        }
        return table.build();
    }

    /** Units in one change of state together: {@code 9001, 9002: eligible > nominated; 286 units: eligible > not-nominated}. */
    private static String summary(List<Change> changes) {
        Map<String, List<String>> byChange = new TreeMap<>();
        for (Change each : changes) {
            String change = each.from() == each.to()
                    ? Words.of(each.to())
                    : Words.of(each.from()) + " > " + Words.of(each.to());
            byChange.computeIfAbsent(change, key -> new ArrayList<>()).add(each.unit());
        }
        List<String> parts = new ArrayList<>();
        byChange.forEach((change, units) ->
                parts.add((units.size() > 6 ? units.size() + " units" : String.join(", ", units)) + ": " + change));
        return String.join("; ", parts);
    }
}
