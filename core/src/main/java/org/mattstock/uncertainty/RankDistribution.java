package org.mattstock.uncertainty;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;
import org.mattstock.internal.simulation.count.CentralTally;
import org.mattstock.internal.simulation.count.DepthTable;
import org.mattstock.internal.simulation.count.DepthTally;
import org.mattstock.internal.simulation.count.Failures;
import org.mattstock.internal.simulation.count.MonteCarloError;
import org.mattstock.internal.simulation.count.PlaceClasses;
import org.mattstock.internal.simulation.count.PlaceCounts;
import org.mattstock.internal.simulation.count.PlaceTally;
import org.mattstock.internal.simulation.draw.Block;
import org.mattstock.internal.simulation.draw.Draw;
import org.mattstock.internal.simulation.draw.Draws;
import org.mattstock.internal.simulation.draw.SlowReplicates;
import org.mattstock.internal.simulation.draw.Trial;
import org.mattstock.internal.text.Lookup;
import org.mattstock.table.Lineage;
import org.mattstock.table.Table;

/**
 * How the places of a definition's population were distributed over the tried definitions. Immutable.
 *
 * <p>Shares are shares of tried definitions: they say what follows from the stated choices, and nothing about which choice is
 * right. For each unit, the shares of all places and of being unranked sum to 1; a replicate that failed left every unit
 * unranked. Mean, median and span are over the replicates in which the unit was ranked.
 *
 * <p>Places are each unit's own: spans are marginal, not simultaneous. That each of 290 units is within its 90 % span in 90 % of
 * the replicates does not mean that all of them are at once; {@link #couldBeInTop} makes one statement for all, and {@link #jointBand} widens the
 * spans until they hold at once.
 *
 * <p>Up to 10,000 units, each place is counted on its own. Of more units, the first hundred places are, and the others several at
 * a time ({@link #classWidth}, {@link #placeClass}). Nothing rounded is given as exact there:
 *
 * <ul>
 *   <li>exact as ever: mean places, the best and the worst place, shares without a place, and shares at and up to each of the
 *       first hundred places;
 *   <li>a share up to a place is exact where the place is the last of its class, and refused elsewhere, as is the share at a place
 *       that is not counted on its own;
 *   <li>spans are rounded outward to whole classes, so that they hold their level; a median place is refused.
 * </ul>
 */
public final class RankDistribution {
    private static final int TOP = 10;
    private static final double LEVEL = 0.9;

    private final Counting counting;
    private final Trial trial;
    private final PlaceTally tally;
    private final PlaceClasses classes;
    private final Outcome outcome;
    /** By id. */
    private final Map<String, Integer> positions = new HashMap<>();

    RankDistribution(Counting counting, PlaceTally tally, Outcome outcome) {
        this.counting = counting;
        this.trial = counting.trial();
        this.tally = tally;
        this.classes = tally.classes();
        this.outcome = outcome;
        for (Unit unit : trial.units()) {
            positions.put(unit.id(), positions.size());
        }
    }

    /** Why the run ended. */
    public enum Outcome {
        /** All replicates that were asked for are done. */
        COMPLETED,
        /** The rule for stopping was met. */
        PRECISE_ENOUGH,
        /** A listener ended the run; what was done before is counted. */
        CANCELED
    }

    /**
     * A figure and its Monte Carlo error, which more replicates make smaller. It says nothing about the figures of the panel.
     *
     * @param value the figure
     * @param standardError how far it typically is from what infinitely many replicates would give: infinite for fewer than two
     *     replicates; 0 for a share of 0 or 1, though what never happened in n replicates may still have a share of some 3/n
     */
    public record Estimate(double value, double standardError) {}

    /**
     * The places of a unit without the extremes at both ends: a quantile of type 1 at each end, half of what is left out beyond
     * each. Marginal, not simultaneous. Where places are counted several at a time, both ends are rounded outward, though not
     * beyond the best and the worst place that the unit had. At level 1 the ends are these two, and their errors are given as 0:
     * more replicates reach further, and how far cannot be told from the ones that there are.
     *
     * @param best the best place
     * @param worst the worst place
     * @param level the share of replicates that it holds at least, of those in which the unit was ranked
     * @param bestError the Monte Carlo error of the best place, in places, rounded outward as well
     * @param worstError the Monte Carlo error of the worst place, in places, rounded outward as well
     */
    public record Span(int best, int worst, double level, double bestError, double worstError) {}

