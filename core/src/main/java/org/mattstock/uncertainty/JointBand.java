package org.mattstock.uncertainty;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.Unit;
import org.mattstock.index.Scores;
import org.mattstock.internal.simulation.count.DepthTable;
import org.mattstock.internal.simulation.count.DepthTally;
import org.mattstock.internal.simulation.count.PlaceCounts;
import org.mattstock.internal.text.Lookup;
import org.mattstock.rank.Ranking;
import org.mattstock.table.Lineage;
import org.mattstock.table.Table;

/**
 * Places of several units that hold for all of them at once: in at least the asked share of the tried definitions, every one of
 * these units is within its own places of the band. Where {@link RankDistribution#span} answers for one unit that is looked at
 * alone, this answers whoever reads a whole list. Immutable.
 *
 * <p>For each unit and place it is counted how many replicates gave the unit that place or a better one, and how many that place or
 * a worse one. The smaller count is the depth of the place, and the depth of a replicate is the least over the chosen units: a
 * replicate in which a single unit is at one of its extremes is not deep. The deepest replicates are kept, at least {@code level} of
 * all, with all that are as deep as the last of them. A unit's band is all places that are as deep, and exactly the replicates that
 * were kept lie wholly inside. Counts are whole numbers, so that the band is the same on any number of threads.
 *
 * <ul>
 *   <li>Of a single unit it is near to the span, though not the same: the most extreme replicates are left out, whichever end they are
 *       at, whereas the span leaves out half at each end.
 *   <li>Being without a place is no better or worse than any place, and as deep as it is frequent. It is told apart from the
 *       places ({@link OfUnit#withoutPlace}). A replicate that failed left every unit without a place, and counts as a replicate like
 *       the others. So {@link #coverage} is a share of all replicates that were tried.
 *   <li>For long lists it is coarse: of all 290 units almost every replicate has one at an extreme. What is left needs many
 *       replicates, 100,000 rather than 10,000, and where {@link #depth} is 1, the band is from the best to the worst place that
 *       anybody ever had, whatever was asked.
 *   <li>Where places are counted several at a time ({@link RankDistribution#classWidth}), both ends are rounded outward, though not
 *       beyond the best and the worst place that the unit had.
 * </ul>
 *
 * <p>It is a share of tried definitions, as everything in an analysis is. The share is over the replicates that made the band; of
 * new ones a little less is to be expected inside.
 *
 * <p>Source: the rank envelope by counts of Myllymäki, Mrkvička, Grabarnik, Seijo and Hahn, Global envelope tests for spatial
 * processes, Journal of the Royal Statistical Society B 79 (2017), with two-sided counts that share ties.
 *
 * <p>Example: {@code UncertaintyAnalysis.of(index).run(panel, 2022).jointBandOfTop(10, 0.9).toTable()}.
 */
public final class JointBand {
    private final List<OfUnit> units;
    private final double level;
    private final Depths depths;
    private final Ranking ranking;
    private final Lineage lineage;

    private JointBand(List<OfUnit> units, double level, Depths depths, Ranking ranking, Lineage lineage) {
        this.units = List.copyOf(units);
        this.level = level;
        this.depths = depths;
        this.ranking = ranking;
        this.lineage = lineage;
    }

    /** What was counted. */
    private record Depths(long replicates, int threshold, long kept, long inSpans) {}

    /** What the band is of: a run's own scores, what repeats it, and how many replicates were tried. */
    record Run(Scores own, Lineage lineage, long replicates) {}

    /** One of the units, and its span. */
    record Chosen(Unit unit, Optional<Ends> span) {}

    /**
     * Places that follow each other.
     *
     * @param best the best of them, from 1
     * @param worst the worst of them
     */
    public record Ends(int best, int worst) {}

    /** Whether being without a place is inside the band of a unit. */
    public enum WithoutPlace {
        /** It is: in some of the kept replicates the unit has no place. */
        INSIDE,
        /** It is not: in all of them it has one. */
        OUTSIDE
    }

    /**
     * The places of one unit.
     *
     * @param unit the unit
     * @param best the best place of the band; empty where the unit has no place in any of the kept replicates
     * @param worst the worst place of the band; empty where {@code best} is
     * @param withoutPlace whether being without a place is inside as well
     * @param span the places of its {@link RankDistribution#span} at the same level, which holds for this unit alone; empty if it
     *     never had a place
     */
    public record OfUnit(
            Unit unit, OptionalInt best, OptionalInt worst, WithoutPlace withoutPlace, Optional<Ends> span) {
        /** Checks for null. */
        public OfUnit {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(best, "best");
            Objects.requireNonNull(worst, "worst");
            Objects.requireNonNull(withoutPlace, "withoutPlace");
            Objects.requireNonNull(span, "span");
        }
    }

