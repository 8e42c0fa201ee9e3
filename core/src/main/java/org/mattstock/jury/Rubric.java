package org.mattstock.jury;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.mattstock.internal.text.Checks;
import org.mattstock.internal.text.Decimals;
import org.mattstock.internal.text.Lookup;
import org.mattstock.table.Table;

/**
 * What a jury marks (bedömningsmall): criteria on one scale. Plain data: it prints and compares by value.
 *
 * <p>Weights are given for all criteria or for none; none means that they are open, and whoever adds marks up must state
 * them. They are relative: 2, 1, 1 means a half and two quarters.
 *
 * @param id the id; not blank
 * @param title what readers see
 * @param source who has published these criteria, where and when; may be empty
 * @param scale which marks there are
 * @param criteria at least one, in the order in which they are shown
 */
public record Rubric(String id, String title, String source, Scale scale, List<Criterion> criteria) {
    /** Checks that ids differ and that weights are given for all or for none. */
    public Rubric {
        Checks.notBlank("id", id);
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(scale, "scale");
        criteria = List.copyOf(criteria);
        if (criteria.isEmpty()) {
            throw new IllegalArgumentException("criteria must not be empty (rubric " + id + ")");
        }
        Checks.distinct("criterion ids", criteria.stream().map(Criterion::id).toList());
        requireWeightsOfAllOrNone(criteria);
    }

    /**
     * One thing to mark.
     *
     * @param id the id; not blank
     * @param title its short name, such as the publisher's own term
     * @param wording what is asked for, in words; may be empty
     * @param weight finite and not negative; absent: open
     */
    public record Criterion(String id, String title, String wording, OptionalDouble weight) {
        /** Checks id and weight. */
        public Criterion {
            Checks.notBlank("id", id);
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(wording, "wording");
            if (weight.isPresent()) {
                weight = OptionalDouble.of(Checks.weight(weight.getAsDouble(), id));
            }
        }

        /** A criterion with an open weight. */
        public static Criterion of(String id, String title, String wording) {
            return new Criterion(id, title, wording, OptionalDouble.empty());
        }

        /** This criterion with a weight. */
        public Criterion withWeight(double newWeight) {
            return new Criterion(id, title, wording, OptionalDouble.of(newWeight));
        }
    }

    /**
     * The marks from {@code lowest} to {@code highest}, both included, {@code step} apart.
     *
     * @param lowest the worst mark
     * @param highest the best mark, above the lowest by a whole number of steps, 1 to {@value #MOST_STEPS}
     * @param step positive; steps are counted on the decimal text of the numbers, so that 0.1 is a tenth
     * @param anchors what single marks mean, lowest first; may be empty
     */
    public record Scale(double lowest, double highest, double step, List<Anchor> anchors) {
        /** More steps than this are refused: no juror tells so many apart. */
        public static final int MOST_STEPS = 1000;

        /** Checks the ends, the step and the anchors. */
        public Scale {
            if (!(lowest >= -Marks.LARGEST
                    && highest <= Marks.LARGEST
                    && step > 0
                    && step <= Marks.LARGEST
                    && highest > lowest)) {
                throw new IllegalArgumentException(
                        "scale must have finite lowest < highest and a finite positive step, got " + lowest + " to "
                                + highest + " by " + step);
            }
            if (isBeyond(lowest, highest, step) || !isWholeSteps(lowest, highest, step)) {
                throw new IllegalArgumentException("scale from " + lowest + " to " + highest
                        + " must have a whole number of steps, at most " + MOST_STEPS + ", got step " + step);
            }
            anchors = List.copyOf(anchors);
            double before = Double.NEGATIVE_INFINITY;
            for (Anchor anchor : anchors) {
                if (!(anchor.mark > before && holds(anchor.mark, lowest, highest, step))) {
                    throw new IllegalArgumentException(
                            "anchors must be marks of the scale in ascending order, got " + anchor.mark);
                }
                before = anchor.mark;
            }
        }

        /** Whole marks without anchors. */
        public static Scale of(int lowest, int highest) {
            return new Scale(lowest, highest, 1, List.of());
        }

        /** This scale with the meanings of single marks. */
        public Scale withAnchors(List<Anchor> newAnchors) {
            return new Scale(lowest, highest, step, newAnchors);
        }

