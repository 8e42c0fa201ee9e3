package org.mattstock.internal.simulation.count;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceClassesTest {
    @ParameterizedTest
    @CsvSource({"1, 2, 1", "50, 50, 1", "51, 50, 2", "300, 50, 11", "7, 2, 6", "29000, 1379, 23"})
    void everyPlaceIsInOneClassAndClassesFollowEachOther(int places, int most, int width) {
        PlaceClasses classes = PlaceClasses.atMost(places, most);

        assertThat(classes.width()).isEqualTo(width);
        assertThat(classes.count()).isLessThanOrEqualTo(most);
        int next = 1;
        for (int number = 0; number < classes.count(); number++) {
            assertThat(classes.best(number)).isEqualTo(next);
            for (int place = classes.best(number); place <= classes.worst(number); place++) {
                assertThat(classes.classOf(place)).isEqualTo(number);
                next++;
            }
            assertThat(classes.worst(number) - classes.best(number) + 1).isBetween(1, width);
        }
        assertThat(next).isEqualTo(places + 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 290, 2_900, 10_000})
    void eachPlaceIsCountedOnItsOwnUpToTenThousandUnits(int units) {
        assertThat(PlaceClasses.of(units)).isEqualTo(new PlaceClasses(units, units, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {10_001, 29_000, 100_000})
    void moreUnitsTakeNoMoreMemoryAndTheFirstHundredPlacesStayAlone(int units) {
        PlaceClasses classes = PlaceClasses.of(units);

        assertThat((long) units * classes.count()).isBetween(20_000_000L, 40_000_000L);
        assertThat(classes.alone()).isEqualTo(100);
    }
}
