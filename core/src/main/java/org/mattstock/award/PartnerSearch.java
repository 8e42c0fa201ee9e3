package org.mattstock.award;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Node;
import org.mattstock.development.Development;
import org.mattstock.development.DevelopmentResult;
import org.mattstock.development.EvidenceRule;
import org.mattstock.development.Window;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;
import org.mattstock.internal.scoring.Tree;
import org.mattstock.internal.statistics.Numbers;
import org.mattstock.rank.Banding;
import org.mattstock.rank.Bands;
import org.mattstock.rank.Ranking;

/** Places, bands and gains of every dimension, and the search among them. */
final class PartnerSearch {
    private static final int WEAK = 3;
    private static final int STRONG = 1;

    private final LearningPartners.Rule rule;
    private final SimilarUnits similar;
    private final List<Dimension> dimensions;

    private PartnerSearch(LearningPartners.Rule rule, SimilarUnits similar, List<Dimension> dimensions) {
        this.rule = rule;
        this.similar = similar;
        this.dimensions = dimensions;
    }

    /** One dimension: its node, places in the last year, the band of each ranked unit, and the gain of each that has one. */
    private record Dimension(Node node, Ranking ranking, Map<String, Integer> bands, Map<String, Double> gains) {
        boolean isIn(int band, Unit unit) {
            return Objects.equals(bands.get(unit.id()), band);
        }
    }

    static PartnerSearch of(CompositeIndex index, Panel panel, Window window, LearningPartners.Rule rule) {
        Objects.requireNonNull(rule, "rule");
        CompositeIndex stated = index.withFittedWeights(panel, window.last());
        if (!(Tree.counted(stated.tree()) instanceof Branch root)) {
            throw new IllegalArgumentException(
                    "index must have dimensions, got " + index.id() + " whose root is a leaf");
        }
        Scores scores = stated.score(panel, window.last());
        List<Dimension> dimensions = new ArrayList<>();
        List<Unit> population = List.of();
        for (Branch.Part part : root.parts()) {
            DevelopmentResult development =
                    development(stated, part.node(), window).run(panel);
            population = development.units().stream().map(each -> each.unit()).toList();
            dimensions.add(dimension(part.node(), scores, gains(development), rule));
        }
        SimilarUnits similar = SimilarUnits.of(rule.similarity(), panel, window.last(), population);
        return new PartnerSearch(rule, similar, dimensions);
    }

    private static Development development(CompositeIndex index, Node node, Window window) {
        CompositeIndex alone = CompositeIndex.of(node.id(), node)
                .withPopulation(index.population())
                .withReference(index.reference())
                .withDegenerate(index.degenerate())
                .withOutOfRange(index.outOfRange());
        return Development.of(alone)
                .over(window.first(), window.last())
                .evidence(EvidenceRule.standard().withReplicates(0));
    }

    private static Map<String, Double> gains(DevelopmentResult development) {
        Map<String, Double> gains = new TreeMap<>();
        development
                .units()
                .forEach(each -> each.pattern()
                        .ifPresent(pattern -> gains.put(
                                each.unit().id(), pattern.absolute().steps().totalChange())));
        return gains;
    }

    private static Dimension dimension(
            Node node, Scores scores, Map<String, Double> gains, LearningPartners.Rule rule) {
        Ranking ranking = scores.ranking(node.id());
        Banding banding = ranking.bands(Bands.shares(rule.strongest(), rule.weakest()));
        Map<String, Integer> bands = new TreeMap<>();
        for (int number = 1; number <= banding.bandCount(); number++) {
            for (Ranking.Entry entry : banding.band(number)) {
                bands.put(entry.unit().id(), number);
            }
        }
        return new Dimension(node, ranking, bands, gains);
    }

    LearningPartners.OfUnit find(String idOrName) {
        Unit unit = similar.require(idOrName);
        Map<Unit, OptionalDouble> alike = similar.to(unit);
        List<LearningPartners.Weakness> weaknesses = new ArrayList<>();
        List<String> notRanked = new ArrayList<>();
        for (Dimension each : dimensions) {
            Optional<Ranking.Entry> own = each.ranking().entry(unit.id());
            if (own.isEmpty()) {
                notRanked.add(each.node().id());
            } else if (each.isIn(WEAK, unit)) {
                weaknesses.add(weakness(each, own.get(), alike));
            }
        }
        return new LearningPartners.OfUnit(unit, weaknesses, notRanked);
    }

    private LearningPartners.Weakness weakness(
            Dimension dimension, Ranking.Entry own, Map<Unit, OptionalDouble> alike) {
        List<Unit> ranked = alike.keySet().stream()
                .filter(unit -> dimension.bands().containsKey(unit.id()))
                .toList();
        List<Unit> strong =
                ranked.stream().filter(unit -> dimension.isIn(STRONG, unit)).toList();
        List<LearningPartners.Partner> partners = strong.stream()
                .filter(unit -> isImproved(dimension, unit))
                .map(unit -> partner(dimension, unit, Objects.requireNonNull(alike.get(unit))))
                .sorted(order())
                .limit(rule.most())
                .toList();
        return new LearningPartners.Weakness(
                dimension.node().id(),
                dimension.node().title(),
                own.score(),
                own.place(),
                dimension.ranking().size(),
                partners,
                nobody(ranked, strong, partners));
    }

    private boolean isImproved(Dimension dimension, Unit unit) {
        Double gain = dimension.gains().get(unit.id());
        return gain != null && Numbers.reaches(gain, rule.leastChange());
    }

    private static LearningPartners.Partner partner(Dimension dimension, Unit unit, OptionalDouble distance) {
        Ranking.Entry entry = dimension.ranking().requireEntry(unit.id());
        double gain = Objects.requireNonNull(dimension.gains().get(unit.id()));
        return new LearningPartners.Partner(unit, entry.score(), entry.place(), gain, distance);
    }

    /** By distance where there is one, then by place, then by id. */
    private static Comparator<LearningPartners.Partner> order() {
        return Comparator.comparingDouble(
                        (LearningPartners.Partner each) -> each.distance().orElse(0))
                .thenComparingDouble(LearningPartners.Partner::place)
                .thenComparing(LearningPartners.Partner::unit);
    }

    private static Optional<LearningPartners.Nobody> nobody(
            List<Unit> ranked, List<Unit> strong, List<LearningPartners.Partner> partners) {
        if (!partners.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                ranked.isEmpty()
                        ? LearningPartners.Nobody.NOBODY_SIMILAR
                        : strong.isEmpty()
                                ? LearningPartners.Nobody.NOBODY_STRONG
                                : LearningPartners.Nobody.NOBODY_IMPROVED);
    }
}
