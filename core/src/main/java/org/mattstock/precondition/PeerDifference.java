package org.mattstock.precondition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.Indicator;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.internal.statistics.Moments;
import org.mattstock.internal.statistics.Quantiles;
import org.mattstock.internal.text.Checks;

/**
 * What a figure is beside those of its unit's matched peers: the reference of a leaf whose units are each compared with
 * others. What comes out is an indicator of its own, which a leaf uses as any other, with the leaf's direction.
 *
 * <p>It is a change of the panel, since the reference of a definition knows one group for all or a division into
 * groups, on which parameters are learned once for each; here there are as many overlapping sets as units.
 *
 * <ul>
 *   <li>An indicator that a model has been at is refused, as in {@link ExpectedValue}; so is one that the peers are
 *       matched on, since they were chosen for being alike in it.
 *   <li>A unit without figure has none here either. One without peers is missing as not applicable; one of whose peers
 *       too few have a figure in the year for a reason unknown, with a status that counts them and says how
 *       many it takes. Where fewer units can be matched than that, no unit gets a value.
 *   <li>Flags of the unit's own figure carry over, with {@code WORKED_OUT} and {@code ADJUSTED}.
 * </ul>
 *
 * @param indicator by id or name
 * @param breakdown the part of the population whose figures are compared, {@link Breakdown#TOTAL} by default
 * @param matching who the peers are
 * @param basis the year that they are matched on
 * @param against what is made of the peers' figures
 * @param least how many peers must have a figure, from 1 to the matching's count; by default half of them, rounded up
 * @param described the new indicator; empty for one named after the old
 */
