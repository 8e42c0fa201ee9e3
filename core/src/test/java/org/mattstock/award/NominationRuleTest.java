package org.mattstock.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NominationRuleTest {
    static List<Arguments> examples() {
        return List.of(
                Arguments.of(NominationRule.topN(4), "ABCDE"),
                Arguments.of(NominationRule.atLeast(88), "AB"),
                Arguments.of(NominationRule.above(88), "A"),
                Arguments.of(NominationRule.largestGap(2, 5), "ABC"),
                Arguments.of(NominationRule.naturalBreaks(2), "ABC"),
                Arguments.of(NominationRule.withinPoints(3), "ABC"),
                Arguments.of(NominationRule.withinDeviations(1), "ABC"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyRuleOnTheSharedExample(NominationRule rule, String nominees) {
        assertThat(Example.nominees(rule.nominate(Example.shared()))).isEqualTo(nominees);
    }
}
