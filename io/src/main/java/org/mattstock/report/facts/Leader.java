package org.mattstock.report.facts;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mattstock.data.Unit;
import org.mattstock.uncertainty.RankDistribution;

/**
 * Who is first in most definitions.
 *
 * @param second next often, where there is one
 * @param tied how many are first as often as the leader, who counts
 * @param tiedSecond how many are first as often as the second, who counts; 0 without one
 * @param open whether no other unit holds any of the next places in half of the definitions
 */
public record Leader(
        Unit unit, double share, Optional<Unit> second, double secondShare, int tied, int tiedSecond, boolean open) {
    private static final double HALF = 0.5;

    /**
     * Looked up in shares.
     *
     * @param units in the order of places
     * @param top up to which place it may be open
     */
    public static Leader of(RankDistribution spans, List<Unit> units, int top) {
        List<Unit> order = units.stream()
                .sorted(Comparator.comparingDouble((Unit unit) -> -share(spans, unit, 1)))
                .toList();
        Optional<Unit> second = order.stream().skip(1).findFirst();
        double most = share(spans, order.get(0), 1);
        double next = second.map(unit -> share(spans, unit, 1)).orElse(0.0);
        boolean open = IntStream.rangeClosed(2, top)
                .noneMatch(place -> units.stream().anyMatch(unit -> share(spans, unit, place) >= HALF));
        int tiedSecond = second.isPresent() ? firstAsOften(spans, units, next) : 0;
        return new Leader(order.get(0), most, second, next, firstAsOften(spans, units, most), tiedSecond, open);
    }

    private static int firstAsOften(RankDistribution spans, List<Unit> units, double share) {
        return (int)
                units.stream().filter(unit -> share(spans, unit, 1) == share).count();
    }

    private static double share(RankDistribution spans, Unit unit, int place) {
        return spans.shareAt(unit.id(), place).value();
    }
}
