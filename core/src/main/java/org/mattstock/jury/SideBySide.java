package org.mattstock.jury;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.Unit;
import org.mattstock.internal.text.Checks;
import org.mattstock.internal.text.Lookup;
import org.mattstock.rank.Precision;
import org.mattstock.table.Table;

/**
 * What lies before a jury, part by part: totals of instruments, finances, survey indexes, results, the marks by each
 * criterion. Every part has its own scale and an open weight; the total is the weighted mean of the parts as shares of their
 * scales, from 0 to 100:
 *
 * <pre>total = 100 * sum(weight * (score - worst) / (best - worst)) / sum(weight)</pre>
 *
 * <ul>
 *   <li>Nothing is weighted silently: while the weight of any part is open there is no total.
 *   <li>A unit that lacks a part with weight has no total, and then nobody leads: the parts that are there are no measure of
 *       the one that is not. A part with weight 0 is shown and not counted.
 *   <li>Sums run over the parts in their order.
 * </ul>
 *
 * @param units by id
 * @param parts at least one, in the order in which they are shown
 */
public record SideBySide(List<Unit> units, List<Part> parts) {
    /** Orders the units and checks that the parts' ids differ and that all scores are of these units. */
    public SideBySide {
        units = InOrder.distinct(units, Unit::id, Comparator.naturalOrder(), "units");
        parts = List.copyOf(parts);
        if (units.isEmpty() || parts.isEmpty()) {
            throw new IllegalArgumentException(
                    "units and parts must not be empty, got " + units.size() + " and " + parts.size());
        }
        List<String> ids = units.stream().map(Unit::id).toList();
        Checks.distinct("part ids", parts.stream().map(Part::id).toList());
        for (Part part : parts) {
            for (String unit : part.scores.keySet()) {
                if (!ids.contains(unit)) {
                    throw Checks.unknown("unit of part " + part.id, "one of the nominees", unit, ids);
                }
            }
        }
    }

    /**
     * One part.
     *
     * @param id the id; not blank
     * @param title what readers see
     * @param scale what its scores mean
     * @param weight finite and not negative, relative to the other parts'; absent: open
     * @param scores by id of unit, in order of id; a unit may be missing
     */
    public record Part(String id, String title, Range scale, OptionalDouble weight, Map<String, Double> scores) {
        /** Copies and checks; every score must lie on the scale. */
        public Part {
            Checks.notBlank("id", id);
            Objects.requireNonNull(title, "title");
            if (weight.isPresent()) {
                weight = OptionalDouble.of(Checks.weight(weight.getAsDouble(), id));
            }
            Map<String, Double> copy = new TreeMap<>(InOrder.BY_ID);
            for (Map.Entry<String, Double> score : scores.entrySet()) {
                if (!scale.holds(score.getValue())) {
                    throw new IllegalArgumentException("scores of part " + id + " must lie on its scale (" + scale
                            + "), got " + score.getValue() + " for " + score.getKey());
                }
                copy.put(score.getKey(), score.getValue() + 0.0);
            }
            scores = Collections.unmodifiableMap(copy);
        }

        /** A part with an open weight. */
        public static Part of(String id, String title, Range scale, Map<String, Double> scores) {
            return new Part(id, title, scale, OptionalDouble.empty(), scores);
        }

        /** This part with a weight. */
        public Part withWeight(double newWeight) {
            return new Part(id, title, scale, OptionalDouble.of(newWeight), scores);
        }

        boolean counts() {
            return weight.isPresent() && weight.getAsDouble() > 0;
        }

        double weightOr(double open) {
            return weight.orElse(open);
        }

        OptionalDouble share(String unit) {
            Double score = scores.get(unit);
            return score == null
                    ? OptionalDouble.empty()
                    : OptionalDouble.of((score - scale.worst) / (scale.best - scale.worst));
        }
    }

