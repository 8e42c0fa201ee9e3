package org.mattstock.development;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.internal.scoring.TreeValues;

/** Why there are no composites: branches that a basket leaves too little of, and leaves that count for nobody. */
final class Obstacles {
    private final Matching matching;
    private final Panel given;
    private final TreeValues stages;
    private final List<String> leaves;

    /**
     * Finds them.
     *
     * @param given the panel with the figures that the definition may take for missing
     */
    Obstacles(Matching matching, Composites composites, Panel given) {
        this.matching = matching;
        this.given = given;
        this.stages = composites.startStages();
        this.leaves = matching.leaves.stream().map(Leaf::id).toList();
    }

    /** By unit: what stands in its way; nothing for one that has a composite. */
    List<List<Basket.Obstacle>> byUnit(Node root) {
        return IntStream.range(0, matching.panel.units().size())
                .mapToObj(unit -> {
                    List<Basket.Obstacle> found = new ArrayList<>();
                    collect(root, unit, found);
                    return List.copyOf(found);
                })
                .toList();
    }

    private void collect(Node node, int unit, List<Basket.Obstacle> found) {
        if (!(node instanceof Branch branch) || stages.node(node.id()).has(unit)) {
            return;
        }
        List<Integer> own = branch.parts().stream()
                .map(part -> leaves.indexOf(part.node().id()))
                .filter(leaf -> leaf >= 0)
                .toList();
        List<Basket.Absent> absent = own.stream()
                .filter(leaf -> !matching.counted[leaf][unit])
                .map(leaf -> absent(leaf, unit))
                .toList();
        if (!absent.isEmpty()) {
            found.add(new Basket.Obstacle(branch.id(), own.size(), absent));
        }
        branch.parts().forEach(part -> collect(part.node(), unit, found));
    }

    private Basket.Absent absent(int leaf, int unit) {
        List<Integer> missing = IntStream.range(0, matching.years.length)
                .filter(year -> Double.isNaN(matching.observed[leaf][year][unit]))
                .mapToObj(year -> matching.years[year])
                .toList();
        List<Integer> impossible = impossible(leaf, matching.panel.units().get(unit));
        return absent(
                leaf, missing, missing.stream().filter(impossible::contains).toList());
    }

    private List<Integer> impossible(int leaf, Unit unit) {
        Leaf of = matching.leaves.get(leaf);
        return given.impossible(of.indicator(), of.breakdown()).stream()
                .filter(each -> each.unit().equals(unit))
                .map(Panel.Impossible::year)
                .toList();
    }

    private Basket.Absent absent(int leaf, List<Integer> missing, List<Integer> impossible) {
        Basket.Reason hindrance = matching.hindrance(leaf);
        Basket.Reason reason = hindrance == null ? Basket.Reason.MISSING : hindrance;
        List<Integer> years = switch (reason) {
            case MISSING -> missing;
            case SERIES_BREAK ->
                matching.fresh(leaf).breaks(matching.years[0], matching.years[matching.years.length - 1]);
            default -> List.of();
        };
        return new Basket.Absent(
                leaves.get(leaf), reason, years, reason == Basket.Reason.MISSING ? impossible : List.of());
    }

    /** The leaves that count for nobody, in the order of the tree; where they are missing, the years in which all lack them. */
    List<Basket.Absent> forEverybody() {
        return IntStream.range(0, leaves.size())
                .filter(leaf -> matching.usedBy(leaf) == 0)
                .mapToObj(leaf -> absent(leaf, lackedByAll(leaf), List.of()))
                .toList();
    }

    private List<Integer> lackedByAll(int leaf) {
        return IntStream.range(0, matching.years.length)
                .filter(year -> IntStream.range(0, matching.panel.units().size())
                        .allMatch(unit -> Double.isNaN(matching.observed[leaf][year][unit])))
                .mapToObj(year -> matching.years[year])
                .toList();
    }
}
