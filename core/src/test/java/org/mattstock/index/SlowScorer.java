package org.mattstock.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.Direction;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Custom;
import org.mattstock.definition.Denominator;
import org.mattstock.definition.Imputation;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Selection;
import org.mattstock.definition.Treatment;
import org.mattstock.rank.QuantileType;
import org.mattstock.rank.TieRule;

/**
 * A second scorer, written from the documentation alone: value by value, with lists and maps, everything recomputed where it is
 * needed. Degenerate references are neutral; quantiles of types 1, 2 and 7 only; a user's own method multiplies, as in {@link MethodExamples}. Null is a missing value.
 *
 * <p>Means are the library's own, which are tested apart, and sums run in the documented order: places and classes jump where
 * two values that are equal on paper differ in their last bit.
 */
final class SlowScorer {
    private final Panel panel;
    private final SlowReference compared;
    private final Map<String, Optional<Double>> known = new HashMap<>();

    SlowScorer(CompositeIndex index, Panel panel, int fittedYear) {
        SlowMethods.requireKnown(index);
        this.panel = panel;
        this.compared = new SlowReference(index, panel, fittedYear);
    }

    @Nullable
    Double value(Node node, String unit, int year) {
        String key = node.id() + "|" + unit + "|" + year;
        if (!known.containsKey(key)) {
            known.put(
                    key,
                    Optional.ofNullable(
                            node instanceof Leaf leaf ? leaf(leaf, unit, year) : branch((Branch) node, unit, year)));
        }
        return known.get(key).orElse(null);
    }

    // Leaves

    private @Nullable Double leaf(Leaf leaf, String unit, int year) {
        SlowReference.Stage scaled = (who, when) -> scaled(leaf, who, when);
        SlowReference.Stage prepared = leaf.order() == Leaf.Order.TREAT_THEN_IMPUTE
                ? imputed(leaf, treated(leaf, scaled), scaled)
                : treated(leaf, imputed(leaf, scaled, scaled));
        return directed(leaf.normalization(), leaf.direction(), leaf.orientation(), prepared, unit, year);
    }

    private @Nullable Double quotient(Leaf leaf, String unit, int year) {
        OptionalDouble raw = read(leaf.indicator(), leaf.breakdown(), unit, year);
        if (raw.isEmpty() || leaf.denominator().isEmpty()) {
            return raw.isEmpty() ? null : raw.getAsDouble();
        }
        Denominator by = leaf.denominator().get();
        String whose = by.unit().orElse(unit);
        OptionalDouble divisor =
                read(by.indicator(), by.breakdown(), whose, by.year().orElse(year));
        return divisor.isEmpty() || divisor.getAsDouble() == 0
                ? null
                : by.factor() * raw.getAsDouble() / divisor.getAsDouble() + 0.0;
    }

    private OptionalDouble read(String indicator, Breakdown breakdown, String unit, int year) {
        return panel.years().contains(year) ? panel.value(indicator, breakdown, unit, year) : OptionalDouble.empty();
    }

    private @Nullable Double scaled(Leaf leaf, String unit, int year) {
        int span = leaf.selection() instanceof Selection.Latest latest
                ? latest.years()
                : leaf.selection() instanceof Selection.MeanOf mean ? mean.years() : 1;
        List<Double> found = new ArrayList<>();
        for (int back = 0; back < span; back++) {
            Double value = quotient(leaf, unit, year - back);
            if (value != null) {
                found.add(value);
            }
        }
        if (leaf.selection() instanceof Selection.MeanOf mean) {
            return found.size() < mean.least() ? null : SlowNormalization.plainMean(found);
        }
        return found.isEmpty() ? null : found.get(0);
    }

    private SlowReference.Stage treated(Leaf leaf, SlowReference.Stage before) {
        return (unit, year) -> {
            Double value = before.of(unit, year);
            if (value == null || leaf.treatment() instanceof Treatment.None) {
                return value;
            }
            if (!compared.hasGroup(unit)) {
                return null;
            }
            if (leaf.treatment() instanceof Treatment.Clip clip) {
                return Math.max(clip.lower(), Math.min(clip.upper(), value));
            }
            if (leaf.treatment() instanceof Custom custom) {
                return compared.hasReference(unit)
                        ? Double.valueOf(custom.parameters().get("times") * value)
                        : null;
            }
            Treatment.Winsorize cut = (Treatment.Winsorize) leaf.treatment();
            List<Double> reference = compared.reference(unit, before);
            return reference.isEmpty()
                    ? null
                    : Double.valueOf(Math.max(
                            SlowNormalization.quantile(cut.quantileType(), cut.lower(), reference),
                            Math.min(SlowNormalization.quantile(cut.quantileType(), cut.upper(), reference), value)));
        };
    }

