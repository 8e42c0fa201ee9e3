package org.mattstock.uncertainty;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.mattstock.data.Panel;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.Behaviors;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.InvalidIndexException;
import org.mattstock.index.Scores;
import org.mattstock.internal.simulation.Simulation;
import org.mattstock.internal.simulation.count.Goal;
import org.mattstock.internal.simulation.count.PlaceClasses;
import org.mattstock.internal.simulation.draw.DefaultVariations;
import org.mattstock.internal.simulation.draw.Forbidden;
import org.mattstock.internal.text.Digest;
import org.mattstock.table.Lineage;
import org.mattstock.variation.Variation;

/**
 * How sure the places of a definition are: it is scored again and again, each time with some of its choices made otherwise,
 * and the places are counted. Immutable; each setting gives a changed copy.
 *
 * <p>A replicate is a full scoring of a definition of its own, {@link RankDistribution#replicate}: whatever depends on what
 * varies is fitted anew. Ties share the better place. Without {@link #vary}, three choices vary that every composite index
 * makes: the weights of the root's parts by a quarter, the set of indicators (a bootstrap within each dimension), and the
 * normalization where it is learned from the figures.
 *
 * <p>The same seed gives the same bits on every platform and on any number of threads.
 *
 * <p>Memory does not depend on the number of replicates:
 *
 * <ul>
 *   <li>Counts of places: 4 bytes for each unit and place up to 10,000 units (400 MB); for more units, up to 100,000, places after
 *       the hundredth are counted several at a time, {@link RankDistribution#placeClass}, so that counts take 160 MB. Above 1,023
 *       units all threads share them; below, each has two tables.
 *   <li>Each thread besides: 3 KB for each unit; 2 to 4 KB for each unit and branch that is normalized again, under each
 *       combination of methods; 16 bytes for each unit and node where weights vary; 4 bytes for each pair of units if pairs are
 *       counted.
 *   <li>Scores and values of leaves before anything is counted: 32 bytes for each unit and leaf under each combination of methods,
 *       and as much again once for the stages of a scoring.
 *   <li>A run that would not fit into the heap is refused before it begins, with its size and what would help.
 * </ul>
 *
 * <p>Example: {@code UncertaintyAnalysis.of(index).seed(7).run(panel, 2022).top(5)}.
 */
public final class UncertaintyAnalysis {
    private static final int MOST_THREADS = 1_024;
    private final CompositeIndex index;
    private final Settings settings;

    private UncertaintyAnalysis(CompositeIndex index, Settings settings) {
        this.index = index;
        this.settings = settings;
    }

    private UncertaintyAnalysis with(Consumer<Settings> change) {
        return new UncertaintyAnalysis(index, settings.changed(change));
    }

    /** Is told how far a run has come, and may end it. Called by the thread that started the run, after blocks of replicates and at the end. */
    @FunctionalInterface
    public interface Progress {
        /** What a listener wants. */
        enum Answer {
            /** Go on. */
            CONTINUE,
            /** End the run; what was counted so far is the result, with {@link RankDistribution.Outcome#CANCELED}. */
            CANCEL
        }

        /**
         * Some more replicates are done.
         *
         * @param done how many
         * @param wanted of how many, unless the run stops before
         */
        Answer at(long done, long wanted);
    }

    /**
     * Whether it is counted how often each unit was ahead of each other one. Work grows with the square of the units: a million
     * replicates of 290 units and 50 indicators take some 3 seconds of one core without pairs, and 30 to 45 with them.
     */
    public enum Pairs {
        /** Not counted: the default. */
        IGNORED,
        /** Counted, in a table of units by units; for at most 10,000 units. */
        COUNTED
    }

    /**
     * When a run is precise enough to stop before all replicates are done: looked at after every 4,096 replicates, when both
     * errors are small enough for every unit.
     *
     * @param shareError the largest standard error of a share in the top k, whatever k; positive, may be infinite
     * @param placeError the largest standard error of a mean place; positive, may be infinite
     */
    public record Stopping(double shareError, double placeError) {
        private static final Stopping NEVER = new Stopping(Double.MIN_VALUE, Double.MIN_VALUE);

        /** Checks that both are positive. */
        public Stopping {
            if (!(shareError > 0 && placeError > 0)) {
                throw new IllegalArgumentException(
                        "shareError and placeError must be positive, got " + shareError + " and " + placeError);
            }
        }

        /** All replicates are done: the default. */
        public static Stopping never() {
            return NEVER;
        }

        /** Once every share in the top k has a standard error of at most this much. */
        public static Stopping atShareError(double shareError) {
            return new Stopping(shareError, Double.POSITIVE_INFINITY);
        }

        /** What must be reached; nothing for never. */
        Optional<Goal> goal() {
            return equals(NEVER) ? Optional.empty() : Optional.of(new Goal(shareError, placeError));
        }
    }

