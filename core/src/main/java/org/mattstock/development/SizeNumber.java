package org.mattstock.development;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A number about a slope, as tables name it.
 *
 * @param name its name in a table
 * @param from the number, if there is one
 */
record SizeNumber(String name, Function<Size.Slope, Optional<Double>> from) {
    static final List<SizeNumber> ALL = List.of(
            new SizeNumber("slope per year", slope -> Optional.of(slope.perYear())),
            new SizeNumber("lower limit", slope -> boxed(slope.interval().lower())),
            new SizeNumber("upper limit", slope -> boxed(slope.interval().upper())),
            new SizeNumber(
                    "level of the limits", slope -> Optional.of(slope.interval().attained())),
            shrunken("shrunken slope", Size.Shrunken::perYear),
            shrunken("standard deviation", Size.Shrunken::deviation),
            shrunken("kept share", Size.Shrunken::kept),
            shrunken("share above 0 under the model", Size.Shrunken::shareAboveZero),
            shrunken("expected place", Size.Shrunken::expectedPlace),
            shrunken("place", shrunken -> (double) shrunken.place()),
            adjusted("adjusted for the level before", Size.Shrunken::perYear),
            adjusted("adjusted place", shrunken -> (double) shrunken.place()));

    @Nullable
    Double of(Optional<Size.Slope> slope) {
        return slope.flatMap(from).orElse(null);
    }

    private static SizeNumber shrunken(String name, Function<Size.Shrunken, Double> number) {
        return new SizeNumber(name, slope -> slope.shrunken().map(number));
    }

    private static SizeNumber adjusted(String name, Function<Size.Shrunken, Double> number) {
        return new SizeNumber(name, slope -> slope.adjusted().map(number));
    }

    private static Optional<Double> boxed(java.util.OptionalDouble value) {
        return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }
}
