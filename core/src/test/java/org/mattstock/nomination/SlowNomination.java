package org.mattstock.nomination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.mattstock.nomination.NominationRule.CutTies;
import org.mattstock.nomination.NominationRule.EqualCuts;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.RankingRule;
import org.mattstock.rank.TieRule;

/** The nominees as the words of each rule have it: a cut is tried by asking everybody, and no two units are sorted. */
final class SlowNomination {
    private final List<Ranking.Entry> entries;
    private final int sign;
    private final CutTies ties;
    private final Optional<Set<String>> nominees;

    SlowNomination(NominationRule rule, Ranking ranking) {
        this.entries = ranking.withRule(ranking.rule().withTies(TieRule.DENSE)).entries();
        this.sign = ranking.rule().order() == RankingRule.Order.HIGHEST_FIRST ? 1 : -1;
        this.ties = ties(rule);
        this.nominees = nominees(rule);
    }

    boolean isDecided() {
        return nominees.isPresent();
    }

    Set<String> nominees() {
        return nominees.orElse(Set.of());
    }

    private static CutTies ties(NominationRule rule) {
        if (rule instanceof NominationRule.TopN top) {
            return top.cutTies();
        } else if (rule instanceof NominationRule.AboveScore above) {
            return above.cutTies();
        } else if (rule instanceof NominationRule.LargestGap gap) {
            return gap.cutTies();
        } else if (rule instanceof NominationRule.NaturalBreaks breaks) {
            return breaks.cutTies();
        }
        return ((NominationRule.WithinSpread) rule).cutTies();
    }

    private Optional<Set<String>> nominees(NominationRule rule) {
        if (rule instanceof NominationRule.TopN top) {
            return settle(entry -> better(entry) < top.n());
        } else if (rule instanceof NominationRule.AboveScore above) {
            double number = sign * above.score();
            boolean enough = above.bound() == NominationRule.Bound.AT_LEAST;
            return settle(entry -> enough ? value(entry) >= number : value(entry) > number);
        } else if (rule instanceof NominationRule.LargestGap gap) {
            return largestGap(gap);
        } else if (rule instanceof NominationRule.NaturalBreaks breaks) {
            return naturalBreaks(breaks);
        }
        double width = width(((NominationRule.WithinSpread) rule).width());
        double best = entries.stream().mapToDouble(this::value).max().orElse(0);
        return settle(entry -> value(entry) >= best - width - 1e-12);
    }

    /** How many come first whatever happens: those of a better score, each with an own seat, and of a tie those before it. */
    private long better(Ranking.Entry entry) {
        return entries.stream()
                .filter(other -> value(other) > value(entry)
                        || (value(other) == value(entry) && other.unit().compareTo(entry.unit()) < 0))
                .count();
    }

    /** Those on the right side of a cut, where ties that have members on both sides are treated as the policy says. */
    private Optional<Set<String>> settle(Predicate<Ranking.Entry> inside) {
        Set<String> chosen = new TreeSet<>();
        for (Ranking.Entry entry : entries) {
            List<Ranking.Entry> tied =
                    entries.stream().filter(other -> isTied(entry, other)).toList();
            long in = tied.stream().filter(inside).count();
            boolean across = in > 0 && in < tied.size();
            if (across && ties == CutTies.REFUSE) {
                return Optional.empty();
            }
            if (in == tied.size() || (across && ties != CutTies.EXCLUDE_ALL)) {
                chosen.add(entry.unit().id());
            }
        }
        return Optional.of(chosen);
    }

    private boolean isTied(Ranking.Entry one, Ranking.Entry other) {
        return one.place() == other.place() && (ties != CutTies.ORDER_BY_UNCLAMPED || one.score() == other.score());
    }

    private double value(Ranking.Entry entry) {
        return sign * entry.score();
    }

    private double width(NominationRule.WithinSpread.Width width) {
        if (width instanceof NominationRule.WithinSpread.Width.Points points) {
            return points.points();
        }
        double[] values = entries.stream().mapToDouble(this::value).toArray();
        double middle = middle(values);
        double spread = middle(
                Arrays.stream(values).map(value -> Math.abs(value - middle)).toArray());
        return ((NominationRule.WithinSpread.Width.RobustDeviations) width).deviations() * 1.4826 * spread;
    }

    private static double middle(double[] values) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        int n = sorted.length;
        return n == 0 ? 0 : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }

    /** Every set of nominees that divides no tie, and how far its worst is ahead of the best outside. */
    private Optional<Set<String>> largestGap(NominationRule.LargestGap rule) {
        List<Integer> best = new ArrayList<>();
        double largest = 0;
        for (int cut = rule.least(); cut <= Math.min(rule.most(), entries.size() - 1); cut++) {
            int many = cut;
            Predicate<Ranking.Entry> inside = entry -> better(entry) < many;
            if (entries.stream()
                    .anyMatch(one -> entries.stream()
                            .anyMatch(other -> isTied(one, other) && inside.test(one) != inside.test(other)))) {
                continue;
            }
            double gap = entries.stream()
                            .filter(inside)
                            .mapToDouble(this::value)
                            .min()
                            .orElseThrow()
                    - entries.stream()
                            .filter(inside.negate())
                            .mapToDouble(this::value)
                            .max()
                            .orElseThrow();
            if (gap > largest) {
                best.clear();
                largest = gap;
            }
            if (gap == largest) {
                best.add(cut);
            }
        }
        if (best.isEmpty()) {
            best.add(entries.size() <= rule.most() ? entries.size() : rule.least());
        }
        return choose(best, rule.equalGaps());
    }

    private Optional<Set<String>> naturalBreaks(NominationRule.NaturalBreaks rule) {
        double[] sorted = entries.stream().mapToDouble(this::value).sorted().toArray();
        if (sorted.length == 0) {
            return Optional.of(Set.of());
        }
        if (Arrays.stream(sorted).distinct().count() < rule.classes()) {
            return Optional.empty();
        }
        List<Integer> best = new ArrayList<>();
        double least = Double.POSITIVE_INFINITY;
        for (int cuts = 0; cuts < 1 << (sorted.length - 1); cuts++) {
            if (Integer.bitCount(cuts) != rule.classes() - 1) {
                continue;
            }
            double squares = 0;
            int start = 0;
            int size = 0;
            boolean divides = false;
            for (int end = 1; end <= sorted.length; end++) {
                if (end == sorted.length || (cuts >> (end - 1) & 1) == 1) {
                    double[] members = Arrays.copyOfRange(sorted, start, end);
                    double mean = Arrays.stream(members).average().orElseThrow();
                    squares += Arrays.stream(members)
                            .map(value -> (value - mean) * (value - mean))
                            .sum();
                    divides |= end < sorted.length && sorted[end] == sorted[end - 1];
                    size = end - start;
                    start = end;
                }
            }
            if (divides || squares > least + 1e-9) {
                continue;
            }
            if (squares < least - 1e-9) {
                best.clear();
                least = squares;
            }
            best.add(size);
        }
        return choose(best.stream().distinct().sorted().toList(), rule.severalOptima());
    }

    private Optional<Set<String>> choose(List<Integer> cuts, EqualCuts several) {
        int fewest = cuts.get(0);
        int most = cuts.get(cuts.size() - 1);
        Optional<Set<String>> few = settle(entry -> better(entry) < fewest);
        Optional<Set<String>> many = settle(entry -> better(entry) < most);
        if (several == EqualCuts.REFUSE) {
            return few.equals(many) ? few : Optional.empty();
        }
        return several == EqualCuts.FEWEST ? few : many;
    }
}
