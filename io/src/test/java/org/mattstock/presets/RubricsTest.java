package org.mattstock.presets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mattstock.instrument.Basis;
import org.mattstock.instrument.Parameter;
import org.mattstock.jury.Rubric;

class RubricsTest {
    static List<Rubrics.Ready> all() {
        return Rubrics.all();
    }

    private static Map<String, Parameter> parameters(Rubrics.Ready ready) {
        return ready.parameters().stream().collect(Collectors.toMap(Parameter::name, Function.identity()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void onlyTheCriteriaArePublished(Rubrics.Ready ready) {
        Map<String, Parameter> parameters = parameters(ready);
        assertThat(parameters.get("criteria").basis())
                .isEqualTo(Basis.published(ready.rubric().source()));
        assertThat(parameters.get("wording of the criteria").basis()).isInstanceOf(Basis.Assumed.class);
        assertThat(parameters.get("scale").basis()).isInstanceOf(Basis.Assumed.class);
        assertThat(parameters.get("weights").basis()).isEqualTo(Basis.unknown());
        assertThat(parameters.get("what single marks mean").basis()).isEqualTo(Basis.unknown());
    }

    @ParameterizedTest
    @MethodSource("all")
    void weightsAreOpenAndAnchorsNotInvented(Rubrics.Ready ready) {
        assertThat(ready.rubric().isOpen()).isTrue();
        assertThat(ready.rubric().scale()).isEqualTo(Rubric.Scale.of(1, 5));
        assertThat(ready.rubric().source()).isNotBlank();
        assertThat(ready.rubric().criteria()).allMatch(each -> !each.wording().isBlank());
    }

    @Test
    void bothPublishedWordingsOf2025AreThere() {
        Rubric fair = Rubrics.require("step-two-2025-fair").rubric();
        Rubric association = Rubrics.require("step-two-2025-association").rubric();
        assertThat(fair.criterionIds())
                .containsExactly("digital", "leadership", "interplay", "adaptation")
                .isEqualTo(association.criterionIds());
        assertThat(fair.criteria())
                .extracting(Rubric.Criterion::title)
                .containsExactly(
                        "digitalisering/innovation",
                        "ledarskap/medarbetarskap",
                        "samspel/politik",
                        "utveckling/omställningskapacitet");
        assertThat(association.criteria())
                .extracting(Rubric.Criterion::title)
                .containsExactly(
                        "digitalisering och innovation",
                        "ledarskap och medarbetarskap",
                        "samspel politik och tjänstepersoner",
                        "utvecklings- och omställningskapacitet");
    }

    /** One of the two says that its list is not complete; the other is silent. */
    @Test
    void whetherTheListIsCompleteIsSaidOnlyWhereTheSourceSaysIt() {
        String name = "whether these are all";
        assertThat(parameters(Rubrics.require("step-two-2025-association"))
                        .get(name)
                        .basis())
                .isInstanceOf(Basis.Published.class);
        assertThat(parameters(Rubrics.require("step-two-2025-fair")).get(name).basis())
                .isEqualTo(Basis.unknown());
    }

    @Test
    void idsDifferAndAnUnknownOneIsRefusedWithWhatThereIs() {
        assertThat(Rubrics.all())
                .extracting(ready -> ready.rubric().id())
                .doesNotHaveDuplicates()
                .hasSize(7);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rubrics.require("step-two-2003"))
                .withMessageContaining("got \"step-two-2003\"; there are: step-two-2025-fair, ");
    }

    @Test
    void theTableShowsEveryParameterWithItsBasis() {
        assertThat(Rubrics.describe().rowCount()).isEqualTo(7 * 6);
        assertThat(Rubrics.describe().toText())
                .contains("unknown")
                .contains("published: SKR")
                .contains("assumed: ");
    }
}
