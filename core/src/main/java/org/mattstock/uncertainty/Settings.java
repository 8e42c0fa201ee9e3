package org.mattstock.uncertainty;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.mattstock.fit.Behaviors;
import org.mattstock.index.CompositeIndex;
import org.mattstock.internal.simulation.count.PlaceClasses;
import org.mattstock.internal.simulation.draw.Forbidden;
import org.mattstock.variation.Variation;

/** What an analysis was told; never changed once it belongs to one. */
final class Settings {
    List<Variation> variations;
    List<Forbidden> forbidden = List.of();
    Optional<List<Map<String, Double>>> samples = Optional.empty();
    long seed = 1;
    int replicates = 10_000;
    int threads = 1;
    UncertaintyAnalysis.Stopping stopping = UncertaintyAnalysis.Stopping.never();
    UncertaintyAnalysis.Pairs pairs = UncertaintyAnalysis.Pairs.IGNORED;
    UncertaintyAnalysis.Progress progress = (done, wanted) -> UncertaintyAnalysis.Progress.Answer.CONTINUE;
    IntFunction<PlaceClasses> classes = PlaceClasses::of;
    Behaviors behaviors = Behaviors.none();

    Settings(List<Variation> variations) {
        this.variations = variations;
    }

    /** Whether the listener wants the run to go on. */
    boolean goesOn(long done, long wanted) {
        return progress.at(done, wanted) == UncertaintyAnalysis.Progress.Answer.CONTINUE;
    }

    /** As plain data, but for threads, listener and behaviors. */
    UncertaintySettings toPlain(CompositeIndex index) {
        return new UncertaintySettings(
                index.identity(),
                variations,
                forbidden.stream()
                        .map(pair -> new UncertaintySettings.Pair(pair.normalization(), pair.aggregation()))
                        .toList(),
                samples,
                seed,
                replicates,
                stopping.goal().map(goal -> UncertaintySettings.Errors.of(stopping)),
                pairs);
    }

    /** Takes over what plain data says. */
    void take(UncertaintySettings plain) {
        variations = plain.variations();
        forbidden = plain.forbidden().stream()
                .map(pair -> new Forbidden(pair.normalization(), pair.aggregation()))
                .toList();
        samples = plain.samples();
        seed = plain.seed();
        replicates = plain.replicates();
        stopping = plain.stopping()
                .map(UncertaintySettings.Errors::toStopping)
                .orElse(UncertaintyAnalysis.Stopping.never());
        pairs = plain.pairs();
    }

    Settings changed(Consumer<Settings> change) {
        Settings copy = new Settings(variations);
        copy.forbidden = forbidden;
        copy.samples = samples;
        copy.seed = seed;
        copy.replicates = replicates;
        copy.threads = threads;
        copy.stopping = stopping;
        copy.pairs = pairs;
        copy.progress = progress;
        copy.classes = classes;
        copy.behaviors = behaviors;
        change.accept(copy);
        return copy;
    }
}