    /**
     * Places that are counted together.
     *
     * @param best the first of them
     * @param worst the last of them
     */
    public record PlaceClass(int best, int worst) {}

    /**
     * Replicates that could not be scored, for one kind of reason.
     *
     * @param kind the rule that was broken, without the value that broke it
     * @param count how many replicates
     * @param first the lowest number among them, see {@link #replicate}
     * @param message what was said of that one, with the value
     */
    public record FailedReplicates(String kind, long count, long first, String message) {
        /** Checks for null. */
        public FailedReplicates {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(message, "message");
        }
    }

    /**
     * One replicate's definition, with the figures that it was scored on.
     *
     * @param number from 0
     * @param definition what was drawn, written down as a definition
     * @param panel the figures; those of the run, unless they were given noise
     */
    public record Replicate(long number, CompositeIndex definition, Panel panel) {
        /** Checks for null. */
        public Replicate {
            Objects.requireNonNull(definition, "definition");
            Objects.requireNonNull(panel, "panel");
        }
    }

    /** The definition itself. */
    public CompositeIndex index() {
        return trial.blueprint().index;
    }

    /** The definition's own scores. */
    public Scores scores() {
        return trial.own();
    }

    /** The analysis that was run: run again on the same figures it gives the same. */
    public UncertaintyAnalysis analysis() {
        return counting.analysis();
    }

    /** What repeats this result: what repeats the scores, and seed, variations (or a digest of given weights) and replicates. */
    public Lineage lineage() {
        return counting.analysis().lineage(scores(), replicates());
    }

    /** The population, by id. */
    public List<Unit> units() {
        return trial.units();
    }

    /** How many replicates were tried, those that failed among them. */
    public long replicates() {
        return tally.replicates();
    }

    /** Why the run ended. */
    public Outcome outcome() {
        return outcome;
    }

    /** How many replicates could not be scored. */
    public long failed() {
        return tally.failures.byKind().values().stream()
                .mapToLong(Failures.Kind::count)
                .sum();
    }

    /**
     * Why replicates could not be scored, by kind, in the order of their text: the same on any number of threads. Of more than a
     * hundred kinds the others are counted together, last.
     */
    public List<FailedReplicates> failures() {
        return tally.failures.byKind().entrySet().stream()
                .map(each -> new FailedReplicates(
                        each.getKey(),
                        each.getValue().count(),
                        each.getValue().replicate(),
                        each.getValue().message()))
                .toList();
    }

    /** How many places are counted together at most: 1 up to 10,000 units, where all is exact. */
    public int classWidth() {
        return classes.width();
    }

    /**
     * The places that are counted together with one: that place alone up to 10,000 units, and for the first hundred always.
     *
     * @param place from 1
     */
    public PlaceClass placeClass(int place) {
        requirePlace("place", place);
        int number = classes.classOf(place);
        return new PlaceClass(classes.best(number), classes.worst(number));
    }

    /**
     * The rank acceptability index: in which share of the replicates a unit had a place.
     *
     * @param idOrName the unit's id, or its name
     * @param place from 1
     * @throws IllegalArgumentException if the population has no such unit, or no such place, or if the place is counted together
     *     with others
     */
    public Estimate shareAt(String idOrName, int place) {
        PlaceClass found = placeClass(place);
        if (found.best() < found.worst()) {
            throw new IllegalArgumentException("place must be counted on its own, got " + place
                    + ", which is counted together with " + found.best() + " to " + found.worst());
        }
        return share(tally.count(position(idOrName), classes.classOf(place)));
    }

    /**
     * In which share of the replicates a unit was among the first.
     *
     * @param idOrName the unit's id, or its name
     * @param top how many places count, from 1
     * @throws IllegalArgumentException if the population has no such unit, or no such place, or if the place is not the last of
     *     those that are counted together
     */
    public Estimate shareInTop(String idOrName, int top) {
        requireTop(top);
        return share(countInTop(position(idOrName), top));
    }

