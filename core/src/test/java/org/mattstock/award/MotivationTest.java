package org.mattstock.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.award.Motivation.Area;
import org.mattstock.award.Motivation.AreaPoints;
import org.mattstock.award.Motivation.Claim;
import org.mattstock.award.Motivation.Figure;
import org.mattstock.award.Motivation.Flaw;
import org.mattstock.award.Motivation.Link;
import org.mattstock.award.Motivation.Passage;
import org.mattstock.award.Motivation.Quote;
import org.mattstock.award.Motivation.Sources;
import org.mattstock.award.Motivation.Unsupported;
import org.mattstock.data.Breakdown;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Unit;
import org.mattstock.jury.Rubric;
import org.mattstock.jury.SubmissionBox;

/** Claims about the fictitious Exempelköping, and what becomes of those that do not hold. */
class MotivationTest {
    private static final Instant DEADLINE = Instant.parse("2025-06-01T12:00:00Z");
    private static final Rubric RUBRIC =
            Rubric.of("r", "R", Rubric.Criterion.of("digital", "", ""), Rubric.Criterion.of("leaders", "", ""));
    private static final SubmissionBox BOX = SubmissionBox.open(RUBRIC, DEADLINE)
            .submit("9001", Map.of("digital", "Vi tänkte börja."), DEADLINE.minusSeconds(60))
            .submit("9001", Map.of("digital", "Vi har börjat \ud83d\ude00."), DEADLINE)
            .submit("9002", Map.of("digital", "Vi också."), DEADLINE);
    private static final String FIRST = BOX.versions().get(0).hash();
    private static final String LAST = BOX.versions().get(1).hash();
    private static final String OTHERS = BOX.versions().get(2).hash();
    private static final Sources EVIDENCE =
            new Sources(panel(), BOX, List.of(new AreaPoints("areas", "area5", "9001", 71.25)));

    private static Panel panel() {
        PanelBuilder builder =
                Panel.builder().unit(Unit.of("9001", "Exempelköping")).unit(Unit.of("9002", "Exempelvik"));
        builder.value("N1", Breakdown.TOTAL, "9001", 2024, 78.25);
        builder.value("N1", Breakdown.WOMEN, "9001", 2024, -2.5);
        builder.missing("N1", Breakdown.TOTAL, "9002", 2024, MissingReason.CONFIDENTIAL);
        builder.value("N1", Breakdown.TOTAL, "9002", 2023, 70);
        return builder.build();
    }

    private static List<Unsupported> check(Link... links) {
        return new Motivation("9001", List.of(Claim.of("Påstående.", links))).check(EVIDENCE);
    }

    private static List<Unsupported> check(String text, Link... links) {
        return new Motivation("9001", List.of(Claim.of(text, links))).check(EVIDENCE);
    }

    private static void faulty(Link link, Flaw fault, String detail) {
        assertThat(check(link)).containsExactly(new Unsupported(1, "Påstående.", Optional.of(link), fault, detail));
    }

    @Test
    void claimsThatRestOnWhatIsThereAreSupported() {
        assertThat(check(
                        "78.25 år 2024, mot 70 år 2023; kvinnor \u22122,5 och området 71,3.",
                        Figure.of("N1", "9001", 2024, "78.25"),
                        Figure.of("N1", "9002", 2023, "70"),
                        new Figure("N1", Breakdown.WOMEN, "9001", 2024, "\u22122,5"),
                        new Area("areas", "area5", "9001", "71,3"),
                        new Quote(LAST, "digital", "har börjat"),
                        new Passage(LAST, "digital", 0, 16)))
                .isEmpty();
    }

