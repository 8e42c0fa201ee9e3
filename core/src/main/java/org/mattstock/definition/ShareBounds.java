package org.mattstock.definition;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.mattstock.internal.text.Checks;

/**
 * How much of a unit's value each part may give where units choose their own weights, as under
 * {@link Aggregation.BenefitOfTheDoubt}: {@code w_j y_j / sum(w y)}, also called a pie share. Bounds are on shares and
 * not on weights, since a weight means nothing without the scale of its part.
 *
 * <p>Where bounds meet a unit: of the parts that it has, the most that is allowed must come to 1 together. Where gaps
 * leave less, the most of each is raised in proportion until it does. A unit that has all its parts and cannot meet the
 * bounds, since a part is 0 that must give something, or too many are 0 for the others to give all, is refused by name;
 * so are bounds that no unit could meet.
 *
 * @param of what bounds are measured by
 * @param all the bounds of every part that {@code byPart} does not name
 * @param byPart those of single parts, by the id of their node
 */
public record ShareBounds(Of of, Within all, Map<String, Within> byPart) {
    /** What the bounds of a share are measured by. */
    public enum Of {
        /** The unit's value: from 0.1 to 0.5 is a tenth to a half of it. The weights of the parts are not asked. */
        VALUE,
        /**
         * The share that the part's weight has of the weights of the unit's parts: from 0.8 to 1.2 is within a fifth of
         * it. Whoever has no part at 0 can meet such bounds, also where parts come and go.
         */
        STATED_SHARE
    }

    /**
     * Bounds of one part.
     *
     * @param least from 0
     * @param most at least {@code least}, at most 1e100
     */
    public record Within(double least, double most) {
        /** Checks that the bounds ascend. */
        public Within {
            Checks.atLeastZero("least", least);
            Checks.moderatelyPositive("most", most);
            if (most < least) {
                throw new IllegalArgumentException("most must be at least least, got " + most + " and " + least);
            }
        }
    }

    /** Checks that bounds can be shares, or hold the stated share between them. */
    public ShareBounds {
        Objects.requireNonNull(of, "of");
        Objects.requireNonNull(all, "all");
        byPart = Collections.unmodifiableMap(new TreeMap<>(byPart));
        check(of, "all", all);
        for (Map.Entry<String, Within> part : byPart.entrySet()) {
            check(of, "byPart[" + part.getKey() + "]", part.getValue());
        }
    }

    private static void check(Of of, String name, Within bounds) {
        if (of == Of.VALUE ? bounds.most > 1 : bounds.least > 1 || bounds.most < 1) {
            throw new IllegalArgumentException(name
                    + (of == Of.VALUE
                            ? " must be within 0 to 1, as shares of the value"
                            : " must have 1 between its bounds, so that the stated share itself is allowed")
                    + ", got " + bounds.least + " to " + bounds.most);
        }
    }

    /** Any share, also nothing and all: only a few parts can be left as free as that. */
    public static ShareBounds free() {
        return between(0, 1);
    }

    /** The same bounds for every part, as shares of the unit's value. */
    public static ShareBounds between(double least, double most) {
        return new ShareBounds(Of.VALUE, new Within(least, most), Map.of());
    }

    /**
     * Bounds around the shares that are stated as weights.
     *
     * @param portion how far from it a share may be, as a portion of it: 0.25 lets a stated 0.2 be from 0.15 to 0.25;
     *     from 0 to 1
     */
    public static ShareBounds around(double portion) {
        Checks.share("portion", portion);
        return new ShareBounds(Of.STATED_SHARE, new Within(1 - portion, 1 + portion), Map.of());
    }

    /** These bounds with others for one part, measured in the same way. */
    public ShareBounds withPart(String id, double least, double most) {
        Map<String, Within> more = new TreeMap<>(byPart);
        more.put(id, new Within(least, most));
        return new ShareBounds(of, all, more);
    }

    /** The bounds of a part, as they are stated. */
    public Within within(String part) {
        return byPart.getOrDefault(part, all);
    }

    /** Whether a part may give anything from nothing to all. */
    public boolean isFree(String part) {
        return of == Of.VALUE && within(part).least == 0 && within(part).most == 1;
    }

    /** Whether every part must give something, so that none may be 0. */
    public boolean asksOfAll() {
        return all.least > 0 && byPart.values().stream().allMatch(bounds -> bounds.least > 0);
    }
}
