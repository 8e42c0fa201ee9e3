package org.mattstock.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mattstock.ReferenceTable;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Grouping;
import org.mattstock.data.Indicator;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Unit;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Denominator;
import org.mattstock.definition.Imputation;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Treatment;
import org.mattstock.definition.Weighting;
import org.mattstock.internal.scoring.BranchValues;
import org.mattstock.internal.scoring.aggregation.Duels;
import org.mattstock.internal.scoring.given.Parts;
import org.mattstock.rank.TieRule;

/** Figures that COINr and pymcdm computed from the same input. */
class ReferenceScoringTest {
    private static final double TOLERANCE = 1e-9;
    private static final ReferenceTable META = ReferenceTable.read("asem-methods/meta.csv");
    private static final ReferenceTable DATA = ReferenceTable.read("asem-methods/data.csv");

    private static Panel panel(ReferenceTable table, String unitColumn, List<String> columns) {
        PanelBuilder builder = Panel.builder();
        Map<String, SortedSet<String>> groups = new TreeMap<>();
        for (Map<String, String> row : table.rows()) {
            String unit = row.get(unitColumn);
            builder.unit(Unit.of(unit, unit));
            groups.computeIfAbsent(row.getOrDefault("group", "all"), id -> new TreeSet<>())
                    .add(unit);
            for (String column : columns) {
                if (!row.get(column).isEmpty()) {
                    builder.value(column, Breakdown.TOTAL, unit, Panels.YEAR, Double.parseDouble(row.get(column)));
                }
            }
        }
        columns.forEach(column -> builder.indicator(Indicator.of(column, column)));
        builder.grouping(new Grouping(
                "region",
                "Region",
                groups.entrySet().stream()
                        .map(group -> new Grouping.Group(group.getKey(), group.getKey(), group.getValue()))
                        .toList()));
        return builder.build();
    }

    private static Direction direction(Map<String, String> meta, String column) {
        return meta.get(column).equals("1") ? Direction.HIGHER : Direction.LOWER;
    }

    private interface Method {
        Normalization of(Map<String, String> meta);
    }

    /** A use of one indicator, by its row of the table of directions and targets. */
    private interface Use {
        Leaf of(Map<String, String> meta);
    }

    private static Leaf leaf(Map<String, String> meta, Normalization normalization) {
        return Leaf.of(meta.get("iCode"), direction(meta, "direction"), normalization)
                .withOrientation(Leaf.Orientation.NEGATE_BEFORE);
    }

    private static Scores normalized(Use use) {
        List<Node> leaves = new ArrayList<>();
        for (Map<String, String> meta : META.rows()) {
            leaves.add(use.of(meta));
        }
        Branch all = Branch.of("all", "All", leaves.toArray(Node[]::new)).withMissing(MissingRule.atLeast(0));
        return CompositeIndex.of("normalized", all).score(panel(DATA, "uCode", META.texts("iCode")), Panels.YEAR);
    }

    private static void agrees(String method, String params, Method ours) {
        leavesAgree(method, params, meta -> leaf(meta, ours.of(meta)));
    }

    private static void leavesAgree(String method, String params, Use ours) {
        Scores scores = normalized(ours);
        ReferenceTable expected = ReferenceTable.read("asem-methods/normalise.csv")
                .where(row ->
                        row.get("method").equals(method) && row.get("params").equals(params));
        assertThat(expected.rows()).hasSize(612);
        for (int i = 0; i < expected.rows().size(); i++) {
            Map<String, String> row = expected.rows().get(i);
            double found = scores.node(row.get("iCode")).value(row.get("uCode")).orElse(Double.NaN);
            close(found, expected.number(i, "value"), row.toString());
        }
    }

    private static void close(double found, double expected, String what) {
        if (Double.isNaN(expected)) {
            assertThat(found).as(what).isNaN();
        } else {
            assertThat(found).as(what).isCloseTo(expected, within(TOLERANCE * Math.max(1, Math.abs(expected))));
        }
    }

    private static double number(Map<String, String> meta, String column) {
        return Double.parseDouble(meta.get(column));
    }

