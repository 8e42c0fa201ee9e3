package org.mattstock.internal.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.Grouping;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Slice;
import org.mattstock.data.Unit;
import org.mattstock.definition.Denominator;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Requirement;
import org.mattstock.internal.scoring.imputation.ImputationMethod;
import org.mattstock.internal.scoring.imputation.ImputationMethods;
import org.mattstock.internal.scoring.selection.SelectionMethods;

/**
 * Panels in which some units have what they have in one panel as seen from one year, and the others what they have in another
 * panel as seen from another year: figures, kind and groups. A unit that its panel lacks is not there. Years are moved, so that
 * both years that are scored become the later side's.
 */
public final class MixedPanel {
    private final Side before;
    private final Side after;
    /** By figure: which years beside the scored one are read too. */
    private final Map<Wanted, Reach> wanted = new LinkedHashMap<>();

    /** By figure: years that are read whatever the scored one is, which therefore stay where they are. */
    private final Map<Wanted, SortedSet<Integer>> fixed = new LinkedHashMap<>();

    private final List<Unit> units;

    /**
     * A panel, and the year from which it is seen.
     *
     * @param panel the figures
     * @param year the year that is scored; later ones are left out unless something reads them
     */
    public record Side(Panel panel, int year) {}

    /** One indicator in one breakdown. */
    private record Wanted(String indicator, Breakdown breakdown) {}

    /** How many years before the scored one are read, and how many after it. */
    private record Reach(long back, long ahead) {
        Reach and(Reach other) {
            return new Reach(Math.max(back, other.back), Math.max(ahead, other.ahead));
        }

        boolean has(int year, int scored) {
            long later = (long) year - scored;
            return later <= ahead && -later <= back;
        }
    }

    /**
     * The mixtures of two panels.
     *
     * @param recipes what reads them: nothing else is copied, and both panels must serve all of them
     * @throws IllegalArgumentException if a denominator's stated year is one that figures of other years would be moved to
     */
    public MixedPanel(Side before, Side after, Collection<Recipe> recipes) {
        this.before = before;
        this.after = after;
        recipes.forEach(this::want);
        requireUnmoved();
        SortedSet<Unit> both = new TreeSet<>(after.panel.units());
        both.addAll(before.panel.units());
        this.units = List.copyOf(both);
    }

    private void want(Recipe recipe) {
        for (Leaf leaf : Tree.leaves(recipe.tree())) {
            ImputationMethod imputation = ImputationMethods.of(leaf.imputation());
            long back = (long) SelectionMethods.of(leaf.selection()).yearsBack() + imputation.yearsBack();
            Reach reach = new Reach(back, imputation.yearsAhead());
            want(leaf.indicator(), leaf.breakdown(), reach);
            leaf.divisors().forEach(by -> want(by, reach));
        }
        for (Requirement requirement : recipe.eligibility().requirements()) {
            if (requirement instanceof Requirement.IndicatorAtLeast least) {
                want(least.indicator(), least.breakdown(), new Reach(0, 0));
            }
        }
    }

    private void want(Denominator.Divisor by, Reach reach) {
        if (by.year().isEmpty()) {
            want(by.indicator(), by.breakdown(), reach);
        } else {
            fixed.computeIfAbsent(new Wanted(by.indicator(), by.breakdown()), key -> new TreeSet<>())
                    .add(by.year().getAsInt());
        }
    }

    /** One cell cannot be both the figure of a base year and one that was moved there. */
    private void requireUnmoved() {
        fixed.forEach((one, years) -> {
            Reach reach = wanted.get(one);
            for (int year : years) {
                if (reach != null && before.year != after.year && reach.has(year, after.year)) {
                    throw new IllegalArgumentException("denominator's year must be outside of what scoring "
                            + after.year + " reads of " + one.indicator + ", to compare it with " + before.year
                            + ", got " + year);
                }
            }
        });
    }

    private void want(String indicator, Breakdown breakdown, Reach reach) {
        wanted.merge(new Wanted(indicator, breakdown), reach, Reach::and);
    }

    /**
     * A mixture.
     *
     * @param later who has what it has on the later side, by id
     */
    public Panel of(Predicate<String> later) {
        PanelBuilder builder = Panel.builder();
        for (Unit unit : units) {
            Side side = later.test(unit.id()) ? after : before;
            side.panel.unit(unit.id()).ifPresent(builder::unit);
        }
        groupings(later).forEach(builder::grouping);
        Set<Wanted> all = new LinkedHashSet<>(wanted.keySet());
        all.addAll(fixed.keySet());
        for (Wanted one : all) {
            builder.indicator(after.panel.requireIndicator(one.indicator));
            copy(builder, one, before, later.negate());
            copy(builder, one, after, later);
        }
        return builder.build();
    }

    private void copy(PanelBuilder builder, Wanted one, Side side, Predicate<String> who) {
        int moved = after.year - side.year;
        Reach reach = wanted.get(one);
        SortedSet<Integer> stays = fixed.getOrDefault(one, Collections.emptySortedSet());
        for (int year : side.panel.years()) {
            boolean isReached = reach != null && reach.has(year, side.year);
            if (isReached && year + moved >= 1) {
                copy(builder, one, side.panel.slice(one.indicator, one.breakdown, year), moved, who);
            }
            if (stays.contains(year) && !(isReached && moved == 0)) {
                copy(builder, one, side.panel.slice(one.indicator, one.breakdown, year), 0, who);
            }
        }
    }

    private void copy(PanelBuilder builder, Wanted one, Slice slice, int moved, Predicate<String> who) {
        int year = slice.year() + moved;
        for (int i = 0; i < slice.size(); i++) {
            String unit = slice.units().get(i).id();
            if (who.test(unit)) {
                put(builder, one, unit, year, slice.cellAt(i));
            }
        }
    }

    /** An absent cell of the scored year becomes one for an unknown reason, so that the year and the figure exist. */
    private void put(PanelBuilder builder, Wanted one, String unit, int year, Cell cell) {
        if (!(cell instanceof Cell.Absent)) {
            builder.cell(one.indicator, one.breakdown, unit, year, cell);
        } else if (year == after.year) {
            builder.missing(one.indicator, one.breakdown, unit, year, MissingReason.UNKNOWN);
        }
    }

    /** Every group of either panel, each unit where its own side has it. */
    private List<Grouping> groupings(Predicate<String> later) {
        SortedMap<String, SortedMap<String, Grouping.Group>> members = new TreeMap<>();
        add(members, before, later.negate());
        add(members, after, later);
        List<Grouping> mixed = new ArrayList<>();
        members.forEach((id, groups) -> mixed.add(new Grouping(id, id, List.copyOf(groups.values()))));
        return mixed;
    }

    private static void add(
            SortedMap<String, SortedMap<String, Grouping.Group>> members, Side side, Predicate<String> who) {
        for (Grouping grouping : side.panel.groupings()) {
            SortedMap<String, Grouping.Group> groups = members.computeIfAbsent(grouping.id(), id -> new TreeMap<>());
            for (Grouping.Group group : grouping.groups()) {
                NavigableSet<String> units = new TreeSet<>();
                Optional.ofNullable(groups.get(group.id())).ifPresent(known -> units.addAll(known.units()));
                group.units().stream().filter(who).forEach(units::add);
                groups.put(group.id(), new Grouping.Group(group.id(), group.name(), units));
            }
        }
    }
}