    /**
     * The scale of a part.
     *
     * @param worst what counts as nothing
     * @param best what counts as all; below {@code worst} where low is good
     * @param ends whether scores beyond the ends are possible
     */
    public record Range(double worst, double best, Ends ends) {
        /** Checks the ends. */
        public Range {
            Objects.requireNonNull(ends, "ends");
            if (!(Double.isFinite(worst) && Double.isFinite(best) && worst != best && Double.isFinite(best - worst))) {
                throw new IllegalArgumentException(
                        "scale must have two finite ends that differ, got " + worst + " and " + best);
            }
        }

        /** A scale with closed ends. */
        public static Range of(double worst, double best) {
            return new Range(worst, best, Ends.CLOSED);
        }

        boolean holds(double score) {
            return ends == Ends.OPEN
                    ? Double.isFinite(score)
                    : score >= Math.min(worst, best) && score <= Math.max(worst, best);
        }

        @Override
        public String toString() {
            return "worst " + worst + ", best " + best;
        }
    }

    /** Whether scores beyond the ends of a scale are possible. */
    public enum Ends {
        /** No: such a score is a mistake and refused. */
        CLOSED,
        /** Yes: estimates, such as marks adjusted for lenient jurors, may lie beyond. They are not cut. */
        OPEN
    }

    /**
     * A unit's total.
     *
     * @param unit the unit
     * @param points absent if parts are lacking; 0 to 100 where all scales have closed ends
     * @param lacking the ids of the parts with weight that it has no score in
     */
    public record Total(Unit unit, OptionalDouble points, List<String> lacking) {
        /** Copies the list. */
        public Total {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(points, "points");
            lacking = List.copyOf(lacking);
        }
    }

    /**
     * What a part does to the outcome: "important but not alone decisive" can be read off.
     *
     * @param part the id of the part
     * @param share its share of all weights; absent while any is open
     * @param without who leads when it is left out
     * @param alone who leads when it is the only one
     */
    public record Influence(String part, OptionalDouble share, Outcome.Lead without, Outcome.Lead alone) {}

    /**
     * The same parts under other weights.
     *
     * @param weights a weight for every part, by id
     * @throws IllegalArgumentException if one is missing or unknown (the nearest are named), or all are 0
     */
    public SideBySide withWeights(Map<String, Double> weights) {
        Map<String, Double> left = new LinkedHashMap<>(weights);
        List<Part> weighted = new ArrayList<>();
        for (Part part : parts) {
            Double weight = left.remove(part.id);
            if (weight == null) {
                throw new IllegalArgumentException("weights must name every part, " + part.id + " is missing");
            }
            weighted.add(part.withWeight(weight));
        }
        for (String unknown : left.keySet()) {
            throw Checks.unknown(
                    "part of a weight",
                    "one of the parts",
                    unknown,
                    parts.stream().map(Part::id).toList());
        }
        if (weighted.stream().noneMatch(Part::counts)) {
            throw new IllegalArgumentException("weights must not all be 0");
        }
        return new SideBySide(units, weighted);
    }

    /** The same parts, all with the same weight. */
    public SideBySide withEqualWeights() {
        return new SideBySide(
                units, parts.stream().map(part -> part.withWeight(1)).toList());
    }

    /** The ids of the parts whose weight is open. */
    public List<String> openParts() {
        return parts.stream()
                .filter(part -> part.weight.isEmpty())
                .map(Part::id)
                .toList();
    }

    /**
     * The total of every unit, by id.
     *
     * @throws IllegalStateException while any weight is open
     */
    public List<Total> totals() {
        if (!openParts().isEmpty()) {
            throw new IllegalStateException("weights must be given for a total, open: " + openParts());
        }
        return units.stream().map(this::total).toList();
    }

    /**
     * Who leads by the total: several if they are tied; undetermined while a weight is open, when no part has weight, or when
     * a unit lacks a part.
     *
     * @param precision when two totals are equal
     */
    public Outcome.Lead lead(Precision precision) {
        if (!openParts().isEmpty()) {
            return new Outcome.Undetermined(Outcome.Obstacle.WEIGHTS_OPEN, String.join(", ", openParts()));
        }
        if (parts.stream().noneMatch(Part::counts)) {
            return new Outcome.Undetermined(Outcome.Obstacle.NO_WEIGHT, "");
        }
        List<String> lacking = totals().stream()
                .filter(total -> !total.lacking.isEmpty())
                .map(total -> total.unit + " lacks " + String.join(", ", total.lacking))
                .toList();
        return lacking.isEmpty()
                ? Leading.by(totals(), Total::unit, total -> total.points.orElseThrow(), precision)
                : new Outcome.Undetermined(Outcome.Obstacle.PART_MISSING, String.join("; ", lacking));
    }

