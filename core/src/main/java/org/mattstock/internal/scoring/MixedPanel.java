package org.mattstock.internal.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Grouping;
import org.mattstock.data.Indicator;
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

    /** By figure of a stated year, which is read whatever the scored one is: the indicator that it is of in a mixture. */
    private final Map<Stated, String> stated = new LinkedHashMap<>();

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

    /** One indicator in one breakdown in a year that does not move with the scored one. */
    private record Stated(String indicator, Breakdown breakdown, int year) {}

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
     * @param recipes what reads them: nothing else is copied, and both panels must serve all of them     */
    public MixedPanel(Side before, Side after, Collection<Recipe> recipes) {
        this.before = before;
        this.after = after;
        recipes.forEach(this::want);
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
            stated.computeIfAbsent(stated(by), this::idOf);
        }
    }

    private static Stated stated(Denominator.Divisor by) {
        return new Stated(by.indicator(), by.breakdown(), by.year().getAsInt());
    }

    /** One that neither panel has: its own would have to be the figure of a year that is moved there, too. */
    private String idOf(Stated one) {
        String id = one.indicator + " in " + one.year;
        while (before.panel.hasIndicator(id) || after.panel.hasIndicator(id)) {
            id += "'";
        }
        return id;
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
        builder.year(after.year);
        wanted.keySet().forEach(one -> {
            builder.indicator(after.panel.requireIndicator(one.indicator));
            copy(builder, one, before, later.negate());
            copy(builder, one, after, later);
            makeKnown(builder, one);
        });
        stated.forEach((one, id) -> {
            builder.indicator(Indicator.of(id, id)
                    .withRange(after.panel.requireIndicator(one.indicator).range()));
            copy(builder, one, before, later.negate());
            copy(builder, one, after, later);
            makeKnown(builder, new Wanted(id, one.breakdown));
        });
        return builder.build();
    }

    /**
     * A leaf as it reads mixtures: a figure of a stated year is there in the scored one, as an indicator of its own. So it is
     * never where figures of another year are moved to.
     */
    public Leaf reading(Leaf leaf) {
        if (leaf.divisors().stream().allMatch(by -> by.year().isEmpty())) {
            return leaf;
        }
        List<Denominator.Divisor> by =
                leaf.divisors().stream().map(this::reading).toList();
        Denominator.Divisor first = by.get(0);
        return leaf.withDenominator(new Denominator(
                first.indicator(),
                first.breakdown(),
                leaf.denominator().orElseThrow().factor(),
                by.subList(1, by.size()),
                first.year(),
                first.unit()));
    }

    /** What divides a leaf that does not count is in no mixture, and may stay what it is. */
    private Denominator.Divisor reading(Denominator.Divisor by) {
        String id = by.year().isEmpty() ? null : stated.get(stated(by));
        return id == null ? by : new Denominator.Divisor(id, by.breakdown(), OptionalInt.of(after.year), by.unit());
    }

    private void copy(PanelBuilder builder, Wanted one, Side side, Predicate<String> who) {
        Reach reach = Objects.requireNonNull(wanted.get(one), one.indicator);
        for (int year : side.panel.years()) {
            int moved = year + after.year - side.year;
            if (reach.has(year, side.year) && moved >= 1) {
                copy(builder, one, moved, side.panel.slice(one.indicator, one.breakdown, year), who);
            }
        }
    }

    private void copy(PanelBuilder builder, Stated one, Side side, Predicate<String> who) {
        if (side.panel.years().contains(one.year)) {
            Wanted as = new Wanted(Objects.requireNonNull(stated.get(one), one.indicator), one.breakdown);
            copy(builder, as, after.year, side.panel.slice(one.indicator, one.breakdown, one.year), who);
        }
    }

    private static void copy(PanelBuilder builder, Wanted one, int year, Slice slice, Predicate<String> who) {
        for (int i = 0; i < slice.size(); i++) {
            String unit = slice.units().get(i).id();
            if (who.test(unit)) {
                builder.cell(one.indicator, one.breakdown, unit, year, slice.cellAt(i));
            }
        }
    }

    /** A figure of which nobody has anything is one of the mixture all the same. What is absent stays so: its reason is none. */
    private static void makeKnown(PanelBuilder builder, Wanted one) {
        builder.column(one.indicator, one.breakdown, List.of(), new double[0], List.of());
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
