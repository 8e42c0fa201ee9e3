package org.mattstock.jury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mattstock.jury.DecisionRule.Quorum;

class DecisionRuleTest {
    @ParameterizedTest
    @CsvSource({"5, 3", "4, 3", "1, 1", "0, 1"})
    void moreThanHalf(int entitled, int needed) {
        assertThat(new Quorum.MoreThanHalf().needed(entitled)).isEqualTo(needed);
    }

    @ParameterizedTest
    @CsvSource({"2, 3, 5, 4", "2, 3, 6, 4", "1, 1, 5, 5", "1, 2, 5, 3", "1, 2, 4, 2", "1, 2, 0, 1"})
    void aShareIsRoundedUp(int numerator, int denominator, int entitled, int needed) {
        assertThat(new Quorum.AtLeastShare(numerator, denominator).needed(entitled))
                .isEqualTo(needed);
    }

    @Test
    void aQuorumOfNobodyAndAShareAboveOneAreRefused() {
        assertThat(new Quorum.AtLeast(4).needed(5)).isEqualTo(4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Quorum.AtLeast(0))
                .withMessage("members must be at least 1, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Quorum.AtLeastShare(3, 2))
                .withMessage("share must be above 0 and at most 1, got 3/2");
    }
}