    @Test
    void minMaxAgrees() {
        agrees("minmax", "l=0;u=100", meta -> Normalization.minMax());
        agrees(
                "minmax",
                "l=1;u=100",
                meta -> new Normalization.MinMax(
                        new Normalization.Bounds.Observed(),
                        new Normalization.Range(1, 100),
                        Normalization.Clamp.NONE));
    }

    @Test
    void zScoresAgree() {
        agrees("zscore", "m=0;sd=1", meta -> Normalization.zScore());
        agrees("zscore", "m=100;sd=10", meta -> new Normalization.ZScore(100, 10, Normalization.Spread.SAMPLE));
    }

    @Test
    void ranksAgreeUnderThreeTieRules() {
        agrees("rank", "ties=min", meta -> new Normalization.Rank(TieRule.COMPETITION));
        agrees("rank", "ties=max", meta -> new Normalization.Rank(TieRule.MODIFIED));
        agrees("rank", "ties=average", meta -> new Normalization.Rank(TieRule.FRACTIONAL));
    }

    @Test
    void countsOfThoseBelowAgreeUnderThreeTieRules() {
        agrees("borda", "ties=min", meta -> Normalization.borda(TieRule.COMPETITION));
        agrees("borda", "ties=max", meta -> Normalization.borda(TieRule.MODIFIED));
        agrees("borda", "ties=average", meta -> Normalization.borda(TieRule.FRACTIONAL));
    }

    @Test
    void percentilesAgree() {
        agrees("percentile_rank", "ties=min", meta -> lowerOfOthers(TieRule.COMPETITION));
        agrees("percentile_rank", "ties=max", meta -> lowerOfOthers(TieRule.MODIFIED));
        agrees("percentile_rank", "ties=average", meta -> lowerOfOthers(TieRule.FRACTIONAL));
        agrees("percentile_rank", "ties=average", meta -> new Normalization.Percentile(Normalization.Range.UNIT));
    }

    private static Normalization lowerOfOthers(TieRule ties) {
        return Normalization.placeShare(Normalization.PlaceFormula.LOWER_OF_OTHERS, ties, Normalization.Range.UNIT);
    }

    @Test
    void distancesToAMaximumOrATargetAgree() {
        agrees(
                "dist2max",
                "",
                meta -> Normalization.minMax(
                        Normalization.Bounds.observed(), Normalization.Range.UNIT, Normalization.Clamp.NONE));
        agrees(
                "dist2targ",
                "cap=false",
                meta -> Normalization.distanceToTarget(number(meta, "target"), Normalization.Range.UNIT));
    }

    /** Cut at the target before, whoever is beyond it has reached it. */
    private static Leaf upTo(double target, Map<String, String> meta, Leaf leaf) {
        double far = 1e99;
        return leaf.withTreatment(
                direction(meta, "direction") == Direction.HIGHER
                        ? Treatment.clip(-far, target)
                        : Treatment.clip(target, far));
    }

    private static Leaf towards(double target, Map<String, String> meta) {
        return leaf(meta, Normalization.distanceToTarget(target, Normalization.Range.UNIT));
    }

    @Test
    void distancesCutAtATargetAgree() {
        leavesAgree("dist2targ", "cap=true", meta -> {
            double target = number(meta, "target");
            return upTo(target, meta, towards(target, meta));
        });
    }

    /** The third unit, whose figure is a target like any other, and a divisor of everybody's where it is above 0. */
    @Test
    void distancesToAReferenceUnitAgree() {
        leavesAgree("dist2ref", "ref=row 3;cap=false", meta -> towards(ofThird(meta), meta));
        leavesAgree("dist2ref", "ref=row 3;cap=true", meta -> upTo(ofThird(meta), meta, towards(ofThird(meta), meta)));
        leavesAgree("dist2ref", "ref=row 3;cap=false", meta -> toThird(meta));
        leavesAgree(
                "dist2ref",
                "ref=row 3;cap=true",
                meta -> upTo(ofThird(meta) > 0 ? 1 : ofThird(meta), meta, toThird(meta)));
        assertThat(META.rows()).filteredOn(meta -> ofThird(meta) > 0).hasSizeGreaterThan(10);
    }

