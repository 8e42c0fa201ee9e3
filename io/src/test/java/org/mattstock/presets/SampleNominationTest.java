package org.mattstock.presets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mattstock.data.Grouping;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.index.Scores;
import org.mattstock.nomination.Nomination;
import org.mattstock.nomination.Nomination.Verdict;
import org.mattstock.nomination.NominationBasis;
import org.mattstock.nomination.NominationInput;
import org.mattstock.nomination.NominationRule;
import org.mattstock.rank.UnrankedReason;

/** All 290 municipalities get a reason that follows from rule, score and cut, worked out here once more from the scores. */
class SampleNominationTest {
    private static final Panel PANEL = Presets.samplePanel();
    private static final Scores SCORES = Presets.index(Presets.EXAMPLE).score(PANEL, 2022);

    /** A municipality with its total. */
    private record Total(String id, double score) {}

    /** Straight from the total's values; those short of the 75 percent that the definition demands are left out. */
    private static List<Total> totals(Predicate<String> wanted) {
        List<Total> totals = new ArrayList<>();
        for (Unit unit : PANEL.units()) {
            OptionalDouble score = SCORES.node("total").value(unit.id());
            if (score.isPresent() && isEligible(unit) && wanted.test(unit.id())) {
                totals.add(new Total(unit.id(), score.getAsDouble()));
            }
        }
        totals.sort(Comparator.comparingDouble(Total::score).reversed());
        return totals;
    }

    private static boolean isEligible(Unit unit) {
        return unit.kind().equals("K")
                && SCORES.coverage(unit.id()).nodes().get(0).share() >= 0.75;
    }

    private static double[] values(List<Total> totals) {
        return totals.stream().mapToDouble(Total::score).toArray();
    }

    private static int count(List<Total> totals, double least) {
        return (int) totals.stream().filter(total -> total.score() >= least).count();
    }

    private static int afterLargestGap(List<Total> totals, int least, int most) {
        double[] values = values(totals);
        int best = least;
        for (int cut = least; cut <= most; cut++) {
            if (values[cut - 1] - values[cut] >= values[best - 1] - values[best]) {
                best = cut;
            }
        }
        return best;
    }

    /** Of five classes with the least squares; best[c][i] is that of the values from i on. */
    private static int inTopClass(List<Total> totals) {
        double[] values = values(totals);
        int n = values.length;
        double[][] best = new double[6][n + 1];
        int[][] size = new int[6][n + 1];
        Arrays.fill(best[0], 0, n, Double.POSITIVE_INFINITY);
        for (int c = 1; c <= 5; c++) {
            Arrays.fill(best[c], Double.POSITIVE_INFINITY);
            for (int i = 0; i < n; i++) {
                double sum = 0;
                double squares = 0;
                for (int end = i + 1; end <= n; end++) {
                    sum += values[end - 1] - 50;
                    squares += (values[end - 1] - 50) * (values[end - 1] - 50);
                    double cost = squares - sum * sum / (end - i) + best[c - 1][end];
                    if (cost < best[c][i]) {
                        best[c][i] = cost;
                        size[c][i] = end - i;
                    }
                }
            }
        }
        return size[5][0];
    }

    private static double robustDeviation(List<Total> totals) {
        double[] values = values(totals);
        double middle = middle(values);
        return 1.4826
                * middle(Arrays.stream(values)
                        .map(value -> Math.abs(value - middle))
                        .toArray());
    }

    private static double middle(double[] values) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /** Each rule; how many of the totals it takes; and the score that it asks for. */
    static List<Arguments> rules() {
        Function<List<Total>, Double> best = totals -> totals.get(0).score();
        return List.of(
                rule(NominationRule.topN(10), totals -> 10, null),
                rule(NominationRule.atLeast(65), totals -> count(totals, 65), totals -> 65.0),
                rule(NominationRule.largestGap(3, 7), totals -> afterLargestGap(totals, 3, 7), null),
                rule(NominationRule.naturalBreaks(5), SampleNominationTest::inTopClass, null),
                rule(
                        NominationRule.withinPoints(4),
                        totals -> count(totals, best.apply(totals) - 4),
                        totals -> best.apply(totals) - 4),
                rule(
                        NominationRule.withinDeviations(0.75),
                        totals -> count(totals, best.apply(totals) - 0.75 * robustDeviation(totals)),
                        totals -> best.apply(totals) - 0.75 * robustDeviation(totals)));
    }

