package org.mattstock.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mattstock.io.TableWriter;
import org.xml.sax.InputSource;

class CostChartTest {
    private static final Pattern MARK = Pattern.compile(
            "<path class=\"mark\" transform=\"translate\\(([0-9.]+),([0-9.]+)\\)\".*<title>(.*)</title>");

    @TempDir
    private Path directory;

    private String drawn(ReplicateCost... costs) throws IOException {
        Path csv = directory.resolve("cost.csv");
        Path svg = directory.resolve("cost.svg");
        TableWriter.csv().write(ReplicateCost.table(List.of(costs)), csv);
        CostChart.draw(csv, svg);
        return Files.readString(svg);
    }

    @Test
    void everySizeHasAMarkInBothHalvesThatTellsItsValue() throws Exception {
        String svg = drawn(
                new ReplicateCost(290, 10, 2, 5),
                new ReplicateCost(290, 50, 4, 5),
                new ReplicateCost(2_900, 10, 20, 5),
                new ReplicateCost(2_900, 50, 100, 5));

        assertThat(MARK.matcher(svg).results().map(mark -> mark.group(3)))
                .hasSize(8)
                .contains("2,900 units, 50 indicators: 100.0 microseconds a replicate, 34.48 nanoseconds a unit");
        assertThat(svg)
                .contains(">units (logarithmic)<", ">10 indicators<", ">2,900 units<", ">nanoseconds of one core<");
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    @Test
    void theChartInTheDocumentationIsDrawnFromTheTableBesideIt() throws IOException {
        Path files = Path.of("../core/src/main/java/org/mattstock/uncertainty/doc-files");
        Path again = directory.resolve("again.svg");
        CostChart.draw(files.resolve("cost.csv"), again);

        assertThat(again).hasSameTextualContentAs(files.resolve("cost.svg"));
    }

    @Test
    void equalRatiosAreEqualDistances() throws IOException {
        String svg = drawn(
                new ReplicateCost(100, 10, 1, 5),
                new ReplicateCost(1_000, 10, 10, 5),
                new ReplicateCost(10_000, 10, 100, 5));
        List<MatchResult> marks = MARK.matcher(svg).results().limit(3).toList();
        double[] across = marks.stream()
                .mapToDouble(mark -> Double.parseDouble(mark.group(1)))
                .toArray();
        double[] down = marks.stream()
                .mapToDouble(mark -> Double.parseDouble(mark.group(2)))
                .toArray();

        assertThat(across[1] - across[0]).isPositive().isCloseTo(across[2] - across[1], within(0.11));
        assertThat(down[1] - down[0]).isNegative().isCloseTo(down[2] - down[1], within(0.11));
    }

    @Test
    void ticksAreRound() {
        assertThat(Axis.ofPowers("", List.of(0.3, 40.0)).ticks()).containsExactly(0.1, 1.0, 10.0, 100.0);
        assertThat(Axis.ofPowers("", List.of(10.0, 1_000.0)).ticks()).containsExactly(10.0, 100.0, 1_000.0);
        assertThat(Axis.ofRoundSteps("", List.of(43.0)).ticks()).containsExactly(0.0, 10.0, 20.0, 30.0, 40.0, 50.0);
        assertThat(Axis.ofRoundSteps("", List.of(0.7)).high()).isCloseTo(0.8, within(1e-12));
    }

    @Test
    void aFileThatIsNoTableOfCostsIsRefused() throws IOException {
        Path csv = Files.writeString(directory.resolve("a.csv"), "units,price\n1,2\n");
        Path empty = Files.writeString(directory.resolve("b.csv"), "units,indicators\n");

        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> CostChart.draw(csv, directory.resolve("a.svg")))
                .withMessage("the file must have a column \"indicators\"");
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> CostChart.draw(empty, directory.resolve("b.svg")))
                .withMessageStartingWith("the file must have rows");
    }

    @Test
    void aSizeIsMeasured() {
        ReplicateCost cost = ReplicateCost.measure(30, 4, 1);

        assertThat(cost.micros()).isPositive();
        assertThat(cost.once()).isNotNegative();
        assertThat(cost.line()).isEqualTo("cost " + cost.micros() + " " + cost.once());
    }
}
