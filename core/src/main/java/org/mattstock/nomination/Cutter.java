package org.mattstock.nomination;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.mattstock.internal.statistics.Numbers;

/** Where each of the simple rules cuts a line, and which cuts it looks at. */
final class Cutter {
    private Cutter() {}

    static Choice cut(NominationRule rule, Line line) {
        if (rule instanceof NominationRule.TopN top) {
            return settled(line, Math.min(top.n(), line.size()), top.cutTies());
        } else if (rule instanceof NominationRule.AboveScore above) {
            return reach(line, line.sign * above.score() + 0.0, above.bound(), above.cutTies());
        } else if (rule instanceof NominationRule.LargestGap gap) {
            return largestGap(gap, line);
        } else if (rule instanceof NominationRule.NaturalBreaks breaks) {
            return naturalBreaks(breaks, line);
        } else if (rule instanceof NominationRule.WithinSpread spread) {
            return withinSpread(spread, line);
        } else if (rule instanceof NominationRule.ShareInTop share) {
            return reach(line, share.leastShare(), NominationRule.Bound.AT_LEAST, NominationRule.CutTies.INCLUDE_ALL);
        }
        throw new AssertionError("not a simple rule: " + rule);
    }

    /** A cut as far as a rule saw it, with the ties there settled. */
    private static Choice settled(Line line, int cut, NominationRule.CutTies policy) {
        int start = line.before(cut);
        int end = line.after(cut);
        if (start == end) {
            return Choice.of(line, cut, cut, cut);
        }
        return switch (policy) {
            case INCLUDE_ALL -> Choice.of(line, end, start, end);
            case EXCLUDE_ALL -> Choice.of(line, start, start, end);
            case REFUSE -> Choice.undecided(line, Doubt.TIE, start, end);
            case ORDER_BY_UNCLAMPED -> Choice.of(line, line.finer().after(cut), start, end);
        };
    }

    private static Choice reach(
            Line line, double threshold, NominationRule.Bound bound, NominationRule.CutTies cutTies) {
        int cut = 0;
        while (cut < line.size() && reaches(line.value(cut), threshold, bound)) {
            cut++;
        }
        return settled(line, cut, cutTies).withThreshold(threshold);
    }

    private static boolean reaches(double value, double threshold, NominationRule.Bound bound) {
        return Numbers.isEqual(value, threshold) ? bound == NominationRule.Bound.AT_LEAST : value > threshold;
    }

    private static Choice withinSpread(NominationRule.WithinSpread spread, Line line) {
        if (line.size() == 0) {
            return settled(line, 0, spread.cutTies());
        }
        double width = spread.width() instanceof NominationRule.WithinSpread.Width.Points points
                ? points.points()
                : ((NominationRule.WithinSpread.Width.RobustDeviations) spread.width()).deviations()
                        * line.robustDeviation();
        double threshold = Numbers.difference(line.value(0), width);
        return reach(line, threshold, NominationRule.Bound.AT_LEAST, spread.cutTies());
    }

    /** The end of the line is no gap; but where no gap is allowed and the whole line is, all of it is nominated. */
    private static Choice largestGap(NominationRule.LargestGap rule, Line line) {
        List<Integer> cuts = gaps(rule, line).boxed().toList();
        if (!cuts.isEmpty()) {
            double largest = cuts.stream().mapToDouble(line::gap).max().orElseThrow();
            double best = line.value(cuts.get(0) - 1);
            double worst = line.value(cuts.get(cuts.size() - 1));
            double noise = Numbers.noise(Math.max(Math.abs(best), Math.abs(worst)));
            List<Integer> widest = cuts.stream()
                    .filter(cut -> line.gap(cut) >= largest - noise)
                    .toList();
            return among(line, widest, rule.equalGaps(), rule.cutTies());
        }
        int cut = line.size() <= rule.most() ? line.size() : rule.least();
        return settled(line, cut, rule.cutTies());
    }

    /** The cuts that were allowed; under a rule that does not look for gaps, those at the top. */
    static IntStream allowed(NominationRule rule, Line line, int cut) {
        return rule instanceof NominationRule.LargestGap largest ? gaps(largest, line) : top(rule, line, cut);
    }

    /** The cuts as far down as the rule looked for gaps, else among the nominees and as many more. */
    static IntStream top(NominationRule rule, Line line, int cut) {
        int depth = rule instanceof NominationRule.LargestGap largest ? Math.max(largest.most(), cut) : 2 * cut - 1;
        return IntStream.rangeClosed(1, Math.min(depth, line.size() - 1));
    }

    private static IntStream gaps(NominationRule.LargestGap rule, Line line) {
        Line tied = rule.cutTies() == NominationRule.CutTies.ORDER_BY_UNCLAMPED ? line.finer() : line;
        return IntStream.rangeClosed(rule.least(), Math.min(rule.most(), line.size() - 1))
                .filter(cut -> !tied.isTiedAt(cut));
    }

    /** One of several cuts, ascending, that are equally good. */
    private static Choice among(
            Line line, List<Integer> cuts, NominationRule.EqualCuts several, NominationRule.CutTies cutTies) {
        Choice fewest = settled(line, cuts.get(0), cutTies);
        Choice most = settled(line, cuts.get(cuts.size() - 1), cutTies);
        if (several == NominationRule.EqualCuts.REFUSE && !fewest.hasNomineesOf(most)) {
            return Choice.undecided(line, Doubt.SEVERAL, fewest.sure(), most.possible());
        }
        return several == NominationRule.EqualCuts.MOST ? most : fewest;
    }

    private static Choice naturalBreaks(NominationRule.NaturalBreaks rule, Line line) {
        long different = Arrays.stream(line.values()).distinct().count();
        if (line.size() == 0) {
            return settled(line, 0, rule.cutTies());
        }
        if (different < rule.classes()) {
            return Choice.undecided(line, Doubt.TOO_FEW, 0, line.size());
        }
        JenksClasses found = JenksClasses.of(
                Arrays.stream(line.values()).map(line::score).boxed().toList(), rule.classes());
        List<Integer> sizes = line.sign > 0 ? found.highestSizes() : found.lowestSizes();
        return among(line, sizes, rule.severalOptima(), rule.cutTies()).withClasses(found);
    }
}
