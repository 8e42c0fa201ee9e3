package org.mattstock.report;

import java.util.List;
import java.util.Map;
import org.mattstock.coherence.Associations;
import org.mattstock.coherence.ComponentAnalysis;
import org.mattstock.coherence.LeafInfluence;
import org.mattstock.coherence.OutrankingMatrix;
import org.mattstock.coherence.RankReversals;
import org.mattstock.coherence.Reliability;
import org.mattstock.coherence.Review;
import org.mattstock.coherence.Screening;
import org.mattstock.coherence.TreatmentReport;
import org.mattstock.coherence.UnitProfile;
import org.mattstock.data.Panel;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Treatment;
import org.mattstock.definition.Weighting;
import org.mattstock.development.Development;
import org.mattstock.development.EvidenceAnalysis;
import org.mattstock.fit.Behaviors;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;
import org.mattstock.index.ScoresComparison;
import org.mattstock.inference.Estimates;
import org.mattstock.inference.PlaceSets;
import org.mattstock.inference.PlacesOnNewFigure;
import org.mattstock.inference.TopVerified;
import org.mattstock.inference.VerifiedOrder;
import org.mattstock.instrument.TrafficLights;
import org.mattstock.nomination.JenksClasses;
import org.mattstock.nomination.NominationRule;
import org.mattstock.presets.Presets;
import org.mattstock.rank.Bands;
import org.mattstock.rank.Discrimination;
import org.mattstock.rank.RankComparison;
import org.mattstock.table.Table;
import org.mattstock.uncertainty.FullFactorial;
import org.mattstock.uncertainty.Improvement;
import org.mattstock.uncertainty.JointImprovement;
import org.mattstock.uncertainty.SensitivityAnalysis;
import org.mattstock.uncertainty.UncertaintyAnalysis;
import org.mattstock.variation.Variation;

/** The tables of every kind of result on the sample panel, and those of a fictitious award. */
final class SampleResults {
    private static final Panel PANEL = Presets.samplePanel();
    private static final CompositeIndex INDEX = Presets.index(Presets.EXAMPLE);
    private static final Map<String, Double> SHARES = Map.of("A", 90.0, "B", 83.0, "C", 71.0);
    private static final Map<String, Double> ERRORS = Map.of("A", 1.5, "B", 2.0, "C", 4.0);

    private SampleResults() {}

    /** The example with no more treatment than its figures need. */
    private static CompositeIndex treated() {
        Treatment treatment = Treatment.asNeeded(
                List.of(
                        Treatment.winsorizeTails(5, 2, 3.5),
                        Treatment.shiftedLogarithm(0.01, Treatment.LongTail.BY_SKEWNESS)),
                2,
                3.5);
        return INDEX.withTree(treated(INDEX.tree(), treatment));
    }

    private static Node treated(Node node, Treatment treatment) {
        if (node instanceof Leaf leaf) {
            return leaf.withTreatment(treatment);
        }
        Branch branch = (Branch) node;
        return branch.withParts(branch.parts().stream()
                .map(part -> new Branch.Part(treated(part.node(), treatment), part.weight()))
                .toList());
    }

    static Map<String, Table> tables() {
        Scores scores = INDEX.score(PANEL, 2022);
        Scores before = INDEX.score(PANEL, 2021);
        return EveryTable.of(
                "Täby",
                PANEL,
                INDEX,
                INDEX.effectiveWeights(),
                scores,
                scores.ranking().bands(Bands.shares(0.25, 0.25)),
                scores.ranking().within(PANEL.groupings().get(0)),
                scores.difference("Höganäs", "Täby"),
                ScoresComparison.of(before, scores),
                RankComparison.of(before.ranking(), scores.ranking()),
                Review.of(INDEX, PANEL, 2018, 2022),
                Screening.of(INDEX, PANEL, 2022),
                Screening.of(PANEL, 2022, List.of("N00090", "N15419")),
                TreatmentReport.of(treated(), PANEL, 2022),
                OutrankingMatrix.of(scores, INDEX.tree().id()),
                Associations.ofLeaves(scores, INDEX.tree().id()),
                LeafInfluence.of(scores),
                UnitProfile.of(scores, "Täby", PANEL.groupings().get(0).id()),
                RankReversals.of(INDEX, PANEL, 2022),
                Discrimination.of(scores.ranking()),
                Reliability.of(scores, INDEX.tree().id()),
                ComponentAnalysis.ofLeaves(scores, INDEX.tree().id()),
                TrafficLights.of(scores),
                NominationRule.largestGap(3, 7).nominate(scores),
                JenksClasses.of(List.of(1.0, 2.0, 5.0, 6.0, 9.0), 2),
                Improvement.of(scores, "Kiruna", 10),
                JointImprovement.of(scores, "Kiruna", 100),
                UncertaintyAnalysis.of(INDEX).seed(1).replicates(100).run(PANEL, 2022),
                UncertaintyAnalysis.of(INDEX).replicates(100).run(PANEL, 2022).jointBand(0.8),
                UncertaintyAnalysis.of(INDEX).replicates(100).run(PANEL, 2022).jointBand(List.of("Kiruna"), 0.8),
                Estimates.of(SHARES, ERRORS),
                TopVerified.of(Estimates.of(SHARES, ERRORS), 2, 0.05),
                VerifiedOrder.of(Estimates.of(SHARES, ERRORS), 0.05),
                PlaceSets.of(Estimates.of(SHARES, ERRORS), PlaceSets.Settings.standard()),
                PlacesOnNewFigure.of(scores, 0.9),
                SensitivityAnalysis.of(INDEX)
                        .rows(64)
                        .seed(1)
                        .vary(Variation.normalizations(Normalization.zScore(), Normalization.percentile()))
                        .run(PANEL, 2022),
                FullFactorial.of(
                        INDEX,
                        List.of(
                                Variation.normalizations(Normalization.percentile()),
                                Variation.aggregations(Aggregation.minimum())),
                        List.of(Weighting.standardDeviation()),
                        PANEL,
                        2022,
                        Behaviors.none()),
                Development.of(INDEX).over(2019, 2022).run(PANEL),
                EvidenceAnalysis.of(INDEX).over(2016, 2022).run(PANEL),
                AuditCases.decided(),
                AuditCases.PROCESS);
    }
}
