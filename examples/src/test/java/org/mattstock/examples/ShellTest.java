package org.mattstock.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jdk.jshell.tool.JavaShellToolBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mattstock.data.Panel;
import org.mattstock.data.Provenance;
import org.mattstock.index.Scores;
import org.mattstock.presets.Presets;
import org.mattstock.report.RankingReport;
import org.mattstock.table.Library;
import org.mattstock.table.Table;

class ShellTest {
    @Test
    void anAnalystFindsLibraryAndSamplePanelInPlaceAndSeesTables() throws Exception {
        String printed = session(
                "var scores = index.score(panel, 2022)",
                "scores.ranking().top(40)",
                "show(scores.ranking().top(40))",
                "index",
                "panel.groupings().get(0)",
                "/exit");
        Table table = Presets.index(Presets.EXAMPLE)
                .score(Presets.samplePanel(), 2022)
                .ranking()
                .top(40);
        assertThat(table.toText().length()).isGreaterThan(1_000);
        assertThat(printed)
                .contains("are ready. One line at a time, or help():")
                .contains(table + "\n")
                .contains("... 20 more")
                .contains(table.toText())
                .contains("    Nettokostnadsavvikelse förskola (N11024)")
                .contains("Län (21 groups, 290 units)");
    }

    @Test
    void shortQuestionsAreAnswered() throws Exception {
        String printed = session(
                "help()",
                "find(\"skola\")",
                "kpi(\"N15428\")",
                "place(\"Täby\")",
                "within(\"Skåne\")",
                "similar(\"Täby\")",
                "/exit");
        assertThat(printed)
                .contains("units most like it")
                .contains("Found for \"skola\": ")
                .contains("N15428 Elever i åk 9 som är behöriga till yrkesprogram")
                .contains("Täby (0160) in Fyra dimensioner")
                .contains("Skåne läns kommuner 2022")
                .contains("Similar to Täby (0160): Liknande kommuner, övergripande, Täby, 2025");
    }

    @Test
    void aMistakeIsOneLineWithTheNearest() throws Exception {
        String printed = session("place(\"Taaby\")", "panel.requireUnit(\"Taaby\")", "/exit");
        String told = "IllegalArgumentException: unit must be one of the panel's, got \"Taaby\"; nearest: Täby (0160)";
        assertThat(printed.split(Pattern.quote(told), -1)).hasSize(3);
        assertThat(printed).doesNotContain("        at ");
    }

    @Test
    void aResultIsExportedInTheFormOfItsName(@TempDir Path folder) throws Exception {
        Scores scores = Session.index().score(Session.panel(), 2022);
        for (String form : List.of("csv", "json", "md", "tex", "txt")) {
            Path file = folder.resolve("poang." + form);
            assertThat(Session.export(scores, file.toString())).isEqualTo(file + ": 291 rows");
            assertThat(Files.readString(file)).contains("Höganäs", "Källa indata: Kolada");
        }
        Path page = folder.resolve("poang.html");
        assertThat(Session.export(scores, page.toString())).isEqualTo(page + ": the report of 2022");
        assertThat(page).hasContent(RankingReport.of(scores).toHtml());
        assertThat(Files.readString(page)).startsWith("<!doctype html>").contains("Höganäs");
        assertThatThrownBy(() -> Session.export(scores, "poang.xls"))
                .hasMessage(
                        "file must end in .csv, .json, .md, .tex, .txt or .xlsx, or .html for scores, got poang.xls");
        assertThatThrownBy(() -> Session.export("text", "poang.csv"))
                .hasMessage("result must be a table or have one (toTable()), got String");
    }

    @Test
    void theNearestByTheDefinitionAreNearestByAnIndependentCount() {
        Scores scores = Session.index().score(Session.panel(), 2022);
        Table parts =
                scores.toTable().select("unit", "resource-use", "efficiency", "effect", "resident-quality", "place");
        List<String> nearest = IntStream.range(0, parts.rowCount())
                .filter(row -> parts.cell(row, 5).isPresent())
                .filter(row -> !parts.shown(row, 0).equals("Täby"))
                .boxed()
                .sorted(Comparator.comparingDouble(row -> distance(parts, row, 0)))
                .limit(7)
                .map(row -> parts.shown(row, 0))
                .toList();
        assertThat(parts.shown(0, 0)).isEqualTo("Täby");
        Panel elsewhere = Session.panel().withProvenance(Provenance.UNKNOWN);
        Table similar = new Explorer(elsewhere, Session.index()).similar("Täby");
        assertThat(IntStream.range(0, similar.rowCount()).mapToObj(row -> similar.shown(row, 1)))
                .containsExactlyElementsOf(nearest);
    }

    private static double distance(Table parts, int row, int other) {
        return IntStream.rangeClosed(1, 4)
                .mapToDouble(part -> (double) parts.cell(row, part).orElse(Double.NaN)
                        - (double) parts.cell(other, part).orElse(Double.NaN))
                .map(difference -> difference * difference)
                .sum();
    }

    @Test
    void theExampleForJbangNamesThisVersionAndRuns() throws Exception {
        Path program = Path.of("consumers/TopTen.java");
        assertThat(Files.readString(program))
                .startsWith("//JAVA 17+\n//DEPS org.mattstock:mattstock-io:" + Library.version() + "\n");
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(run.waitFor()).as(printed).isZero();
        assertThat(printed).contains("rangordnade").contains("Täby").contains("71,9");
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