    /**
     * The analysis of a definition: the default variations, seed 1, 10,000 replicates, in the caller's thread.
     *
     * @param index the definition
     */
    public static UncertaintyAnalysis of(CompositeIndex index) {
        Objects.requireNonNull(index, "index");
        return new UncertaintyAnalysis(index, new Settings(DefaultVariations.of(index)));
    }

    /**
     * With these variations instead of those before.
     *
     * @param variations drawn jointly; none makes every replicate the definition itself
     */
    public UncertaintyAnalysis vary(Variation... variations) {
        return vary(List.of(variations));
    }

    /**
     * With these variations instead of those before.
     *
     * @param variations drawn jointly; none makes every replicate the definition itself
     */
    public UncertaintyAnalysis vary(List<Variation> variations) {
        List<Variation> copy = List.copyOf(variations);
        return with(changed -> {
            changed.variations = copy;
            changed.samples = Optional.empty();
        });
    }

    /**
     * With weights that somebody else has drawn, one replicate for each: nothing else varies.
     *
     * @param samples weights by node id, at least one sample; a node that is not named keeps the definition's weight
     */
    public UncertaintyAnalysis over(List<Map<String, Double>> samples) {
        if (samples.isEmpty()) {
            throw new IllegalArgumentException("samples must not be empty");
        }
        List<Map<String, Double>> copy = samples.stream()
                .map(sample -> Collections.unmodifiableMap(new TreeMap<>(sample)))
                .toList();
        return with(changed -> {
            changed.variations = List.of();
            changed.samples = Optional.of(copy);
            changed.replicates = copy.size();
        });
    }

    /**
     * With a pair of methods that are never combined, whether drawn or the definition's own. A z-score under a geometric mean
     * is always forbidden.
     *
     * @param normalization of the leaves
     * @param aggregation of any branch
     */
    public UncertaintyAnalysis forbid(Normalization normalization, Aggregation aggregation) {
        Forbidden pair = new Forbidden(
                Objects.requireNonNull(normalization, "normalization"),
                Objects.requireNonNull(aggregation, "aggregation"));
        List<Forbidden> all =
                Stream.concat(settings.forbidden.stream(), Stream.of(pair)).toList();
        return with(changed -> changed.forbidden = all);
    }

    /** With another seed. */
    public UncertaintyAnalysis seed(long seed) {
        return with(changed -> changed.seed = seed);
    }

    /**
     * With another number of replicates.
     *
     * @param replicates from 1; given samples are used from the first on, and there must be as many. Time grows with them and
     *     memory does not, and {@link Progress} may end a run
     */
    public UncertaintyAnalysis replicates(int replicates) {
        UncertaintySettings.requireReplicates(replicates, settings.samples);
        return with(changed -> changed.replicates = replicates);
    }

    /**
     * On several threads of its own, the caller's among them; the result is the same.
     *
     * @param threads from 1 to 1,024; fewer are used where their buffers would not fit into half of the heap
     */
    public UncertaintyAnalysis threads(int threads) {
        if (threads < 1 || threads > MOST_THREADS) {
            throw new IllegalArgumentException("threads must be from 1 to " + MOST_THREADS + ", got " + threads);
        }
        return with(changed -> changed.threads = threads);
    }

    /** With a rule for stopping early. */
    public UncertaintyAnalysis stopping(Stopping rule) {
        Objects.requireNonNull(rule, "rule");
        return with(changed -> changed.stopping = rule);
    }

    /** With or without a count of who was ahead of whom. */
    public UncertaintyAnalysis pairs(Pairs pairs) {
        Objects.requireNonNull(pairs, "pairs");
        return with(changed -> changed.pairs = pairs);
    }

    /** With a listener that is told how far the run has come, and may end it. */
    public UncertaintyAnalysis listener(Progress listener) {
        Objects.requireNonNull(listener, "listener");
        return with(changed -> changed.progress = listener);
    }

    /** With places counted together. */
    UncertaintyAnalysis classes(IntFunction<PlaceClasses> classes) {
        return with(changed -> changed.classes = classes);
    }

    /** With methods that the user brings. */
    public UncertaintyAnalysis behaviors(Behaviors behaviors) {
        Objects.requireNonNull(behaviors, "behaviors");
        return with(changed -> changed.behaviors = behaviors);
    }

    /**
     * With all that another analysis of this definition was told, in place of what this one was; threads, listener and behaviors
     * stay.
     *
     * @param told what {@link #settings} says
     * @throws IllegalArgumentException if it is of another definition; both hashes are named
     */
    public UncertaintyAnalysis with(UncertaintySettings told) {
        told.index().require(index);
        return with(changed -> changed.take(told));
    }

    /** All that moves the bits of a run, as plain data. */
    public UncertaintySettings settings() {
        return settings.toPlain(index);
    }

    /** The definition. */
    public CompositeIndex index() {
        return index;
    }

    /** The seed. */
    public long seed() {
        return settings.seed;
    }

    /** How many replicates are done, unless the run ends before. */
    public int replicates() {
        return settings.replicates;
    }

