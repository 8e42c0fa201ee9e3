package org.mattstock.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mattstock.award.AwardProcess;
import org.mattstock.instrument.Parameter;
import org.mattstock.presets.PresetComparison;
import org.mattstock.presets.Presets;

/** How a process or a definition stands to the ready one whose id it bears, and what its choices rest on, in lines. */
final class Readiness {
    private Readiness() {}

    static List<String> of(AwardProcess process) {
        return lines(Presets.differences(process), process.parameters());
    }

    /** Where a process differs from the ready one, in one line; empty where it does not. */
    static String paths(AwardProcess process) {
        List<String> paths = Presets.differences(process).differences().stream()
                .map(PresetComparison.Difference::path)
                .toList();
        return paths.isEmpty() ? "" : " (the process differs from the shipped one in " + String.join(", ", paths) + ")";
    }

    static List<String> of(Yardstick yardstick) {
        return lines(yardstick.differences(), yardstick.parameters());
    }

    private static List<String> lines(PresetComparison comparison, List<Parameter> parameters) {
        List<String> lines = new ArrayList<>();
        lines.add(comparison.toTable().title()
                + (parameters.isEmpty() ? "" : "; its parameters: " + counted(parameters)));
        comparison
                .differences()
                .forEach(each -> lines.add(
                        "  " + each.path() + ": shipped \"" + each.shipped() + "\", given \"" + each.given() + "\""));
        return lines;
    }

    private static String counted(List<Parameter> parameters) {
        Map<String, Integer> counts = new TreeMap<>(Map.of("PUBLISHED", 0, "ASSUMED", 0, "UNKNOWN", 0));
        parameters.forEach(each -> counts.merge(each.basis().word(), 1, Integer::sum));
        return counts.get("PUBLISHED") + " PUBLISHED, " + counts.get("ASSUMED") + " ASSUMED, " + counts.get("UNKNOWN")
                + " UNKNOWN";
    }
}
