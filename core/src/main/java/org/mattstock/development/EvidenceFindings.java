package org.mattstock.development;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mattstock.internal.evidence.EvidenceBaskets;
import org.mattstock.internal.evidence.HeldOthers;
import org.mattstock.internal.evidence.IndependentTail;
import org.mattstock.internal.evidence.NullModel;
import org.mattstock.internal.evidence.OwnDraws;
import org.mattstock.internal.evidence.StepSigns;
import org.mattstock.trend.MultipleTesting;

/** What is found of the units that can be tested. */
final class EvidenceFindings {
    private final EvidenceBaskets baskets;
    private final EvidenceBaskets absolute;
    private final int[] tested;
    private final EvidenceRule rule;

    /**
     * Prepares the tests.
     *
     * @param baskets what the first null looks at
     * @param absolute the same with nothing subtracted, for the second
     * @param tested the units, ascending
     */
    EvidenceFindings(EvidenceBaskets baskets, EvidenceBaskets absolute, int[] tested, EvidenceRule rule) {
        this.baskets = baskets;
        this.absolute = absolute;
        this.tested = tested;
        this.rule = rule;
    }

    /** By tested unit. */
    List<Evidence.Test> of(NullModel model) {
        double[] p = p(baskets, model);
        double[] q = MultipleTesting.BENJAMINI_HOCHBERG.adjust(p);
        double[] worst = MultipleTesting.BENJAMINI_YEKUTIELI.adjust(p);
        double[] holm = MultipleTesting.HOLM.adjust(p);
        int[] places = places(p);
        List<Evidence.Moved> moved = moved();
        List<Optional<Evidence.Span>> spans = spans(model, p, q);
        IndependentTail optimistic = new IndependentTail();
        return IntStream.range(0, tested.length)
                .mapToObj(place -> new Evidence.Test(
                        baskets.statistic(tested[place]),
                        places[place],
                        p[place],
                        model.p(place, baskets.highest(tested[place])),
                        q[place],
                        worst[place],
                        holm[place],
                        spans.get(place),
                        optimistic.of(baskets, tested[place]),
                        moved.get(place)))
                .toList();
    }

    private double[] p(EvidenceBaskets of, NullModel model) {
        return IntStream.range(0, tested.length)
                .mapToDouble(place -> model.p(place, of.statistic(tested[place])))
                .toArray();
    }

    private static int[] places(double[] p) {
        return Arrays.stream(p)
                .mapToInt(own ->
                        1 + (int) Arrays.stream(p).filter(other -> other < own).count())
                .toArray();
    }

    private List<Evidence.Moved> moved() {
        if (tested.length == 0) {
            return List.of();
        }
        StepSigns model = StepSigns.of(absolute, tested, rule.seed());
        double[] p = p(absolute, model);
        double[] q = MultipleTesting.BENJAMINI_HOCHBERG.adjust(p);
        int[] places = places(p);
        return IntStream.range(0, tested.length)
                .mapToObj(place -> new Evidence.Moved(
                        absolute.statistic(tested[place]),
                        places[place],
                        p[place],
                        model.p(place, absolute.highest(tested[place])),
                        q[place]))
                .toList();
    }

    /** A higher statistic has a smaller q, so that the ends of one interval are those of the other. */
    private List<Optional<Evidence.Span>> spans(NullModel model, double[] p, double[] q) {
        if (rule.replicates() == 0) {
            return IntStream.range(0, tested.length)
                    .mapToObj(place -> Optional.<Evidence.Span>empty())
                    .toList();
        }
        OwnDraws draws = new OwnDraws(baskets, rule.replicates(), rule.seed());
        HeldOthers others = new HeldOthers(p);
        return IntStream.range(0, tested.length)
                .mapToObj(place -> {
                    double[] ends = draws.interval(tested[place]);
                    return Optional.of(new Evidence.Span(
                            Math.min(q[place], others.q(place, model.p(place, ends[1]))),
                            Math.max(q[place], others.q(place, model.p(place, ends[0])))));
                })
                .toList();
    }
}
