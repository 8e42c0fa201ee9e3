package org.mattstock.jury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mattstock.jury.Example.KOPING;
import static org.mattstock.jury.Example.STAD;
import static org.mattstock.jury.Example.VIK;
import static org.mattstock.jury.Example.leads;
import static org.mattstock.jury.Example.none;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mattstock.jury.DecisionRule.Recusal;
import org.mattstock.jury.DecisionRule.TieBreak;
import org.mattstock.jury.DecisionRule.Voting;
import org.mattstock.jury.Outcome.JurorEffect;
import org.mattstock.jury.Outcome.Nominee;
import org.mattstock.jury.Outcome.Obstacle;
import org.mattstock.jury.Outcome.Undetermined;
import org.mattstock.jury.Outcome.Winner;
import org.mattstock.jury.Outcome.Winners;

/** Decisions by the total of marks and other parts, and what they hang on. */
class DeliberationByMarksTest {
    private static final DecisionRule MEANS =
            DecisionRule.by(Voting.totals(Voting.Estimate.MEAN, Voting.MissingMarks.MEAN_OF_GIVEN));
    private static final DecisionRule ADJUSTED =
            DecisionRule.by(Voting.totals(Voting.Estimate.LENIENCY_ADJUSTED, Voting.MissingMarks.MEAN_OF_GIVEN));

    @Test
    void marksDecideByTheTotalOfTheirMeans() {
        MarkBook book = Example.marked(Example.JURY, new double[] {5, 3, 1}, new double[] {4, 4, 2});
        Outcome outcome =
                Deliberation.of(MEANS, book).withWeights(Example.weights(1, 1)).decide();
        assertThat(outcome.decision()).isEqualTo(new Winner(KOPING));
        assertThat(outcome.standings())
                .extracting(each -> each.counted().getAsDouble())
                .containsExactly(87.5, 62.5, 12.5);
        assertThat(outcome.lead()).isEqualTo(outcome.partsLead());
        assertThat(outcome.missing()).hasSize(4 * 3 * 2);
    }

    @Test
    void withOpenWeightsMarksDecideNothing() {
        MarkBook book = Example.marked(Example.JURY, new double[] {5, 3, 1});
        assertThat(Deliberation.of(MEANS, book).decide().decision())
                .isEqualTo(none(Obstacle.WEIGHTS_OPEN, "digital, leaders"));
    }

    @Test
    void aNomineeWithoutMarksIsNotPassedOver() {
        MarkBook book = Example.book(Example.JURY)
                .add(Example.mark("j1", KOPING, "digital", 5))
                .add(Example.mark("j1", VIK, "digital", 5));
        assertThat(Deliberation.of(MEANS, book)
                        .withWeights(Example.weights(1, 0))
                        .decide()
                        .decision())
                .isEqualTo(none(Obstacle.PART_MISSING, "Exempelstad (9003) lacks digital"));
    }

    /** j1 alone puts Exempelköping ahead: with j1 4 to 3.5, without 3 to 3.5 (means of the others). */
    @Test
    void theOutcomeIsShownWithAndWithoutEachJuror() {
        MarkBook book = Example.marked(Example.JURY, new double[] {3, 4, 1}, new double[] {5, 3, 1});
        Outcome outcome =
                Deliberation.of(MEANS, book).withWeights(Example.weights(1, 1)).decide();
        assertThat(outcome.jurors())
                .contains(
                        new JurorEffect("chair", List.of(), leads(KOPING), leads(KOPING)),
                        new JurorEffect("j1", List.of(), leads(KOPING), leads(VIK)),
                        new JurorEffect("j2", List.of(), leads(KOPING), leads(KOPING)));
        assertThat(outcome.decisiveJurors()).containsExactly("j1");
        assertThat(outcome.jurors()).extracting(JurorEffect::juror).doesNotContain("secretary", "observer");
    }

    /** j1 is recused for Exempelvik and gives its rival five: that counts under one reach of recusals and not under the other. */
    @Test
    void aRecusedJurorsMarksOnRivalsCountOrNotByTheRuleAndBothAreShown() {
        Jury jury = Example.recused(Example.JURY, "j1", VIK);
        MarkBook book = Example.marked(jury, new double[] {3, 4, 1}, new double[] {5, 1, 1}, new double[] {4, 4, 1});
        Deliberation narrow = Deliberation.of(MEANS, book)
                .withWeights(Example.weights(1, 1))
                .withRule(MEANS.withTies(TieBreak.SHARED_PLACE));
        JurorEffect effect = new JurorEffect("j1", List.of("9002"), leads(KOPING, VIK), leads(VIK));
        assertThat(narrow.decide().decision()).isEqualTo(new Winners(List.of(KOPING, VIK)));
        assertThat(narrow.decide().jurors()).contains(effect);
        Outcome wide =
                narrow.withRule(MEANS.withRecusal(Recusal.WHOLE_DECISION)).decide();
        assertThat(wide.decision()).isEqualTo(new Winner(VIK));
        assertThat(wide.jurors()).contains(effect);
        assertThat(wide.standings()).extracting(Nominee::entitled).containsExactly(4, 4, 4);
    }

    @Test
    void withoutTheOnlyMarkerNothingIsLeft() {
        Jury jury = Jury.of(Example.JURY.require("j1"));
        MarkBook book = Example.book(jury)
                .addAll(List.of(
                        Example.mark("j1", KOPING, "digital", 5),
                        Example.mark("j1", VIK, "digital", 4),
                        Example.mark("j1", STAD, "digital", 3)));
        Outcome outcome =
                Deliberation.of(MEANS, book).withWeights(Example.weights(1, 0)).decide();
        assertThat(outcome.decision()).isEqualTo(new Winner(KOPING));
        assertThat(outcome.jurors().get(0).without()).isInstanceOf(Undetermined.class);
        assertThat(outcome.decisiveJurors()).containsExactly("j1");
    }

