package org.mattstock.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Custom;
import org.mattstock.definition.Imputation;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Selection;
import org.mattstock.definition.Treatment;
import org.mattstock.definition.Weighting;
import org.mattstock.internal.text.Sealed;

/** The page of methods: every record and every function of the packages that it names has a line, and every line its proof or its reason. */
class MethodTableTest {
    private static final Path ROOT = Path.of("..");
    private static final Path ORACLES = ROOT.resolve("core/src/test/resources/reference");
    private static final Pattern NAME = Pattern.compile("`([A-Za-z.]+)`");
    private static final int WORDS_OF_A_REASON = 5;
    private static final List<Class<?>> POLICIES = List.of(
            Selection.class,
            Treatment.class,
            Imputation.class,
            Normalization.class,
            Weighting.class,
            Aggregation.class,
            MissingRule.class);

    /**
     * A line of the page.
     *
     * @param here a name, or that it is left out
     * @param elsewhere package by package
     * @param proof an oracle with the name of its rows, or that it is by hand, or why it is left out
     * @param properties a test
     */
    private record Line(String here, String elsewhere, String proof, String properties) {
        boolean isLeftOut() {
            return here.equals("left out");
        }
    }

    private static List<Line> lines() throws IOException {
        try (Stream<String> lines = Files.lines(ROOT.resolve(".github/guides/methods.md"))) {
            return lines.filter(line -> line.startsWith("| ") && !line.startsWith("| here"))
                    .map(line -> line.split("\\|", -1))
                    .map(cells -> new Line(cells[1].strip(), cells[2].strip(), cells[3].strip(), cells[4].strip()))
                    .toList();
        }
    }

    /** The names that a line has for a method, by package. */
    private static Map<String, Set<String>> elsewhere(Line line) {
        return Stream.of(line.elsewhere.split("; "))
                .filter(text -> !text.startsWith("none"))
                .map(text -> text.split(" ", 2))
                .collect(Collectors.toMap(
                        words -> words[0], words -> new TreeSet<>(List.of(words[1].split(", "))), (some, more) -> {
                            some.addAll(more);
                            return some;
                        }));
    }

    @Test
    void everyRecordOfAPolicyHasALine() throws IOException {
        List<String> named =
                lines().stream().map(line -> line.here.replace("`", "")).toList();
        List<String> records = POLICIES.stream()
                .flatMap(policy -> Sealed.records(policy).stream()
                        .filter(record -> record != Custom.class)
                        .map(record -> policy.getSimpleName() + "." + record.getSimpleName()))
                .toList();
        assertThat(named).containsAll(records);
    }

    @Test
    void everyFunctionOfThePackagesHasALine() throws IOException {
        List<String> missing = new ArrayList<>();
        Path packages = Path.of("src/test/resources/org/mattstock/architecture/packages.txt");
        for (String one : Files.readAllLines(packages)) {
            String name = one.substring(0, one.indexOf(':'));
            Set<String> named = lines().stream()
                    .flatMap(line -> elsewhere(line).getOrDefault(name, Set.of()).stream())
                    .collect(Collectors.toSet());
            Arrays.stream(one.substring(name.length() + 2).split(" "))
                    .filter(function -> !named.contains(function))
                    .forEach(function -> missing.add(name + " " + function));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void whatIsHereIsThereWithItsOracleAndItsTest() throws IOException {
        Map<String, String> sources = sources();
        List<String> faults = new ArrayList<>();
        for (Line line : lines()) {
            if (!line.isLeftOut()) {
                String name = NAME.matcher(line.here)
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group(1);
                String type = name.replaceAll("\\..*", "");
                String test = sources.getOrDefault(line.properties, "");
                require(faults, line, sources.containsKey(type), "no type " + type);
                require(faults, line, !test.isEmpty(), "no test " + line.properties);
                Pattern mention = mention(name, sources.getOrDefault(type, ""));
                if (line.proof.startsWith("by hand")) {
                    String examples = isOfAPolicy(name)
                            ? sources.getOrDefault("MethodExamples", "") + sources.getOrDefault("WeightingExamples", "")
                            : test;
                    require(faults, line, mention.matcher(examples).find(), "no example of it by hand");
                } else {
                    require(faults, line, hasRows(line.proof), "no rows of " + line.proof);
                    require(faults, line, readers(line.proof, sources).anyMatch(mention.asPredicate()), "not compared");
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void whatHoldsForAllIsAssertedWhereThePageSays() throws IOException {
        String page = Files.readString(ROOT.resolve(".github/guides/methods.md"));
        List<String> named = NAME.matcher(page.substring(0, page.indexOf("## 1.")))
                .results()
                .map(name -> name.group(1))
                .filter(name -> name.endsWith("Test"))
                .toList();
        assertThat(named).hasSize(4);
        assertThat(sources()).containsKeys(named.toArray(String[]::new));
    }

    @Test
    void whatIsLeftOutHasAReason() throws IOException {
        assertThat(lines().stream().filter(Line::isLeftOut))
                .allSatisfy(line -> assertThat(line.proof.split(" ")).hasSizeGreaterThanOrEqualTo(WORDS_OF_A_REASON));
    }

    private static void require(List<String> faults, Line line, boolean holds, String fault) {
        if (!holds) {
            faults.add(line.here + ": " + fault);
        }
    }

    private static boolean isOfAPolicy(String name) {
        return POLICIES.stream().anyMatch(policy -> name.startsWith(policy.getSimpleName() + "."));
    }

    /** A record by its own name or by that of a factory that makes it. */
    private static Pattern mention(String name, String source) {
        String simple = name.substring(name.indexOf('.') + 1);
        String factories = Pattern.compile("(\\w+)\\([^;{}]*\\) \\{\\s*return new " + simple + "\\(")
                .matcher(source)
                .results()
                .map(factory -> "|\\." + factory.group(1) + "\\(")
                .collect(Collectors.joining());
        if (name.equals(simple)) {
            return Pattern.compile("\\b" + simple + "\\b");
        }
        String own = name.replace(".", "\\.") + "\\b|new " + simple + "\\(";
        String policy = name.substring(0, name.indexOf('.'));
        return Pattern.compile(own + (isOfAPolicy(name) ? factories.replace("|", "|" + policy) : ""));
    }

    /** Whether a table has a column of that name, or rows where a cell is it. */
    private static boolean hasRows(String proof) throws IOException {
        String[] fileAndName = proof.split(": ", 2);
        Path table = ORACLES.resolve(fileAndName[0]);
        return fileAndName.length == 2
                && Files.isRegularFile(table)
                && Files.readAllLines(table).stream()
                        .anyMatch(row -> List.of(row.split(",", -1)).contains(fileAndName[1]));
    }

    /** The tests that name the table, some without its ending. */
    private static Stream<String> readers(String proof, Map<String, String> sources) {
        String table = proof.replaceAll(".*/|\\.csv.*", "");
        Pattern reads = Pattern.compile("[\"/]" + table + "(\\.csv)?\"");
        return sources.entrySet().stream()
                .filter(source -> source.getKey().endsWith("Test"))
                .map(Map.Entry::getValue)
                .filter(reads.asPredicate());
    }

    /** The text of every file of core and io by the name of its type. */
    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        for (String module : List.of("core", "io")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src"))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                        .sorted()
                        .toList()) {
                    String type = file.getFileName().toString().replace(".java", "");
                    sources.merge(type, Files.readString(file), String::concat);
                }
            }
        }
        return sources;
    }
}
