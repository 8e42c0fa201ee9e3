package org.mattstock.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Indicator;
import org.mattstock.data.Panel;
import org.mattstock.data.Series;
import org.mattstock.data.Unit;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.OutOfRange;
import org.mattstock.fit.Finding;
import org.mattstock.index.CompositeIndex;
import org.mattstock.table.Table;

class FindingTableTest {
    private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");
    private static final CompositeIndex INDEX = CompositeIndex.of(
            "index",
            Branch.of(
                    "all",
                    "Totalt",
                    Leaf.of("N1", Direction.HIGHER, Normalization.minMax()).withTitle("Behöriga lärare"),
                    Leaf.of("N1", Direction.HIGHER, Normalization.zScore())
                            .withId("again")
                            .withTitle("Behöriga igen")));
    private static final Indicator N1 = Indicator.of("N1", "Lärare").withRange(Indicator.Range.of(0, 100));
    private static final Unit UNIT = new Unit("9001", "Exempelköping", "K");
    private static final Panel.Impossible SLIP = new Panel.Impossible(N1, Breakdown.TOTAL, UNIT, 2022, 890.5);

    private static final List<Finding> ONE_OF_EACH = List.of(
            new Finding.ImpossibleValue(SLIP, OutOfRange.MISSING),
            new Finding.MixedKinds(List.of(
                    new Finding.MixedKinds.Kind("K", 290, "Ale"), new Finding.MixedKinds.Kind("L", 1, "Riket"))),
            new Finding.UnlikeScales(
                    "all",
                    Finding.UnlikeScales.KnownFrom.FIGURES,
                    List.of(
                            new Finding.UnlikeScales.Part("N1", 0.5, 0.98),
                            new Finding.UnlikeScales.Part("again", 0.5, 0.02))),
            new Finding.ConstantColumn("N1", 100, 7),
            new Finding.CollapsedClasses("N1", "", 4, List.of(3, 4), 1, 2),
            new Finding.AgainstBranch("all", "again", -0.794, 6),
            new Finding.CountsTwice("N1", List.of("N1", "again"), 1),
            jump(OptionalDouble.of(4)),
            new Finding.StatedBreak(N1, new Series.Break("N1", 2021, "Ny fråga."), Optional.empty()),
            new Finding.CommonChange(N1, Breakdown.TOTAL, 2020, new Finding.Movement(1.6, -0.1, 0.5, 250, 256)),
            new Finding.OldFigures("again", N1, 2022, Finding.OldFigures.Age.EARLIER_YEAR, 2, List.of(UNIT)),
            new Finding.DecidesPlace(UNIT, 34, Unit.of("9002", "Exempelvik"), N1, 0.04, 0.18, 3.93, 12));

    private static Finding.Jump jump(OptionalDouble ownSpread) {
        return new Finding.Jump(
                UNIT,
                N1,
                Breakdown.TOTAL,
                new Finding.Jump.Figure(2021, 56.25),
                new Finding.Jump.Figure(2022, 1211.25),
                0,
                8.25,
                ownSpread);
    }

    private static List<String> column(Locale locale, int column) {
        return column(ONE_OF_EACH, locale, column);
    }

    private static List<String> column(List<Finding> findings, Locale locale, int column) {
        Table table = FindingTable.of(findings, INDEX, locale);
        return IntStream.range(0, table.rowCount())
                .mapToObj(row -> table.shown(row, column))
                .toList();
    }

    @Test
    void readersGetSentencesInSwedish() {
        assertThat(column(SWEDISH, 2))
                .containsExactly(
                        "890,5 för Behöriga lärare i Exempelköping 2022 ligger utanför det möjliga (0 till 100) och räknas"
                                + " som saknat",
                        "Enheter av 2 slag poängsätts mot varandra: 290 av slaget K (till exempel Ale), 1 av slaget L"
                                + " (till exempel Riket)",
                        "Delarna av Totalt sprider sig så olika att de inte väger som angivet: Behöriga lärare 0,98 i"
                                + " stället för 0,50, Behöriga igen 0,02 i stället för 0,50",
                        "Alla 7 enheter med värde har samma, 100",
                        "Ingen är i klass 3, 4 av 4; de bästa har 2 och de sämsta 1",
                        "Faller där resten av Totalt stiger: korrelation -0,794 över 6 enheter",
                        "Räknas 2 gånger, i Behöriga lärare, Behöriga igen: vikt 1,00 sammanlagt",
                        "Exempelköping går från 56,25 (2021) till 1211 (2022): 140,0 gånger spridningen i alla enheters"
                                + " ändringar, 288,8 gånger den i de egna tidigare",
                        "Värden från och med 2021 går inte att jämföra med tidigare: Ny fråga.",
                        "2020: 250 av 256 enheter ändras åt samma håll, medianen med 1,6 där -0,1 är det vanliga: 3,4"
                                + " gånger spridningen i ändringarna därifrån; inget tidsseriebrott är angivet",
                        "Värdet för 2020 står för 2022; antal enheter: 1",
                        "Exempelköping har plats 34 före Exempelvik bara genom detta: det ger 3,93, försprånget är 0,18;"
                                + " 33 procent av allt som talar för enheten");
        assertThat(column(SWEDISH, 0)).startsWith("Omöjligt värde", "Enheter av flera slag", "Olika skalor");
        assertThat(column(SWEDISH, 1)).contains("Behöriga igen", "Behöriga lärare");
    }

    @Test
    void aJumpSaysWhatItsOwnHistoryWas() {
        List<Finding> jumps = List.of(jump(OptionalDouble.of(0)), jump(OptionalDouble.empty()));
        assertThat(column(jumps, SWEDISH, 2))
                .satisfiesExactly(
                        still -> assertThat(still).endsWith("; tidigare ändrades den som medianen"),
                        few -> assertThat(few).endsWith("; de egna tidigare ändringarna är för få att jämföra med"));
        assertThat(column(jumps, Locale.ENGLISH, 2))
                .satisfiesExactly(
                        still -> assertThat(still).endsWith("; before, it changed as the median unit did"),
                        few -> assertThat(few).endsWith("; it has too few earlier changes of its own to compare with"));
    }

    @ParameterizedTest
    @EnumSource(Finding.OldFigures.Age.class)
    void everyWayOfBeingOldHasASentence(Finding.OldFigures.Age age) {
        List<Finding> old = List.of(new Finding.OldFigures("N1", N1, 2022, age, 3, List.of(UNIT)));
        for (Locale locale : Labels.locales()) {
            assertThat(column(old, locale, 2)).singleElement().asString().contains("2022", "1");
        }
    }

    @Test
    void andInEnglish() {
        assertThat(column(Locale.UK, 2))
                .contains(
                        "890.5 for Behöriga lärare of Exempelköping in 2022 is outside what is possible (0 to 100) and"
                                + " counts as missing",
                        "Falls where the rest of Totalt rises: correlation -0.794 over 6 units");
    }

    @Test
    void everyKindHasASentence() {
        assertThat(ONE_OF_EACH)
                .extracting(finding -> (Object) finding.getClass())
                .containsExactlyInAnyOrder((Object[]) Finding.class.getPermittedSubclasses());
    }
}
