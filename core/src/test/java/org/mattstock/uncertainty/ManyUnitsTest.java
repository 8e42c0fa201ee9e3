package org.mattstock.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.internal.simulation.count.PlaceClasses;
import org.mattstock.uncertainty.RankDistribution.PlaceClass;
import org.mattstock.uncertainty.RankDistribution.Span;
import org.mattstock.uncertainty.UncertaintyAnalysis.Pairs;
import org.mattstock.uncertainty.UncertaintyAnalysis.Stopping;
import org.mattstock.variation.Variation;
import org.mattstock.variation.WeightSet;

/** Places counted in classes say less than places counted one by one, and nothing else. */
class ManyUnitsTest {
    private static final int UNITS = 300;
    private static final Panel PANEL = Figures.panel(UNITS, 8, 0.15);
    private static final UncertaintyAnalysis ONE_BY_ONE =
            UncertaintyAnalysis.of(Figures.twoDimensions(4)).seed(7).replicates(700);
    private static final UncertaintyAnalysis IN_CLASSES = ONE_BY_ONE.classes(units -> PlaceClasses.atMost(units, 50));

    private static final RankDistribution EXACT = ONE_BY_ONE.run(PANEL, Figures.YEAR);
    private static final RankDistribution FOUND = IN_CLASSES.run(PANEL, Figures.YEAR);

    @Test
    void classesAreStated() {
        assertThat(EXACT.classWidth()).isOne();
        assertThat(EXACT.placeClass(200)).isEqualTo(new PlaceClass(200, 200));
        assertThat(FOUND.classWidth()).isEqualTo(11);
        assertThat(FOUND.placeClass(25)).isEqualTo(new PlaceClass(25, 25));
        assertThat(FOUND.placeClass(26)).isEqualTo(new PlaceClass(26, 36));
        assertThat(FOUND.placeClass(300)).isEqualTo(new PlaceClass(290, 300));
    }

    @Test
    void countsOfAClassAreTheSumsOfItsPlaces() {
        for (Unit unit : FOUND.units()) {
            for (int top = 1; top <= UNITS; top++) {
                if (FOUND.placeClass(top).worst() == top) {
                    assertThat(FOUND.shareInTop(unit.id(), top)).isEqualTo(EXACT.shareInTop(unit.id(), top));
                }
            }
            for (int place = 1; place <= 25; place++) {
                assertThat(FOUND.shareAt(unit.id(), place)).isEqualTo(EXACT.shareAt(unit.id(), place));
            }
        }
    }

