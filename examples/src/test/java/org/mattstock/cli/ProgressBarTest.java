package org.mattstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.mattstock.cli.ProgressBar.Screen;
import org.mattstock.uncertainty.UncertaintyAnalysis.Progress;

class ProgressBarTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void aTerminalSeesTheShareGrowAndThenAnEmptyLine() {
        Progress bar = ProgressBar.on(stream, Screen.TERMINAL);
        assertThat(bar.at(256, 1024)).isEqualTo(Progress.Answer.CONTINUE);
        bar.at(1024, 1024);
        assertThat(printed().split("\r")).anyMatch(line -> line.endsWith("] 25 %"));
        assertThat(printed()).endsWith(" \r").doesNotContain("\n");
    }

    @Test
    void theSamePercentIsWrittenOnce() {
        Progress bar = ProgressBar.on(stream, Screen.TERMINAL);
        bar.at(1_000, 1_000_000);
        String once = printed();
        bar.at(1_001, 1_000_000);
        assertThat(printed()).isEqualTo(once);
    }

    @Test
    void aFileOrAPipeGetsNothing() {
        ProgressBar.on(stream, Screen.NONE).at(1024, 1024);
        assertThat(printed()).isEmpty();
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
