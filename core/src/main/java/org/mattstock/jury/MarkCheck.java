package org.mattstock.jury;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mattstock.data.Unit;
import org.mattstock.internal.text.Checks;
import org.mattstock.jury.MarkBook.Mark;
import org.mattstock.jury.MarkBook.Reason;
import org.mattstock.jury.MarkBook.Refusal;

/** The rules that a mark must keep; hashes are computed once. */
final class MarkCheck {
    private final Rubric rubric;
    private final Jury jury;
    private final List<String> units;
    /** Unit by the hash of its version. */
    private final Map<String, String> versions = new HashMap<>();

    MarkCheck(Rubric rubric, Jury jury, SubmissionBox submissions, List<Unit> units) {
        this.rubric = rubric;
        this.jury = jury;
        this.units = units.stream().map(Unit::id).toList();
        submissions.versions().forEach(each -> versions.put(each.hash(), each.unit()));
    }

    /** By unit, criterion in the rubric's order, and juror. */
    Comparator<Mark> order() {
        return Comparator.comparing(Mark::unit, InOrder.BY_ID)
                .thenComparingInt(mark -> rubric.criterionIds().indexOf(mark.criterion()))
                .thenComparing(Mark::juror);
    }

    Optional<Refusal> refusal(Mark mark) {
        return juror(mark).or(() -> criterion(mark)).or(() -> version(mark));
    }

    private Optional<Refusal> juror(Mark mark) {
        List<String> members = jury.members().stream().map(Jury.Member::id).toList();
        if (!members.contains(mark.juror())) {
            return refused(Reason.UNKNOWN_JUROR, Checks.unknown("juror", "one of the jury's", mark.juror(), members));
        }
        if (!units.contains(mark.unit())) {
            return refused(Reason.NOT_A_NOMINEE, Checks.unknown("unit", "one of the nominees", mark.unit(), units));
        }
        Jury.Entitlement entitlement = jury.entitlement(mark.juror(), Jury.Right.MARK, mark.unit());
        if (entitlement instanceof Jury.Entitlement.Recused recused) {
            String kinds = recused.conflicts().stream()
                    .map(conflict -> conflict.kind().name())
                    .distinct()
                    .collect(Collectors.joining(", "));
            return refused(
                    Reason.RECUSED,
                    "mark must not be by a recused juror: " + mark.juror() + " is recused for " + mark.unit() + " ("
                            + kinds + ")");
        }
        return entitlement instanceof Jury.Entitlement.NoRight no
                ? refused(
                        Reason.NO_RIGHT,
                        "mark must be by a member who may mark, got " + mark.juror() + ", " + no.seat())
                : Optional.empty();
    }

    private Optional<Refusal> criterion(Mark mark) {
        List<String> known = rubric.criterionIds();
        if (!known.contains(mark.criterion())) {
            return refused(
                    Reason.UNKNOWN_CRITERION,
                    Checks.unknown("criterion", "one of rubric " + rubric.id() + "'s", mark.criterion(), known));
        }
        return rubric.scale().holds(mark.value())
                ? Optional.empty()
                : refused(
                        Reason.OFF_SCALE,
                        "mark must be on the scale " + rubric.scale() + ", got " + mark.value() + " of " + mark.cell());
    }

    private Optional<Refusal> version(Mark mark) {
        return mark.unit().equals(versions.get(mark.version()))
                ? Optional.empty()
                : refused(
                        Reason.UNKNOWN_VERSION,
                        "version must be the hash of a submission of " + mark.unit() + ", got \"" + mark.version()
                                + "\" of " + mark.cell());
    }

    private static Optional<Refusal> refused(Reason reason, IllegalArgumentException error) {
        return refused(reason, String.valueOf(error.getMessage()));
    }

    private static Optional<Refusal> refused(Reason reason, String detail) {
        return Optional.of(new Refusal(reason, detail));
    }
}
