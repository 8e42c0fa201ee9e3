package org.mattstock.definition;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.internal.text.Checks;

/** A condition that a unit must meet to be ranked. */
public sealed interface Requirement
        permits Requirement.IndicatorAtLeast,
                Requirement.LeafObserved,
                Requirement.LeafUnflagged,
                Requirement.CoverageAtLeast {
    /**
     * An indicator of the scored year has at least a value, such as a number of inhabitants or a response rate. A missing
     * value does not meet it.
     *
     * @param indicator the indicator's id
     * @param breakdown which part of the population it describes
     * @param least the least value
     */
    record IndicatorAtLeast(String indicator, Breakdown breakdown, double least) implements Requirement {
        /** Checks the limit. */
        public IndicatorAtLeast {
            java.util.Objects.requireNonNull(breakdown, "breakdown");
            Checks.notBlank("indicator", indicator);
            Checks.finite("least", least);
        }
    }

    /**
     * A leaf has an observed value, neither imputed nor substituted.
     *
     * @param leaf the leaf's id
     */
    record LeafObserved(String leaf) implements Requirement {
        /** Checks the id. */
        public LeafObserved {
            Checks.notBlank("leaf", leaf);
        }
    }

    /**
     * The figure of a leaf carries none of some flags: nobody is ranked by what is provisional, or of low reliability. It is looked
     * at in the year that it is taken from, or in every year that it is the mean of, and so is what it is divided by. A leaf without
     * a value has no figure that could carry one; {@link LeafObserved} asks for a value.
     *
     * @param leaf the leaf's id
     * @param flags those it must not carry; may be empty where there are letters
     * @param letters the publisher's own that it must not carry, each by itself: {@code bu} refuses {@code b}, {@code u} and
     *     {@code bu}; empty for none, without blanks
     */
    record LeafUnflagged(String leaf, Set<Cell.Flag> flags, String letters) implements Requirement {
        /** Copies the flags, and checks the id and that something is refused. */
        public LeafUnflagged {
            Checks.notBlank("leaf", leaf);
            Set<Cell.Flag> sorted = EnumSet.noneOf(Cell.Flag.class);
            sorted.addAll(flags);
            flags = Collections.unmodifiableSet(sorted);
            if (letters.codePoints().anyMatch(Character::isWhitespace)) {
                throw new IllegalArgumentException("letters must be without blanks, got \"" + letters + "\"");
            }
            if (flags.isEmpty() && letters.isEmpty()) {
                throw new IllegalArgumentException("flags or letters must be given for " + leaf + ", got none");
            }
        }

        /** Whether a figure with these flags is refused. */
        public boolean refuses(Cell.Flags of) {
            return of.hasAny(flags)
                    || letters.codePoints().anyMatch(letter -> of.letters().indexOf(letter) >= 0);
        }
    }

    /**
     * The observed leaves below a node carry at least a share of its effective weight.
     *
     * @param node the node's id, often a dimension
     * @param share from 0 to 1
     */
    record CoverageAtLeast(String node, double share) implements Requirement {
        /** Checks id and share. */
        public CoverageAtLeast {
            Checks.notBlank("node", node);
            Checks.share("share", share);
        }
    }

    /** The total of an indicator, such as a response rate or a number of inhabitants, has at least a value. */
    static Requirement indicatorAtLeast(String indicator, double least) {
        return indicatorAtLeast(indicator, Breakdown.TOTAL, least);
    }

    /** An indicator has at least a value. */
    static Requirement indicatorAtLeast(String indicator, Breakdown breakdown, double least) {
        return new IndicatorAtLeast(indicator, breakdown, least);
    }

    /** A leaf has an observed value. */
    static Requirement leafObserved(String leaf) {
        return new LeafObserved(leaf);
    }

    /** The figure of a leaf carries none of some flags, and none of the publisher's letters. */
    static Requirement leafUnflagged(String leaf, Set<Cell.Flag> flags, String letters) {
        return new LeafUnflagged(leaf, flags, letters);
    }

    /** The figure of a leaf carries none of some flags. */
    static Requirement leafUnflagged(String leaf, Cell.Flag... flags) {
        Set<Cell.Flag> refused = EnumSet.noneOf(Cell.Flag.class);
        Collections.addAll(refused, flags);
        return new LeafUnflagged(leaf, refused, "");
    }

    /** The observed leaves below a node carry at least a share of its effective weight. */
    static Requirement coverageAtLeast(String node, double share) {
        return new CoverageAtLeast(node, share);
    }
}
