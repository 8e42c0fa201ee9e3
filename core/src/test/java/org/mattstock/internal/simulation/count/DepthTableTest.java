package org.mattstock.internal.simulation.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mattstock.ReferenceTable;

/** Depths of replicates and the band of the deepest, as computed elsewhere by whole numbers and by a package for envelopes. */
class DepthTableTest {
    private static final ReferenceTable PLACES = table("input");
    private static final ReferenceTable DEPTHS = table("depth");
    private static final ReferenceTable BANDS = table("band");

    private static ReferenceTable table(String name) {
        return ReferenceTable.read("methods/doubt/envelope_" + name + ".csv");
    }

    static Stream<Map<String, String>> cases() {
        return table("summary").rows().stream();
    }

    /** By replicate and unit. */
    private static int[][] places(Map<String, String> row) {
        List<Map<String, String>> cells =
                PLACES.where(cell -> cell.get("case").equals(row.get("case"))).rows();
        int units =
                1 + cells.stream().mapToInt(cell -> whole(cell, "unit")).max().orElseThrow();
        int[][] places = new int[whole(row, "replicates")][units];
        cells.forEach(cell -> places[whole(cell, "replicate")][whole(cell, "unit")] = whole(cell, "place"));
        return places;
    }

    private static int whole(Map<String, String> row, String column) {
        return Integer.parseInt(row.get(column));
    }

    private static List<Map<String, String>> bands(Map<String, String> row) {
        return BANDS.where(band -> Stream.of("case", "units", "alpha")
                        .allMatch(key -> band.get(key).equals(row.get(key))))
                .rows();
    }

    private static int[] chosen(Map<String, String> row) {
        return Arrays.stream(row.get("units").split(" "))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    private static PlaceTally tally(int[]... places) {
        PlaceTally tally = new PlaceTally(places[0].length, false, null);
        for (int[] replicate : places) {
            for (int unit = 0; unit < replicate.length; unit++) {
                tally.places[replicate[unit] - 1][unit]++;
            }
        }
        return tally;
    }

    private static DepthTable depths(Map<String, String> row, int[]... places) {
        List<Map<String, String>> bands = bands(row);
        return DepthTable.of(
                tally(places),
                chosen(row),
                unit -> bands.stream()
                        .filter(band -> whole(band, "unit") == unit)
                        .findAny()
                        .map(band ->
                                new PlaceCounts.Span(whole(band, "marginal_low"), whole(band, "marginal_high"), 0, 0)));
    }

    private static DepthTally counted(DepthTable table, int[]... places) {
        DepthTally tally = new DepthTally(table);
        for (int[] replicate : places) {
            int[] codes = codes(table, replicate);
            tally.add(
                    new int[] {Arrays.stream(codes).min().orElseThrow()},
                    new int[] {Arrays.stream(codes).reduce(0, (one, other) -> one | other)},
                    1);
        }
        return tally;
    }

    private static int[] codes(DepthTable table, int... replicate) {
        int[] codes = new int[table.chosen().length];
        Arrays.setAll(codes, i -> table.codes(i)[replicate[table.chosen()[i]] - 1]);
        return codes;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theDepthOfAReplicateIsItsLeast(Map<String, String> row) {
        int[][] places = places(row);
        DepthTable table = depths(row, places);
        double[] expected = DEPTHS.where(depth -> Stream.of("case", "units")
                        .allMatch(key -> depth.get(key).equals(row.get(key))))
                .numbers("depth");

        assertThat(Arrays.stream(places)
                        .mapToDouble(replicate -> table.depth(
                                Arrays.stream(codes(table, replicate)).min().orElseThrow() >>> 1)))
                .containsExactly(Arrays.stream(expected).boxed().toArray(Double[]::new));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theBandIsThatOfTheDeepest(Map<String, String> row) {
        int[][] places = places(row);
        DepthTable table = depths(row, places);
        DepthTally tally = counted(table, places);
        int depth = tally.threshold(whole(row, "required"));

        assertThat(depth).isEqualTo(whole(row, "threshold_depth"));
        assertThat(tally.atLeast(depth)).isEqualTo(whole(row, "kept"));
        assertThat(tally.inSpans()).isEqualTo(whole(row, "inside_marginal_spans"));
        List<Map<String, String>> bands = bands(row);
        assertThat(bands).hasSameSizeAs(chosen(row));
        for (int i = 0; i < bands.size(); i++) {
            assertThat(table.band(i, depth))
                    .isEqualTo(Optional.of(
                            new PlaceCounts.Ends(whole(bands.get(i), "count_low"), whole(bands.get(i), "count_high"))));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void partsAddUpToTheWhole(Map<String, String> row) {
        int[][] places = places(row);
        DepthTable table = depths(row, places);
        DepthTally sum = new DepthTally(table);
        for (int part = 0; part < 3; part++) {
            int from = part * places.length / 3;
            sum.add(counted(table, Arrays.copyOfRange(places, from, (part + 1) * places.length / 3)));
        }
        DepthTally whole = counted(table, places);

        assertThat(sum.inSpans()).isEqualTo(whole.inSpans());
        for (int depth = 0; depth <= places.length + 1; depth++) {
            assertThat(sum.atLeast(depth)).isEqualTo(whole.atLeast(depth));
        }
    }
}
