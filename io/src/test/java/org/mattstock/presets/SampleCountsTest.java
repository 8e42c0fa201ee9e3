package org.mattstock.presets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Population;
import org.mattstock.definition.Weighting;
import org.mattstock.index.CompositeIndex;
import org.mattstock.io.json.AnalysisJson;
import org.mattstock.uncertainty.DepthCounts;
import org.mattstock.uncertainty.JointBand;
import org.mattstock.uncertainty.RankDistribution;
import org.mattstock.uncertainty.ReplicateCounts;
import org.mattstock.uncertainty.UncertaintyAnalysis;
import org.mattstock.uncertainty.UncertaintyAnalysis.Pairs;
import org.mattstock.variation.Variation;

/** On the figures of all municipalities: seven parts, counted apart and kept as bytes, are the run, whatever varies. */
class SampleCountsTest {
    private static final int YEAR = 2022;
    private static final Panel PANEL = Presets.samplePanel();
    private static final CompositeIndex INDEX = Presets.index(Presets.EXAMPLE);

    private static UncertaintyAnalysis analysis(String kind) {
        UncertaintyAnalysis usual = UncertaintyAnalysis.of(INDEX).seed(18).replicates(2_000);
        return switch (kind) {
            case "usual" -> usual.threads(2);
            case "pairs" -> usual.pairs(Pairs.COUNTED).replicates(1_800);
            case "learned weights" -> UncertaintyAnalysis.of(learned()).seed(4).replicates(2_000);
            case "leaves alone" -> usual.vary(Variation.leaves(Variation.leaveOneOut()));
            case "few units" ->
                UncertaintyAnalysis.of(INDEX.withPopulation(few())).replicates(2_000);
            default -> throw new AssertionError(kind);
        };
    }

    private static CompositeIndex learned() {
        return INDEX.withTree(((Branch) INDEX.tree()).withWeighting(Weighting.standardDeviation()));
    }

    private static Population few() {
        return Population.listed(new TreeSet<>(
                PANEL.units().subList(20, 60).stream().map(Unit::id).toList()));
    }

    private static List<Long> cuts(long blocks) {
        List<Long> cuts = new ArrayList<>();
        for (int part = 0; part <= 7; part++) {
            cuts.add(part * blocks / 7);
        }
        return cuts;
    }

    private static ReplicateCounts counts(UncertaintyAnalysis analysis) {
        List<Long> cuts = cuts(analysis.blocks());
        List<ReplicateCounts> parts = new ArrayList<>();
        for (int part = 0; part < 7; part++) {
            parts.add(ReplicateCounts.parse(analysis.count(PANEL, YEAR, cuts.get(part), cuts.get(part + 1))
                    .toBytes()));
        }
        Collections.shuffle(parts, new Random(3));
        return parts.stream().reduce(ReplicateCounts::plus).orElseThrow();
    }

    private static DepthCounts depths(RankDistribution places, List<String> ids) {
        List<Long> cuts = cuts(places.blocks());
        List<DepthCounts> parts = new ArrayList<>();
        for (int part = 0; part < 7; part++) {
            parts.add(DepthCounts.parse(places.countDepths(ids, 0.9, cuts.get(part), cuts.get(part + 1))
                    .toBytes()));
        }
        Collections.shuffle(parts, new Random(4));
        return parts.stream().reduce(DepthCounts::plus).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"usual", "pairs", "learned weights", "leaves alone", "few units"})
    void sevenPartsAreTheRun(String kind) {
        UncertaintyAnalysis analysis = analysis(kind);
        RankDistribution run = analysis.run(PANEL, YEAR);
        RankDistribution merged = analysis.distribution(PANEL, YEAR, counts(analysis));

        assertThat(merged).hasToString(run.toString());
        assertThat(said(merged, kind)).isEqualTo(said(run, kind));

        List<String> ids = run.units().stream().map(Unit::id).toList().subList(3, 25);
        requireSame(merged.jointBand(depths(merged, ids)), run.jointBand(ids, 0.9));
    }

    /** All that is said of each unit. */
    private static Map<String, List<Object>> said(RankDistribution places, String kind) {
        Map<String, List<Object>> said = new LinkedHashMap<>();
        List<Unit> units = places.units();
        for (Unit unit : units) {
            List<Object> of = new ArrayList<>();
            of.add(places.meanPlace(unit.id()));
            of.add(places.medianPlace(unit.id()));
            of.add(places.span(unit.id(), 0.9));
            of.add(places.shareInTop(unit.id(), 10));
            of.add(places.shareUnranked(unit.id()));
            of.add(places.centralWeights(unit.id()));
            if (kind.equals("pairs")) {
                for (Unit other : units) {
                    of.add(places.shareAhead(unit.id(), other.id()));
                }
            }
            said.put(unit.id(), of);
        }
        return said;
    }

    private static void requireSame(JointBand merged, JointBand run) {
        assertThat(merged.units()).isEqualTo(run.units());
        assertThat(merged.coverage()).isEqualTo(run.coverage());
        assertThat(merged.depth()).isEqualTo(run.depth());
        assertThat(merged).hasToString(run.toString());
    }

    /** What a machine that has nothing but texts and bytes needs. */
    @Test
    void settingsAsJsonCountTheSame() {
        UncertaintyAnalysis analysis = analysis("pairs");
        UncertaintyAnalysis elsewhere = UncertaintyAnalysis.of(INDEX)
                .with(AnalysisJson.SETTINGS.parse(AnalysisJson.SETTINGS.toJson(analysis.settings())));

        assertThat(elsewhere.count(PANEL, YEAR, 2, 3)).isEqualTo(analysis.count(PANEL, YEAR, 2, 3));
    }
}
