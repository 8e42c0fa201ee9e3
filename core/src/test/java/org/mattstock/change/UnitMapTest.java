package org.mattstock.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mattstock.change.UnitMap.Breaks;
import org.mattstock.change.UnitMap.OldUnits;
import org.mattstock.change.UnitMap.Step;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.Grouping;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Series;
import org.mattstock.data.Unit;

class UnitMapTest {
    private static final Step MERGER = Step.merged(2020, List.of("9001", "9002"), "9010");

    private static UnitMap map(Step... steps) {
        return UnitMap.of(List.of(steps), Towns.pooling(), OldUnits.LEAVE);
    }

    private static UnitMap unpooled(OldUnits oldUnits, Step step) {
        return UnitMap.of(List.of(step), Pooling.UNSTATED, oldUnits);
    }

    private static Cell lacking(String status) {
        return Towns.lacking(MissingReason.NOT_COLLECTED, status);
    }

    private static List<String> ids(Panel panel) {
        return panel.units().stream().map(Unit::id).toList();
    }

    @Test
    void countsOfMergedUnitsAddUpAndSharesAreWeightedInTheYearsBefore() {
        Panel panel = Towns.merged().build().with(map(MERGER));
        assertThat(Towns.at(panel, "inhabitants", "9010", 2019)).isEqualTo(Towns.worked(4000));
        assertThat(Towns.at(panel, "share", "9010", 2019)).isEqualTo(Towns.worked(55));
        assertThat(Towns.at(panel, "median", "9010", 2019)).isEqualTo(lacking("no rule for parts"));
    }

    @Test
    void theBreakStandsAtTheFirstMeasuredFigureOfTheNewUnit() {
        Panel panel = Towns.merged().build().with(map(MERGER));
        assertThat(Towns.at(panel, "share", "9010", 2020))
                .isEqualTo(new Cell.Observed(56, Cell.Flags.of(Cell.Flag.BREAK)));
        assertThat(Towns.at(panel, "median", "9010", 2020)).isEqualTo(new Cell.Observed(35));
        assertThat(panel.breaks()).isEmpty();
    }

    @Test
    void orItIsABreakOfTheIndicator() {
        Panel panel = Towns.merged().build().with(map(MERGER).withBreaks(Breaks.OF_INDICATORS));
        assertThat(Towns.at(panel, "share", "9010", 2020)).isEqualTo(new Cell.Observed(56));
        assertThat(panel.breaks())
                .containsExactly(
                        new Series.Break("inhabitants", 2020, "9001 + 9002 -> 9010 from 2020"),
                        new Series.Break("share", 2020, "9001 + 9002 -> 9010 from 2020"));
    }

    @Test
    void oldUnitsLeaveOrStayAsIsSaid() {
        Panel panel = Towns.merged().build();
        assertThat(ids(panel.with(map(MERGER)))).containsExactly("9010");
        Panel kept = panel.with(UnitMap.of(List.of(MERGER), Towns.pooling(), OldUnits.STAY));
        assertThat(ids(kept)).containsExactly("9001", "9002", "9010");
        assertThat(Towns.at(kept, "share", "9001", 2019)).isEqualTo(new Cell.Observed(40));
    }

    @Test
    void aValueOfAUnitThatIsNoMoreIsRefusedUnlessItStays() {
        PanelBuilder builder = Towns.merged();
        Towns.value(builder, "share", "9001", 2021, 41);
        Panel panel = builder.build();
        assertThatThrownBy(() -> panel.with(map(MERGER)))
                .hasMessageContaining("must have no value from 2020 on")
                .hasMessageContaining("got 41.0 for share T in 2021");
        assertThat(ids(panel.with(UnitMap.of(List.of(MERGER), Towns.pooling(), OldUnits.STAY))))
                .contains("9001");
    }

    @Test
    void aUnitUnderAnotherIdKeepsItsCellsAsTheyStandAndItsName() {
        PanelBuilder builder = Panel.builder().unit(new Unit("1917", "Heby", "K"));
        Towns.value(builder, "median", "1917", 2006, 30);
        builder.missing("share", Breakdown.TOTAL, "1917", 2006, MissingReason.CONFIDENTIAL);
        Panel panel = builder.build().with(unpooled(OldUnits.LEAVE, Step.renamed(2007, "1917", "0331")));
        assertThat(panel.units()).containsExactly(new Unit("0331", "Heby", "K"));
        assertThat(Towns.at(panel, "median", "0331", 2006)).isEqualTo(new Cell.Observed(30));
        assertThat(Towns.at(panel, "share", "0331", 2006)).isEqualTo(new Cell.Missing(MissingReason.CONFIDENTIAL, ""));
    }

