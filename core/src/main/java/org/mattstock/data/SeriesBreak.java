package org.mattstock.data;

import java.util.Objects;

/**
 * A break in a series (tidsseriebrott): values from {@code year} on are not comparable with earlier ones.
 *
 * @param indicator the indicator's id
 * @param year the first year of the new definition
 * @param text what changed
 */
public record SeriesBreak(String indicator, int year, String text) {
    /** Checks for null. */
    public SeriesBreak {
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(text, "text");
    }
}
