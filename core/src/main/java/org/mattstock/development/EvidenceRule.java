package org.mattstock.development;

import java.util.Objects;
import org.mattstock.internal.text.Checks;

/**
 * How {@link Evidence} is computed.
 *
 * @param comparison whether the yearly median unit is subtracted first
 * @param groups whose statistics a unit's is compared with
 * @param level the highest q-value at which a unit counts as supported; above 0 and below 1
 * @param replicates how many times the indicators are drawn again for the interval of q; 0 for no interval
 * @param seed where the draws start
 */
public record EvidenceRule(Comparison comparison, Groups groups, double level, int replicates, long seed) {
    /** What a unit's years are compared with. */
    public enum Comparison {
        /** With the median unit of each year: did it do better than the others? */
        RELATIVE,
        /** With nothing: did it rise? The null of the other units then still asks whether it stands out from them. */
        ABSOLUTE
    }

    /** Whose statistics make a unit's null. A group or class needs {@value Evidence#LEAST_UNITS} units that can be tested. */
    public sealed interface Groups
            permits Groups.Together, Groups.OfGrouping, Groups.SizeClasses, Groups.LikePersistence {
        /** All units make one null. */
        record Together() implements Groups {}

        /**
         * The groups of a grouping of the panel; a unit in none of them is not decidable.
         *
         * @param grouping its id
         */
        record OfGrouping(String grouping) implements Groups {
            /** Checks for null. */
            public OfGrouping {
                Objects.requireNonNull(grouping, "grouping");
            }
        }

        /**
         * Equally many units by their size, the indicator that {@link Development#size} names, in the first year: the units
         * that can be tested are divided, so that those who cannot leave no class half empty. Equal sizes share the class of
         * the smaller ones; a unit of unknown size is not decidable. Small units are noisier and may wander more, so that a
         * common null names too many of them.
         *
         * @param count how many classes, from 2 to 1,000
         */
        record SizeClasses(int count) implements Groups {
            private static final int MOST_CLASSES = 1_000;

            /** Checks the number. */
            public SizeClasses {
                Checks.between("count", count, 2, MOST_CLASSES);
            }
        }

        /**
         * The units whose own persistence is nearest, by which levels that wander are compared with such: they spread more than
         * others, so that a common null names too many of them, the more the longer the window. One in so many of the tested
         * units, at least {@value Evidence#LEAST_UNITS}, half of them below the unit and half above where there are so many, so
         * that nobody stands at the edge of a class. Units of the same persistence are in or out together.
         *
         * <p>Persistence is the mean over a unit's indicators of the lag-one correlation of residuals from their own straight
         * lines, less what independent years would give (-1/2 for four). Years that follow no value are passed over. An
         * indicator needs four values and weighs as its residuals' sum of squares does in that of the median unit, at most 4.
         * Where nothing is known a unit stands with the most persistent.
         *
         * @param parts from 2 to 1,000: 4 for the nearest quarter
         */
        record LikePersistence(int parts) implements Groups {
            /** Checks the number. */
            public LikePersistence {
                Checks.between("parts", parts, 2, SizeClasses.MOST_CLASSES);
            }
        }

        /** All units make one null. */
        static Groups together() {
            return new Together();
        }

        /** The groups of a grouping. */
        static Groups ofGrouping(String grouping) {
            return new OfGrouping(grouping);
        }

        /** Equally many units by their size, such as quarters of the municipalities by inhabitants. */
        static Groups sizeClasses(int count) {
            return new SizeClasses(count);
        }

        /** The units of like persistence, one in so many; the default is 4. */
        static Groups likePersistence(int parts) {
            return new LikePersistence(parts);
        }
    }

    private static final int MOST_REPLICATES = 100_000;

    /** Checks the numbers. */
    public EvidenceRule {
        Objects.requireNonNull(comparison, "comparison");
        Objects.requireNonNull(groups, "groups");
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level must be above 0 and below 1, got " + level);
        }
        if (replicates < 0 || replicates > MOST_REPLICATES) {
            throw new IllegalArgumentException(
                    "replicates must be from 0 to " + MOST_REPLICATES + ", got " + replicates);
        }
    }

    /**
     * The default: relative, since a year that was good for all says nothing about one; within the quarter of nearest
     * persistence; q at most 0.10, one in ten of a list of nominees by chance; 200 replicates.
     */
    public static EvidenceRule standard() {
        return new EvidenceRule(Comparison.RELATIVE, Groups.likePersistence(4), 0.10, 200, 1);
    }

    /** This rule with another comparison. */
    public EvidenceRule withComparison(Comparison newComparison) {
        return new EvidenceRule(newComparison, groups, level, replicates, seed);
    }

    /** This rule within other groups. */
    public EvidenceRule withGroups(Groups newGroups) {
        return new EvidenceRule(comparison, newGroups, level, replicates, seed);
    }

    /** This rule with another level. */
    public EvidenceRule withLevel(double newLevel) {
        return new EvidenceRule(comparison, groups, newLevel, replicates, seed);
    }

    /** This rule with another number of replicates. */
    public EvidenceRule withReplicates(int newReplicates) {
        return new EvidenceRule(comparison, groups, level, newReplicates, seed);
    }

    /** This rule with another seed. */
    public EvidenceRule withSeed(long newSeed) {
        return new EvidenceRule(comparison, groups, level, replicates, newSeed);
    }
}
