package org.mattstock.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShapleyTest {
    /** The glove game: one left glove and two right ones, a pair is worth 1: 2/3, 1/6 and 1/6 (Shapley's textbook case). */
    @Test
    void theOwnerOfTheLeftGloveGetsTwoThirds() {
        double[] worth = {0, 0, 0, 1, 0, 1, 0, 1};
        double[] values = Shapley.values(3, worth);
        assertThat(values[0]).isCloseTo(2 / 3.0, within(1e-15));
        assertThat(values[1]).isCloseTo(1 / 6.0, within(1e-15));
        assertThat(values[2]).isCloseTo(1 / 6.0, within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void theMeanOverAllOrdersIsMet(int players) {
        double[] worth = new SplittableRandom(players).doubles(1L << players).toArray();
        double[] expected = new double[players];
        List<List<Integer>> orders = orders(players);
        for (List<Integer> order : orders) {
            int joined = 0;
            for (int player : order) {
                expected[player] += (worth[joined | 1 << player] - worth[joined]) / orders.size();
                joined |= 1 << player;
            }
        }
        double[] values = Shapley.values(players, worth);
        for (int player = 0; player < players; player++) {
            assertThat(values[player]).isCloseTo(expected[player], within(1e-12));
        }
    }

    @Test
    void twelvePlayersShareAllThatThereIs() {
        double[] worth = new SplittableRandom(12).doubles(1 << 12).toArray();
        double sum = 0;
        for (double value : Shapley.values(12, worth)) {
            sum += value;
        }
        assertThat(sum).isCloseTo(worth[4095] - worth[0], within(1e-12));
    }

    @Test
    void nobodyGetsNothing() {
        assertThat(Shapley.values(0, new double[] {5})).isEmpty();
    }

    private static List<List<Integer>> orders(int players) {
        List<List<Integer>> orders = List.of(List.of());
        for (int player = 0; player < players; player++) {
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> order : orders) {
                for (int at = 0; at <= order.size(); at++) {
                    List<Integer> with = new ArrayList<>(order);
                    with.add(at, player);
                    longer.add(with);
                }
            }
            orders = longer;
        }
        return orders;
    }
}
