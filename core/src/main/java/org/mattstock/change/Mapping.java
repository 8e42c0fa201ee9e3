package org.mattstock.change;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.mattstock.data.Cell;
import org.mattstock.data.Grouping;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.data.Series;
import org.mattstock.data.Unit;

/** A {@link UnitMap} at work on a panel: one step after another. */
final class Mapping {
    private final UnitMap map;
    private final Panel panel;
    private final Draft draft;
    private final Pool pool;
    /** The units that are no more, and since when. */
    private final Map<String, Integer> gone = new LinkedHashMap<>();

    private List<Grouping> groupings;

    Mapping(UnitMap map, Panel panel) {
        this.map = map;
        this.panel = panel;
        this.draft = new Draft(panel);
        this.pool = new Pool(map.pooling(), panel, draft);
        this.groupings = panel.groupings();
    }

    Panel mapped() {
        map.steps().forEach(step -> take(withIds(step)));
        Panel changed = draft.changed().withGroupings(groupings);
        if (map.oldUnits() == UnitMap.OldUnits.STAY || gone.isEmpty()) {
            return changed;
        }
        gone.forEach(this::requireNothingLater);
        return changed.withUnits(unit -> !gone.containsKey(unit.id()));
    }

    private UnitMap.Step withIds(UnitMap.Step step) {
        List<String> ids =
                step.old().stream().map(old -> draft.require(old).id()).toList();
        return new UnitMap.Step(step.from(), Pool.inOrder(ids), step.now());
    }

    private void take(UnitMap.Step step) {
        requireFirstTime(step);
        step.now().stream().filter(now -> !draft.hasUnit(now)).forEach(now -> draft.describe(described(step, now)));
        forEachFigure(step, (now, figures) -> workOut(step, now, figures));
        draft.settle();
        forEachFigure(step, (now, figures) -> markBreak(step, now, figures));
        draft.settle();
        for (String now : step.now()) {
            groupings = groupings.stream().map(each -> joined(each, step, now)).toList();
        }
        step.old().forEach(old -> gone.put(old, step.from()));
        step.now().forEach(gone::remove);
    }

    /** Refuses to take units in again that stay and are in the figures of the one that keeps its id already. */
    private void requireFirstTime(UnitMap.Step step) {
        String now = step.now().get(0);
        boolean keeps =
                step.now().size() == 1 && !isRenaming(step) && step.old().contains(now);
        if (!keeps || map.oldUnits() == UnitMap.OldUnits.LEAVE) {
            return;
        }
        panel.unit(now)
                .flatMap(unit -> new KeptUnit(panel, unit, step.from()).workedOut())
                .ifPresent(year -> {
                    throw new IllegalArgumentException("a unit that keeps its id must take others in once, got " + step
                            + " for a panel in which all figures of " + draft.require(now) + " in " + year
                            + " are worked out already; give all steps in one map of the panel as published,"
                            + " or let old units leave");
                });
    }

    private void forEachFigure(UnitMap.Step step, BiConsumer<String, Draft.Figures> action) {
        step.now().forEach(now -> draft.columns().forEach(figures -> action.accept(now, figures)));
    }

    /** A unit under another id keeps name and kind. */
    private Unit described(UnitMap.Step step, String now) {
        if (isRenaming(step)) {
            Unit old = draft.require(step.old().get(0));
            return new Unit(now, old.name().equals(old.id()) ? now : old.name(), old.kind());
        }
        return Unit.of(now, now);
    }

    private static boolean isRenaming(UnitMap.Step step) {
        return step.old().size() == 1 && step.now().size() == 1;
    }

    private void workOut(UnitMap.Step step, String now, Draft.Figures figures) {
        draft.years().stream().filter(year -> year < step.from()).forEach(year -> workOut(step, now, figures, year));
    }

