package org.mattstock.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mattstock.data.Unit;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.development.Basket;
import org.mattstock.development.ChangeLimit;
import org.mattstock.development.DevelopmentResult;
import org.mattstock.development.Evidence;
import org.mattstock.development.Honor;
import org.mattstock.development.Pattern;
import org.mattstock.development.UnitDevelopment;
import org.mattstock.index.EffectiveWeights;
import org.mattstock.table.Table;

/** The tables of a {@link DevelopmentReport}. */
final class DevelopmentReportTables {
    private final DevelopmentResult result;
    private final Phrases phrases;

    DevelopmentReportTables(DevelopmentResult result, Phrases phrases) {
        this.result = result;
        this.phrases = phrases;
    }

    private String column(String key) {
        return phrases.text("column." + key);
    }

    /** A node's title, or its id where it has none. */
    String title(String node) {
        String title = result.index().requireNode(node).title();
        return title.isEmpty() ? node : title;
    }

    /** A leaf's title and id. */
    String leafTitle(String leaf) {
        String title = title(leaf);
        return title.equals(leaf) ? leaf : leaf + " " + title;
    }

    /** Why a leaf does not count, and the years. */
    String reason(Basket.Absent absent) {
        String label = phrases.labels().of(absent.reason());
        if (absent.impossible().isEmpty()) {
            return absent.years().isEmpty() ? label : label + " " + listed(absent.years());
        }
        String impossible = phrases.text("impossible", listed(absent.impossible()));
        List<Integer> others = absent.years().stream()
                .filter(year -> !absent.impossible().contains(year))
                .toList();
        return others.isEmpty() ? impossible : label + " " + listed(others) + "; " + impossible;
    }

