package org.mattstock.examples;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mattstock.data.Indicator;
import org.mattstock.table.Table;

/**
 * An indicator with what a panel has of it; prints itself.
 *
 * @param indicator what it is
 * @param years by year, how many values there are and between what
 * @param latest the values of the last year, the highest first
 */
public record KeyFigure(Indicator indicator, Table years, Table latest) {
    /** The latest values, which {@link Session#export} writes. */
    public Table toTable() {
        return latest;
    }

    @Override
    public String toString() {
        String published = indicator.published().map(day -> "published " + day).orElse("");
        return Stream.of(indicator.toString(), indicator.description(), published, years.toString(), latest.toString())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
