package org.mattstock.instrument;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.mattstock.data.Unit;
import org.mattstock.rank.Unranked;

/**
 * One unit's latest evaluation: all its points are those of one year, never areas of one round beside areas of another.
 *
 * @param unit the unit
 * @param year the year of the evaluation
 * @param total its total, under the root's id; without points where parts are missing under the definition's rule
 * @param areas the direct parts of the definition's root, in their order
 * @param unranked why it has no place; absent where it has one
 * @param passedOver newer years that do not have all figures, and so do not displace this one; the oldest first
 * @param description what the evaluators wrote; may be empty
 */
public record Evaluation(
        Unit unit,
        int year,
        Area total,
        List<Area> areas,
        Optional<Unranked> unranked,
        List<PassedOver> passedOver,
        String description) {
    /**
     * The points of one area, or the total.
     *
     * @param node the node's id
     * @param title the node's title
     * @param points absent where missing
     */
    public record Area(String node, String title, OptionalDouble points) {
        /** Checks for null. */
        public Area {
            Objects.requireNonNull(node, "node");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(points, "points");
        }
    }

    /**
     * A newer year that has some figures and not all.
     *
     * @param year the year
     * @param figures how many of the leaves with weight are observed in it
     * @param leaves how many there are
     */
    public record PassedOver(int year, int figures, int leaves) {
        /** Such as {@code 2022: 1 of 8}. */
        @Override
        public String toString() {
            return year + ": " + figures + " of " + leaves;
        }
    }

    /** Copies the areas. */
    public Evaluation {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(unranked, "unranked");
        Objects.requireNonNull(description, "description");
        areas = List.copyOf(areas);
        passedOver = List.copyOf(passedOver);
    }

    /** The total, then the areas. */
    List<Area> parts() {
        return Stream.concat(Stream.of(total), areas.stream()).toList();
    }

    Evaluation withDescription(String text) {
        return new Evaluation(unit, year, total, areas, unranked, passedOver, text);
    }
}
