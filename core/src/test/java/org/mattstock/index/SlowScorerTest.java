package org.mattstock.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.AbstractDoubleAssert;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Unit;
import org.mattstock.definition.Eligibility;
import org.mattstock.definition.Node;
import org.mattstock.definition.Requirement;

/** The engine against a second, slow scorer, on random figures and random definitions. */
class SlowScorerTest {
    /** How many methods the slow scorer knows; may only rise. */
    private static final int TAUGHT = 51;

    @Provide
    Arbitrary<RandomIndexes.Case> cases() {
        return RandomIndexes.cases().filter(SlowScorerTest::isJudged);
    }

    /**
     * What is observed, what carries flags, and coverage are not worked out a second time: they have tests of their own. A
     * method that the slow scorer was not taught yet is left to its example.
     */
    private static boolean isJudged(RandomIndexes.Case example) {
        Eligibility eligibility = example.index().eligibility();
        boolean plain = eligibility.ineligible() == Eligibility.Ineligible.IN_REFERENCE
                || eligibility.requirements().stream()
                        .noneMatch(demand -> demand instanceof Requirement.LeafObserved
                                || demand instanceof Requirement.LeafUnflagged
                                || demand instanceof Requirement.CoverageAtLeast);
        return plain && SlowMethods.know(example.index());
    }

    @Test
    void whatWasWorkedOutASecondTimeStays() {
        assertThat(SlowMethods.taught()).isGreaterThanOrEqualTo(TAUGHT);
    }

    @Property(tries = 100, seed = "4711")
    void everyNodeAgrees(@ForAll("cases") RandomIndexes.Case example) {
        CompositeIndex index = example.index();
        FittedIndex fitted = example.fit();
        SlowScorer slow = new SlowScorer(index, example.panel(), example.year());
        for (int year : example.panel().years()) {
            Scores scores = fitted.score(example.panel(), year);
            for (Node node : partsFirst(index)) {
                for (Unit unit : example.panel().units()) {
                    Double expected = slow.value(node, unit.id(), year);
                    double found = scores.node(node.id()).value(unit.id()).orElse(Double.NaN);
                    AbstractDoubleAssert<?> agrees =
                            assertThat(found).as("%s of %s in %s of %s", node.id(), unit.id(), year, node);
                    if (expected == null) {
                        agrees.isNaN();
                    } else {
                        agrees.isCloseTo(expected, within(1e-8 * Math.max(1, Math.abs(expected))));
                    }
                }
            }
        }
    }

    private static List<Node> partsFirst(CompositeIndex index) {
        List<Node> nodes = new ArrayList<>(index.nodes());
        Collections.reverse(nodes);
        return nodes;
    }
}
