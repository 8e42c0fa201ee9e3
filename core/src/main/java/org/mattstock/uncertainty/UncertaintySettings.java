package org.mattstock.uncertainty;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Normalization;
import org.mattstock.index.CompositeIndex;
import org.mattstock.internal.text.Checks;
import org.mattstock.internal.text.Digest;
import org.mattstock.variation.Variation;

/**
 * All that an {@link UncertaintyAnalysis} was told and that moves its bits, as plain data that prints, compares by value and goes to
 * JSON and back: with the same definition, figures and version of the library it repeats the run. Threads, listener and the
 * behavior of custom methods are not part of it; a custom method is named by id and version in the variation that has it.
 *
 * @param index which definition the run is of
 * @param variations what varies; none where samples are given
 * @param forbidden pairs of methods that are never combined, beside those that never are
 * @param samples weights that somebody else has drawn, a map by node id for each replicate, finite; absent where they are drawn
 * @param seed where the draws begin
 * @param replicates how many are done at most; at least 1, and not more than there are samples
 * @param stopping when fewer are enough; absent where all are done
 * @param pairs whether it is counted who was ahead of whom
 */
public record UncertaintySettings(
        CompositeIndex.Identity index,
        List<Variation> variations,
        List<Pair> forbidden,
        Optional<List<Map<String, Double>>> samples,
        long seed,
        int replicates,
        Optional<Errors> stopping,
        UncertaintyAnalysis.Pairs pairs) {
    /** Copies the collections, maps by id, and checks that the parts go together. */
    public UncertaintySettings {
        Objects.requireNonNull(index, "index");
        variations = List.copyOf(variations);
        forbidden = List.copyOf(forbidden);
        samples = samples.map(UncertaintySettings::copies);
        Objects.requireNonNull(stopping, "stopping");
        Objects.requireNonNull(pairs, "pairs");
        if (samples.isPresent() && !variations.isEmpty()) {
            throw new IllegalArgumentException(
                    "variations must be none where samples are given, got " + variations.size());
        }
        requireReplicates(replicates, samples);
    }

    /**
     * Two methods that are never combined.
     *
     * @param normalization of the leaves
     * @param aggregation of any branch
     */
    public record Pair(Normalization normalization, Aggregation aggregation) {
        /** Checks for null. */
        public Pair {
            Objects.requireNonNull(normalization, "normalization");
            Objects.requireNonNull(aggregation, "aggregation");
        }
    }

    /**
     * The errors that are small enough for a run to stop, {@link UncertaintyAnalysis.Stopping}. One that is absent may be as large as
     * it likes.
     *
     * @param share of a share in the top k, whatever k; positive and finite
     * @param place of a mean place; positive and finite
     */
    public record Errors(OptionalDouble share, OptionalDouble place) {
        /** Checks those that are there. */
        public Errors {
            share.ifPresent(error -> Checks.positive("share", error));
            place.ifPresent(error -> Checks.positive("place", error));
        }

        static Errors of(UncertaintyAnalysis.Stopping stopping) {
            return new Errors(finite(stopping.shareError()), finite(stopping.placeError()));
        }

        private static OptionalDouble finite(double error) {
            return error == Double.POSITIVE_INFINITY ? OptionalDouble.empty() : OptionalDouble.of(error);
        }

        UncertaintyAnalysis.Stopping toStopping() {
            return new UncertaintyAnalysis.Stopping(
                    share.orElse(Double.POSITIVE_INFINITY), place.orElse(Double.POSITIVE_INFINITY));
        }
    }

    /** A SHA-256 over all of it, in hexadecimal; equal settings have equal hashes. */
    public String hash() {
        Digest digest = Digest.start("mattstock-uncertainty-settings-1").text(index.hash());
        texts(digest, variations);
        texts(digest, forbidden);
        digest.integer(samples.map(List::size).orElse(-1));
        samples.ifPresent(all -> all.forEach(sample -> {
            digest.integer(sample.size());
            sample.forEach((node, weight) -> digest.text(node).number(weight));
        }));
        return digest.integer(seed)
                .integer(replicates)
                .text(stopping.map(Errors::toString).orElse(""))
                .text(pairs.name())
                .hex();
    }

    private static void texts(Digest digest, List<?> records) {
        digest.integer(records.size());
        records.forEach(record -> digest.text(record.toString()));
    }

    static void requireReplicates(int replicates, Optional<List<Map<String, Double>>> samples) {
        int most = samples.map(List::size).orElse(Integer.MAX_VALUE);
        if (replicates < 1 || replicates > most) {
            throw new IllegalArgumentException("replicates must be from 1 to " + most + ", got " + replicates);
        }
    }

    /** In order of node id. */
    static List<Map<String, Double>> copies(List<Map<String, Double>> samples) {
        if (samples.isEmpty()) {
            throw new IllegalArgumentException("samples must not be empty");
        }
        return samples.stream().map(UncertaintySettings::copy).toList();
    }

    private static Map<String, Double> copy(Map<String, Double> sample) {
        Map<String, Double> copy = new TreeMap<>(sample);
        copy.forEach((node, weight) -> Checks.finite("samples of " + node, weight));
        return Collections.unmodifiableMap(copy);
    }
}
