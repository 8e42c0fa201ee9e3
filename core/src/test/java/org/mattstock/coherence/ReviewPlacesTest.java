package org.mattstock.coherence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.data.Direction;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.Finding;
import org.mattstock.index.CompositeIndex;

/** When one indicator decides a place. */
class ReviewPlacesTest {
    private static final int LAST = 2022;

    private static Leaf leaf(String indicator) {
        return Leaf.of(indicator, Direction.HIGHER, Normalization.none());
    }

    private static CompositeIndex index(Leaf... leaves) {
        return CompositeIndex.of("index", Branch.of("all", "All", leaves).withMissing(MissingRule.atLeast(0.1)));
    }

    private static <T extends Finding> List<T> of(Review review, Class<T> kind) {
        return review.findings().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** Eleven indicators: the first unit leads in one, and by little in six more, and is behind in four. */
    private static YearlyPanel decided(double lead) {
        YearlyPanel panel = YearlyPanel.ofUnits(2);
        for (int indicator = 0; indicator < 11; indicator++) {
            panel.value("i" + indicator, 0, LAST, indicator < 7 ? 1.25 : 0)
                    .value("i" + indicator, 1, LAST, indicator < 7 ? 0 : 3.75);
        }
        return panel.value("i0", 0, LAST, lead);
    }

    private static CompositeIndex eleven() {
        return index(IntStream.range(0, 11).mapToObj(i -> leaf("i" + i)).toArray(Leaf[]::new));
    }

    @Test
    void oneIndicatorThatDecidesAPlaceIsNamed() {
        Review review = Review.of(eleven(), decided(40).build(), LAST);
        assertThat(of(review, Finding.DecidesPlace.class)).singleElement().satisfies(found -> {
            assertThat(found.unit().id()).isEqualTo("U00");
            assertThat(found.place()).isEqualTo(1);
            assertThat(found.next().id()).isEqualTo("U01");
            assertThat(found.indicator().id()).isEqualTo("i0");
            assertThat(found.amount()).isCloseTo(40 / 11.0, within(1e-12));
            assertThat(found.gap()).isCloseTo((40 + 6 * 1.25 - 4 * 3.75) / 11, within(1e-12));
            assertThat(found.ofGap()).isCloseTo(40 / 32.5, within(1e-9));
            assertThat(found.ofAhead()).isCloseTo(40 / 47.5, within(1e-12));
        });
        assertThat(review.of("U01")).isEmpty();
    }

    @Test
    void aLeadThatOthersSupportIsNotDecidedByOne() {
        YearlyPanel panel = decided(40);
        IntStream.range(7, 11).forEach(indicator -> panel.value("i" + indicator, 1, LAST, 0.5));
        assertThat(of(Review.of(eleven(), panel.build(), LAST), Finding.DecidesPlace.class))
                .isEmpty();
    }

    @Test
    void noIndicatorOfFewDecidesMoreThanTheDefinitionSays() {
        CompositeIndex few = index(leaf("i0"), leaf("i7"), leaf("i8"));
        Review review = Review.of(few, decided(40).build(), LAST);
        assertThat(of(review, Finding.DecidesPlace.class)).isEmpty();
        assertThat(review.looked().gaps()).isZero();
    }

    @Test
    void anIndicatorThatWeighsHalfDecidesByDefinition() {
        Leaf[] others = IntStream.range(1, 11).mapToObj(i -> leaf("i" + i)).toArray(Leaf[]::new);
        CompositeIndex heavy =
                CompositeIndex.of("heavy", Branch.of("root", "Root", leaf("i0"), Branch.of("rest", "Rest", others)));
        Review decidedByDefinition = Review.of(heavy, decided(40).build(), LAST);
        assertThat(decidedByDefinition.looked().gaps()).isEqualTo(1);
        assertThat(of(decidedByDefinition, Finding.DecidesPlace.class)).isEmpty();
    }

    /** Twelve, twenty and 28 indicators that chance alone moves, eight years of 100 units. */
    @ParameterizedTest
    @ValueSource(ints = {12, 20, 28})
    void chanceDecidesFewPlacesAndBuriesNoJump(int leaves) {
        YearlyPanel panel = byChance(leaves);
        CompositeIndex index =
                index(IntStream.range(0, leaves).mapToObj(i -> leaf("i" + i)).toArray(Leaf[]::new));
        Review clean = Review.of(index, panel.build(), 2015, LAST);
        assertThat(clean.looked().gaps()).isEqualTo(99);
        assertThat(of(clean, Finding.DecidesPlace.class)).hasSizeLessThanOrEqualTo(2);

        panel.value("i3", 17, LAST, panel.value("i3", 17, LAST) + 90);
        Review planted = Review.of(index, panel.build(), 2015, LAST);
        assertThat(planted.worst(3))
                .anyMatch(finding -> finding instanceof Finding.Jump jump
                        && jump.unit().id().equals("U17")
                        && jump.indicator().id().equals("i3"));
    }

    private static YearlyPanel byChance(int leaves) {
        Random random = new Random(20220101L + leaves);
        YearlyPanel panel = YearlyPanel.ofUnits(100);
        for (int leaf = 0; leaf < leaves; leaf++) {
            for (int unit = 0; unit < 100; unit++) {
                double level = 50 + 9 * random.nextGaussian();
                for (int year = 2015; year <= LAST; year++) {
                    panel.value("i" + leaf, unit, year, level + 6 * random.nextGaussian());
                }
            }
        }
        return panel;
    }
}
