package org.mattstock.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mattstock.data.Panel;
import org.mattstock.development.ChangeLimit;
import org.mattstock.development.Development;
import org.mattstock.development.DevelopmentResult;
import org.mattstock.development.Honor;
import org.mattstock.development.SteadyRule;
import org.mattstock.index.CompositeIndex;
import org.mattstock.presets.Presets;
import org.mattstock.table.Table;

/** What a reader is told of a development: the example definition on the sample panel. */
class DevelopmentReportTest {
    private static final Locale SWEDISH = Locale.forLanguageTag("sv");
    private static final Panel PANEL = Presets.samplePanel();
    private static final CompositeIndex EXAMPLE = Presets.index(Presets.EXAMPLE);

    private static DevelopmentResult four;
    private static DevelopmentResult three;

    @BeforeAll
    static void run() {
        four = Development.of(EXAMPLE).over(2019, 2022).run(PANEL);
        three = Development.of(EXAMPLE).over(2020, 2022).size("N01951").run(PANEL);
    }

    private static DevelopmentReport swedish(DevelopmentResult result) {
        return DevelopmentReport.of(result, SWEDISH);
    }

    private static DevelopmentReport english(DevelopmentResult result) {
        return DevelopmentReport.of(result, Locale.UK);
    }

    @Test
    void whoPassesIsSaidFirstAndThatNobodyDoesHasItsReason() {
        assertThat(swedish(four).passes(10))
                .containsExactly(
                        "Ingen av 112 som kan bedömas klarar regeln och spärrarna. Alla uppgångar som är kvar hänger på något"
                                + " enstaka nyckeltal.",
                        "Utan spärrar uppfyller 6 regeln (varje steg stiger), och 5 faller enligt samma regel.",
                        "112 av 290 kan bedömas; för 178 saknas för mycket, vilket inte är detsamma som ingen utveckling.");
    }

    @Test
    void threeValuesShowNothingAndThatIsSaidPlainly() {
        assertThat(english(three).passes(2).get(0))
                .startsWith("3 values are 2 changes: with so few nothing can be shown.");
        assertThat(english(three).passes(2).get(1)).contains(": Vallentuna, Hudiksvall and ");
        assertThat(english(three).luck())
                .anySatisfy(text -> assertThat(text).contains("nothing can be shown"))
                .last()
                .isEqualTo(
                        "Offered first: nobody, since nothing can be shown. A mention is possible still, and still a choice.");
        assertThat(swedish(three).aboutEvidence(10))
                .containsExactly(
                        "Ingen kan prövas: Högst tre värden (290). Det är inte detsamma som ingen utveckling.");
        assertThat(english(four).nothingCanBeShown()).isEmpty();
    }

    @Test
    void luckIsAPairWithTheMirrorBesideAndNobodyIsOfferedFirst() {
        assertThat(swedish(four).luck())
                .hasSize(3)
                .first()
                .asString()
                .matches(
                        "0 av 112 med alla år klarar; enbart av slump skulle ungefär \\d+,\\d \\(\\d+ till \\d+\\) göra det om åren vore oberoende,"
                                + " \\d+,\\d om nivåerna vandrar; \\d+ faller .* En rörelse som alla delar är ingen slump\\.");
        assertThat(swedish(four).luck().get(1))
                .matches("Mätt mot medianenheten klarar \\d+ av 112; enbart av slump .*");
        assertThat(english(four).luck())
                .satisfiesExactly(
                        absolute -> assertThat(absolute).startsWith("0 of 112 with every year pass; by luck alone"),
                        relative -> assertThat(relative)
                                .matches("Relative to the median unit \\d+ of 112 pass; by luck .*"),
                        offer -> assertThat(offer).startsWith("Offered first: nobody."));
        assertThat(swedish(four).luck())
                .last()
                .asString()
                .startsWith("Erbjuds först: ingen.")
                .contains("förblir ett val");
    }

    @Test
    void whatASmallGroupIsCountedAmongIsSaidAlsoWhereNothingCanBeShown() {
        int units = three.luck().units();
        assertThat(english(three).luck().get(0)).matches("\\d+ of " + units + " with every year pass, and .*");
        assertThat(swedish(three).luck().get(1)).matches("Mätt mot medianenheten klarar \\d+ av " + units + ", och .*");
    }