    private void workOut(UnitMap.Step step, String now, Draft.Figures figures, int year) {
        boolean continued = step.old().contains(now);
        if (isRenaming(step)) {
            draft.fill(figures, now, year, draft.at(figures, step.old().get(0), year));
        } else if (step.now().size() > 1) {
            split(step, now, figures, year);
        } else if (continued) {
            draft.put(figures, now, year, pool.pooled(figures, year, step.old()));
        } else {
            draft.fill(figures, now, year, pool.pooled(figures, year, step.old()));
        }
    }

    private void split(UnitMap.Step step, String now, Draft.Figures figures, int year) {
        List<Cell> cells =
                step.old().stream().map(old -> draft.at(figures, old, year)).toList();
        if (cells.stream().allMatch(Cell.Absent.class::isInstance)) {
            return;
        }
        Cell missing = WorkedOut.missing(MissingReason.NOT_COLLECTED, "a unit was split", WorkedOut.flags(cells));
        if (!step.old().contains(now)) {
            draft.fill(figures, now, year, missing);
        } else if (map.oldUnits() == UnitMap.OldUnits.LEAVE) {
            draft.put(figures, now, year, missing);
        }
    }

    /** Whether a value of the years before is not comparable with later ones. */
    private boolean isBroken(UnitMap.Step step, String now, Draft.Figures figures) {
        return !isRenaming(step)
                && draft.years().stream()
                        .filter(year -> year < step.from())
                        .map(year -> draft.at(figures, now, year))
                        .anyMatch(cell -> cell instanceof Cell.Observed
                                && (step.old().contains(now) || cell.flags().has(Cell.Flag.WORKED_OUT)));
    }

    private void markBreak(UnitMap.Step step, String now, Draft.Figures figures) {
        if (!isBroken(step, now, figures)) {
            return;
        }
        OptionalInt first = draft.years().stream()
                .mapToInt(year -> year)
                .filter(year -> year >= step.from() && draft.at(figures, now, year) instanceof Cell.Observed)
                .findFirst();
        if (first.isPresent() && map.breaks() != UnitMap.Breaks.OF_INDICATORS) {
            Cell.Observed value = (Cell.Observed) draft.at(figures, now, first.getAsInt());
            Cell.Flags flags = value.flags().with(Cell.Flag.BREAK);
            draft.put(figures, now, first.getAsInt(), new Cell.Observed(value.value(), flags));
        }
        if (first.isPresent() && map.breaks() != UnitMap.Breaks.OF_UNITS) {
            draft.addBreak(new Series.Break(figures.indicator(), step.from(), step.toString()));
        }
    }

    /** The grouping in which a unit without a group is where all it came from are. */
    private static Grouping joined(Grouping grouping, UnitMap.Step step, String now) {
        Set<String> groups = new HashSet<>();
        step.old().forEach(old -> groups.add(group(grouping, old)));
        String home = groups.size() == 1 ? groups.iterator().next() : "";
        if (home.isEmpty() || !group(grouping, now).isEmpty()) {
            return grouping;
        }
        List<Grouping.Group> joined = new ArrayList<>();
        for (Grouping.Group group : grouping.groups()) {
            Set<String> units = new TreeSet<>(group.units());
            if (group.id().equals(home)) {
                units.add(now);
            }
            joined.add(new Grouping.Group(group.id(), group.name(), new TreeSet<>(units)));
        }
        return new Grouping(grouping.id(), grouping.name(), joined);
    }

    private static String group(Grouping grouping, String unit) {
        return grouping.groupOf(unit).map(Grouping.Group::id).orElse("");
    }

    private void requireNothingLater(String unit, int from) {
        for (Draft.Figures figures : draft.columns()) {
            for (int year : draft.years()) {
                if (year >= from && draft.at(figures, unit, year) instanceof Cell.Observed value) {
                    throw new IllegalArgumentException("unit " + draft.require(unit) + " must have no value from "
                            + from + " on, when it is no more, got " + value.value() + " for " + figures.indicator()
                            + " " + figures.breakdown() + " in " + year + "; with OldUnits.STAY it may");
                }
            }
        }
    }
}
