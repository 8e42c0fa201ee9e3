package org.mattstock.presets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mattstock.award.AwardProcess;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.index.CompositeIndex;
import org.mattstock.instrument.Basis;
import org.mattstock.instrument.Instrument;
import org.mattstock.instrument.Parameter;
import org.mattstock.io.json.AwardJson;
import org.mattstock.jury.Rubric;
import org.mattstock.presets.PresetComparison.Difference;
import org.mattstock.presets.PresetComparison.Standing;

/** Whoever bears a ready one's id is held against it, tag by tag. */
class PresetComparisonTest {
    private static final Basis FORGED = Basis.published("https://example.org/forged.html", "2026-04-12");

    static Stream<String> processes() {
        return Presets.processIds().stream();
    }

    static Stream<String> instruments() {
        return Presets.instrumentIds().stream();
    }

    static Stream<String> rubrics() {
        return Presets.rubricIds().stream();
    }

    static Stream<String> definitions() {
        return Presets.ids().stream();
    }

    /** Rewrites one tag after the other, and wants exactly that difference. */
    private static void everyTagIsHeld(
            List<Parameter> parameters, Function<List<Parameter>, PresetComparison> compare) {
        assertThat(parameters).isNotEmpty();
        for (int i = 0; i < parameters.size(); i++) {
            Parameter shipped = parameters.get(i);
            List<Parameter> forged = new ArrayList<>(parameters);
            forged.set(i, new Parameter(shipped.name(), shipped.value(), FORGED));
            PresetComparison comparison = compare.apply(forged);
            assertThat(comparison.standing()).isEqualTo(Standing.DIFFERENT);
            assertThat(comparison.differences())
                    .allSatisfy(each -> assertThat(each.path()).startsWith("parameters[" + shipped.name() + "].basis"));
            if (!(shipped.basis() instanceof Basis.Published)) {
                assertThat(comparison.differences())
                        .containsExactly(new Difference(
                                "parameters[" + shipped.name() + "].basis",
                                shipped.basis().toString(),
                                FORGED.toString()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyTagOfAProcessIsHeld(String id) {
        AwardProcess process = Presets.process(id);
        everyTagIsHeld(process.parameters(), forged -> Presets.differences(process.withParameters(forged)));
    }

    @ParameterizedTest
    @MethodSource("instruments")
    void everyTagOfAnInstrumentIsHeld(String id) {
        Instrument shipped = Presets.instrument(id);
        everyTagIsHeld(
                shipped.parameters(),
                forged -> Presets.differences(new Instrument(
                        shipped.index(),
                        shipped.version(),
                        shipped.maximumAge(),
                        shipped.narrative(),
                        forged,
                        shipped.ranges())));
    }

    @ParameterizedTest
    @MethodSource("rubrics")
    void everyTagOfARubricIsHeld(String id) {
        ReadyRubric shipped = Presets.rubric(id);
        everyTagIsHeld(shipped.parameters(), forged -> Presets.differences(new ReadyRubric(shipped.rubric(), forged)));
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void whatIsShippedDiffersInNothing(String id) {
        PresetComparison comparison = Presets.differences(Presets.index(id));
        assertThat(comparison.standing()).isEqualTo(Standing.SHIPPED);
        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.toString()).contains("definition " + id + ": as shipped");
    }

    @ParameterizedTest
    @MethodSource("processes")
    void aProcessFromAFileIsTheShippedOneUntilATagIsRewritten(String id) {
        String json = AwardJson.PROCESS.toJson(Presets.process(id));
        assertThat(Presets.differences(AwardJson.PROCESS.parse(json)).standing())
                .isEqualTo(Standing.SHIPPED);
        String forged = json.replaceFirst(
                "\"type\" ?: \"assumed\",\\s*\"reason\" ?: \"(?:[^\"\\\\]|\\\\.)*\"",
                "\"type\": \"published\", \"page\": \"https://example.org/forged.html\", \"retrieved\": \"UNRECORDED\"");
        assertThat(forged).isNotEqualTo(json);
        assertThat(Presets.differences(AwardJson.PROCESS.parse(forged)).differences())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.path()).matches("parameters\\[.+]\\.basis");
                    assertThat(each.shipped()).startsWith("Assumed[");
                    assertThat(each.given()).startsWith("Published[");
                });
    }

    @Test
    void whatBearsNoReadyIdIsToldApart() {
        CompositeIndex own =
                CompositeIndex.of("our-own", Presets.index(Presets.EXAMPLE).tree());
        assertThat(Presets.differences(own))
                .isEqualTo(new PresetComparison("definition", "our-own", Standing.OWN, List.of()));
        assertThat(Presets.differences(own).toString()).contains("not a shipped one's id");
    }

    @Test
    void titleMethodAndPartsAreAllNamed() {
        CompositeIndex shipped = Presets.index("eight-areas-2020");
        Branch tree = (Branch) shipped.tree();
        List<Branch.Part> parts = new ArrayList<>(tree.parts());
        parts.add(parts.remove(0));
        parts.set(
                0,
                new Branch.Part(
                        ((Leaf) parts.get(0).node()).withTitle("Eget område"),
                        parts.get(0).weight()));
        CompositeIndex given = Definitions.described(
                CompositeIndex.of(
                                shipped.id(),
                                tree.withParts(parts.subList(0, 7)).withAggregation(Aggregation.arithmetic()))
                        .withRanking(shipped.ranking()),
                "Egen titel",
                shipped.description(),
                shipped.sources());
        assertThat(Presets.differences(given).differences())
                .extracting(Difference::path)
                .contains("title", "tree.parts[area2].node.title", "tree.parts[area1]", "tree.aggregation")
                .doesNotContain("tree.parts[area3]", "tree.parts (order)");
        assertThat(Presets.differences(given).toTable().rowCount())
                .isEqualTo(Presets.differences(given).differences().size());
    }

    @Test
    void anotherOrderIsOneDifference() {
        Rubric shipped = Presets.rubric("step-two-2021").rubric();
        List<Rubric.Criterion> turned = new ArrayList<>(shipped.criteria());
        turned.add(turned.remove(0));
        Rubric given = new Rubric(shipped.id(), shipped.title(), shipped.source(), shipped.scale(), turned);
        assertThat(Presets.differences(given).differences())
                .containsExactly(new Difference(
                        "criteria (order)", "finances, results, employer", "results, employer, finances"));
        assertThat(Presets.differences(shipped.withWeights(Map.of("finances", 2.0, "results", 1.0, "employer", 1.0)))
                        .differences())
                .extracting(Difference::path, Difference::shipped, Difference::given)
                .contains(tuple("criteria[finances].weight", "absent", "2.0"));
    }
}
