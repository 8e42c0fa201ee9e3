package org.mattstock.jury;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mattstock.data.Unit;
import org.mattstock.internal.text.Checks;
import org.mattstock.table.Descriptive;
import org.mattstock.table.Table;

/**
 * The marks that a jury has given its nominees under a rubric, each with a comment and the version of the submission that was
 * read. A book is a value: giving a mark gives a new one. No book holds a mark that is refused, and the order in which marks
 * were given changes nothing.
 *
 * @param rubric what is marked
 * @param jury who marks
 * @param submissions what is read; for the rubric's criteria
 * @param units the nominees, at least one
 * @param marks at most one of each juror for each unit and criterion, by unit, criterion and juror
 * @param setAside marks that were given and count no more, each with the reason
 */
public record MarkBook(
        Rubric rubric,
        Jury jury,
        SubmissionBox submissions,
        List<Unit> units,
        List<Mark> marks,
        List<MarkAside> setAside) {
    /** Orders and checks; every mark must pass {@link #refusal}. */
    public MarkBook {
        Objects.requireNonNull(jury, "jury");
        if (!submissions.criteria().equals(rubric.criterionIds())) {
            throw new IllegalArgumentException("submissions must be for the criteria of rubric " + rubric.id() + " ("
                    + rubric.criterionIds() + "), got " + submissions.criteria());
        }
        units = InOrder.distinct(units, Unit::id, Comparator.naturalOrder(), "nominees");
        if (units.isEmpty()) {
            throw new IllegalArgumentException("units must not be empty");
        }
        MarkCheck check = new MarkCheck(rubric, jury, submissions, units);
        marks.forEach(mark -> check.refusal(mark).ifPresent(MarkBook::refuse));
        marks = InOrder.distinct(marks, Mark::cell, check.order(), "marks");
        setAside = InOrder.distinct(
                setAside, each -> each, Comparator.comparing(MarkAside::mark, check.order()), "marks set aside");
    }

    /** A book in which no mark is set aside. */
    public MarkBook(Rubric rubric, Jury jury, SubmissionBox submissions, List<Unit> units, List<Mark> marks) {
        this(rubric, jury, submissions, units, marks, List.of());
    }

    /**
     * A mark that counts no more.
     *
     * @param mark as it was given
     * @param reason why it was set aside; not blank
     */
    public record MarkAside(Mark mark, String reason) {
        /** Refuses a blank reason. */
        public MarkAside {
            Objects.requireNonNull(mark, "mark");
            Checks.notBlank("reason", reason);
        }
    }

    /**
     * A mark.
     *
     * @param juror the id of the member who gives it
     * @param unit the id of the unit
     * @param criterion the id of the criterion
     * @param value a mark of the rubric's scale
     * @param comment the juror's reason; may be empty. No hash covers it: it can be struck
     * @param version the hash of the submission that was read
     */
    public record Mark(
            String juror,
            String unit,
            String criterion,
            double value,
            @Descriptive String comment,
            String version) {
        /** Checks for null; {@code -0.0} becomes {@code 0.0}. */
        public Mark {
            Objects.requireNonNull(juror, "juror");
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(criterion, "criterion");
            Objects.requireNonNull(comment, "comment");
            Objects.requireNonNull(version, "version");
            value += 0.0;
        }

        Slot cell() {
            return new Slot(juror, unit, criterion);
        }
    }

    /**
     * Where a mark stands or should stand.
     *
     * @param juror the id of the member
     * @param unit the id of the unit
     * @param criterion the id of the criterion
     */
    public record Slot(String juror, String unit, String criterion) {
        /** Such as {@code j1 on 9001, digital}. */
        @Override
        public String toString() {
            return juror + " on " + unit + ", " + criterion;
        }
    }

    /**
     * Why a mark is not taken.
     *
     * @param reason which rule it breaks
     * @param detail the rule and what was given
     */
    public record Refusal(Reason reason, String detail) {}

    /** Which rule a refused mark breaks; the first in this order. */
    public enum Reason {
        /** No member of the jury has that id. */
        UNKNOWN_JUROR,
        /** The unit is not among the nominees. */
        NOT_A_NOMINEE,
        /** The juror is recused for the unit. */
        RECUSED,
        /** The juror's seat may not mark. */
        NO_RIGHT,
        /** The rubric has no such criterion. */
        UNKNOWN_CRITERION,
        /** The scale has no such mark. */
        OFF_SCALE,
        /** The unit has submitted no version with that hash. */
        UNKNOWN_VERSION
    }

    /** A book without marks. */
    public static MarkBook of(Rubric rubric, Jury jury, SubmissionBox submissions, List<Unit> units) {
        return new MarkBook(rubric, jury, submissions, units, List.of(), List.of());
    }

    /** Why a mark would not be taken; empty if it would. */
    public Optional<Refusal> refusal(Mark mark) {
        return new MarkCheck(rubric, jury, submissions, units).refusal(mark);
    }

    /**
     * The book with a mark more.
     *
     * @throws IllegalArgumentException if it is refused, or if the juror has marked the unit by that criterion already: to
     *     change a mark, {@link #revise} it
     */
    public MarkBook add(Mark mark) {
        return with(Stream.concat(marks.stream(), Stream.of(mark)).toList());
    }

    /** The book with several marks more. */
    public MarkBook addAll(List<Mark> more) {
        return with(Stream.concat(marks.stream(), more.stream()).toList());
    }

    /**
     * The book with a mark in place of the juror's earlier one, such as after a new version was read.
     *
     * @throws IllegalArgumentException if it is refused or there is no earlier one
     */
    public MarkBook revise(Mark mark) {
        List<Mark> others = new ArrayList<>(marks);
        if (!others.removeIf(each -> each.cell().equals(mark.cell()))) {
            throw new IllegalArgumentException("mark to revise must be there, got none of " + mark.cell());
        }
        others.add(mark);
        return with(others);
    }

    /**
     * The book after a conflict became known, with the member's marks on the unit set aside.
     *
     * @param reason why they are set aside; not blank
     */
    public MarkBook withConflict(Jury.Conflict conflict, String reason) {
        return without(jury.withConflict(conflict), units, reason);
    }

    /**
     * The book after a nominee has left, with all marks on it set aside.
     *
     * @param unit the id of the unit
     * @param reason why it has left; not blank
     * @throws IllegalArgumentException if it is no nominee, or the only one
     */
    public MarkBook withoutNominee(String unit, String reason) {
        if (!isNominee(unit)) {
            throw Checks.unknown(
                    "unit",
                    "one of the nominees",
                    unit,
                    units.stream().map(Unit::id).toList());
        }
        return without(
                jury, units.stream().filter(each -> !each.id().equals(unit)).toList(), reason);
    }

    /** The SHA-256 hash in hexadecimal of rubric, jury, submissions, nominees and marks, comments and names left out. */
    public String hash() {
        return Hashes.of("mattstock-markbook-1", this);
    }

    /** The mark in a cell; empty where there is none. */
    public Optional<Mark> mark(Slot cell) {
        return marks.stream().filter(each -> each.cell().equals(cell)).findFirst();
    }

    /** Where a mark is missing: every member who may mark a unit gives one by each criterion. By unit, criterion and juror. */
    public List<Slot> missing() {
        Set<Slot> given = new HashSet<>(marks.stream().map(Mark::cell).toList());
        List<Slot> missing = new ArrayList<>();
        for (Unit unit : units) {
            for (String criterion : rubric.criterionIds()) {
                jury.entitled(Jury.Right.MARK, unit.id()).stream()
                        .map(juror -> new Slot(juror.id(), unit.id(), criterion))
                        .filter(cell -> !given.contains(cell))
                        .forEach(missing::add);
            }
        }
        return missing;
    }

    /** The nominees that have submitted nothing, and so cannot be marked. */
    public List<Unit> withoutSubmission() {
        return units.stream()
                .filter(unit -> submissions.latest(unit.id()).isEmpty())
                .toList();
    }

    /** The marks on a version that is no longer the unit's last. They stand until revised. */
    public List<Mark> outdated() {
        return marks.stream()
                .filter(mark -> submissions
                        .latest(mark.unit)
                        .filter(latest -> latest.hash().equals(mark.version))
                        .isEmpty())
                .toList();
    }

    /**
     * All marks by one criterion, by its id or title, jurors by units, as {@link Leniency} and {@link JuryAgreement} take them. Jurors are all
     * members whose seat may mark.
     *
     * @throws IllegalArgumentException if there is no such criterion
     * @throws IllegalStateException if nobody in the jury may mark
     */
    public Marks marksBy(String criterion) {
        String id = rubric.require(criterion).id();
        List<String> jurors =
                jury.holders(Jury.Right.MARK).stream().map(Jury.Member::id).toList();
        if (jurors.isEmpty()) {
            throw new IllegalStateException("somebody in the jury must have the right to mark");
        }
        Marks.Builder builder =
                Marks.builder(jurors, units.stream().map(Unit::id).toList());
        marks.stream()
                .filter(each -> each.criterion.equals(id))
                .forEach(each -> builder.mark(each.juror, each.unit, each.value));
        for (String juror : jurors) {
            jury.recusedFor(juror).stream()
                    .filter(this::isNominee)
                    .forEach(unit -> builder.missing(juror, unit, Marks.Missing.RECUSED));
        }
        return builder.build();
    }

    /** The unit's id, criterion, juror, mark, comment, and whether the version read is the last. */
    public Table toTable() {
        List<Mark> outdated = outdated();
        Table.Builder table = Table.builder("Marks by " + rubric.title())
                .text("id")
                .text("criterion")
                .text("juror")
                .decimal("mark", 2)
                .text("comment")
                .text("version read");
        for (Mark each : marks) {
            String read = outdated.contains(each) ? "outdated" : "last";
            table.row(each.unit, each.criterion, each.juror, each.value, each.comment, read);
        }
        return table.build();
    }

    /** The unit's id, criterion, juror, mark and reason of every mark set aside. */
    public Table setAsideTable() {
        Table.Builder table = Table.builder("Marks set aside")
                .text("id")
                .text("criterion")
                .text("juror")
                .decimal("mark", 2)
                .text("reason");
        setAside.forEach(
                each -> table.row(each.mark.unit, each.mark.criterion, each.mark.juror, each.mark.value, each.reason));
        return table.build();
    }

    private MarkBook without(Jury newJury, List<Unit> newUnits, String reason) {
        Checks.notBlank("reason", reason);
        List<String> left = newUnits.stream().map(Unit::id).toList();
        List<Mark> kept = new ArrayList<>();
        List<MarkAside> gone = new ArrayList<>(setAside);
        for (Mark mark : marks) {
            if (left.contains(mark.unit) && !newJury.recusedFor(mark.juror).contains(mark.unit)) {
                kept.add(mark);
            } else {
                gone.add(new MarkAside(mark, reason));
            }
        }
        return new MarkBook(rubric, newJury, submissions, newUnits, kept, gone);
    }

    boolean isNominee(String unit) {
        return units.stream().anyMatch(each -> each.id().equals(unit));
    }

    private MarkBook with(List<Mark> newMarks) {
        return new MarkBook(rubric, jury, submissions, units, newMarks, setAside);
    }

    private static void refuse(Refusal refusal) {
        throw new IllegalArgumentException(refusal.detail);
    }
}