    /** What varies; nothing where weights are given. */
    public List<Variation> variations() {
        return settings.variations;
    }

    /**
     * Runs the analysis on the definition's population in a panel. Weights that the definition learns are learned once, from the
     * figures as they are, and held as if they were stated; weights that vary are drawn around them.
     *
     * @param panel the figures
     * @param year one of the panel's years
     * @throws InvalidIndexException if a variation does not fit the definition, or the definition under one of the methods does
     *     not fit the panel or cannot be scored; all faults are listed, before the first replicate
     * @throws IllegalArgumentException if the population has more than 100,000 units, or 10,000 where pairs are counted, or if
     *     what is counted does not fit into the heap
     */
    public RankDistribution run(Panel panel, int year) {
        Counting counting = stated(panel, year).counting(panel, year);
        Simulation.Ended ended = counting.count(0, blocks(), settings.stopping.goal());
        return counting.distribution(ended.tally(), ended.reason());
    }

    /** This analysis with the weights that its definition learns stated, where it learns any. */
    private UncertaintyAnalysis stated(Panel panel, int year) {
        Objects.requireNonNull(panel, "panel");
        return index.learnsWeights()
                ? new UncertaintyAnalysis(index.withFittedWeights(panel, year, settings.behaviors), settings)
                : this;
    }

    private Counting counting(Panel panel, int year) {
        return new Counting(this, settings, panel, year);
    }

    /** What counts of this analysis carry along. */
    ReplicateCounts.Origin origin(Panel panel, int year) {
        return ReplicateCounts.Origin.of(index.hash(), panel, year, settings().hash(), settings.replicates);
    }

    /** How many blocks of 256 replicates a run has, the last of which may be shorter: what {@link #count} can be told to count. */
    public long blocks() {
        return Simulation.blocks(settings.replicates);
    }

    /**
     * Counts some blocks of the run: a part of it, to be added to the other parts wherever they were counted. {@link #run} is
     * one such count of all blocks. A listener that cancels leaves the blocks that were done until then.
     *
     * @param panel the figures
     * @param year one of the panel's years
     * @param fromBlock the first block, from 0
     * @param toBlock the one after the last, at most {@link #blocks}
     * @throws IllegalArgumentException if there are no such blocks, or where the run may stop early, which depends on all blocks
     *     before; and as {@link #run} does
     */
    public ReplicateCounts count(Panel panel, int year, long fromBlock, long toBlock) {
        requireParts();
        BlockRanges.requireWithin(fromBlock, toBlock, blocks());
        UncertaintyAnalysis stated = stated(panel, year);
        Simulation.Ended ended = stated.counting(panel, year).count(fromBlock, toBlock, Optional.empty());
        return ReplicateCounts.of(
                stated.origin(panel, year), new ReplicateCounts.BlockRange(fromBlock, ended.toBlock()), ended.tally());
    }

    /**
     * The result of a run from the counts of all its blocks: to the bit what {@link #run} gives.
     *
     * @param panel the figures that were counted on
     * @param year the year that was counted
     * @param counts of all blocks
     * @throws IllegalArgumentException if the counts are of another version of the library, definition, panel, year or settings, or
     *     lack a block; what differs or lacks is named
     */
    public RankDistribution distribution(Panel panel, int year, ReplicateCounts counts) {
        requireParts();
        UncertaintyAnalysis stated = stated(panel, year);
        Counting counting = stated.counting(panel, year);
        counts.requireAll(stated.origin(panel, year), counting.shape());
        return counting.distribution(counts.tally(), Simulation.Reason.COMPLETED);
    }

    private void requireParts() {
        if (settings.stopping.goal().isPresent()) {
            throw new IllegalArgumentException(
                    "stopping must be never where a run is counted in parts, got " + settings.stopping);
        }
    }

    /** What repeats a run that did so many replicates. */
    Lineage lineage(Scores own, long done) {
        Lineage lineage = own.lineage();
        if (settings.samples.isPresent()) {
            lineage = lineage.with("given weights", digest(settings.samples.get()));
        } else {
            lineage = lineage.with("seed", settings.seed);
            for (Variation variation : settings.variations) {
                lineage = lineage.with("varied", variation);
            }
            for (Forbidden pair : settings.forbidden) {
                lineage = lineage.with("forbidden", pair);
            }
        }
        lineage = lineage.with("replicates", done);
        return settings.stopping.goal().isEmpty() ? lineage : lineage.with("stopping", settings.stopping);
    }

    private static String digest(List<Map<String, Double>> samples) {
        Digest digest = Digest.start("given-weights/1").integer(samples.size());
        for (Map<String, Double> sample : samples) {
            digest.integer(sample.size());
            sample.forEach((node, weight) -> digest.text(node).number(weight));
        }
        return digest.hex();
    }

    /** What is analyzed, in one line. */
    @Override
    public String toString() {
        return "UncertaintyAnalysis of " + index.id();
    }
}
