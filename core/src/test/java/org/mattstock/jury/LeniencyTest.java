package org.mattstock.jury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.mattstock.Generators;

class LeniencyTest {
    private static final Offset<Double> EXACT = within(1e-12);

    private static Marks textbook() {
        return Marks.builder(List.of("J1", "J2"), List.of("A", "B", "C"))
                .mark("J1", "A", 9)
                .mark("J1", "B", 8)
                .mark("J2", "B", 10)
                .mark("J2", "C", 9)
                .build();
    }

    @Provide
    Arbitrary<Marks> marks() {
        return Generators.marks();
    }

    @Test
    void objectsAreNotPunishedForTheHarsherJuror() {
        Leniency fit = Leniency.of(textbook());
        assertThat(fit.objects())
                .containsExactly(
                        new Leniency.Effect("A", 1, 9, 10),
                        new Leniency.Effect("B", 2, 9, 9),
                        new Leniency.Effect("C", 1, 9, 8));
        assertThat(fit.jurors())
                .containsExactly(new Leniency.Effect("J1", 2, 8.5, -1), new Leniency.Effect("J2", 2, 9.5, 1));
        assertThat(fit.residuals())
                .hasSize(4)
                .allSatisfy(each -> assertThat(each.residual()).isZero());
        assertThat(fit.degreesOfFreedom()).isZero();
        assertThat(fit.residualSd()).isEmpty();
        assertThat(fit.object("A").effect()).isEqualTo(10);
        assertThat(fit.juror("J2").effect()).isEqualTo(1);
        assertThatThrownBy(() -> fit.juror("J3"))
                .hasMessageStartingWith("juror must be one of the marks', got \"J3\"; nearest: J1");
    }

    @Test
    void groupsThatNoMarkConnectAreNamed() {
        Marks apart = Marks.builder(List.of("J1", "J2"), List.of("A", "B", "C", "D"))
                .mark("J1", "A", 9)
                .mark("J1", "B", 8)
                .mark("J2", "C", 10)
                .mark("J2", "D", 9)
                .build();
        assertThatThrownBy(() -> Leniency.of(apart))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("marks must connect all jurors and objects, got 2 separate groups:"
                        + " (J1 on A, B), (J2 on C, D)");
        assertThat(Leniency.groups(apart))
                .containsExactly(
                        new Leniency.Group(List.of("J1"), List.of("A", "B")),
                        new Leniency.Group(List.of("J2"), List.of("C", "D")));
    }

    @Test
    void whoeverHasNoMarkIsAGroupAlone() {
        Marks marks = Marks.builder(List.of("J1", "J2"), List.of("A", "B"))
                .mark("J1", "A", 1)
                .missing("J2", "A", Marks.Missing.ABSENT)
                .build();
        assertThatThrownBy(() -> Leniency.of(marks))
                .hasMessageEndingWith("3 separate groups: (J1 on A), (J2 without marks), (B without marks)");
        Leniency one = Leniency.of(marks.withoutJurors(List.of("J2")).withoutObjects(List.of("B")));
        assertThat(one.object("A").effect()).isEqualTo(1);
    }

    @Test
    void manySeparateGroupsAreNamedInPart() {
        List<String> ids = IntStream.range(0, 9).mapToObj(Integer::toString).toList();
        Marks.Builder marks = Marks.builder(ids, ids);
        ids.forEach(id -> marks.mark(id, id, 1));
        assertThatThrownBy(() -> Leniency.of(marks.build()))
                .hasMessageContaining("9 separate groups: (0 on 0)")
                .hasMessageEndingWith("(4 on 4), ...");
    }

    /** The residual standard deviation of a complete table is the root of the error mean square of the analysis of variance. */
    @Test
    void completeMarksGivePlainMeansAndTheErrorMeanSquare() {
        Marks complete = Marks.builder(List.of("J1", "J2", "J3", "J4"), List.of("1", "2", "3", "4", "5", "6"))
                .row("J1", 9, 6, 8, 7, 10, 6)
                .row("J2", 2, 1, 4, 1, 5, 2)
                .row("J3", 5, 3, 6, 2, 6, 4)
                .row("J4", 8, 2, 8, 6, 9, 7)
                .build();
        Leniency fit = Leniency.of(complete);
        assertThat(fit.objects()).allSatisfy(each -> assertThat(each.effect()).isEqualTo(each.mean()));
        assertThat(fit.degreesOfFreedom()).isEqualTo(15);
        double error = JuryAgreement.of(complete, JuryAgreement.Pool.ALL_APPLICANTS)
                .intraclass()
                .require()
                .error();
        assertThat(fit.residualSd().orElseThrow()).isCloseTo(Math.sqrt(error), EXACT);
    }

    @Test
    void equalEffectsAreEqualThoughDoublesWouldDiffer() {
        Marks decimals = Marks.builder(List.of("J1", "J2", "J3"), List.of("A", "B"))
                .row("J1", 0.1, 0.2)
                .row("J2", 0.2, 0.1)
                .row("J3", 0.7, 0.7)
                .build();
        Leniency fit = Leniency.of(decimals);
        assertThat(fit.object("A").effect()).isEqualTo(fit.object("B").effect());
    }

