package org.mattstock.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) throws IOException {
        return new Main(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(arguments);
    }

    @Test
    void helpIsShownWhenAskedForAndWithoutArguments() throws IOException {
        assertThat(run("--help")).isZero();
        String help = out.toString(StandardCharsets.UTF_8);
        out.reset();
        assertThat(run()).isZero();

        assertThat(help).contains("run [PAIR...]", "smoke", "panel-memory", "list", "--forks N", "--csv FILE");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(help);
    }

    @Test
    void listNamesEveryPair() throws IOException {
        assertThat(run("list")).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactlyElementsOf(Pairs.all().stream().map(Pair::name).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    walk                | the first argument must be run, smoke, cost, chart, list, panel-memory or --help, got walk
                    run rank/7          | no pair is named rank/7; list shows all
                    run --forks 0       | --forks must be 1 to 100, got 0
                    run --forks many    | --forks must be 1 to 100, got many
                    run --csv           | --csv must be followed by a value
                    run --fast          | run takes no argument --fast; --help lists them
                    chart a.csv         | chart must be followed by a CSV file and an SVG file, got [a.csv]
                    smoke rank          | smoke takes no argument rank; --help lists them
                    """)
    void aWrongArgumentGetsOneLineAndCode2(String arguments, String message) throws IOException {
        assertThat(run(arguments.split(" "))).isEqualTo(Main.USAGE_ERROR);

        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo(message + System.lineSeparator());
        assertThat(out.size()).isZero();
    }

    @Test
    void aForkMeasuresAPairInAVirtualMachineOfItsOwn() throws IOException {
        String pair = "rank/290/tied/arrays-sort";

        List<Result> results = Runner.smoke(Pairs.named(pair));

        assertThat(results).singleElement().satisfies(result -> {
            assertThat(result.pair().name()).isEqualTo(pair);
            assertThat(result.ratio()).isPositive();
            assertThat(result.ours()).isPositive();
        });
    }

    @Test
    void aForkThatFailsFailsTheRun() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Fork("16m").run(List.of("walk")))
                .withMessage("the fork for walk ended with exit code 2");
    }

    @Test
    void aPanelIsBuiltCheckedAndDescribed() {
        assertThat(PanelMemory.build(10)).anyMatch(line -> line.startsWith("cells            72500 "));
    }
}
