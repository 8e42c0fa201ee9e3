package org.mattstock.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.mattstock.data.Panel;
import org.mattstock.development.ChangeLimit;
import org.mattstock.development.Development;
import org.mattstock.development.EvidenceRule;
import org.mattstock.development.Honor;
import org.mattstock.development.SteadyRule;
import org.mattstock.development.Window;
import org.mattstock.index.CompositeIndex;

/**
 * What is asked of a development.
 *
 * @param window the years
 * @param rule when a composite has risen steadily; absent: every step rises
 * @param changes how much of a leaf's change counts; absent: four of its scales
 * @param deadband the largest change of the composite that counts as none
 * @param deadbands the same by indicator
 * @param sizeClasses how many size classes to judge evidence within; absent: as the library does
 * @param disturbed the years that are left out
 * @param levelFloor the least composite in the last year
 * @param lifted the bars that do not apply
 * @param language of the text; absent: that of the definition
 */
record DevelopmentAsked(
        Window window,
        Optional<SteadyRule> rule,
        Optional<ChangeLimit> changes,
        OptionalDouble deadband,
        Map<String, Double> deadbands,
        OptionalInt sizeClasses,
        SortedSet<Integer> disturbed,
        OptionalDouble levelFloor,
        List<Honor.Bar> lifted,
        Optional<Locale> language) {
    /** Kolada's number of inhabitants: small municipalities are noisier. */
    private static final String INHABITANTS = "N01951";

    private static final int MOST_CLASSES = 1_000;

    /** What may stand for a rule, as it is typed. */
    static final List<String> RULES = List.of("strict", "tolerant", "k-of", "slope", "diffusion", "relative", "group");

    /** What may stand for a composite. */
    static final List<String> COMPOSITES = List.of("scales", "uncut", "own-clamps");

    /** What may stand for a guard. */
    static final List<String> GUARDS = List.of("drop", "level", "years");

    /** The bars that can be lifted. */
    static final List<Honor.Bar> BARS = List.of(Honor.Bar.NARROW, Honor.Bar.FRAGILE, Honor.Bar.IMMATERIAL);

    /**
     * Reads the options.
     *
     * @throws UsageException if one is not of its kind
     */
    static DevelopmentAsked of(Call call) {
        Window window = call.words(Option.YEARS)
                .map(DevelopmentAsked::window)
                .orElseThrow(() -> new UsageException("develop needs " + Option.YEARS.usage() + ", such as 2019-2022"));
        Map<String, Double> deadbands = new LinkedHashMap<>();
        return new DevelopmentAsked(
                window,
                call.words(Option.RULE).map(DevelopmentAsked::rule),
                call.words(Option.COMPOSITE).map(DevelopmentAsked::changes),
                deadband(call.words(Option.DEADBAND), deadbands),
                deadbands,
                call.words(Option.SIZE_CLASSES)
                        .map(words -> OptionalInt.of(words.whole(words.text(), 2, MOST_CLASSES)))
                        .orElse(OptionalInt.empty()),
                call.words(Option.DISTURBED)
                        .map(words -> disturbed(words, window))
                        .orElseGet(TreeSet::new),
                call.words(Option.LEVEL_FLOOR)
                        .map(words -> OptionalDouble.of(words.number(words.text())))
                        .orElse(OptionalDouble.empty()),
                call.words(Option.LIFT).map(DevelopmentAsked::lifted).orElse(List.of()),
                call.language());
    }

    /** Two years with a hyphen between. */
    static Window window(OptionWords words) {
        String[] years = words.text().split("-", -1);
        if (years.length != 2 || Arrays.stream(years).anyMatch(year -> !year.matches("\\d{1,4}"))) {
            throw words.refused("must be two years such as 2019-2022");
        }
        return words.accepted(() -> new Window(Integer.parseInt(years[0]), Integer.parseInt(years[1])));
    }

    private static SteadyRule rule(OptionWords words) {
        List<String> parts = words.split("\\+");
        SteadyRule rule = rule(words, parts.get(0));
        return parts.size() == 1
                ? rule
                : words.accepted(() -> rule.guardedBy(guards(words, parts.subList(1, parts.size()))));
    }

    private static SteadyRule rule(OptionWords words, String text) {
        OptionWords.Named named = words.named(text, "rule", RULES);
        return switch (named.name()) {
            case "relative" ->
                words.accepted(() -> rule(words, named.rest("strict")).relativeToMedianUnit());
            case "group" -> {
                OptionWords.Named group = words.named(named.rest(""), "grouping", List.of());
                yield words.accepted(() -> rule(words, group.rest("strict")).relativeToOwnGroup(group.name()));
            }
            default -> words.accepted(() -> plain(words, named));
        };
    }

    private static SteadyRule plain(OptionWords words, OptionWords.Named named) {
        return switch (named.name()) {
            case "tolerant" -> {
                List<Double> numbers = words.numbers(named, "TOLERANCE,TOTAL");
                yield SteadyRule.tolerant(numbers.get(0), numbers.get(1));
            }
            case "k-of" -> {
                List<Double> numbers = words.numbers(named, "RISES,TOTAL");
                yield SteadyRule.kOf(words.whole(numbers.get(0), "RISES"), numbers.get(1));
            }
            case "slope" -> {
                List<Double> numbers = words.numbers(named, "SLOPE,SHARE");
                yield SteadyRule.slopeAndSteadiness(numbers.get(0), numbers.get(1));
            }
            case "diffusion" ->
                SteadyRule.diffusion(words.numbers(named, "SHARE").get(0));
            default -> {
                words.numbers(named, "");
                yield SteadyRule.strict();
            }
        };
    }

    private static SteadyRule.Guards guards(OptionWords words, List<String> texts) {
        SteadyRule.Guards guards = SteadyRule.Guards.none();
        for (String text : texts) {
            OptionWords.Named named = words.named(text, "guard", GUARDS);
            double number = words.numbers(named, "NUMBER").get(0);
            guards = switch (named.name()) {
                case "drop" -> guards.withLargestDrop(number);
                case "level" -> guards.withMinimumLevel(number);
                default -> guards.withMinimumYears(words.whole(number, "years"));
            };
        }
        return guards;
    }

    private static ChangeLimit changes(OptionWords words) {
        OptionWords.Named named = words.named(words.text(), "composite", COMPOSITES);
        return words.accepted(() -> switch (named.name()) {
            case "scales" -> ChangeLimit.scales(words.numbers(named, "NUMBER").get(0));
            case "uncut" -> {
                words.numbers(named, "");
                yield ChangeLimit.uncut();
            }
            default -> {
                words.numbers(named, "");
                yield ChangeLimit.ownClamps();
            }
        });
    }

    /** A number for the composite, and an indicator with a number for each that has its own; both may be left out. */
    private static OptionalDouble deadband(Optional<OptionWords> given, Map<String, Double> byIndicator) {
        OptionalDouble composite = OptionalDouble.empty();
        if (given.isEmpty()) {
            return composite;
        }
        OptionWords words = given.get();
        for (String part : words.split(",")) {
            int colon = part.lastIndexOf(':');
            double number = words.atLeastZero(part.substring(colon + 1));
            if (colon < 0 && composite.isEmpty()) {
                composite = OptionalDouble.of(number);
            } else if (colon <= 0 || byIndicator.put(part.substring(0, colon).strip(), number) != null) {
                throw words.refused("must have each deadband once, the composite's and those of INDICATOR:NUMBER");
            }
        }
        return composite;
    }

    private static SortedSet<Integer> disturbed(OptionWords words, Window window) {
        SortedSet<Integer> years = new TreeSet<>();
        words.split(",").forEach(year -> years.add(words.whole(year, window.first(), window.last())));
        return years;
    }

    private static List<Honor.Bar> lifted(OptionWords words) {
        List<String> names = BARS.stream().map(DevelopmentAsked::word).toList();
        return words.split(",").stream()
                .map(text -> words.named(text, "bar", names).name())
                .map(name -> BARS.get(names.indexOf(name)))
                .distinct()
                .toList();
    }

    /** A bar as it is typed. */
    static String word(Honor.Bar bar) {
        return bar.name().toLowerCase(Locale.ROOT);
    }

    /**
     * The development that is asked for.
     *
     * @throws IllegalArgumentException if the definition does not know an indicator, or cannot be followed
     */
    Development of(CompositeIndex index, Panel panel) {
        Development asked = Development.of(index).over(window.first(), window.last());
        asked = with(asked, rule, Development::steady);
        asked = with(asked, changes, Development::changes);
        if (deadband.isPresent()) {
            asked = asked.deadband(deadband.getAsDouble());
        }
        for (Map.Entry<String, Double> each : deadbands.entrySet()) {
            try {
                asked = asked.deadband(each.getKey(), each.getValue());
            } catch (IllegalArgumentException e) {
                throw UsageException.of(Option.DEADBAND, e);
            }
        }
        if (panel.hasIndicator(INHABITANTS)) {
            asked = asked.size(INHABITANTS);
        } else if (sizeClasses.isPresent()) {
            throw new UsageException(
                    Option.SIZE_CLASSES.flag() + " needs the number of inhabitants, " + INHABITANTS + ", in the data");
        }
        if (sizeClasses.isPresent()) {
            asked = asked.groups(EvidenceRule.Groups.sizeClasses(sizeClasses.getAsInt()));
        }
        int[] years = disturbed.stream().mapToInt(year -> year).toArray();
        return asked.disturbedYears(years).honor(demands());
    }

    private static <T> Development with(
            Development asked, Optional<T> given, BiFunction<Development, T, Development> setting) {
        return given.map(each -> setting.apply(asked, each)).orElse(asked);
    }

    private Honor.Rule demands() {
        Honor.Rule rule = Honor.Rule.standard();
        for (Honor.Bar bar : lifted) {
            UnaryOperator<Honor.Rule> lift = switch (bar) {
                case NARROW -> Honor.Rule::withoutLeastImproved;
                case FRAGILE -> each -> each.withHanging(Honor.Hanging.ADMITTED);
                default -> Honor.Rule::withoutLeastStep;
            };
            rule = lift.apply(rule);
        }
        return levelFloor.isPresent() ? rule.withLevelFloor(levelFloor.getAsDouble()) : rule;
    }
}