    private SlowReference.Stage imputed(Leaf leaf, SlowReference.Stage before, SlowReference.Stage own) {
        return (unit, year) -> {
            Double value = before.of(unit, year);
            if (value != null) {
                return value;
            }
            if (leaf.imputation() instanceof Imputation.Mean) {
                List<Double> reference = compared.reference(unit, before);
                return reference.isEmpty() ? null : SlowNormalization.mean(reference);
            }
            if (leaf.imputation() instanceof Imputation.GroupMean mean) {
                List<Double> group = compared.groupValues(mean.grouping(), unit, before);
                return group.isEmpty() ? null : SlowNormalization.mean(group);
            }
            if (leaf.imputation() instanceof Imputation.Median) {
                return median(compared.reference(unit, before));
            }
            if (leaf.imputation() instanceof Imputation.GroupMedian median) {
                return median(compared.groupValues(median.grouping(), unit, before));
            }
            if (leaf.imputation() instanceof Imputation.Constant constant) {
                return constant.value();
            }
            if (leaf.imputation() instanceof Imputation.Linear linear) {
                return own.of(unit, year) == null ? between(linear, unit, year, own) : null;
            }
            if (leaf.imputation() instanceof Imputation.Latest latest) {
                for (int back = 1; back <= latest.years(); back++) {
                    Double earlier = own.of(unit, year - back);
                    if (earlier != null && own.of(unit, year) == null) {
                        return earlier;
                    }
                }
            }
            return null;
        };
    }

    private static @Nullable Double between(Imputation.Linear linear, String unit, int year, SlowReference.Stage own) {
        Integer before = null;
        Integer after = null;
        for (int away = 1; away <= linear.apart(); away++) {
            before = before == null && own.of(unit, year - away) != null ? Integer.valueOf(year - away) : before;
            after = after == null && own.of(unit, year + away) != null ? Integer.valueOf(year + away) : after;
        }
        if (before != null && after != null && after - before <= linear.apart()) {
            double low = own.of(unit, before);
            return low + (own.of(unit, after) - low) * (year - before) / (after - before);
        }
        boolean one = (before == null) != (after == null);
        return one && linear.outside() == Imputation.Outside.NEAREST
                ? own.of(unit, before == null ? after : before)
                : null;
    }

