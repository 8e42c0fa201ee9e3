package org.mattstock.instrument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.mattstock.data.Grouping;
import org.mattstock.definition.Node;
import org.mattstock.internal.text.Nearest;

/** Puts each evaluation beside its peers. */
final class PeerComparing {
    private final List<Evaluation> evaluations;
    private final Peers peers;
    private final Optional<Grouping> grouping;

    private PeerComparing(List<Evaluation> evaluations, Peers peers, Optional<Grouping> grouping) {
        this.evaluations = evaluations;
        this.peers = peers;
        this.grouping = grouping;
    }

    static PeerComparing of(Assessment assessment, Peers peers) {
        Objects.requireNonNull(peers, "peers");
        if (peers instanceof Peers.Quoted quoted) {
            requireKnown(assessment.instrument(), quoted);
        }
        Optional<Grouping> grouping = peers instanceof Peers.Evaluated evaluated
                ? evaluated.grouping().map(assessment::requireGrouping)
                : Optional.empty();
        return new PeerComparing(assessment.evaluations(), peers, grouping);
    }

    private static void requireKnown(Instrument instrument, Peers.Quoted quoted) {
        List<String> known = new ArrayList<>(List.of(instrument.index().tree().id()));
        instrument.areas().stream().map(Node::id).forEach(known::add);
        for (String area : quoted.means().keySet()) {
            if (!known.contains(area)) {
                throw new IllegalArgumentException("means must be of the instrument's areas, got one of \"" + area
                        + "\"" + Nearest.hint(area, known));
            }
        }
    }

    PeerComparison.OfUnit compare(Evaluation of) {
        List<Evaluation> others = others(of);
        List<Evaluation> counted = new ArrayList<>(others);
        if (peers instanceof Peers.Evaluated rule && rule.oneself() == Peers.Oneself.INCLUDED) {
            counted.add(of);
            // By id, so that every sum runs in that order.
            counted.sort(Comparator.comparing(Evaluation::unit));
        }
        List<PeerComparison.Compared> areas = new ArrayList<>();
        for (int part = 0; part < of.parts().size(); part++) {
            Evaluation.Area own = of.parts().get(part);
            areas.add(
                    peers instanceof Peers.Quoted quoted
                            ? quoted(own, quoted)
                            : area(own, points(counted, part), points(others, part)));
        }
        return new PeerComparison.OfUnit(of.unit(), of.year(), areas.get(0), areas.subList(1, areas.size()));
    }

    /** The peers that are not the unit itself, by id. */
    private List<Evaluation> others(Evaluation of) {
        if (!(peers instanceof Peers.Evaluated rule)) {
            return List.of();
        }
        Optional<Grouping.Group> group =
                grouping.flatMap(all -> all.groupOf(of.unit().id()));
        return evaluations.stream()
                .filter(each -> !each.unit().equals(of.unit()))
                .filter(each -> rule.yearsApart().isEmpty()
                        || Math.abs(each.year() - of.year())
                                <= rule.yearsApart().getAsInt())
                .filter(each -> grouping.isEmpty()
                        || (group.isPresent()
                                && group.get().units().contains(each.unit().id())))
                .toList();
    }

    private static double[] points(List<Evaluation> evaluations, int part) {
        return evaluations.stream()
                .map(each -> each.parts().get(part).points())
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
    }

    private static PeerComparison.Compared quoted(Evaluation.Area own, Peers.Quoted quoted) {
        Double mean = quoted.means().get(own.node());
        return new PeerComparison.Compared(
                own.node(),
                own.title(),
                own.points(),
                mean == null ? OptionalDouble.empty() : OptionalDouble.of(mean),
                OptionalInt.empty(),
                OptionalDouble.empty());
    }

    private static PeerComparison.Compared area(Evaluation.Area own, double[] counted, double[] others) {
        double sum = 0;
        for (double points : counted) {
            sum += points;
        }
        return new PeerComparison.Compared(
                own.node(),
                own.title(),
                own.points(),
                counted.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / counted.length),
                OptionalInt.of(counted.length),
                Arrays.stream(others).max());
    }
}
