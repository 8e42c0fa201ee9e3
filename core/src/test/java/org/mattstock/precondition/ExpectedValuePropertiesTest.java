package org.mattstock.precondition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;

/** What holds for every regression on preconditions, and for peers. */
class ExpectedValuePropertiesTest {
    private static final ExpectedValue EXPECTED =
            ExpectedValue.of("figure", Precondition.logarithmOf("people"), Precondition.of("share"));
    private static final PeerMatching MATCHING =
            PeerMatching.of(3, Precondition.logarithmOf("people"), Precondition.of("share"));

    /** A unit's figure, people and share. */
    private record Row(String unit, double figure, double people, double share) {}

    /** From 8 to 40 units, whose last two are equal. */
    private static List<Row> rows(int seed) {
        Random random = new Random(seed);
        List<Row> rows = new ArrayList<>();
        int count = 7 + random.nextInt(33);
        for (int i = 0; i < count; i++) {
            double people = 1000 * Math.exp(random.nextDouble() * 6);
            rows.add(new Row("u" + i, 100 * random.nextGaussian(), Math.rint(people), random.nextDouble()));
        }
        Row last = rows.get(count - 1);
        rows.add(new Row("z", last.figure, last.people, last.share));
        return rows;
    }

    private static Panel panel(List<Row> rows, double times, double plus) {
        PanelBuilder builder = Panel.builder();
        for (Row row : rows) {
            Places.put(builder, "figure", row.unit, times * row.figure + plus);
            Places.put(builder, "people", row.unit, row.people);
            Places.put(builder, "share", row.unit, row.share);
        }
        return builder.build();
    }

    private static double[] left(Panel panel) {
        return panel.with(EXPECTED)
                .slice("figure-difference", Breakdown.TOTAL, Places.YEAR)
                .toArray();
    }

    @Property(tries = 60, seed = "1")
    void whatIsLeftAddsUpToNothing(@ForAll @IntRange(max = 100_000) int seed) {
        double sum = 0;
        for (double each : left(panel(rows(seed), 1, 0))) {
            sum += each;
        }
        assertThat(sum).isCloseTo(0, within(1e-10));
    }

    @Property(tries = 60, seed = "2")
    void aConstantAndAUnitOfMeasureMoveNothing(@ForAll @IntRange(max = 100_000) int seed) {
        List<Row> rows = rows(seed);
        double[] plain = left(panel(rows, 1, 0));
        double[] moved = left(panel(rows, -3, 1e4));
        for (int i = 0; i < plain.length; i++) {
            assertThat(moved[i]).isCloseTo(-3 * plain[i], within(1e-9));
        }
        ExpectedValueFit fit = EXPECTED.fit(panel(rows, -3, 1e4), Places.YEAR);
        assertThat(fit.r2())
                .isCloseTo(EXPECTED.fit(panel(rows, 1, 0), Places.YEAR).r2(), within(1e-10));
    }

    @Property(tries = 60, seed = "3")
    void theOrderOfRowsMovesNoBit(@ForAll @IntRange(max = 100_000) int seed) {
        List<Row> rows = rows(seed);
        List<Row> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(EXPECTED.fit(panel(shuffled, 1, 0), Places.YEAR))
                .isEqualTo(EXPECTED.fit(panel(rows, 1, 0), Places.YEAR));
        assertThat(MATCHING.match(panel(shuffled, 1, 0), Places.YEAR))
                .isEqualTo(MATCHING.match(panel(rows, 1, 0), Places.YEAR));
    }

    @Property(tries = 60, seed = "4")
    void equalUnitsAreEqualToTheBit(@ForAll @IntRange(max = 100_000) int seed) {
        List<Row> rows = rows(seed);
        Panel panel = panel(rows, 1, 0);
        String twin = rows.get(rows.size() - 2).unit;
        for (ExpectedValue.Measure measure : ExpectedValue.Measure.values()) {
            Panel changed = panel.with(EXPECTED.withMeasure(measure));
            String id = EXPECTED.withMeasure(measure).described(panel).id();
            assertThat(Places.value(changed, id, "z")).isEqualTo(Places.value(changed, id, twin));
        }
        for (PeerDifference.Against against : PeerDifference.Against.values()) {
            PeerDifference difference = PeerDifference.of("figure", MATCHING).withAgainst(against);
            Panel changed = panel.with(difference);
            String id = difference.described(panel).id();
            assertThat(Places.value(changed, id, "z")).isEqualTo(Places.value(changed, id, twin));
        }
    }

    /** A unit left out by hand is told as the fit says. */
    @Property(tries = 30, seed = "5")
    void aUnitLeftOutIsToldByTheOthers(@ForAll @IntRange(max = 100_000) int seed) {
        List<Row> rows = rows(seed);
        double squares = 0;
        for (int i = 0; i < rows.size(); i++) {
            List<Row> others = new ArrayList<>(rows);
            Row out = others.remove(i);
            if (others.size() < 6) {
                return;
            }
            List<ExpectedValueFit.Term> terms =
                    EXPECTED.fit(panel(others, 1, 0), Places.YEAR).terms();
            double told = terms.get(0).coefficient()
                    + terms.get(1).coefficient() * Math.log(out.people)
                    + terms.get(2).coefficient() * out.share;
            squares += (out.figure - told) * (out.figure - told);
        }
        ExpectedValueFit fit = EXPECTED.fit(panel(rows, 1, 0), Places.YEAR);
        assertThat(fit.outOfSample().get(0).rootMeanSquare().orElseThrow())
                .isCloseTo(Math.sqrt(squares / rows.size()), within(1e-8));
    }
}