public record PeerDifference(
        String indicator,
        Breakdown breakdown,
        PeerMatching matching,
        BasisYear basis,
        Against against,
        int least,
        Optional<Indicator> described)
        implements Panel.Change {
    /** What a figure is compared with. */
    public enum Against {
        /** The figure less the mean of the peers'. The default. */
        MEAN,
        /**
         * The figure less the median of the peers', of type 2: of an even number, the mean of the two middle values.
         */
        MEDIAN,
        /** What percentage of the peers' figures lie below, equal ones counted half: 0 to 100. */
        PERCENTILE;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Checks that the figures asked for can be there. */
    public PeerDifference {
        Checks.notBlank("indicator", indicator);
        Objects.requireNonNull(breakdown, "breakdown");
        Objects.requireNonNull(matching, "matching");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(against, "against");
        Objects.requireNonNull(described, "described");
        Checks.between("least", least, 1, matching.count());
    }

    /** The difference from the mean of the peers of the same year, half of whom must have a figure. */
    public static PeerDifference of(String indicator, PeerMatching matching) {
        return new PeerDifference(
                indicator,
                Breakdown.TOTAL,
                matching,
                BasisYear.eachYear(),
                Against.MEAN,
                matching.count() - matching.count() / 2,
                Optional.empty());
    }

    /** The same in another breakdown of the indicator. */
    public PeerDifference withBreakdown(Breakdown other) {
        return new PeerDifference(indicator, other, matching, basis, against, least, described);
    }

    /** The same with the peers of another year. */
    public PeerDifference withBasis(BasisYear year) {
        return new PeerDifference(indicator, breakdown, matching, year, against, least, described);
    }

    /** The same, compared otherwise. */
    public PeerDifference withAgainst(Against other) {
        return new PeerDifference(indicator, breakdown, matching, basis, other, least, described);
    }

    /** The same with another number of peers that must have a figure. */
    public PeerDifference withLeast(int peers) {
        return new PeerDifference(indicator, breakdown, matching, basis, against, peers, described);
    }

    /** The same under a description of one's own. */
    public PeerDifference withDescribed(Indicator other) {
        return new PeerDifference(indicator, breakdown, matching, basis, against, least, Optional.of(other));
    }

    /**
     * The indicator that comes out: as described, or under the old id and name with the comparison added, such as
     * {@code N15428-peers-mean}.
     *
     * @throws IllegalArgumentException if the panel lacks the indicator
     */
    public Indicator described(Panel panel) {
        String words = switch (against) {
            case MEAN -> "difference from the mean of " + matching.count() + " matched peers";
            case MEDIAN -> "difference from the median of " + matching.count() + " matched peers";
            case PERCENTILE -> "percentage of " + matching.count() + " matched peers below";
        };
        Indicator named = NewFigures.described(
                described, panel.requireIndicator(indicator), breakdown, "peers-" + against.word(), words);
        return described.isEmpty() && against == Against.PERCENTILE ? named.withUnitOfMeasure("%") : named;
    }

    /**
     * The panel with the indicator that comes out.
     *
     * @throws IllegalArgumentException as {@link PeerMatching#match}, but for years in which fewer than two units have
     * all features; if that is every year; if the indicator is adjusted already or one of the features; or if the panel
     * has the new id already
     */
    @Override
    public Panel applyTo(Panel panel) {
        Indicator looked = panel.requireIndicator(indicator);
        ModelAdjusted.refuse(panel, looked, breakdown);
        for (PeerMatching.Feature each : matching.weighted()) {
            if (panel.requireIndicator(each.precondition().indicator()).equals(looked)) {
                throw new IllegalArgumentException(
                        "indicator must not be what the peers are matched on, got " + looked);
            }
        }
        if (panel.years().stream().noneMatch(year -> new Matching(matching, panel, basis.of(year)).hasEnough())) {
            throw new IllegalArgumentException(
                    "a year must have two units with all features, got none in " + panel.years());
        }
        return NewFigures.added(panel, described(panel), breakdown, year -> cells(panel, year));
    }

    private List<Cell> cells(Panel panel, int year) {
        Matching found = new Matching(matching, panel, basis.of(year));
        Map<String, List<MatchedPeers.Peer>> peers = new HashMap<>();
        if (found.hasEnough()) {
            found.matched().units().forEach(each -> peers.put(each.unit().id(), each.peers()));
        }
        PreconditionColumn figures = PreconditionColumn.of(indicator, breakdown, panel, year);
        List<Cell> cells = new ArrayList<>();
        for (int unit = 0; unit < panel.units().size(); unit++) {
            Cell own = figures.cells().get(unit);
            List<MatchedPeers.Peer> of =
                    peers.getOrDefault(panel.units().get(unit).id(), List.of());
            cells.add(own instanceof Cell.Observed ? cell(panel, figures, unit, of) : own);
        }
        return cells;
    }

    private Cell cell(Panel panel, PreconditionColumn figures, int unit, List<MatchedPeers.Peer> peers) {
        if (peers.isEmpty()) {
            return new Cell.Missing(MissingReason.NOT_APPLICABLE, "without peers");
        }
        List<Cell> own = List.of(figures.cells().get(unit));
        // By size, so that no order of peers decides the rounding of a sum.
        double[] theirs = peers.stream()
                .map(each -> panel.requireUnitIndex(each.unit().id()))
                .filter(figures::has)
                .mapToDouble(figures::value)
                .sorted()
                .toArray();
        return theirs.length < least
                ? AdjustedCell.missing(
                        theirs.length + " of " + peers.size() + " peers have a figure, at least " + least + " must",
                        own)
                : AdjustedCell.of(compared(figures.value(unit), theirs), own);
    }

    private double compared(double own, double[] theirs) {
        return switch (against) {
            case MEAN -> own - Moments.ofAnySize(theirs, Moments::mean);
            case MEDIAN -> own - Quantiles.of(2, 0.5, theirs);
            case PERCENTILE -> percentile(own, theirs);
        };
    }

    private static double percentile(double own, double[] theirs) {
        int halves = 0;
        for (double each : theirs) {
            halves += each < own ? 2 : each == own ? 1 : 0;
        }
        return 100.0 * halves / (2 * theirs.length);
    }
}