    /** What makes a least-squares fit: residuals sum to 0 for every juror and every object. */
    @Property(tries = 300, seed = "1")
    void residualsSumToZeroForEveryJurorAndObject(@ForAll("marks") Marks marks) {
        Assume.that(Leniency.groups(marks).size() == 1);
        Leniency fit = Leniency.of(marks);
        for (Leniency.Effect juror : fit.jurors()) {
            assertThat(fit.residuals().stream()
                            .filter(each -> each.juror().equals(juror.id()))
                            .mapToDouble(Leniency.Residual::residual)
                            .sum())
                    .isCloseTo(0, EXACT);
        }
        for (Leniency.Effect object : fit.objects()) {
            assertThat(fit.residuals().stream()
                            .filter(each -> each.object().equals(object.id()))
                            .mapToDouble(Leniency.Residual::residual)
                            .sum())
                    .isCloseTo(0, EXACT);
        }
        assertThat(fit.jurors().stream().mapToDouble(Leniency.Effect::effect).sum())
                .isCloseTo(0, EXACT);
        for (Leniency.Residual each : fit.residuals()) {
            assertThat(fit.object(each.object()).effect()
                            + fit.juror(each.juror()).effect()
                            + each.residual())
                    .isCloseTo(each.mark(), EXACT);
        }
    }

    @Property(tries = 100, seed = "2")
    void theOrderOfJurorsAndObjectsMovesNoBit(@ForAll("marks") Marks marks) {
        Assume.that(Leniency.groups(marks).size() == 1);
        List<String> jurors = new ArrayList<>(marks.jurors());
        Collections.reverse(jurors);
        List<String> objects = new ArrayList<>(marks.objects());
        Collections.reverse(objects);
        Marks.Builder turned = Marks.builder(jurors, objects);
        for (String juror : jurors) {
            for (String object : objects) {
                marks.mark(juror, object).ifPresent(value -> turned.mark(juror, object, value));
            }
        }
        Leniency fit = Leniency.of(marks);
        Leniency other = Leniency.of(turned.build());
        assertThat(other.objects()).containsExactlyInAnyOrderElementsOf(fit.objects());
        assertThat(other.jurors()).containsExactlyInAnyOrderElementsOf(fit.jurors());
        assertThat(other.residualSd()).isEqualTo(fit.residualSd());
    }

    /** Each of 290 objects is marked by three of twenty jurors, without noise: the fit finds what the marks were made of. */
    @Test
    void findsQualityAndLeniencyInALargeSparseTable() {
        SplittableRandom random = new SplittableRandom(290);
        List<String> jurors = IntStream.range(0, 20).mapToObj(i -> "J" + i).toList();
        List<String> objects = IntStream.range(0, 290).mapToObj(i -> "O" + i).toList();
        Marks.Builder marks = Marks.builder(jurors, objects);
        double[] quality = random.ints(290, 0, 100).asDoubleStream().toArray();
        for (int object = 0; object < 290; object++) {
            int first = random.nextInt(20);
            for (int step : new int[] {0, 1, 6}) {
                int juror = (first + step) % 20;
                marks.mark(jurors.get(juror), objects.get(object), quality[object] + juror - 9.5);
            }
        }
        Leniency fit = Leniency.of(marks.build());
        assertThat(fit.objects().stream().mapToDouble(Leniency.Effect::effect).toArray())
                .isEqualTo(quality);
        assertThat(fit.juror("J19").effect()).isEqualTo(9.5);
        assertThat(fit.residualSd()).hasValue(0);
    }

    @Test
    void aJuryBeyondMeasureIsRefused() {
        List<String> ids = IntStream.range(0, 51).mapToObj(Integer::toString).toList();
        Marks.Builder marks = Marks.builder(ids, ids);
        for (int i = 0; i < 51; i++) {
            marks.mark(ids.get(i), ids.get(i), 1);
            marks.mark(ids.get(i), ids.get((i + 1) % 51), 2);
        }
        assertThatThrownBy(() -> Leniency.of(marks.build()))
                .hasMessage("jurors or objects must be at most 50, got 51 and 51");
    }

    @Test
    void tablesShowThePlainMeanBesideTheEffect() {
        Leniency fit = Leniency.of(textbook());
        assertThat(fit.toTable().toText()).isEqualTo("""
                        Objects, leniency taken out
                        object  marks  mean  without leniency
                        ------  -----  ----  ----------------
                        A           1  9.00             10.00
                        B           2  9.00              9.00
                        C           1  9.00              8.00""");
        assertThat(fit.jurorTable().toText()).isEqualTo("""
                        Jurors' leniency
                        juror  marks  mean  leniency
                        -----  -----  ----  --------
                        J1         2  8.50     -1.00
                        J2         2  9.50      1.00""");
    }
}
