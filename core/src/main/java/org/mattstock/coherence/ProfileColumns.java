package org.mattstock.coherence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.mattstock.coherence.UnitProfile.LeafStanding;
import org.mattstock.coherence.UnitProfile.Similar;
import org.mattstock.data.Grouping;
import org.mattstock.data.Unit;
import org.mattstock.definition.Leaf;
import org.mattstock.index.Scores;
import org.mattstock.internal.stages.Stages;
import org.mattstock.internal.statistics.Moments;

/** The leaves of an index, as one unit stands in them. */
final class ProfileColumns {
    private final Scores scores;
    private final int own;
    private final List<WeighedNode> leaves;
    private final int[] all;
    private final int[] group;

    ProfileColumns(Scores scores, Unit unit, Optional<Grouping.Group> group) {
        this.scores = scores;
        this.own = scores.panel().requireUnitIndex(unit.id());
        this.leaves = WeighedNode.leaves(scores);
        boolean[] peers = Stages.of(scores).frame().peers(0);
        this.all = IntStream.range(0, peers.length).filter(each -> peers[each]).toArray();
        this.group = group.map(found -> IntStream.of(all)
                        .filter(each ->
                                found.units().contains(scores.units().get(each).id()))
                        .toArray())
                .orElse(new int[0]);
    }

    List<LeafStanding> standings() {
        List<LeafStanding> standings = new ArrayList<>();
        for (WeighedNode leaf : leaves) {
            double[] among = values(leaf, all);
            if (isSaid(leaf, own) && among.length > 0) {
                double[] inGroup = values(leaf, group);
                boolean hasGroup = inGroup.length > 0;
                standings.add(new LeafStanding(
                        leaf.leaf(),
                        leaf.share(),
                        lead(leaf, among),
                        place(leaf, among),
                        among.length,
                        hasGroup ? OptionalDouble.of(lead(leaf, inGroup)) : OptionalDouble.empty(),
                        hasGroup ? OptionalInt.of(place(leaf, inGroup)) : OptionalInt.empty(),
                        inGroup.length));
            }
        }
        standings.sort(Comparator.comparingDouble((LeafStanding standing) -> -standing.lead()));
        return List.copyOf(standings);
    }

    /** Whether a unit has a value that may be told. */
    private static boolean isSaid(WeighedNode leaf, int unit) {
        return leaf.values().has(unit) && !leaf.values().isStandIn(unit);
    }

    /** Ascending, so that no order of units moves a sum. */
    private static double[] values(WeighedNode leaf, int[] units) {
        return IntStream.of(units)
                .filter(leaf.values()::has)
                .mapToDouble(leaf::good)
                .sorted()
                .toArray();
    }

    private double lead(WeighedNode leaf, double[] among) {
        boolean isLevel = among[0] == among[among.length - 1] && among[0] == leaf.good(own);
        return isLevel ? 0 : leaf.share() * (leaf.good(own) - Moments.sum(among) / among.length);
    }

    private int place(WeighedNode leaf, double[] among) {
        double value = leaf.good(own);
        return 1 + (int) Arrays.stream(among).filter(other -> other > value).count();
    }

    List<Similar> others(double leastCommon) {
        List<Similar> others = new ArrayList<>();
        for (int unit : all) {
            if (unit != own) {
                similar(unit, leastCommon).ifPresent(others::add);
            }
        }
        others.sort(Comparator.comparingDouble(Similar::distance).thenComparing(Similar::unit));
        return List.copyOf(others);
    }

    private Optional<Similar> similar(int unit, double leastCommon) {
        double squares = 0;
        double common = 0;
        double whole = 0;
        double largest = 0;
        Leaf most = null;
        for (WeighedNode leaf : leaves) {
            whole += leaf.share();
            if (isSaid(leaf, own) && isSaid(leaf, unit)) {
                double apart = leaf.good(own) - leaf.good(unit);
                double term = leaf.share() * apart * apart;
                squares += term;
                common += leaf.share();
                if (term > largest) {
                    largest = term;
                    most = leaf.leaf();
                }
            }
        }
        if (common < leastCommon * whole || common == 0) {
            return Optional.empty();
        }
        Unit other = scores.units().get(unit);
        return Optional.of(new Similar(
                other, Math.sqrt(squares / common), Math.min(1, common / whole), Optional.ofNullable(most)));
    }
}
