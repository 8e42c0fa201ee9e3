package org.mattstock.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Custom;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Treatment;
import org.mattstock.fit.FittedParameters.Entry;
import org.mattstock.fit.FittedParameters.Step;
import org.mattstock.fit.Learned;
import org.mattstock.index.CompositeIndex.Identity;
import org.mattstock.index.Fault;
import org.mattstock.index.FittedIndex.Frozen;
import org.mattstock.io.json.Spoilt.How;
import org.mattstock.uncertainty.UncertaintyAnalysis.Pairs;
import org.mattstock.uncertainty.UncertaintySettings;
import org.mattstock.uncertainty.UncertaintySettings.Errors;
import org.mattstock.uncertainty.UncertaintySettings.Pair;
import org.mattstock.variation.Variation;
import org.mattstock.variation.WeightSet;

/** Every fault of a text of an analysis is named, with its path. */
class AnalysisFaultsTest {
    private static final Identity INDEX = new Identity("health", "0a".repeat(32));

    private static final Frozen FROZEN = new Frozen(
            INDEX,
            List.of(2018, 2019),
            List.of(new Custom("shift", 1, Map.of("by", 1.5))),
            List.of(
                    new Entry("a", Step.TREATMENT, "", 290, new Learned.Limits(-0.0, 0.1)),
                    new Entry("a", Step.NORMALIZATION, "R1", 290, new Learned.Center(1e-300, 2)),
                    new Entry("b", Step.NORMALIZATION, "", 3, Learned.Distribution.of(3, 1, 2)),
                    new Entry("c", Step.NORMALIZATION, "", 9, new Learned.Cuts(List.of(1.0, 2.0))),
                    new Entry("d", Step.IMPUTATION, "", 9, new Learned.Single(Math.PI)),
                    new Entry("d", Step.NORMALIZATION, "", 0, new Learned.Neutral(50)),
                    new Entry("e", Step.SUBSTITUTION, "", 9, Learned.Numbers.of(1, 2)),
                    new Entry("f", Step.WEIGHTS, "", 9, Learned.Weights.of(0.25, 0.75))));

    private static final List<WeightSet> SETS = List.of(
            WeightSet.fixed(),
            WeightSet.simplex(),
            WeightSet.box(0.25, WeightSet.Box.Form.BOX_AND_SIMPLEX),
            WeightSet.dirichlet(40),
            WeightSet.ordinal(new WeightSet.AtLeast("a", "b")));

    private static final List<Variation> VARIATIONS = List.of(
            Variation.weights("all", SETS.get(2)),
            Variation.leaves(Variation.leaveOut(0.1)),
            Variation.normalizations(Normalization.zScore(), new Custom("shift", 1, Map.of())),
            Variation.treatments(Treatment.clip(0, 1)),
            Variation.aggregations(List.of(Aggregation.shareOfMaximum(9)), List.of("all")),
            Variation.missingRules(MissingRule.atLeast(0.5)),
            Variation.noise("N1", "N1-error"));

    private static final UncertaintySettings SETTINGS = new UncertaintySettings(
            INDEX,
            VARIATIONS,
            List.of(new Pair(Normalization.zScore(), Aggregation.minimum())),
            Optional.empty(),
            7,
            1000,
            Optional.of(new Errors(OptionalDouble.of(0.01), OptionalDouble.of(0.5))),
            Pairs.COUNTED);

    /** A format and a text of it in full. */
    record Text(RecordJson<?> format, String json) {
        static <T> Text of(RecordJson<T> format, T value) {
            return new Text(format, format.full().toJson(value));
        }

        List<String> faults(String other) {
            try {
                format.parse(other);
                return List.of();
            } catch (InvalidJsonException e) {
                return e.faults().stream().map(Fault::path).toList();
            }
        }

        Stream<Spoilt> spoilt(How how) {
            return Spoilt.all(json).stream().filter(each -> each.how() == how);
        }
    }

    static Stream<Text> texts() {
        return Stream.of(
                        Stream.of(Text.of(AnalysisJson.REFERENCE, FROZEN), Text.of(AnalysisJson.SETTINGS, SETTINGS)),
                        SETS.stream().map(set -> Text.of(AnalysisJson.WEIGHTS, set)),
                        VARIATIONS.stream().map(each -> Text.of(AnalysisJson.VARIATION, each)))
                .flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyFieldThatIsNullOrOfAnotherKindIsNamed(Text text) {
        assertThat(text.faults(text.json())).isEmpty();
        assertThat(Stream.of(How.NULL, How.OF_ANOTHER_KIND).flatMap(text::spoilt))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(text.faults(each.json()))
                        .as("%s of %s in %s", each.how(), each.path(), each.json())
                        .singleElement()
                        .satisfies(path -> assertThat(path).startsWith(each.path())));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyFieldThatIsMisspeltIsNamed(Text text) {
        assertThat(text.spoilt(How.MISSPELT))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(text.faults(each.json()))
                        .as(each.json())
                        .containsAnyOf(each.path() + "x", each.path()));
    }

