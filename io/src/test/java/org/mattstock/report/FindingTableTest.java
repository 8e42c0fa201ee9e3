package org.mattstock.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Indicator;
import org.mattstock.data.Panel;
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
    private static final Panel.Impossible SLIP = new Panel.Impossible(
            Indicator.of("N1", "Lärare").withRange(Indicator.Range.of(0, 100)),
            Breakdown.TOTAL,
            new Unit("9001", "Exempelköping", "K"),
            2022,
            890.5);

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
            new Finding.CountsTwice("N1", List.of("N1", "again"), 1));

    private static List<String> column(Locale locale, int column) {
        Table table = FindingTable.of(ONE_OF_EACH, INDEX, locale);
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
                        "Räknas 2 gånger, i Behöriga lärare, Behöriga igen: vikt 1,00 sammanlagt");
        assertThat(column(SWEDISH, 0)).startsWith("Omöjligt värde", "Enheter av flera slag", "Olika skalor");
        assertThat(column(SWEDISH, 1)).endsWith("Behöriga igen", "Behöriga lärare");
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