    private static String listed(List<Integer> years) {
        return years.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** The leaves that are parts of a branch and count for nobody. */
    List<Basket.Absent> absentFor(String branch) {
        Set<String> leaves = leaves(branch);
        return result.absent().stream()
                .filter(each -> leaves.contains(each.leaf()))
                .toList();
    }

    /** How many leaves are parts of a branch. */
    int leafCount(String branch) {
        return leaves(branch).size();
    }

    private Set<String> leaves(String branch) {
        return ((Branch) result.index().requireNode(branch))
                .parts().stream()
                        .map(Branch.Part::node)
                        .filter(Leaf.class::isInstance)
                        .map(Node::id)
                        .collect(Collectors.toSet());
    }

    private String bars(Honor.Candidate candidate) {
        return candidate.bars().stream().map(phrases.labels()::of).collect(Collectors.joining(", "));
    }

    Table leaders(int most) {
        int judged = result.honor().order().size();
        Table.Builder table = Table.builder(phrases.text("leaders", Math.min(most, judged), judged))
                .integer(column("order"))
                .text(column("id"))
                .text(column("unit"))
                .integer(column("rises"))
                .integer(column("falls"))
                .decimal(column("change"), 2)
                .decimal(column("improved"), 0)
                .decimal(column("slope"), 2)
                .decimal(column("expected-place"), 1)
                .text(column("largest"))
                .decimal(column("share"), 0)
                .integer(column("hangs"))
                .text(column("bars"));
        result.honor().order().stream().limit(most).forEach(each -> leader(table, each));
        return table.build();
    }

    private void leader(Table.Builder table, Honor.Candidate candidate) {
        UnitDevelopment of = result.requireUnit(candidate.unit().id());
        Pattern.Course course = of.pattern().orElseThrow().absolute();
        Optional<UnitDevelopment.Robustness.Largest> largest =
                of.robustness().flatMap(UnitDevelopment.Robustness::largest);
        table.row(
                (long) candidate.place(),
                of.unit().id(),
                of.unit().name(),
                (long) course.steps().rises(),
                (long) course.steps().falls(),
                course.steps().totalChange(),
                100 * course.diffusion().improved(),
                of.size().absolute().map(slope -> slope.perYear()),
                of.size().absolute().flatMap(slope -> slope.shrunken()).map(shrunken -> shrunken.expectedPlace()),
                largest.map(each -> leafTitle(each.leaf())).orElse(""),
                largest.map(each -> 100 * each.share()),
                of.robustness().map(rise -> (long) rise.hangsOn().size()),
                bars(candidate));
    }

    Table carried(UnitDevelopment of) {
        List<String> hangsOn =
                of.robustness().map(UnitDevelopment.Robustness::hangsOn).orElse(List.of());
        Table.Builder table = Table.builder(phrases.text("carried", of.unit()))
                .text(column("leaf"))
                .text(column("title"))
                .decimal(column("points"), 3)
                .text(column("rise-without"));
        of.contributions().stream()
                .sorted(Comparator.comparingDouble(UnitDevelopment.Contribution::points)
                        .reversed())
                .forEach(each -> table.row(
                        each.leaf(),
                        title(each.leaf()),
                        each.points(),
                        of.robustness().isEmpty() ? "" : phrases.text(hangsOn.contains(each.leaf()) ? "no" : "yes")));
        return table.build();
    }

    Table missing(UnitDevelopment of) {
        Table.Builder table = Table.builder(phrases.text("missing", of.unit()))
                .text(column("branch"))
                .text(column("leaf"))
                .text(column("title"))
                .text(column("because"));
        for (Basket.Obstacle branch : result.obstacles(of.unit().id())) {
            for (Basket.Absent each : branch.absent()) {
                table.row(title(branch.branch()), each.leaf(), title(each.leaf()), reason(each));
            }
        }
        return table.build();
    }

    Table cuts() {
        Table.Builder table = Table.builder(phrases.text("cuts"))
                .text(column("leaf"))
                .text(column("title"))
                .decimal(column("scale"), 2)
                .decimal(column("limit"), 2)
                .integer(column("cut"))
                .integer(column("of"))
                .text(column("largest-change-of"))
                .decimal(column("largest-change"), 1);
        result.scales().stream()
                .filter(each -> each.cut() > 0)
                .sorted(Comparator.comparingInt(ChangeLimit.OfLeaf::cut).reversed())
                .forEach(each -> table.row(
                        each.leaf(),
                        title(each.leaf()),
                        each.scale(),
                        each.limit(),
                        (long) each.cut(),
                        (long) each.changes(),
                        each.largest().map(Unit::toString).orElse(""),
                        each.largestChange()));
        return table.build();
    }

    Table evidence(int most) {
        int tested = result.evidence().tested();
        Table.Builder table = Table.builder(phrases.text("evidence", Math.min(most, tested), tested))
                .text(column("id"))
                .text(column("unit"))
                .integer(column("order"))
                .integer(column("indicators"))
                .integer(column("rising"))
                .integer(column("falling"))
                .decimal(column("p"), 4)
                .decimal(column("q"), 3)
                .decimal(column("q-low"), 3)
                .decimal(column("q-high"), 3)
                .decimal(column("q-moved"), 3);
        Map<String, Integer> places = new HashMap<>();
        result.honor().order().forEach(each -> places.put(each.unit().id(), each.place()));
        result.evidence().units().stream()
                .filter(each -> each.test().isPresent())
                .sorted(Comparator.comparingInt(
                        each -> each.test().orElseThrow().place()))
                .limit(most)
                .forEach(each -> tested(
                        table, each, Optional.ofNullable(places.get(each.unit().id()))));
        return table.build();
    }

    private static void tested(Table.Builder table, Evidence.OfUnit of, Optional<Integer> place) {
        Evidence.Test test = of.test().orElseThrow();
        table.row(
                of.unit().id(),
                of.unit().name(),
                place.map(Integer::longValue),
                (long) of.indicators(),
                (long) of.rising(),
                (long) of.falling(),
                test.p(),
                test.q(),
                test.qSpan().map(Evidence.Span::low),
                test.qSpan().map(Evidence.Span::high),
                test.moved().q());
    }

    Table counts() {
        int all = result.units().size();
        Table.Builder table = Table.builder(phrases.text("counts", all))
                .text(column("leaf"))
                .text(column("title"))
                .decimal(column("weight"), 4)
                .integer(column("counts-for"))
                .text(column("because"));
        Map<String, Long> counts = result.units().stream()
                .flatMap(each -> each.basket().leaves().stream())
                .collect(Collectors.groupingBy(leaf -> leaf, Collectors.counting()));
        Map<String, Basket.Absent> absent =
                result.absent().stream().collect(Collectors.toMap(Basket.Absent::leaf, each -> each));
        for (EffectiveWeights.OfLeaf leaf : result.index().effectiveWeights().leaves()) {
            Basket.Absent none = absent.get(leaf.leaf());
            table.row(
                    leaf.leaf(),
                    title(leaf.leaf()),
                    leaf.weight(),
                    counts.getOrDefault(leaf.leaf(), 0L),
                    none == null ? "" : reason(none));
        }
        return table.build();
    }
}
