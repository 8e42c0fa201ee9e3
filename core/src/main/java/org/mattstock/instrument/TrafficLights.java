package org.mattstock.instrument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Unit;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.index.Scores;
import org.mattstock.internal.scoring.Tree;
import org.mattstock.internal.scoring.Turned;
import org.mattstock.internal.text.Lookup;
import org.mattstock.rank.Banding;
import org.mattstock.rank.Bands;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.Unranked;
import org.mattstock.rank.UnrankedReason;
import org.mattstock.table.Table;

/**
 * A set of key figures as traffic lights (färgsättning): for every leaf of a definition, the best units green, the worst red,
 * those between yellow, and those without a place grey with the reason. Then how many of each a unit has, over all and by area.
 *
 * <p>A color is relative: red among good results is still red. The best and worst are by the leaf's values after direction, so
 * a leaf that cuts extreme values ties the units that are cut. How colors of several figures are weighed together nobody has
 * published; shares are shown and nothing is added up.
 */
public final class TrafficLights {
    private final Scores scores;
    private final Bands.Shares bands;
    private final List<Unit> units;
    private final Map<String, Map<String, Signal>> byLeaf;

    private TrafficLights(
            Scores scores, Bands.Shares bands, List<Unit> units, Map<String, Map<String, Signal>> byLeaf) {
        this.scores = scores;
        this.bands = bands;
        this.units = units;
        this.byLeaf = byLeaf;
    }

    /** A color. */
    public enum Light {
        /** Among the best. */
        GREEN,
        /** Between. */
        YELLOW,
        /** Among the worst. */
        RED,
        /** No place: there is nothing to color. */
        GREY
    }

    /**
     * One unit in one leaf.
     *
     * @param unit the unit
     * @param leaf the leaf's id
     * @param light the color
     * @param unranked why it is grey; absent otherwise
     * @param missing the source's reason where it is grey for want of a value; absent where the source has no row
     */
    public record Signal(
            Unit unit, String leaf, Light light, Optional<UnrankedReason> unranked, Optional<MissingReason> missing) {
        /** Checks that a reason is there exactly for grey. */
        public Signal {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(leaf, "leaf");
            Objects.requireNonNull(light, "light");
            Objects.requireNonNull(missing, "missing");
            if (unranked.isPresent() != (light == Light.GREY)) {
                throw new IllegalArgumentException("unranked must say why exactly where a light is grey, got " + light);
            }
        }
    }

    /**
     * How many lights of each color one unit has below one node.
     *
     * @param unit the unit
     * @param node the node's id
     * @param title the node's title
     * @param green how many are green
     * @param yellow how many are yellow
     * @param red how many are red
     * @param grey how many are grey
     */
    public record Tally(Unit unit, String node, String title, int green, int yellow, int red, int grey) {
        /** How many leaves have a color. */
        public int colored() {
            return green + yellow + red;
        }

        /** Green ones of those with a color, from 0 to 1; absent where all are grey. */
        public OptionalDouble greenShare() {
            return share(green);
        }

        /** Yellow ones of those with a color, from 0 to 1; absent where all are grey. */
        public OptionalDouble yellowShare() {
            return share(yellow);
        }

        /** Red ones of those with a color, from 0 to 1; absent where all are grey. */
        public OptionalDouble redShare() {
            return share(red);
        }

