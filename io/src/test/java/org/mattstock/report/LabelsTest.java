package org.mattstock.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mattstock.award.AwardProcess;
import org.mattstock.award.Move;
import org.mattstock.award.Standing;
import org.mattstock.data.Cell;
import org.mattstock.data.MissingReason;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Eligibility;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.development.Basket;
import org.mattstock.development.Evidence;
import org.mattstock.development.Honor;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Policies;
import org.mattstock.index.ScoresComparison;
import org.mattstock.instrument.Basis;
import org.mattstock.presets.Presets;
import org.mattstock.rank.RankingRule;
import org.mattstock.rank.TieRule;
import org.mattstock.rank.UnrankedReason;

class LabelsTest {
    private static final Labels SWEDISH = Labels.in(Locale.forLanguageTag("sv-SE"));
    private static final Labels ENGLISH = Labels.in(Locale.UK);

    @Test
    void aMethodHasItsNameInTheLanguageAskedFor() {
        assertThat(SWEDISH.of((Record) Normalization.zScore())).isEqualTo("Standardpoäng (z)");
        assertThat(ENGLISH.of(Normalization.ZScore.class)).isEqualTo("Standard score (z)");
        assertThat(SWEDISH.of(MissingReason.CONFIDENTIAL)).isEqualTo("Sekretess");
        assertThat(ENGLISH.of(TieRule.DENSE)).isEqualTo("Shared place without gaps (1 2 2 3)");
    }

