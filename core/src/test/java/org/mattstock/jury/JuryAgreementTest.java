package org.mattstock.jury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mattstock.ReferenceTable;
import org.mattstock.jury.JuryAgreement.Answer;
import org.mattstock.jury.JuryAgreement.Caveat;
import org.mattstock.jury.JuryAgreement.Concordance;
import org.mattstock.jury.JuryAgreement.CriticalPoint;
import org.mattstock.jury.JuryAgreement.Form;
import org.mattstock.jury.JuryAgreement.Intraclass;
import org.mattstock.jury.JuryAgreement.Level;
import org.mattstock.jury.JuryAgreement.Pool;
import org.mattstock.jury.JuryAgreement.Reason;
import org.mattstock.jury.JuryAgreement.Significance;

class JuryAgreementTest {
    private static final Offset<Double> EXACT = within(1e-12);
    private static final Offset<Double> PRINTED = within(5e-7);

    private static JuryAgreement agreement(double[]... byJuror) {
        return JuryAgreement.of(marks(byJuror), Pool.ALL_APPLICANTS);
    }

    /** Marks by juror; NaN where there is none. */
    private static Marks marks(double[]... byJuror) {
        List<String> jurors = ids("J", byJuror.length);
        List<String> objects = ids("O", byJuror[0].length);
        Marks.Builder marks = Marks.builder(jurors, objects);
        for (int j = 0; j < byJuror.length; j++) {
            for (int i = 0; i < byJuror[j].length; i++) {
                if (!Double.isNaN(byJuror[j][i])) {
                    marks.mark(jurors.get(j), objects.get(i), byJuror[j][i]);
                }
            }
        }
        return marks.build();
    }