    /**
     * The band from what two passes counted.
     *
     * @param chosen the units, in the order of the table
     */
    static JointBand of(Run run, List<Chosen> chosen, double level, DepthTable table, DepthTally tally) {
        int threshold = tally.threshold(required(level, run.replicates));
        List<OfUnit> found = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            Optional<PlaceCounts.Ends> ends = table.band(i, threshold);
            found.add(new OfUnit(
                    chosen.get(i).unit,
                    ends.map(band -> OptionalInt.of(band.best())).orElse(OptionalInt.empty()),
                    ends.map(band -> OptionalInt.of(band.worst())).orElse(OptionalInt.empty()),
                    table.hasWithout(i, threshold) ? WithoutPlace.INSIDE : WithoutPlace.OUTSIDE,
                    chosen.get(i).span));
        }
        Ranking ranking = run.own.ranking();
        Map<String, Integer> order = new HashMap<>();
        ranking.entries().forEach(entry -> order.put(entry.unit().id(), order.size()));
        found.sort(Comparator.comparingInt(each -> order.getOrDefault(each.unit.id(), order.size())));
        return new JointBand(
                found,
                level,
                new Depths(run.replicates, threshold, tally.atLeast(threshold), tally.inSpans()),
                ranking,
                run.own.provenance().addTo(run.lineage));
    }

    /** How many replicates must be inside; exact, since 0.9 of 10 is 9 and not a little more. */
    static long required(double level, long replicates) {
        return BigDecimal.valueOf(level)
                .multiply(BigDecimal.valueOf(replicates))
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
    }

    /** The units with their places, in the order of the definition's own ranking; those without a place there last. */
    public List<OfUnit> units() {
        return units;
    }

    /**
     * The places of one of the units.
     *
     * @param idOrName the unit's id, or its name
     * @throws IllegalArgumentException if it is none of them
     */
    public OfUnit requireUnit(String idOrName) {
        return Lookup.require("unit", "the band's", idOrName, units, each -> each.unit.id(), each -> each.unit.name());
    }

    /** The share of replicates that was asked for. */
    public double level() {
        return level;
    }

    /** How many replicates lie wholly inside. */
    public long inside() {
        return depths.kept;
    }

    /** The share of replicates that lie wholly inside: every unit is within its places. At least {@link #level}. */
    public double coverage() {
        return (double) depths.kept / depths.replicates;
    }

    /**
     * The share of replicates in which every unit that has a place is within its own {@link OfUnit#span}: what a reader gets who
     * takes these spans as if they held at once. Of a unit without a place a span says nothing.
     */
    public double spanCoverage() {
        return (double) depths.inSpans / depths.replicates;
    }

    /** How many replicates were tried. */
    public long replicates() {
        return depths.replicates;
    }

    /**
     * The least depth inside: of each unit at least so many replicates reach each end of its band or go beyond. Where it is 1, the
     * band is as wide as can be.
     */
    public int depth() {
        return depths.threshold;
    }

    /**
     * By unit: the place by the definition itself, the places of the joint band, and beside them the span that holds for the unit
     * alone. The title tells how often each of them holds for all at once. The table says what it was made of.
     */
    public Table toTable() {
        boolean lacks = units.stream().anyMatch(each -> each.withoutPlace == WithoutPlace.INSIDE);
        Table.Builder table = Table.builder(title())
                .column(ranking.rule().placeColumn())
                .text("id")
                .text("unit")
                .integer("jointly from")
                .integer("jointly to")
                .integer("alone from")
                .integer("alone to");
        if (lacks) {
            table.words("without a place");
        }
        for (OfUnit each : units) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(ranking.entry(each.unit.id())
                    .map(own -> ranking.rule().shownPlace(own.place()))
                    .orElse(null));
            row.add(each.unit.id());
            row.add(each.unit.name());
            row.add(orNull(each.best));
            row.add(orNull(each.worst));
            row.add(each.span.map(Ends::best).orElse(null));
            row.add(each.span.map(Ends::worst).orElse(null));
            if (lacks) {
                row.add(each.withoutPlace.name());
            }
            table.row(row.toArray());
        }
        return table.build().withLineage(lineage);
    }

    private static @Nullable Integer orNull(OptionalInt place) {
        return place.isPresent() ? place.getAsInt() : null;
    }

    private String title() {
        String asked =
                BigDecimal.valueOf(level).movePointRight(2).stripTrailingZeros().toPlainString();
        return "Joint " + asked + " % band of " + units.size() + (units.size() == 1 ? " unit" : " units") + ": in "
                + percent(depths.kept) + " % of " + depths.replicates
                + " tried definitions all of them are within it at once, and in " + percent(depths.inSpans)
                + " % within the spans that hold for each alone";
    }

    /** Rounded down, so that no more is said to hold than does. */
    private String percent(long count) {
        return BigDecimal.valueOf(count)
                .movePointRight(2)
                .divide(BigDecimal.valueOf(depths.replicates), 1, RoundingMode.DOWN)
                .toPlainString();
    }

    /** The text of {@link #toTable()}, and what repeats it. */
    @Override
    public String toString() {
        return toTable() + "\n" + lineage;
    }
}
