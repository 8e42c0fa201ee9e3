package org.mattstock.architecture;

import com.tngtech.archunit.core.domain.PackageMatcher;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which package may import which, as drawn in the design.
 *
 * <ul>
 *   <li>A package also sees what the packages in its line see, but hidden ones ({@code internal}) only where its own
 *       line names them.
 *   <li>Two dots after a name take in the packages below it: for the others they are one.
 *   <li>{@code basics} are the hidden packages that know none of the exported ones, {@code core} all that core exports.
 *   <li>Nobody imports examples or benchmarks; nobody but examples imports cli.
 * </ul>
 */
final class Arrow {
    static final String ROOT = "org.mattstock";

    private static final String TABLE = """
            internal.text: nothing
            internal.ranking: internal.text
            internal.statistics..: internal.text internal.ranking
            internal.evidence: internal.text internal.ranking internal.statistics..

            table: internal.text
            data: table internal.text internal.statistics..
            change: data basics
            rank: data basics
            definition: rank basics
            fit: definition basics
            internal.scoring..: fit basics
            index: fit internal.scoring.. basics
            internal.stages: index internal.scoring.. basics
            precondition: index internal.scoring.. basics
            columns: index internal.scoring.. basics

            trend: data basics
            variation: definition basics
            elicitation: variation basics
            jury: rank basics
            instrument: index internal.scoring.. basics
            coherence: index trend internal.scoring.. internal.stages basics
            internal.development: index trend internal.scoring.. basics
            development: index trend internal.scoring.. internal.evidence internal.development basics
            internal.simulation..: index variation internal.scoring.. internal.stages basics
            internal.exact..: index variation internal.scoring.. internal.stages internal.simulation.. basics
            uncertainty: index variation internal.scoring.. internal.stages internal.simulation.. internal.exact.. basics
            inference: index internal.scoring.. internal.simulation.. basics
            nomination: coherence uncertainty basics
            award: nomination coherence development uncertainty instrument jury internal.scoring.. basics

            io.files: core
            io: io.files
            io.internal.rows: io
            io.csv: io io.internal.rows
            io.archive: io io.internal.rows
            io.json: io io.internal.rows
            io.kolada: io.archive io io.internal.rows
            io.xlsx: io io.internal.rows
            io.internal.cube: io io.internal.rows
            io.jsonstat: io io.internal.rows io.internal.cube
            io.px: io io.internal.rows io.internal.cube
            io.jdbc: io io.internal.rows
            presets: io.csv io.json io.archive
            io.internal.markup: core
            chart: core io.internal.markup
            report.facts: core
            report: core chart report.facts io.internal.markup
            workbook: report io.xlsx
            site: nothing
            published: presets report io.csv io.json
            cli: published presets report workbook chart io.csv io.archive io.json io.kolada io.xlsx io.jsonstat io.px io.jdbc
            examples: cli
            """;

    private static final List<String> BASICS = List.of("internal.text", "internal.ranking", "internal.statistics..");
    private static final Map<String, Set<String>> SEES = new LinkedHashMap<>();

    static {
        TABLE.lines().filter(line -> !line.isEmpty()).forEach(Arrow::read);
    }

    private Arrow() {}

    private static void read(String line) {
        String name = line.substring(0, line.indexOf(':'));
        Set<String> seen = new LinkedHashSet<>();
        for (String each : line.substring(name.length() + 1).strip().split(" ")) {
            meaning(each).forEach(before -> add(seen, before));
        }
        seen.add(name);
        SEES.put(name, seen);
    }

    private static List<String> meaning(String word) {
        return switch (word) {
            case "nothing" -> List.of();
            case "basics" -> BASICS;
            case "core" ->
                List.of("award", "change", "precondition", "columns", "inference"); // which stand on all others
            default -> List.of(word);
        };
    }

    private static void add(Set<String> seen, String before) {
        SEES.get(before).stream().filter(each -> !isHidden(each)).forEach(seen::add);
        seen.add(before);
    }

    /** Every name in the table, dots included. */
    static Set<String> names() {
        return SEES.keySet();
    }

    /** What the packages of this name may import of the library, themselves included, as patterns of full names. */
    static String[] seenBy(String name) {
        return SEES.get(name).stream().map(Arrow::full).toArray(String[]::new);
    }

    /** The name in the table that stands for a package, if there is one. */
    static Optional<String> nameOf(String fullPackage) {
        return names().stream()
                .filter(name -> PackageMatcher.of(full(name)).matches(fullPackage))
                .findFirst();
    }

    /** Whether a package, by full or short name, is not for users. */
    static boolean isHidden(String name) {
        return Stream.of(name.split("\\.")).anyMatch("internal"::equals);
    }

    /** Whether a package, by full name, is one of core. */
    static boolean isCore(String fullPackage) {
        return nameOf(fullPackage)
                .filter(name -> !name.matches("(io|presets|report|workbook|chart|published|cli|site|examples)\\b.*"))
                .isPresent();
    }

    static String full(String name) {
        return ROOT + "." + name;
    }

    /** Without the root: {@code io.csv}. */
    static String shortName(String fullPackage) {
        return fullPackage.substring(ROOT.length() + 1);
    }
}