    /** The names of the fields that may be left out; for each other one its path is named. */
    private static TreeSet<String> spare(Stream<Text> texts) {
        TreeSet<String> spare = new TreeSet<>();
        texts.forEach(text -> text.spoilt(How.LEFT_OUT).forEach(each -> {
            List<String> faults = text.faults(each.json());
            if (faults.isEmpty()) {
                spare.add(each.path().replaceAll("\\[\\d+]", ""));
            } else {
                assertThat(faults).as(each.json()).containsExactly(each.path());
            }
        }));
        return spare;
    }

    @Test
    void everyFieldThatIsLeftOutIsNamedUnlessItHasADefault() {
        assertThat(spare(Stream.of(Text.of(AnalysisJson.REFERENCE, FROZEN))))
                .containsExactly("customs", "customs.parameters");
        assertThat(spare(Stream.of(Text.of(AnalysisJson.WEIGHTS, SETS.get(2))))).containsExactly("form");
        assertThat(spare(Stream.of(Text.of(AnalysisJson.SETTINGS, SETTINGS))))
                .containsExactly(
                        "forbidden",
                        "forbidden.normalization.deviation",
                        "forbidden.normalization.mean",
                        "forbidden.normalization.spread",
                        "pairs",
                        "stopping",
                        "stopping.place",
                        "stopping.share",
                        "variations.branches",
                        "variations.others.deviation",
                        "variations.others.mean",
                        "variations.others.parameters",
                        "variations.others.spread",
                        "variations.set.form");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "0a0a | "0A0a | index.hash: hash must be a SHA-256 hash in 64 hexadecimal digits
            "health" | " " | index.id: id must not be blank
            "deviation": 0.25 | "deviation": 1.5 | variations[0].set.deviation: deviation must be from 0 to 1, got 1.5
            "share": 0.1 | "share": 0 | variations[1].resampling.share: share must be above 0 and at most 0.9, got 0.0
            "box-and-simplex" | "box" | variations[0].set.form: form must be one of cone, box-and-simplex, got "box"
            "leave-out" | "leave-some" | variations[1].resampling.type: type must be one of bootstrap, leave-one-out, leave-out, got "leave-some"
            "seed": 7 | "seed": 7.5 | seed: seed must be a whole number, got 7.5
            "seed": 7 | "seed": 9223372036854775808 | seed: seed must be a whole number, got 9223372036854775808
            "replicates": 1000 | "replicates": 0 | replicates: replicates must be from 1 to 2147483647, got 0
            "counted" | "count" | pairs: pairs must be one of ignored, counted, got "count"; nearest: counted
            "share": 0.01 | "share": 0 | stopping.share: share must be positive, got 0.0
            "place": 0.5 | "place": 1e999 | stopping.place: place must be finite, got Infinity
            "seed": 7 | "seed": 7, "samples": [] | samples: samples must not be empty
            "seed": 7 | "seed": 7, "samples": [{"a": 1}] | variations: variations must be none where samples are given, got 7
            "seed": 7 | "seed": 7, "samples": [{"a": "1"}] | samples[0].a: a must be a number, got "1"
            "formatVersion": 1 | "formatVersion": 2 | formatVersion: formatVersion must be 1, got 2
            """)
    void everyFaultOfSettingsHasItsPathRuleAndValue(String old, String replacement, String fault) {
        assertFault(Text.of(AnalysisJson.SETTINGS, SETTINGS), old, replacement, fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            [2018, 2019] | [2019, 2018] | years: years must ascend, each once, got [2019, 2018]
            [2018, 2019] | [2019, 2019] | years: years must ascend, each once, got [2019, 2019]
            "count": 290 | "count": -1 | entries[0].count: count must be at least 0, got -1
            "lower": -0.0 | "lower": 0.2 | entries[0].learned.lower: lower must not be above upper, got 0.2 and 0.1
            "deviation": 2 | "deviation": 0 | entries[1].learned.deviation: deviation must be positive, got 0.0
            "cuts": [1, 2] | "cuts": [2, 1] | entries[3].learned.cuts: cuts must ascend, got 1.0 after 2.0
            "values": [1, 2, 3] | "values": [1, 1e999] | entries[2].learned.values[1]: values[1] must be finite, got Infinity
            "node": "c" | "node": "b" | entries: entries must differ in node, step and group, got twice b, NORMALIZATION, ""
            "step": "imputation" | "step": "imputing" | entries[4].step: step must be one of treatment, imputation, normalization, substitution, weights, got "imputing"
            "type": "cuts" | "type": "cut" | entries[3].learned.type: type must be one of limits, center, yardstick, cuts, single, chosen, neutral, numbers, weights, distribution, got "cut"; nearest: cuts
            "version": 1 | "version": 1.5 | customs[0].version: version must be a whole number, got 1.5
            """)
    void everyFaultOfAReferenceHasItsPathRuleAndValue(String old, String replacement, String fault) {
        assertFault(Text.of(AnalysisJson.REFERENCE, FROZEN), old, replacement, fault);
    }

    private static void assertFault(Text text, String old, String replacement, String fault) {
        assertThat(text.json()).contains(old);
        assertThatExceptionOfType(InvalidJsonException.class)
                .isThrownBy(() -> text.format().parse(text.json().replace(old, replacement)))
                .satisfies(refusal -> assertThat(refusal.faults())
                        .anySatisfy(each -> assertThat(each.toString()).startsWith(fault)));
    }
}
