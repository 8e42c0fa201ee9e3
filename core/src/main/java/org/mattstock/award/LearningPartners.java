package org.mattstock.award;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.development.Window;
import org.mattstock.index.CompositeIndex;
import org.mattstock.table.Table;

/**
 * Whom a unit may learn from (lärandepartner): in each dimension where it is weak, units that are like it, strong there, and
 * improved. A dimension is a direct part of the definition's root.
 *
 * <p>Weak and strong are by place in the last year of the window, by the definition's own form. Improved is by
 * {@link org.mattstock.development.Development} of the dimension on its own: the same indicators in every year, on a reference
 * frozen at the first year, so that a reference that moves, or an indicator that comes and goes, is never taken for improvement.
 */
public final class LearningPartners {
    private final PartnerSearch search;

    private LearningPartners(PartnerSearch search) {
        this.search = search;
    }

    /**
     * What makes a partner.
     *
     * @param similarity which units are alike
     * @param weakest the share of ranked units that are weak in a dimension, from the bottom
     * @param strongest the share of ranked units that are strong in a dimension, from the top; both together at most 1
     * @param leastChange how many points the dimension must have gained over the window; above 0
     * @param most how many partners are named for a dimension, at least 1
     */
    public record Rule(Similarity similarity, double weakest, double strongest, double leastChange, int most) {
        /** Checks the numbers. */
        public Rule {
            Objects.requireNonNull(similarity, "similarity");
            if (!(weakest > 0 && strongest > 0 && weakest + strongest <= 1)) {
                throw new IllegalArgumentException("weakest and strongest must be above 0 and together at most 1, got "
                        + weakest + " and " + strongest);
            }
            if (!(leastChange > 0) || Double.isInfinite(leastChange)) {
                throw new IllegalArgumentException("leastChange must be above 0 and finite, got " + leastChange);
            }
            if (most < 1) {
                throw new IllegalArgumentException("most must be at least 1, got " + most);
            }
        }

        /** The worst and the best quarter, a gain of at least one point, at most five partners. */
        public static Rule of(Similarity similarity) {
            return new Rule(similarity, 0.25, 0.25, 1, 5);
        }

        /** This rule with another least gain. */
        public Rule withLeastChange(double points) {
            return new Rule(similarity, weakest, strongest, points, most);
        }

        /** This rule with other shares. */
        public Rule withShares(double weakestShare, double strongestShare) {
            return new Rule(similarity, weakestShare, strongestShare, leastChange, most);
        }
    }

    /** Which units are alike. */
    public sealed interface Similarity permits Similarity.SameGroup, Similarity.Nearest {
        /**
         * The units of the same group. Partners come by their place in the dimension.
         *
         * @param grouping the grouping's id in the panel
         */
        record SameGroup(String grouping) implements Similarity {
            /** Checks for null. */
            public SameGroup {
                Objects.requireNonNull(grouping, "grouping");
            }
        }

        /**
         * The nearest units on structural indicators, such as inhabitants and density. The distance of two units is the root
         * mean square, over the indicators, of the difference between the shares of the population that lie below each, ties
         * counting half: from 0 to 1, whatever the unit of measure, and not ruled by a few very large ones. Units that lack an
         * indicator in the last year are like nobody. Partners come by distance.
         *
         * @param indicators their ids in the panel, total values; at least one
         * @param count how many are near, at least 1; those as far away as the last of them are near too
         */
        record Nearest(List<String> indicators, int count) implements Similarity {
            /** Checks the numbers. */
            public Nearest {
                indicators = List.copyOf(indicators);
                if (indicators.isEmpty()) {
                    throw new IllegalArgumentException("indicators must be at least one");
                }
                if (count < 1) {
                    throw new IllegalArgumentException("count must be at least 1, got " + count);
                }
            }
        }

        /** The units of the same group of a grouping. */
        static Similarity sameGroup(String grouping) {
            return new SameGroup(grouping);
        }

        /** The nearest units on these indicators. */
        static Similarity nearest(List<String> indicators, int count) {
            return new Nearest(indicators, count);
        }

