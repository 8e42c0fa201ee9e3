package org.mattstock.internal.scoring.normalization;

import java.util.Optional;
import java.util.OptionalDouble;
import org.mattstock.definition.Degenerate;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.Learned;
import org.mattstock.internal.scoring.given.Places;
import org.mattstock.internal.scoring.given.Sample;

final class PlaceShare extends Learning<Normalization.PlaceShare, Learned.Distribution> {
    PlaceShare(Normalization.PlaceShare definition) {
        super(definition, Learned.Distribution.class);
    }

    @Override
    Learned find(Sample sample, Degenerate degenerate) {
        return Learned.Distribution.of(sample.sorted());
    }

    @Override
    Normalizer fitted(Learned.Distribution learned) {
        Places places = new Places(learned.toArray());
        return new Share(new Rank.Among(places, definition.ties(), 0), places.size(), definition);
    }

    private static double share(Normalization.PlaceFormula formula, double place, int count) {
        return switch (formula) {
            case PLACE_OF_ALL -> place / count;
            case LOWER_OF_ALL -> (place - 1) / count;
            case MIDDLE_OF_ALL -> (place - 0.5) / count;
            case PLACE_OF_ALL_AND_ONE -> place / (count + 1);
            case BLOM -> (place - 0.375) / (count + 0.25);
            case LOWER_OF_OTHERS -> (place - 1) / (count - 1);
        };
    }

    private static double onRange(Normalization.PlaceShare definition, double place, int count) {
        Normalization.Range range = definition.range();
        return range.from() + (range.to() - range.from()) * share(definition.formula(), place, count);
    }

    @Override
    double middle(int count) {
        return middle(definition.range());
    }

    @Override
    public OptionalDouble usualSpread() {
        return usualSpread(definition.range());
    }

    /** Of a value above all others. */
    @Override
    public double highest(int count) {
        return onRange(definition, count + 1, count);
    }

    @Override
    public Optional<NormalizationMethod> negated() {
        return Optional.of(this);
    }

    @Override
    public Normalization uncut() {
        return definition;
    }

    /** What {@link Rank} finds, as a share of so many. */
    private record Share(Normalizer rank, int count, Normalization.PlaceShare definition) implements Normalizer {
        @Override
        public double place(double value) {
            return onRange(definition, rank.place(value), count);
        }

        @Override
        public double mirror(double value, double place) {
            return onRange(definition, rank.mirror(value, rank.place(value)), count);
        }
    }

    @Override
    public Optional<Normalization.Range> ends() {
        return Optional.of(definition.range());
    }

    @Override
    public Invariance invariance() {
        return Invariance.ORDER;
    }
}
