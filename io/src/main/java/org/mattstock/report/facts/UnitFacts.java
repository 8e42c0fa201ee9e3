package org.mattstock.report.facts;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mattstock.data.Grouping;
import org.mattstock.data.Unit;
import org.mattstock.development.UnitDevelopment;
import org.mattstock.fit.Finding;
import org.mattstock.rank.Ranking;
import org.mattstock.uncertainty.Improvement;
import org.mattstock.uncertainty.RankDistribution.Span;

/**
 * What a report says of one ranked unit.
 *
 * @param entry its place and score
 * @param sure its places in other definitions; empty where none were tried
 * @param always what holds whatever the weights of the root's parts are within their box; empty where that is not known
 * @param years its places in earlier years, ascending
 * @param groups its place within each group that it is in
 * @param peers lists of units that are like it
 * @param opened its score, opened up
 * @param neighbors who stands near
 * @param alone what one figure alone would have to be for the next better place; empty for who has none
 * @param development over several years
 * @param findings what to know before trusting its place
 */
public record UnitFacts(
        Ranking.Entry entry,
        Optional<Sure> sure,
        Optional<Always> always,
        List<YearPlace> years,
        List<GroupPlace> groups,
        List<Peers> peers,
        Opened opened,
        Neighbors neighbors,
        Optional<Improvement> alone,
        Optional<UnitDevelopment> development,
        List<Finding> findings) {
    /**
     * Places in the tried definitions.
     *
     * @param wide the span of 90 %; empty if it never had a place
     * @param narrow the span of 50 %
     * @param median the median place, where places are counted one by one
     * @param top how many places {@code inTop} counts
     * @param inTop in which share of the definitions it is among the first
     * @param unranked in which share it has no place
     */
    public record Sure(
            Optional<Span> wide,
            Optional<Span> narrow,
            OptionalDouble median,
            int top,
            double inTop,
            double unranked) {}

    /**
     * Bounds on its place: no admissible weights give a better one than the first, or a worse one than the second.
     *
     * @param best the better end
     * @param worst the worse end
     */
    public record Always(int best, int worst) {}

    /**
     * A year.
     *
     * @param year which
     * @param place its place; empty if it had none
     */
    public record YearPlace(int year, OptionalDouble place) {}

    /**
     * Its place within a group.
     *
     * @param grouping which way to divide
     * @param group its group
     * @param place among those of the group
     * @param ranked how many of these are ranked
     * @param above who of the group is next above
     * @param below who of the group is next below
     */
    public record GroupPlace(
            Grouping grouping,
            Grouping.Group group,
            double place,
            int ranked,
            Optional<Ranking.Entry> above,
            Optional<Ranking.Entry> below) {}

    /**
     * A list of units that are like it, by whoever made the list.
     *
     * @param name of the list
     * @param units those of them that are ranked, best first, without itself
     */
    public record Peers(String name, List<Ranking.Entry> units) {
        /** Copies the units. */
        public Peers {
            units = List.copyOf(units);
        }
    }

    /**
     * Who stands near in the whole ranking.
     *
     * @param above the nearest above, best first
     * @param below the nearest below, best first
     * @param cut the last place that counts as top
     * @param across whose score is on the other side of the cut: the last above it for a unit below, the first below it for one
     *     above; empty where nobody is
     */
    public record Neighbors(
            List<Ranking.Entry> above, List<Ranking.Entry> below, int cut, Optional<Ranking.Entry> across) {
        /** Copies the lists. */
        public Neighbors {
            above = List.copyOf(above);
            below = List.copyOf(below);
        }
    }

    /** Copies the lists. */
    public UnitFacts {
        Objects.requireNonNull(entry, "entry");
        years = List.copyOf(years);
        groups = List.copyOf(groups);
        peers = List.copyOf(peers);
        findings = List.copyOf(findings);
    }

    /** The unit. */
    public Unit unit() {
        return entry.unit();
    }

    /** The leaves that lie furthest above the middle, the furthest first; none that lie there. */
    public List<LeafFact> strongest(int most) {
        return leading(most, Comparator.comparingDouble(UnitFacts::lead).reversed(), 1);
    }

    /** The leaves that lie furthest below the middle, the furthest first. */
    public List<LeafFact> weakest(int most) {
        return leading(most, Comparator.comparingDouble(UnitFacts::lead), -1);
    }

    private List<LeafFact> leading(int most, Comparator<LeafFact> order, int sign) {
        return opened.leaves().stream()
                .filter(leaf -> sign * lead(leaf) > 0)
                .sorted(order)
                .limit(most)
                .toList();
    }

    private static double lead(LeafFact leaf) {
        return leaf.lead().orElse(0);
    }

    /** How many leaves lie above the middle. */
    public int countAboveMiddle() {
        return (int) opened.leaves().stream().filter(leaf -> lead(leaf) > 0).count();
    }

    /** How many leaves it has a value of its own in. */
    public int countWithValue() {
        return (int)
                opened.leaves().stream().filter(leaf -> leaf.lead().isPresent()).count();
    }
}
