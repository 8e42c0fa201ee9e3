package org.mattstock.nomination;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.mattstock.data.Unit;

/**
 * One unit of a basis, as its table has it.
 *
 * @param unit the unit
 * @param group the id of its group; absent where it is in none
 * @param score its score; absent without a place
 * @param unclamped its score before the last clamp; absent without a place
 * @param floors its values in the nodes of floors, by node
 * @param share its share in the top
 * @param noise the standard error of its score
 * @param notRanked why it has no place; empty for who has one
 */
record BasisRow(
        Unit unit,
        Optional<String> group,
        OptionalDouble score,
        OptionalDouble unclamped,
        Map<String, Double> floors,
        OptionalDouble share,
        OptionalDouble noise,
        String notRanked) {
    /** Of a unit without a place. */
    static BasisRow notRanked(Unit unit, Optional<String> group, String why) {
        OptionalDouble none = OptionalDouble.empty();
        return new BasisRow(unit, group, none, none, Map.of(), none, none, why);
    }

    Object[] cells(Set<String> nodes) {
        List<Object> cells = new ArrayList<>(List.of(unit.id(), unit.name(), group.orElse(""), score, unclamped));
        nodes.forEach(node -> cells.add(Optional.ofNullable(floors.get(node))));
        cells.addAll(List.of(share, noise, notRanked));
        return cells.toArray();
    }
}
