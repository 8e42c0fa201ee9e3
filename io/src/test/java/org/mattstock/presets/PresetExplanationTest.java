package org.mattstock.presets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.definition.Node;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Difference;
import org.mattstock.index.Explanation;
import org.mattstock.index.ExplanationNode;
import org.mattstock.index.Scores;

/** Scores of real figures, opened up. */
class PresetExplanationTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"preschool-effectiveness", "preschool-quality", "preschool-resources", "four-dimensions-example"
            })
    void everyMunicipalityAddsUpAtEveryNodeFromLeafToRootAndAgainstAnother(String id) {
        Scores scores = Presets.index(id).score(Presets.samplePanel(), 2022);
        Optional<String> other = Optional.empty();
        int scored = 0;
        for (Unit unit : scores.units()) {
            Explanation explanation = scores.explain(unit.id());
            for (Node node : scores.index().nodes()) {
                ExplanationNode one = explanation.node(node.id());
                one.value().ifPresent(value -> assertThat(sum(one.items())).isCloseTo(value, within(1e-9)));
            }
            if (explanation.score().isPresent()) {
                assertThat(sum(explanation.items()))
                        .isCloseTo(explanation.score().getAsDouble(), within(1e-9));
                other.ifPresent(before -> addsUp(scores.difference(unit.id(), before)));
                other = Optional.of(unit.id());
                scored++;
            }
        }
        assertThat(scored).isGreaterThan(280);
    }

    /** The bounds are the 8th and the 282nd of 289 values: seven municipalities at each end are cut. */
    @Test
    void theClampsOfThePreschoolIndexAreNamed() {
        Scores scores = Presets.index("preschool-effectiveness").score(Presets.samplePanel(), 2022);
        String root = scores.index().tree().id();
        long cut = scores.units().stream()
                .map(unit -> scores.explain(unit.id()))
                .filter(explanation -> explanation.root().clamping() != 0)
                .peek(explanation -> assertThat(explanation.items())
                        .anyMatch(item -> item.kind() == Explanation.Kind.CLAMPING
                                && item.node().equals(root)))
                .count();
        assertThat(cut).isEqualTo(7 + 7);
    }

    @Test
    void aCountrysHumanDevelopmentIsOpenedInLogarithms() {
        List<Map<String, String>> rows = Published.rows("undp-hdi-2021-report-2021-22.csv");
        CompositeIndex index = Presets.index("human-development-2021");
        List<String> indicators =
                index.leaves().stream().map(leaf -> leaf.indicator()).toList();
        Panel panel = Published.panel(rows, "iso3", "country", 2021, indicators);
        Scores scores = index.score(panel, 2021);
        ExplanationNode.OfBranch root =
                (ExplanationNode.OfBranch) scores.explain("SWE").root();
        double logarithm = root.parts().stream()
                .mapToDouble(part -> part.contribution().orElseThrow())
                .sum();
        assertThat(StrictMath.exp(logarithm)).isCloseTo(scores.score("SWE").orElseThrow(), within(1e-12));
        addsUp(scores.difference("SWE", "NER"));
    }

    private static void addsUp(Difference difference) {
        double sum = difference.items().stream()
                .mapToDouble(Explanation.Item::amount)
                .sum();
        assertThat(sum).isCloseTo(difference.total(), within(1e-9));
    }

    private static double sum(List<Explanation.Item> items) {
        return items.stream().mapToDouble(Explanation.Item::amount).sum();
    }
}
