package org.mattstock.precondition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.Grouping;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.definition.Population;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.RankingRule;

class MatchedPeersTest {
    private static final PeerMatching TWO = PeerMatching.of(2, Precondition.of("x"));

    /** On a line at 0, 1, 2, 4 and 4. */
    private static PanelBuilder line() {
        PanelBuilder builder = Panel.builder();
        double[] x = {0, 1, 2, 4, 4};
        double[] figures = {10, 20, 40, 80, 60};
        for (int i = 0; i < x.length; i++) {
            Places.put(builder, "x", "p" + i, x[i]);
            Places.put(builder, "figure", "p" + i, figures[i]);
        }
        return builder;
    }

    private static List<String> peers(PeerMatching matching, Panel panel, String unit) {
        return matching.match(panel, Places.YEAR).requireUnit(unit).peers().stream()
                .map(each -> each.unit().id())
                .toList();
    }

    @Test
    void theNearestArePeersAndAllThatAreAsFarAsTheLast() {
        Panel panel = line().build();
        assertThat(peers(TWO, panel, "p0")).containsExactly("p1", "p2");
        assertThat(peers(TWO, panel, "p1")).containsExactly("p0", "p2");
        assertThat(peers(TWO, panel, "p2")).containsExactly("p1", "p0", "p3", "p4");
        assertThat(peers(TWO, panel, "p3")).containsExactly("p4", "p2");
        assertThat(peers(PeerMatching.of(9, Precondition.of("x")), panel, "p0")).hasSize(4);
    }

