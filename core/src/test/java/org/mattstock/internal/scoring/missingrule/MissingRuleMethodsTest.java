package org.mattstock.internal.scoring.missingrule;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mattstock.definition.MissingRule;
import org.mattstock.index.AnyMethod;
import org.mattstock.internal.scoring.given.AbsentPlace;
import org.mattstock.internal.scoring.given.Sample;

/** Every missing rule has one class, and its answers fit together. */
class MissingRuleMethodsTest {
    private static final Sample SAMPLE = new Sample("x", "", List.of(2022), new double[] {1, 3, 4, 3});

    static Stream<MissingRule> rules() {
        return AnyMethod.of(MissingRule.class).stream();
    }

    static Stream<MissingRule> plainRules() {
        return rules().filter(rule -> !(rule instanceof MissingRule.DropNotApplicable));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aClassOfItsOwnHasItsName(MissingRule rule) {
        MissingRuleMethod method = MissingRuleMethods.of(rule);
        assertThat(method.getClass().getSimpleName()).isEqualTo(rule.getClass().getSimpleName());
        assertThat(method.rule()).isEqualTo(rule);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void whoHasEverythingIsKeptAndWhoHasNothingIsNot(MissingRule rule) {
        MissingRuleMethod method = MissingRuleMethods.of(rule);
        assertThat(method.isKept(3, 3, 3, 0)).isTrue();
        assertThat(method.isKept(0, 0, 0, 0)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void whatIsLearnedStandsIn(MissingRule rule) {
        MissingRuleMethod method = MissingRuleMethods.of(rule);
        assertThat(method.learn(SAMPLE) != null).isEqualTo(method.learns());
        assertThat(Double.isFinite(method.substitute(method.learn(SAMPLE)))).isEqualTo(method.substitutes());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theLenientFormStopsNobodyAndKeepsTheRest(MissingRule rule) {
        MissingRuleMethod method = MissingRuleMethods.of(rule);
        MissingRuleMethod lenient = MissingRuleMethods.of(method.lenient());
        assertThat(lenient.refusesIncomplete()).isFalse();
        assertThat(lenient.lenient()).isEqualTo(lenient.rule());
        assertThat(method.lenient().equals(rule)).isEqualTo(!method.refusesIncomplete());
        assertThat(lenient.dropsInapplicable()).isEqualTo(method.dropsInapplicable());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void lanesAskForTheSameShare(MissingRule rule) {
        MissingRuleMethod method = MissingRuleMethods.of(rule);
        assertThat(method.lanes().stream()).allSatisfy(lane -> {
            if (method.absent().equals(AbsentPlace.NONE)) {
                assertThat(method.demand()).contains(new MissingRuleMethod.Demand(lane.leastShare()));
            }
            assertThat(lane.constant().isPresent()).isEqualTo(method.substitutes() && !method.learns());
        });
    }

    @Test
    void theMiddlePlaceIsSaidWithItsPath() {
        MissingRule place = new MissingRule.Substitute(MissingRule.Statistic.MEDIAN_RANK);
        MissingRuleMethod.Choice choice = MissingRuleMethods.of(new MissingRule.DropNotApplicable(place))
                .neededPlaces()
                .orElseThrow();
        assertThat(choice.path()).isEqualTo("otherwise.statistic");
        assertThat(choice.name()).isEqualTo("statistic");
        assertThat(choice.value()).isEqualTo("median-rank");
        assertThat(MissingRuleMethods.of(place).absent()).isEqualTo(AbsentPlace.MIDDLE);
        assertThat(MissingRuleMethods.of(place).isKept(0, 1, 0, 1)).isTrue();
    }

    @Test
    void whatWrapsARuleAnswersEveryQuestionItself() {
        assertThat(MissingRuleMethod.class.getDeclaredMethods())
                .filteredOn(question -> !question.isSynthetic())
                .allSatisfy(question -> assertThat(DropNotApplicable.class.getDeclaredMethods())
                        .anyMatch(answer -> answers(answer, question)));
    }

    private static boolean answers(Method answer, Method question) {
        return answer.getName().equals(question.getName())
                && Arrays.equals(answer.getParameterTypes(), question.getParameterTypes());
    }

    @ParameterizedTest
    @MethodSource("plainRules")
    void whatWrapsARuleDoesWhatItDoes(MissingRule rule) {
        MissingRuleMethod plain = MissingRuleMethods.of(rule);
        MissingRuleMethod wrapped = MissingRuleMethods.of(new MissingRule.DropNotApplicable(rule));
        assertThat(plain.dropsInapplicable()).isFalse();
        assertThat(wrapped.dropsInapplicable()).isTrue();
        assertThat(wrapped.asksForPresenceOnly()).isFalse();
        assertThat(answers(wrapped)).isEqualTo(answers(plain));
    }

    private static List<Object> answers(MissingRuleMethod method) {
        return List.of(
                method.learns(),
                method.substitutes(),
                method.substitute(method.learn(SAMPLE)),
                method.absent(),
                method.isKept(1, 2, 1, 1),
                method.demand(),
                method.refusesIncomplete(),
                method.neededPlaces().map(MissingRuleMethod.Choice::value),
                method.neededSense().map(MissingRuleMethod.Choice::value),
                method.notPositive(),
                method.lanes());
    }
}
