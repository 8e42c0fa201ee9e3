package org.mattstock.instrument;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** Whom a unit's evaluation is compared with. */
public sealed interface Peers permits Peers.Evaluated, Peers.Quoted {
    /**
     * The units that were evaluated in the same period.
     *
     * @param grouping only those of the same group of this grouping of the panel; absent: all
     * @param yearsApart how many years apart two evaluations may be, from 0; absent: all that count in the assessment
     * @param oneself whether the unit is one of its own peers
     */
    record Evaluated(Optional<String> grouping, OptionalInt yearsApart, Oneself oneself) implements Peers {
        /** Checks the years. */
        public Evaluated {
            Objects.requireNonNull(grouping, "grouping");
            Objects.requireNonNull(oneself, "oneself");
            if (yearsApart.isPresent() && yearsApart.getAsInt() < 0) {
                throw new IllegalArgumentException("yearsApart must not be negative, got " + yearsApart.getAsInt());
            }
        }

        /** These peers, only those of the unit's own group in a grouping of the panel, by id or name. */
        public Evaluated inOwnGroup(String idOrName) {
            return new Evaluated(Optional.of(idOrName), yearsApart, oneself);
        }

        /** These peers, only those evaluated at most so many years before or after the unit. */
        public Evaluated withinYears(int years) {
            return new Evaluated(grouping, OptionalInt.of(years), oneself);
        }

        /** These peers without the unit itself. */
        public Evaluated withoutOneself() {
            return new Evaluated(grouping, yearsApart, Oneself.EXCLUDED);
        }
    }

    /**
     * Means that somebody published, where the peers' own points are not at hand. How many they are, and which of them is
     * highest, is then unknown.
     *
     * @param means by id of the area, or of the root for the total
     * @param source who published them
     */
    record Quoted(SortedMap<String, Double> means, String source) implements Peers {
        /** Copies the means. */
        public Quoted {
            Objects.requireNonNull(source, "source");
            means = Collections.unmodifiableSortedMap(new TreeMap<>(means));
            means.forEach((area, mean) -> {
                if (!Double.isFinite(mean)) {
                    throw new IllegalArgumentException("means must be finite, got " + mean + " for " + area);
                }
            });
        }
    }

    /** Whether a unit is one of its own peers. */
    enum Oneself {
        /** It counts in its own mean: a mean of all evaluated, as published. The default. */
        INCLUDED,
        /** The mean is that of the others. */
        EXCLUDED
    }

    /** All whose evaluation counts in the assessment, the unit itself included. */
    static Evaluated evaluated() {
        return new Evaluated(Optional.empty(), OptionalInt.empty(), Oneself.INCLUDED);
    }

    /** All whose evaluation counts in the assessment, of one group, not many years apart, with or without the unit itself. */
    static Evaluated evaluated(Optional<String> grouping, OptionalInt yearsApart, Oneself oneself) {
        return new Evaluated(grouping, yearsApart, oneself);
    }

    /**
     * Published means.
     *
     * @param means by id of the area, or of the root for the total
     * @param source who published them
     */
    static Quoted quoted(Map<String, Double> means, String source) {
        return new Quoted(new TreeMap<>(means), source);
    }
}
