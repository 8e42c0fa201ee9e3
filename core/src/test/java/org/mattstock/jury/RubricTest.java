package org.mattstock.jury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.jury.Rubric.Anchor;
import org.mattstock.jury.Rubric.Criterion;
import org.mattstock.jury.Rubric.Scale;

class RubricTest {
    @Test
    void weightsAreOpenUntilTheyAreStated() {
        assertThat(Example.RUBRIC.isOpen()).isTrue();
        Rubric weighted = Example.RUBRIC.withWeights(Example.weights(2, 1));
        assertThat(weighted.isOpen()).isFalse();
        assertThat(weighted.criteria())
                .extracting(Criterion::weight)
                .containsExactly(OptionalDouble.of(2), OptionalDouble.of(1));
    }

    @Test
    void weightsOfSomeCriteriaOnlyAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Rubric.of("r", "R", Criterion.of("a", "A", "").withWeight(1), Criterion.of("b", "B", "")))
                .withMessage("weights must be given for all criteria or for none, open: [b]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Example.RUBRIC.withWeights(Map.of("digital", 1.0)))
                .withMessage("weights must name every criterion, leaders is missing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Example.RUBRIC.withWeights(Example.weights(0, 0)))
                .withMessage("weights must not all be 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Criterion.of("a", "A", "").withWeight(-1))
                .withMessage("weight of a must be finite and not negative, got -1.0");
    }

    @Test
    void anUnknownCriterionIsRefusedWithTheNearest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Example.RUBRIC.require("digitall"))
                .withMessage("criterion must be one of rubric two's, got \"digitall\"; nearest: Digitalt (digital)");
    }

    @Test
    void twoCriteriaWithOneIdAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rubric.of("r", "R", Criterion.of("a", "A", ""), Criterion.of("a", "B", "")))
                .withMessage("criterion ids must differ, got a twice");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 2, 5})
    void wholeMarksFromOneToFiveAreOnTheStandardScale(double mark) {
        assertThat(Scale.of(1, 5).holds(mark)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 6, 2.5, Double.NaN, Double.POSITIVE_INFINITY})
    void otherMarksAreNot(double mark) {
        assertThat(Scale.of(1, 5).holds(mark)).isFalse();
    }

    /** In binary, three steps of 0.1 from 0 end above 0.3. */
    @Test
    void stepsAreCountedOnDecimals() {
        Scale tenths = new Scale(0, 1, 0.1, List.of());
        assertThat(tenths.holds(0.3)).isTrue();
        assertThat(tenths.holds(0.35)).isFalse();
        // 290 / 0.29 is more than 1,000 in binary.
        assertThat(new Scale(0, 290, 0.29, List.of()).holds(0.58)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "5,1,1",
        "1,1,1",
        "1,5,0",
        "1,5,-1",
        "1,5,3",
        "0,1,0.0001",
        "NaN,5,1",
        "1,Infinity,1",
        "1,5,Infinity",
        "1,1e200,1e199"
    })
    void aScaleThatMakesNoSenseIsRefused(double lowest, double highest, double step) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Scale(lowest, highest, step, List.of()))
                .withMessageStartingWith("scale ");
    }

    @Test
    void anchorsAreMarksInAscendingOrder() {
        List<Anchor> anchors = List.of(new Anchor(1, "saknas"), new Anchor(5, "genomsyrar allt"));
        assertThat(Scale.of(1, 5).withAnchors(anchors).anchors()).isEqualTo(anchors);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scale.of(1, 5).withAnchors(List.of(new Anchor(5, "b"), new Anchor(1, "a"))))
                .withMessageContaining("ascending order, got 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scale.of(1, 5).withAnchors(List.of(new Anchor(6, "b"))))
                .withMessageContaining("got 6.0");
    }

    @Test
    void theTableShowsScaleAndOpenWeights() {
        assertThat(Example.RUBRIC.toTable().toText()).isEqualTo("""
                Two criteria (marks 1 to 5 by 1)
                criterion  title      wording  weight
                ---------  ---------  -------  ------
                digital    Digitalt
                leaders    Ledarskap""");
    }
}
