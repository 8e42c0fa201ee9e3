package org.mattstock.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.data.Panel;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Custom;
import org.mattstock.definition.Imputation;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.MissingRule.Statistic;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Treatment;
import org.mattstock.definition.Weighting;
import org.mattstock.fit.Behaviors;
import org.mattstock.fit.Learned;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.FittedIndex;
import org.mattstock.index.FittedIndex.Frozen;
import org.mattstock.index.InvalidIndexException;
import org.mattstock.index.Scores;
import org.mattstock.presets.Presets;
import org.mattstock.rank.QuantileType;
import org.mattstock.uncertainty.RankDistribution;
import org.mattstock.uncertainty.UncertaintyAnalysis;
import org.mattstock.uncertainty.UncertaintyAnalysis.Pairs;
import org.mattstock.uncertainty.UncertaintyAnalysis.Stopping;
import org.mattstock.uncertainty.UncertaintySettings;
import org.mattstock.uncertainty.UncertaintySettings.Errors;
import org.mattstock.variation.Variation;
import org.mattstock.variation.WeightSet;

/** What is frozen in a file and thawed is what it was, to the last bit. */
class AnalysisJsonTest {
    private static final Panel PANEL = Presets.samplePanel();
    private static final CompositeIndex INDEX = Presets.index(Presets.EXAMPLE);
    private static final Behaviors BEHAVIORS = Behaviors.none()
            .withTreatment("halve-tails", 3, new Behaviors.Treating() {
                @Override
                public double[] learn(double[] reference, Map<String, Double> parameters) {
                    return new double[] {reference[0], reference[reference.length / 2]};
                }

                @Override
                public double apply(double value, double[] learned, Map<String, Double> parameters) {
                    return learned[1] + (value - learned[1]) * parameters.get("share");
                }
            })
            .withNormalization("shift", 1, new Behaviors.Normalizing() {
                @Override
                public double[] learn(double[] reference, Map<String, Double> parameters) {
                    return new double[] {reference[0]};
                }

                @Override
                public double apply(double value, double[] learned, Map<String, Double> parameters) {
                    return (value - learned[0]) / 3;
                }
            });
    private static final Custom TAILS = new Custom("halve-tails", 3, Map.of("share", 1 / 3.0));
    private static final Custom SHIFT = new Custom("shift", 1, Map.of());

    private static void assertSameBits(Scores found, Scores wanted) {
        assertThat(found.units()).isEqualTo(wanted.units());
        wanted.units()
                .forEach(unit ->
                        assertThat(found.score(unit.id())).as(unit.name()).isEqualTo(wanted.score(unit.id())));
        assertThat(found.toTable()).isEqualTo(wanted.toTable());
        assertThat(found.lineage()).isEqualTo(wanted.lineage());
    }

    @ParameterizedTest
    @ValueSource(strings = {Presets.EXAMPLE, "preschool-quality", "preschool-effectiveness"})
    void aReferenceThatWasFrozenInOneYearScoresAnotherAsTheFitItselfDoes(String id, @TempDir Path folder)
            throws IOException {
        CompositeIndex index = Presets.index(id);
        FittedIndex fitted = index.fit(PANEL, 2019);
        Path file = folder.resolve("reference.json");
        AnalysisJson.REFERENCE.write(fitted.frozen(), file);
        FittedIndex thawed = FittedIndex.of(index, AnalysisJson.REFERENCE.read(file));
        assertThat(thawed.parameters().hash()).isEqualTo(fitted.parameters().hash());
        assertThat(thawed.frozen()).isEqualTo(fitted.frozen());
        assertSameBits(thawed.score(PANEL, 2022), fitted.score(PANEL, 2022));
    }