    private static Leaf toThird(Map<String, String> meta) {
        return ofThird(meta) > 0
                ? towards(1, meta)
                        .withDenominator(Denominator.ofUnit(
                                meta.get("iCode"), DATA.texts("uCode").get(2)))
                : towards(ofThird(meta), meta);
    }

    private static double ofThird(Map<String, String> meta) {
        return DATA.number(2, meta.get("iCode"));
    }

    @Test
    void goalpostsAgree() {
        agrees(
                "goalposts",
                "scale=100;truncate=true",
                meta -> new Normalization.Goalposts(
                        number(meta, "goalpost_lower"),
                        number(meta, "goalpost_upper"),
                        Normalization.Scale.LINEAR,
                        Normalization.Range.PERCENT));
        agrees(
                "goalposts",
                "scale=100;truncate=false",
                meta -> new Normalization.MinMax(
                        new Normalization.Bounds.Given(number(meta, "goalpost_lower"), number(meta, "goalpost_upper")),
                        Normalization.Range.PERCENT,
                        Normalization.Clamp.NONE));
    }

    private static void imputedAgree(String method, Imputation imputation) {
        ReferenceTable expected = ReferenceTable.read("asem-methods/impute.csv")
                .where(row -> row.get("method").equals(method));
        assertThat(expected.rows()).hasSize(7);
        Panel panel = panel(DATA, "uCode", META.texts("iCode"));
        for (int i = 0; i < expected.rows().size(); i++) {
            Map<String, String> row = expected.rows().get(i);
            Leaf leaf = Leaf.of(row.get("iCode"), Direction.HIGHER, Normalization.none())
                    .withImputation(imputation);
            Scores scores = CompositeIndex.of("imputed", leaf).score(panel, Panels.YEAR);
            close(scores.score(row.get("uCode")).orElseThrow(), expected.number(i, "value"), row.toString());
            assertThat(scores.coverage(row.get("uCode")).share()).isZero();
        }
    }

    @Test
    void imputedMeansAgree() {
        imputedAgree("mean", new Imputation.Mean());
        imputedAgree("group_mean", new Imputation.GroupMean("region"));
    }

    private static Branch weighted(String weights, List<? extends Node> leaves) {
        List<Branch.Part> parts = new ArrayList<>();
        for (int i = 0; i < leaves.size(); i++) {
            parts.add(
                    weights.equals("equal")
                            ? Branch.Part.of(leaves.get(i))
                            : Branch.Part.of(leaves.get(i), META.number(i, "weight")));
        }
        return Branch.of("all", "All")
                .withParts(parts)
                .withWeighting(weights.equals("equal") ? Weighting.equal() : Weighting.relative());
    }

    private static void aggregatesAgree(String method, String weights, Aggregation aggregation) {
        List<Leaf> leaves = META.texts("iCode").stream()
                .map(id -> Leaf.of(id, Direction.HIGHER, Normalization.none()))
                .toList();
        Branch branch = weighted(weights, leaves).withAggregation(aggregation).withMissing(MissingRule.atLeast(0));
        ReferenceTable input = ReferenceTable.read("asem-methods/aggregate_input.csv");
        Scores scores =
                CompositeIndex.of("aggregated", branch).score(panel(input, "uCode", META.texts("iCode")), Panels.YEAR);
        ReferenceTable expected = ReferenceTable.read("asem-methods/aggregate.csv")
                .where(row ->
                        row.get("method").equals(method) && row.get("params").equals("weights=" + weights));
        assertThat(expected.rows()).hasSize(51);
        for (int i = 0; i < 51; i++) {
            String unit = expected.rows().get(i).get("uCode");
            close(scores.score(unit).orElseThrow(), expected.number(i, "value"), unit);
        }
    }