    @Test
    void aUnitThatWasSplitHasNoFiguresBefore() {
        PanelBuilder builder = Panel.builder();
        Towns.value(builder, "inhabitants", "1", 2000, 100);
        Towns.value(builder, "inhabitants", "2", 2010, 60);
        Towns.value(builder, "inhabitants", "3", 2010, 50);
        Panel panel = builder.build().with(unpooled(OldUnits.LEAVE, Step.split(2005, "1", List.of("2", "3"))));
        assertThat(ids(panel)).containsExactly("2", "3");
        assertThat(Towns.at(panel, "inhabitants", "2", 2000)).isEqualTo(lacking("a unit was split"));
        assertThat(Towns.at(panel, "inhabitants", "3", 2000)).isEqualTo(lacking("a unit was split"));
        assertThat(Towns.at(panel, "inhabitants", "3", 2010)).isEqualTo(new Cell.Observed(50));
    }

    @Test
    void theRestOfASplitUnitKeepsItsFiguresWhereOldUnitsStay() {
        PanelBuilder builder = Panel.builder();
        Towns.value(builder, "inhabitants", "1", 2000, 100);
        Towns.value(builder, "inhabitants", "1", 2010, 60);
        Step step = Step.split(2005, "1", List.of("1", "2"));
        Panel left = builder.build();
        assertThat(Towns.at(left.with(unpooled(OldUnits.LEAVE, step)), "inhabitants", "1", 2000))
                .isEqualTo(lacking("a unit was split"));
        Panel stays = left.with(unpooled(OldUnits.STAY, step));
        assertThat(Towns.at(stays, "inhabitants", "1", 2000)).isEqualTo(new Cell.Observed(100));
        assertThat(Towns.at(stays, "inhabitants", "1", 2010))
                .isEqualTo(new Cell.Observed(60, Cell.Flags.of(Cell.Flag.BREAK)));
        assertThat(Towns.at(stays, "inhabitants", "2", 2000)).isEqualTo(lacking("a unit was split"));
    }

    @Test
    void aUnitThatTookInAnotherIsBothOfThemInTheYearsBefore() {
        PanelBuilder builder = Towns.merged();
        Towns.value(builder, "inhabitants", "9001", 2020, 4100);
        Panel panel = builder.build()
                .withUnits(unit -> !unit.id().equals("9010"))
                .with(map(Step.merged(2020, List.of("9001", "9002"), "9001")));
        assertThat(ids(panel)).containsExactly("9001");
        assertThat(Towns.at(panel, "inhabitants", "9001", 2019)).isEqualTo(Towns.worked(4000));
        assertThat(Towns.at(panel, "share", "9001", 2019)).isEqualTo(Towns.worked(55));
        assertThat(Towns.at(panel, "inhabitants", "9001", 2020))
                .isEqualTo(new Cell.Observed(4100, Cell.Flags.of(Cell.Flag.BREAK)));
    }

    private static UnitMap staying(Breaks breaks, Step... steps) {
        return UnitMap.of(List.of(steps), Towns.pooling(), OldUnits.STAY).withBreaks(breaks);
    }

    /** In 2019 units 9001, 9002 and 9003, in 2020 9001 and 9003. */
    private static PanelBuilder growing() {
        PanelBuilder builder = Panel.builder();
        Towns.value(builder, "inhabitants", "9001", 2019, 1000);
        Towns.value(builder, "inhabitants", "9002", 2019, 3000);
        Towns.value(builder, "inhabitants", "9003", 2019, 6000);
        Towns.value(builder, "inhabitants", "9001", 2020, 4100);
        Towns.value(builder, "inhabitants", "9003", 2020, 5900);
        Towns.value(builder, "share", "9001", 2019, 40);
        return builder;
    }

    @ParameterizedTest
    @EnumSource
    void aUnitThatKeepsItsIdTakesInAnotherThatStaysOnlyOnce(Breaks breaks) {
        UnitMap map = staying(breaks, Step.merged(2020, List.of("9001", "9002"), "9001"));
        Panel once = growing().build().with(map);
        assertThat(Towns.at(once, "inhabitants", "9001", 2019)).isEqualTo(Towns.worked(4000));
        assertThatThrownBy(() -> once.with(map))
                .hasMessageContaining("must take others in once, got 9001 + 9002 -> 9001 from 2020")
                .hasMessageContaining("in 2019 are worked out already");
        Panel untilThen = once.withYears(2019, 2019);
        assertThatThrownBy(() -> untilThen.with(map)).hasMessageContaining("must take others in once");
    }

