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
    static List<ReadyRubric> all() {
        return Rubrics.all();
    }

    private static Map<String, Parameter> parameters(ReadyRubric ready) {
        return ready.parameters().stream().collect(Collectors.toMap(Parameter::name, Function.identity()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void onlyTheCriteriaArePublished(ReadyRubric ready) {
        Map<String, Parameter> parameters = parameters(ready);
        assertThat(parameters.get("criteria").basis())
                .isEqualTo(Basis.published(ready.rubric().source(), Basis.UNRECORDED));
        assertThat(parameters.get("wording of the criteria").basis()).isInstanceOf(Basis.Assumed.class);
        assertThat(parameters.get("scale").basis()).isInstanceOf(Basis.Assumed.class);
        assertThat(parameters.get("weights").basis()).isEqualTo(Basis.unknown());
        assertThat(parameters.get("what single marks mean").basis()).isEqualTo(Basis.unknown());
    }

    @ParameterizedTest
    @MethodSource("all")
    void weightsAreOpenAndAnchorsNotInvented(ReadyRubric ready) {
        assertThat(ready.rubric().isOpen()).isTrue();
        assertThat(ready.rubric().scale()).isEqualTo(Rubric.Scale.of(1, 5));
        assertThat(ready.rubric().source()).isNotBlank();
        assertThat(ready.rubric().criteria()).allMatch(each -> !each.wording().isBlank());
    }

    @Test
    void bothPublishedWordingsOf2025AreThere() {
        Rubric fair = Presets.rubric("step-two-2025-fair").rubric();
        Rubric association = Presets.rubric("step-two-2025-association").rubric();
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
        assertThat(parameters(Presets.rubric("step-two-2025-association"))
                        .get(name)
                        .basis())
                .isInstanceOf(Basis.Published.class);
        assertThat(parameters(Presets.rubric("step-two-2025-fair")).get(name).basis())
                .isEqualTo(Basis.unknown());
    }

    @Test
    void idsDifferAndAnUnknownOneIsRefusedWithWhatThereIs() {
        assertThat(Rubrics.all())
                .extracting(ready -> ready.rubric().id())
                .doesNotHaveDuplicates()
                .hasSize(7);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Presets.rubric("step-two-2003"))
                .withMessageContaining("got \"step-two-2003\"; there are: step-two-2025-fair, ");
    }

    @Test
    void theTableCountsWhatEachRestsOn() {
        assertThat(Presets.rubricIds())
                .containsExactlyElementsOf(all().stream().map(ReadyRubric::id).toList());
        assertThat(Presets.describeRubrics().rowCount()).isEqualTo(7);
        assertThat(Presets.describeRubrics().toText())
                .containsPattern("step-two-2025-association .*https://skr\\.se/\\S+994\\.html +2 +2 +2")
                .containsPattern("step-two-2025-fair .* 1 +2 +3");
        assertThat(Presets.rubric("step-two-2019").toTable().toText()).contains("PUBLISHED", "ASSUMED", "UNKNOWN");
    }
}
