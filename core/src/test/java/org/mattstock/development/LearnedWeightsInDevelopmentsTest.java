package org.mattstock.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Panel;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Weighting;
import org.mattstock.index.CompositeIndex;

/** A development weighs its leaves as the first year of its window teaches. */
class LearnedWeightsInDevelopmentsTest {
    private static final Panel PANEL = Figures.panel(
            3, 12, 2018, 2022, (indicator, unit, year) -> 50 + (indicator + 1) * Figures.noise(indicator, unit, year));

    private static CompositeIndex learning() {
        CompositeIndex mean = Figures.mean(3, Normalization.minMax());
        return mean.withTree(((Branch) mean.tree()).withWeighting(Weighting.standardDeviation()));
    }

    @Test
    void theFirstYearTeachesTheWeights() {
        DevelopmentResult found = Figures.quick(learning()).over(2019, 2022).run(PANEL);
        CompositeIndex stated = learning().withFittedWeights(PANEL, 2019);
        DevelopmentResult expected = Figures.quick(stated).over(2019, 2022).run(PANEL);

        assertThat(found.index()).isEqualTo(stated);
        for (int unit = 0; unit < 12; unit++) {
            assertThat(Figures.values(found, Figures.id(unit))).isEqualTo(Figures.values(expected, Figures.id(unit)));
        }
        assertThat(stated.effectiveWeights().leaves().stream()
                        .mapToDouble(leaf -> leaf.weight())
                        .sum())
                .isCloseTo(1, within(1e-15));
    }

    @Test
    void aWindowWhoseFirstYearTeachesNothingReachesNobody() {
        Panel flatFirst = Figures.panel(
                2,
                6,
                2018,
                2022,
                (indicator, unit, year) -> year == 2018 && unit > 0 ? Double.NaN : unit + year + indicator);
        List<Integer> firsts = Figures.quick(learning(2)).reach(flatFirst).stream()
                .map(reach -> reach.window().first())
                .distinct()
                .toList();
        assertThat(firsts)
                .containsExactlyElementsOf(IntStream.of(2019, 2020).boxed().toList());
    }

    private static CompositeIndex learning(int indicators) {
        CompositeIndex mean = Figures.mean(indicators, Normalization.none());
        return mean.withTree(((Branch) mean.tree()).withWeighting(Weighting.standardDeviation()));
    }
}
