package org.mattstock.internal.scoring.aggregation;

import java.util.Optional;

/**
 * An aggregation in the cells of a spreadsheet. {@code {parts}} and {@code {weights}} are the rows of a unit's parts and of their
 * weights, {@code {present}} and {@code {total}} the weight of those that are there and of all.
 *
 * @param part what a part goes in with, of its value {@code {x}}
 * @param value of the unit
 * @param contribution of one part {@code {part}} with the weight {@code {weight}}; empty where such do not add up
 */
public record SumCells(String part, String value, Optional<String> contribution) {
    /** The weighted sum of what parts go in with. */
    static final String SUM = "SUMPRODUCT({weights},{parts})";

    static Optional<SumCells> of(String value, String contribution) {
        return Optional.of(new SumCells("{x}", value, Optional.of(contribution)));
    }

    static Optional<SumCells> of(String part, String value, Optional<String> contribution) {
        return Optional.of(new SumCells(part, value, contribution));
    }
}