    /** A definition in which everything is learned that can be. */
    private static CompositeIndex mixed() {
        List<Leaf> leaves = INDEX.leaves();
        List<Node> parts = new ArrayList<>(List.of(
                leaves.get(0).withNormalization(Normalization.minMax()).withTreatment(TAILS),
                leaves.get(1).withNormalization(Normalization.zScore()).withImputation(Imputation.mean()),
                leaves.get(2).withNormalization(Normalization.rank()),
                leaves.get(3).withNormalization(Normalization.quantilePoints(5, QuantileType.TYPE_7)),
                leaves.get(4)
                        .withNormalization(Normalization.percentile())
                        .withTreatment(Treatment.winsorize(0.05, 0.95, QuantileType.TYPE_7)),
                leaves.get(5).withNormalization(SHIFT)));
        return CompositeIndex.of(
                "mixed",
                Branch.of("all", "All", parts.toArray(Node[]::new))
                        .withMissing(MissingRule.substitute(Statistic.MEAN))
                        .withWeighting(Weighting.standardDeviation()));
    }

    @Test
    void everythingThatCanBeLearnedIsKeptToTheLastBit() {
        FittedIndex fitted = mixed().fit(PANEL, 2019, BEHAVIORS);
        Frozen frozen = AnalysisJson.REFERENCE.parse(AnalysisJson.REFERENCE.toJson(fitted.frozen()));
        assertThat(frozen).isEqualTo(fitted.frozen());
        assertThat(frozen.customs()).containsExactly(TAILS, SHIFT);
        assertThat(frozen.entries())
                .extracting(entry -> entry.learned().getClass().getSimpleName())
                .contains("Limits", "Center", "Cuts", "Single", "Numbers", "Distribution", "Weights");
        assertSameBits(FittedIndex.of(mixed(), frozen, BEHAVIORS).score(PANEL, 2022), fitted.score(PANEL, 2022));
    }

