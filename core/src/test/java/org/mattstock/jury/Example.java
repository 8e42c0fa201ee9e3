package org.mattstock.jury;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mattstock.data.Unit;
import org.mattstock.jury.Jury.Conflict;
import org.mattstock.jury.Jury.ConflictKind;
import org.mattstock.jury.Jury.Member;
import org.mattstock.jury.Jury.Seat;

/** Three fictitious nominees, two criteria, and a jury of five with a chair; beside it a secretary, an evaluator, an observer. */
final class Example {
    static final Unit KOPING = Unit.of("9001", "Exempelköping");
    static final Unit VIK = Unit.of("9002", "Exempelvik");
    static final Unit STAD = Unit.of("9003", "Exempelstad");
    static final List<Unit> UNITS = List.of(KOPING, VIK, STAD);
    static final Instant DEADLINE = Instant.parse("2025-06-01T12:00:00Z");
    static final Rubric RUBRIC = Rubric.of(
            "two",
            "Two criteria",
            Rubric.Criterion.of("digital", "Digitalt", ""),
            Rubric.Criterion.of("leaders", "Ledarskap", ""));
    static final Jury JURY = Jury.of(
            new Member("chair", "Ordförande", Seat.CHAIR),
            new Member("j1", "Ledamot 1", Seat.JUROR),
            new Member("j2", "Ledamot 2", Seat.JUROR),
            new Member("j3", "Ledamot 3", Seat.JUROR),
            new Member("j4", "Ledamot 4", Seat.JUROR),
            new Member("secretary", "Sekreterare", Seat.SECRETARIAT),
            new Member("evaluator", "Utvärderare", Seat.EVALUATOR),
            new Member("observer", "Observatör", Seat.OBSERVER));
    static final List<String> VOTERS = List.of("chair", "j1", "j2", "j3", "j4");

    private static final SubmissionBox BOX = filled();
    private static final Map<String, String> VERSIONS = new LinkedHashMap<>();

    static {
        BOX.versions().forEach(each -> VERSIONS.put(each.unit(), each.hash()));
    }

    private Example() {}

    /** A box in which every nominee has described everything, a day before the deadline. */
    static SubmissionBox box() {
        return BOX;
    }

    private static SubmissionBox filled() {
        SubmissionBox box = SubmissionBox.open(RUBRIC, DEADLINE);
        for (Unit unit : UNITS) {
            box = box.submit(unit.id(), texts("Vi i " + unit.name()), DEADLINE.minusSeconds(86_400));
        }
        return box;
    }

    static Map<String, String> texts(String start) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("digital", start + " arbetar digitalt.");
        texts.put("leaders", start + " leder väl.");
        return texts;
    }

    static Map<String, Double> weights(double digital, double leaders) {
        Map<String, Double> weights = new LinkedHashMap<>();
        weights.put("digital", digital);
        weights.put("leaders", leaders);
        return weights;
    }

    /** Scores of the nominees in their order, or of the first of them. */
    static Map<String, Double> scores(double... scores) {
        Map<String, Double> byUnit = new LinkedHashMap<>();
        for (int i = 0; i < scores.length; i++) {
            byUnit.put(UNITS.get(i).id(), scores[i]);
        }
        return byUnit;
    }

    static Jury recused(Jury jury, String juror, Unit unit) {
        return jury.withConflict(new Conflict(juror, unit.id(), ConflictKind.RESIDENCE, ""));
    }

    static MarkBook book(Jury jury) {
        return MarkBook.of(RUBRIC, jury, box(), UNITS);
    }

    /** A mark on the unit's last version. */
    static MarkBook.Mark mark(String juror, Unit unit, String criterion, double value) {
        return new MarkBook.Mark(juror, unit.id(), criterion, value, "", VERSIONS.get(unit.id()));
    }

    /**
     * All marks by both criteria, except a recused juror's.
     *
     * @param rows the voters' marks by {@code digital}; by {@code leaders} each gives the same
     */
    static MarkBook marked(Jury jury, double[]... rows) {
        List<MarkBook.Mark> marks = new ArrayList<>();
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < UNITS.size(); column++) {
                String juror = VOTERS.get(row);
                Unit unit = UNITS.get(column);
                if (jury.may(juror, Jury.Right.MARK, unit.id())) {
                    marks.add(mark(juror, unit, "digital", rows[row][column]));
                    marks.add(mark(juror, unit, "leaders", rows[row][column]));
                }
            }
        }
        return book(jury).addAll(marks);
    }

    static Outcome.Leads leads(Unit... units) {
        return new Outcome.Leads(List.of(units));
    }

    static Outcome.NotDecided none(Outcome.Obstacle obstacle, String detail) {
        return new Outcome.NotDecided(obstacle, detail);
    }
}