    /**
     * The same without a part.
     *
     * @throws IllegalArgumentException if there is no such part, or no other
     */
    public SideBySide without(String part) {
        require(part);
        return new SideBySide(
                units, parts.stream().filter(each -> !each.id.equals(part)).toList());
    }

    /**
     * One part alone, whatever its weight.
     *
     * @throws IllegalArgumentException if there is no such part
     */
    public SideBySide alone(String part) {
        return new SideBySide(units, List.of(require(part).withWeight(1)));
    }

    /**
     * For every part, who leads without it and who by it alone.
     *
     * @param precision when two totals are equal
     */
    public List<Influence> effects(Precision precision) {
        double sum = parts.stream().mapToDouble(part -> part.weightOr(0)).sum();
        boolean shared = openParts().isEmpty() && sum > 0;
        return parts.stream()
                .map(part -> new Influence(
                        part.id,
                        shared ? OptionalDouble.of(part.weightOr(0) / sum) : OptionalDouble.empty(),
                        parts.size() == 1
                                ? new Outcome.Undetermined(Outcome.Obstacle.NO_WEIGHT, "")
                                : without(part.id).lead(precision),
                        alone(part.id).lead(precision)))
                .toList();
    }

    /** A row for each unit: id, name, the score in every part, and the total unless a weight is open. */
    public Table toTable() {
        Table.Builder table = Table.builder("Parts side by side").text("id").text("unit");
        parts.forEach(part -> table.decimal(part.id, 2));
        boolean closed = openParts().isEmpty();
        if (closed) {
            table.decimal("total", 2);
        }
        for (Unit unit : units) {
            Stream<@Nullable Object> scores = parts.stream().map(part -> part.scores.get(unit.id()));
            Stream<@Nullable Object> total = closed ? Stream.of(total(unit).points) : Stream.empty();
            table.row(Stream.concat(Stream.concat(Stream.of(unit.id(), unit.name()), scores), total)
                    .toArray());
        }
        return table.build();
    }

    /** A row for each part: id, title, ends of its scale, weight (empty while open) and share of all weights. */
    public Table partTable() {
        Table.Builder table = Table.builder("Parts and weights")
                .text("part")
                .text("title")
                .decimal("worst", 2)
                .decimal("best", 2)
                .decimal("weight", 4)
                .decimal("share", 4);
        List<Influence> effects = effects(DecisionRule.STANDARD_PRECISION);
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            table.row(part.id, part.title, part.scale.worst, part.scale.best, part.weight, effects.get(i).share);
        }
        return table.build();
    }

    static Table effectTable(List<Influence> effects) {
        Table.Builder table = Table.builder("Who leads without each part, and by it alone")
                .text("part")
                .decimal("share", 4)
                .text("without it")
                .text("alone");
        effects.forEach(each -> table.row(each.part, each.share, each.without.toString(), each.alone.toString()));
        return table.build();
    }

    private Part require(String part) {
        return Lookup.require("part", "the parts", part, parts, Part::id, Part::title);
    }

    private Total total(Unit unit) {
        List<String> lacking = new ArrayList<>();
        double sum = 0;
        double weights = 0;
        for (Part part : parts) {
            if (part.counts()) {
                OptionalDouble share = part.share(unit.id());
                if (share.isEmpty()) {
                    lacking.add(part.id);
                }
                sum += part.weightOr(0) * share.orElse(0);
                weights += part.weightOr(0);
            }
        }
        boolean complete = lacking.isEmpty() && weights > 0;
        return new Total(unit, complete ? OptionalDouble.of(100 * sum / weights) : OptionalDouble.empty(), lacking);
    }
}
