package org.mattstock.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * What is still above the design's target. A number may only fall: whoever brings one down lowers it here in the same
 * commit, and whoever reaches the target takes the line away. What moves to another package takes its line along.
 */
final class Ratchets {
    private static final String TODAY = """
            """;

    private Ratchets() {}

    /** The lines of today under one heading: name to number. */
    static Map<String, Integer> today(String heading) {
        return TODAY.lines()
                .filter(line -> line.startsWith(heading + ": "))
                .map(line -> line.substring(heading.length() + 2).split(" = "))
                .collect(Collectors.toMap(
                        part -> part[0], part -> Integer.valueOf(part[1]), Integer::sum, TreeMap::new));
    }

    /**
     * What is to be mended, in words; none if every number is at its ratchet, or at most at its target where it has none.
     *
     * @param ratchets name to number
     * @param targets the most that a name may have in the end
     * @param found the actual numbers; a name that is not there has 0
     */
    static List<String> faults(
            Map<String, Integer> ratchets, ToIntFunction<String> targets, Map<String, Integer> found) {
        List<String> faults = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>(ratchets.keySet());
        names.addAll(found.keySet());
        for (String name : names) {
            int actual = found.getOrDefault(name, 0);
            int target = targets.applyAsInt(name);
            int most = ratchets.getOrDefault(name, target);
            if (actual > most) {
                faults.add("%s: %d, at most %d allowed".formatted(name, actual, most));
            } else if (ratchets.containsKey(name) && actual <= target) {
                faults.add("%s: %d is within the target of %d, remove the ratchet".formatted(name, actual, target));
            } else if (actual < most && ratchets.containsKey(name)) {
                faults.add("%s: lower the ratchet to %d".formatted(name, actual));
            }
        }
        return faults;
    }
}
