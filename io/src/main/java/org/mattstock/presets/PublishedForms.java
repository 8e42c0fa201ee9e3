package org.mattstock.presets;

import static org.mattstock.presets.Instruments.assumed;
import static org.mattstock.presets.Instruments.published;
import static org.mattstock.presets.Instruments.unknown;

import java.util.List;
import java.util.stream.Stream;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Weighting;
import org.mattstock.index.CompositeIndex;
import org.mattstock.instrument.Parameter;
import org.mattstock.rank.QuantileType;
import org.mattstock.rank.TieRule;

/** Forms of indexes that others have published, over any leaves. */
final class PublishedForms {
    private static final double ENOUGH = 0.6;
    /** The ends of the marks, as probabilities. */
    private static final double LOW_END = 0.025;

    private static final Normalization.Range MARKS = new Normalization.Range(1, 6);
    private static final double MIDDLE_MARK = 3.5;
    private static final Normalization.Range GOALPOSTS = new Normalization.Range(70, 130);

    private PublishedForms() {}

    /** Each form over the leaves or dimensions of a definition, for its population. */
    static List<ReadyIndex> over(CompositeIndex example) {
        Leaf[] leaves = example.leaves().toArray(Leaf[]::new);
        Branch root = (Branch) example.tree();
        return Stream.of(
                        meanPlace("mean-place-example", List.of(leaves)),
                        penalizedMean("penalized-mean-example", List.of(leaves)),
                        adjustedPenalizedMean("adjusted-penalized-mean-example", List.of(leaves)),
                        marksBySector("marks-by-sector-example", root.parts()))
                .map(ready -> new ReadyIndex(
                        ready.index().withPopulation(example.population()).withOutOfRange(example.outOfRange()),
                        ready.parameters()))
                .toList();
    }

    static ReadyIndex meanPlace(String id, List<Leaf> leaves) {
        Branch tree = total(leaves, Normalization.none())
                .withAggregation(new Aggregation.MeanRank(TieRule.FRACTIONAL))
                .withMissing(new MissingRule.Substitute(MissingRule.Statistic.MEDIAN_RANK));
        return ready(
                CompositeIndex.of(id, tree),
                "Medelplacering, saknat räknas som mittplaceringen (egen beräkning)",
                "The mean of places over equally weighted figures, 1 being best; a missing figure counts as the middle place.",
                Sources.MEAN_PLACE.page(),
                published("aggregation", "mean of places, equal weights", Sources.MEAN_PLACE),
                published("missing", "the middle place", Sources.MEAN_PLACE),
                assumed("ties", "share the mean of their places", "not published"),
                unknown("figures", "left open: the leaves are given"));
    }

    static ReadyIndex penalizedMean(String id, List<Leaf> leaves) {
        Normalization around = Normalization.zScore(100, 10, Normalization.Spread.POPULATION);
        return penalized(
                id,
                total(leaves, around),
                "Straffat medelvärde, medel 100 och standardavvikelse 10 (egen beräkning)",
                "Values with mean 100 and standard deviation 10; their mean less S^2 / M, so that unevenness costs.",
                Sources.PENALIZED.page(),
                published("normalization", "mean 100, standard deviation 10 of the population", Sources.PENALIZED),
                published("aggregation", "mean less S^2 / M over the unit's own values", Sources.PENALIZED));
    }

    static ReadyIndex adjustedPenalizedMean(String id, List<Leaf> leaves) {
        Normalization posts =
                Normalization.minMax(Normalization.Bounds.aroundMean(), GOALPOSTS, Normalization.Clamp.NONE);
        return penalized(
                id,
                total(leaves, posts),
                "Straffat medelvärde mellan 70 och 130, jämförbart över år (egen beräkning)",
                "70 to 130 over the range around the mean of the reference; the mean less S^2 / M, so that unevenness costs.",
                Sources.ADJUSTED.page(),
                published("normalization", "70 to 130 over the range, 100 at the reference's mean", Sources.ADJUSTED),
                published("aggregation", "mean less S^2 / M over the unit's own values", Sources.ADJUSTED),
                assumed("reference", "the scored year", "published with a base year, which depends on the panel"));
    }

    private static ReadyIndex penalized(
            String id, Branch tree, String title, String description, String source, Parameter... parameters) {
        Parameter missing = assumed("missing", "complete cases", "the method is described for complete tables");
        return ready(
                CompositeIndex.of(
                        id, tree.withAggregation(Aggregation.mazziottaPareto(Aggregation.Penalty.SUBTRACTED))),
                title,
                description,
                source,
                Stream.concat(Stream.of(parameters), Stream.of(missing)).toArray(Parameter[]::new));
    }

    static ReadyIndex marksBySector(String id, List<Branch.Part> sectors) {
        Branch tree = Branch.of("total", "Totalt")
                .withParts(sectors.stream()
                        .map(part -> new Branch.Part(sector(part.node()), part.weight()))
                        .toList())
                .withMissing(MissingRule.atLeast(ENOUGH));
        boolean weighted = sectors.stream().anyMatch(part -> part.weight().isPresent());
        return ready(
                CompositeIndex.of(id, weighted ? tree.withWeighting(Weighting.relative()) : tree),
                "Betyg 1 till 6 efter sektor, 3,5 vid medelvärdet (egen beräkning)",
                "Marks from 1 to 6 with 3.5 at the mean of all, by sectors with weights. Own computation in a published form.",
                Sources.MARKS.page(),
                published("marks", "1 to 6 for each figure", Sources.MARKS),
                published("middle", "3.5 at the mean of all, from 2019", Sources.MARKS),
                published(
                        "sectors",
                        "weights that sum to 100; the total of at most 600 is 100 times the mark",
                        Sources.MARKS),
                published("missing", "a sector needs 60 percent of its figures", Sources.MARKS),
                assumed("ends", "percentiles 2.5 and 97.5, type 1, beyond them cut", "not published"),
                assumed("between", "straight from the ends to the middle", "not published"),
                assumed("missing sectors", "60 percent of the weight must be there", "not published"),
                assumed("grades", "marks rounded to whole ones, halves up", "not published"),
                unknown("figures", "left open: the sectors are given"));
    }

    private static Node sector(Node node) {
        Normalization marks = new Normalization.PointsAroundMean(
                Normalization.Bounds.quantiles(LOW_END, 1 - LOW_END, QuantileType.TYPE_1),
                MARKS,
                MIDDLE_MARK,
                Normalization.Clamp.BOTH);
        if (node instanceof Leaf leaf) {
            return leaf.withNormalization(marks);
        }
        Branch branch = (Branch) node;
        return branch.withParts(branch.parts().stream()
                        .map(part -> new Branch.Part(sector(part.node()), part.weight()))
                        .toList())
                .withAggregation(Aggregation.arithmetic())
                .withMissing(MissingRule.atLeast(ENOUGH))
                .withoutNormalization();
    }

    private static Branch total(List<Leaf> leaves, Normalization normalization) {
        return Branch.of(
                "total",
                "Totalt",
                leaves.stream()
                        .map(leaf -> leaf.withNormalization(normalization))
                        .toArray(Node[]::new));
    }

    private static ReadyIndex ready(
            CompositeIndex plain, String title, String description, String source, Parameter... parameters) {
        return new ReadyIndex(Definitions.described(plain, title, description, List.of(source)), List.of(parameters));
    }
}
