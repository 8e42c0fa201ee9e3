package org.mattstock.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mattstock.data.Cell;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.internal.statistics.Moments;

/** Puts the figures of parts together, by the rules of a {@link Pooling}. */
final class Pool {
    private final Draft draft;
    private final Map<String, Pooling.Rule> rules = new HashMap<>();

    /**
     * A pool for a panel.
     *
     * @throws IllegalArgumentException if the panel lacks an indicator or a weight's breakdown; the nearest are named
     */
    Pool(Pooling pooling, Panel panel, Draft draft) {
        this.draft = draft;
        pooling.rules().forEach((indicator, rule) -> {
            String id = panel.requireIndicator(indicator).id();
            if (rules.put(id, known(rule, panel)) != null) {
                throw new IllegalArgumentException("every indicator must have one rule, got two for " + id);
            }
        });
    }

    /** The rule with its weight by id. */
    private static Pooling.Rule known(Pooling.Rule rule, Panel panel) {
        if (!(rule instanceof Pooling.Rule.Mean mean)) {
            return rule;
        }
        String weight = panel.requireIndicator(mean.weight().indicator()).id();
        mean.weight().breakdown().filter(each -> !panel.hasCells(weight, each)).ifPresent(each -> {
            throw new IllegalArgumentException(
                    "breakdown must be one of " + weight + "'s, got " + each + "; it has " + panel.breakdowns(weight));
        });
        return Pooling.Rule.mean(new Operand(weight, mean.weight().breakdown()), mean.leastShare());
    }

    /** Ids in the order in which parts are added up. */
    static List<String> inOrder(List<String> ids) {
        return ids.stream().sorted(Comparator.comparing(id -> Unit.of(id, id))).toList();
    }

    /**
     * The cell of a whole.
     *
     * @param parts ids, in order
     */
    Cell pooled(Draft.Figures figures, int year, List<String> parts) {
        List<Cell> cells = cells(figures, year, parts);
        if (cells.stream().allMatch(Cell.Absent.class::isInstance)) {
            return Cell.ABSENT;
        }
        Optional<Pooling.Rule> rule = Optional.ofNullable(rules.get(figures.indicator()));
        if (rule.isEmpty() || rule.get() instanceof Pooling.Rule.None) {
            return WorkedOut.missing(
                    MissingReason.NOT_COLLECTED,
                    rule.isEmpty() ? "no rule for parts" : "does not add up",
                    WorkedOut.flags(cells));
        }
        return rule.get() instanceof Pooling.Rule.Mean mean
                ? mean(mean, cells, cells(weights(mean, figures), year, parts))
                : sum(cells);
    }

    private List<Cell> cells(Draft.Figures figures, int year, List<String> parts) {
        return parts.stream().map(part -> draft.at(figures, part, year)).toList();
    }

    private static Draft.Figures weights(Pooling.Rule.Mean mean, Draft.Figures figures) {
        Operand weight = mean.weight();
        return new Draft.Figures(weight.indicator(), weight.breakdown().orElse(figures.breakdown()));
    }

    private static Cell sum(List<Cell> cells) {
        Cell.Flags flags = WorkedOut.flags(cells);
        return cells.stream().allMatch(Cell.Observed.class::isInstance)
                ? WorkedOut.of(
                        Moments.sum(cells.stream().mapToDouble(WorkedOut::value).toArray()), flags)
                : WorkedOut.missing(cells, flags);
    }

    private static Cell mean(Pooling.Rule.Mean rule, List<Cell> cells, List<Cell> weights) {
        Cell.Flags flags = WorkedOut.flags(cells).and(WorkedOut.flags(weights));
        if (!weights.stream().allMatch(Cell.Observed.class::isInstance)) {
            return WorkedOut.missing(weights, flags);
        }
        double[] weight = weights.stream().mapToDouble(WorkedOut::value).toArray();
        if (Arrays.stream(weight).anyMatch(each -> each < 0)) {
            return WorkedOut.missing(MissingReason.UNKNOWN, "weight below 0", flags);
        }
        int[] counting =
                IntStream.range(0, weight.length).filter(i -> weight[i] > 0).toArray();
        return counting.length == 0
                ? WorkedOut.missing(MissingReason.UNKNOWN, "weights are 0", flags)
                : mean(rule.leastShare(), counting, cells, weight, flags);
    }

    private static Cell mean(double leastShare, int[] counting, List<Cell> cells, double[] weight, Cell.Flags flags) {
        int[] present = Arrays.stream(counting)
                .filter(i -> cells.get(i) instanceof Cell.Observed)
                .toArray();
        if (share(present, counting, weight) < leastShare) {
            List<Cell> lacking = new ArrayList<>();
            Arrays.stream(counting).forEach(i -> lacking.add(cells.get(i)));
            return WorkedOut.missing(lacking, flags);
        }
        double[] values = Arrays.stream(present)
                .mapToDouble(i -> WorkedOut.value(cells.get(i)))
                .toArray();
        double[] theirs = Arrays.stream(present).mapToDouble(i -> weight[i]).toArray();
        return WorkedOut.of(
                WeightedMean.of(values, theirs),
                present.length < counting.length ? flags.with(Cell.Flag.ESTIMATED) : flags);
    }

    private static double share(int[] present, int[] counting, double[] weight) {
        if (present.length == counting.length) {
            return 1;
        }
        double[] theirs = Arrays.stream(present).mapToDouble(i -> weight[i]).toArray();
        double[] all = Arrays.stream(counting).mapToDouble(i -> weight[i]).toArray();
        return Moments.sum(theirs) / Moments.sum(all);
    }
}
