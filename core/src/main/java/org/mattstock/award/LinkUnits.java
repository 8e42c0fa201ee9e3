package org.mattstock.award;

import java.util.Optional;
import org.mattstock.award.Motivation.Area;
import org.mattstock.award.Motivation.Figure;
import org.mattstock.award.Motivation.Light;
import org.mattstock.award.Motivation.Link;
import org.mattstock.award.Motivation.Place;
import org.mattstock.award.Motivation.Progress;
import org.mattstock.award.Motivation.Span;
import org.mattstock.award.Motivation.Strength;

/** Whom links are about. */
final class LinkUnits {
    private LinkUnits() {}

    /** The unit that a link is about; absent for words of a submission. */
    static Optional<String> of(Link link) {
        if (link instanceof Figure figure) {
            return Optional.of(figure.unit());
        } else if (link instanceof Area area) {
            return Optional.of(area.unit());
        } else if (link instanceof Place place) {
            return Optional.of(place.unit());
        } else if (link instanceof Span span) {
            return Optional.of(span.unit());
        } else if (link instanceof Strength strength) {
            return Optional.of(strength.unit());
        } else if (link instanceof Light light) {
            return Optional.of(light.unit());
        } else if (link instanceof Progress development) {
            return Optional.of(development.unit());
        }
        return Optional.empty();
    }
}
