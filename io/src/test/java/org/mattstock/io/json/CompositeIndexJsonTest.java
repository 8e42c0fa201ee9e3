package org.mattstock.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.data.Direction;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Denominator;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.OutOfRange;
import org.mattstock.definition.Population;
import org.mattstock.definition.Weighting;
import org.mattstock.index.CompositeIndex;
import org.mattstock.io.Source;
import org.mattstock.presets.Presets;
import org.mattstock.rank.Precision;
import org.mattstock.rank.RankingRule;

class CompositeIndexJsonTest {
    private static CompositeIndex small() {
        Branch tree = Branch.of("root", "Root")
                .withWeighting(Weighting.shares())
                .withMissing(MissingRule.atLeast(0.6))
                .withParts(List.of(
                        Branch.Part.of(
                                Leaf.of("N00001", Direction.LOWER, Normalization.quantileMinMax(0.025, 0.975))
                                        .withId("health")
                                        .withTitle("Health"),
                                0.25),
                        Branch.Part.of(
                                Leaf.of("N00002", Direction.target(5), Normalization.zScore())
                                        .withId("income")
                                        .withTitle("Income"),
                                0.75)));
        CompositeIndex index = CompositeIndex.of("small", tree)
                .withPopulation(Population.ofKind("K"))
                .withRanking(RankingRule.standard().withPrecision(Precision.exact()));
        return new CompositeIndex(
                "small",
                "Small",
                "",
                List.of(),
                tree,
                index.population(),
                index.eligibility(),
                index.reference(),
                index.degenerate(),
                index.ranking());
    }

    @Test
    void aDefinitionReadsAsItIsWritten() {
        assertThat(CompositeIndexJson.parse(Definition.SMALL)).isEqualTo(small());
        assertThat(CompositeIndexJson.toJson(small())).isEqualTo(Definition.SMALL);
    }

    @Test
    void whatCameLaterIsWrittenOnlyWhereItIsNotAtItsDefault() {
        CompositeIndex lenient = small().withOutOfRange(OutOfRange.KEEP);

        assertThat(CompositeIndexJson.toJson(lenient)).contains("\"outOfRange\": \"keep\"");
        assertThat(CompositeIndexJson.parse(CompositeIndexJson.toJson(lenient))).isEqualTo(lenient);
        assertThat(CompositeIndexJson.toJson(lenient.withOutOfRange(OutOfRange.FAIL)))
                .isEqualTo(Definition.SMALL);
    }

    @Test
    void whatIsLeftOutIsAtItsDefault() {
        CompositeIndex index = CompositeIndexJson.parse("""
                {"formatVersion": 2, "id": "bare", "tree": {"id": "all", "parts": [
                  {"id": "a", "indicator": "N1", "normalization": "min-max", "direction": "higher"},
                  {"id": "b", "indicator": "N2", "normalization": {"type": "goalposts", "lower": 20, "upper": 85},
                   "direction": "lower", "denominator": {"indicator": "N3"}}]}}
                """);
        Leaf a = Leaf.of("N1", Direction.HIGHER, Normalization.minMax())
                .withId("a")
                .withTitle("a");
        Leaf b = Leaf.of("N2", Direction.LOWER, Normalization.goalposts(20, 85))
                .withId("b")
                .withTitle("b")
                .withDenominator(Denominator.of("N3"));
        CompositeIndex made = CompositeIndex.of("bare", Branch.of("all", "all", a, b));
        assertThat(index.tree()).isEqualTo(made.tree());
        assertThat(index.title()).isEqualTo("bare");
        assertThat(index.hash()).isEqualTo(made.hash());
    }

