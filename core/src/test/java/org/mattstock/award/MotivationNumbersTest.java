package org.mattstock.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.award.Motivation.Claim;
import org.mattstock.award.Motivation.Figure;
import org.mattstock.award.Motivation.Flaw;
import org.mattstock.award.Motivation.Link;
import org.mattstock.award.Motivation.Sources;
import org.mattstock.award.Motivation.Unsupported;
import org.mattstock.award.MotivationFacts.Sharing;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Unit;
import org.mattstock.development.Pattern.Verdict;
import org.mattstock.instrument.TrafficLights.Light;
import org.mattstock.jury.Rubric;
import org.mattstock.jury.SubmissionBox;

/** The numbers of a claim are those of what it rests on. */
class MotivationNumbersTest {
    private static final SubmissionBox BOX = SubmissionBox.open(
            Rubric.of("r", "R", Rubric.Criterion.of("a", "", "")), Instant.parse("2025-06-01T12:00:00Z"));
    private static final MotivationFacts FACTS = new MotivationFacts(
            List.of(new MotivationFacts.Placed("total", "9001", 3, 290, Sharing.ALONE)),
            List.of(new MotivationFacts.Spanned("9001", 2, 9, 0.9)),
            List.of(new MotivationFacts.Strong("9001", "i", "a", MotivationFacts.StrengthKind.ABOVE_MEAN)),
            List.of(new MotivationFacts.Lit("9001", "N1", Light.GREEN)),
            List.of(new MotivationFacts.Developed("9001", 2019, 2022, Optional.of(1.24), Verdict.HOLDS)));

    private static List<Flaw> flaws(double value, String text, Link... links) {
        PanelBuilder builder = Panel.builder().unit(Unit.of("9001", "Exempelköping"));
        builder.value("N1", Breakdown.TOTAL, "9001", 2024, value);
        Panel panel = builder.build();
        return new Motivation("9001", List.of(Claim.of(text, links)))
                .check(new Sources(panel, BOX, List.of(), FACTS)).stream()
                        .map(Unsupported::fault)
                        .toList();
    }

    private static Link figure(String value) {
        return Figure.of("N1", "9001", 2024, value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "61480 | 61,5 tusen | 61,5 tusen invånare.",
                "61480 | 61.5 thousand | About 61.5 thousand live there.",
                "61480 | 61480 | 61 480 invånare 2024.",
                "61480 | 61 480 | 61\u00a0480 invånare.",
                "61480 | 61 480 | 61\u202f480 invånare, se N00945.",
                "1240000 | 1,2 miljoner | 1,2 miljoner kronor.",
                "1240000 | 1.2 million | 1.2 million.",
                "-2.5 | -2,5 | \u22122,5 procentenheter.",
                "69 | 69 | 69% är nöjda."
            })
    void numbersAreFoundAsWrittenForReaders(double value, String linked, String text) {
        assertThat(flaws(value, text, figure(linked))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "690 procent",
                "6,9 procent",
                "169 procent",
                "69,0 procent",
                "1 069 kronor",
                "69.1.2",
                "69kr",
                "69 tusen",
                "\u221269"
            })
    void aNumberThatIsPartOfAnotherIsNotFound(String text) {
        assertThat(flaws(69, text, figure("69"))).containsExactly(Flaw.NUMBER_NOT_IN_TEXT, Flaw.NUMBER_NOT_LINKED);
    }

    @Test
    void aClaimOf99WithAFigureOf90IsFound() {
        assertThat(flaws(90, "99 procent är nöjda.", figure("90")))
                .containsExactly(Flaw.NUMBER_NOT_IN_TEXT, Flaw.NUMBER_NOT_LINKED);
        assertThat(flaws(90, "K90 och area90.", figure("90"))).containsExactly(Flaw.NUMBER_NOT_IN_TEXT);
    }

    @Test
    void everyWrittenFormOfANumberIsFoundAndAnotherIsNot() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            int number = 1000 + random.nextInt(900_000);
            for (char blank : " \u00a0\u2009\u202f".toCharArray()) {
                String written =
                        number / 1000 + "" + blank + String.format(java.util.Locale.ROOT, "%03d", number % 1000);
                assertThat(flaws(number, "Hela " + written + " bor där.", figure("" + number)))
                        .isEmpty();
                assertThat(flaws(number + 1, "Hela " + written + ".", figure("" + (number + 1))))
                        .hasSize(2);
            }
        }
    }

    @Test
    void placesSpansStrengthsLightsAndDevelopmentsAreChecked() {
        Link place = new Motivation.Place("total", "9001", "3", Optional.of("290"), Sharing.ALONE);
        Link span = new Motivation.Span("9001", "2", "9", "90");
        Link strength = new Motivation.Strength("9001", "i", "a", MotivationFacts.StrengthKind.ABOVE_MEAN);
        Link light = new Motivation.Light("9001", "N1", Light.GREEN);
        Link rise = new Motivation.Progress("9001", 2019, 2022, Optional.of("1,2"), Optional.of(Verdict.HOLDS));
        assertThat(flaws(
                        1,
                        "På 3:e plats av 290 (2-9 i 90 %), stark, grön, +1,2 poäng om året 2019-2022.",
                        place,
                        span,
                        strength,
                        light,
                        rise))
                .isEmpty();
        assertThat(flaws(1, "Röd, 4:a.", new Motivation.Light("9001", "N1", Light.RED)))
                .containsExactly(Flaw.FACT_DIFFERS, Flaw.NUMBER_NOT_LINKED);
        assertThat(flaws(1, "Grön.", new Motivation.Light("9001", "N2", Light.GREEN)))
                .containsExactly(Flaw.NO_SUCH_FACT);
    }

    @Test
    void anUnknownUnitIsRefusedAndTheHashFollowsTheText() {
        PanelBuilder builder = Panel.builder().unit(Unit.of("9001", "X"));
        builder.value("N1", Breakdown.TOTAL, "9001", 2024, 1);
        Panel panel = builder.build();
        Motivation motivation = new Motivation("9011", List.of(Claim.of("Bra.", figure("1"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> motivation.check(new Sources(panel, BOX, List.of())))
                .withMessageEndingWith("got \"9011\"; nearest: 9001");
        assertThat(motivation.hash())
                .isEqualTo(new Motivation("9011", motivation.claims()).hash())
                .isNotEqualTo(new Motivation("9011", List.of(Claim.of("Bra!", figure("1")))).hash());
    }

    @Test
    void longTextsAreReadInLinearTime() {
        assertThat(Quoted.in("1 ".repeat(200_000) + "1,".repeat(200_000) + "9".repeat(200_000)))
                .isNotEmpty();
    }
}
