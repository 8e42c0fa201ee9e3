package org.mattstock.report;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.mattstock.data.Unit;
import org.mattstock.uncertainty.RankDistribution;

/** What there is to see in the charts of all units, as numbers: no words. */
final class OverviewFacts {
    /** Of many units, how many of the first are looked at, and among how many they should stay. */
    private static final int FIRST = 40;

    private static final int WITHIN = 50;
    private static final double HALF = 0.5;
    /** From here on, two parts are said to pull apart. */
    private static final double AGAINST = -0.1;

    private OverviewFacts() {}

    /**
     * How many of the first units have their whole span among a few more.
     *
     * @param half half of the units have a span of at least so many places
     */
    record Reach(int count, int first, int within, int units, int half) {
        /**
         * Looked up in spans.
         *
         * @param spans in the order of places, one at least
         */
        static Reach of(List<RankDistribution.Span> spans) {
            int first = Math.min(FIRST, (spans.size() + 1) / 2);
            int within = first == FIRST ? WITHIN : first + Math.max(1, first / 4);
            int count = (int) spans.stream()
                    .limit(first)
                    .filter(span -> span.worst() <= within)
                    .count();
            int[] lengths = spans.stream()
                    .mapToInt(span -> span.worst() - span.best() + 1)
                    .sorted()
                    .toArray();
            return new Reach(count, first, within, spans.size(), lengths[lengths.length / 2]);
        }
    }

    /**
     * Who is first in most definitions.
     *
     * @param second next often, where there is one
     * @param tied how many are first as often as the leader, who counts
     * @param tiedSecond how many are first as often as the second, who counts; 0 without one
     * @param open whether no other unit holds any of the next places in half of the definitions
     */
    record Leader(
            Unit unit,
            double share,
            Optional<Unit> second,
            double secondShare,
            int tied,
            int tiedSecond,
            boolean open) {
        /**
         * Looked up in shares.
         *
         * @param units in the order of places
         * @param top up to which place it may be open
         */
        static Leader of(RankDistribution spans, List<Unit> units, int top) {
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
            return (int) units.stream()
                    .filter(unit -> share(spans, unit, 1) == share)
                    .count();
        }

        private static double share(RankDistribution spans, Unit unit, int place) {
            return spans.shareAt(unit.id(), place).value();
        }
    }

    /** How far two columns go together: the rule that chooses among words. */
    enum Together {
        UNKNOWN,
        NEITHER,
        WEAKLY,
        PARTLY,
        STRONGLY,
        WEAKLY_APART,
        PARTLY_APART,
        STRONGLY_APART;

        private static final double WEAK = 0.15;
        private static final double PART = 0.4;
        private static final double STRONG = 0.7;

        static Together of(OptionalDouble rho) {
            if (rho.isEmpty()) {
                return UNKNOWN;
            }
            double size = Math.abs(rho.getAsDouble());
            boolean up = rho.getAsDouble() > 0;
            if (size < WEAK) {
                return NEITHER;
            } else if (size < PART) {
                return up ? WEAKLY : WEAKLY_APART;
            } else if (size < STRONG) {
                return up ? PARTLY : PARTLY_APART;
            }
            return up ? STRONGLY : STRONGLY_APART;
        }
    }

    /** How many pairs of parts pull apart. */
    record Against(int count, int pairs) {
        /** Of correlations below the diagonal; those that are empty are no pair. */
        static Against of(List<OptionalDouble> correlations) {
            double[] found = correlations.stream()
                    .filter(OptionalDouble::isPresent)
                    .mapToDouble(OptionalDouble::getAsDouble)
                    .toArray();
            int against =
                    (int) Arrays.stream(found).filter(each -> each <= AGAINST).count();
            return new Against(against, found.length);
        }
    }

    /**
     * Which of some figures are largest.
     *
     * @param positions of the largest, as many as are equally large
     * @param largest that figure
     * @param smallest the smallest of all
     */
    record Largest(List<Integer> positions, double largest, double smallest) {
        static Largest of(double[] figures) {
            return of(figures.length, i -> figures[i]);
        }

        static Largest of(int n, IntToDoubleFunction figure) {
            double most = IntStream.range(0, n).mapToDouble(figure).max().orElseThrow();
            double least = IntStream.range(0, n).mapToDouble(figure).min().orElseThrow();
            List<Integer> positions = IntStream.range(0, n)
                    .filter(i -> figure.applyAsDouble(i) == most)
                    .boxed()
                    .toList();
            return new Largest(positions, most, least);
        }

        boolean isTie() {
            return positions.size() > 1;
        }
    }
}
