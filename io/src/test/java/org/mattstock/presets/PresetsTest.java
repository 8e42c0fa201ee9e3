package org.mattstock.presets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Panel;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.definition.Population;
import org.mattstock.definition.Selection;
import org.mattstock.index.CompositeIndex;
import org.mattstock.io.json.CompositeIndexJson;

class PresetsTest {
    private static final CompositeIndex EXAMPLE = Presets.index(Presets.EXAMPLE);

    static List<String> ids() {
        return Presets.ids();
    }

    @Test
    void theExampleComesFirst() {
        assertThat(Presets.ids()).startsWith(Presets.EXAMPLE).doesNotHaveDuplicates();
    }

    @Test
    void anUnknownIdIsAnsweredWithWhatThereIs() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Presets.index("preschol-quality"))
                .withMessageContaining("preschol-quality")
                .withMessageContaining("preschool-quality");
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyDefinitionSaysWhatItIsAndWhereItComesFrom(String id) {
        CompositeIndex index = Presets.index(id);
        assertThat(index.id()).isEqualTo(id);
        assertThat(index.title()).isNotBlank();
        assertThat(index.description()).isNotBlank();
        assertThat(index.sources()).isNotEmpty();
    }

    /** No award and no trade name in an id; a published method is never called its publisher's index. */
    @ParameterizedTest
    @MethodSource("ids")
    void noIdBorrowsAName(String id) {
        assertThat(id)
                .doesNotContainIgnoringCase("rka")
                .doesNotContainIgnoringCase("skr")
                .doesNotContainIgnoringCase("kompass")
                .doesNotContainIgnoringCase("kvalitetskommun");
        assertThat(Presets.index(id).title()).doesNotContain("RKA:s index").doesNotContain("Kommunkompassen");
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyDefinitionGoesToJsonAndBack(String id) {
        CompositeIndex index = Presets.index(id);
        CompositeIndex back = CompositeIndexJson.parse(CompositeIndexJson.toJson(index));
        assertThat(back).isEqualTo(index);
        assertThat(back.hash()).isEqualTo(index.hash());
    }

    /** So that an editor's copy of the file is the file. */
    @ParameterizedTest
    @ValueSource(strings = {Presets.EXAMPLE, "sustainable-connectivity"})
    void theShippedFilesAreWrittenAsTheLibraryWritesThem(String id) throws IOException {
        try (InputStream file = Objects.requireNonNull(Presets.class.getResourceAsStream(id + ".json"))) {
            assertThat(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(CompositeIndexJson.toJson(Presets.index(id)));
        }
    }

    @Test
    void describedAsATable() {
        assertThat(Presets.describe().rowCount()).isEqualTo(Presets.ids().size());
        assertThat(Presets.describe().toText()).contains(EXAMPLE.title());
        assertThat(Presets.describeInstruments().rowCount())
                .isEqualTo(Presets.instrumentIds().size());
        assertThat(Presets.describeInstruments().toText())
                .containsPattern("eight-areas-2020 .*vallentuna\\.se/.* 4 +2 +2");
        assertThat(Presets.describeProcesses().rowCount())
                .isEqualTo(Presets.processIds().size());
        assertThat(Presets.describeProcesses().toText()).contains("https://www.mynewsdesk.com/");
    }

    @Test
    void theExampleCarriesItsTitleAndItsReservation() {
        assertThat(EXAMPLE.title()).isEqualTo("Fyra dimensioner, exempelrecept (inte SKR:s)");
        assertThat(EXAMPLE.description()).contains("inte offentligt");
        assertThat(EXAMPLE.population()).isEqualTo(Population.ofKind("K"));
    }

    @Test
    void theExampleHasFourDimensionsOfAtLeastFiveIndicators() {
        List<Node> dimensions = ((Branch) EXAMPLE.tree())
                .parts().stream().map(Branch.Part::node).toList();
        assertThat(dimensions)
                .extracting(Node::title)
                .containsExactly("Resursåtgång", "Effektivitet", "Effekt", "Resultatkvalitet ur ett invånarperspektiv");
        assertThat(dimensions).allSatisfy(node -> assertThat(leaves(node)).hasSizeGreaterThanOrEqualTo(5));
        assertThat(EXAMPLE.leaves()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(EXAMPLE.leaves()).extracting(Leaf::indicator).doesNotHaveDuplicates();
    }

    @Test
    void everyLeafOfTheExampleSaysWhyAndWhatSpeaksAgainst() {
        assertThat(EXAMPLE.leaves()).allSatisfy(leaf -> {
            assertThat(leaf.note().why()).as(leaf.id()).isNotBlank().doesNotContain("\n");
            assertThat(leaf.note().against()).as(leaf.id()).isNotBlank().doesNotContain("\n");
        });
    }

    /** The first of the rules of choice in the description: three quarters of 290 is 217.5. */
    @Test
    void everyIndicatorOfTheExampleIsThereForThreeQuartersOfTheMunicipalities() {
        Panel panel = Presets.samplePanel();
        for (Leaf leaf : EXAMPLE.leaves()) {
            for (int year = 2019; year <= 2022; year++) {
                assertThat(municipalitiesWith(panel, leaf, year))
                        .as(leaf.indicator() + " " + year)
                        .isGreaterThanOrEqualTo(218);
            }
        }
    }

    /** Directions that RKA's own published indexes use: those indicators are inverted there. */
    @ParameterizedTest
    @CsvSource({"N11024", "N20900", "N28013", "N28015", "N28018"})
    void directionsDoNotContradictPublishedUses(String indicator) {
        assertThat(EXAMPLE.leaves())
                .filteredOn(leaf -> leaf.indicator().equals(indicator))
                .singleElement()
                .satisfies(leaf -> assertThat(leaf.direction()).isEqualTo(org.mattstock.data.Direction.LOWER));
    }

    private static long municipalitiesWith(Panel panel, Leaf leaf, int year) {
        int years = leaf.selection() instanceof Selection.Latest latest ? latest.years() : 1;
        return panel.units().stream()
                .filter(unit -> unit.kind().equals("K"))
                .filter(unit -> java.util.stream.IntStream.rangeClosed(year - years + 1, year)
                        .anyMatch(each -> panel.value(leaf.indicator(), Breakdown.TOTAL, unit.id(), each)
                                .isPresent()))
                .count();
    }

    static List<Leaf> leaves(Node node) {
        if (node instanceof Leaf leaf) {
            return List.of(leaf);
        }
        List<Leaf> all = new ArrayList<>();
        ((Branch) node).parts().forEach(part -> all.addAll(leaves(part.node())));
        return all;
    }
}