    private static @Nullable Double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int n = sorted.size();
        if (n == 0) {
            return null;
        }
        // As the quantile has it: from the lower of the two middle values half way to the upper one.
        double low = sorted.get((n - 1) / 2);
        return low + 0.5 * (sorted.get(n / 2) - low);
    }

    // Directions

    private @Nullable Double directed(
            Normalization method,
            Direction direction,
            Leaf.Orientation orientation,
            SlowReference.Stage before,
            String unit,
            int year) {
        boolean less = !(direction instanceof Direction.Higher);
        SlowReference.Stage entering = (who, when) -> {
            Double value = before.of(who, when);
            return value != null && direction instanceof Direction.Target target
                    ? Double.valueOf(Math.abs(value - target.value()))
                    : value;
        };
        Double value = entering.of(unit, year);
        if (value == null
                || !compared.hasGroup(unit)
                || (SlowNormalization.needsReference(method) && !compared.hasReference(unit))) {
            return null;
        }
        List<Double> reference = compared.reference(unit, entering);
        if (!less) {
            return SlowNormalization.normalized(method, value, reference, SlowNormalization.Sign.PLAIN);
        }
        return orientation == Leaf.Orientation.NEGATE_BEFORE
                ? SlowNormalization.normalized(
                        method, -value + 0.0, SlowNormalization.negated(reference), SlowNormalization.Sign.NEGATED)
                : SlowNormalization.mirrored(method, value, reference);
    }

    private @Nullable Double branch(Branch branch, String unit, int year) {
        SlowReference.Stage aggregated = (who, when) -> aggregated(branch, who, when);
        if (branch.normalization().isEmpty()) {
            return aggregated.of(unit, year);
        }
        boolean places = branch.aggregation() instanceof Aggregation.RankSum
                || branch.aggregation() instanceof Aggregation.MeanRank;
        return directed(
                branch.normalization().get(),
                places ? Direction.LOWER : Direction.HIGHER,
                Leaf.Orientation.MIRROR_AFTER,
                aggregated,
                unit,
                year);
    }

    private boolean isInapplicable(Node node, String unit, int year) {
        if (value(node, unit, year) != null) {
            return false;
        }
        if (node instanceof Branch branch) {
            return branch.parts().stream().allMatch(part -> isInapplicable(part.node(), unit, year));
        }
        Leaf leaf = (Leaf) node;
        Cell own = panel.cell(leaf.indicator(), leaf.breakdown(), unit, year);
        return isInapplicable(own)
                || (!(own instanceof Cell.Missing)
                        && leaf.denominator()
                                .filter(by -> isInapplicable(divisor(by, unit, year)))
                                .isPresent());
    }

    private Cell divisor(Denominator by, String unit, int year) {
        String whose = by.unit().orElse(unit);
        return panel.cell(by.indicator(), by.breakdown(), whose, by.year().orElse(year));
    }

    private static boolean isInapplicable(Cell cell) {
        return cell instanceof Cell.Missing missing && missing.reason() == MissingReason.NOT_APPLICABLE;
    }

    private MissingRule rule(Branch branch) {
        return branch.missing() instanceof MissingRule.DropNotApplicable drop ? drop.otherwise() : branch.missing();
    }

    private boolean isDropped(Branch branch, int part, String unit, int year) {
        return branch.missing() instanceof MissingRule.DropNotApplicable
                && isInapplicable(branch.parts().get(part).node(), unit, year);
    }

    /** A part's value after the missing rule's substitution. */
    private @Nullable Double used(Branch branch, int part, String unit, int year) {
        Node node = branch.parts().get(part).node();
        Double value = value(node, unit, year);
        if (value != null || isDropped(branch, part, unit, year)) {
            return value;
        }
        if (rule(branch) instanceof MissingRule.SubstituteConstant constant) {
            return constant.value();
        }
        if (!(rule(branch) instanceof MissingRule.Substitute substitute)) {
            return null;
        }
        List<Double> reference = compared.reference(unit, (who, when) -> value(node, who, when));
        if (reference.isEmpty() || !compared.hasGroup(unit)) {
            return null;
        }
        return switch (substitute.statistic()) {
            case MEAN -> SlowNormalization.mean(reference);
            case MEDIAN -> SlowNormalization.quantile(QuantileType.TYPE_2, 0.5, reference);
            case WORST -> Collections.min(reference);
            case BEST -> Collections.max(reference);
            case MEDIAN_RANK -> null;
        };
    }

    private static double weight(Branch branch, int part) {
        return branch.parts().get(part).weight().orElse(1);
    }

    private double sumOver(Branch branch, ToDoubleFunction<Integer> term) {
        double sum = 0;
        for (int part = 0; part < branch.parts().size(); part++) {
            sum += term.applyAsDouble(part);
        }
        return sum;
    }

    private boolean isKept(Branch branch, String unit, int year) {
        double applicable = sumOver(branch, k -> isDropped(branch, k, unit, year) ? 0 : weight(branch, k));
        double present = sumOver(branch, k -> used(branch, k, unit, year) == null ? 0 : weight(branch, k));
        double gaps =
                sumOver(branch, k -> used(branch, k, unit, year) == null && !isDropped(branch, k, unit, year) ? 1 : 0);
        if (rule(branch) instanceof MissingRule.AtLeast atLeast) {
            return present > 0 && present / applicable > atLeast.share() - 1e-9;
        }
        if (rule(branch) instanceof MissingRule.AtLeastParts atLeast) {
            double used = sumOver(branch, k -> used(branch, k, unit, year) == null ? 0 : 1);
            return used > 0 && (used >= atLeast.count() || gaps == 0);
        }
        boolean middle = rule(branch) instanceof MissingRule.Substitute substitute
                && substitute.statistic() == MissingRule.Statistic.MEDIAN_RANK;
        boolean stated = rule(branch) instanceof MissingRule.SubstitutePlace;
        return applicable > 0 && (middle || stated || gaps == 0);
    }

    private @Nullable Double aggregated(Branch branch, String unit, int year) {
        if (!isKept(branch, unit, year)) {
            return null;
        }
        Aggregation how = branch.aggregation();
        if (how instanceof Aggregation.RankSum sum) {
            return placeSum(branch, sum.ties(), unit, year);
        }
        if (how instanceof Aggregation.MeanRank mean) {
            double weights =
                    sumOver(branch, k -> partPlace(branch, k, mean.ties(), unit, year) == null ? 0 : weight(branch, k));
            return placeSum(branch, mean.ties(), unit, year) / weights;
        }
        if (how instanceof Aggregation.Copeland) {
            return copeland(branch, unit, year);
        }
        return byUnit(branch, how, unit, year);
    }

    private @Nullable Double byUnit(Branch branch, Aggregation how, String unit, int year) {
        List<Double> x = new ArrayList<>();
        List<Double> w = new ArrayList<>();
        for (int k = 0; k < branch.parts().size(); k++) {
            Double value = used(branch, k, unit, year);
            if (value != null) {
                x.add(value);
                w.add(weight(branch, k));
            }
        }
        double total = w.stream().mapToDouble(v -> v).sum();
        double sum = 0;
        double logs = 0;
        for (int i = 0; i < x.size(); i++) {
            sum += w.get(i) * x.get(i);
            logs += w.get(i) * StrictMath.log(x.get(i));
        }
        if (how instanceof Aggregation.Geometric) {
            return Collections.min(x) <= 0 ? null : StrictMath.exp(logs / total);
        }
        if (how instanceof Aggregation.Minimum) {
            return Collections.min(x);
        }
        if (how instanceof Custom custom) {
            return custom.parameters().get("times") * x.get(0);
        }
        if (how instanceof Aggregation.ShareOfMaximum share) {
            return 100 * sum / (share.maximum() * total);
        }
        if (how instanceof Aggregation.Sum shortfall) {
            double applicable = sumOver(branch, k -> isDropped(branch, k, unit, year) ? 0 : weight(branch, k));
            return shortfall.shortfall() == Aggregation.Shortfall.AS_IS ? sum : sum * applicable / total;
        }
        return sum / total;
    }

    private double placeSum(Branch branch, TieRule ties, String unit, int year) {
        return sumOver(branch, k -> {
            Double place = partPlace(branch, k, ties, unit, year);
            return place == null ? 0 : weight(branch, k) * place;
        });
    }

    private @Nullable Double partPlace(Branch branch, int part, TieRule ties, String unit, int year) {
        List<Double> peers = new ArrayList<>();
        long earlierEqual = 0;
        Double own = used(branch, part, unit, year);
        for (Unit other : panel.units()) {
            Double value = used(branch, part, other.id(), year);
            if (value != null && compared.isPeer(other, year)) {
                peers.add(-value + 0.0);
                earlierEqual += value.equals(own) && other.id().compareTo(unit) < 0 ? 1 : 0;
            }
        }
        if (own == null && rule(branch) instanceof MissingRule.SubstitutePlace stated) {
            return isDropped(branch, part, unit, year) ? null : stated.place();
        }
        if (own == null) {
            boolean middle = rule(branch) instanceof MissingRule.Substitute substitute
                    && substitute.statistic() == MissingRule.Statistic.MEDIAN_RANK;
            return middle && !isDropped(branch, part, unit, year) ? (peers.size() + 1) / 2.0 : null;
        }
        return SlowNormalization.place(ties, -own + 0.0, peers) + (ties == TieRule.ORDINAL ? earlierEqual : 0);
    }

    private double copeland(Branch branch, String unit, int year) {
        double score = 0;
        for (Unit other : panel.units()) {
            if (!other.id().equals(unit) && compared.isPeer(other, year) && isKept(branch, other.id(), year)) {
                double better = 0;
                double worse = 0;
                for (int k = 0; k < branch.parts().size(); k++) {
                    Double mine = used(branch, k, unit, year);
                    Double theirs = used(branch, k, other.id(), year);
                    if (mine != null && theirs != null) {
                        better += mine > theirs ? weight(branch, k) : 0;
                        worse += mine < theirs ? weight(branch, k) : 0;
                    }
                }
                score += Math.abs(better - worse) <= 1e-11 * (better + worse) ? 0 : Math.signum(better - worse);
            }
        }
        return score;
    }
}