    /** Units on equal steps have a neighbor on each side, however far from 0 the steps are. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 1000, 1e6, 1e8, 1e15, -1e8})
    void equalStepsAreEquallyLong(double offset) {
        double[] steps = IntStream.range(0, 9).mapToDouble(i -> offset + 3 * i).toArray();
        Panel panel = Places.of(Map.of("x", steps));
        PeerMatching one = PeerMatching.of(1, Precondition.of("x"));
        assertThat(peers(one, panel, "p000")).containsExactly("p001");
        for (int i = 1; i < 8; i++) {
            assertThat(peers(one, panel, "p00" + i)).containsExactlyInAnyOrder("p00" + (i - 1), "p00" + (i + 1));
        }
    }

    @Test
    void figuresAsLargeAsCanBeAreCompared() {
        Panel panel = Places.of(Map.of("x", new double[] {1.5e308, -1.5e308, 0}));
        assertThat(peers(PeerMatching.of(1, Precondition.of("x")), panel, "p002"))
                .containsExactlyInAnyOrder("p000", "p001");
    }

    @Test
    void aDistanceIsInStandardDeviations() {
        MatchedPeers peers = TWO.match(line().build(), Places.YEAR);
        double deviation = Math.sqrt((2.2 * 2.2 + 1.2 * 1.2 + 0.2 * 0.2 + 1.8 * 1.8 * 2) / 5);
        assertThat(peers.requireUnit("p0").peers().get(1).distance()).isCloseTo(2 / deviation, within(1e-12));
        assertThat(peers.requireUnit("p3").peers().get(0).distance()).isZero();
        assertThat(peers.toTable().head(2).toText()).isEqualTo("""
                Matched peers 2022
                id  unit  nearest  peer id  peer  distance
                --  ----  -------  -------  ----  --------
                p0  p0          1  p1       p1       0.625
                p0  p0          2  p2       p2       1.250""");
    }

    @Test
    void aHeavierFeatureDecidesAndOneOfWeightZeroDoesNot() {
        Panel panel = Places.of(Map.of("x", new double[] {0, 1, 10}, "z", new double[] {0, 10, 1}));
        PeerMatching x = new PeerMatching(
                List.of(
                        new PeerMatching.Feature(Precondition.of("x"), 2),
                        new PeerMatching.Feature(Precondition.of("z"), 1)),
                1,
                Population.everyone());
        PeerMatching z = new PeerMatching(
                List.of(
                        new PeerMatching.Feature(Precondition.of("x"), 1),
                        new PeerMatching.Feature(Precondition.of("z"), 2)),
                1,
                Population.everyone());
        assertThat(peers(x, panel, "p000")).containsExactly("p001");
        assertThat(peers(z, panel, "p000")).containsExactly("p002");
        PeerMatching without = PeerMatching.of(1, Precondition.of("x")).withFeature(Precondition.of("nowhere"), 0);
        assertThat(peers(without, panel, "p000")).containsExactly("p001");
    }

    @Test
    void whoLacksAFeatureOrIsNotLookedAtHasNoPeersAndIsNobodys() {
        PanelBuilder builder = line();
        Places.put(builder, "figure", "q", 5);
        Panel panel = builder.build();
        MatchedPeers peers =
                TWO.withAmong(Population.listed("p0", "p1", "p2", "q")).match(panel, Places.YEAR);
        assertThat(peers.units()).hasSize(3);
        assertThat(peers.leftOut().stream().map(each -> each.unit().id() + " " + each.why()))
                .containsExactly("p3 not among the stated units", "p4 not among the stated units", "q x: absent");
        assertThat(peers.leftOutTable().rowCount()).isEqualTo(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> peers.requireUnit("q"))
                .withMessageContaining("those with peers");
    }

    @Test
    void eachUnitsSetIsAGroupingInWhichItIsRanked() {
        Panel panel = line().build();
        List<Grouping> groupings = TWO.match(panel, Places.YEAR).groupings();
        assertThat(groupings).hasSize(5);
        assertThat(groupings.get(0).id()).isEqualTo("peers-p0");
        assertThat(groupings.get(0).requireGroup("peers-p0").units()).containsExactly("p0", "p1", "p2");
        List<Ranking.Scored> scored = panel.units().stream()
                .map(unit -> new Ranking.Scored(
                        unit, Places.value(panel, "figure", unit.id()).orElseThrow()))
                .toList();
        Ranking within = Ranking.of(scored, RankingRule.standard())
                .within(groupings.get(0))
                .ranking("peers-p0");
        assertThat(within.requireEntry("p0").place()).isEqualTo(3);
        assertThat(panel.withGroupings(groupings).requireGrouping("peers-p3").groups())
                .hasSize(1);
    }

    @Test
    void whatIsStatedIsChecked() {
        Panel panel = line().build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PeerMatching.of(2))
                .withMessageContaining("features must have weight");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PeerMatching.of(0, Precondition.of("x")))
                .withMessageContaining("count must be at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TWO.withFeature(Precondition.of("x"), 1))
                .withMessageContaining("features");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TWO.withAmong(Population.listed("p3", "p4")).match(panel, Places.YEAR))
                .withMessageContaining("got x, which is 4.0 for all in 2022");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TWO.match(panel, 2010))
                .withMessageContaining("at least 2, got 0 in 2010");
    }

    private static OptionalDouble difference(Panel panel, PeerDifference difference, String unit) {
        return Places.value(panel.with(difference), difference.described(panel).id(), unit);
    }

    @Test
    void aUnitBesideItsPeers() {
        Panel panel = line().build();
        PeerDifference mean = PeerDifference.of("figure", TWO);
        assertThat(difference(panel, mean, "p0")).hasValue(10 - 30);
        assertThat(difference(panel, mean, "p2")).hasValue(40 - (20 + 10 + 80 + 60) / 4.0);
        assertThat(difference(panel, mean.withAgainst(PeerDifference.Against.MEDIAN), "p2"))
                .hasValue(40 - (20 + 60) / 2.0);
        PeerDifference percentile = mean.withAgainst(PeerDifference.Against.PERCENTILE);
        assertThat(difference(panel, percentile, "p2")).hasValue(50);
        assertThat(difference(panel, percentile, "p3")).hasValue(100);
        assertThat(percentile.described(panel).unitOfMeasure()).isEqualTo("%");
        assertThat(Places.at(panel.with(mean), "figure-peers-mean", "p0").flags())
                .isEqualTo(Cell.Flags.of(Cell.Flag.WORKED_OUT, Cell.Flag.ADJUSTED));
    }

    @Test
    void tooFewPeersWithAFigureAreCounted() {
        PanelBuilder builder = line();
        Places.put(builder, "x", "q", 0.1);
        Places.put(builder, "x", "r", 0.2);
        Places.put(builder, "figure", "s", 1);
        Panel panel = builder.build();
        Panel changed = panel.with(PeerDifference.of("figure", TWO));
        assertThat(Places.at(changed, "figure-peers-mean", "p0"))
                .isEqualTo(new Cell.Missing(
                        MissingReason.UNKNOWN,
                        "0 of 2 peers have a figure, at least 1 must",
                        Cell.Flags.of(Cell.Flag.WORKED_OUT, Cell.Flag.ADJUSTED)));
        assertThat(Places.at(changed, "figure-peers-mean", "q")).isEqualTo(Cell.ABSENT);
        assertThat(Places.at(changed, "figure-peers-mean", "s"))
                .isEqualTo(new Cell.Missing(MissingReason.NOT_APPLICABLE, "without peers"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PeerDifference.of("figure", TWO).withLeast(3))
                .withMessageContaining("least must be from 1 to 2");
    }

    @Test
    void nothingIsComparedTwiceNorWithWhatItWasMatchedOn() {
        Panel panel = line().build().with(PeerDifference.of("figure", TWO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> panel.with(PeerDifference.of("figure-peers-mean", TWO)))
                .withMessageContaining("flagged as adjusted");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> panel.with(PeerDifference.of("x", TWO)))
                .withMessageContaining("must not be what the peers are matched on");
    }

    @Test
    void aYearWithoutFeaturesHasNoPeers() {
        PanelBuilder builder = line();
        Places.put(builder, "figure", "p0", 2023, 7);
        Panel panel = builder.build();
        assertThat(panel.with(PeerDifference.of("figure", TWO)).cell("figure-peers-mean", Breakdown.TOTAL, "p0", 2023))
                .isEqualTo(new Cell.Missing(MissingReason.NOT_APPLICABLE, "without peers"));
        PeerDifference based = PeerDifference.of("figure", TWO)
                .withBasis(BasisYear.oneYear(2022))
                .withLeast(1);
        assertThat(panel.with(based)
                        .cell("figure-peers-mean", Breakdown.TOTAL, "p0", 2023)
                        .flags()
                        .has(Cell.Flag.ADJUSTED))
                .isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> panel.withYears(2023, 2023).with(PeerDifference.of("figure", TWO)))
                .withMessageContaining("two units with all features, got none in [2023]");
    }
}
