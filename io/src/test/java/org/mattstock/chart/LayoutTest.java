package org.mattstock.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mattstock.chart.Drawing.Anchor;
import org.mattstock.table.Notation;

/** Where ticks and labels stand. */
class LayoutTest {
    @Property
    void labelsKeepTheirOrderAndTheirDistanceAndStayInside(
            @ForAll @Size(min = 1, max = 12) List<@DoubleRange(min = 0, max = 400) Double> places) {
        double[] wanted = places.stream().mapToDouble(place -> place).sorted().toArray();
        double[] apart = Spread.apart(wanted, 17, 400);
        assertThat(apart[0]).isGreaterThanOrEqualTo(8.5 - 1e-9);
        assertThat(apart[apart.length - 1]).isLessThanOrEqualTo(391.5 + 1e-9);
        assertThat(IntStream.range(1, apart.length))
                .allSatisfy(i -> assertThat(apart[i] - apart[i - 1]).isGreaterThanOrEqualTo(17 - 1e-9));
    }

    @Test
    void labelsThatAreApartStayAndOthersShareTheWay() {
        assertThat(Spread.apart(new double[] {50, 100, 200}, 17, 400)).containsExactly(50, 100, 200);
        assertThat(Spread.apart(new double[] {100, 100}, 20, 400)).containsExactly(90, 110);
    }

    @Test
    void ticksAreFewAndRound() {
        assertThat(Scale.around(new double[] {23.9, 91.2}).ticks()).containsExactly(20.0, 40.0, 60.0, 80.0, 100.0);
        assertThat(Scale.fromZero(new double[] {0.031, 0.044}).ticks())
                .containsExactly(0.0, 0.01, 0.02, 0.03, 0.04, 0.05);
        assertThat(Scale.fromZero(new double[] {0, 0}).to()).isEqualTo(1);
        assertThat(Scale.around(new double[] {5, 5}).at(5)).isEqualTo(0.5);
        assertThat(Scale.places(283).ticks()).containsExactly(1.0, 100.0, 200.0, 283.0);
        assertThat(Scale.places(3).ticks()).containsExactly(1.0, 2.0, 3.0);
        assertThat(Scale.places(1).ticks()).containsExactly(1.0);
    }

    @Test
    void theFirstTickBeginsAndTheLastEndsAtTheEdgeAndNoneTouchesAnother() {
        List<Tick> ticks = Scale.places(283).ticks(Notation.SWEDISH, 80, 600);
        assertThat(ticks).extracting(Tick::text).containsExactly("1", "100", "200", "283");
        assertThat(ticks)
                .extracting(Tick::anchor)
                .containsExactly(Anchor.START, Anchor.MIDDLE, Anchor.MIDDLE, Anchor.END);
        assertThat(ticks).extracting(Tick::look).containsExactly("", "", "spare", "");
        assertThat(Tick.spread(List.of(0.0, 0.98, 1.0), List.of("1", "280", "283"), 300, 300))
                .extracting(Tick::text)
                .containsExactly("1", "283");
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1.004,1", "1.006,1.01", "-0.001,0", "-1.5,-1.5", "12.3,12.3", "100,100", "0.05,0.05"})
    void coordinatesHaveTwoDecimalsAtMost(double value, String text) {
        assertThat(Path.number(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "0.99,0", "1,1", "1.99,1", "2,2", "5,3", "10,4", "19.9,4", "20,5", "100,5"})
    void aShareBelongsToTheClassThatBeginsWithIt(double percentage, int tone) {
        assertThat(Tones.of(percentage)).isEqualTo(tone);
    }

    @Test
    void aLongLabelIsCutAndALongLineBrokenBetweenWords() {
        assertThat(TextSize.cut("Nettokostnadsavvikelse", 13, 60)).endsWith("…").hasSizeLessThan(10);
        assertThat(TextSize.cut("Ale", 13, 60)).isEqualTo("Ale");
        assertThat(TextSize.lines("one two three", 10, 45)).containsExactly("one two", "three");
        assertThat(TextSize.lines("", 10, 45)).isEmpty();
    }

    @Test
    void whoHasNoRoomIsNotNamedAndWhoComesFirstIs() {
        PointNames names = new PointNames(30);
        for (int i = 0; i < 5; i++) {
            names.add(new PointNames.Point(0.5, 0.5, "Same place " + i, ""));
        }
        Drawing.Builder drawing = Drawing.of("scatter", Drawing.Gutters.TICKS);
        names.addTo(drawing);
        assertThat(drawing.build(1, 1, 1).texts())
                .extracting(Drawing.Text::text)
                .containsExactly("Same place 0", "Same place 1");
    }
}