    /**
     * In which share of the replicates a unit had no place.
     *
     * @param idOrName the unit's id, or its name
     */
    public Estimate shareUnranked(String idOrName) {
        return share(tally.unranked[position(idOrName)]);
    }

    /**
     * A unit's mean place; empty if it never had one.
     *
     * @param idOrName the unit's id, or its name
     */
    public Optional<Estimate> meanPlace(String idOrName) {
        return places(idOrName).map(counts -> estimate(counts.mean()));
    }

    /**
     * A unit's median place, the mean of the two middle ones where their number is even; empty if it never had a place.
     *
     * @param idOrName the unit's id, or its name
     * @throws IllegalStateException if places are counted several at a time; a {@link #span} of a level near 0 has the median in it
     */
    public Optional<Estimate> medianPlace(String idOrName) {
        if (classWidth() > 1) {
            throw new IllegalStateException("median places need places that are counted one by one, of "
                    + units().size() + " units they are counted up to " + classWidth()
                    + " at a time: ask for meanPlace or span");
        }
        return places(idOrName).map(counts -> estimate(counts.median()));
    }

    /**
     * The span of a unit's places; empty if it never had one.
     *
     * @param idOrName the unit's id, or its name
     * @param level above 0 and at most 1; 1 is from its best to its worst place
     */
    public Optional<Span> span(String idOrName, double level) {
        requireLevel(level);
        return places(idOrName).map(counts -> span(counts.span(level), level));
    }

    private static Estimate estimate(PlaceCounts.Estimate found) {
        return new Estimate(found.value(), found.standardError());
    }

    private static Span span(PlaceCounts.Span found, double level) {
        return new Span(found.best(), found.worst(), level, found.bestError(), found.worstError());
    }

    /**
     * The pairwise winning index: in which share of the replicates a unit was strictly better than another. A ranked unit is
     * better than an unranked one.
     *
     * @param idOrName the unit's id, or its name
     * @param other the other's
     * @throws IllegalStateException if pairs were not counted
     */
    public Estimate shareAhead(String idOrName, String other) {
        int[][] wins = tally.wins;
        if (wins == null) {
            throw new IllegalStateException("pairs must be counted: pairs(Pairs.COUNTED)");
        }
        return share(wins[position(idOrName)][position(other)]);
    }

    /**
     * The central weights: the mean shares of weight in the replicates where a unit was first, tied or not. Parts of branches
     * whose weights do not vary are left out; empty if the unit was never first, or no weights vary.
     *
     * @param idOrName the unit's id, or its name
     * @return by node id, in the order of the tree
     */
    public Map<String, Estimate> centralWeights(String idOrName) {
        int unit = position(idOrName);
        long first = tally.count(unit, 0);
        CentralTally central = tally.central;
        if (central == null || first == 0) {
            return Map.of();
        }
        Map<String, Estimate> weights = new LinkedHashMap<>();
        for (int node : trial.blueprint().reweightedNodes()) {
            double sum = central.sum(unit, node);
            double error = MonteCarloError.ofMean(sum, central.sumOfSquares(unit, node), first);
            weights.put(trial.blueprint().plan.id(node), new Estimate(sum / first, error));
        }
        return Collections.unmodifiableMap(weights);
    }