        private OptionalDouble share(int lights) {
            return colored() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) lights / colored());
        }
    }

    /** The best and the worst quarter, parts of a unit rounded up and ties to the better color: 25, 50 and 25 percent. */
    public static TrafficLights of(Scores scores) {
        return of(scores, Bands.shares(0.25, 0.25));
    }

    /**
     * Lights by other shares.
     *
     * @param scores what is colored: every leaf of their definition but those of weight 0
     * @param bands the shares of green and of red, their rounding, and what becomes of ties at a cut
     * @throws IllegalArgumentException if less is better in a branch: the lights of its leaves would show the contrary
     */
    public static TrafficLights of(Scores scores, Bands.Shares bands) {
        Objects.requireNonNull(scores, "scores");
        Objects.requireNonNull(bands, "bands");
        Turned.refuse(scores.index().tree(), "for traffic lights, which show every leaf's own values");
        List<Unit> inside = new ArrayList<>(scores.units());
        scores.ranking().unranked().stream()
                .filter(each -> each.reason() == UnrankedReason.OUTSIDE_POPULATION)
                .forEach(each -> inside.remove(each.unit()));
        Map<String, Map<String, Signal>> byLeaf = new LinkedHashMap<>();
        Tree.leaves(Tree.counted(scores.index().tree()))
                .forEach(leaf -> byLeaf.put(leaf.id(), signals(scores, leaf, bands)));
        return new TrafficLights(scores, bands, List.copyOf(inside), byLeaf);
    }

    private static Map<String, Signal> signals(Scores scores, Leaf leaf, Bands.Shares bands) {
        Map<String, Signal> signals = new TreeMap<>();
        Ranking ranking = scores.node(leaf.id()).ranking();
        Banding banding = ranking.bands(bands);
        List<Light> lights = List.of(Light.GREEN, Light.YELLOW, Light.RED);
        for (int number = 1; number <= banding.bandCount(); number++) {
            for (Ranking.Entry entry : banding.band(number)) {
                Light light = lights.get(number - 1);
                signals.put(
                        entry.unit().id(),
                        new Signal(entry.unit(), leaf.id(), light, Optional.empty(), Optional.empty()));
            }
        }
        for (Unranked each : ranking.unranked()) {
            Optional<MissingReason> missing =
                    scores.node(leaf.id()).missing(each.unit().id());
            signals.put(
                    each.unit().id(),
                    new Signal(each.unit(), leaf.id(), Light.GREY, Optional.of(each.reason()), missing));
        }
        return signals;
    }

    /** What was colored. */
    public Scores scores() {
        return scores;
    }

    /** The shares of green and of red. */
    public Bands.Shares bands() {
        return bands;
    }

    /** The population's units, by id. */
    public List<Unit> units() {
        return units;
    }

    /**
     * A unit's lights, in the order of the definition's leaves.
     *
     * @param idOrName the unit's id, or its name
     */
    public List<Signal> signals(String idOrName) {
        String id = requireUnit(idOrName).id();
        return byLeaf.values().stream()
                .map(leaf -> Objects.requireNonNull(leaf.get(id)))
                .toList();
    }

    /**
     * How many lights of each color a unit has over all leaves.
     *
     * @param idOrName the unit's id, or its name
     */
    public Tally tally(String idOrName) {
        return tally(idOrName, scores.index().tree().id());
    }

    /**
     * How many lights of each color a unit has below a node.
     *
     * @param idOrName the unit's id, or its name
     * @param idOrTitle the node's id or title, such as an area
     */
    public Tally tally(String idOrName, String idOrTitle) {
        Unit unit = requireUnit(idOrName);
        Node node = scores.index().requireNode(idOrTitle);
        int[] counts = new int[Light.values().length];
        for (Leaf leaf : leaves(node)) {
            Signal signal = Objects.requireNonNull(
                    Objects.requireNonNull(byLeaf.get(leaf.id())).get(unit.id()));
            counts[signal.light().ordinal()]++;
        }
        return new Tally(unit, node.id(), node.title(), counts[0], counts[1], counts[2], counts[3]);
    }

    private static List<Leaf> leaves(Node node) {
        return node instanceof Branch branch
                ? branch.parts().stream()
                        .flatMap(part -> leaves(part.node()).stream())
                        .toList()
                : List.of((Leaf) node);
    }

    private Unit requireUnit(String idOrName) {
        return Lookup.require("unit", "the population's", idOrName, units, Unit::id, Unit::name);
    }

    /** Leaf, title and color of each leaf, and why it is grey. */
    public Table unitTable(String idOrName) {
        Table.Builder table = Table.builder(requireUnit(idOrName) + " " + scores.year())
                .text("leaf")
                .text("title")
                .text("light")
                .text("why grey");
        for (Signal each : signals(idOrName)) {
            table.row(
                    each.leaf(),
                    scores.index().requireNode(each.leaf()).title(),
                    each.light().name(),
                    why(each));
        }
        return table.build();
    }

    private static String why(Signal signal) {
        if (signal.unranked().isEmpty()) {
            return "";
        }
        UnrankedReason reason = signal.unranked().get();
        return reason == UnrankedReason.MISSING_PARTS
                ? signal.missing().map(MissingReason::name).orElse("no row in the source")
                : reason.name();
    }

    /** Id, unit, how many lights of each color, the shares in percent, and the green share in each area; units by id. */
    public Table toTable() {
        List<Node> areas = Tree.counted(scores.index().tree()) instanceof Branch branch
                ? branch.parts().stream().map(Branch.Part::node).toList()
                : List.of();
        Table.Builder table = Table.builder(scores.index().title() + " " + scores.year())
                .text("id")
                .text("unit")
                .integer("green")
                .integer("yellow")
                .integer("red")
                .integer("grey")
                .decimal("green, %", 1)
                .decimal("red, %", 1);
        areas.forEach(area -> table.decimal(area.id() + " green, %", 1));
        for (Unit unit : units) {
            Tally all = tally(unit.id());
            List<@Nullable Object> cells =
                    new ArrayList<>(List.of(unit.id(), unit.name(), all.green(), all.yellow(), all.red(), all.grey()));
            cells.add(percent(all.greenShare()));
            cells.add(percent(all.redShare()));
            areas.forEach(area -> cells.add(percent(tally(unit.id(), area.id()).greenShare())));
            table.row(cells.toArray());
        }
        return table.build();
    }

    private static @Nullable Double percent(OptionalDouble share) {
        return share.isPresent() ? 100 * share.getAsDouble() : null;
    }

    @Override
    public String toString() {
        return toTable().toString();
    }
}
