package org.mattstock.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mattstock.data.Indicator;
import org.mattstock.index.Fault;
import org.mattstock.instrument.Basis;
import org.mattstock.instrument.Instrument;
import org.mattstock.instrument.Narrative;
import org.mattstock.instrument.Parameter;
import org.mattstock.jury.Deliberation;
import org.mattstock.jury.MarkBook;
import org.mattstock.variation.Variation;
import org.mattstock.variation.WeightSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What holds for every format of an award and of an analysis, on arbitrary records. */
class RecordJsonTest {
    /** A record with its format. */
    record Sample<T>(RecordJson<T> format, T value) {
        static <T> Arbitrary<Sample<?>> all(RecordJson<T> format, Arbitrary<T> values) {
            return values.map(value -> new Sample<>(format, value));
        }

        List<String> texts() {
            return List.of(format.toJson(value), format.full().toJson(value));
        }
    }

    private static final Map<RecordJson<?>, Schema> SCHEMAS = new LinkedHashMap<>();

    private static boolean valid(RecordJson<?> format, String json) {
        Schema schema = SCHEMAS.computeIfAbsent(
                format,
                each -> SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(each.schema()));
        return schema.validate(json, InputFormat.JSON).isEmpty();
    }

    private static Arbitrary<Instrument> instruments() {
        return Combinators.combine(
                        Generators.definitions().filter(index -> !index.learnsWeights()),
                        AnyRecord.TEXTS,
                        Arbitraries.integers().between(0, 9))
                .as((index, text, years) -> new Instrument(
                        index,
                        text,
                        years,
                        years > 4 ? Optional.empty() : Optional.of(new Narrative("t", text)),
                        List.of(new Parameter("weights", text, Basis.unknown())),
                        Map.of(index.leaves().get(0).id(), Indicator.Range.atLeast(years))));
    }

    @Provide
    Arbitrary<Sample<?>> samples() {
        return Arbitraries.oneOf(List.of(
                        Sample.all(AwardJson.INSTRUMENT, instruments()),
                        Sample.all(AwardJson.RUBRIC, JuryGenerators.books().map(MarkBook::rubric)),
                        Sample.all(AwardJson.SUBMISSIONS, JuryGenerators.books().map(MarkBook::submissions)),
                        Sample.all(AwardJson.JURY, JuryGenerators.books().map(MarkBook::jury)),
                        Sample.all(AwardJson.MARKS, JuryGenerators.books()),
                        Sample.all(AwardJson.DELIBERATION, JuryGenerators.deliberations()),
                        Sample.all(AwardJson.MOTIVATION, CaseGenerators.motivations()),
                        Sample.all(AwardJson.NOMINATION, NominationGenerators.bases()),
                        Sample.all(AwardJson.TALLY, CaseGenerators.tallies()),
                        Sample.all(AwardJson.MENTION, CaseGenerators.mentions()),
                        Sample.all(AwardJson.PROCESS, AwardGenerators.processes()),
                        Sample.all(AwardJson.TRAIL, AwardGenerators.trails()),
                        Sample.all(AwardJson.CASE, CaseGenerators.files()),
                        Sample.all(AwardJson.PUBLIC, CaseGenerators.records()),
                        Sample.all(AnalysisJson.REFERENCE, AnalysisGenerators.references()),
                        Sample.all(AnalysisJson.VARIATION, AnyRecord.of(Variation.class)),
                        Sample.all(AnalysisJson.WEIGHTS, AnyRecord.of(WeightSet.class)),
                        Sample.all(AnalysisJson.SETTINGS, AnalysisGenerators.settings())))
                .withoutEdgeCases();
    }

    @Property(tries = 300, seed = "20261")
    <T> void everythingGoesToJsonAndBack(@ForAll("samples") Sample<T> sample) {
        for (String json : sample.texts()) {
            T back = sample.format().parse(json);
            assertThat(back).isEqualTo(sample.value());
            assertThat(new Sample<>(sample.format(), back).texts()).isEqualTo(sample.texts());
            assertThat(json).doesNotContain("\r").endsWith("}\n");
        }
    }

    @Property(tries = 200, seed = "20262")
    void everythingWrittenIsWhatTheSchemaSays(@ForAll("samples") Sample<?> sample) {
        assertThat(sample.texts()).allMatch(json -> valid(sample.format(), json));
    }

    /** The text with one thing wrong, in every way that a root's fields can be. */
    private static List<ObjectNode> spoilt(Sample<?> sample) {
        ObjectNode whole =
                (ObjectNode) JsonMapper.shared().readTree(sample.texts().get(1));
        List<ObjectNode> spoilt = new ArrayList<>(List.of(whole.deepCopy().put("more", 1)));
        for (String name : whole.propertyNames()) {
            spoilt.add(whole.deepCopy().putNull(name));
            spoilt.add(whole.deepCopy().set(name, whole.arrayNode().add(whole.arrayNode())));
        }
        JsonNode schema = JsonMapper.shared().readTree(sample.format().schema());
        schema.path("required").values().forEach(name -> {
            ObjectNode lacking = whole.deepCopy();
            lacking.remove(name.stringValue());
            spoilt.add(lacking);
        });
        return spoilt;
    }

    @Property(tries = 60, seed = "20263")
    void schemaAndReaderRefuseTheSameFaultsOfForm(@ForAll("samples") Sample<?> sample) {
        for (ObjectNode each : spoilt(sample)) {
            String json = each.toString();
            assertThat(valid(sample.format(), json)).as(json).isFalse();
            assertThatExceptionOfType(InvalidJsonException.class)
                    .as(json)
                    .isThrownBy(() -> sample.format().parse(json));
        }
    }

    @Property(tries = 20, seed = "20264")
    void aFaultOfADefinitionHasItsPathInTheInstrument(@ForAll("samplesOfInstruments") Instrument instrument) {
        ObjectNode json = (ObjectNode) JsonMapper.shared().readTree(AwardJson.INSTRUMENT.toJson(instrument));
        ((ObjectNode) json.get("index")).put("title", 1).put("formatVersion", 9);
        json.put("maximumAge", "two");
        assertThatExceptionOfType(InvalidJsonException.class)
                .isThrownBy(() -> AwardJson.INSTRUMENT.parse(json.toString()))
                .satisfies(refusal -> assertThat(refusal.faults())
                        .extracting(Fault::path)
                        .containsExactly("index.formatVersion", "maximumAge"));
    }

    @Provide
    Arbitrary<Instrument> samplesOfInstruments() {
        return instruments();
    }

    @Provide
    Arbitrary<Deliberation> deliberations() {
        return JuryGenerators.deliberations();
    }

    @Property(tries = 50, seed = "20265")
    void aDeliberationComesToTheSame(@ForAll("deliberations") Deliberation deliberation) {
        Deliberation back = AwardJson.DELIBERATION.parse(AwardJson.DELIBERATION.toJson(deliberation));
        assertThat(back.hash()).isEqualTo(deliberation.hash());
        assertThat(back.decide()).isEqualTo(deliberation.decide());
    }
}
