package org.mattstock.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mattstock.cli.Main;
import org.mattstock.cli.Run;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All files of whole runs, as somebody sees them who puts two of them side by side. */
class WrittenFilesTest {
    private static final Map<String, Map<String, String>> RUNS = new LinkedHashMap<>();

    @TempDir
    static Path folder;

    @BeforeAll
    static void runEverything() {
        run("ranking", Main::run, "--replicates", "100");
        run("development", Main::run, "--development", "2019-2022");
        run("award of 2025", AwardOf2025::run);
        run("award of 2017", AwardOf2017::run);
    }

    private static void run(String name, Run.Program program, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--out", folder.resolve(name).toString()));
        assertThat(Run.of(program, all.toArray(String[]::new)).code()).as(name).isZero();
        RUNS.put(name, Run.files(folder.resolve(name)));
    }

    /** The tables of a run, by the name of their file. */
    private static Map<String, JsonNode> tables(String run) {
        Map<String, JsonNode> tables = new TreeMap<>();
        RUNS.get(run).forEach((name, text) -> {
            if (name.endsWith(".json") && !name.endsWith(".schema.json")) {
                JsonNode json = JsonMapper.shared().readTree(text);
                if (json.has("columns") && json.has("rows")) {
                    tables.put(name, json);
                }
            }
        });
        return tables;
    }

    @Test
    void aColumnHasTheSameFormInEveryFileOfARun() {
        for (String run : RUNS.keySet()) {
            Map<String, Map<String, Set<String>>> forms = new TreeMap<>();
            tables(run)
                    .forEach((name, table) -> table.get("columns")
                            .forEach(column -> forms.computeIfAbsent(
                                            column.get("name").stringValue(), heading -> new TreeMap<>())
                                    .computeIfAbsent(
                                            column.get("kind") + " " + column.get("decimals"), form -> new TreeSet<>())
                                    .add(name)));
            assertThat(forms).isNotEmpty();
            assertThat(forms)
                    .as(run)
                    .allSatisfy(
                            (heading, found) -> assertThat(found).as(heading).hasSize(1));
        }
    }

    /** Wherever there are units their id stands under "id" and their name under "unit", the id first. */
    @Test
    void unitsStandUnderTheSameHeadings() {
        for (String run : RUNS.keySet()) {
            tables(run).forEach((name, table) -> {
                List<String> headings = headings(table);
                assertThat(cells(table, "unit")).as(name).noneMatch(cell -> cell.matches("\\d{4}"));
                if (headings.contains("unit")) {
                    assertThat(headings).as(name).containsSubsequence("id", "unit");
                    assertThat(cells(table, "id")).as(name).allMatch(cell -> cell.matches("\\d{4}"));
                }
            });
        }
    }

    /** A heading with % holds percent, one of shares or weights shares. */
    @Test
    void percentAndSharesAreToldApart() {
        for (String run : RUNS.keySet()) {
            tables(run).forEach((name, table) -> {
                for (String heading : headings(table)) {
                    double largest = cells(table, heading).stream()
                            .filter(cell -> cell.matches("-?[0-9.]+(E-?[0-9]+)?"))
                            .mapToDouble(Double::parseDouble)
                            .max()
                            .orElse(Double.NaN);
                    if (heading.contains("%")) {
                        assertThat(largest > 0 && largest <= 1)
                                .as(name + ": " + heading)
                                .isFalse();
                    } else if (Set.of("share", "weight").contains(heading)) {
                        assertThat(largest).as(name + ": " + heading).isBetween(0.0, 1.0);
                    }
                }
            });
        }
    }

    private static List<String> headings(JsonNode table) {
        return table.get("columns").values().stream()
                .map(column -> column.get("name").stringValue())
                .toList();
    }

    private static List<String> cells(JsonNode table, String heading) {
        int column = headings(table).indexOf(heading);
        return column < 0
                ? List.of()
                : table.get("rows").values().stream()
                        .map(row -> row.get(column))
                        .filter(cell -> !cell.isNull())
                        .map(JsonNode::asString)
                        .toList();
    }

    /** What is published follows from the record alone, whichever version of the library works it out again. */
    @Test
    void everyTableSaysWhatItWasMadeOf() {
        for (String run : RUNS.keySet()) {
            String hash = run.startsWith("award") ? "process hash" : "definition hash";
            RUNS.get(run).forEach((name, text) -> {
                if (name.endsWith(".csv") && !name.startsWith("public/") && !name.contains("/public/")) {
                    assertThat(text.replace(
                                    "definition hash", name.startsWith("nomination/") ? hash : "definition hash"))
                            .as(name)
                            .contains("\n\n# library,\"Måttstock ", "\n# " + hash + ",\"", "\n# attribution,\"");
                }
            });
            tables(run)
                    .forEach((name, table) -> assertThat(table.get("meta").propertyNames())
                            .as(name)
                            .contains("library", "attribution"));
        }
        assertThat(RUNS.get("ranking").get("spans.csv"))
                .contains(
                        "\n# panel digest,\"",
                        "\n# seed,\"1\"\n",
                        "\n# as of,\"2024-08-30\"\n",
                        "\n# attribution,\"Källa indata: Kolada, hämtat 2024-08-30; egna beräkningar; inte granskat av"
                                + " RKA\"\n");
    }

    @Test
    void noTextIsMadeInertThatNobodyElseWrote() {
        for (Map<String, String> files : RUNS.values()) {
            files.forEach((name, text) -> {
                if (name.endsWith(".csv")) {
                    assertThat(text).as(name).doesNotContainPattern("(?m)(^|,)\"?'");
                }
            });
        }
    }

    @Test
    void theManifestListsEveryFile() throws IOException {
        for (String folderOfManifest : List.of("ranking", "development", "award of 2025/award", "award of 2017")) {
            Path path = folder.resolve(folderOfManifest);
            JsonNode manifest = JsonMapper.shared().readTree(Files.readString(path.resolve("manifest.json")));
            Set<String> listed = manifest.get("files").values().stream()
                    .map(file -> file.get("name").stringValue())
                    .collect(Collectors.toCollection(TreeSet::new));
            listed.add("manifest.json");
            assertThat(listed).isEqualTo(Run.files(path).keySet());
        }
    }

    @Test
    void noFileOfAnEarlierRunStaysBesideNewOnesAndAUsersOwnDoes(@TempDir Path out) throws IOException {
        String to = out.toString();
        Run.of(Main::run, "--replicates", "50", "--out", to);
        Files.writeString(out.resolve("my-notes.txt"), "mine");
        assertThat(names(out)).contains("spans.csv", "ranking.csv", "my-notes.txt");

        Run.of(Main::run, "--replicates", "0", "--out", to);
        assertThat(names(out)).contains("ranking.csv", "my-notes.txt").doesNotContain("spans.csv", "spans.json");

        Run.of(Main::run, "--development", "2019-2022", "--out", to);
        assertThat(names(out)).contains("development.csv", "my-notes.txt").doesNotContain("ranking.csv", "scores.json");
    }

    @Test
    void aFileOfAUsersOwnInTheWayIsNamedAndStays(@TempDir Path out) throws IOException {
        Path own = Files.writeString(out.resolve("ranking.csv"), "mine");
        Run run = Run.of(Main::run, "--replicates", "0", "--out", out.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.complained()).startsWith("--out: ").contains("ranking.csv: is not of an earlier run");
        assertThat(own).hasContent("mine");
        assertThat(names(out)).containsExactly("ranking.csv");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