    @Test
    void meansWithMissingPartsAgree() {
        aggregatesAgree("arithmetic", "equal", Aggregation.arithmetic());
        aggregatesAgree("arithmetic", "meta", Aggregation.arithmetic());
        aggregatesAgree("geometric", "equal", Aggregation.geometric());
        aggregatesAgree("geometric", "meta", Aggregation.geometric());
    }

    private static Scores copeland(String weights) {
        List<Leaf> leaves = META.rows().stream()
                .map(meta -> Leaf.of(meta.get("iCode"), direction(meta, "direction"), Normalization.none()))
                .toList();
        Branch branch = weighted(weights, leaves).withAggregation(new Aggregation.Copeland());
        return CompositeIndex.of("copeland", branch).score(panel(DATA, "uCode", META.texts("iCode")), Panels.YEAR);
    }

    @Test
    void copelandScoresOfCompleteRowsAgree() {
        ReferenceTable expected = ReferenceTable.read("asem-methods/copeland.csv");
        Scores equal = copeland("equal");
        Scores meta = copeland("meta");
        for (int i = 0; i < expected.rows().size(); i++) {
            String unit = expected.rows().get(i).get("uCode");
            assertThat(equal.score(unit)).as(unit).hasValue(expected.number(i, "copeland_equal"));
            assertThat(meta.score(unit)).as(unit).hasValue(expected.number(i, "copeland_meta"));
        }
        assertThat(equal.ranking().entries()).hasSize(expected.rows().size()).hasSize(44);
    }

    @Test
    void outrankingSharesAgree() {
        ReferenceTable expected = ReferenceTable.read("asem-methods/outranking_matrix_weights_meta.csv");
        Scores scores = copeland("meta");
        Parts parts = ((BranchValues) scores.root()).parts;
        Set<String> units = new LinkedHashSet<>(expected.texts("uCode"));
        for (int i = 0; i < expected.rows().size(); i++) {
            String unit = expected.rows().get(i).get("uCode");
            for (String other : units) {
                if (!other.equals(unit)) {
                    double share = Duels.share(parts, scores.position(unit), scores.position(other));
                    close(share, expected.number(i, other), unit + " over " + other);
                }
            }
        }
    }

    @Test
    void weightedSumsOfMinMaxAgreeWithPymcdm() {
        ReferenceTable criteria = ReferenceTable.read("mcdm/criteria.csv");
        List<Branch.Part> parts = new ArrayList<>();
        for (int i = 0; i < criteria.rows().size(); i++) {
            Map<String, String> row = criteria.rows().get(i);
            Normalization unit = new Normalization.MinMax(
                    new Normalization.Bounds.Observed(), Normalization.Range.UNIT, Normalization.Clamp.NONE);
            parts.add(Branch.Part.of(
                    Leaf.of(row.get("criterion"), direction(row, "type"), unit), criteria.number(i, "weight")));
        }
        Branch sum = Branch.of("wsm", "Weighted sum")
                .withParts(parts)
                .withWeighting(Weighting.shares())
                .withAggregation(Aggregation.sum());
        Scores scores = CompositeIndex.of("wsm", sum)
                .score(panel(ReferenceTable.read("mcdm/matrix.csv"), "unit", criteria.texts("criterion")), Panels.YEAR);
        ReferenceTable expected = ReferenceTable.read("mcdm/scores.csv")
                .where(row -> row.get("method").equals("wsm_minmax"));
        ReferenceTable normalised = ReferenceTable.read("mcdm/normalise.csv")
                .where(row -> row.get("method").equals("minmax"));
        assertThat(expected.rows()).hasSize(25);
        for (int i = 0; i < 25; i++) {
            String unit = expected.rows().get(i).get("unit");
            close(scores.score(unit).orElseThrow(), expected.number(i, "score"), unit);
        }
        for (int i = 0; i < normalised.rows().size(); i++) {
            Map<String, String> row = normalised.rows().get(i);
            double found =
                    scores.node(row.get("criterion")).value(row.get("unit")).orElseThrow();
            close(found, normalised.number(i, "value"), row.toString());
        }
        assertThat(scores.score("A03")).isEqualTo(scores.score("A07"));
    }
}