    @Test
    void aShareAboveTheWholeIsExplained() {
        assertThat(english(four).leaders(3).title()).endsWith(". A share above 100 %: others held back");
        assertThat(swedish(four).leaders(3).title()).endsWith(". En andel över 100 %: andra höll emot");
    }

    @Test
    void aLiftedBarIsNamed() {
        assertThat(english(four).bars())
                .containsExactly(
                        "Bars: at least 50 % of the basket's weight improved; the rise is there whichever single indicator is left"
                                + " out; each step above 0.1 of the usual yearly change.",
                        "Lifted bars: none.");
        DevelopmentResult lifted = Development.of(EXAMPLE)
                .over(2020, 2022)
                .honor(Honor.Rule.risen().withLevelFloor(40))
                .run(PANEL);
        assertThat(english(lifted).bars())
                .containsExactly(
                        "Bars: last year at least 40.",
                        "Lifted bars: Too narrow, Hangs on single indicators, Steps too small.");
    }

    @Test
    void whoLeadsIsNamedWithTheIndicatorThatCarriesItAndWhatItHangsOn() {
        assertThat(swedish(four).leaders(2).toText())
                .contains(
                        "De 2 första av 112",
                        "Hudiksvall",
                        "U23401 Väntetid till särskilt boende",
                        "Hänger på enstaka nyckeltal");
        assertThat(swedish(four).course("Kristinehamn"))
                .hasSize(3)
                .last()
                .asString()
                .startsWith("Uppgången hänger på 8 nyckeltal, vart och ett för sig: ");
        assertThat(swedish(four).unit("Kristinehamn").toText())
                .contains("Vad som bar ändringen: Kristinehamn (1781)", "stiger utan det", "nej");
    }

