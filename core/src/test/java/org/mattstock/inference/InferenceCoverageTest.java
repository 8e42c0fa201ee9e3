package org.mattstock.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mattstock.data.Unit;

/** How often what is said of places is true, where truth is known: drawn by the JDK's generator, and printed. */
@Tag("simulation")
class InferenceCoverageTest {
    private static final int RUNS = 10_000;
    private static final int SETS = 500;
    /** Chance alone moves a share by more than this number of standard errors once in 30,000 times. */
    private static final double SURE = 4;

    /** True values of 8 units, and their standard errors. */
    static Stream<Arguments> truths() {
        double[] apart = {9, 8, 7, 6, 5, 4, 3, 2};
        double[] equal = new double[8];
        double[] border = {99, 99, 50, 50, 1, 1, 1, 1};
        double[] near = {1.2, 1.1, 0.9, 0.8, 0.5, 0.3, 0.1, 0};
        return Stream.of(
                Arguments.of("far apart", apart),
                Arguments.of("all equal", equal),
                Arguments.of("third and fourth equal, all others far away", border),
                Arguments.of("close together", near));
    }

    private static final double[] ERRORS = {0.5, 1, 0.7, 1.4, 0.6, 1, 2, 0.8};

    private static Estimates observed(double[] truth, Random random) {
        List<Estimates.Estimate> drawn = new ArrayList<>();
        for (int unit = 0; unit < truth.length; unit++) {
            drawn.add(new Estimates.Estimate(
                    unit(unit), truth[unit] + ERRORS[unit] * random.nextGaussian(), ERRORS[unit]));
        }
        return Estimates.of(drawn);
    }

    private static Unit unit(int number) {
        return Unit.of(String.valueOf(number), "Unit " + number);
    }

    private static double worse(double share, int runs) {
        return SURE * Math.sqrt(share * (1 - share) / runs);
    }

    private static void print(String what, String truth, double share) {
        System.out.printf("%s, %s: %.4f%n", what, truth, share);
    }

    private static boolean isTop(double[] truth, List<Unit> top) {
        double least = top.stream()
                .mapToDouble(each -> truth[Integer.parseInt(each.id())])
                .min()
                .orElseThrow();
        long notBelow = Arrays.stream(truth).filter(value -> value >= least).count();
        return notBelow == top.size();
    }

    @ParameterizedTest
    @MethodSource("truths")
    void aWrongTopIsVerifiedAtMostAsOftenAsStated(String name, double[] truth) {
        Random random = new Random(20250101);
        int wrong = 0;
        int verified = 0;
        for (int run = 0; run < RUNS; run++) {
            TopVerified found = TopVerified.of(observed(truth, random), 3, 0.1);
            boolean said = found.verdict() == TopVerified.Verdict.VERIFIED;
            verified += said ? 1 : 0;
            wrong += said && !isTop(truth, found.top()) ? 1 : 0;
        }
        print(
                "wrong top of 3 verified at 0.1 (verified " + verified + " of " + RUNS + ")",
                name,
                wrong / (double) RUNS);
        assertThat(wrong / (double) RUNS).isLessThanOrEqualTo(0.1 + worse(0.1, RUNS));
        if (name.startsWith("third")) {
            assertThat(wrong / (double) RUNS).isGreaterThanOrEqualTo(0.1 - worse(0.1, RUNS));
        }
    }

    @ParameterizedTest
    @MethodSource("truths")
    void aWrongPlaceIsVerifiedAtMostAsOftenAsStated(String name, double[] truth) {
        Random random = new Random(20250102);
        int wrong = 0;
        for (int run = 0; run < RUNS; run++) {
            List<Unit> order = VerifiedOrder.of(observed(truth, random), 0.1).verified();
            boolean right = true;
            for (int place = 1; place <= order.size(); place++) {
                right &= isTop(truth, order.subList(0, place));
            }
            wrong += right ? 0 : 1;
        }
        print("wrong order verified at 0.1", name, wrong / (double) RUNS);
        assertThat(wrong / (double) RUNS).isLessThanOrEqualTo(0.1 + worse(0.1, RUNS));
    }

    @ParameterizedTest
    @MethodSource("truths")
    void setsHoldTheTruePlacesAtLeastAsOftenAsStated(String name, double[] truth) {
        Random random = new Random(20250103);
        int[] alone = new int[truth.length];
        int jointly = 0;
        int top = 0;
        for (int run = 0; run < SETS; run++) {
            PlaceSets sets = PlaceSets.of(
                    observed(truth, random), PlaceSets.Settings.standard().withSeed(run));
            boolean all = true;
            boolean best = true;
            for (PlaceSets.OfUnit each : sets.units()) {
                int unit = Integer.parseInt(each.unit().id());
                alone[unit] += holds(each.alone(), unit, truth) ? 1 : 0;
                all &= holds(each.jointly(), unit, truth);
                best &= firstPlace(unit, truth) > 3 || each.jointly().best() <= 3;
            }
            jointly += all ? 1 : 0;
            top += best ? 1 : 0;
        }
        double least = Arrays.stream(alone).min().orElseThrow() / (double) SETS;
        print("places held at 0.9, alone, the least of 8", name, least);
        print("places held at 0.9, jointly", name, jointly / (double) SETS);
        print("the 3 best held at 0.9", name, top / (double) SETS);
        double bound = 0.9 - worse(0.9, SETS);
        assertThat(least).isGreaterThanOrEqualTo(bound);
        assertThat(jointly / (double) SETS).isGreaterThanOrEqualTo(bound);
        assertThat(top / (double) SETS).isGreaterThanOrEqualTo(bound);
    }

    private static int firstPlace(int unit, double[] truth) {
        return 1
                + (int) Arrays.stream(truth)
                        .filter(other -> other > truth[unit])
                        .count();
    }

    /** All places that equal values have between them. */
    private static boolean holds(PlaceSets.Ends ends, int unit, double[] truth) {
        int last =
                (int) Arrays.stream(truth).filter(other -> other >= truth[unit]).count();
        return ends.best() <= firstPlace(unit, truth) && ends.worst() >= last;
    }

    @Test
    void oneMoreFigureLiesWhereItWasSaidToLie() {
        Random random = new Random(20250104);
        for (int figures : new int[] {9, 19, 24, 39}) {
            int held = 0;
            int notWorse = 0;
            double guaranteed = 1;
            double oneSided = 1;
            for (int run = 0; run < RUNS; run++) {
                double ability = random.nextGaussian();
                double[] places = new double[figures];
                for (int figure = 0; figure < figures; figure++) {
                    places[figure] = place(ability, random);
                }
                PlaceOnNewFigure said = PlaceOnNewFigure.of(places, 290, 0.9);
                guaranteed = said.guaranteed();
                oneSided = said.worstGuaranteed();
                double next = place(ability, random);
                held += said.best() <= next && next <= said.worst() ? 1 : 0;
                notWorse += next <= said.worstPlace() ? 1 : 0;
            }
            print("new figure held at 0.9, guaranteed " + guaranteed, figures + " figures", held / (double) RUNS);
            assertThat(held / (double) RUNS).isGreaterThanOrEqualTo(guaranteed - worse(0.9, RUNS));
            assertThat(notWorse / (double) RUNS).isGreaterThanOrEqualTo(oneSided - worse(0.9, RUNS));
        }
    }

    /** Of 290, by how good a unit is on the whole and on the figure. */
    private static int place(double ability, Random random) {
        double share = 1 / (1 + Math.exp(1.5 * (ability + random.nextGaussian())));
        return 1 + (int) (289 * share);
    }
}
