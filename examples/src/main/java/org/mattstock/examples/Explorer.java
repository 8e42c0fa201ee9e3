package org.mattstock.examples;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mattstock.cli.Attribution;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.Grouping;
import org.mattstock.data.Indicator;
import org.mattstock.data.Panel;
import org.mattstock.data.Slice;
import org.mattstock.data.Unit;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Node;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;
import org.mattstock.presets.Presets;
import org.mattstock.rank.Ranking;
import org.mattstock.table.Table;

/**
 * Short questions about figures and a definition, each answered by a table: what {@link Session} offers in jshell.
 *
 * @param panel the figures
 * @param index the definition
 */
record Explorer(Panel panel, CompositeIndex index) {
    /** How many similar units are shown. */
    private static final int SIMILAR = 7;

    /** How groups of a unit's own similar ones are called. */
    private static final String SIMILAR_GROUP = "liknande";

    Explorer {
        Objects.requireNonNull(panel, "panel");
        Objects.requireNonNull(index, "index");
    }

    /** The last year that the panel has, in which everybody is scored unless asked otherwise. */
    int lastYear() {
        return panel.years().get(panel.years().size() - 1);
    }

    /** What an indicator is, by year how many values it has and between what, and its latest values, the highest first. */
    KeyFigure keyFigure(String idOrName) {
        Indicator indicator = panel.requireIndicator(idOrName);
        Breakdown breakdown = panel.hasCells(indicator.id(), Breakdown.TOTAL)
                ? Breakdown.TOTAL
                : panel.breakdowns(indicator.id()).get(0);
        List<Slice> years = panel.years().stream()
                .map(year -> panel.slice(indicator.id(), breakdown, year))
                .filter(slice -> slice.valueCount() + slice.missingCount() > 0)
                .toList();
        Table.Builder coverage = Table.builder("")
                .integer("year")
                .integer("units with values")
                .integer("missing")
                .decimal("lowest", 2)
                .decimal("median", 2)
                .decimal("highest", 2);
        years.forEach(slice -> coverage.row(
                slice.year(),
                slice.valueCount(),
                slice.missingCount(),
                observed(slice).min(),
                slice.quantile(0.5, 7),
                observed(slice).max()));
        return new KeyFigure(indicator, coverage.build(), latest(years.get(years.size() - 1)));
    }

    private static DoubleStream observed(Slice slice) {
        return DoubleStream.of(slice.toArray()).filter(Double::isFinite);
    }