    @Test
    void whatNeedsNoTableIsExact() {
        for (Unit unit : FOUND.units()) {
            assertThat(FOUND.meanPlace(unit.id())).isEqualTo(EXACT.meanPlace(unit.id()));
            assertThat(FOUND.shareUnranked(unit.id())).isEqualTo(EXACT.shareUnranked(unit.id()));
            assertThat(FOUND.centralWeights(unit.id())).isEqualTo(EXACT.centralWeights(unit.id()));
            assertThat(FOUND.span(unit.id(), 1).map(Span::best))
                    .isEqualTo(EXACT.span(unit.id(), 1).map(Span::best));
            assertThat(FOUND.span(unit.id(), 1).map(Span::worst))
                    .isEqualTo(EXACT.span(unit.id(), 1).map(Span::worst));
        }
        assertThat(FOUND.couldBeInTop(10, 0.9)).isEqualTo(EXACT.couldBeInTop(10, 0.9));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 0.5, 0.9, 0.99, 1})
    void spansAreRoundedOutwardByLessThanAClass(double level) {
        int rounded = 0;
        for (Unit unit : FOUND.units()) {
            if (EXACT.span(unit.id(), level).isEmpty()) {
                assertThat(FOUND.span(unit.id(), level)).isEmpty();
                continue;
            }
            Span narrow = EXACT.span(unit.id(), level).orElseThrow();
            Span wide = FOUND.span(unit.id(), level).orElseThrow();
            assertThat(wide.best()).isBetween(narrow.best() - 10, narrow.best());
            assertThat(wide.worst()).isBetween(narrow.worst(), narrow.worst() + 10);
            assertThat(wide.bestError()).isGreaterThanOrEqualTo(narrow.bestError());
            assertThat(wide.worstError()).isGreaterThanOrEqualTo(narrow.worstError());
            rounded += wide.best() < narrow.best() ? 1 : 0;
        }
        // From the best to the worst place is exact.
        assertThat(rounded > 50).isEqualTo(level < 1);
        assertThat(rounded == 0).isEqualTo(level == 1);
    }

    @Test
    void aFigureThatWouldBeRoundedIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FOUND.shareAt("10000", 30))
                .withMessage("place must be counted on its own, got 30, which is counted together with 26 to 36");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FOUND.shareInTop("10000", 30))
                .withMessage(
                        "top must be the last of the places that are counted together, got 30; the nearest are 25 and 36");
        assertThatIllegalArgumentException().isThrownBy(() -> FOUND.couldBeInTop(30, 0.9));
        assertThatIllegalStateException()
                .isThrownBy(() -> FOUND.medianPlace("10000"))
                .withMessage(
                        "median places need places that are counted one by one, of 300 units they are counted up to 11 at a"
                                + " time: ask for meanPlace or span");
    }

    @Test
    void theTableSaysThatItIsRounded() {
        assertThat(FOUND.toTable().title()).endsWith("not of all at once, rounded outward by up to 10 places");
        assertThat(FOUND.toTable().columns())
                .extracting(column -> column.name())
                .contains("mean")
                .doesNotContain("median");
        assertThat(EXACT.toTable().columns())
                .extracting(column -> column.name())
                .contains("median")
                .doesNotContain("mean");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void anyNumberOfThreadsFindsTheSame(int threads) {
        RankDistribution other = IN_CLASSES.threads(threads).run(PANEL, Figures.YEAR);

        assertThat(other.toTable()).isEqualTo(FOUND.toTable());
        for (Unit unit : FOUND.units()) {
            assertThat(other.meanPlace(unit.id())).isEqualTo(EXACT.meanPlace(unit.id()));
            assertThat(other.shareInTop(unit.id(), 25)).isEqualTo(EXACT.shareInTop(unit.id(), 25));
        }
    }

    @Test
    void aRunStopsAtThePrecisionOfMeanPlaces() {
        UncertaintyAnalysis analysis =
                IN_CLASSES.replicates(20_000).stopping(new Stopping(Double.POSITIVE_INFINITY, 1.5));
        RankDistribution stopped = analysis.run(PANEL, Figures.YEAR);

        assertThat(stopped.outcome()).isEqualTo(RankDistribution.Outcome.PRECISE_ENOUGH);
        assertThat(analysis.classes(PlaceClasses::of).run(PANEL, Figures.YEAR).replicates())
                .isEqualTo(stopped.replicates());
    }

    @Test
    void twentyNineThousandUnits() {
        int units = 29_000;
        RankDistribution many = UncertaintyAnalysis.of(Figures.flat(3))
                .vary(Variation.weights("all", WeightSet.simplex()))
                .replicates(300)
                .run(Figures.panel(units, 3, 0), Figures.YEAR);

        assertThat(many.classWidth()).isEqualTo(23);
        many.scores().ranking().entries().stream().limit(50).forEach(entry -> {
            String id = entry.unit().id();
            assertThat(many.shareInTop(id, units).value()).isOne();
            double sum = 0;
            for (int place = 1; place <= 100; place++) {
                sum += many.shareAt(id, place).value();
            }
            assertThat(sum).isCloseTo(many.shareInTop(id, 100).value(), within(1e-12));
        });
        assertThat(many.top(5).rowCount()).isEqualTo(5);
    }

    @Test
    void tooManyUnitsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> UncertaintyAnalysis.of(Figures.flat(1)).run(Figures.panel(100_001, 1, 0), Figures.YEAR))
                .withMessage("units must be at most 100000, got 100001");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UncertaintyAnalysis.of(Figures.flat(1))
                        .pairs(Pairs.COUNTED)
                        .run(Figures.panel(10_001, 1, 0), Figures.YEAR))
                .withMessage("units must be at most 10000 where pairs are counted, got 10001");
    }
}
