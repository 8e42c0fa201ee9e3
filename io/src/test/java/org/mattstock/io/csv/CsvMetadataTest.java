package org.mattstock.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mattstock.io.csv.Read.onlyProblem;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mattstock.data.Grouping;
import org.mattstock.data.Indicator;
import org.mattstock.data.Measurement;
import org.mattstock.data.Unit;
import org.mattstock.io.Loaded;
import org.mattstock.io.Problem;
import org.mattstock.io.Problem.Kind;
import org.mattstock.io.ReadException;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.Source;
import org.mattstock.io.internal.rows.UnitOfMeasure;

class CsvMetadataTest {
    @Test
    void anIndicatorMaySayWhatIsPossible() {
        Loaded<List<Indicator>> loaded = CsvMetadata.indicators(Source.ofText("i.csv", """
                        id,title,lowest,highest
                        N1,Share,0,100
                        N2,Count,0,
                        N3,Deviation,,
                        N4,Hours,0,"167,5"
                        N5,Slip,100,0
                        N6,Word,low,1
                        """), ReadOptions.DEFAULT);

        assertThat(loaded.value())
                .extracting(Indicator::range)
                .containsExactly(
                        Indicator.Range.of(0, 100),
                        Indicator.Range.atLeast(0),
                        Indicator.Range.ANY,
                        Indicator.Range.of(0, 167.5),
                        Indicator.Range.ANY,
                        Indicator.Range.ANY);
        assertThat(loaded.problems())
                .extracting(Problem::text)
                .containsExactly(
                        "lowest must not be above highest, got 100.0 and 0.0; the range is not stated then",
                        "lowest must be a number, got \"low\"; the range is not stated then");
    }

    @Test
    void anIndicatorMaySayHowOftenItIsMeasured() {
        Loaded<List<Indicator>> loaded = CsvMetadata.indicators(Source.ofText("i.csv", """
                        id,measurement
                        N1,
                        N2,annual
                        N3,event
                        N4,carried
                        N5,mean-of-years 3
                        N6,mean-of-years 1
                        N7,sometimes
                        """), ReadOptions.DEFAULT);

        assertThat(loaded.value())
                .extracting(Indicator::measurement)
                .containsExactly(
                        Measurement.ANNUAL,
                        Measurement.ANNUAL,
                        Measurement.EVENT,
                        Measurement.CARRIED,
                        Measurement.meanOfYears(3),
                        Measurement.ANNUAL,
                        Measurement.ANNUAL);
        assertThat(loaded.problems())
                .extracting(Problem::text)
                .allMatch(text -> text.startsWith("measurement must be annual, event, carried or mean-of-years"))
                .hasSize(2);
    }

    @Test
    void koladasIndicators() {
        List<Indicator> indicators = CsvMetadata.indicators(Read.resource("kolada-kpis.csv"), ReadOptions.DEFAULT)
                .orThrow();

        assertThat(indicators)
                .extracting(Indicator::id)
                .containsExactly("N00090", "N01951", "N11032", "N11102", "N15419");
        assertThat(indicators)
                .extracting(Indicator::unitOfMeasure)
                .containsExactly("%", "antal", "kr/inskrivet barn", "antal", "%");
        assertThat(indicators.get(1).name()).isEqualTo("Invånare totalt, antal");
        assertThat(indicators.get(1).published()).isEmpty();
    }

    @Test
    void koladasMunicipalities() {
        List<Unit> units = CsvMetadata.units(Read.resource("kolada-municipalities.csv"), ReadOptions.DEFAULT)
                .orThrow();

        assertThat(units).contains(new Unit("0000", "Riket", "L"), new Unit("1284", "Höganäs", "K"));
    }

    @Test
    void koladasGroupsAreChosenFromByTitle() {
        Grouping counties = CsvMetadata.grouping(
                        Read.resource("kolada-groups.csv"),
                        GroupSelection.ofTitleParts("county", "Län", "läns kommuner"),
                        ReadOptions.DEFAULT)
                .orThrow();

        assertThat(counties.groups()).extracting(Grouping.Group::id).containsExactly("G33612", "G33621", "G33623");
        assertThat(counties.groupOf("1284").orElseThrow().name()).isEqualTo("Skåne läns kommuner (ovägt medel)");
    }

    @Test
    void koladasGroupsAreChosenFromByIdOrPrefix() {
        Grouping byId = CsvMetadata.grouping(
                        Read.resource("kolada-groups.csv"),
                        GroupSelection.ofIds("class", "Klass", "G92787", "G92793"),
                        ReadOptions.DEFAULT)
                .orThrow();
        Grouping byPrefix = CsvMetadata.grouping(
                        Read.resource("kolada-groups.csv"),
                        GroupSelection.ofTitlePrefixes("class", "Klass", "Storst", "Pendlingskommun nära storstad"),
                        ReadOptions.DEFAULT)
                .orThrow();

        assertThat(byId).isEqualTo(byPrefix);
        assertThat(byId.groups().get(0).units()).containsExactly("0180", "1480");
    }

