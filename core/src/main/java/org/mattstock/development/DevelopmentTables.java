package org.mattstock.development;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.Unit;
import org.mattstock.definition.Leaf;
import org.mattstock.index.CompositeIndex;
import org.mattstock.table.Table;

/** A development as tables. */
final class DevelopmentTables {
    private final DevelopmentResult result;

    DevelopmentTables(DevelopmentResult result) {
        this.result = result;
    }

    private String title(String of) {
        return result.index().title() + ", " + result.window() + ": " + of;
    }

    Table units() {
        Table.Builder table = Table.builder(title("development"))
                .integer("order")
                .text("id")
                .text("unit")
                .text("class")
                .text("steady")
                .integer("rises")
                .integer("falls")
                .decimal("change", 2)
                .decimal("relative change", 2)
                .decimal("improved %", 0)
                .decimal("slope", 3)
                .decimal("slope low", 3)
                .decimal("slope high", 3)
                .decimal("attained %", 1)
                .decimal("shrunken", 3)
                .decimal("expected place", 1)
                .decimal("adjusted", 3)
                .decimal("p", 4)
                .decimal("q", 3)
                .decimal("q low", 3)
                .decimal("q high", 3)
                .integer("leaves")
                .text("largest leaf")
                .decimal("its share %", 0)
                .integer("hangs on")
                .text("in the way");
        Map<String, UnitDevelopment> left = new LinkedHashMap<>();
        result.units().forEach(each -> left.put(each.unit().id(), each));
        for (Honor.Candidate candidate : result.honor().order()) {
            row(table, Objects.requireNonNull(left.remove(candidate.unit().id())), candidate);
        }
        left.values().forEach(each -> row(table, each, null));
        return table.build();
    }

