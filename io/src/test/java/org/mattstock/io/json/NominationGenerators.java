package org.mattstock.io.json;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Grouping;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Unit;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.index.CompositeIndex;
import org.mattstock.nomination.NominationBasis;
import org.mattstock.nomination.NominationInput;
import org.mattstock.nomination.NominationRule;
import org.mattstock.rank.Precision;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.RankingRule;
import org.mattstock.rank.Unranked;
import org.mattstock.rank.UnrankedReason;

/** Bases of real nominations: of rankings with any scores, and of scored panels, by every rule. */
final class NominationGenerators {
    private static final int YEAR = 2024;
    private static final String LEAF = "results";
    private static final String GROUPING = "size";
    private static final Arbitrary<Double> NUMBERS = Arbitraries.oneOf(
            Arbitraries.of(-0.0, 0.1, 1e300, Double.MIN_VALUE),
            Arbitraries.doubles().between(-1e6, 1e6));

    private NominationGenerators() {}

    private static List<NominationRule> rules() {
        NominationRule.TopN two = NominationRule.topN(2);
        return List.of(
                two,
                NominationRule.atLeast(0),
                NominationRule.largestGap(1, 3),
                NominationRule.naturalBreaks(2),
                NominationRule.withinPoints(0.5),
                new NominationRule.ShareInTop(2, 0.5),
                two.perClass(GROUPING));
    }

    private static String id(int i) {
        return String.valueOf(9001 + i);
    }

    private static Grouping grouping() {
        return new Grouping(
                GROUPING,
                "By size",
                List.of(
                        new Grouping.Group("large", "", new TreeSet<>(List.of(id(0), id(2), id(9)))),
                        new Grouping.Group("none", "", new TreeSet<>()),
                        new Grouping.Group("small", "", new TreeSet<>(List.of(id(1))))));
    }

    private static Arbitrary<NominationInput> rankings() {
        Arbitrary<RankingRule> rules = Arbitraries.of(
                        Precision.exact(), Precision.decimals(1), Precision.upToRounding())
                .map(RankingRule.standard()::withPrecision);
        return Combinators.combine(NUMBERS.list().ofMinSize(2).ofMaxSize(5), rules, AnyRecord.TEXTS, NUMBERS)
                .as((scores, rule, text, magnitude) -> Ranking.of(
                        IntStream.range(0, scores.size())
                                .mapToObj(i -> new Ranking.Scored(new Unit(id(i), "Exempel " + i, text), scores.get(i)))
                                .toList(),
                        List.of(new Unranked(Unit.of(id(9), "Exempelby"), UnrankedReason.NO_SCORE, text)),
                        rule,
                        Math.abs(magnitude)))
                .map(NominationGenerators::input);
    }

    private static NominationInput input(Ranking ranking) {
        SortedMap<String, Double> shares = new TreeMap<>();
        ranking.entries().forEach(entry -> shares.put(entry.unit().id(), 1 / entry.place()));
        NominationInput input =
                NominationInput.of(ranking).withGrouping(grouping()).withShares(2, shares);
        return ranking.entries().size() > 3 ? input.withNoise(0.1) : input;
    }

    private static NominationBasis scored(List<Double> figures, double least) {
        PanelBuilder panel = Panel.builder();
        for (int i = 0; i < figures.size(); i++) {
            panel.unit(Unit.of(id(i), "Exempel " + i)).value("X1", Breakdown.TOTAL, id(i), YEAR, figures.get(i));
        }
        panel.unit(Unit.of(id(9), "Exempelby"));
        CompositeIndex index = CompositeIndex.of(
                "index", Leaf.of("X1", Direction.HIGHER, Normalization.none()).withId(LEAF));
        return NominationBasis.of(
                NominationRule.topN(2).withFloors(new NominationRule.Floor(LEAF, least)),
                NominationInput.of(index.score(panel.build(), YEAR)));
    }

    /** What nominations follow from. */
    static Arbitrary<NominationBasis> bases() {
        return Arbitraries.oneOf(
                Combinators.combine(Arbitraries.of(rules()), rankings()).as(NominationBasis::of),
                Combinators.combine(NUMBERS.list().ofMinSize(2).ofMaxSize(5), NUMBERS)
                        .as(NominationGenerators::scored));
    }
}
