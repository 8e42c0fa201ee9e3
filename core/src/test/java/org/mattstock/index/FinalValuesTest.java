package org.mattstock.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Direction;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.ScoringException;
import org.mattstock.internal.scoring.FinalValues;
import org.mattstock.internal.scoring.Frame;
import org.mattstock.internal.scoring.Memory;
import org.mattstock.internal.scoring.NodeValues;
import org.mattstock.internal.scoring.Tree;
import org.mattstock.internal.scoring.Walk;

/** The short way to final values against the walk through every stage: the same parameters, the same bits, the same errors. */
class FinalValuesTest {
    @Provide
    Arbitrary<RandomIndexes.Case> cases() {
        return RandomIndexes.cases();
    }

    @Provide
    Arbitrary<RandomIndexes.Case> largeSums() {
        return RandomIndexes.largeSums();
    }

    @Property(tries = 250, seed = "290")
    void everyNodeHasTheBitsOfTheWalk(@ForAll("cases") RandomIndexes.Case example) {
        requireSameBits(example);
    }

    @Property(tries = 30, seed = "291")
    void everyNodeOfALargeSumHasTheBitsOfTheWalk(@ForAll("largeSums") RandomIndexes.Case example) {
        requireSameBits(example);
    }

    private static void requireSameBits(RandomIndexes.Case example) {
        CompositeIndex index = example.index();
        FittedIndex fitted = example.fit();
        Memory.Learning walked = new Memory.Learning();
        Frame learning =
                new Frame(index.recipe(), example.panel(), fitted.referenceYears(), AnyMethod.behaviors(), walked);
        new Walk(learning, Walk.Keep.VALUES).evaluate(index.recipe().tree());
        assertThat(fitted.parameters()).isEqualTo(walked.parameters());
        for (int year : example.panel().years()) {
            Memory known = new Memory.Recalling(walked.parameters());
            Frame frame = new Frame(index.recipe(), example.panel(), List.of(year), AnyMethod.behaviors(), known);
            for (Node node : Tree.nodes(index.recipe().tree())) {
                NodeValues expected =
                        new Walk(frame, Walk.Keep.STAGES).evaluate(node).get(0);
                NodeValues found = new FinalValues(frame).of(node);
                assertThat(found.values).as(node.id()).containsExactly(expected.values);
                if (FinalValues.cover(node)) {
                    assertThat(found.unclamped).as(node.id()).containsExactly(expected.unclamped);
                }
            }
        }
    }

    @Property(tries = 100, seed = "292")
    void aScoreIsThatOfItsNode(@ForAll("cases") RandomIndexes.Case example) {
        Scores scores = example.score();
        NodeScores root = scores.node(example.index().tree().id());
        scores.units().forEach(unit -> {
            assertThat(scores.score(unit.id())).isEqualTo(root.value(unit.id()));
            assertThat(scores.unclamped(unit.id())).isEqualTo(root.unclamped(unit.id()));
        });
    }

    private static Branch mean(Normalization first) {
        return Branch.of(
                "all",
                "All",
                Leaf.of("X", Direction.HIGHER, first),
                Leaf.of("Y", Direction.LOWER, Normalization.none()));
    }

    private static Panels extremes(double... x) {
        return Panels.of("A", "B", "C").with("X", x).with("Y", 1, 2, 3);
    }

    @Test
    void aPlaceBeyondTheRangeOfADoubleIsAnErrorEvenWhereItWouldBeCut() {
        Normalization narrow = new Normalization.MinMax(
                new Normalization.Bounds.Given(0, 1e-100), Normalization.Range.UNIT, Normalization.Clamp.BOTH);
        assertThatThrownBy(() -> extremes(1, 2, 1e300).score(mean(narrow)))
                .isInstanceOf(ScoringException.class)
                .hasMessage(
                        "the value of X for Unit C (C) must be a number within the range of a double, got Infinity");
    }

    @Test
    void aSumBeyondTheRangeOfADoubleIsAnErrorOfItsBranch() {
        Branch sum = mean(Normalization.none()).withAggregation(Aggregation.sum());
        Panels panel = Panels.of("A", "B").with("X", 1, 1.7e308).with("Y", 1, -1.7e308);
        assertThatThrownBy(() -> panel.score(sum))
                .isInstanceOf(ScoringException.class)
                .hasMessageStartingWith("the value of all for");
    }

    @Test
    void equalValuesWhoseMeanIsRoundedAreStillEqual() {
        String[] units = new String[290];
        double[] equal = new double[units.length];
        for (int i = 0; i < units.length; i++) {
            units[i] = String.valueOf(1000 + i);
            equal[i] = i % 7 == 0 ? Double.NaN : 0.1;
        }
        Panels panel = Panels.of(units).with("X", equal).with("Y", equal);
        assertThatThrownBy(() -> panel.score(mean(Normalization.zScore())))
                .isInstanceOf(ScoringException.class)
                .hasMessageContaining("all values equal");
    }

    @Test
    void valuesThatHardlyDifferAreTold() {
        double[] z = extremes(1, 1, Math.nextUp(1.0))
                .score(Branch.of("all", "All", Leaf.of("X", Direction.HIGHER, Normalization.zScore())));
        assertThat(z[2]).isGreaterThan(z[0]);
    }

    @Test
    void aFitAsksForNothingThatItDoesNotLearnFrom() {
        Branch strict = mean(Normalization.zScore()).withMissing(new MissingRule.Fail());
        CompositeIndex index = CompositeIndex.of("strict", strict);
        Panels panel = Panels.of("A", "B", "C").with("X", 1, 2, 4).with("Y", 1, 2, Double.NaN);
        assertThat(index.fit(panel.build(), Panels.YEAR).parameters().entries()).hasSize(1);
        assertThatThrownBy(() -> index.score(panel.build(), Panels.YEAR)).isInstanceOf(ScoringException.class);
    }
}
