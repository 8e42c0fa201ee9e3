package org.mattstock.change;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Indicator;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.internal.text.Checks;

/**
 * Indicators, breakdowns and units under other ids or names. Everything that names them follows: cells, breaks, groupings and
 * corrections. All at once, so that two may change places.
 *
 * <ul>
 *   <li>What is renamed must be in the panel: indicators and units by id or name, breakdowns by code.
 *   <li>No two may come to have one id: neither two that are renamed, nor one that is and one that stays. A breakdown may take
 *       the code of another one where no indicator has cells in both.
 *   <li>No cell is copied, unless units change their order.
 * </ul>
 *
 * @param indicators what is renamed, by id or name, and what it is called then
 * @param breakdowns what is renamed, and the new code
 * @param units what is renamed, by id or name, and what it is called then
 */
public record Renaming(
        SortedMap<String, Name> indicators, SortedMap<Breakdown, Breakdown> breakdowns, SortedMap<String, Name> units)
        implements Panel.Change {
    /** Renames nothing; to begin with. */
    public static final Renaming NONE = new Renaming(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

    /**
     * What something is called.
     *
     * @param id the new id; not blank
     * @param name the new name; empty where the old one stays, or, if the old one was the id, follows it
     */
    public record Name(String id, Optional<String> name) {
        /** Checks that neither is blank. */
        public Name {
            Checks.notBlank("id", id);
            name.ifPresent(given -> Checks.notBlank("name", given));
        }

        private String nameAfter(String oldId, String oldName) {
            return name.orElse(oldName.equals(oldId) ? id : oldName);
        }
    }

    /** Copies the maps, and refuses two things under one id. */
    public Renaming {
        indicators = copy(indicators);
        breakdowns = copy(breakdowns);
        units = copy(units);
        requireDifferent("indicators", indicators, Name::id);
        requireDifferent("breakdowns", breakdowns, Breakdown::code);
        requireDifferent("units", units, Name::id);
    }

    private static <K, V> SortedMap<K, V> copy(Map<K, V> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }

    private static <K, V> void requireDifferent(String nouns, Map<K, V> renamed, Function<V, String> id) {
        Map<String, K> taken = new LinkedHashMap<>();
        renamed.forEach((from, to) -> {
            K other = taken.put(id.apply(to), from);
            if (other != null) {
                throw new IllegalArgumentException(
                        nouns + " must keep different ids, got " + id.apply(to) + " for " + other + " and " + from);
            }
        });
    }

    /** One indicator under another id. */
    public static Renaming ofIndicator(String idOrName, String newId) {
        return NONE.withIndicator(idOrName, newId);
    }

    /** Indicators under other ids, by id or name. */
    public static Renaming ofIndicators(Map<String, String> newIds) {
        return new Renaming(names(newIds), NONE.breakdowns, NONE.units);
    }

    /** One breakdown under another code. */
    public static Renaming ofBreakdown(Breakdown breakdown, Breakdown other) {
        return NONE.withBreakdown(breakdown, other);
    }

    /** Breakdowns under other codes. */
    public static Renaming ofBreakdowns(Map<Breakdown, Breakdown> others) {
        return new Renaming(NONE.indicators, new TreeMap<>(others), NONE.units);
    }

    /** One unit under another id. */
    public static Renaming ofUnit(String idOrName, String newId) {
        return NONE.withUnit(idOrName, newId);
    }

    /** Units under other ids, by id or name. */
    public static Renaming ofUnits(Map<String, String> newIds) {
        return new Renaming(NONE.indicators, NONE.breakdowns, names(newIds));
    }

    /** This and one more indicator, which keeps its name. */
    public Renaming withIndicator(String idOrName, String newId) {
        return new Renaming(with(indicators, idOrName, new Name(newId, Optional.empty())), breakdowns, units);
    }

    /** This and one more indicator with another id and name; the id may be the old one. */
    public Renaming withIndicator(String idOrName, String newId, String newName) {
        return new Renaming(with(indicators, idOrName, new Name(newId, Optional.of(newName))), breakdowns, units);
    }

    /** This and one more breakdown. */
    public Renaming withBreakdown(Breakdown breakdown, Breakdown other) {
        return new Renaming(indicators, with(breakdowns, breakdown, other), units);
    }

    /** This and one more unit, which keeps its name. */
    public Renaming withUnit(String idOrName, String newId) {
        return new Renaming(indicators, breakdowns, with(units, idOrName, new Name(newId, Optional.empty())));
    }

    /** This and one more unit with another id and name; the id may be the old one. */
    public Renaming withUnit(String idOrName, String newId, String newName) {
        return new Renaming(indicators, breakdowns, with(units, idOrName, new Name(newId, Optional.of(newName))));
    }

    private static SortedMap<String, Name> names(Map<String, String> newIds) {
        SortedMap<String, Name> names = new TreeMap<>();
        newIds.forEach((from, to) -> names.put(from, new Name(to, Optional.empty())));
        return names;
    }

    private static <K, V> SortedMap<K, V> with(SortedMap<K, V> map, K key, V value) {
        SortedMap<K, V> more = new TreeMap<>(map);
        V before = more.put(Objects.requireNonNull(key, "what is renamed"), Objects.requireNonNull(value, "new id"));
        if (before != null && !before.equals(value)) {
            throw new IllegalArgumentException(key + " must be renamed once, got " + before + " and " + value);
        }
        return more;
    }

    /**
     * The panel with other ids and names.
     *
     * @throws IllegalArgumentException if the panel lacks something that is to be renamed (the nearest there is are named), or
     *     two things would have one id
     */
    @Override
    public Panel applyTo(Panel panel) {
        return renamedUnits(renamedBreakdowns(renamedIndicators(panel)));
    }

    private Panel renamedIndicators(Panel panel) {
        Map<String, Name> byId =
                byId(indicators, each -> panel.requireIndicator(each).id());
        return byId.isEmpty()
                ? panel
                : panel.withEachIndicator(
                        each -> byId.containsKey(each.id()) ? renamed(each, byId.get(each.id())) : each);
    }

    private Panel renamedBreakdowns(Panel panel) {
        TreeSet<Breakdown> known = new TreeSet<>();
        panel.indicators().forEach(each -> known.addAll(panel.breakdowns(each.id())));
        for (Breakdown breakdown : breakdowns.keySet()) {
            if (!known.contains(breakdown)) {
                throw new IllegalArgumentException(
                        "breakdown must be one of the panel's, got " + breakdown + "; it has " + known);
            }
        }
        return breakdowns.isEmpty() ? panel : panel.withEachBreakdown(each -> breakdowns.getOrDefault(each, each));
    }

    private Panel renamedUnits(Panel panel) {
        Map<String, Name> byId = byId(units, each -> panel.requireUnit(each).id());
        return byId.isEmpty()
                ? panel
                : panel.withEachUnit(each -> byId.containsKey(each.id()) ? renamed(each, byId.get(each.id())) : each);
    }

    private static Map<String, Name> byId(Map<String, Name> renamed, Function<String, String> id) {
        Map<String, Name> byId = new LinkedHashMap<>();
        renamed.forEach((idOrName, name) -> {
            Name before = byId.put(id.apply(idOrName), name);
            if (before != null && !before.equals(name)) {
                throw new IllegalArgumentException(
                        id.apply(idOrName) + " must be renamed once, got " + before.id() + " and " + name.id());
            }
        });
        return byId;
    }

    private static Indicator renamed(Indicator indicator, Name name) {
        return new Indicator(
                name.id(),
                name.nameAfter(indicator.id(), indicator.name()),
                indicator.unitOfMeasure(),
                indicator.measurement(),
                indicator.published(),
                indicator.definitionVersion(),
                indicator.description(),
                indicator.range());
    }

    private static Unit renamed(Unit unit, Name name) {
        return new Unit(name.id(), name.nameAfter(unit.id(), unit.name()), unit.kind());
    }
}