    @Test
    void theMachinesOwnLanguageIsNeverAskedFor() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(SWEDISH.of(UnrankedReason.MISSING_PARTS)).isEqualTo("För många delar saknas");
            assertThat(Labels.in(Locale.ENGLISH).of(Normalization.Bounds.Given.class))
                    .isEqualTo("Two given values");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aLanguageThatThereIsNotIsRefused() {
        assertThatThrownBy(() -> Labels.in(Locale.FRANCE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("locale must be Swedish (sv) or English (en), got fr-FR");
    }

    @Test
    void whatHasNoLabelIsRefused() {
        assertThatThrownBy(() -> SWEDISH.of(String.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("label must exist, got none for string in sv");
    }

    static Stream<Class<?>> kindsAndMethods() {
        return Policies.interfaces().stream()
                .flatMap(policy -> Stream.concat(Stream.of(policy), Policies.variants(policy).stream()))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("kindsAndMethods")
    void everyKindOfMethodAndEveryMethodHasALabelInBothLanguages(Class<?> type) {
        assertThat(Labels.locales())
                .allSatisfy(locale -> assertThat(Labels.in(locale).of(type)).isNotBlank());
    }

    /** Every enum that a definition can hold, and those of cells, unranked units and evidence. */
    static Set<Class<?>> enums() {
        Set<Class<?>> enums = new LinkedHashSet<>(List.of(
                MissingReason.class,
                UnrankedReason.class,
                Cell.Flag.class,
                Evidence.Null.class,
                Evidence.Limit.class,
                Evidence.Undecidable.class));
        Stream.concat(
                        kindsAndMethods().filter(Class::isRecord),
                        Stream.of(Leaf.class, Branch.class, CompositeIndex.class, Eligibility.class, RankingRule.class))
                .flatMap(record -> Stream.of(record.getRecordComponents()))
                .map(RecordComponent::getType)
                .filter(Class::isEnum)
                .forEach(enums::add);
        return enums;
    }

    @ParameterizedTest
    @MethodSource("enums")
    void everyConstantHasALabelOfItsOwnInBothLanguages(Class<?> type) {
        for (Locale locale : Labels.locales()) {
            assertThat(Stream.of(type.getEnumConstants())
                            .map(word -> Labels.in(locale).of((Enum<?>) word)))
                    .allSatisfy(label -> assertThat(label).isNotBlank())
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("org.mattstock.index.Policies#interfaces")
    void methodsOfOneKindDifferInTheirLabels(Class<?> policy) {
        for (Locale locale : Labels.locales()) {
            assertThat(Policies.variants(policy).stream()
                            .map(variant -> Labels.in(locale).of(variant)))
                    .doesNotHaveDuplicates();
        }
    }

    /** What the page of an audit trail shows besides. */
    private static final List<Class<?>> OF_AWARDS = List.of(
            Standing.State.class,
            AwardProcess.Admission.class,
            AwardProcess.Phase.class,
            AwardProcess.Milestone.class,
            AwardProcess.Late.class,
            AwardProcess.MentionOfNominees.class,
            AwardProcess.Role.class,
            AwardProcess.Audience.class,
            Move.Kind.class);

    /** The causes of a change, which a table of two scorings is labelled with. */
    private static final List<Class<?>> OF_CHANGES = List.of(ScoresComparison.Cause.class);

    /** What a report of a development names. */
    private static final List<Class<?>> OF_DEVELOPMENTS =
            List.of(Honor.Bar.class, Honor.Reason.class, Basket.Reason.class);

    @Test
    void barsAndReasonsOfADevelopmentHaveTheirWordsInBothLanguages() {
        assertThat(SWEDISH.of(Honor.Bar.FRAGILE)).isEqualTo("Hänger på enstaka nyckeltal");
        assertThat(ENGLISH.of(Basket.Reason.SERIES_BREAK)).isEqualTo("Series breaks");
    }

    /** The language is not stated in a definition; all that Måttstock brings are found out. */
    @Test
    void aDefinitionWithSwedishLettersIsSwedish() {
        assertThat(Labels.localeOf(Presets.index(Presets.EXAMPLE)).getLanguage())
                .isEqualTo("sv");
        assertThat(Labels.localeOf(Presets.index("financial-profile")).getLanguage())
                .isEqualTo("sv");
        assertThat(Labels.localeOf(Presets.index("human-development-2021"))).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void theCausesOfAChangeHaveTheirWordsInBothLanguages() {
        assertThat(SWEDISH.of(ScoresComparison.Cause.NEWCOMERS_AND_LEAVERS)).isEqualTo("Nytillkomna och bortfallna");
        assertThat(ENGLISH.of(ScoresComparison.Cause.OTHERS_VALUES)).isEqualTo("Others' values");
    }

    private static Stream<String> keys(Class<?> type) {
        Object[] constants = type.getEnumConstants();
        return constants == null
                ? Stream.of(Labels.key(type))
                : Stream.of(constants).map(word -> Labels.key(type) + "." + Policies.name((Enum<?>) word));
    }

    private static List<String> keysOfTheFile(Locale locale) throws IOException {
        String resource = "labels_" + locale.getLanguage() + ".properties";
        try (InputStream file = Objects.requireNonNull(Labels.class.getResourceAsStream(resource), resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
        }
    }

    @Test
    void everyLineIsOfSomethingThatThereIsAndStandsOnce() throws IOException {
        List<String> known = Stream.of(
                        kindsAndMethods(),
                        enums().stream(),
                        OF_AWARDS.stream(),
                        OF_CHANGES.stream(),
                        OF_DEVELOPMENTS.stream(),
                        Policies.variants(Basis.class).stream())
                .flatMap(types -> types)
                .flatMap(LabelsTest::keys)
                .toList();
        for (Locale locale : Labels.locales()) {
            assertThat(keysOfTheFile(locale).stream()
                            .filter(key -> !key.matches(
                                    "(audit-page|method-table|finding-table|development|report|table)\\..*")))
                    .as("labels in %s", locale)
                    .containsExactlyInAnyOrderElementsOf(known);
        }
    }

    /** Of two lines the last counts, and a correction of the other would go unseen. */
    @Test
    void noLineStandsTwice() throws IOException {
        for (Locale locale : Labels.locales()) {
            assertThat(keysOfTheFile(locale)).as("labels in %s", locale).doesNotHaveDuplicates();
        }
    }

    @Test
    void bothLanguagesHaveTheSameLinesInTheSameOrder() throws IOException {
        assertThat(keysOfTheFile(Labels.locales().get(0)))
                .isEqualTo(keysOfTheFile(Labels.locales().get(1)));
    }
}
