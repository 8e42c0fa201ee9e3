package org.mattstock.index;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.mattstock.data.Unit;
import org.mattstock.internal.text.Checks;
import org.mattstock.table.Table;

/**
 * Where units with missing figures would stand if those figures were low, and if they were high. Figures are often not
 * missing at random (small municipalities lack most), so a place by what is present may flatter or wrong a unit.
 *
 * <p>For one unit at a time, every leaf that is not observed, imputed ones included, gets a quantile of that leaf's values
 * among the population, on the normalized scale and by definition 7; what others have, and every fitted parameter, stays. A
 * leaf that does not apply, and is dropped for that, stays dropped.
 *
 * @param low the probability of the low value, such as 0.1
 * @param high the probability of the high value, such as 0.9
 * @param units the eligible units of the population that lack something, by id
 */
public record MissingBounds(double low, double high, List<OfUnit> units) {
    /**
     * One unit.
     *
     * @param unit the unit
     * @param leaves the ids of the leaves that are not observed
     * @param place its place now; empty if it has none
     * @param ifLow what it would have with low values
     * @param ifHigh what it would have with high values
     */
    public record OfUnit(Unit unit, List<String> leaves, OptionalDouble place, Outcome ifLow, Outcome ifHigh) {
        /** Copies the leaves. */
        public OfUnit {
            Objects.requireNonNull(unit, "unit");
            leaves = List.copyOf(leaves);
            Objects.requireNonNull(place, "place");
            Objects.requireNonNull(ifLow, "ifLow");
            Objects.requireNonNull(ifHigh, "ifHigh");
        }
    }

    /**
     * Score and place; both empty where even then there is no score.
     *
     * @param score the score
     * @param place the place by the definition's ranking rule
     */
    public record Outcome(OptionalDouble score, OptionalDouble place) {
        /** Checks for null. */
        public Outcome {
            Objects.requireNonNull(score, "score");
            Objects.requireNonNull(place, "place");
        }
    }

    /** Checks the probabilities and copies the units. */
    public MissingBounds {
        Checks.share("low", low);
        Checks.share("high", high);
        Checks.ordered("low", low, "high", high);
        units = List.copyOf(units);
    }

    /** Unit, number of missing leaves, place now, and place and score in both cases. */
    public Table toTable() {
        Table.Builder table = Table.builder("Places if missing figures were low or high")
                .text("id")
                .text("unit")
                .integer("missing")
                .decimal("place", 1)
                .decimal("place if low", 1)
                .decimal("place if high", 1)
                .decimal("score if low", 2)
                .decimal("score if high", 2);
        for (OfUnit one : units) {
            table.row(
                    one.unit().id(),
                    one.unit().name(),
                    (long) one.leaves().size(),
                    Optionals.orNull(one.place()),
                    Optionals.orNull(one.ifLow().place()),
                    Optionals.orNull(one.ifHigh().place()),
                    Optionals.orNull(one.ifLow().score()),
                    Optionals.orNull(one.ifHigh().score()));
        }
        return table.build();
    }

    /** The table, so that a result prints itself. */
    @Override
    public String toString() {
        return toTable().toString();
    }
}
