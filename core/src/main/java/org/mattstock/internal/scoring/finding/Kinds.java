package org.mattstock.internal.scoring.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mattstock.data.Unit;
import org.mattstock.fit.Finding;
import org.mattstock.internal.scoring.Frame;

/** The kinds of units in a population. */
final class Kinds {
    private static final Comparator<Finding.MixedKinds.Kind> MOST_FIRST =
            Comparator.comparingInt(Finding.MixedKinds.Kind::units).reversed();

    private Kinds() {}

    static Optional<Finding> mixed(Frame frame) {
        Map<String, List<Unit>> byKind = new TreeMap<>();
        for (int unit = 0; unit < frame.population.length; unit++) {
            if (frame.population[unit]) {
                byKind.computeIfAbsent(frame.units.get(unit).kind(), kind -> new ArrayList<>())
                        .add(frame.units.get(unit));
            }
        }
        return byKind.size() < 2 ? Optional.empty() : Optional.of(new Finding.MixedKinds(kinds(byKind)));
    }

    private static List<Finding.MixedKinds.Kind> kinds(Map<String, List<Unit>> byKind) {
        return byKind.entrySet().stream()
                .map(each -> new Finding.MixedKinds.Kind(
                        each.getKey(),
                        each.getValue().size(),
                        each.getValue().get(0).toString()))
                .sorted(MOST_FIRST)
                .toList();
    }
}
