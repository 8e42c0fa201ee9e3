package org.mattstock.coherence;

import java.util.Collection;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.mattstock.internal.text.Decimals;

/** Numbers and words as results and tables hold them. */
final class Cells {
    private static final double PERCENT = 100;
    private static final int MOST_DECIMALS = 3;

    private Cells() {}

    /** Nothing for NaN. */
    static OptionalDouble optional(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** The quotient of two counts; nothing of nothing. */
    static OptionalDouble share(int count, int of) {
        return of == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) count / of);
    }

    static double percent(double share) {
        return PERCENT * share;
    }

    static OptionalDouble percent(OptionalDouble share) {
        return share.isPresent() ? OptionalDouble.of(PERCENT * share.getAsDouble()) : share;
    }

    /** How many decimals figures of a column need. */
    static int decimals(Collection<OptionalDouble> figures) {
        return Decimals.needed(
                figures.stream()
                        .flatMap(figure -> figure.stream().boxed())
                        .mapToDouble(figure -> figure)
                        .toArray(),
                MOST_DECIMALS);
    }

    /** Constants, with a comma between. */
    static String words(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).collect(Collectors.joining(", "));
    }
}
