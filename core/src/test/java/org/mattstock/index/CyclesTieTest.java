package org.mattstock.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mattstock.data.Direction;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Aggregation.Preference;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.rank.Ranking;

/** Each unit has the figures of the next one, a part further on: nobody is ahead, and only rounding says otherwise. */
class CyclesTieTest {
    static Stream<Aggregation> comparing() {
        return Stream.of(
                Aggregation.promethee(Preference.usual()),
                Aggregation.promethee(Preference.linear(10, 70)),
                Aggregation.outranking(Preference.usual(), Map.of(), Map.of()),
                Aggregation.copeland());
    }

    @ParameterizedTest
    @MethodSource("comparing")
    void allUnitsOfACycleTie(Aggregation aggregation) {
        for (int size = 3; size <= 7; size++) {
            for (double weight : new double[] {1, 1 / 3.0, 0.1, 0.7}) {
                assertThat(cycle(size, weight, aggregation).entries())
                        .as("%s units, weight %s", size, weight)
                        .allMatch(entry -> entry.place() == 1);
            }
        }
    }

    private static Ranking cycle(int size, double weight, Aggregation aggregation) {
        String[] units = IntStream.range(0, size).mapToObj(unit -> "U" + unit).toArray(String[]::new);
        Panels panels = Panels.of(units);
        Branch branch = Branch.of("all", "All").withAggregation(aggregation);
        for (int part = 0; part < size; part++) {
            int shift = part;
            panels.with(
                    "x" + part,
                    IntStream.range(0, size)
                            .mapToDouble(unit -> (unit + shift) % size)
                            .toArray());
            branch = branch.part(Leaf.of("x" + part, Direction.HIGHER, Normalization.minMax()), weight);
        }
        return CompositeIndex.of("cycle", branch)
                .score(panels.build(), Panels.YEAR)
                .ranking();
    }
}
