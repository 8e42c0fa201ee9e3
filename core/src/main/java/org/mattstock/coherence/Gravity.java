package org.mattstock.coherence;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.mattstock.fit.Finding;

/** In which order findings are read: what upsets everything, then what passes its limit most, then hints. */
record Gravity(Review.Limits limits) {
    private static final int WHOLE = 0;
    private static final int MEASURED = 1;
    private static final int HINT = 2;

    List<Finding> sorted(List<Finding> findings) {
        return findings.stream()
                .sorted(Comparator.comparingInt(this::tier)
                        .thenComparing(finding -> times(finding).orElse(0), Comparator.reverseOrder()))
                .toList();
    }

    private int tier(Finding finding) {
        if (times(finding).isPresent()) {
            return MEASURED;
        }
        boolean hint = finding instanceof Finding.AgainstBranch
                || finding instanceof Finding.CountsTwice
                || finding instanceof Finding.OldFigures;
        return hint ? HINT : WHOLE;
    }

    /** How many times its limit it is; empty for what is not measured. */
    OptionalDouble times(Finding finding) {
        if (finding instanceof Finding.Jump jump) {
            return OptionalDouble.of(jump.leastTimes() / limits.jump());
        }
        if (finding instanceof Finding.CommonChange change) {
            return OptionalDouble.of(change.movement().times() / limits.common());
        }
        if (finding instanceof Finding.StatedBreak stated) {
            return OptionalDouble.of(
                    stated.movement().map(Finding.Movement::times).orElse(0.0) / limits.common());
        }
        return finding instanceof Finding.DecidesPlace place
                ? OptionalDouble.of(place.ofAhead() / limits.ofAhead(place.weight()))
                : OptionalDouble.empty();
    }
}
