package org.mattstock.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Unit;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Population;
import org.mattstock.index.CompositeIndex;
import org.mattstock.rank.Bands;
import org.mattstock.rank.UnrankedReason;

/** Green, yellow, red by place among the population, and grey with the reason. */
class TrafficLightsTest {
    private static final CompositeIndex INDEX = CompositeIndex.of(
                    "lights",
                    Branch.of(
                                    "total",
                                    "Allt",
                                    Branch.of("school", "Skola", leaf("grades", Direction.HIGHER)),
                                    Branch.of(
                                                    "care",
                                                    "Omsorg",
                                                    leaf("waiting", Direction.LOWER),
                                                    leaf("satisfied", Direction.HIGHER))
                                            .withMissing(MissingRule.atLeast(0.5)))
                            .withMissing(MissingRule.atLeast(0.5)))
            .withPopulation(Population.ofKind("K"));

    private static Leaf leaf(String id, Direction direction) {
        return Leaf.of(id, direction, Normalization.percentile());
    }

    /** Eight municipalities and the country; the k-th has 10 k points, waits k days, and every other one says whether satisfied. */
    private static Panel panel() {
        PanelBuilder builder = Panel.builder();
        builder.unit(new Unit("0000", "Exempelriket", "L"));
        builder.value("grades", Breakdown.TOTAL, "0000", 2022, 1000);
        for (int k = 1; k <= 8; k++) {
            String id = "900" + k;
            builder.unit(new Unit(id, "Exempel " + k, "K"));
            builder.value("grades", Breakdown.TOTAL, id, 2022, 10 * k);
            builder.value("waiting", Breakdown.TOTAL, id, 2022, k);
            if (k % 2 == 0) {
                builder.value("satisfied", Breakdown.TOTAL, id, 2022, 50 + k);
            }
        }
        builder.missing("satisfied", Breakdown.TOTAL, "9001", 2022, MissingReason.CONFIDENTIAL);
        return builder.build();
    }

    private static final TrafficLights LIGHTS = TrafficLights.of(INDEX.score(panel(), 2022));

    private static List<TrafficLights.Light> lights(TrafficLights of, String unit) {
        return of.signals(unit).stream().map(TrafficLights.Signal::light).toList();
    }

    @Test
    void theBestQuarterIsGreenAndTheWorstRed() {
        assertThat(lights(LIGHTS, "9008"))
                .containsExactly(TrafficLights.Light.GREEN, TrafficLights.Light.RED, TrafficLights.Light.GREEN);
        assertThat(lights(LIGHTS, "9002"))
                .containsExactly(TrafficLights.Light.RED, TrafficLights.Light.GREEN, TrafficLights.Light.RED);
        assertThat(lights(LIGHTS, "9004"))
                .containsExactly(TrafficLights.Light.YELLOW, TrafficLights.Light.YELLOW, TrafficLights.Light.YELLOW);
    }

    @Test
    void greyHasAReason() {
        assertThat(LIGHTS.signals("9001").get(2))
                .isEqualTo(new TrafficLights.Signal(
                        new Unit("9001", "Exempel 1", "K"),
                        "satisfied",
                        TrafficLights.Light.GREY,
                        Optional.of(UnrankedReason.MISSING_PARTS),
                        Optional.of(MissingReason.CONFIDENTIAL)));
        assertThat(LIGHTS.signals("9003").get(2).missing()).isEmpty();
        assertThat(LIGHTS.unitTable("9001").toText()).contains("GREY").contains("CONFIDENTIAL");
        assertThat(LIGHTS.unitTable("9003").toText()).contains("no row in the source");
    }

    @Test
    void sharesAreOfThoseWithAColor() {
        TrafficLights.Tally all = LIGHTS.tally("9001");
        assertThat(all)
                .isEqualTo(new TrafficLights.Tally(new Unit("9001", "Exempel 1", "K"), "total", "Allt", 1, 0, 1, 1));
        assertThat(all.greenShare()).hasValue(0.5);
        assertThat(all.redShare()).hasValue(0.5);
        assertThat(all.yellowShare()).hasValue(0);
        assertThat(LIGHTS.tally("9001", "care").greenShare()).hasValue(1);
        assertThat(LIGHTS.tally("9001", "satisfied").greenShare()).isEmpty();
        assertThat(LIGHTS.tally("9008", "care"))
                .extracting(TrafficLights.Tally::green, TrafficLights.Tally::red, TrafficLights.Tally::grey)
                .containsExactly(1, 1, 0);
    }

    @Test
    void theCountryHasNoLights() {
        assertThat(LIGHTS.units()).hasSize(8).noneMatch(unit -> unit.id().equals("0000"));
        assertThatIllegalArgumentException().isThrownBy(() -> LIGHTS.tally("0000"));
        assertThat(lights(LIGHTS, "9007").get(0)).isEqualTo(TrafficLights.Light.GREEN);
    }

    @Test
    void otherSharesCutElsewhere() {
        TrafficLights halves = TrafficLights.of(INDEX.score(panel(), 2022), Bands.shares(0.5, 0.5));
        assertThat(lights(halves, "9004").get(0)).isEqualTo(TrafficLights.Light.RED);
        assertThat(lights(halves, "9005").get(0)).isEqualTo(TrafficLights.Light.GREEN);
    }

    @Test
    void printsAsATable() {
        assertThat(LIGHTS.toTable().rowCount()).isEqualTo(8);
        assertThat(LIGHTS.toTable().head(2).toText()).isEqualTo("""
                        Allt 2022
                        id    unit       green  yellow  red  grey  green, %  red, %  school green, %  care green, %
                        ----  ---------  -----  ------  ---  ----  --------  ------  ---------------  -------------
                        9001  Exempel 1      1       0    1     1      50.0    50.0              0.0          100.0
                        9002  Exempel 2      1       0    2     0      33.3    66.7              0.0           50.0""");
    }

    @Test
    void aReasonStandsExactlyWhereALightIsGrey() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrafficLights.Signal(
                        Unit.of("9001", "Exempelköping"),
                        "x",
                        TrafficLights.Light.GREY,
                        Optional.empty(),
                        Optional.empty()));
    }

    /** Counted directly: green if fewer than a quarter of all, rounded up, are better. */
    @Property(seed = "20260401", tries = 200)
    void everyColorIsTheOneThatCountingGives(
            @ForAll @Size(min = 2, max = 30) List<@DoubleRange(min = 0, max = 5) Double> values) {
        PanelBuilder builder = Panel.builder();
        TreeMap<String, Double> byId = new TreeMap<>();
        for (int i = 0; i < values.size(); i++) {
            String id = "u" + (10 + i);
            // Rounded, so that ties occur.
            byId.put(id, Math.rint(values.get(i)));
            builder.value("x", Breakdown.TOTAL, id, 2022, Math.rint(values.get(i)));
        }
        CompositeIndex index = CompositeIndex.of("one", Leaf.of("x", Direction.HIGHER, Normalization.none()));
        TrafficLights lights = TrafficLights.of(index.score(builder.build(), 2022));
        int n = byId.size();
        int best = (n + 3) / 4;
        byId.forEach((id, value) -> {
            long better = byId.values().stream().filter(each -> each > value).count();
            TrafficLights.Light expected = better < best
                    ? TrafficLights.Light.GREEN
                    : better < Math.max(best, n - best) ? TrafficLights.Light.YELLOW : TrafficLights.Light.RED;
            assertThat(lights(lights, id)).containsExactly(expected);
        });
    }
}
