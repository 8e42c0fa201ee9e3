package org.mattstock.io.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Indicator;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Unit;
import org.mattstock.io.Problem;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.internal.rows.Chars;

/** The indicators, units and breakdowns that the keys of rows stand for; those new to the panel are added to it. */
final class Keys {
    private static final int MOST_BREAKDOWNS = 10_000;

    private final ReadOptions options;
    private final PanelBuilder builder;
    private final Map<String, Indicator> indicators = new TreeMap<>();
    private final Map<String, Unit> units = new TreeMap<>();
    private final Map<String, List<Unit>> unitsByName = new HashMap<>();
    private final Pool<Key> indicatorKeys;
    private final Pool<Key> unitKeys;
    private final Pool<Breakdown> breakdowns;
    private final Suggestion suggestion = new Suggestion();

    Keys(ReadOptions options, PanelBuilder builder) {
        this.options = options;
        this.builder = builder;
        options.indicators().forEach(indicator -> indicators.put(indicator.id(), indicator));
        for (Unit unit : options.units()) {
            units.put(unit.id(), unit);
            builder.unit(unit);
            unitsByName
                    .computeIfAbsent(folded(unit.name()), name -> new ArrayList<>())
                    .add(unit);
        }
        indicatorKeys = new Pool<>(options.limits().panel().indicators(), this::resolveIndicator);
        unitKeys = new Pool<>(options.limits().panel().units(), this::resolveUnit);
        breakdowns = new Pool<>(MOST_BREAKDOWNS, options::breakdown);
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    Key indicator(char[] buffer, int from, int length) {
        return indicatorKeys.get(buffer, from, length);
    }

    Key indicator(String text) {
        return indicatorKeys.get(text.toCharArray(), 0, text.length());
    }

    Key unit(char[] buffer, int from, int length) {
        return unitKeys.get(buffer, from, length);
    }

    /** The breakdown of a code or word; total for no text. */
    Breakdown breakdown(char[] buffer, int from, int length) {
        return breakdowns.get(buffer, from, length);
    }

    /** Whether the units are given, names and all. */
    boolean hasUnits() {
        return !units.isEmpty();
    }

    private Key resolveIndicator(String text) {
        return Key.malformed("the indicator", text).orElseGet(() -> {
            if (indicators.isEmpty()) {
                return Key.of(text);
            }
            Indicator indicator = indicators.get(text);
            if (indicator == null) {
                return Key.fault(
                        Problem.Kind.UNKNOWN_INDICATOR,
                        "the indicator must be one of the metadata's, got " + Chars.quoted(text)
                                + suggestion.of(text, indicators.keySet()));
            }
            builder.indicator(indicator);
            return Key.of(indicator.id());
        });
    }

    private Key resolveUnit(String text) {
        return Key.malformed("the unit", text).orElseGet(() -> {
            if (!units.isEmpty()) {
                return knownUnit(text);
            }
            return Key.of(text);
        });
    }

    private Key knownUnit(String text) {
        if (units.containsKey(text)) {
            return Key.of(text);
        }
        List<Unit> named = unitsByName.getOrDefault(folded(text), List.of());
        if (named.size() == 1) {
            return Key.of(named.get(0).id());
        }
        if (named.size() > 1) {
            return Key.fault(
                    Problem.Kind.AMBIGUOUS_UNIT,
                    "a unit given by name must be the only one of that name, got " + Chars.quoted(text)
                            + ", which may be " + named);
        }
        return Key.fault(
                Problem.Kind.UNKNOWN_UNIT,
                "the unit must be one of the metadata's, got " + Chars.quoted(text) + nearestUnit(text));
    }

    private String nearestUnit(String text) {
        String byId = suggestion.of(text, units.keySet());
        if (!byId.isEmpty() && !Character.isLetter(text.charAt(0))) {
            return byId;
        }
        List<String> names = options.units().stream().map(Unit::name).toList();
        String byName = suggestion.of(text, names);
        return byName.isEmpty() ? byId : byName;
    }
}