    private static void row(Table.Builder table, UnitDevelopment of, Honor.@Nullable Candidate candidate) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(candidate == null ? null : (long) candidate.place());
        cells.addAll(List.of(of.unit().id(), of.unit().name(), of.standing().name()));
        addPattern(cells, of);
        addSize(cells, of);
        addEvidence(cells, of);
        cells.add((long) of.basket().leaves().size());
        addRobustness(cells, of);
        cells.add(candidate == null ? "" : bars(candidate));
        table.row(cells.toArray());
    }

    private static String bars(Honor.Candidate candidate) {
        return String.join(", ", candidate.bars().stream().map(Enum::name).toList());
    }

    private static void addPattern(List<@Nullable Object> cells, UnitDevelopment of) {
        Pattern pattern = of.pattern().orElse(null);
        cells.add((pattern == null ? Pattern.Verdict.NOT_DECIDABLE : pattern.rising()).name());
        if (pattern == null) {
            addNothing(cells, 5);
            return;
        }
        cells.add((long) pattern.absolute().steps().rises());
        cells.add((long) pattern.absolute().steps().falls());
        cells.add(pattern.absolute().steps().totalChange());
        cells.add(pattern.relative().steps().totalChange());
        cells.add(100 * pattern.absolute().diffusion().improved());
    }

    private static void addSize(List<@Nullable Object> cells, UnitDevelopment of) {
        Size.Slope slope = of.size().absolute().orElse(null);
        if (slope == null) {
            addNothing(cells, 7);
            return;
        }
        cells.add(slope.perYear());
        cells.add(slope.interval().lower());
        cells.add(slope.interval().upper());
        cells.add(100 * slope.interval().attained());
        cells.add(slope.shrunken().map(Size.Shrunken::perYear));
        cells.add(slope.shrunken().map(Size.Shrunken::expectedPlace));
        cells.add(slope.adjusted().map(Size.Shrunken::perYear));
    }

    private static void addEvidence(List<@Nullable Object> cells, UnitDevelopment of) {
        Evidence.Test test = of.evidence().test().orElse(null);
        if (test == null) {
            addNothing(cells, 4);
            return;
        }
        cells.add(test.p());
        cells.add(test.q());
        cells.add(test.qSpan().map(Evidence.Span::low));
        cells.add(test.qSpan().map(Evidence.Span::high));
    }

    private static void addRobustness(List<@Nullable Object> cells, UnitDevelopment of) {
        UnitDevelopment.Robustness rise = of.robustness().orElse(null);
        if (rise == null) {
            addNothing(cells, 3);
            return;
        }
        cells.add(rise.largest().map(UnitDevelopment.Robustness.Largest::leaf));
        cells.add(rise.largest().map(largest -> 100 * largest.share()));
        cells.add((long) rise.hangsOn().size());
    }

    private static void addNothing(List<@Nullable Object> cells, int count) {
        for (int i = 0; i < count; i++) {
            cells.add(null);
        }
    }

    Table mirror() {
        Table.Builder table = Table.builder(title("how many rise, how many fall by the same rule"))
                .text("rule")
                .integer("rise")
                .integer("fall")
                .integer("of");
        for (Pattern.MirrorCount count : result.mirrorCounts()) {
            table.row(RuleText.of(count.rule()), (long) count.rises(), (long) count.falls(), (long) count.decidable());
        }
        return table.build();
    }

    Table composites() {
        Table.Builder table = Table.builder(title("composites"))
                .text("id")
                .text("unit")
                .integer("year")
                .decimal("composite", 3)
                .decimal("less the median unit", 3);
        for (UnitDevelopment of : result.units()) {
            of.pattern().ifPresent(pattern -> addCourse(table, of.unit(), pattern));
        }
        return table.build();
    }

    private static void addCourse(Table.Builder table, Unit unit, Pattern pattern) {
        List<Integer> years = pattern.absolute().years();
        for (int i = 0; i < years.size(); i++) {
            table.row(
                    unit.id(),
                    unit.name(),
                    (long) years.get(i),
                    pattern.absolute().values().get(i),
                    pattern.relative().values().get(i));
        }
    }

    Table robustness() {
        Table.Builder table = Table.builder(title("what each rise rests on"))
                .text("id")
                .text("unit")
                .decimal("improved %", 0)
                .text("largest leaf")
                .decimal("its share %", 0)
                .text("steps")
                .integer("hangs on")
                .text("without which it is none");
        for (UnitDevelopment of : result.units()) {
            of.robustness()
                    .ifPresent(rise -> table.row(
                            of.unit().id(),
                            of.unit().name(),
                            100 * rise.improved(),
                            rise.largest().map(UnitDevelopment.Robustness.Largest::leaf),
                            rise.largest().map(largest -> 100 * largest.share()),
                            rise.steps().name(),
                            (long) rise.hangsOn().size(),
                            String.join(", ", rise.hangsOn())));
        }
        return table.build();
    }

    Table luck() {
        Table.Builder table = Table.builder(title("how many pass the whole rule, and how many would by luck"))
                .text("comparison")
                .integer("pass")
                .integer("fall by the same rule")
                .integer("of")
                .decimal("by luck, independent years", 1)
                .integer("low")
                .integer("high")
                .decimal("by luck, wandering levels", 1)
                .text("offered first");
        for (Luck each : result.lucks()) {
            List<@Nullable Object> cells = new ArrayList<>(List.of(
                    each.comparison().name(), (long) each.passes(), (long) each.mirrored(), (long) each.units()));
            each.pair()
                    .ifPresentOrElse(
                            pair -> cells.addAll(List.of(
                                    pair.independentYears(),
                                    (long) pair.low(),
                                    (long) pair.high(),
                                    pair.wanderingLevels())),
                            () -> addNothing(cells, 4));
            cells.add(each.firstOffer().name());
            table.row(cells.toArray());
        }
        return table.build();
    }

    Table scales() {
        Table.Builder table = Table.builder(title("how much leaves change, and what was cut"))
                .text("leaf")
                .text("indicator")
                .decimal("scale", 3)
                .decimal("limit", 3)
                .integer("changes cut")
                .integer("of")
                .text("largest change of")
                .decimal("largest change", 3);
        for (ChangeLimit.OfLeaf each : result.scales()) {
            table.row(
                    each.leaf(),
                    each.indicator(),
                    each.scale(),
                    each.limit(),
                    (long) each.cut(),
                    (long) each.changes(),
                    each.largest().map(Unit::toString).orElse(""),
                    each.largestChange());
        }
        return table.build();
    }

    Table leaves(Matching matching) {
        Table.Builder table = Table.builder(title("what counts"))
                .text("leaf")
                .text("indicator")
                .text("title")
                .decimal("weight", 4)
                .integer("counts for")
                .integer("of")
                .text("counts for nobody because");
        for (int leaf = 0; leaf < matching.leaves.size(); leaf++) {
            Leaf each = matching.leaves.get(leaf);
            Basket.Reason hindrance = matching.hindrance(leaf);
            Basket.Reason reason = hindrance == null && matching.usedBy(leaf) == 0 ? Basket.Reason.MISSING : hindrance;
            table.row(
                    each.id(),
                    each.indicator(),
                    each.title(),
                    matching.weights[leaf],
                    (long) matching.usedBy(leaf),
                    (long) matching.panel.units().size(),
                    reason == null ? "" : reason.name());
        }
        return table.build();
    }

    Table contributions() {
        Table.Builder table = Table.builder(title("what carried the change"))
                .text("id")
                .text("unit")
                .text("leaf")
                .text("indicator")
                .decimal("points", 2);
        for (UnitDevelopment of : result.units()) {
            for (UnitDevelopment.Contribution each : of.contributions()) {
                table.row(of.unit().id(), of.unit().name(), each.leaf(), each.indicator(), each.points());
            }
        }
        return table.build();
    }

    static Table carried(UnitDevelopment of, CompositeIndex index) {
        Table.Builder table = Table.builder("What carried the change: " + of.unit())
                .text("leaf")
                .text("title")
                .decimal("points", 2);
        of.contributions().stream()
                .sorted(Comparator.comparingDouble(UnitDevelopment.Contribution::points)
                        .reversed())
                .forEach(each ->
                        table.row(each.leaf(), index.requireNode(each.leaf()).title(), each.points()));
        return table.build();
    }
}