    private static List<String> ids(String prefix, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> prefix + i).toList();
    }

    private static double[] row(String text) {
        return List.of(text.split(" ")).stream()
                .mapToDouble(each -> each.equals(".") ? Double.NaN : Double.parseDouble(each))
                .toArray();
    }

    /** Krippendorff (2011): four coders, twelve units. */
    @ParameterizedTest
    @CsvSource({"NOMINAL, .743421", "ORDINAL, .815388", "INTERVAL, .849107", "RATIO, .797403"})
    void alphaOfKrippendorffsExample(Level level, double expected) {
        JuryAgreement coders = agreement(
                row("1 2 3 3 2 1 4 1 2 . . ."),
                row("1 2 3 3 2 2 4 1 2 5 . 3"),
                row(". 3 3 3 2 3 4 2 2 5 1 ."),
                row("1 2 3 3 2 4 4 1 2 5 1 ."));
        assertThat(coders.alpha(level).require().value()).isCloseTo(expected, PRINTED);
        assertThat(coders.alpha(level).require().marks()).isEqualTo(40);
        assertThat(coders.concordance()).isEqualTo(new Answer.NotDefined<>(Reason.INCOMPLETE));
        assertThat(coders.intraclass().whyNot()).contains(Reason.INCOMPLETE);
        assertThat(coders.caveats()).containsExactly(Caveat.INCOMPLETE);
    }

    /** Shrout and Fleiss (1979): six targets, four judges. */
    @Test
    void intraclassCorrelationsOfShroutAndFleiss() {
        Intraclass judges = agreement(row("9 6 8 7 10 6"), row("2 1 4 1 5 2"), row("5 3 6 2 6 4"), row("8 2 8 6 9 7"))
                .intraclass()
                .require();
        Offset<Double> printed = within(5e-5);
        assertThat(judges.betweenObjects()).isCloseTo(11.2417, printed);
        assertThat(judges.withinObjects()).isCloseTo(6.2639, printed);
        assertThat(judges.betweenJurors()).isCloseTo(32.4861, printed);
        assertThat(judges.error()).isCloseTo(1.0194, printed);
        assertThat(judges.icc(Form.ONE_WAY_SINGLE).orElseThrow()).isCloseTo(.165742, PRINTED);
        assertThat(judges.icc(Form.RANDOM_SINGLE).orElseThrow()).isCloseTo(.289764, PRINTED);
        assertThat(judges.icc(Form.FIXED_SINGLE).orElseThrow()).isCloseTo(.714841, PRINTED);
        assertThat(judges.icc(Form.ONE_WAY_MEAN).orElseThrow()).isCloseTo(.442797, PRINTED);
        assertThat(judges.icc(Form.RANDOM_MEAN).orElseThrow()).isCloseTo(.620051, PRINTED);
        assertThat(judges.icc(Form.FIXED_MEAN).orElseThrow()).isCloseTo(.909316, PRINTED);
    }

    /** Siegel (1956): three judges, six applicants; s = 25.5. */
    @Test
    void kendallsWOfSiegelsExample() {
        Concordance judges = agreement(row("1 6 3 2 5 4"), row("1 5 6 4 2 3"), row("6 3 2 5 4 1"))
                .concordance()
                .require();
        assertThat(judges.w()).isCloseTo(12 * 25.5 / (9 * 210), EXACT).isCloseTo(.161905, PRINTED);
        assertThat(judges.uncorrected()).isCloseTo(judges.w(), EXACT);
        assertThat(judges.byChance()).isEqualTo(1.0 / 3);
        assertThat(judges.significance()).isEqualTo(Significance.EXACT);
    }

    @Test
    void sixJudgesOfFifteenUnitsAsScipyHasThem() {
        ReferenceTable judges = ReferenceTable.read("scipy/judges.csv");
        double[][] marks = judges.rows().stream()
                .map(row ->
                        row.values().stream().mapToDouble(Double::parseDouble).toArray())
                .toArray(double[][]::new);
        ReferenceTable expected = ReferenceTable.read("scipy/judges_expected.csv");
        Concordance w = agreement(marks).concordance().require();
        Offset<Double> close = within(1e-12);
        assertThat(w.jurors()).isEqualTo((int) expected.number(0, "judges"));
        assertThat(w.objects()).isEqualTo((int) expected.number(0, "units"));
        assertThat(w.w()).isCloseTo(expected.number(0, "kendall_w_tie_corrected"), close);
        assertThat(w.uncorrected()).isCloseTo(expected.number(0, "kendall_w_uncorrected"), close);
        assertThat(w.friedman()).isCloseTo(expected.number(0, "friedman_chi2"), close);
        assertThat(w.pChiSquare()).isCloseTo(expected.number(0, "friedman_p"), close);
        assertThat(w.pExact()).isEmpty();
        assertThat(w.p()).isEqualTo(w.pChiSquare());
        assertThat(w.significance()).isEqualTo(Significance.CHI_SQUARE_AS_ORDERS_ARE_TOO_MANY);
    }

    @ParameterizedTest
    @CsvSource({"3, .822", "4, .650", "5, .520", "6, .422", "7, .371"})
    void criticalPointsOfFourObjects(int jurors, double expected) {
        CriticalPoint point = JuryAgreement.criticalPoint(jurors, 4, 0.05).require();
        assertThat(point.w()).isCloseTo(expected, within(5e-4));
        assertThat(point.p()).isLessThanOrEqualTo(0.05);
        if (jurors == 5) {
            assertThat(point.p()).isCloseTo(.0443, within(5e-5));
        }
    }

    @Test
    void aCriticalPointMayBeOutOfReachOrTooMuchWork() {
        // Three objects have 6 orders: two jurors agree fully by chance in one case of six.
        assertThat(JuryAgreement.criticalPoint(2, 3, 0.05).whyNot()).contains(Reason.LEVEL_OUT_OF_REACH);
        CriticalPoint full = JuryAgreement.criticalPoint(2, 3, 0.17).require();
        assertThat(full.w()).isEqualTo(1);
        assertThat(full.p()).isEqualTo(1.0 / 6);
        assertThat(JuryAgreement.criticalPoint(9, 290, 0.05).whyNot()).contains(Reason.TOO_MANY_ORDERS);
        assertThat(JuryAgreement.criticalPoint(2_000_000_000, 2_000_000_000, 0.05)
                        .whyNot())
                .contains(Reason.TOO_MANY_ORDERS);
        assertThatThrownBy(() -> JuryAgreement.criticalPoint(1, 4, 0.05))
                .hasMessage("jurors must be at least 2, got 1");
        assertThatThrownBy(() -> JuryAgreement.criticalPoint(3, 1, 0.05))
                .hasMessage("objects must be at least 2, got 1");
        assertThatThrownBy(() -> JuryAgreement.criticalPoint(3, 4, 1))
                .hasMessage("level must be above 0 and below 1, got 1.0");
    }

    @Test
    void jurorsWhoTieAlikeAgreeFullyOnlyWithTieCorrection() {
        Concordance tied =
                agreement(row("9 9 5 1"), row("7 7 4 3")).concordance().require();
        assertThat(tied.w()).isEqualTo(1);
        assertThat(tied.uncorrected()).isEqualTo(0.9);
        // A juror who ties two of four has 12 orders.
        assertThat(tied.pExact()).hasValue(1.0 / 12);
    }

    @Test
    void fourNomineesRestrictTheRange() {
        Marks marks = marks(row("8 7 9 8"), row("7 8 8 9"), row("9 8 8 7"));
        assertThat(JuryAgreement.of(marks, Pool.PRESELECTED).caveats()).containsExactly(Caveat.RESTRICTED_RANGE);
        assertThat(JuryAgreement.of(marks, Pool.ALL_APPLICANTS).caveats()).isEmpty();
    }

    /** The same disagreement, once among all twelve and once among the best four only. */
    @Test
    void theSameJurorsAgreeLessOnTheBestFourThanOnAll() {
        double[] one = row("1 2 3 4 5 6 7 8 9 11 10 12");
        double[] two = row("2 1 3 4 6 5 7 8 11 9 12 10");
        Marks all = marks(one, two);
        Marks best = all.withoutObjects(ids("O", 8));
        for (Level level : Level.values()) {
            if (level != Level.NOMINAL) {
                double ofAll = JuryAgreement.of(all, Pool.ALL_APPLICANTS)
                        .alpha(level)
                        .require()
                        .value();
                double ofBest = JuryAgreement.of(best, Pool.PRESELECTED)
                        .alpha(level)
                        .require()
                        .value();
                assertThat(ofBest).isLessThan(0.2).isLessThan(ofAll - 0.6);
            }
        }
    }

    @Test
    void oneJurorOrOneObjectAgreeWithNobody() {
        JuryAgreement juror = agreement(row("1 2 3"));
        assertThat(juror.concordance().whyNot()).contains(Reason.ONE_JUROR);
        assertThat(juror.intraclass().whyNot()).contains(Reason.ONE_JUROR);
        assertThat(juror.alpha(Level.INTERVAL).whyNot()).contains(Reason.NO_PAIRS);
        JuryAgreement object = agreement(row("1"), row("2"));
        assertThat(object.concordance().whyNot()).contains(Reason.ONE_OBJECT);
        assertThat(object.intraclass().whyNot()).contains(Reason.ONE_OBJECT);
        assertThat(object.alpha(Level.INTERVAL).whyNot()).contains(Reason.ONE_OBJECT);
        assertThatThrownBy(() -> object.concordance().require())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("not defined for these marks: ONE_OBJECT");
    }

    @Test
    void equalMarksHaveNoVariation() {
        JuryAgreement equal = agreement(row("3 3 3"), row("3 3 3"));
        assertThat(equal.concordance().whyNot()).contains(Reason.NO_VARIATION);
        assertThat(equal.intraclass().whyNot()).contains(Reason.NO_VARIATION);
        for (Level level : Level.values()) {
            assertThat(equal.alpha(level).whyNot()).contains(Reason.NO_VARIATION);
        }
    }

    @Test
    void jurorsWhoEachTieAllOrderNothingButMayDifferInHarshness() {
        JuryAgreement flat = agreement(row("3.1 3.1 3.1"), row("5.7 5.7 5.7"));
        assertThat(flat.concordance().whyNot()).contains(Reason.NO_VARIATION);
        Intraclass squares = flat.intraclass().require();
        assertThat(squares.betweenObjects()).isZero();
        assertThat(squares.error()).isZero();
        assertThat(squares.icc(Form.FIXED_SINGLE)).isEmpty();
        assertThat(squares.icc(Form.FIXED_MEAN)).isEmpty();
        assertThat(squares.icc(Form.RANDOM_SINGLE)).hasValue(0);
    }

    /** Means of objects that are equal as decimals but not as sums of doubles. */
    @Test
    void objectsWithEqualMeansHaveNoConsistencyToMeasure() {
        JuryAgreement even = agreement(row("0.1 0.3"), row("0.2 0.3"), row("0.6 0.3"));
        Intraclass squares = even.intraclass().require();
        assertThat(squares.betweenObjects()).isZero();
        assertThat(squares.icc(Form.FIXED_MEAN)).isEmpty();
        assertThat(squares.icc(Form.FIXED_SINGLE)).hasValue(-0.5);
        assertThat(agreement(row("1 2"), row("2 1")).intraclass().require().icc(Form.RANDOM_SINGLE))
                .isEmpty();
    }

    @Test
    void ratiosNeedMarksOfAtLeastZero() {
        JuryAgreement below = agreement(row("-1 2"), row("0 2"));
        assertThat(below.alpha(Level.RATIO).whyNot()).contains(Reason.NEGATIVE_MARKS);
        assertThat(below.alpha(Level.INTERVAL).value()).isPresent();
        assertThat(agreement(row("0 2"), row("0 2"))
                        .alpha(Level.RATIO)
                        .require()
                        .value())
                .isEqualTo(1);
    }

    @Test
    void extremeMarksGiveFiniteFigures() {
        JuryAgreement far = agreement(row("1e100 -1e100 1e-300"), row("-1e100 0 5e-324"));
        assertThat(far.alpha(Level.INTERVAL).require().value()).isFinite();
        assertThat(far.intraclass().require().betweenObjects()).isFinite();
        JuryAgreement tiny = agreement(row("1e-300 2e-300"), row("1e-300 2e-300"));
        assertThat(tiny.intraclass().require().icc(Form.RANDOM_SINGLE)).hasValue(1);
    }

    @Test
    void aTableHasEveryMeasureWithItsValueOrReason() {
        String text = JuryAgreement.of(marks(row("1 2 ."), row("2 2 3")), Pool.PRESELECTED)
                .toString();
        assertThat(text.lines().toList())
                .startsWith("Agreement [RESTRICTED_RANGE, INCOMPLETE]")
                .hasSize(14)
                .anyMatch(line -> line.matches("Kendall's W +INCOMPLETE"))
                .anyMatch(line -> line.matches("Krippendorff's alpha, nominal +0\\.000000"))
                .anyMatch(line -> line.matches("ICC\\(3,k\\) +INCOMPLETE"));
    }
}
