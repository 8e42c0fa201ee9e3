package org.mattstock.nomination;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.mattstock.internal.statistics.Numbers;

/** Where each of the simple rules cuts a line. */
final class Cutter {
    private Cutter() {}

    static Choice cut(NominationRule rule, Line line) {
        if (rule instanceof NominationRule.TopN top) {
            return Choice.settled(line, Math.min(top.n(), line.size()), top.cutTies());
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

    private static Choice reach(
            Line line, double threshold, NominationRule.Bound bound, NominationRule.CutTies cutTies) {
        int cut = 0;
        while (cut < line.size() && reaches(line.value(cut), threshold, bound)) {
            cut++;
        }
        return Choice.settled(line, cut, cutTies).withThreshold(threshold, bound);
    }

    private static boolean reaches(double value, double threshold, NominationRule.Bound bound) {
        return Numbers.isEqual(value, threshold) ? bound == NominationRule.Bound.AT_LEAST : value > threshold;
    }

    private static Choice withinSpread(NominationRule.WithinSpread spread, Line line) {
        if (line.size() == 0) {
            return Choice.settled(line, 0, spread.cutTies());
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
        return Choice.settled(line, cut, rule.cutTies());
    }

    /** The cuts that the rule allows. */
    static IntStream gaps(NominationRule.LargestGap rule, Line line) {
        Line tied = rule.cutTies() == NominationRule.CutTies.ORDER_BY_UNCLAMPED ? line.finer() : line;
        return IntStream.rangeClosed(rule.least(), Math.min(rule.most(), line.size() - 1))
                .filter(cut -> !tied.isTiedAt(cut));
    }

    /** One of several cuts, ascending, that are equally good. */
    private static Choice among(
            Line line, List<Integer> cuts, NominationRule.EqualCuts several, NominationRule.CutTies cutTies) {
        Choice fewest = Choice.settled(line, cuts.get(0), cutTies);
        Choice most = Choice.settled(line, cuts.get(cuts.size() - 1), cutTies);
        if (several == NominationRule.EqualCuts.REFUSE && !fewest.hasNomineesOf(most)) {
            return Choice.refused(line, Nomination.Refusal.SEVERAL_CUTS, fewest.sure(), most.possible());
        }
        return several == NominationRule.EqualCuts.MOST ? most : fewest;
    }

    private static Choice naturalBreaks(NominationRule.NaturalBreaks rule, Line line) {
        long different = Arrays.stream(line.values()).distinct().count();
        if (line.size() == 0) {
            return Choice.settled(line, 0, rule.cutTies());
        }
        if (different < rule.classes()) {
            return Choice.refused(line, Nomination.Refusal.TOO_FEW_SCORES, 0, line.size());
        }
        JenksClasses found = JenksClasses.of(
                Arrays.stream(line.values()).map(line::score).boxed().toList(), rule.classes());
        List<Integer> sizes = line.sign > 0 ? found.highestSizes() : found.lowestSizes();
        return among(line, sizes, rule.severalOptima(), rule.cutTies()).withClasses(found);
    }
}
