package org.mattstock.jury;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mattstock.internal.text.Checks;
import org.mattstock.table.Table;

/**
 * The box into which nominees put their descriptions: versions are added, never changed or taken out, and none after the
 * deadline. A box is a value; adding gives a new one. The order in which units submit does not matter.
 *
 * @param criteria the ids of the criteria that are described, in order
 * @param deadline the last instant at which a version is taken
 * @param extensions later deadlines of single units, by id, in order of id
 * @param versions all versions, by unit and number
 */
public record SubmissionBox(
        List<String> criteria, Instant deadline, Map<String, Instant> extensions, List<Version> versions) {
    /** Puts the versions in order and checks that each unit's are numbered from 1, in time, and by the box's criteria. */
    public SubmissionBox {
        criteria = List.copyOf(criteria);
        Objects.requireNonNull(deadline, "deadline");
        extensions = ordered(extensions);
        for (Map.Entry<String, Instant> each : extensions.entrySet()) {
            requireLater(each.getKey(), each.getValue(), deadline);
        }
        versions = InOrder.distinct(
                versions,
                version -> version.unit + " version " + version.number,
                Comparator.comparing(Version::unit, InOrder.BY_ID).thenComparingInt(Version::number),
                "versions");
        for (int i = 0; i < versions.size(); i++) {
            Version version = versions.get(i);
            Optional<Version> before = i > 0 && versions.get(i - 1).unit.equals(version.unit)
                    ? Optional.of(versions.get(i - 1))
                    : Optional.empty();
            requireNext(version, before);
            requireInTime(version, extensions.getOrDefault(version.unit, deadline));
            requireCriteria(version, criteria);
        }
    }

    /** A box with one deadline for all. */
    public SubmissionBox(List<String> criteria, Instant deadline, List<Version> versions) {
        this(criteria, deadline, Map.of(), versions);
    }

    /**
     * A description as it was received.
     *
     * @param unit the id of the unit
     * @param number 1 for the unit's first, counting up
     * @param received when
     * @param texts what it says, in the order of the criteria; no blank ones
     */
    public record Version(String unit, int number, Instant received, List<Text> texts) {
        /** Checks that there is a text and that no criterion comes twice. */
        public Version {
            Checks.notBlank("unit", unit);
            Objects.requireNonNull(received, "received");
            if (number < 1) {
                throw new IllegalArgumentException("number must be at least 1, got " + number);
            }
            texts = List.copyOf(texts);
            if (texts.isEmpty()) {
                throw new IllegalArgumentException("texts must not all be blank (unit " + unit + ")");
            }
            InOrder.distinct(texts, Text::criterion, Comparator.comparing(Text::criterion), "criteria of " + unit);
        }

        /** What it says under a criterion; empty where nothing. */
        public Optional<String> text(String criterion) {
            return texts.stream()
                    .filter(each -> each.criterion.equals(criterion))
                    .map(Text::text)
                    .findFirst();
        }

        /**
         * The SHA-256 digest in hexadecimal of unit, number, time and texts: marks and motivations name a version by it. Two
         * versions differ in it by their number even when the texts are the same.
         */
        public String hash() {
            return Hashes.of("mattstock-submission-2", this);
        }
    }

    /**
     * What is said under one criterion.
     *
     * @param criterion the id of the criterion
     * @param text not blank
     */
    public record Text(String criterion, String text) {
        /** Refuses blank texts and half surrogate pairs, which no file in UTF-8 can hold. */
        public Text {
            Checks.notBlank("criterion", criterion);
            Checks.notBlank("text", text);
            if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
                throw new IllegalArgumentException(
                        "text must be well-formed Unicode, got half a surrogate pair (criterion " + criterion + ")");
            }
        }
    }

    /** An empty box for a rubric's criteria. */
    public static SubmissionBox open(Rubric rubric, Instant deadline) {
        return new SubmissionBox(rubric.criterionIds(), deadline, Map.of(), List.of());
    }

    /**
     * The box with one version more: the unit's first or next.
     *
     * @param unit the id of the unit
     * @param texts by criterion; a blank one is left out, and so is lacking
     * @param received when
     * @throws IllegalArgumentException if it is late, before the unit's last version, about an unknown criterion, or has no
     *     text at all
     */
    public SubmissionBox submit(String unit, Map<String, String> texts, Instant received) {
        for (String criterion : texts.keySet()) {
            requireCriterion(criterion, criteria);
        }
        List<Text> said = criteria.stream()
                .filter(criterion -> !texts.getOrDefault(criterion, "").isBlank())
                .map(criterion -> new Text(criterion, Objects.requireNonNull(texts.get(criterion))))
                .toList();
        int number = latest(unit).map(Version::number).orElse(0) + 1;
        List<Version> more = new ArrayList<>(versions);
        more.add(new Version(unit, number, received, said));
        return new SubmissionBox(criteria, deadline, extensions, more);
    }

    /**
     * The box with a later deadline for all, such as after a day was postponed; units with a still later one keep it.
     *
     * @throws IllegalArgumentException if it is not later than the deadline
     */
    public SubmissionBox extend(Instant later) {
        requireLater("all", later, deadline);
        Map<String, Instant> left = new TreeMap<>(extensions);
        left.values().removeIf(each -> !each.isAfter(later));
        return new SubmissionBox(criteria, later, left, versions);
    }

    /**
     * The box with a later deadline for one unit, such as a reserve that moved up late.
     *
     * @param unit the id of the unit
     * @throws IllegalArgumentException if it is not later than the unit's deadline
     */
    public SubmissionBox extend(String unit, Instant later) {
        Checks.notBlank("unit", unit);
        requireLater(unit, later, deadline(unit));
        Map<String, Instant> more = new TreeMap<>(extensions);
        more.put(unit, later);
        return new SubmissionBox(criteria, deadline, more, versions);
    }

    /** The last instant at which a version of a unit is taken. */
    public Instant deadline(String unit) {
        return extensions.getOrDefault(unit, deadline);
    }

    /** The SHA-256 hash in hexadecimal of criteria, deadlines and versions. */
    public String hash() {
        return Hashes.of("mattstock-submissions-1", this);
    }

    /** Whether no version of any unit is taken any more: only after the last deadline, not at it. */
    public boolean isLockedAt(Instant time) {
        return Stream.concat(Stream.of(deadline), extensions.values().stream()).allMatch(time::isAfter);
    }

    /** A unit's last version; empty where it has none. */
    public Optional<Version> latest(String unit) {
        return versions.stream().filter(each -> each.unit.equals(unit)).reduce((first, second) -> second);
    }

    /** The version with this hash; empty where there is none. */
    public Optional<Version> version(String hash) {
        return versions.stream().filter(each -> each.hash().equals(hash)).findFirst();
    }

    /** The criteria of which a version says nothing; none where it is complete. */
    public List<String> lacking(Version version) {
        return criteria.stream()
                .filter(criterion -> version.text(criterion).isEmpty())
                .toList();
    }

    /** Unit, number, time, deadline, hash and lacking criteria of every version. */
    public Table toTable() {
        Table.Builder table = Table.builder("Submissions, deadline " + deadline)
                .text("id")
                .integer("version")
                .text("received")
                .text("deadline")
                .text("lacking")
                .text("hash");
        for (Version each : versions) {
            table.row(
                    each.unit,
                    each.number,
                    each.received.toString(),
                    deadline(each.unit).toString(),
                    String.join(", ", lacking(each)),
                    each.hash());
        }
        return table.build();
    }

    private static Map<String, Instant> ordered(Map<String, Instant> extensions) {
        Map<String, Instant> copy = new TreeMap<>(InOrder.BY_ID);
        copy.putAll(extensions);
        return Collections.unmodifiableMap(copy);
    }

    private static void requireLater(String unit, Instant later, Instant deadline) {
        if (!later.isAfter(deadline)) {
            throw new IllegalArgumentException(
                    "deadline of " + unit + " must be extended to after " + deadline + ", got " + later);
        }
    }

    private static void requireNext(Version version, Optional<Version> before) {
        int expected = before.map(Version::number).orElse(0) + 1;
        if (version.number != expected) {
            throw new IllegalArgumentException("versions of " + version.unit + " must be numbered without holes, got "
                    + version.number + " where " + expected + " is next");
        }
        before.filter(earlier -> version.received.isBefore(earlier.received)).ifPresent(earlier -> {
            throw new IllegalArgumentException("version " + version.number + " of " + version.unit
                    + " must not be received before the one before it (" + earlier.received + "), got "
                    + version.received);
        });
    }

    private static void requireInTime(Version version, Instant deadline) {
        if (version.received.isAfter(deadline)) {
            throw new IllegalArgumentException("submission of " + version.unit + " must be received by " + deadline
                    + ", got " + version.received + ": the box is locked");
        }
    }

    /** Known criteria, in the order of the box: one content has one form and one hash. */
    private static void requireCriteria(Version version, List<String> criteria) {
        List<String> said = version.texts.stream().map(Text::criterion).toList();
        said.forEach(criterion -> requireCriterion(criterion, criteria));
        List<String> ordered = criteria.stream().filter(said::contains).toList();
        if (!said.equals(ordered)) {
            throw new IllegalArgumentException(
                    "texts of " + version.unit + " must be in the order " + ordered + ", got " + said);
        }
    }

    private static void requireCriterion(String criterion, List<String> criteria) {
        if (!criteria.contains(criterion)) {
            throw Checks.unknown("criterion", "one of the box's", criterion, criteria);
        }
    }
}
