package org.mattstock.jury;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.mattstock.data.Unit;
import org.mattstock.jury.Jury.Conflict;
import org.mattstock.jury.Jury.ConflictKind;
import org.mattstock.jury.Jury.Right;

/** Juries at random: some recused, some marks missing, marks from 1 to 5 on three nominees by two criteria. */
final class RandomJuries {
    private final SplittableRandom random;

    RandomJuries(int seed) {
        random = new SplittableRandom(seed);
    }

    Jury jury() {
        Jury jury = Example.JURY;
        for (String juror : Example.VOTERS) {
            for (Unit unit : Example.UNITS) {
                if (random.nextInt(8) == 0) {
                    jury = jury.withConflict(new Conflict(juror, unit.id(), kind(), ""));
                }
            }
        }
        return jury;
    }

    MarkBook book() {
        Jury jury = jury();
        List<MarkBook.Mark> marks = new ArrayList<>();
        for (Jury.Member juror : jury.holders(Right.MARK)) {
            for (Unit unit : Example.UNITS) {
                for (String criterion : Example.RUBRIC.criterionIds()) {
                    if (jury.may(juror.id(), Right.MARK, unit.id()) && random.nextInt(10) > 0) {
                        marks.add(Example.mark(juror.id(), unit, criterion, random.nextInt(1, 6)));
                    }
                }
            }
        }
        return Example.book(jury).addAll(marks);
    }

    /** Marks, a part beside them, and weights of which some are 0. */
    Deliberation marked(DecisionRule rule) {
        Map<String, Double> weights = Example.weights(random.nextInt(1, 4), random.nextInt(0, 4));
        weights.put("finances", (double) random.nextInt(0, 4));
        SideBySide.Part finances = SideBySide.Part.of(
                "finances",
                "Ekonomi",
                SideBySide.Range.of(0, 10),
                Example.scores(random.nextInt(11), random.nextInt(11), random.nextInt(11)));
        return Deliberation.of(rule, book()).withParts(List.of(finances)).withWeights(weights);
    }

    /** Rankings of all nominees that each voter may vote on; a few abstain, and the recused where they must. */
    Deliberation ballots(DecisionRule rule) {
        Deliberation deliberation = Deliberation.of(rule, book());
        for (String juror : Example.VOTERS) {
            List<String> ranking =
                    new ArrayList<>(Example.UNITS.stream().map(Unit::id).toList());
            ranking.removeAll(deliberation.book().jury().recusedFor(juror));
            shuffle(ranking);
            boolean barred =
                    rule.recusal() == DecisionRule.Recusal.WHOLE_DECISION && ranking.size() < Example.UNITS.size();
            if (!ranking.isEmpty() && !barred && random.nextInt(10) > 0) {
                deliberation = deliberation.withBallot(new Deliberation.Ballot(juror, ranking));
            }
        }
        return deliberation;
    }

    /** The same deliberation, entered in another order. */
    Deliberation shuffled(Deliberation one) {
        MarkBook book = one.book();
        Jury jury = new Jury(
                shuffledCopy(book.jury().members()),
                book.jury().rights(),
                shuffledCopy(book.jury().conflicts()));
        SubmissionBox box = new SubmissionBox(
                book.submissions().criteria(),
                book.submissions().deadline(),
                shuffledCopy(book.submissions().versions()));
        Map<String, Double> weights = new LinkedHashMap<>();
        shuffledCopy(List.copyOf(one.weights().keySet()))
                .forEach(id -> weights.put(id, one.weights().get(id)));
        return new Deliberation(
                one.rule(),
                new MarkBook(book.rubric(), jury, box, shuffledCopy(book.units()), shuffledCopy(book.marks())),
                one.parts(),
                weights,
                shuffledCopy(one.present()),
                shuffledCopy(one.ballots()),
                one.castingVote());
    }

    private <T> List<T> shuffledCopy(List<T> list) {
        List<T> copy = new ArrayList<>(list);
        shuffle(copy);
        return copy;
    }

    private void shuffle(List<?> list) {
        for (int i = list.size() - 1; i > 0; i--) {
            Collections.swap(list, i, random.nextInt(i + 1));
        }
    }

    private ConflictKind kind() {
        return ConflictKind.values()[random.nextInt(ConflictKind.values().length)];
    }
}