    /**
     * The textbook's case with a half of the marks: the lenient j2 is recused for Exempelköping, which by plain means falls
     * level with the others; freed of leniency it leads, and Exempelstad, which j1 has not marked, comes last.
     */
    @Test
    void adjustedMarksDoNotPunishAUnitForALenientJurorsRecusal() {
        Jury jury = Example.recused(
                Example.recused(Jury.of(Example.JURY.require("j1"), Example.JURY.require("j2")), "j1", STAD),
                "j2",
                KOPING);
        MarkBook book = Example.book(jury)
                .addAll(List.of(
                        Example.mark("j1", KOPING, "digital", 4),
                        Example.mark("j1", VIK, "digital", 3),
                        Example.mark("j2", VIK, "digital", 5),
                        Example.mark("j2", STAD, "digital", 4)));
        Deliberation means = Deliberation.of(MEANS, book).withWeights(Example.weights(1, 0));
        assertThat(means.decide().lead()).isEqualTo(leads(KOPING, VIK, STAD));
        Outcome adjusted = means.withRule(ADJUSTED).decide();
        assertThat(adjusted.lead()).isEqualTo(leads(KOPING)).isEqualTo(adjusted.partsLead());
        assertThat(adjusted.standings())
                .extracting(each -> each.counted().getAsDouble())
                .containsExactly(100.0, 75.0, 50.0);
    }

    /** Freed of leniency, the best unit may come out above the scale: it is not cut. */
    @Test
    void anAdjustedMarkMayLieBeyondTheScale() {
        MarkBook book = Example.book(Example.JURY)
                .addAll(List.of(
                        Example.mark("j1", KOPING, "digital", 5),
                        Example.mark("j1", VIK, "digital", 3),
                        Example.mark("j1", STAD, "digital", 3),
                        Example.mark("j2", VIK, "digital", 5),
                        Example.mark("j2", STAD, "digital", 5)));
        Deliberation deliberation = Deliberation.of(ADJUSTED, book).withWeights(Example.weights(1, 0));
        assertThat(deliberation.sideBySide().parts().get(0).scores()).isEqualTo(Example.scores(6, 4, 4));
        assertThat(deliberation.decide().standings().get(0).counted()).hasValue(125);
    }

    @Test
    void marksThatNobodyConnectsCannotBeAdjusted() {
        MarkBook book = Example.book(Example.JURY)
                .addAll(List.of(
                        Example.mark("j1", KOPING, "digital", 5),
                        Example.mark("j1", VIK, "digital", 3),
                        Example.mark("j2", STAD, "digital", 5)));
        Deliberation deliberation = Deliberation.of(ADJUSTED, book).withWeights(Example.weights(1, 0));
        assertThat(deliberation.decide().decision())
                .isEqualTo(none(Obstacle.NOT_CONNECTED, "digital: (j1 on 9001, 9002), (j2 on 9003)"));
        MarkBook bridged = book.add(Example.mark("j2", KOPING, "digital", 4));
        Deliberation connected = Deliberation.of(ADJUSTED, bridged).withWeights(Example.weights(1, 0));
        assertThat(connected.decide().lead()).isEqualTo(leads(STAD));
        assertThat(connected.decide().jurors())
                .filteredOn(each -> each.juror().equals("j1"))
                .extracting(JurorEffect::without)
                .containsExactly(new Undetermined(Obstacle.PART_MISSING, "Exempelvik (9002) lacks digital"));
    }

    @Test
    void otherPartsLieBesideTheMarksAndMayDecide() {
        MarkBook book = Example.marked(Example.JURY, new double[] {5, 4, 1});
        SideBySide.Part finances =
                SideBySide.Part.of("finances", "Ekonomi", SideBySide.Range.of(0, 10), Example.scores(0, 10, 5));
        Deliberation open = Deliberation.of(MEANS, book).withParts(List.of(finances));
        assertThat(open.sideBySide().openParts()).containsExactly("finances", "digital", "leaders");
        Map<String, Double> weights = Example.weights(1, 1);
        weights.put("finances", 2.0);
        Outcome outcome = open.withWeights(weights).decide();
        assertThat(outcome.decision()).isEqualTo(new Winner(VIK));
        assertThat(outcome.decisiveParts()).containsExactly("finances");
        assertThat(outcome.parts())
                .extracting(SideBySide.Influence::alone)
                .containsExactly(leads(VIK), leads(KOPING), leads(KOPING));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open.withWeights(Example.weights(1, 1)))
                .withMessage("weights must name every part, finances is missing");
    }

    @Test
    void outdatedMarksCountAndAreNamed() {
        MarkBook read = Example.marked(Example.JURY, new double[] {5, 4, 1});
        SubmissionBox replaced = read.submissions().submit("9002", Example.texts("Ny"), Example.DEADLINE);
        MarkBook book = new MarkBook(read.rubric(), read.jury(), replaced, read.units(), read.marks());
        Outcome outcome =
                Deliberation.of(MEANS, book).withWeights(Example.weights(1, 1)).decide();
        assertThat(outcome.decision()).isEqualTo(new Winner(KOPING));
        assertThat(outcome.outdated())
                .extracting(MarkBook.Mark::unit)
                .containsOnly("9002")
                .hasSize(2);
    }
}
