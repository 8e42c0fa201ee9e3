package org.mattstock.definition;

import java.util.Objects;
import org.mattstock.internal.text.Checks;

/**
 * What values are normalized against (referensgrupp, basår): a period, and which units of the population. The parameters
 * learned there are kept with the result and can be applied to other years.
 *
 * @param period which years
 * @param among which units
 */
public record Reference(Period period, Among among) {
    /** The years that parameters are learned on. */
    public sealed interface Period permits Period.FittedYear, Period.BaseYear, Period.AllYears {
        /** The year that is fitted: scores of different years are not comparable. */
        record FittedYear() implements Period {}

        /**
         * One base year: a later year never rewrites an earlier score.
         *
         * @param year the base year
         */
        record BaseYear(int year) implements Period {}

        /** All years of the panel, pooled. */
        record AllYears() implements Period {}

        /** The year that is fitted. */
        static Period fittedYear() {
            return new FittedYear();
        }

        /** One base year. */
        static Period baseYear(int year) {
            return new BaseYear(year);
        }

        /** All years of the panel, pooled. */
        static Period allYears() {
            return new AllYears();
        }
    }

    /** The units that parameters are learned on. */
    public sealed interface Among permits Among.WholePopulation, Among.OneGroup, Among.OwnGroup {
        /** The whole population. */
        record WholePopulation() implements Among {}

        /**
         * One group for everybody.
         *
         * @param grouping the grouping's id in the panel
         * @param group the group's id
         */
        record OneGroup(String grouping, String group) implements Among {
            /** Checks the ids. */
            public OneGroup {
                Checks.notBlank("grouping", grouping);
                Checks.notBlank("group", group);
            }
        }

        /**
         * Each unit's own group. A unit in no group gets no score.
         *
         * @param grouping the grouping's id in the panel
         */
        record OwnGroup(String grouping) implements Among {
            /** Checks the id. */
            public OwnGroup {
                Checks.notBlank("grouping", grouping);
            }
        }

        /** The whole population. */
        static Among wholePopulation() {
            return new WholePopulation();
        }

        /** One group for everybody. */
        static Among oneGroup(String grouping, String group) {
            return new OneGroup(grouping, group);
        }

        /** Each unit's own group. */
        static Among ownGroup(String grouping) {
            return new OwnGroup(grouping);
        }
    }

    /** Checks for null. */
    public Reference {
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(among, "among");
    }

    /** The fitted year and the whole population: the default, as in every published yearly ranking. */
    public static Reference standard() {
        return new Reference(new Period.FittedYear(), new Among.WholePopulation());
    }

    /** One base year and the whole population. */
    public static Reference baseYear(int year) {
        return new Reference(new Period.BaseYear(year), new Among.WholePopulation());
    }

    /** All years pooled and the whole population. */
    public static Reference allYears() {
        return new Reference(new Period.AllYears(), new Among.WholePopulation());
    }

    /** This reference over another period. */
    public Reference withPeriod(Period other) {
        return new Reference(other, among);
    }

    /** This reference among other units. */
    public Reference withAmong(Among other) {
        return new Reference(period, other);
    }
}
