package org.mattstock.jury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mattstock.jury.DecisionRule.STANDARD_PRECISION;
import static org.mattstock.jury.Example.KOPING;
import static org.mattstock.jury.Example.STAD;
import static org.mattstock.jury.Example.VIK;
import static org.mattstock.jury.Example.leads;
import static org.mattstock.jury.Example.scores;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mattstock.jury.Outcome.Obstacle;
import org.mattstock.jury.Outcome.Undetermined;
import org.mattstock.jury.SideBySide.Ends;
import org.mattstock.jury.SideBySide.Influence;
import org.mattstock.jury.SideBySide.Part;
import org.mattstock.jury.SideBySide.Range;

class SideBySideTest {
    private static final Part INSTRUMENT =
            Part.of("instrument", "Åtta områden", Range.of(0, 800), scores(600, 560, 400));
    private static final Part DEBT = Part.of("debt", "Skuld, lågt är bra", Range.of(100, 0), scores(80, 40, 20));
    private static final Part HME = Part.of("hme", "HME", Range.of(0, 100), scores(70, 79, 75));
    private static final SideBySide ALL = new SideBySide(Example.UNITS, List.of(INSTRUMENT, DEBT, HME));

    private static Map<String, Double> weights(double instrument, double debt, double hme) {
        Map<String, Double> weights = new TreeMap<>();
        weights.put("instrument", instrument);
        weights.put("debt", debt);
        weights.put("hme", hme);
        return weights;
    }

