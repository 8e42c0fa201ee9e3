package org.mattstock.coherence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mattstock.ReferenceTable;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Indicator;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Eligibility;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.OutOfRange;
import org.mattstock.definition.Population;
import org.mattstock.definition.Treatment;
import org.mattstock.definition.Weighting;
import org.mattstock.index.CompositeIndex;
import org.mattstock.rank.UnrankedReason;

class ScreeningTest {
    private static final int YEAR = TablePanel.YEAR;
    private static final double TOLERANCE = 1e-9;

    private static Leaf leaf(String indicator) {
        return Leaf.of(indicator, Direction.HIGHER, Normalization.none());
    }

    private static CompositeIndex index(String... indicators) {
        Branch all = TablePanel.branch(List.of(indicators), leaf -> Branch.Part.of(leaf));
        return CompositeIndex.of("index", all);
    }

    private static Panel fourUnits() {
        PanelBuilder builder = TablePanel.builder(
                TablePanel.rows("full,rare,same,gap", "A,1,0,7,1", "B,2,0,7,2", "C,3,0,7,", "D,4,5,,"));
        builder.missing("gap", Breakdown.TOTAL, "D", YEAR, MissingReason.NOT_APPLICABLE, "");
        return builder.build();
    }

    private static Screening.OfIndicator indicator(Screening screening, String id) {
        return screening.indicators().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Screening.OfUnit unit(Screening screening, String id) {
        return screening.units().stream()
                .filter(each -> each.unit().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void unitsHaveTheFiguresOfTheTable() {
        ReferenceTable data = ReferenceTable.read("asem-pipeline/data.csv");
        ReferenceTable expected = ReferenceTable.read("asem-pipeline/availability_units.csv");
        Panel panel = TablePanel.of(data);
        String[] indicators = TablePanel.indicators(data).toArray(String[]::new);
        Screening ofList = Screening.of(panel, YEAR, List.of(indicators));
        Screening ofIndex = Screening.of(index(indicators), panel, YEAR);
        assertThat(expected.rows()).hasSize(51);
        for (int i = 0; i < expected.rows().size(); i++) {
            Map<String, String> row = expected.rows().get(i);
            for (Screening screening : List.of(ofList, ofIndex)) {
                Screening.OfUnit found = unit(screening, row.get("uCode"));
                assertThat(found.indicators() - found.figures()).isEqualTo((int) expected.number(i, "N_missing"));
                assertThat(found.zeros()).isEqualTo((int) expected.number(i, "N_zero"));
                assertThat(found.present()).isCloseTo(expected.number(i, "Dat_Avail"), within(TOLERANCE));
                assertThat(1 - found.zeroShare().orElseThrow())
                        .isCloseTo(expected.number(i, "Non_Zero"), within(TOLERANCE));
            }
            assertThat(unit(ofIndex, row.get("uCode")).weight().orElseThrow())
                    .isCloseTo(expected.number(i, "Dat_Avail"), within(TOLERANCE));
            assertThat(unit(ofList, row.get("uCode")).weight()).isEmpty();
        }
    }

    @Test
    void whatPassesALimitIsFlagged() {
        Panel panel = fourUnits();
        Screening screening = Screening.of(panel, YEAR, List.of("full", "rare", "same", "gap"));
        assertThat(indicator(screening, "full").flags()).isEmpty();
        assertThat(indicator(screening, "rare").flags())
                .containsExactly(Screening.Flag.MANY_ZEROS, Screening.Flag.LONG_TAIL);
        assertThat(indicator(screening, "same").flags()).containsExactly(Screening.Flag.CONSTANT);
        assertThat(indicator(screening, "gap").flags()).containsExactly(Screening.Flag.FEW_FIGURES);
        assertThat(indicator(screening, "gap").inapplicable()).isEqualTo(1);
        assertThat(unit(screening, "C").flags()).isEmpty();
        assertThat(unit(screening, "D").flags()).containsExactly(Screening.Flag.FEW_FIGURES);
        assertThat(screening.flaggedUnits()).hasSize(1);
        assertThat(screening.flaggedTable().toText()).isEqualTo("""
                Screening of 4 indicators 2022: flagged
                kind       id    name  present %  zeros %  skewness  kurtosis  flags
                ---------  ----  ----  ---------  -------  --------  --------  ---------------------
                indicator  rare  rare      100.0     75.0      2.00      4.00  MANY_ZEROS, LONG_TAIL
                indicator  same  same       75.0      0.0                      CONSTANT
                indicator  gap   gap        50.0      0.0                      FEW_FIGURES
                unit       D     D          50.0      0.0                      FEW_FIGURES""");
    }

    @Test
    void oneFigureFarFromAllOthersIsALongTail() {
        String[] rows = IntStream.range(0, 20).mapToObj(i -> "U" + i + "," + i).toArray(String[]::new);
        rows[7] = "U7,1000";
        Panel panel = TablePanel.of(TablePanel.rows("x", rows));
        assertThat(Screening.of(panel, YEAR, List.of("x")).indicators().get(0).flags())
                .containsExactly(Screening.Flag.LONG_TAIL);
        ScreeningLimits wide = ScreeningLimits.standard().withTails(10, 100);
        assertThat(Screening.of(panel, YEAR, List.of("x"), wide).flaggedIndicators())
                .isEmpty();
    }

    @Test
    void exactlyAtTheLimitIsEnough() {
        Panel panel = fourUnits();
        ScreeningLimits limits =
                ScreeningLimits.standard().withPresent(0.5).withZeros(0.75).withTails(10, 100);
        Screening screening = Screening.of(panel, YEAR, List.of("full", "rare", "same", "gap"), limits);
        assertThat(screening.flaggedUnits()).isEmpty();
        assertThat(screening.flaggedIndicators())
                .extracting(Screening.OfIndicator::id)
                .containsExactly("same");
    }

    @Test
    void aDefinitionIsScreenedOverItsPopulationAndWithoutWhatHasNoWeight() {
        Panel panel = fourUnits();
        Branch branch = TablePanel.branch(
                List.of("full", "gap", "same"),
                leaf -> Branch.Part.of(leaf, leaf.id().equals("same") ? 0 : 1));
        CompositeIndex index = CompositeIndex.of("index", branch.withWeighting(Weighting.relative()))
                .withPopulation(Population.listed("A", "B"));
        Screening screening = Screening.of(index, panel, YEAR);
        assertThat(screening.units()).extracting(each -> each.unit().id()).containsExactly("A", "B");
        assertThat(screening.indicators()).extracting(Screening.OfIndicator::id).containsExactly("full", "gap");
        assertThat(indicator(screening, "gap").present()).isEqualTo(1);
    }

    @Test
    void figuresThatCannotBeAreMissingWhereTheDefinitionSaysSo() {
        Panel panel = TablePanel.of(TablePanel.rows("x", "A,50", "B,500"))
                .withEachIndicator(each -> each.withRange(Indicator.Range.of(0, 100)));
        CompositeIndex index = CompositeIndex.of("index", leaf("x"));
        assertThat(Screening.of(index.withOutOfRange(OutOfRange.KEEP), panel, YEAR)
                        .indicators()
                        .get(0)
                        .shape()
                        .count())
                .isEqualTo(2);
        assertThat(Screening.of(index.withOutOfRange(OutOfRange.MISSING), panel, YEAR)
                        .indicators()
                        .get(0)
                        .shape()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void treatmentHasNotBeenDone() {
        Panel panel = fourUnits();
        CompositeIndex index = CompositeIndex.of("index", leaf("full").withTreatment(Treatment.clip(2, 3)));
        assertThat(Screening.of(index, panel, YEAR).indicators().get(0).shape().highest())
                .hasValue(4);
    }

    @Test
    void whatTheLimitDemandsLeavesOutWhoHasTooLittle() {
        Panel panel = fourUnits();
        CompositeIndex index = index("full", "rare", "same", "gap");
        Screening screening = Screening.of(index, panel, YEAR);
        CompositeIndex demanding =
                index.withEligibility(Eligibility.requiring(screening.limits().requirement("all")));
        assertThat(demanding.score(panel, YEAR).ranking().unranked())
                .filteredOn(each -> each.reason() == UnrankedReason.NOT_ELIGIBLE)
                .extracting(each -> each.unit().id())
                .isEqualTo(screening.flaggedUnits().stream()
                        .map(each -> each.unit().id())
                        .toList());
    }

    @Test
    void nothingToLookThroughIsRefused() {
        Panel panel = fourUnits();
        assertThatThrownBy(() -> Screening.of(panel, YEAR, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("indicators must be at least one, got none");
        assertThatThrownBy(() -> Screening.of(panel, YEAR, Collections.nCopies(2, "full")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("indicators");
        assertThatThrownBy(() -> Screening.of(panel, YEAR, List.of("fulll")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("full");
        assertThatThrownBy(() -> Screening.of(panel, 1999, List.of("full")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1999");
        assertThatThrownBy(
                        () -> Screening.of(index("full").withPopulation(Population.ofKind("none such")), panel, YEAR))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("population");
    }
}