    /** Its library was open 2,903 and 211 hours of the week's 168: such a figure is no figure, and readers are told. */
    @Test
    void whoCannotBeJudgedIsToldWhichIndicatorsAreMissingWhenAndWhy() {
        assertThat(swedish(four).notJudged("Orust"))
                .hasValue(
                        "Orust (1421) kan inte bedömas över 2019-2022: Resultatkvalitet ur ett invånarperspektiv har bara 4 av 7"
                                + " nyckeltal som räknas varje år.");
        Table missing = swedish(four).unit("Orust");
        assertThat(missing.rowCount()).isEqualTo(3);
        assertThat(missing.toText()).contains("Vad som fattas: Orust (1421)", "U21468", "Saknas 2021", "Saknas 2020");
        assertThat(english(four).unit("Karlstad").toText()).contains("N09808", "Impossible value 2022");
        assertThat(english(four).notJudged("Hudiksvall")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2017, 2020", "2018, 2021", "2016, 2019"})
    void whereNobodyCanBeJudgedTheBreakItsLeavesAndTheWindowsThatWorkAreNamed(int first, int last) {
        Development development = Development.of(EXAMPLE).over(first, last);
        List<Development.Reach> reach = development.reach(PANEL);
        assertThat(english(development.run(PANEL)).nobodyJudged(reach))
                .hasValueSatisfying(text -> assertThat(text)
                        .startsWith("nobody can be judged over " + first + "-" + last + " by this definition.")
                        .contains(
                                "Resursåtgång is lacking for 290 of 290: 6 of its 7 indicators do not count, Series breaks 2019"
                                        + " (N11024 Nettokostnadsavvikelse förskola; ")
                        .endsWith(
                                "It works over 2019-2021 (3 values, 124 units), 2019-2022 (4 values, 112 units), 2020-2022 (3"
                                        + " values, 124 units)"));
    }

    @Test
    void nobodyJudgedIsNothingToSayWhereSomebodyIs() {
        assertThat(english(four).nobodyJudged(List.of())).isEmpty();
    }

    @Test
    void whatWasCutIsListedByLeafTheMostFirst() {
        assertThat(swedish(four).aboutCuts())
                .startsWith("En ändring från starten räknas upp till 4 skalor av nyckeltalet: ");
        Table cuts = swedish(four).cuts();
        assertThat(cuts.shown(0, 1)).isEqualTo("Medelvårdtid som utskrivningsklar");
        assertThat(cuts.columns()).extracting(each -> each.name()).contains("skurna", "störst ändring");
        DevelopmentResult uncut = Development.of(EXAMPLE)
                .over(2020, 2022)
                .changes(ChangeLimit.uncut())
                .run(PANEL);
        assertThat(swedish(uncut).aboutCuts()).startsWith("Ingenting skars: en enda siffra kan avgöra allt.");
        assertThat(swedish(uncut).cuts().rowCount()).isZero();
    }

    /** The sentence is about the list that stands above it: rows go by p, not by the order for the honor. */
    @Test
    void theSentenceAboutTheLowestQStandsUnderTheListOfTheLowestQ() {
        Table list = english(four).evidence(10);
        assertThat(list.title()).matches("The \\d+ with the lowest q of 290 tested, ordered by p");
        assertThat(swedish(four).evidence(10).title()).matches("De \\d+ med lägst q av 290 prövade, ordnade efter p");
        assertThat(list.rowCount()).as("ten, and those of the same q").isBetween(10, 50);
        for (int row = 1; row < list.rowCount(); row++) {
            assertThat((Double) list.cell(row, 6).orElseThrow())
                    .isGreaterThanOrEqualTo((Double) list.cell(row - 1, 6).orElseThrow());
        }
        assertThat(english(four).aboutEvidence(10))
                .hasSize(5)
                .anySatisfy(text -> assertThat(text).startsWith("Among the ").contains(" with the lowest q"))
                .anySatisfy(text -> assertThat(text).startsWith("Even if levels wander, "))
                .filteredOn(text -> text.startsWith("What "))
                .as("what each of the two nulls cannot see")
                .hasSize(2);
    }

    @Test
    void everyRuleHasItsWordsWithItsNumbers() {
        RuleWords words = new RuleWords(new Phrases("development", SWEDISH));
        assertThat(words.of(SteadyRule.strict())).isEqualTo("varje steg stiger");
        assertThat(words.of(SteadyRule.tolerant(0.5, 2)))
                .isEqualTo("inget steg faller mer än 0,5, och helheten stiger minst 2");
        assertThat(words.of(SteadyRule.kOf(2, 1))).isEqualTo("minst 2 steg stiger, och helheten stiger minst 1");
        assertThat(words.of(SteadyRule.slopeAndSteadiness(1, 0.6)))
                .isEqualTo("minst 1 poäng om året, och minst 60 % av stegen stiger");
        assertThat(words.of(SteadyRule.diffusion(0.7))).isEqualTo("minst 70 % av korgens vikt förbättras");
        assertThat(words.of(SteadyRule.strict()
                        .relativeToMedianUnit()
                        .guardedBy(SteadyRule.Guards.none().withLargestDrop(1).withMinimumLevel(40))))
                .isEqualTo(
                        "varje steg stiger, mätt mot medianenheten; dessutom minst 3 år, inget steg faller mer än 1, sista året"
                                + " minst 40");
        assertThat(words.of(SteadyRule.strict().relativeToOwnGroup("skr-class")))
                .isEqualTo("varje steg stiger, mätt mot den egna gruppen i skr-class");
    }

    @Test
    void headingYearsAndSectionsFollowTheLanguage() {
        assertThat(swedish(four).heading()).endsWith(", utveckling 2019-2022");
        assertThat(english(four).years()).isEqualTo("4 values and 3 changes, reference 2019");
        DevelopmentResult without =
                Development.of(EXAMPLE).over(2019, 2022).disturbedYears(2021).run(PANEL);
        assertThat(swedish(without).years())
                .isEqualTo("3 värden och 2 förändringar, referens 2019, utan störda år: 2021");
        assertThat(DevelopmentReport.Section.values())
                .allSatisfy(section -> assertThat(swedish(four).title(section)).isNotBlank());
        assertThat(english(four).counts().toText()).contains("Series breaks 2021", "Running mean of several years");
    }
}