    /** 78.25 rounds to 78.3, halves up. */
    @ParameterizedTest
    @ValueSource(strings = {"78", "78.3", "78,3", "78.25", "78.250"})
    void aFigureHoldsToTheDecimalsItIsGivenWith(String value) {
        assertThat(check(value + " procent.", Figure.of("N1", "9001", 2024, value)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"79", "78.2", "78.26", "-78.25", "0"})
    void anyOtherValueDiffers(String value) {
        faulty(Figure.of("N1", "9001", 2024, value), Flaw.VALUE_DIFFERS, "it is 78.25");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "78 %", "1e3", "NaN", "78.", "10 00", "1.234,5", "+1"})
    void aValueThatIsNoDecimalNumberIsRefused(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Figure.of("N1", "9001", 2024, value))
                .withMessage("value must be a decimal number such as 78.3 or 78,3, got \"" + value + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "N2, T, 9001, 2024, indicator N2",
        "N1, M, 9001, 2024, breakdown M of N1",
        "N1, T, 9003, 2024, unit 9003",
        "N1, T, 9001, 2020, year 2020"
    })
    void aFigureThatThePanelDoesNotHoldIsNamed(
            String indicator, String breakdown, String unit, int year, String lacking) {
        faulty(
                new Figure(indicator, Breakdown.of(breakdown), unit, year, "1"),
                Flaw.NO_SUCH_FIGURE,
                "the panel has no " + lacking);
    }

    @Test
    void aMissingFigureSupportsNothing() {
        faulty(Figure.of("N1", "9002", 2024, "1"), Flaw.NO_VALUE, "CONFIDENTIAL");
        faulty(Figure.of("N1", "9001", 2023, "1"), Flaw.NO_VALUE, "ABSENT");
    }

    @Test
    void anAreaIsCheckedLikeAFigure() {
        faulty(new Area("areas", "area5", "9001", "72"), Flaw.VALUE_DIFFERS, "it is 71.25");
        faulty(new Area("areas", "area5", "9002", "71"), Flaw.NO_SUCH_AREA, "");
        faulty(new Area("areas", "area6", "9001", "71"), Flaw.NO_SUCH_AREA, "");
    }

    @Test
    void wordsMustStandInTheNamedVersion() {
        faulty(new Quote(LAST, "digital", "tänkte börja"), Flaw.NO_SUCH_PASSAGE, "the words are not there");
        faulty(new Quote(LAST, "leaders", "har"), Flaw.NO_TEXT, "leaders");
        faulty(new Quote("abc", "digital", "har"), Flaw.NO_SUCH_VERSION, "abc");
        faulty(new Quote(FIRST, "digital", "tänkte börja"), Flaw.REPLACED_VERSION, "it is version 1");
        faulty(new Quote(OTHERS, "digital", "också"), Flaw.OTHER_UNIT, "it is a submission of 9002");
    }

    /** The smiley is one character, though two in memory. */
    @Test
    void aPassageMustEndWithinTheText() {
        assertThat(check(new Passage(LAST, "digital", 14, 16))).isEmpty();
        faulty(new Passage(LAST, "digital", 14, 17), Flaw.NO_SUCH_PASSAGE, "the text has 16 characters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Passage(LAST, "digital", 3, 3))
                .withMessage("passage must have 0 <= from < to, got 3 and 3");
    }

    @Test
    void unsupportedClaimsAreListedInTheOrderOfTheText() {
        Motivation motivation = new Motivation(
                "9001",
                List.of(
                        Claim.of("Kommunen är bäst."),
                        Claim.of("Nöjdheten är 78.", Figure.of("N1", "9001", 2024, "78")),
                        Claim.of(
                                "Fler är nöjda.",
                                Figure.of("N1", "9001", 2024, "80"),
                                new Quote(LAST, "digital", "börjat"),
                                new Quote(LAST, "digital", "slutat"))));
        List<Unsupported> found = motivation.check(EVIDENCE);
        assertThat(found).extracting(Unsupported::claim).containsExactly(1, 3, 3);
        assertThat(found)
                .extracting(Unsupported::fault)
                .containsExactly(Flaw.NO_LINK, Flaw.VALUE_DIFFERS, Flaw.NO_SUCH_PASSAGE);
        assertThat(motivation.text()).isEqualTo("Kommunen är bäst. Nöjdheten är 78. Fler är nöjda.");
        assertThat(Motivation.toTable(found).toText()).isEqualTo("""
                3 unsupported
                claim  text               link               fault            detail
                -----  -----------------  -----------------  ---------------  -----------------------
                    1  Kommunen är bäst.                     NO_LINK
                    3  Fler är nöjda.     N1 9001 2024 = 80  VALUE_DIFFERS    it is 78.25
                    3  Fler är nöjda.     digital: "slutat"  NO_SUCH_PASSAGE  the words are not there""");
        assertThat(motivation.toTable().rowCount()).isEqualTo(3);
    }

    @Test
    void anEmptyTextAndAnAreaTwiceAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Motivation("9001", List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Claim.of(" "));
        AreaPoints points = new AreaPoints("areas", "area5", "9001", 71);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sources(panel(), BOX, List.of(points, points)))
                .withMessage("areas must differ, got areas, area5 of 9001 twice");
    }
}