    /** By hand: shares .75 .7 .5, .2 .6 .8, .7 .79 .75; weights a half and two quarters. */
    @Test
    void theTotalIsTheWeightedMeanOfShares() {
        assertThat(ALL.withWeights(weights(2, 1, 1)).totals())
                .extracting(total -> total.points().getAsDouble())
                .usingComparatorForType((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : Double.compare(a, b), Double.class)
                .containsExactly(60.0, 69.75, 63.75);
    }

    @Test
    void nothingIsWeightedSilently() {
        assertThat(ALL.openParts()).containsExactly("instrument", "debt", "hme");
        assertThatIllegalStateException().isThrownBy(ALL::totals).withMessageContaining("weights must be given");
        assertThat(ALL.lead(STANDARD_PRECISION))
                .isEqualTo(new Undetermined(Obstacle.WEIGHTS_OPEN, "instrument, debt, hme"));
    }

    @Test
    void importantButNotAloneDecisiveCanBeReadOff() {
        assertThat(ALL.withWeights(weights(2, 1, 1)).effects(STANDARD_PRECISION))
                .containsExactly(
                        new Influence("instrument", OptionalDouble.of(0.5), leads(STAD), leads(KOPING)),
                        new Influence("debt", OptionalDouble.of(0.25), leads(KOPING), leads(STAD)),
                        new Influence("hme", OptionalDouble.of(0.25), leads(VIK), leads(VIK)));
    }

    @Test
    void whatEachPartAloneSaysNeedsNoWeights() {
        assertThat(ALL.effects(STANDARD_PRECISION))
                .extracting(Influence::alone)
                .containsExactly(leads(KOPING), leads(STAD), leads(VIK));
    }

    @Test
    void whereEveryWeightIsZeroNobodyLeads() {
        SideBySide weightless = new SideBySide(Example.UNITS, List.of(HME.withWeight(0)));
        assertThat(weightless.lead(STANDARD_PRECISION)).isEqualTo(new Undetermined(Obstacle.NO_WEIGHT, ""));
        assertThat(weightless.effects(STANDARD_PRECISION))
                .containsExactly(new Influence(
                        "hme", OptionalDouble.empty(), new Undetermined(Obstacle.NO_WEIGHT, ""), leads(VIK)));
    }

    @Test
    void aUnitThatLacksAPartLeavesTheLeadUndeterminedUnlessThePartHasNoWeight() {
        Part survey = Part.of("survey", "Enkät", Range.of(0, 10), scores(5, 6));
        SideBySide three = new SideBySide(Example.UNITS, List.of(INSTRUMENT.withWeight(1), survey.withWeight(1)));
        assertThat(three.lead(STANDARD_PRECISION))
                .isEqualTo(new Undetermined(Obstacle.PART_MISSING, "Exempelstad (9003) lacks survey"));
        assertThat(three.totals().get(2).points()).isEmpty();
        assertThat(three.without("survey").lead(STANDARD_PRECISION)).isEqualTo(leads(KOPING));
        assertThat(new SideBySide(Example.UNITS, List.of(INSTRUMENT.withWeight(1), survey.withWeight(0)))
                        .lead(STANDARD_PRECISION))
                .isEqualTo(leads(KOPING));
    }

    /** 0.1 + 0.2 and 0.3 are the same share of a total. */
    @Test
    void totalsThatDifferOnlyInBinaryAreTied() {
        List<Part> parts = List.of(
                Part.of("a", "", Range.of(0, 1), scores(0, 1, 0)).withWeight(0.1),
                Part.of("b", "", Range.of(0, 1), scores(0, 1, 0)).withWeight(0.2),
                Part.of("c", "", Range.of(0, 1), scores(1, 0, 0)).withWeight(0.3));
        assertThat(new SideBySide(Example.UNITS, parts).lead(STANDARD_PRECISION))
                .isEqualTo(leads(KOPING, VIK));
    }

    @Test
    void aScoreBeyondItsScaleIsRefusedUnlessTheEndsAreOpen() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Part.of("hme", "HME", Range.of(0, 100), scores(700)))
                .withMessage("scores of part hme must lie on its scale (worst 0.0, best 100.0), got 700.0 for 9001");
        assertThat(Part.of("m", "", new Range(1, 5, Ends.OPEN), scores(5.25)).scores())
                .containsEntry("9001", 5.25);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Part.of("m", "", new Range(1, 5, Ends.OPEN), scores(Double.NaN)));
        assertThatIllegalArgumentException().isThrownBy(() -> Range.of(1, 1)).withMessageContaining("two finite ends");
    }

    @Test
    void unknownUnitsPartsAndWeightsAreRefused() {
        Part stranger = Part.of("x", "", Range.of(0, 1), Map.of("9004", 1.0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SideBySide(Example.UNITS, List.of(stranger)))
                .withMessageStartingWith("unit of part x must be one of the nominees, got \"9004\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SideBySide(Example.UNITS, List.of(HME, HME)))
                .withMessage("part ids must differ, got hme twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ALL.without("debts"))
                .withMessage("part must be one of the parts, got \"debts\"; nearest: Skuld, lågt är bra (debt)");
        Map<String, Double> more = weights(1, 1, 1);
        more.put("hm", 1.0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ALL.withWeights(more))
                .withMessage("part of a weight must be one of the parts, got \"hm\"; nearest: hme");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ALL.withWeights(Map.of("hme", 1.0)))
                .withMessage("weights must name every part, instrument is missing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ALL.withWeights(weights(0, 0, 0)))
                .withMessage("weights must not all be 0");
    }

    @Test
    void theTablesShowScoresTotalsAndWeights() {
        assertThat(ALL.toTable().columns()).hasSize(5);
        assertThat(ALL.withWeights(weights(2, 1, 1)).toTable().toText()).isEqualTo("""
                Parts side by side
                id    unit           instrument   debt    hme  total
                ----  -------------  ----------  -----  -----  -----
                9001  Exempelköping      600.00  80.00  70.00  60.00
                9002  Exempelvik         560.00  40.00  79.00  69.75
                9003  Exempelstad        400.00  20.00  75.00  63.75""");
        assertThat(ALL.withEqualWeights()
                        .partTable()
                        .select("part", "weight", "share")
                        .toText())
                .isEqualTo("""
                Parts and weights
                part        weight   share
                ----------  ------  ------
                instrument  1.0000  0.3333
                debt        1.0000  0.3333
                hme         1.0000  0.3333""");
    }
}
