package org.mattstock.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import jdk.jshell.tool.JavaShellToolBuilder;
import org.junit.jupiter.api.Test;
import org.mattstock.presets.Presets;

class ShellTest {
    @Test
    void anAnalystFindsLibraryAndSamplePanelInPlaceAndSeesTablesWhole() throws Exception {
        String printed = session("var scores = index.score(panel, 2022)", "scores.ranking().top(40)", "/exit");
        String table = Presets.index(Presets.EXAMPLE)
                .score(Presets.samplePanel(), 2022)
                .ranking()
                .top(40)
                .toText();
        assertThat(table.length()).isGreaterThan(1_000);
        assertThat(printed).contains("panel and index are ready").contains(table);
    }

    @Test
    void everyPackageThatTheLibraryExportsIsImported() throws Exception {
        Set<String> exported = new TreeSet<>();
        for (String module : List.of("core", "io")) {
            Pattern.compile("exports ([\\w.]+);")
                    .matcher(Files.readString(Path.of("..", module, "src/main/java/module-info.java")))
                    .results()
                    .forEach(found -> exported.add(found.group(1)));
        }
        String script = Files.readString(Path.of("src/main/resources/org/mattstock/examples/mattstock.jsh"));
        assertThat(exported)
                .hasSizeGreaterThan(20)
                .allSatisfy(each -> assertThat(script).contains("import " + each + ".*;"));
    }

    private static String session(String... lines) throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        byte[] typed = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        try (PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            Shell.start(JavaShellToolBuilder.builder()
                    .in(new ByteArrayInputStream(typed), null)
                    .out(out)
                    .err(out));
        }
        return printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