    private static Arguments rule(
            NominationRule rule, ToIntFunction<List<Total>> count, Function<List<Total>, Double> score) {
        return Arguments.of(rule, count, score);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleOnAll(NominationRule rule, ToIntFunction<List<Total>> count, Function<List<Total>, Double> score) {
        Nomination nomination = rule.nominate(SCORES);
        assertThat(nomination.answers()).hasSize(290);
        checkCut(nomination, totals(id -> true), count, score);
        checkNotEligible(nomination);
        assertThat(nomination.nominees().size()
                        + nomination.notNominated().size()
                        + nomination.notEligible().size())
                .isEqualTo(290);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleInEveryClassOfMunicipalities(
            NominationRule rule, ToIntFunction<List<Total>> count, Function<List<Total>, Double> score) {
        // Below eleven members some of the counts above have no meaning.
        Nomination nomination = rule.perClass("skr-class").nominate(SCORES);
        Grouping classes = PANEL.requireGrouping("skr-class");
        assertThat(classes.groups()).hasSize(9);
        for (Grouping.Group group : classes.groups()) {
            List<Total> members = totals(group.units()::contains);
            if (members.size() > 10) {
                checkCut(nomination, members, count, score);
            }
        }
        checkNotEligible(nomination);
    }

    private static void checkCut(
            Nomination nomination,
            List<Total> totals,
            ToIntFunction<List<Total>> count,
            Function<List<Total>, Double> score) {
        assertThat(values(totals)).doesNotHaveDuplicates();
        int nominees = count.applyAsInt(totals);
        double cut = score == null ? totals.get(nominees - 1).score() : score.apply(totals);
        for (int i = 0; i < totals.size(); i++) {
            Total total = totals.get(i);
            Nomination.Answer answer = nomination.answer(total.id());
            assertThat(answer.standing().orElseThrow().score()).isEqualTo(total.score());
            if (i < nominees) {
                assertThat(answer.verdict()).isEqualTo(new Verdict.Nominated(i + 1, Nomination.How.CLEAR));
            } else {
                Verdict.NotNominated missed = (Verdict.NotNominated) answer.verdict();
                assertThat(missed.points()).isCloseTo(cut - total.score(), within(1e-9));
                assertThat(missed.places()).isEqualTo(i + 1 - nominees);
                assertThat(missed.position()).isEqualTo(i + 1);
                assertThat(missed.how()).isEqualTo(Nomination.How.CLEAR);
            }
        }
    }

    private static void checkNotEligible(Nomination nomination) {
        assertThat(nomination.answers())
                .allSatisfy(answer -> assertThat(answer.unit().kind()).isEqualTo("K"));
        for (Nomination.Answer answer : nomination.answers()) {
            Unit unit = answer.unit();
            boolean scored = SCORES.node("total").value(unit.id()).isPresent();
            Verdict verdict = answer.verdict();
            if (!isEligible(unit) || !scored) {
                Verdict.NotEligible not = (Verdict.NotEligible) verdict;
                assertThat(not.reason())
                        .isEqualTo(isEligible(unit) ? UnrankedReason.MISSING_PARTS : UnrankedReason.NOT_ELIGIBLE);
                assertThat(not.detail()).isNotBlank();
            } else {
                assertThat(verdict).isNotInstanceOf(Verdict.NotEligible.class);
            }
        }
    }

    @Test
    void whoIsBelowAFloorIsToldWhichAndTheOthersFillTheTop() {
        Nomination nomination = NominationRule.topN(10)
                .withFloors(new NominationRule.Floor("effect", 65), new NominationRule.Floor("efficiency", 50))
                .nominate(SCORES);
        Predicate<String> above = id -> SCORES.node("effect").value(id).orElseThrow() >= 65
                && SCORES.node("efficiency").value(id).orElseThrow() >= 50;
        checkCut(nomination, totals(above), totals -> 10, null);
        assertThat(totals(above.negate())).isNotEmpty().allSatisfy(total -> {
            Verdict.BelowFloor below =
                    (Verdict.BelowFloor) nomination.answer(total.id()).verdict();
            assertThat(below.floors()).allSatisfy(missed -> {
                double value =
                        SCORES.node(missed.floor().node()).value(total.id()).orElseThrow();
                assertThat(missed.value()).hasValue(value);
                assertThat(value).isLessThan(missed.floor().least());
            });
        });
    }

    @Test
    void everyYearHasGroundsOfItsOwn() {
        NominationBasis basis = NominationRule.topN(10).nominate(SCORES).basis();
        NominationBasis yearBefore = NominationRule.topN(10)
                .nominate(Presets.index(Presets.EXAMPLE).score(PANEL, 2021))
                .basis();
        assertThat(basis.hash()).isNotEqualTo(yearBefore.hash());
        assertThat(basis.origin().orElseThrow().referenceHash())
                .isNotEqualTo(yearBefore.origin().orElseThrow().referenceHash());
        assertThat(basis.nomination()).isEqualTo(NominationRule.topN(10).nominate(SCORES));
        assertThat(basis.inWords())
                .startsWith("Top 10 among 283 candidates (7 without a place) of 2022, ranked highest first with"
                        + " competition places, scores being equal as numbers; definition ")
                .endsWith(" of 2022.");
    }

    /** Shares made of the scores themselves, so that the answer is that of a number to reach. */
    @Test
    void sharesInTheTopActAsANumberToReach() {
        TreeMap<String, Double> shares = new TreeMap<>();
        totals(id -> true).forEach(total -> shares.put(total.id(), total.score() / 100));
        NominationInput input = NominationInput.of(SCORES).withShares(10, shares);
        assertThat(NominationRule.shareInTop(10, 0.65).nominate(input).nominees())
                .isEqualTo(NominationRule.atLeast(65).nominate(SCORES).nominees());
    }

    /** By RKA's published form four municipalities are cut at 100; 111.0, 102.6, 102.0 and 100 before that. */
    @ParameterizedTest
    @CsvSource({"INCLUDE_ALL, 4", "EXCLUDE_ALL, 0", "REFUSE, 0", "ORDER_BY_UNCLAMPED, 2"})
    void municipalitiesAtTheTopOfTheScaleAreTiedUntilTheScoreBeforeIsAsked(
            NominationRule.CutTies cutTies, int nominees) {
        Scores clamped =
                Presets.index("elderly-care-effectiveness-from-indexes").score(PANEL, 2022);
        Nomination nomination = NominationRule.topN(2).withCutTies(cutTies).nominate(clamped);
        assertThat(nomination.nominees()).hasSize(nominees);
        assertThat(nomination.answers().subList(0, 4)).allSatisfy(answer -> {
            assertThat(answer.standing().orElseThrow().place()).isEqualTo(1);
            assertThat(answer.standing().orElseThrow().unclamped()).isGreaterThanOrEqualTo(100);
        });
        assertThat(nomination.isDecided()).isEqualTo(cutTies != NominationRule.CutTies.REFUSE);
    }
}
