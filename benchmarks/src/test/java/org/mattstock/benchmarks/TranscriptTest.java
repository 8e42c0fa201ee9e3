package org.mattstock.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TranscriptTest {
    @Test
    void whatAForkPrintsIsReadBackToTheLastBit() {
        Measurement one = new Measurement(
                Measurement.WarmUp.STABLE, List.of(new Window(1.0 / 3, 1e-9, 12_345_678.9), new Window(2, 3, 6)));
        Measurement other = new Measurement(Measurement.WarmUp.CUT_SHORT, List.of(new Window(0.1, 0.2, 0.3)));
        List<String> lines = new ArrayList<>();
        lines.add("WARNING: a virtual machine speaks up");
        lines.addAll(Transcript.write("rank/290/tied/arrays-sort", one));
        lines.add("WARNING: and again");
        lines.addAll(Transcript.write("csv/fastcsv", other));

        assertThat(Transcript.read(lines)).isEqualTo(Map.of("rank/290/tied/arrays-sort", one, "csv/fastcsv", other));
    }
}