    @Test
    void aReferenceIsRefusedByNameForAnotherDefinitionAndWithoutItsCustomMethods() {
        Frozen frozen = mixed().fit(PANEL, 2019, BEHAVIORS).frozen();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FittedIndex.of(INDEX, frozen))
                .withMessage("index must be \"mixed\" with hash " + mixed().hash() + ", got \"" + INDEX.id()
                        + "\" with hash " + INDEX.hash());
        Frozen later = new Frozen(
                frozen.index(),
                frozen.years(),
                List.of(new Custom("halve-tails", 4, Map.of()), SHIFT),
                frozen.entries());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FittedIndex.of(mixed(), later, BEHAVIORS))
                .withMessageStartingWith("customs must be those of the index [Custom[id=halve-tails, version=3");
        assertThatExceptionOfType(InvalidIndexException.class)
                .isThrownBy(() -> FittedIndex.of(mixed(), frozen).score(PANEL, 2022))
                .withMessageContaining("behaviors must hold the custom treatment halve-tails version 3");
    }

    @Test
    void aCutThatIsLackingInAReferenceIsNamed() {
        String json = AnalysisJson.REFERENCE.toJson(
                mixed().fit(PANEL, 2019, BEHAVIORS).frozen());
        Frozen lacking = AnalysisJson.REFERENCE.parse(json.replaceFirst("\"cuts\": \\[[^,]+, ", "\"cuts\": ["));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FittedIndex.of(mixed(), lacking, BEHAVIORS))
                .withMessage("parameters must fit the index: "
                        + mixed().leaves().get(3).id() + " learns 4 cuts, got 3");
    }

    private static UncertaintyAnalysis analysis(CompositeIndex index) {
        return UncertaintyAnalysis.of(index)
                .vary(
                        Variation.weights(index.tree().id(), WeightSet.dirichlet(40)),
                        Variation.leaves(Variation.leaveOut(0.1)),
                        Variation.normalizations(Normalization.rank(), Normalization.zScore()),
                        Variation.aggregations(Aggregation.minimum()))
                .forbid(Normalization.rank(), Aggregation.minimum())
                .seed(Long.MIN_VALUE + 7)
                .replicates(600)
                .pairs(Pairs.COUNTED)
                .stopping(Stopping.atShareError(0.001));
    }

    private static void assertRepeats(UncertaintyAnalysis analysis) {
        String json = AnalysisJson.SETTINGS.toJson(analysis.settings());
        UncertaintySettings told = AnalysisJson.SETTINGS.parse(json);
        assertThat(told).isEqualTo(analysis.settings());
        RankDistribution again =
                UncertaintyAnalysis.of(analysis.index()).threads(2).with(told).run(PANEL, 2022);
        RankDistribution first = analysis.run(PANEL, 2022);
        assertThat(again.toTable()).isEqualTo(first.toTable());
        assertThat(again.lineage()).isEqualTo(first.lineage());
        first.units().forEach(unit -> assertThat(again.meanPlace(unit.id())).isEqualTo(first.meanPlace(unit.id())));
    }

    @Test
    void settingsThatWereReadRepeatARun() {
        assertRepeats(analysis(INDEX));
        assertRepeats(UncertaintyAnalysis.of(INDEX).replicates(200));
    }

    @Test
    void givenWeightsAreRepeated() {
        String part = ((Branch) INDEX.tree()).parts().get(0).node().id();
        assertRepeats(UncertaintyAnalysis.of(INDEX)
                .over(List.of(Map.of(part, 1 / 3.0), Map.of(part, 0.7), Map.of()))
                .replicates(2));
    }

    @Test
    void settingsAreRefusedByNameForAnotherDefinition() {
        UncertaintySettings told = analysis(INDEX).settings();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UncertaintyAnalysis.of(mixed()).with(told))
                .withMessageStartingWith("index must be \"" + INDEX.id() + "\" with hash " + INDEX.hash());
    }

    @Test
    void whatMayBeLeftOutMeansWhatAnAnalysisIsByDefault() {
        UncertaintySettings read = AnalysisJson.SETTINGS.parse("""
                {
                  "formatVersion": 1,
                  "index": {"id": "%s", "hash": "%s"},
                  "variations": [
                    {"type": "weights", "branch": "b", "set": {"type": "box", "deviation": 0.25}},
                    {"type": "leaves", "resampling": "bootstrap"},
                    {"type": "aggregations", "others": ["geometric"]}
                  ],
                  "seed": 1,
                  "replicates": 10000
                }
                """.formatted(INDEX.id(), INDEX.hash()));
        assertThat(read)
                .isEqualTo(UncertaintyAnalysis.of(INDEX)
                        .vary(
                                Variation.weights("b", WeightSet.box(0.25)),
                                Variation.leaves(Variation.bootstrap()),
                                Variation.aggregations(Aggregation.geometric()))
                        .settings());
    }

    @Test
    void numbersThatAreNotFiniteAreNeitherKeptNorWritten() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Learned.Cuts(List.of(1.0, Double.NaN)))
                .withMessage("cuts must be finite, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UncertaintyAnalysis.of(INDEX)
                        .over(List.of(Map.of("a", Double.POSITIVE_INFINITY)))
                        .settings())
                .withMessage("samples of a must be finite, got Infinity");
        assertThat(UncertaintyAnalysis.of(INDEX)
                        .stopping(Stopping.atShareError(0.01))
                        .settings()
                        .stopping())
                .contains(new Errors(OptionalDouble.of(0.01), OptionalDouble.empty()));
        RecordJson<Loose> loose = RecordJson.of(Loose.class, "loose");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> loose.toJson(new Loose(List.of(1.0, Double.NEGATIVE_INFINITY))))
                .withMessage("numbers[1] must be finite to be written, got -Infinity");
    }

    /** A record that takes any number. */
    public record Loose(List<Double> numbers) {}

    @Test
    void aTextThatCouldNotBeReadAgainIsNotWritten() {
        RecordJson<Loose> loose = RecordJson.of(Loose.class, "loose");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> loose.toJson(new Loose(Collections.nCopies(1_000_000, 0.0))))
                .withMessage("loose must have at most 1000000 names, values and brackets as JSON, got more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> loose.toJson(new Loose(Collections.nCopies(400_000, 0.12345678901234567))))
                .withMessageStartingWith("loose must be at most 8000000 characters as JSON, got ");
        Loose most = new Loose(Collections.nCopies(999_993, 0.0));
        assertThat(loose.parse(loose.toJson(most))).isEqualTo(most);
    }
}