    /**
     * The units that could be in the top k: the fewest, added from the likeliest on, for which it is certain that in at least
     * {@code level} of the replicates <em>all</em> of the top k are among them. One statement for all units at once.
     *
     * <p>The method is Bonferroni's: the units left out have shares in the top k that sum to at most {@code 1 - level}, so
     * that in no more replicates any of them was there. The true share is higher.
     *
     * @param top k, from 1
     * @param level above 0 and below 1
     * @return the likeliest first, equally likely ones by id
     * @throws IllegalArgumentException as {@link #shareInTop} does
     */
    public List<Unit> couldBeInTop(int top, double level) {
        requireTop(top);
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level must be above 0 and below 1, got " + level);
        }
        long allowed = BigDecimal.ONE
                .subtract(BigDecimal.valueOf(level))
                .multiply(BigDecimal.valueOf(replicates()))
                .setScale(0, RoundingMode.FLOOR)
                .longValueExact();
        List<Integer> order = new ArrayList<>();
        for (int unit = 0; unit < units().size(); unit++) {
            order.add(unit);
        }
        order.sort(Comparator.comparingLong(unit -> -countInTop(unit, top)));
        int kept = order.size();
        while (kept > 0 && countInTop(order.get(kept - 1), top) <= allowed) {
            allowed -= countInTop(order.get(--kept), top);
        }
        return order.subList(0, kept).stream().map(units()::get).toList();
    }

    /**
     * The joint band of the whole population: places of each unit that hold for all of them at once, in at least this share of the
     * replicates. See {@link JointBand}.
     *
     * @param level above 0 and at most 1
     */
    public JointBand jointBand(double level) {
        return jointBand(units().stream().map(Unit::id).toList(), level);
    }

    /**
     * The joint band of those who are among the first by the definition itself: of all that share the last of these places, too, where
     * its ties share the better place.
     *
     * @param top how many places count, from 1
     * @param level above 0 and at most 1
     * @throws IllegalArgumentException if the population has no such place, or nobody has one of them
     */
    public JointBand jointBandOfTop(int top, double level) {
        requirePlace("top", top);
        return jointBand(
                scores().ranking().entries().stream()
                        .filter(entry -> entry.place() <= top)
                        .map(entry -> entry.unit().id())
                        .toList(),
                level);
    }

    /**
     * The joint band of some units. The replicates are drawn and scored a second time, on as many threads as the run had; the listener is
     * not told. The fewer units, the narrower the band.
     *
     * @param idsOrNames ids or names of units, each unit once
     * @param level above 0 and at most 1
     * @throws IllegalArgumentException if there is no unit, or one twice, or one that the population lacks, or if what is counted
     *     does not fit into the heap
     */
    public JointBand jointBand(List<String> idsOrNames, double level) {
        int[] chosen = chosen(idsOrNames, level);
        DepthTable table = table(chosen, level);
        return jointBand(chosen, level, table, counting.depths(tally, table, chosen.length, 0, blocks()));
    }

    /**
     * The joint band from the counts of all blocks of its second pass, wherever they were counted: to the bit what
     * {@link #jointBand(List, double)} gives for the same units and level, which is one such count.
     *
     * @param counts of all blocks
     * @throws IllegalArgumentException if the counts are of another version of the library, definition, panel, year, settings or
     *     number of replicates, or lack a block; what differs or lacks is named
     */
    public JointBand jointBand(DepthCounts counts) {
        double level = counts.asked().level();
        int[] chosen = chosen(counts.asked().units(), level);
        DepthTable table = table(chosen, level);
        counts.requireAll(counting.origin(), asked(chosen, level), table.size());
        return jointBand(chosen, level, table, counts.tally(table));
    }

    /** How many blocks of 256 replicates were counted, the last of which may be shorter: what {@link #countDepths} can be told to count. */
    public long blocks() {
        return BlockRanges.blocks(replicates());
    }

    /**
     * Counts how deep the replicates of some blocks are: a part of the second pass that the joint band needs, to be added to the
     * other parts.
     *
     * @param idsOrNames ids or names of units, each unit once
     * @param level above 0 and at most 1
     * @param fromBlock the first block, from 0
     * @param toBlock the one after the last, at most {@link #blocks}
     * @throws IllegalArgumentException if there are no such blocks, and as {@link #jointBand(List, double)} does
     */
    public DepthCounts countDepths(List<String> idsOrNames, double level, long fromBlock, long toBlock) {
        BlockRanges.requireWithin(fromBlock, toBlock, blocks());
        int[] chosen = chosen(idsOrNames, level);
        DepthTally counted = counting.depths(tally, table(chosen, level), chosen.length, fromBlock, toBlock);
        return DepthCounts.of(
                counting.origin(), asked(chosen, level), new ReplicateCounts.BlockRange(fromBlock, toBlock), counted);
    }

    /** Positions in order, so that the order in which units are named changes nothing. */
    private int[] chosen(List<String> idsOrNames, double level) {
        requireLevel(level);
        int[] chosen =
                idsOrNames.stream().mapToInt(this::position).distinct().sorted().toArray();
        if (chosen.length == 0 || chosen.length < idsOrNames.size()) {
            throw new IllegalArgumentException(
                    "idsOrNames must name at least one unit, and each once, got " + idsOrNames);
        }
        return chosen;
    }

    private DepthTable table(int[] chosen, double level) {
        return DepthTable.of(tally, chosen, unit -> tally.counts(unit).map(counts -> counts.span(level)));
    }

    private DepthCounts.Asked asked(int[] chosen, double level) {
        List<String> ids =
                Arrays.stream(chosen).mapToObj(unit -> units().get(unit).id()).toList();
        return new DepthCounts.Asked(ids, level, replicates());
    }

    private JointBand jointBand(int[] chosen, double level, DepthTable table, DepthTally depths) {
        return JointBand.of(
                new JointBand.Run(scores(), lineage(), replicates()),
                Arrays.stream(chosen).mapToObj(unit -> chosen(unit, level)).toList(),
                level,
                table,
                depths);
    }

    private JointBand.Chosen chosen(int position, double level) {
        Unit unit = units().get(position);
        return new JointBand.Chosen(
                unit, span(unit.id(), level).map(span -> new JointBand.Ends(span.best(), span.worst())));
    }

    /**
     * A replicate's definition: scoring it gives the places that were counted.
     *
     * @param number from 0, below {@link #replicates}
     * @throws org.mattstock.index.InvalidIndexException if it is one that failed for being no valid definition
     */
    public Replicate replicate(long number) {
        if (number < 0 || number >= replicates()) {
            throw new IllegalArgumentException("number must be from 0 to " + (replicates() - 1) + ", got " + number);
        }
        int within = (int) (number % Draws.BLOCK);
        Block block = new Block(trial.blueprint(), 0);
        counting.draws().fill(number / Draws.BLOCK, within + 1, block);
        Draw draw = block.draw(block.lane(within));
        SlowReplicates slow = trial.slow();
        return new Replicate(number, slow.definition(draw), slow.panel(draw));
    }

    /** The first rows of {@link #toTable()}. */
    public Table top(int n) {
        return toTable().head(n);
    }

    /**
     * Place and score by the definition itself, best first, with the 90 % span, the median place (the mean place where medians
     * are refused) and the shares in the top ten and without a place; units without a place of their own last.
     * The table says what it was made of.
     */
    public Table toTable() {
        return RankDistributionTable.of(this, LEVEL, Math.min(TOP, Math.max(1, units().size())))
                .withLineage(scores().provenance().addTo(lineage()));
    }

    /** The text of {@link #toTable()}, and what repeats it. */
    @Override
    public String toString() {
        return toTable() + "\n" + lineage();
    }

    private Optional<PlaceCounts> places(String idOrName) {
        return tally.counts(position(idOrName));
    }

    private long countInTop(int unit, int top) {
        long count = 0;
        for (int number = classes.classOf(top); number >= 0; number--) {
            count += tally.count(unit, number);
        }
        return count;
    }

    private Estimate share(long count) {
        long all = replicates();
        double share = all == 0 ? 0 : (double) count / all;
        return new Estimate(share, MonteCarloError.ofShare(share, all));
    }

    private int position(String idOrName) {
        Objects.requireNonNull(idOrName, "idOrName");
        Integer byId = positions.get(idOrName);
        return byId != null
                ? byId
                : units().indexOf(Lookup.require("unit", "the population's", idOrName, units(), Unit::id, Unit::name));
    }

    private void requireTop(int top) {
        requirePlace("top", top);
        PlaceClass found = placeClass(top);
        if (found.worst() != top) {
            throw new IllegalArgumentException("top must be the last of the places that are counted together, got "
                    + top + "; the nearest are " + (found.best() - 1) + " and " + found.worst());
        }
    }

    private static void requireLevel(double level) {
        if (!(level > 0 && level <= 1)) {
            throw new IllegalArgumentException("level must be above 0 and at most 1, got " + level);
        }
    }

    private void requirePlace(String name, int place) {
        if (place < 1 || place > units().size()) {
            throw new IllegalArgumentException(
                    name + " must be from 1 to " + units().size() + ", the number of units, got " + place);
        }
    }
}
