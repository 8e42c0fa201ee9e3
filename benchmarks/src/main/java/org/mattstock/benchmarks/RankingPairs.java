package org.mattstock.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.mattstock.data.Unit;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.RankingRule;

/** What a user gets: units with scores into a ranking that knows every unit's place. */
final class RankingPairs {
    private static final int UNITS = 290;
    private static final int MANY = 64;

    private RankingPairs() {}

    static List<Pair> all() {
        return Arrays.stream(Shape.values())
                .map(shape -> new Pair(
                        "ranking/" + UNITS + "/" + shape.name().toLowerCase(Locale.ROOT) + "/boxed-maps",
                        "Ranking.of " + UNITS + " units with scores",
                        "a sorted List and a Map<String, Integer> of places",
                        () -> toBoxedMaps(shape)))
                .toList();
    }

    private static Duel toBoxedMaps(Shape shape) {
        List<List<Ranking.Scored>> inputs = Arrays.stream(shape.vectors(MANY, UNITS))
                .map(RankingPairs::scored)
                .toList();
        return new Duel(
                input -> Ranking.of(inputs.get(input), RankingRule.standard()),
                input -> places(inputs.get(input)),
                MANY,
                () -> inputs.forEach(RankingPairs::verify));
    }

    private static List<Ranking.Scored> scored(double[] values) {
        return IntStream.range(0, UNITS)
                .mapToObj(i -> new Ranking.Scored(Unit.of(String.valueOf(1_000 + i), "Unit " + i), values[i]))
                .toList();
    }

    /** As one writes it by hand: sort, then walk down and count. */
    private static Map<String, Integer> places(List<Ranking.Scored> scored) {
        List<Ranking.Scored> sorted = new ArrayList<>(scored);
        sorted.sort(Comparator.comparingDouble(Ranking.Scored::score)
                .reversed()
                .thenComparing(each -> each.unit().id()));
        Map<String, Integer> places = new HashMap<>();
        int place = 0;
        for (int i = 0; i < sorted.size(); i++) {
            if (i == 0 || sorted.get(i).score() != sorted.get(i - 1).score()) {
                place = i + 1;
            }
            places.put(sorted.get(i).unit().id(), place);
        }
        return places;
    }

    private static void verify(List<Ranking.Scored> scored) {
        Ranking ranking = Ranking.of(scored, RankingRule.standard());
        Map<String, Integer> places = places(scored);
        if (ranking.size() != places.size()) {
            throw new IllegalStateException("expected " + places.size() + " places, got " + ranking.size());
        }
        Results.requireEqual(
                ranking.entries().stream()
                        .mapToDouble(entry -> places.get(entry.unit().id()))
                        .toArray(),
                ranking.entries().stream().mapToDouble(Ranking.Entry::place).toArray(),
                0);
    }
}
