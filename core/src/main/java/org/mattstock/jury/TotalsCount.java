package org.mattstock.jury;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mattstock.jury.DecisionRule.Voting;
import org.mattstock.jury.Outcome.Obstacle;

/** Counting of totals, from parts side by side. */
final class TotalsCount {
    private TotalsCount() {}

    /**
     * The totals of the units whose marks are all given.
     *
     * @param missing all marks that were not given
     * @param unconnected what keeps marks from being adjusted; empty: nothing
     */
    static Count of(DecisionRule rule, SideBySide sides, List<MarkBook.Slot> missing, String unconnected) {
        Map<String, Double> counted = new TreeMap<>();
        Outcome.Lead lead = sides.lead(rule.precision());
        if (!sides.openParts().isEmpty()) {
            return new Count(lead, counted);
        }
        List<MarkBook.Slot> blocking = blocking((Voting.Totals) rule.voting(), sides, missing);
        sides.totals().stream()
                .filter(total -> blocking.stream()
                        .noneMatch(each -> each.unit().equals(total.unit().id())))
                .forEach(total -> total.points()
                        .ifPresent(points -> counted.put(total.unit().id(), points)));
        return new Count(obstacle(blocking, unconnected).orElse(lead), counted);
    }

    private static Optional<Outcome.Lead> obstacle(List<MarkBook.Slot> blocking, String unconnected) {
        if (!blocking.isEmpty()) {
            String slots = blocking.stream().map(MarkBook.Slot::toString).collect(Collectors.joining("; "));
            return Optional.of(new Outcome.Undetermined(Obstacle.MARKS_MISSING, slots));
        }
        return unconnected.isEmpty()
                ? Optional.empty()
                : Optional.of(new Outcome.Undetermined(Obstacle.NOT_CONNECTED, unconnected));
    }

    /** The missing marks by criteria with weight, unless the rule lets those that were given stand in for them. */
    private static List<MarkBook.Slot> blocking(Voting.Totals rule, SideBySide sides, List<MarkBook.Slot> missing) {
        return switch (rule.missing()) {
            case MEAN_OF_GIVEN -> List.of();
            case BLOCK ->
                missing.stream()
                        .filter(slot -> sides.parts().stream()
                                .anyMatch(part -> part.counts() && part.id().equals(slot.criterion())))
                        .toList();
        };
    }
}
