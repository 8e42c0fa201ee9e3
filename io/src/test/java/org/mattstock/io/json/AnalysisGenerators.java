package org.mattstock.io.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.mattstock.definition.Custom;
import org.mattstock.fit.FittedParameters.Entry;
import org.mattstock.index.CompositeIndex.Identity;
import org.mattstock.index.FittedIndex.Frozen;
import org.mattstock.uncertainty.UncertaintyAnalysis.Pairs;
import org.mattstock.uncertainty.UncertaintySettings;
import org.mattstock.uncertainty.UncertaintySettings.Errors;
import org.mattstock.uncertainty.UncertaintySettings.Pair;
import org.mattstock.variation.Variation;

/** Arbitrary frozen references and settings, whether they fit a definition or not. */
final class AnalysisGenerators {
    private static final Arbitrary<Identity> IDENTITIES =
            Combinators.combine(AnyRecord.IDS, AwardGenerators.HASHES).as(Identity::new);

    private static final Arbitrary<OptionalDouble> ERRORS = Arbitraries.oneOf(
            Arbitraries.of(OptionalDouble.empty(), OptionalDouble.of(Double.MIN_VALUE), OptionalDouble.of(1e300)),
            Arbitraries.doubles().between(1e-9, 1).ofScale(15).map(OptionalDouble::of));

    private AnalysisGenerators() {}

    static Arbitrary<Frozen> references() {
        return Combinators.combine(
                        IDENTITIES,
                        Arbitraries.integers().between(1990, 2030).set().ofMaxSize(3),
                        AnyRecord.of(Custom.class).list().ofMaxSize(2),
                        AnyRecord.of(Entry.class)
                                .list()
                                .uniqueElements(entry -> List.of(entry.node(), entry.step(), entry.group()))
                                .ofMaxSize(6))
                .as((index, years, customs, entries) ->
                        new Frozen(index, years.stream().sorted().toList(), customs, entries));
    }

    static Arbitrary<UncertaintySettings> settings() {
        Arbitrary<List<Variation>> variations =
                AnyRecord.of(Variation.class).list().ofMaxSize(4);
        Arbitrary<Optional<Errors>> stopping =
                Combinators.combine(ERRORS, ERRORS).as(Errors::new).optional(0.5);
        return Combinators.combine(
                        IDENTITIES,
                        variations,
                        AnyRecord.of(Pair.class).list().ofMaxSize(2),
                        samples().optional(0.3),
                        Arbitraries.longs(),
                        Arbitraries.integers().between(1, Integer.MAX_VALUE),
                        stopping,
                        Arbitraries.of(Pairs.class))
                .as((index, varied, forbidden, samples, seed, replicates, errors, pairs) -> new UncertaintySettings(
                        index,
                        samples.isPresent() ? List.of() : varied,
                        forbidden,
                        samples,
                        seed,
                        samples.map(List::size).orElse(replicates),
                        errors,
                        pairs));
    }

    private static Arbitrary<List<Map<String, Double>>> samples() {
        Arbitrary<Double> weights = Arbitraries.doubles().between(0, 10).ofScale(15);
        return Arbitraries.maps(AnyRecord.IDS, weights)
                .ofMaxSize(3)
                .<Map<String, Double>>map(TreeMap::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }
}