        /** The nearest units on these indicators. */
        static Similarity nearest(int count, String... indicators) {
            return new Nearest(List.of(indicators), count);
        }
    }

    /**
     * A partner in one dimension.
     *
     * @param unit the partner
     * @param value its value in the dimension
     * @param place its place there
     * @param change how many points it gained over the window
     * @param distance how far it is from the unit; absent where alike means the same group
     */
    public record Partner(Unit unit, double value, double place, double change, OptionalDouble distance) {
        /** Checks for null. */
        public Partner {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(distance, "distance");
        }
    }

    /** Why there is no partner in a dimension: the first condition that no unit meets which met those before it. */
    public enum Nobody {
        /** No unit is like this one, or none of those that are has a value in the dimension. */
        NOBODY_SIMILAR,
        /** None of the similar ones is strong there. */
        NOBODY_STRONG,
        /** None of the similar and strong ones improved, or it cannot be judged. */
        NOBODY_IMPROVED
    }

    /**
     * A dimension where the unit is weak.
     *
     * @param dimension the node's id
     * @param title the node's title
     * @param value the unit's value there
     * @param place its place there
     * @param ranked among how many
     * @param partners at most as many as the rule says; empty if there are none
     * @param nobody why there are none; absent if there are some
     */
    public record Weakness(
            String dimension,
            String title,
            double value,
            double place,
            int ranked,
            List<Partner> partners,
            Optional<Nobody> nobody) {
        /** Copies the partners. */
        public Weakness {
            Objects.requireNonNull(dimension, "dimension");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(nobody, "nobody");
            partners = List.copyOf(partners);
            if (partners.isEmpty() != nobody.isPresent()) {
                throw new IllegalArgumentException("nobody must say why exactly where there is no partner, got "
                        + partners.size() + " partners and " + nobody);
            }
        }
    }

    /**
     * What was found for one unit.
     *
     * @param unit the unit
     * @param weaknesses the dimensions where it is weak, in the order of the definition; may be none
     * @param notRanked the ids of dimensions where it has no place, so that nothing can be said
     */
    public record OfUnit(Unit unit, List<Weakness> weaknesses, List<String> notRanked) {
        /** Copies the lists. */
        public OfUnit {
            Objects.requireNonNull(unit, "unit");
            weaknesses = List.copyOf(weaknesses);
            notRanked = List.copyOf(notRanked);
        }

        /** A row for each weak dimension and partner; a dimension without partners has one row that says why. */
        public Table toTable() {
            Table.Builder table = Table.builder("Learning partners of " + unit)
                    .text("dimension")
                    .decimal("own place", 1)
                    .text("partner")
                    .decimal("its place", 1)
                    .decimal("points gained", 1)
                    .decimal("distance", 3)
                    .text("why nobody");
            for (Weakness weak : weaknesses) {
                weak.nobody()
                        .ifPresent(why -> table.row(weak.title(), weak.place(), null, null, null, null, why.name()));
                for (Partner each : weak.partners()) {
                    table.row(
                            weak.title(),
                            weak.place(),
                            each.unit().name(),
                            each.place(),
                            each.change(),
                            each.distance(),
                            "");
                }
            }
            return table.build();
        }

        @Override
        public String toString() {
            return toTable().toString();
        }
    }

    /**
     * Prepares the search for all units of a definition's population.
     *
     * @param index the definition; its root must be a branch, and its aggregations must look at one unit at a time
     * @param panel the figures
     * @param window the years of the improvement, at least three; places are those of the last
     * @param rule what makes a partner
     * @throws IllegalArgumentException if the panel lacks what the rule or the definition names
     */
    public static LearningPartners of(CompositeIndex index, Panel panel, Window window, Rule rule) {
        return new LearningPartners(PartnerSearch.of(index, panel, window, rule));
    }

    /**
     * The partners of one unit.
     *
     * @param idOrName the unit's id, or its name
     * @throws IllegalArgumentException if the population has no such unit
     */
    public OfUnit find(String idOrName) {
        return search.find(idOrName);
    }
}