        /** Whether this is one of the marks. */
        public boolean holds(double mark) {
            return holds(mark, lowest, highest, step);
        }

        private static boolean holds(double mark, double lowest, double highest, double step) {
            return mark >= lowest && mark <= highest && isWholeSteps(lowest, mark, step);
        }

        private static boolean isBeyond(double lowest, double highest, double step) {
            BigDecimal most = Decimals.shortest(step).multiply(BigDecimal.valueOf(MOST_STEPS));
            return distance(lowest, highest).compareTo(most) > 0;
        }

        private static BigDecimal distance(double from, double to) {
            return Decimals.shortest(to).subtract(Decimals.shortest(from));
        }

        private static boolean isWholeSteps(double from, double to, double step) {
            return distance(from, to).remainder(Decimals.shortest(step)).signum() == 0;
        }

        /** Such as {@code 1 to 5 by 1}. */
        @Override
        public String toString() {
            return Decimals.plain(lowest) + " to " + Decimals.plain(highest) + " by " + Decimals.plain(step);
        }
    }

    /**
     * What one mark means.
     *
     * @param mark a mark of the scale
     * @param meaning in words; not blank
     */
    public record Anchor(double mark, String meaning) {
        /** Refuses a blank meaning. */
        public Anchor {
            Checks.notBlank("meaning", meaning);
        }
    }

    /** A rubric with whole marks from 1 to 5. */
    public static Rubric of(String id, String title, Criterion... criteria) {
        return new Rubric(id, title, "", Scale.of(1, 5), List.of(criteria));
    }

    /** This rubric on another scale. */
    public Rubric withScale(Scale newScale) {
        return new Rubric(id, title, source, newScale, criteria);
    }

    /** This rubric with a source. */
    public Rubric withSource(String newSource) {
        return new Rubric(id, title, newSource, scale, criteria);
    }

    /**
     * This rubric with weights.
     *
     * @param weights a weight for every criterion, by id
     */
    public Rubric withWeights(Map<String, Double> weights) {
        Map<String, Double> left = new LinkedHashMap<>(weights);
        List<Criterion> weighted = new ArrayList<>();
        for (Criterion criterion : criteria) {
            Double weight = left.remove(criterion.id);
            if (weight == null) {
                throw new IllegalArgumentException(
                        "weights must name every criterion, " + criterion.id + " is missing");
            }
            weighted.add(criterion.withWeight(weight));
        }
        left.keySet().forEach(this::require);
        return new Rubric(id, title, source, scale, weighted);
    }

    /** Whether the weights are open. */
    public boolean isOpen() {
        return criteria.get(0).weight.isEmpty();
    }

    /**
     * The criterion with this id or title.
     *
     * @throws IllegalArgumentException if there is none (the nearest are named), or several have that title
     */
    public Criterion require(String criterion) {
        return Lookup.require("criterion", "rubric " + id + "'s", criterion, criteria, Criterion::id, Criterion::title);
    }

    /** The ids of the criteria, in their order. */
    public List<String> criterionIds() {
        return criteria.stream().map(Criterion::id).toList();
    }

    /** The SHA-256 hash in hexadecimal of the rubric, with its wordings: jurors mark by them. */
    public String hash() {
        return Hashes.of("mattstock-rubric-1", this);
    }

    /** Id, title, wording and weight of every criterion; an open weight is an empty cell. */
    public Table toTable() {
        Table.Builder table = Table.builder(title + " (marks " + scale + ")")
                .text("criterion")
                .text("title")
                .text("wording")
                .decimal("weight", 2);
        for (Criterion each : criteria) {
            table.row(each.id, each.title, each.wording, each.weight);
        }
        return table.build();
    }

    private static void requireWeightsOfAllOrNone(List<Criterion> criteria) {
        List<String> open = criteria.stream()
                .filter(each -> each.weight.isEmpty())
                .map(Criterion::id)
                .toList();
        if (!open.isEmpty() && open.size() < criteria.size()) {
            throw new IllegalArgumentException("weights must be given for all criteria or for none, open: " + open);
        }
        if (open.isEmpty() && criteria.stream().allMatch(each -> each.weight.getAsDouble() == 0)) {
            throw new IllegalArgumentException("weights must not all be 0");
        }
    }
}
