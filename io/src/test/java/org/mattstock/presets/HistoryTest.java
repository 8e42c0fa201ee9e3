package org.mattstock.presets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Winners and nominees hang together, and every one of them is a municipality of the sample panel. */
class HistoryTest {
    private static final History HISTORY = Presets.history();

    private static List<String> names(List<History.Participant> participants) {
        return participants.stream().map(History.Participant::name).toList();
    }

    @Test
    void everySecondYearFrom2003To2025HasOneWinner() {
        assertThat(HISTORY.editions())
                .extracting(History.Edition::year)
                .containsExactlyElementsOf(IntStream.rangeClosed(0, 11)
                        .map(i -> 2003 + 2 * i)
                        .boxed()
                        .toList());
        assertThat(HISTORY.editions())
                .extracting(each -> each.winner().name())
                .containsExactly(
                        "Botkyrka",
                        "Umeå",
                        "Lomma",
                        "Stockholm",
                        "Kungsbacka",
                        "Örebro",
                        "Kävlinge",
                        "Helsingborg",
                        "Sollentuna",
                        "Nacka",
                        "Höganäs",
                        "Mörbylånga")
                .doesNotHaveDuplicates();
    }

    @Test
    void everyParticipantIsAMunicipalityOfThePanelAndComesOnce() {
        assertThat(HISTORY.editions()).allSatisfy(edition -> {
            assertThat(edition.participants())
                    .extracting(History.Participant::unit)
                    .doesNotHaveDuplicates();
            assertThat(edition.participants())
                    .allSatisfy(each -> assertThat(Presets.samplePanel()
                                    .requireUnit(each.unit())
                                    .name())
                            .isEqualTo(each.name()));
        });
    }

    @Test
    void everyYearHasSources() {
        assertThat(HISTORY.editions())
                .allSatisfy(edition -> assertThat(edition.sources())
                        .isNotEmpty()
                        .doesNotHaveDuplicates()
                        .allMatch(each -> each.matches("https?://\\S+")));
    }

    /** Where the number of applicants is known they are all named. */
    @ParameterizedTest
    @CsvSource({"2013, 14, 1", "2015, 17, 6", "2017, 9, 6"})
    void applicantsAreAsManyAsTheSourceSays(int year, int applicants, int nominated) {
        History.Edition edition = HISTORY.requireYear(year);
        assertThat(edition.applicants()).hasValue(applicants);
        assertThat(edition.participants()).hasSize(applicants);
        assertThat(edition.nominated()).hasSize(nominated);
    }

    @Test
    void nomineesThatAreNotFoundAreSaidToBe() {
        assertThat(HISTORY.editions().stream()
                        .filter(each -> each.nominees() == History.Nominees.UNKNOWN)
                        .map(History.Edition::year))
                .containsExactly(2003, 2005, 2007, 2009, 2013);
        assertThat(HISTORY.editions())
                .allSatisfy(each ->
                        assertThat(each.nominated().size() > 1).isEqualTo(each.nominees() == History.Nominees.ALL));
    }

    @Test
    void theAwardOf2021WasPresentedIn2022() {
        assertThat(HISTORY.requireYear(2021).ceremony()).hasToString("Optional[2022-05-02]");
        assertThat(HISTORY.editions().stream()
                        .filter(each -> each.ceremony()
                                .map(when -> when.month().getYear() != each.year())
                                .orElse(false)))
                .extracting(History.Edition::year)
                .containsExactly(2021);
        assertThat(HISTORY.requireYear(2025).ceremony())
                .hasValue(new History.Ceremony(YearMonth.of(2025, 11), OptionalInt.empty()))
                .hasToString("Optional[2025-11]");
    }

    @Test
    void aSlipOfASourceIsCorrectedWithANote() {
        History.Edition edition = HISTORY.requireYear(2019);
        assertThat(names(edition.nominated()))
                .containsExactlyInAnyOrder("Sollentuna", "Luleå", "Norsjö", "Vallentuna", "Ängelholm");
        assertThat(edition.note()).contains("leaves out Luleå");
    }

    @Test
    void theNomineesOf2025HaveNoOrderAmongThemselves() {
        assertThat(names(HISTORY.requireYear(2025).with(History.Role.NOMINEE)))
                .containsExactlyInAnyOrder("Habo", "Härryda", "Svedala");
        assertThat(HISTORY.requireYear(2025).applicants()).isEmpty();
    }

    @Test
    void aYearWithoutAnAwardIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HISTORY.requireYear(2022))
                .withMessageStartingWith("year must be one of the award's, got 2022; they are [2003, 2005,");
    }

    @Test
    void anEditionHasOneWinnerAndADayThatExists() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new History.Edition(
                        2027, Optional.empty(), OptionalInt.empty(), History.Nominees.ALL, List.of(), List.of(), ""))
                .withMessage("participants must have one winner, got 0 in 2027");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new History.Ceremony(YearMonth.of(2025, 11), OptionalInt.of(31)))
                .withMessage("day must be one of 2025-11's, got 31");
    }

    @Test
    void printsAsATable() {
        assertThat(HISTORY.toTable().rowCount()).isEqualTo(12);
        assertThat(HISTORY.toTable()
                        .select("year", "presented", "winner", "other nominees")
                        .tail(2)
                        .toText())
                .isEqualTo("""
                        Winners and nominees
                        year  presented   winner      other nominees
                        ----  ----------  ----------  -----------------------------
                        2023  2023-11-21  Höganäs     Ulricehamn, Arvika, Karlskoga
                        2025  2025-11     Mörbylånga  Habo, Svedala, Härryda""");
    }
}