    @Test
    void aUnitInTwoGroupsOfAGroupingStaysInTheFirst() {
        Loaded<Grouping> loaded = CsvMetadata.grouping(
                Read.resource("kolada-groups.csv"),
                GroupSelection.ofIds("class", "Klass", "G2328", "G33621"),
                ReadOptions.DEFAULT);

        assertThat(onlyProblem(loaded).kind()).isEqualTo(Kind.METADATA);
        assertThat(onlyProblem(loaded).text())
                .isEqualTo("a unit may be in one group of a grouping, got \"1284\" in \"G33621\" after \"G2328\","
                        + " where it stays");
    }

    @Test
    void thePlainFormOfGroupings() {
        List<Grouping> groupings = CsvMetadata.groupings(
                        Source.ofText(
                                "groups.csv",
                                "grouping,group_id,group_title,unit_id\ncounty,12,Skåne,1284\ncounty,01,Stockholm,0180\n"
                                        + "size,L,Large,0180\n"),
                        ReadOptions.DEFAULT)
                .orThrow();

        assertThat(groupings).extracting(Grouping::id).containsExactly("county", "size");
        assertThat(groupings.get(0).groups()).extracting(Grouping.Group::name).containsExactly("Stockholm", "Skåne");
    }

    @Test
    void whatCannotBeSeenInAnIdOrNameIsToldAndNotChanged() {
        Loaded<List<Unit>> loaded = units("id,title\n0180\u200b,Stockholm\n1480,G\u00f6te\u202eborg\n");

        assertThat(loaded.problems())
                .extracting(Object::toString)
                .containsExactly(
                        "units.csv:2:1 HIDDEN_CHARACTER: the unit's id must not have characters that cannot be seen, got U+200B at"
                                + " character 5 of \"0180<U+200B>\"",
                        "units.csv:3:2 HIDDEN_CHARACTER: the name must not have characters that cannot be seen, got U+202E at"
                                + " character 5 of \"G\u00f6te<U+202E>borg\"");
        assertThat(loaded.value())
                .containsExactly(Unit.of("0180\u200b", "Stockholm"), Unit.of("1480", "G\u00f6te\u202eborg"));
    }

    @Test
    void anIdThatComesTwiceKeepsTheFirst() {
        Loaded<List<Unit>> loaded = units("id,title\n0180,Stockholm\n0180,Sthlm\n,Ingen\n");

        assertThat(loaded.count(Kind.METADATA)).isEqualTo(1);
        assertThat(loaded.count(Kind.BAD_KEY)).isEqualTo(1);
        assertThat(loaded.value()).containsExactly(Unit.of("0180", "Stockholm"));
    }

    @Test
    void swedishHeadersAreKnown() {
        assertThat(units("Kommunkod;Kommun\n0180;Stockholm\n").orThrow()).containsExactly(Unit.of("0180", "Stockholm"));
        assertThat(CsvMetadata.indicators(
                                Source.ofText("a.csv", "nyckeltal;namn;beskrivning;måttenhet\nN1;Skatt;Text;kr\n"),
                                ReadOptions.DEFAULT)
                        .orThrow())
                .containsExactly(new Indicator(
                        "N1",
                        "Skatt",
                        "kr",
                        org.mattstock.data.Measurement.ANNUAL,
                        java.util.Optional.empty(),
                        "",
                        "Text"));
    }

    @Test
    void aDescriptionMayRunOverSeveralLines() {
        List<Indicator> indicators = CsvMetadata.indicators(
                        Source.ofText("a.csv", "id,title,description\nN1,A,\"one\ntwo\"\nN2,B,\n"), ReadOptions.DEFAULT)
                .orThrow();

        assertThat(indicators).extracting(Indicator::description).containsExactly("one\ntwo", "");
    }

    @Test
    void withoutAnIdItIsRefused() {
        assertThatThrownBy(() -> units("a,b\n1,2\n"))
                .isInstanceOf(ReadException.class)
                .hasMessageContaining("lacks a column for the unit's id")
                .hasMessageEndingWith("it has: \"a\", \"b\"");
    }

    @Test
    void aSelectionMustSayWhich() {
        assertThatThrownBy(() -> GroupSelection.ofIds("county", "Län"))
                .hasMessage("texts must not be empty for grouping county");
    }

    @ParameterizedTest
    @CsvSource({
        "'Elever, andel (%)',%",
        "'Elever, andel (%) (-2024)',%",
        "'Kostnad förskola, kr/inv',kr/inv",
        "'Brott, antal/100 000 inv',antal/100 000 inv",
        "'Kostnad, kr/inv (publiceras senare)',kr/inv",
        "'Värme, kWh/kvm BRA  Källa: Egna uppgifter.',kWh/kvm BRA",
        "'Andel (%) av alla, index',''",
        "'Krav på kunskap',''",
        "'Nöjd Medborgar-Index - Helheten',''"
    })
    void theUnitOfMeasureIsReadFromTheTitleOnlyAsKoladaHasIt(String title, String unit) {
        assertThat(UnitOfMeasure.of(title)).isEqualTo(unit);
    }

    private static Loaded<List<Unit>> units(String text) {
        return CsvMetadata.units(Source.ofText("units.csv", text), ReadOptions.DEFAULT);
    }
}