    @Test
    void aDivisorsYearIsWrittenOnlyWhereItIsStated() {
        Leaf leaf = Leaf.of("x", Direction.HIGHER, Normalization.none());
        Denominator base = Denominator.baseYear("x", 2015).and("n");
        CompositeIndex index = CompositeIndex.of("index", leaf.withDenominator(base));
        String json = CompositeIndexJson.toJson(index);

        assertThat(json).containsOnlyOnce("\"year\": 2015");
        assertThat(CompositeIndexJson.parse(json)).isEqualTo(index);
        assertThat(CompositeIndexJson.toJson(CompositeIndex.of("own", leaf.withDenominator(Denominator.of("n")))))
                .doesNotContain("\"year\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", \"ranking\": {}", ", \"ranking\": {\"ties\": \"competition\"}"})
    void versionOneComparesScoresExactlyWhereNothingIsSaid(String ranking) {
        String tree = "\"id\": \"bare\"" + ranking + ", \"tree\": {\"id\": \"a\", \"indicator\": \"N1\","
                + " \"normalization\": \"min-max\", \"direction\": \"higher\"}}";
        CompositeIndex first = CompositeIndexJson.parse("{\"formatVersion\": 1, " + tree);
        CompositeIndex second = CompositeIndexJson.parse("{\"formatVersion\": 2, " + tree);

        assertThat(first.ranking()).isEqualTo(RankingRule.standard().withPrecision(Precision.exact()));
        assertThat(first.hash()).isEqualTo("a35b265417f455078c1e652388aef054a05298e59cfae7521cbaa7bfb6b138bf");
        assertThat(CompositeIndexJson.toJson(first)).startsWith("{\n  \"formatVersion\": 1,");
        assertThat(second.ranking()).isEqualTo(RankingRule.standard());
        assertThat(second.hash()).isNotEqualTo(first.hash());
        assertThat(CompositeIndexJson.toJson(second)).startsWith("{\n  \"formatVersion\": 2,");
        assertThat(CompositeIndexJson.parse(CompositeIndexJson.toJson(second))).isEqualTo(second);
    }

    static List<String> presets() {
        return Presets.ids();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void everyReadyDefinitionGoesToJsonAndBackAndFitsTheSchema(String id) {
        CompositeIndex index = Presets.index(id);
        String json = CompositeIndexJson.toJson(index);
        assertThat(CompositeIndexJson.parse(json)).isEqualTo(index);
        assertThat(Definition.schemaErrors(json)).isEmpty();
    }

    @Provide
    Arbitrary<CompositeIndex> definitions() {
        return Generators.definitions();
    }

    @Property(tries = 150, seed = "20251")
    void everyDefinitionGoesToJsonAndBackAndFitsTheSchema(@ForAll("definitions") CompositeIndex index) {
        String json = CompositeIndexJson.toJson(index);
        CompositeIndex back = CompositeIndexJson.parse(json);
        assertThat(back).isEqualTo(index);
        assertThat(back.hash()).isEqualTo(index.hash());
        assertThat(CompositeIndexJson.toJson(back)).isEqualTo(json);
        assertThat(Definition.schemaErrors(json)).isEmpty();
    }

    @Test
    void aFileIsWrittenInUtf8AndReadBack(@TempDir Path folder) throws IOException {
        CompositeIndex index = Presets.index(Presets.EXAMPLE);
        Path file = folder.resolve("index.json");
        CompositeIndexJson.write(index, file);
        assertThat(Files.readString(file, StandardCharsets.UTF_8)).contains("exempelrecept (inte SKR:s)", "förskola");
        assertThat(CompositeIndexJson.read(file)).isEqualTo(index);
        try (java.util.stream.Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aByteOrderMarkIsSkipped() throws IOException {
        assertThat(CompositeIndexJson.read(Source.ofText("index.json", "\uFEFF" + Definition.SMALL)))
                .isEqualTo(small());
    }

    @Test
    void anotherEncodingIsRefusedWithItsLine() {
        byte[] bytes =
                Definition.with("\"Income\"", "\"Inkomst för hushåll\"").getBytes(Charset.forName("windows-1252"));
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> CompositeIndexJson.read(Source.ofBytes("index.json", bytes))))
                .isInstanceOf(org.mattstock.index.InvalidIndexException.class)
                .hasMessage("line 31: text must be UTF-8, got bytes of another encoding (Windows-1252?)");
    }

    @Test
    void anOrderThatIsLeftOutFollowsTheRoot() {
        String tree = "\"id\": \"places\", \"tree\": {\"id\": \"all\", \"aggregation\": {\"type\": \"mean-rank\","
                + " \"ties\": \"fractional\"}, \"parts\": [{\"id\": \"a\", \"indicator\": \"a\", \"direction\": \"higher\","
                + " \"normalization\": \"none\"}]}}";
        for (int version = 1; version <= 2; version++) {
            CompositeIndex index = CompositeIndexJson.parse("{\"formatVersion\": " + version + ", " + tree);
            assertThat(index.ranking().order()).isEqualTo(org.mattstock.rank.RankingRule.Order.LOWEST_FIRST);
            assertThat(CompositeIndexJson.parse(CompositeIndexJson.toJson(index)))
                    .isEqualTo(index);
        }
    }
}
