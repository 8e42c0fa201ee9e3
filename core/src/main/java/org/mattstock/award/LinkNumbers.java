package org.mattstock.award;

import java.util.stream.Stream;
import org.mattstock.award.Motivation.Area;
import org.mattstock.award.Motivation.Figure;
import org.mattstock.award.Motivation.Link;
import org.mattstock.award.Motivation.Place;
import org.mattstock.award.Motivation.Progress;
import org.mattstock.award.Motivation.Span;

/** The numbers of links. */
final class LinkNumbers {
    private LinkNumbers() {}

    /** Those that the text must give. */
    static Stream<String> given(Link link) {
        if (link instanceof Figure figure) {
            return Stream.of(figure.value());
        } else if (link instanceof Area area) {
            return Stream.of(area.points());
        } else if (link instanceof Place place) {
            return Stream.concat(Stream.of(place.place()), place.of().stream());
        } else if (link instanceof Span span) {
            return Stream.of(span.from(), span.to());
        } else if (link instanceof Progress development) {
            return development.pointsPerYear().stream();
        }
        return Stream.empty();
    }

    /** Those that the text may give: years, and the level of a span. */
    static Stream<String> named(Link link) {
        if (link instanceof Figure figure) {
            return Stream.of(Integer.toString(figure.year()));
        } else if (link instanceof Progress development) {
            return Stream.of(development.firstYear(), development.lastYear()).map(String::valueOf);
        } else if (link instanceof Span span) {
            return Stream.of(span.level());
        }
        return Stream.empty();
    }
}