    private static Table latest(Slice slice) {
        Table.Builder table = Table.builder(slice.indicator().id() + " " + slice.year() + ", the highest first")
                .text("id")
                .text("unit")
                .decimal("value", 2);
        IntStream.range(0, slice.size())
                .filter(unit -> slice.cellAt(unit) instanceof Cell.Observed)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer unit) -> slice.valueAt(unit))
                        .reversed())
                .forEach(unit -> table.row(
                        slice.units().get(unit).id(), slice.units().get(unit).name(), slice.valueAt(unit)));
        return table.build();
    }

    /** A unit's place in every year, or why it has none. */
    Table place(String idOrName) {
        Unit unit = panel.requireUnit(idOrName);
        Table.Builder table = Table.builder(unit + " in " + index.title())
                .integer("year")
                .decimal("place", 0)
                .integer("of")
                .decimal("score", 1)
                .text("not ranked");
        panel.years().forEach(year -> table.row(inYear(unit, year)));
        return table.build();
    }

    private Object[] inYear(Unit unit, int year) {
        Ranking ranking;
        try {
            ranking = index.score(panel, year).ranking();
        } catch (IllegalArgumentException | IllegalStateException e) {
            return new Object[] {year, Optional.empty(), Optional.empty(), Optional.empty(), why(e)};
        }
        Optional<Ranking.Entry> entry = ranking.entry(unit.id());
        String why = ranking.unranked().stream()
                .filter(each -> each.unit().equals(unit))
                .map(each -> each.reason().name())
                .findFirst()
                .orElse("");
        return new Object[] {year, entry.map(Ranking.Entry::place), ranking.size(), entry.map(Ranking.Entry::score), why
        };
    }

    /** The places within a group, or within each group of a grouping, in the last year. */
    Table within(String groupOrGrouping) {
        Ranking ranking = index.score(panel, lastYear()).ranking();
        for (Grouping grouping : panel.groupings()) {
            if (grouping.name().equalsIgnoreCase(groupOrGrouping)
                    || grouping.id().equals(groupOrGrouping)) {
                return ranking.within(grouping).toTable();
            }
        }
        GroupFound found = group(groupOrGrouping);
        Ranking own = ranking.within(found.grouping).ranking(found.group.id());
        Table.Builder table = Table.builder(found.group.name() + " " + lastYear())
                .decimal("place", 0)
                .decimal("of all", 0)
                .text("id")
                .text("unit")
                .decimal("score", 1);
        own.entries()
                .forEach(entry -> table.row(
                        entry.place(),
                        ranking.requireEntry(entry.unit().id()).place(),
                        entry.unit().id(),
                        entry.unit().name(),
                        entry.score()));
        return table.build();
    }

    private static String why(RuntimeException refused) {
        return String.valueOf(refused.getMessage()).split(";", -1)[0];
    }

    private record GroupFound(Grouping grouping, Grouping.Group group) {}

    /** By id or name, or by the best hit of a search among groups. */
    private GroupFound group(String words) {
        List<GroupFound> all = panel.groupings().stream()
                .flatMap(grouping -> grouping.groups().stream().map(group -> new GroupFound(grouping, group)))
                .toList();
        Table hits = panel.find(words);
        for (int row = 0; row < hits.rowCount(); row++) {
            String id = hits.shown(row, 1);
            if (hits.shown(row, 0).equals("group")) {
                return all.stream()
                        .filter(each -> each.group.id().equals(id))
                        .findFirst()
                        .orElseThrow();
            }
        }
        throw new IllegalArgumentException("words must be in the name of a group, got " + words + "; groups: "
                + all.stream().map(each -> each.group.name()).collect(Collectors.joining(", ")));
    }

    /**
     * Units that are like one: its own similar ones, those of Kolada among them, else the nearest by the parts of the definition.
     */
    Table similar(String idOrName) {
        Unit unit = panel.requireUnit(idOrName);
        Scores scores = index.score(panel, lastYear());
        return ownGroup(unit).map(group -> ofGroup(unit, group, scores)).orElseGet(() -> nearest(unit, scores));
    }

    private Optional<Grouping.Group> ownGroup(Unit unit) {
        Pattern name = Pattern.compile("(?<![\\p{L}])" + Pattern.quote(unit.name()) + "(?![\\p{L}])");
        List<Grouping> known = Attribution.isKolada(panel.provenance()) ? Presets.similarMunicipalities() : List.of();
        return Stream.concat(panel.groupings().stream(), known.stream())
                .flatMap(grouping -> grouping.groups().stream())
                .filter(group -> group.name().toLowerCase(Locale.ROOT).contains(SIMILAR_GROUP)
                        && name.matcher(group.name()).find())
                .findFirst();
    }

    private static Table ofGroup(Unit unit, Grouping.Group group, Scores scores) {
        Table.Builder table = Table.builder("Similar to " + unit + ": " + group.name())
                .text("id")
                .text("unit")
                .decimal("place", 0)
                .decimal("score", 1);
        for (String id : group.units()) {
            Optional<Ranking.Entry> entry = scores.ranking().entry(id);
            if (!id.equals(unit.id())) {
                table.row(
                        id,
                        entry.map(each -> each.unit().name()),
                        entry.map(Ranking.Entry::place),
                        entry.map(Ranking.Entry::score));
            }
        }
        return table.build();
    }

    private Table nearest(Unit unit, Scores scores) {
        List<Node> parts = index.tree() instanceof Branch branch
                ? branch.parts().stream().map(Branch.Part::node).toList()
                : List.of(index.tree());
        Table.Builder table = Table.builder("Similar to " + unit + " " + scores.year() + ": nearest in "
                        + parts.stream().map(Node::title).collect(Collectors.joining(", ")))
                .text("id")
                .text("unit")
                .decimal("distance", 1)
                .decimal("place", 0)
                .decimal("score", 1);
        List<Near> near = new ArrayList<>();
        for (Ranking.Entry entry : scores.ranking().entries()) {
            if (!entry.unit().equals(unit)) {
                distance(scores, parts, unit, entry.unit()).ifPresent(far -> near.add(new Near(entry, far)));
            }
        }
        near.stream()
                .sorted(Comparator.comparingDouble(Near::distance))
                .limit(SIMILAR)
                .forEach(each -> table.row(
                        each.entry.unit().id(),
                        each.entry.unit().name(),
                        each.distance,
                        each.entry.place(),
                        each.entry.score()));
        return table.build();
    }

    private record Near(Ranking.Entry entry, double distance) {}

    /** The root of the mean squared difference over the parts, in points; empty where one of the two lacks a part. */
    private static OptionalDouble distance(Scores scores, List<Node> parts, Unit first, Unit second) {
        double sum = 0;
        for (Node part : parts) {
            OptionalDouble one = scores.node(part.id()).value(first.id());
            OptionalDouble other = scores.node(part.id()).value(second.id());
            if (one.isEmpty() || other.isEmpty()) {
                return OptionalDouble.empty();
            }
            double difference = one.getAsDouble() - other.getAsDouble();
            sum += difference * difference;
        }
        return OptionalDouble.of(Math.sqrt(sum / parts.size()));
    }
}
