package org.mattstock.report;

import java.util.List;
import java.util.Locale;
import org.mattstock.report.facts.Against;
import org.mattstock.report.facts.Largest;
import org.mattstock.report.facts.Leader;
import org.mattstock.report.facts.Reach;
import org.mattstock.report.facts.Together;
import org.mattstock.table.Notation;

/** The sentence above each chart of all units, chosen from facts by rule. */
final class OverviewSentences {
    private static final double SAME_WEIGHT = 1e-9;

    private final ReportWords words;
    private final Notation notation;

    OverviewSentences(ReportWords words) {
        this.words = words;
        this.notation = words.notation();
    }

    String text(String key, Object... values) {
        return words.text("overview." + key, values);
    }

    /** What readers call a step of the work, or a method. */
    String label(String key) {
        return words.labels().text(key);
    }

    String reach(Reach reach) {
        if (reach.within() >= reach.units()) {
            return text("reach.neutral");
        } else if (reach.count() == 0) {
            return text("reach.none", reach.first(), reach.within());
        } else if (reach.count() == reach.first()) {
            return text("reach.all", reach.first(), reach.within());
        }
        String few = reach.count() == 1 ? "reach.one" : "reach.few";
        return text(
                2 * reach.count() <= reach.first() ? few : "reach.some", reach.count(), reach.first(), reach.within());
    }

    /** How long the span of half of them is at least; of a single place where that is its length. */
    String half(Reach reach) {
        return reach.half() == 1 ? text("spans.half.one") : text("spans.half", reach.half());
    }

    /** Who is first next often; how many where several are so equally often; empty without one, or where the first are tied. */
    String second(Leader leader, String name) {
        if (leader.secondShare() == 0 || leader.tied() > 1) {
            return "";
        }
        String share = notation.percent(leader.secondShare());
        return leader.tiedSecond() > 1
                ? text("shares.second.ties", leader.tiedSecond(), share)
                : text("shares.second", name, share);
    }

    /** The leader by name, and whoever is second. */
    String leader(Leader leader, String name, String second) {
        String share = notation.percent(leader.share());
        if (leader.tied() > 2) {
            return text("first.ties", leader.tied(), share);
        } else if (leader.tied() == 2) {
            return text("first.tie", name, second, share);
        } else if (leader.share() == 1) {
            return text("first.all", name);
        }
        return text(leader.open() ? "first.open" : "first.settled", name, share);
    }

    /**
     * Who has been among the first all years.
     *
     * @param stayed their names
     * @param first how many are among the first now
     */
    String staying(List<String> stayed, int first, int top, int years) {
        if (top == 1) {
            return text("staying.neutral");
        } else if (stayed.isEmpty()) {
            return text("staying.none", top, years);
        } else if (stayed.size() == first) {
            return text("staying.all", top, years);
        } else if (stayed.size() == 1) {
            return text("staying.one", top, years, stayed.get(0));
        }
        return text("staying.some", top, years, stayed.size());
    }

    String together(Together together, String first, String second) {
        String key = together.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return text("together." + key, first, second);
    }

    String against(Against against) {
        if (against.pairs() < 2) {
            return text("against.neutral");
        } else if (against.count() == 0) {
            return text("against.none");
        } else if (against.count() == against.pairs()) {
            return text("against.all", against.pairs());
        }
        return text("against.some", against.count(), against.pairs());
    }

    /** What each key figure moves when it is left out, beside what it weighs. */
    String influence(Largest moved, Largest weights, List<String> names) {
        if (moved.largest() == 0) {
            return text("influence.none");
        } else if (weights.largest() - weights.smallest() < SAME_WEIGHT && !moved.isTie()) {
            return text("influence.equal", figure(moved.smallest()), figure(moved.largest()));
        } else if (moved.isTie()) {
            return text("influence.tie", moved.positions().size(), figure(moved.largest()));
        }
        return text("influence.one", names.get(moved.positions().get(0)), figure(moved.largest()));
    }

    /** How many rise by the rule, of those that can be judged. */
    String rising(int rising, int judged) {
        if (judged == 0) {
            return text("rising.nobody");
        } else if (rising == 0) {
            return text("rising.none", judged);
        }
        return text(rising == judged ? "rising.all" : rising == 1 ? "rising.one" : "rising.some", rising, judged);
    }

    String choice(Largest moved, List<String> names) {
        if (moved.largest() == 0) {
            return text("choice.none");
        } else if (moved.isTie()) {
            return text("choice.tie", moved.positions().size(), figure(moved.largest()));
        }
        return text("choice.one", names.get(moved.positions().get(0)), figure(moved.largest()));
    }

    /** Which key figures are missing most often: one, or two if they are told apart from the rest. */
    String missing(double[] counts, List<String> names) {
        Largest most = Largest.of(counts);
        if (most.largest() == 0) {
            return text("missing.none");
        } else if (most.positions().size() == counts.length && counts.length > 1) {
            return text("missing.all", notation.whole((long) most.largest()));
        } else if (most.positions().size() > 2) {
            return text("missing.tie", most.positions().size(), notation.whole((long) most.largest()));
        } else if (most.isTie()) {
            return two(names, most.positions().get(0), most.positions().get(1));
        }
        return one(counts, names, most.positions().get(0));
    }

    private String one(double[] counts, List<String> names, int first) {
        double[] others = counts.clone();
        others[first] = 0;
        Largest next = Largest.of(others);
        if (next.largest() == 0) {
            return text("missing.only", names.get(first), notation.whole((long) counts[first]));
        }
        return next.isTie()
                ? text("missing.one", names.get(first))
                : two(names, first, next.positions().get(0));
    }

    private String two(List<String> names, int first, int second) {
        return text("missing.two", names.get(first), names.get(second));
    }

    String whole(long number) {
        return notation.whole(number);
    }

    private String figure(double places) {
        return notation.decimal(places, 1);
    }
}
