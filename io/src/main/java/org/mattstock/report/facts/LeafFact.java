package org.mattstock.report.facts;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.mattstock.data.MissingReason;
import org.mattstock.index.ExplanationNode.Use;

/**
 * One unit's figure in one leaf, and what came of it. Where its value stands in for a figure that the source keeps confidential,
 * figure, value and amount are empty.
 *
 * @param key the leaf
 * @param group the id of the reference group that it is held against; empty for one reference
 * @param figure after any denominator, or what was filled in; empty where there is none
 * @param year of the figure
 * @param missing why the source has no figure in the year asked for
 * @param use where the value comes from that its branch went on with
 * @param marks what else to know
 * @param value normalized
 * @param used the value that the branch went on with
 * @param amount what it gave, in points of what is opened; empty where it gave nothing, or nothing can be told apart
 * @param possible the most that it could have given
 */
public record LeafFact(
        KeyFigure key,
        String group,
        OptionalDouble figure,
        OptionalInt year,
        Optional<MissingReason> missing,
        Use use,
        Set<Mark> marks,
        OptionalDouble value,
        OptionalDouble used,
        OptionalDouble amount,
        OptionalDouble possible) {
    /** What was done to a figure that a reader would not expect. */
    public enum Mark {
        /** The figure lies beyond an end of the scale. */
        CUT,
        /** An extreme figure was brought in. */
        TREATED,
        /** The figure was filled in. */
        IMPUTED,
        /** The figure was divided by another indicator. */
        DIVIDED
    }

    /** Copies the marks. */
    public LeafFact {
        Objects.requireNonNull(key, "key");
        marks = marks.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(marks));
    }

    /** What it is held against; empty where nobody has a value. */
    public Optional<Yardstick> yardstick() {
        return key.yardstick(group);
    }

    /** Whether it counts with a number that is not shown, since it stands in for a confidential figure. */
    public boolean isStandIn() {
        return use == Use.OWN && value.isEmpty();
    }

    /** How much better than the middle it is, in normalized points; empty where it has no value of its own. */
    public OptionalDouble lead() {
        return value.isPresent() && yardstick().isPresent()
                ? OptionalDouble.of(yardstick().get().lead(value.getAsDouble()))
                : OptionalDouble.empty();
    }
}
