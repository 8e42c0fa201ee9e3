package org.mattstock.presets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Unit;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Reference;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;
import org.mattstock.instrument.Basis;
import org.mattstock.rank.Ranking;

/** Published forms of indexes, against the figures of textbooks and worked by hand. */
class ReadyIndexTest {
    private static final int YEAR = 2022;
    private static final double NONE = Double.NaN;

    private static Leaf leaf(String id) {
        return Leaf.of(id, Direction.HIGHER, Normalization.none());
    }

    /** Invented units U0, U1 and so on. */
    private static void add(PanelBuilder builder, String indicator, int year, double... values) {
        for (int unit = 0; unit < values.length; unit++) {
            builder.unit(Unit.of("U" + unit, "Exempelort " + unit));
            if (!Double.isNaN(values[unit])) {
                builder.value(indicator, Breakdown.TOTAL, "U" + unit, year, values[unit]);
            }
        }
    }

    private static double[] scores(Scores scores) {
        return scores.units().stream()
                .mapToDouble(unit -> scores.score(unit.id()).orElse(NONE))
                .toArray();
    }

    private static Panel rows() {
        PanelBuilder builder = Panel.builder();
        add(builder, "x", YEAR, 1, 2, 3);
        add(builder, "y", YEAR, 3, 1, 2);
        return builder.build();
    }

    @Test
    void aMissingFigureHasTheMiddlePlace() {
        PanelBuilder builder = Panel.builder();
        add(builder, "a", YEAR, 9, 8, 7, 6, 5);
        add(builder, "b", YEAR, 5, NONE, 6, 8, 7);
        Scores scores =
                ReadyIndex.meanPlace("places", leaf("a"), leaf("b")).index().score(builder.build(), YEAR);
        assertThat(scores(scores)).containsExactly(2.5, 2.25, 3, 2.5, 3.5);
        assertThat(scores.ranking().requireEntry("U1").place()).isEqualTo(1);
    }

    /** The worked example of the index of Mazziotta and Pareto, recomputed from its definition. */
    @Test
    void unevennessCosts() {
        Scores scores =
                ReadyIndex.penalizedMean("mpi", leaf("x"), leaf("y")).index().score(rows(), YEAR);
        assertThat(scores(scores)).containsExactly(new double[] {98.5, 93.476814, 105.770363}, within(5e-7));
    }

    @Test
    void theAdjustedIndexStandsBetweenGoalposts() {
        Scores scores = ReadyIndex.adjustedPenalizedMean("ampi", leaf("x"), leaf("y"))
                .index()
                .score(rows(), YEAR);
        assertThat(scores(scores)).containsExactly(new double[] {91, 82.352941, 113.043478}, within(5e-7));
    }

    /** Everybody is one better than in the base year: 30 points for each figure, as the range is 2. */
    @Test
    void theAdjustedIndexShowsARiseOfAll() {
        PanelBuilder builder = Panel.builder();
        add(builder, "x", 2021, 1, 2, 3);
        add(builder, "y", 2021, 3, 1, 2);
        add(builder, "x", YEAR, 2, 3, 4);
        add(builder, "y", YEAR, 4, 2, 3);
        Scores scores = ReadyIndex.adjustedPenalizedMean("ampi", leaf("x"), leaf("y"))
                .index()
                .withReference(Reference.baseYear(2021))
                .score(builder.build(), YEAR);
        // Points 100, 160 and mean 130, S^2 900; 130, 100 and 115, 225; 160, 130 and 145, 225.
        assertThat(scores(scores))
                .containsExactly(new double[] {130 - 900 / 130.0, 115 - 225 / 115.0, 145 - 225 / 145.0}, within(1e-9));
    }

    /** The sector is skew: 3.5 is at the mean, 38, and not halfway between the ends. */
    @Test
    void marksAreAroundTheMeanOfAll() {
        PanelBuilder builder = Panel.builder();
        add(builder, "a", YEAR, 10, 20, 30, 40, 90);
        add(builder, "b", YEAR, 90, 40, 30, 20, 10);
        Branch.Part first = Branch.Part.of(Branch.of("school", "School", leaf("a")), 3);
        Branch.Part second = Branch.Part.of(Branch.of("care", "Care", leaf("b")), 1);
        Scores scores = ReadyIndex.marksBySector("marks", first, second).index().score(builder.build(), YEAR);
        double of20 = 1 + 2.5 * 10 / 28;
        double of30 = 1 + 2.5 * 20 / 28;
        double of40 = 3.5 + 2.5 * 2 / 52;
        assertThat(scores(scores))
                .containsExactly(
                        new double[] {
                            (3 * 1 + 6) / 4.0, (3 * of20 + of40) / 4, of30, (3 * of40 + of20) / 4, (3 * 6 + 1) / 4.0
                        },
                        within(1e-12));
    }

    @Test
    void aSectorNeedsSixtyPercentOfItsFigures() {
        PanelBuilder builder = Panel.builder();
        for (String id : List.of("a", "b", "c", "d", "e")) {
            boolean isLate = id.compareTo("c") > 0;
            add(builder, id, YEAR, 1, 2, isLate ? NONE : 3, isLate || id.equals("c") ? NONE : 4);
        }
        Branch.Part sector =
                Branch.Part.of(Branch.of("school", "School", leaf("a"), leaf("b"), leaf("c"), leaf("d"), leaf("e")), 1);
        Scores scores = ReadyIndex.marksBySector("marks", sector).index().score(builder.build(), YEAR);
        assertThat(scores.score("U2")).isPresent();
        assertThat(scores.score("U3")).isEmpty();
    }

    @Test
    void gradesAreMarksRoundedHalvesUp() {
        PanelBuilder builder = Panel.builder();
        add(builder, "mark", YEAR, 5.5, 5.49, 3.5, 1.5, 1.49);
        Ranking ranking = CompositeIndex.of("i", leaf("mark"))
                .score(builder.build(), YEAR)
                .ranking();
        assertThat(ranking.bands(ReadyIndex.grades()).band(1))
                .extracting(each -> each.unit().id())
                .containsExactly("U0");
        assertThat(ranking.bands(ReadyIndex.grades()).band(3))
                .extracting(each -> each.unit().id())
                .containsExactly("U2");
        assertThat(ranking.bands(ReadyIndex.grades()).band(6))
                .extracting(each -> each.unit().id())
                .containsExactly("U4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mean-place-example",
                "penalized-mean-example",
                "adjusted-penalized-mean-example",
                "marks-by-sector-example"
            })
    void everyFormIsReadyOverTheExampleAndSaysWhatItRestsOn(String id) {
        ReadyIndex ready = Presets.readyIndex(id);
        assertThat(Presets.index(id)).isEqualTo(ready.index());
        assertThat(ready.parameters()).anyMatch(each -> each.basis() instanceof Basis.Published);
        assertThat(ready.parameters()).anyMatch(each -> each.basis() instanceof Basis.Assumed);
        assertThat(ready.toTable().toText()).contains("ASSUMED");
        assertThat(ready.index().score(Presets.samplePanel(), YEAR).ranking().entries())
                .hasSizeGreaterThan(40);
    }

    @Test
    void anUnknownFormIsAnsweredWithWhatThereIs() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Presets.readyIndex("penalised"))
                .withMessageContaining("penalized-mean-example");
    }
}
