package org.mattstock.io.internal.rows;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mattstock.data.Indicator;
import org.mattstock.data.Names;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Unit;
import org.mattstock.io.Problem;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.ReadOptions.Role;

/** The indicators, units and breakdowns that the keys of rows stand for; those new to the panel are added to it. */
final class Keys {
    /** A reference of SDMX: agency, structure, dataflow and version. */
    private static final Pattern DATAFLOW =
            Pattern.compile("[A-Za-z0-9_.]+:(?:[A-Za-z0-9_.]+@)?([A-Za-z0-9_$-]+)\\([\\d.+]+\\)");

    private static final Pattern CODE_AND_NAME = Pattern.compile("(\\d{2,9}|[A-Z]{1,3}\\d{2,8})\\s+(\\D.*)");

    /** Where most units have a code before their name, the country's is a code of letters. */
    private static final Pattern LOOSE_CODE_AND_NAME =
            Pattern.compile("(\\d{1,9}|[A-Z]{1,3}\\d{2,8}|[A-Z]{2,4})\\s+(\\D.*)");

    /** A key takes less than this, its texts included; a quarter of the heap may go to those whose rows come to nothing. */
    private static final long BYTES_PER_UNIT = 1_000;

    private static final long MOST_UNITS = Runtime.getRuntime().maxMemory() / 4 / BYTES_PER_UNIT;

    /**
     * What a text of the column of units says.
     *
     * @param key the unit, or the fault
     * @param name the name beside the code in the same field; empty where there is none
     */
    record UnitText(Key key, String name) {}

    private final ReadOptions options;
    private final PanelBuilder builder;
    private final Map<String, Indicator> indicators = new TreeMap<>();
    private final Map<String, Unit> units = new TreeMap<>();
    private final Map<String, List<Unit>> unitsByName = new HashMap<>();
    private final Pool<Key> indicatorKeys;
    private final Map<String, Key> unitKeys = new HashMap<>();
    private final Set<String> mended = new LinkedHashSet<>();
    private final Suggestion suggestion = new Suggestion();
    private final HiddenTexts hidden = new HiddenTexts();

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

    /** The units of one table by the texts of its column; codes and names in one field are taken apart if they are said to be. */
    Pool<UnitText> units(boolean codeAndName) {
        return new Pool<>(options.limits().panel().units(), text -> unitText(text, codeAndName));
    }

    /** The share of texts that are a code and a name. */
    static boolean areCodesAndNames(Collection<String> texts) {
        long filled = texts.stream().filter(text -> !text.isEmpty()).count();
        long both = texts.stream()
                .filter(text -> CODE_AND_NAME.matcher(text).matches())
                .count();
        return both * 2 > filled;
    }

    private UnitText unitText(String text, boolean codeAndName) {
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            return new UnitText(
                    Key.fault(Problem.Kind.LINE_BREAK_IN_FIELD, "the unit must be on one line; is a quote left open?"),
                    "");
        }
        Matcher both = LOOSE_CODE_AND_NAME.matcher(text);
        boolean apart = codeAndName && both.matches();
        return apart ? new UnitText(unit(both.group(1)), both.group(2)) : new UnitText(unit(text), "");
    }

    private Key unit(String text) {
        return resolveUnit(padded(text));
    }

    /** The key of a row's unit that is kept: one for each id, whatever texts lead to it. Rows that are filtered out keep none. */
    Key kept(Key key) {
        if (key.isKept || key.isFaulty()) {
            return key;
        }
        Key known = unitKeys.get(key.id());
        return known != null ? known : keep(key);
    }

    private Key keep(Key key) {
        if (unitKeys.size() >= MOST_UNITS) {
            throw new IllegalStateException("units of rows must not be more than " + MOST_UNITS + ", got another one: "
                    + key.id() + " (a larger heap allows more)");
        }
        key.isKept = true;
        unitKeys.put(key.id(), key);
        return key;
    }

    private String padded(String text) {
        int digits = options.unitCodeLength().orElse(0);
        boolean isShort =
                !text.isEmpty() && text.length() < digits && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (isShort) {
            mended.add(text);
        }
        return isShort ? "0".repeat(digits - text.length()) + text : text;
    }

    /** What cannot be seen in the texts of rows. */
    HiddenTexts hidden() {
        return hidden;
    }

    /** The codes that leading zeros were put before. */
    Collection<String> mended() {
        return mended;
    }

    /** Whether the units are given, names and all. */
    boolean hasUnits() {
        return !units.isEmpty();
    }

    private Key resolveIndicator(String said) {
        hidden.look(Role.INDICATOR, said);
        Matcher dataflow = DATAFLOW.matcher(said);
        String plain = dataflow.matches() ? dataflow.group(1) : said;
        String text = options.indicatorNames().getOrDefault(plain, plain);
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
        hidden.look(Role.UNIT, text);
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
        Matcher both = CODE_AND_NAME.matcher(text);
        if (named.isEmpty() && both.matches() && units.containsKey(both.group(1))) {
            return Key.of(both.group(1));
        }
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

    /** The nearest right id or name to a wrong one; for the first of them only, so that a file of wrong ids costs little. */
    private static final class Suggestion {
        private static final int MOST = 1_000;

        private int given;

        /** {@code "; nearest: 0180 (leading zeros lost?)"}, or nothing when none is near. */
        String of(String wrong, Collection<String> right) {
            String padded = "0".repeat(Math.max(0, 4 - wrong.length())) + wrong;
            if (!padded.equals(wrong) && right.contains(padded)) {
                return "; nearest: " + padded + " (leading zeros lost?)";
            }
            given++;
            return given > MOST
                    ? ""
                    : Names.nearest(wrong, right)
                            .map(name -> "; nearest: " + name)
                            .orElse("");
        }
    }
}