    @Test
    void itMayTakeInAThirdLater() {
        Step first = Step.merged(2020, List.of("9001", "9002"), "9001");
        PanelBuilder builder = growing();
        Towns.value(builder, "inhabitants", "9001", 2021, 10_000);
        Step second = Step.merged(2021, List.of("9001", "9003"), "9001");
        Panel panel = builder.build();
        Panel inTwo = panel.with(staying(Breaks.OF_UNITS, first)).with(staying(Breaks.OF_UNITS, second));
        assertThat(Towns.at(inTwo, "inhabitants", "9001", 2019)).isEqualTo(Towns.worked(10_000));
        assertThat(Towns.at(panel.with(staying(Breaks.OF_UNITS, first, second)), "inhabitants", "9001", 2019))
                .isEqualTo(Towns.worked(10_000));
    }

    @Test
    void aNewUnitIsTheSameHoweverOftenItIsMapped() {
        Panel once = Towns.merged().build().with(staying(Breaks.OF_UNITS, MERGER));
        assertThat(once.with(staying(Breaks.OF_UNITS, MERGER))).isEqualTo(once);
    }

    @Test
    void stepsFollowOneAnotherInWhateverOrderTheyAreGiven() {
        PanelBuilder builder = Towns.merged();
        Towns.value(builder, "inhabitants", "9003", 2019, 6000);
        Towns.value(builder, "inhabitants", "9003", 2020, 5900);
        Towns.value(builder, "inhabitants", "9020", 2022, 10_000);
        Panel panel = builder.build().with(map(Step.merged(2022, List.of("9003", "9010"), "9020"), MERGER));
        assertThat(ids(panel)).containsExactly("9020");
        assertThat(Towns.at(panel, "inhabitants", "9020", 2019)).isEqualTo(Towns.worked(10_000));
        assertThat(Towns.at(panel, "inhabitants", "9020", 2020))
                .isEqualTo(new Cell.Observed(10_000, Towns.WORKED_OUT.with(Cell.Flag.BREAK)));
    }

    @Test
    void aPublishedFigureOfTheNewUnitStaysAndAnEmptyOneGivesWay() {
        PanelBuilder builder = Towns.merged();
        Towns.value(builder, "share", "9010", 2019, 54.8);
        Towns.missing(builder, "inhabitants", "9010", 2019, MissingReason.UNKNOWN);
        Towns.missing(builder, "median", "9010", 2019, MissingReason.CONFIDENTIAL);
        Panel panel = builder.build().with(map(MERGER));
        assertThat(Towns.at(panel, "share", "9010", 2019)).isEqualTo(new Cell.Observed(54.8));
        assertThat(Towns.at(panel, "share", "9010", 2020)).isEqualTo(new Cell.Observed(56));
        assertThat(Towns.at(panel, "inhabitants", "9010", 2019)).isEqualTo(Towns.worked(4000));
        assertThat(Towns.at(panel, "median", "9010", 2019)).isEqualTo(new Cell.Missing(MissingReason.CONFIDENTIAL, ""));
    }

    @Test
    void aNewUnitJoinsTheGroupThatAllOldOnesAreIn() {
        Grouping.Group north = new Grouping.Group("north", "North", new TreeSet<>(List.of("9001", "9002")));
        Grouping county = new Grouping("county", "County", List.of(north));
        Panel panel = Towns.merged().grouping(county).build().with(map(MERGER));
        assertThat(panel.requireGrouping("county").groupOf("9010"))
                .contains(panel.requireGrouping("county").requireGroup("north"));
    }

    @Test
    void aUnitThatNothingHasIsRefusedAndTheNearestNamed() {
        Panel panel = Towns.merged().build();
        assertThatThrownBy(() -> panel.with(map(Step.renamed(2020, "9003", "9010"))))
                .hasMessageContaining("got \"9003\"; nearest: 9001, 9002");
        assertThatThrownBy(() -> Step.renamed(2020, "9001", "9001")).hasMessageContaining("must differ");
        assertThatThrownBy(() -> Step.renamed(0, "9001", "9010")).hasMessageContaining("from must be from 1 to 9999");
    }
}
