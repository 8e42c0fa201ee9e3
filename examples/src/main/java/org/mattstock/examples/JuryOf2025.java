package org.mattstock.examples;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mattstock.data.Unit;
import org.mattstock.jury.DecisionRule;
import org.mattstock.jury.DecisionRule.Voting;
import org.mattstock.jury.Deliberation;
import org.mattstock.jury.Jury;
import org.mattstock.jury.MarkBook;
import org.mattstock.jury.Rubric;
import org.mattstock.jury.SideBySide;
import org.mattstock.jury.SubmissionBox;
import org.mattstock.presets.Presets;
import org.mattstock.presets.ReadyRubric;

/** What an invented jury makes of four invented descriptions. */
final class JuryOf2025 {
    static final ReadyRubric RUBRIC = Presets.rubric("step-two-2025-association");
    static final String FIGURES = "key-figures";

    /** Stated before anybody had marked: a juror who may not mark all nominees must not move any of them by being lenient. */
    static final DecisionRule RULE = DecisionRule.by(Voting.totals(Voting.Estimate.LENIENCY_ADJUSTED));

    /** By criterion, the five jurors' marks of one nominee after the other; a dash where the juror is recused. */
    private static final String MARKS = """
            digital     4 4 5 4 3   4 5 - 4 4   3 4 5 3 3   3 3 4 3 2
            leadership  4 4 5 3 4   4 4 - 3 3   4 4 5 4 3   3 4 4 3 3
            interplay   4 4 5 4 3   4 4 - 4 4   4 3 4 4 3   4 3 4 3 3
            adaptation  4 4 4 3 4   3 5 - 4 3   4 4 4 3 3   4 4 5 3 3
            """;

    private JuryOf2025() {}

    static SubmissionBox box(Instant deadline) {
        return SubmissionBox.open(RUBRIC.rubric(), deadline);
    }

    /** What a nominee says under the four criteria; a blank text is left out. */
    static Map<String, String> texts(String... underEach) {
        Map<String, String> texts = new LinkedHashMap<>();
        List<String> criteria = RUBRIC.rubric().criterionIds();
        for (int i = 0; i < criteria.size(); i++) {
            texts.put(criteria.get(i), underEach[i]);
        }
        return texts;
    }

    /**
     * All marks, each on the last version in the box.
     *
     * @param nominees in the order of the marks above
     */
    static MarkBook marked(Jury jury, SubmissionBox box, List<Unit> nominees) {
        List<MarkBook.Mark> marks = new ArrayList<>();
        for (String line : MARKS.lines().toList()) {
            String[] words = line.strip().split(" +", -1);
            for (int i = 1; i < words.length; i++) {
                Unit unit = nominees.get((i - 1) / FiveJurors.IDS.size());
                if (!words[i].equals("-")) {
                    String juror = FiveJurors.IDS.get((i - 1) % FiveJurors.IDS.size());
                    String version = box.latest(unit.id()).orElseThrow().hash();
                    marks.add(new MarkBook.Mark(juror, unit.id(), words[0], Integer.parseInt(words[i]), "", version));
                }
            }
        }
        return MarkBook.of(RUBRIC.rubric(), jury, box, nominees).addAll(marks);
    }

    /** Marks and key figures side by side, the weights still open. */
    static Deliberation open(MarkBook book, Map<String, Double> scores) {
        return Deliberation.of(RULE, book)
                .withParts(List.of(SideBySide.Part.of(FIGURES, "Nyckeltalen", SideBySide.Range.of(0, 100), scores)));
    }

    /** Every criterion, and the key figures, weigh the same: assumed, since no weights are published. */
    static Map<String, Double> equalWeights() {
        Map<String, Double> weights = new LinkedHashMap<>();
        weights.put(FIGURES, 1.0);
        RUBRIC.rubric().criteria().stream().map(Rubric.Criterion::id).forEach(id -> weights.put(id, 1.0));
        return weights;
    }
}
