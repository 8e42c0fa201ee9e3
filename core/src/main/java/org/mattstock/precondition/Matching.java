package org.mattstock.precondition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.internal.scoring.Populations;
import org.mattstock.internal.statistics.Moments;

/** Finds the nearest units. */
final class Matching {
    /** Distances that differ by no more than this share of themselves differ by rounding. */
    private static final double ROUNDING = 1e-12;

    private final PeerMatching matching;
    private final Panel panel;
    private final int year;
    private final List<PreconditionColumn> columns;
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<Integer> looked = new ArrayList<>();

    Matching(PeerMatching matching, Panel panel, int year) {
        this.matching = matching;
        this.panel = panel;
        this.year = year;
        columns = matching.weighted().stream()
                .map(each -> PreconditionColumn.of(each.precondition(), panel, year))
                .toList();
        boolean[] stated = Populations.members(matching.among(), panel);
        for (int unit = 0; unit < stated.length; unit++) {
            if (!stated[unit]) {
                leftOut.add(new LeftOut(panel.units().get(unit), LeftOut.OUTSIDE));
            } else if (hasAll(unit)) {
                looked.add(unit);
            } else {
                leftOut.add(new LeftOut(panel.units().get(unit), lack(unit)));
            }
        }
    }

    private boolean hasAll(int unit) {
        return columns.stream().allMatch(each -> each.has(unit));
    }

    private String lack(int unit) {
        return String.join(
                ", ",
                columns.stream()
                        .filter(each -> !each.has(unit))
                        .map(each -> each.lack(unit))
                        .toList());
    }

    /** Whether there are two to compare. */
    boolean hasEnough() {
        return looked.size() >= 2;
    }

    MatchedPeers matched() {
        if (!hasEnough()) {
            throw new IllegalArgumentException(
                    "units with all features must be at least 2, got " + looked.size() + " in " + year);
        }
        List<Scale> scales = scales();
        List<MatchedPeers.OfUnit> units = new ArrayList<>();
        for (int i = 0; i < looked.size(); i++) {
            units.add(new MatchedPeers.OfUnit(unit(i), nearest(i, scales)));
        }
        return new MatchedPeers(matching, year, units, leftOut);
    }

    private Unit unit(int i) {
        return panel.units().get(looked.get(i));
    }

    /**
     * A feature by unit, its standard deviation, and the root of its share of weight. Figures are taken from each other
     * before anything is divided, so that equal steps are equally long wherever they are.
     */
    private record Scale(double[] column, double deviation, double root) {
        double apart(int a, int b) {
            double difference = column[a] - column[b];
            double deviations = Double.isInfinite(difference)
                    ? column[a] / deviation - column[b] / deviation
                    : difference / deviation;
            return root * deviations;
        }
    }

    private List<Scale> scales() {
        List<PeerMatching.Feature> features = matching.weighted();
        double heaviest = features.stream()
                .mapToDouble(PeerMatching.Feature::weight)
                .max()
                .orElseThrow();
        double total = 0;
        for (PeerMatching.Feature feature : features) {
            total += feature.weight() / heaviest;
        }
        List<Scale> scales = new ArrayList<>();
        for (int j = 0; j < features.size(); j++) {
            double root = Math.sqrt(features.get(j).weight() / heaviest / total);
            double[] column = looked.stream().mapToDouble(columns.get(j)::value).toArray();
            double deviation = Moments.ofAnySize(column, Moments::populationDeviation);
            if (deviation == 0) {
                throw new IllegalArgumentException("features must differ among the units, got "
                        + columns.get(j).name() + ", which is " + column[0] + " for all in " + year);
            }
            scales.add(new Scale(column, deviation, root));
        }
        return scales;
    }

    private List<MatchedPeers.Peer> nearest(int own, List<Scale> scales) {
        List<MatchedPeers.Peer> others = new ArrayList<>();
        for (int i = 0; i < looked.size(); i++) {
            if (i != own) {
                others.add(new MatchedPeers.Peer(unit(i), distance(scales, own, i)));
            }
        }
        others.sort(Comparator.comparingDouble(MatchedPeers.Peer::distance).thenComparing(MatchedPeers.Peer::unit));
        double farthest =
                others.get(Math.min(matching.count(), others.size()) - 1).distance() * (1 + ROUNDING);
        return others.stream().filter(each -> each.distance() <= farthest).toList();
    }

    private static double distance(List<Scale> scales, int a, int b) {
        double squares = 0;
        for (Scale scale : scales) {
            double apart = scale.apart(a, b);
            squares += apart * apart;
        }
        return Math.sqrt(squares);
    }
}
