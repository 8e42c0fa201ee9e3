package org.mattstock.uncertainty;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.Panel;
import org.mattstock.internal.scoring.Room;
import org.mattstock.internal.simulation.Footprint;
import org.mattstock.internal.simulation.Simulation;
import org.mattstock.internal.simulation.Worker;
import org.mattstock.internal.simulation.count.CentralTally;
import org.mattstock.internal.simulation.count.DepthTable;
import org.mattstock.internal.simulation.count.DepthTally;
import org.mattstock.internal.simulation.count.Goal;
import org.mattstock.internal.simulation.count.PlaceClasses;
import org.mattstock.internal.simulation.count.PlaceRows;
import org.mattstock.internal.simulation.count.PlaceTally;
import org.mattstock.internal.simulation.draw.Blueprint;
import org.mattstock.internal.simulation.draw.Draws;
import org.mattstock.internal.simulation.draw.GivenDraws;
import org.mattstock.internal.simulation.draw.RandomDraws;
import org.mattstock.internal.simulation.draw.Trial;
import org.mattstock.internal.simulation.lane.LaneCompiler;
import org.mattstock.internal.simulation.lane.LaneIndex;
import org.mattstock.uncertainty.UncertaintyAnalysis.Pairs;

/** An analysis on the figures of one year: blocks of its replicates are counted, and counts become a distribution. */
final class Counting {
    private static final int MOST_UNITS = 100_000;
    /** Pairs are kept by unit and unit: 400 MB for so many. */
    private static final int MOST_UNITS_IN_PAIRS = 10_000;

    private final UncertaintyAnalysis analysis;
    private final Settings settings;
    private final Blueprint blueprint;
    private final Panel panel;
    private final Trial trial;
    private final PlaceClasses classes;

    Counting(UncertaintyAnalysis analysis, Settings settings, Panel panel, int year) {
        this.analysis = analysis;
        this.settings = settings;
        this.panel = panel;
        this.blueprint = blueprint();
        Footprint.requirePrepared(blueprint, panel);
        this.trial = Trial.of(blueprint, panel, year, settings.behaviors);
        this.classes = classes(trial.units().size());
    }

    private Blueprint blueprint() {
        if (settings.samples.isEmpty()) {
            return Blueprint.of(analysis.index(), settings.variations, settings.forbidden);
        }
        Blueprint given = Blueprint.ofGivenWeights(analysis.index());
        GivenDraws.require(given, settings.samples.get());
        return given;
    }

    private PlaceClasses classes(int units) {
        int most = countsPairs() ? MOST_UNITS_IN_PAIRS : MOST_UNITS;
        if (units > most) {
            throw new IllegalArgumentException("units must be at most " + most
                    + (countsPairs() ? " where pairs are counted" : "") + ", got " + units);
        }
        return settings.classes.apply(units);
    }

    private boolean countsPairs() {
        return settings.pairs == Pairs.COUNTED;
    }

    private long prepared() {
        return Footprint.prepared(analysis.index().tree(), panel.units().size(), blueprint.methods.size());
    }

    Draws draws() {
        return settings.samples.isPresent()
                ? new GivenDraws(blueprint, settings.samples.get())
                : new RandomDraws(blueprint, settings.seed);
    }

    /** Counts blocks, on as many threads as there is room for. */
    Simulation.Ended count(long fromBlock, long toBlock, Optional<Goal> goal) {
        List<Optional<LaneIndex>> lanes = LaneCompiler.compile(trial);
        int threads = Footprint.of(trial, lanes, classes, countsPairs())
                .threads(settings.threads, Room.beside(panel), prepared());
        PlaceRows rows = PlaceTally.rows(classes).orElse(null);
        Supplier<PlaceTally> tallies = () -> tally(rows);
        return new Simulation(settings.replicates, fromBlock, toBlock, goal, settings::goesOn, tallies)
                .run(() -> new Worker(trial, lanes, draws(), tallies.get()), threads);
    }

    private PlaceTally tally(@Nullable PlaceRows rows) {
        return new PlaceTally(
                classes.places(),
                rows,
                countsPairs(),
                CentralTally.of(trial, settings.replicates).orElse(null));
    }

    /** The shape of what a run counts. */
    String shape() {
        return PlaceTally.shape(
                classes,
                countsPairs(),
                CentralTally.of(trial, settings.replicates).orElse(null));
    }

    /** What counts carry along. */
    ReplicateCounts.Origin origin() {
        return analysis.origin(panel, trial.own().year());
    }

    /**
     * A second pass over some of the replicates that were counted: how deep each of them is.
     *
     * @param counted by the first pass, the first replicates without a gap
     */
    DepthTally depths(PlaceTally counted, DepthTable table, int chosen, long fromBlock, long toBlock) {
        List<Optional<LaneIndex>> lanes = LaneCompiler.compile(trial);
        int threads = Footprint.of(trial, lanes, classes, countsPairs())
                .secondPass(chosen, classes)
                .threads(settings.threads, Room.beside(panel), prepared());
        long replicates = counted.replicates();
        Supplier<PlaceTally> tallies = () -> PlaceTally.ofDepths(table);
        Simulation second =
                new Simulation(replicates, fromBlock, toBlock, Optional.empty(), (done, wanted) -> true, tallies);
        PlaceTally sum = second.run(() -> new Worker(trial, lanes, draws(), tallies.get()), threads)
                .tally();
        return Objects.requireNonNull(sum.depths);
    }

    /** What counts say of the places. */
    RankDistribution distribution(PlaceTally tally, Simulation.Reason reason) {
        return new RankDistribution(this, tally, RankDistribution.Outcome.valueOf(reason.name()));
    }

    UncertaintyAnalysis analysis() {
        return analysis;
    }

    Trial trial() {
        return trial;
    }
}
