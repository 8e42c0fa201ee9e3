package org.mattstock.development;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.mattstock.data.Panel;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Population;
import org.mattstock.fit.Behaviors;
import org.mattstock.fit.ScoringException;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.InvalidIndexException;
import org.mattstock.internal.development.Deadbands;
import org.mattstock.internal.development.Frozen;
import org.mattstock.internal.scoring.EligibilityCheck;
import org.mattstock.internal.scoring.Lacks;
import org.mattstock.internal.scoring.Populations;
import org.mattstock.internal.scoring.PossibleFigures;
import org.mattstock.internal.scoring.Recipe;
import org.mattstock.internal.scoring.Room;
import org.mattstock.internal.text.Lookup;

/**
 * How units develop over a window of years by one definition: who rises (pattern), how much (size), how surely (evidence), and
 * an order for an honor. Immutable; each setting gives a changed copy.
 *
 * <p>Like is compared with like. A leaf counts for a unit only if it is freshly observed in the window: an annual indicator's
 * own value of the year, neither carried forward nor imputed, with no break inside. One basket for each unit serves all years;
 * it must pass the definition's missing rule. The definition is fitted once, on the first year that is used. The composite is what
 * the definition makes of each leaf's start and of its change from there, which counts up to four scales of the leaf
 * ({@link ChangeLimit}): for a definition that adds up, the start level plus the weighted sum of those changes. So no figure runs
 * away with it, nobody meets a ceiling, and a year after the window rewrites no verdict. Eligibility, which is about places, does not decide who is followed,
 * only who is honored: whoever does not meet it in the last year that is used is in the order but does not qualify.
 *
 * <p>Example: {@code Development.of(index).over(2019, 2022).run(panel)}.
 */
public final class Development {
    /** Of each unit and leaf: observed, directed and normalized values, courses without a leaf and by luck, and the evidence. */
    private static final long BYTES_A_YEAR = 12L * Double.BYTES;

    /** Besides: the stages of one scored year. */
    private static final long BYTES_ONCE = 60;

    /** Fewer have no pattern. */
    private final CompositeIndex index;

    private final Settings settings;

    /**
     * How many units can be judged over a window.
     *
     * @param window the window
     * @param units how many have a composite in enough of its years
     */
    public record Reach(Window window, int units) {
        /** Checks for null. */
        public Reach {
            Objects.requireNonNull(window, "window");
        }
    }

    private Development(CompositeIndex index, Settings settings) {
        this.index = index;
        this.settings = settings;
    }

    /**
     * The development by a definition: strict rule, no deadband, every year observed.
     *
     * @param index the definition; its aggregations must look at one unit at a time
     * @throws IllegalArgumentException if an aggregation compares units, or the lowest score is first: years of such scores
     *     cannot be compared
     */
    public static Development of(CompositeIndex index) {
        Frozen.requireComparable(Objects.requireNonNull(index, "index"));
        return new Development(index, new Settings());
    }

    private Development with(Consumer<Settings> change) {
        return new Development(index, settings.changed(change));
    }

    /**
     * Over these calendar years, both included: 2019 to 2022 are four values and three changes, see {@link Window}.
     *
     * @param first the first year
     * @param last the last year, after the first
     */
    public Development over(int first, int last) {
        Window window = new Window(first, last);
        return with(changed -> changed.window = Optional.of(window));
    }

    /**
     * With another limit to what a single leaf's change counts in the composite.
     *
     * @param limit four scales of the leaf by default, so that no figure runs away with the composite
     */
    public Development changes(ChangeLimit limit) {
        Objects.requireNonNull(limit, "limit");
        return with(changed -> changed.changes = limit);
    }

    /** With another steady rule. */
    public Development steady(SteadyRule rule) {
        Objects.requireNonNull(rule, "rule");
        return with(changed -> changed.steady = rule);
    }

    /**
     * With a deadband for the composite, fixed beforehand from its error of measurement.
     *
     * @param points the largest difference that counts as none, at least 0
     */
    public Development deadband(double points) {
        Deadbands bands = new Deadbands(points, settings.deadbands.byIndicator());
        return with(changed -> changed.deadbands = bands);
    }

    /**
     * With a deadband for one indicator, which decides whether it improved.
     *
     * @param indicator the indicator's id in the definition, or the title of a leaf that uses it
     * @param difference the largest difference that counts as none, in the indicator's unit, at least 0
     * @throws IllegalArgumentException if the definition does not use the indicator
     */
    public Development deadband(String indicator, double difference) {
        Map<String, Leaf> used = new TreeMap<>();
        index.leaves().forEach(leaf -> used.putIfAbsent(leaf.indicator(), leaf));
        Leaf found = Lookup.require(
                "indicator", "those that the index uses", indicator, used.values(), Leaf::indicator, Leaf::title);
        Map<String, Double> all = new TreeMap<>(settings.deadbands.byIndicator());
        all.put(found.indicator(), difference);
        Deadbands bands = new Deadbands(settings.deadbands.composite(), all);
        return with(changed -> changed.deadbands = bands);
    }

    /** With another demand on the years in which a leaf must be observed. */
    public Development observed(Basket.Observed rule) {
        Objects.requireNonNull(rule, "rule");
        return with(changed -> changed.observed = rule);
    }

    /**
     * With a least number of leaves in a unit's basket; a unit with fewer has no composite.
     *
     * @param least at least 1
     */
    public Development leastIndicators(int least) {
        if (least < 1) {
            throw new IllegalArgumentException("least must be at least 1, got " + least);
        }
        return with(changed -> changed.leastIndicators = least);
    }

    /**
     * With years declared disturbed, such as by a pandemic: they are left out, and the others keep their numbers, so that a
     * change over a gap is one over two years. The result names them.
     *
     * @param years within the window when it is run
     */
    public Development disturbedYears(int... years) {
        TreeSet<Integer> all = new TreeSet<>();
        Arrays.stream(years).forEach(all::add);
        return with(changed -> changed.disturbed = Collections.unmodifiableSortedSet(all));
    }

    /**
     * With an indicator that says how large a unit is, such as inhabitants, since small units are noisier. Its value of the
     * first year is taken.
     *
     * @param indicator the indicator's id in the panel, or its name
     */
    public Development size(String indicator) {
        Objects.requireNonNull(indicator, "indicator");
        return with(changed -> changed.size = Optional.of(indicator));
    }

    /** With other demands on who is honored. */
    public Development honor(Honor.Rule rule) {
        Objects.requireNonNull(rule, "rule");
        return with(changed -> changed.honor = rule);
    }

    /** With another rule for the evidence. */
    public Development evidence(EvidenceRule rule) {
        Objects.requireNonNull(rule, "rule");
        return with(changed -> changed.evidence = rule);
    }

    /** With another seed for the draws of the evidence, and for those of luck where not every order is listed. */
    public Development seed(long seed) {
        EvidenceRule rule = settings.evidence.withSeed(seed);
        return with(changed -> changed.evidence = rule);
    }

    /** With evidence judged within groups, such as {@code sizeClasses(4)}, which also needs {@link #size}. */
    public Development groups(EvidenceRule.Groups groups) {
        EvidenceRule rule = settings.evidence.withGroups(groups);
        return with(changed -> changed.evidence = rule);
    }

    /** With methods that the user brings. */
    public Development behaviors(Behaviors behaviors) {
        Objects.requireNonNull(behaviors, "behaviors");
        return with(changed -> changed.behaviors = behaviors);
    }

    /** The definition. Weights that it learns are those that the first year of the window teaches. */
    public CompositeIndex index() {
        return index;
    }

    /**
     * The development of the definition's population in a panel.
     *
     * @param panel the figures
     * @throws IllegalStateException if no window is stated, or size classes without an indicator of size
     * @throws IllegalArgumentException if a year of the window is not in the panel, a disturbed year not in the window, fewer
     *     than 3 years are left, the panel lacks what the definition or a setting names, the definition has no leaf of which a
     *     frozen scale is given (the nearest are named), a value that nothing clamps any more has no meaning in the definition's mean (as below 0 in a geometric one:
     *     {@link ChangeLimit#ownClamps} keeps the clamps), or the heap is too small, which is said before memory is taken
     */
    public DevelopmentResult run(Panel panel) {
        Objects.requireNonNull(panel, "panel");
        int[] years = settings.requireWindow().used(settings.disturbed, panel.years());
        return stated(panel, years[0]).run(panel, years);
    }

    /** With weights that are learned as the first year teaches them, whose recipe all years are worked out by. */
    private Development stated(Panel panel, int year) {
        return new Development(index.withFittedWeights(panel, year, settings.behaviors), settings);
    }

    private DevelopmentResult run(Panel panel, int[] years) {
        if (settings.changes instanceof ChangeLimit.Scales scales) {
            scales.requireKnown(index);
        }
        requirePossible(settings.steady.plain(), years.length - 1);
        requireRoom(panel, years.length);
        Panel members = Populations.part(index.population(), PossibleFigures.of(index.outOfRange(), panel));
        Matching matching = Matching.of(index, members, years, settings.observed);
        Composites composites = composites(matching);
        WindowData data = WindowData.of(matching, composites, EvidenceInput.sizes(matching, settings.size));
        EvidenceInput input = EvidenceInput.of(matching, settings.size, settings.evidence);
        return new DevelopmentResult(
                index,
                settings,
                panel,
                matching,
                composites,
                data,
                SizeEstimates.of(data),
                EvidenceRun.of(input, settings.evidence),
                ineligible(members, years[years.length - 1]));
    }

    /**
     * Over which windows anybody can be judged by these settings, and how many units: what to ask for instead where a window
     * leaves nobody. Every window of years in a row that the panel has, disturbed years within it left out, is looked at; one that
     * {@link #run} would refuse has nobody.
     *
     * @param panel the figures
     * @return those over which at least one unit can be judged, by first and then by last year
     */
    public List<Reach> reach(Panel panel) {
        List<Reach> all = new ArrayList<>();
        for (int first : panel.years()) {
            for (int last = first + 1; panel.years().contains(last); last++) {
                Window window = new Window(first, last);
                int units = judged(window, panel);
                if (units > 0) {
                    all.add(new Reach(window, units));
                }
            }
        }
        return List.copyOf(all);
    }

    private int judged(Window window, Panel panel) {
        int[] years = window.left(settings.disturbed, panel.years());
        if (years.length < Window.LEAST_YEARS) {
            return 0;
        }
        Development stated;
        try {
            stated = stated(panel, years[0]);
        } catch (InvalidIndexException | ScoringException e) {
            // The first year teaches no weights.
            return 0;
        }
        return stated.judged(years, panel);
    }

    private int judged(int[] years, Panel panel) {
        Panel members = Populations.part(index.population(), PossibleFigures.of(index.outOfRange(), panel));
        Matching matching = Matching.of(index, members, years, settings.observed);
        try {
            double[][] composites = new Composites(matching, leaves(matching), settings.changes).values();
            return (int) IntStream.range(0, members.units().size())
                    .filter(unit -> Arrays.stream(composites)
                                    .filter(year -> !Double.isNaN(year[unit]))
                                    .count()
                            >= Window.LEAST_YEARS)
                    .count();
        } catch (InvalidIndexException e) {
            // Such as a first year whose reference has no spread.
            return 0;
        }
    }

    /** Without the definition's clamps a value may fall below what, say, a geometric mean can take: then it is said what can. */
    private Composites composites(Matching matching) {
        try {
            return new Composites(matching, leaves(matching), settings.changes);
        } catch (ScoringException e) {
            if (settings.changes instanceof ChangeLimit.OwnClamps) {
                throw e;
            }
            throw new ScoringException(
                    e.getMessage()
                            + "; a development takes off the definition's own clamps, unless changes(ChangeLimit.ownClamps()) keeps them");
        }
    }

    private FrozenLeaves leaves(Matching matching) {
        Frozen.Cuts cuts = settings.changes instanceof ChangeLimit.OwnClamps ? Frozen.Cuts.KEPT : Frozen.Cuts.REMOVED;
        return new FrozenLeaves(matching, index, cuts, settings.leastIndicators, settings.behaviors);
    }

    private static void requirePossible(SteadyRule rule, int steps) {
        if (rule instanceof SteadyRule.KOf kOf && kOf.rises() > steps) {
            throw new IllegalArgumentException(
                    "rises must be at most " + steps + ", the steps of the years that are used, got " + kOf.rises());
        }
    }

    private void requireRoom(Panel panel, int years) {
        long units = panel.units().size();
        long leaves = index.leaves().size();
        Room.beside(panel)
                .require(
                        "the development of " + units + " units in " + leaves + " leaves over " + years + " years",
                        units * leaves * (years * BYTES_A_YEAR + BYTES_ONCE),
                        "fewer units, indicators or years");
    }

    /** By unit. Requirements are about figures as they are selected; what the definition makes of them plays no part. */
    private boolean[] ineligible(Panel members, int year) {
        Frozen.require(Lacks.ofEligibility(index.eligibility(), members));
        Recipe recipe = new Recipe(
                index.tree(),
                Population.everyone(),
                index.eligibility(),
                index.reference(),
                index.degenerate(),
                index.outOfRange());
        EligibilityCheck check = EligibilityCheck.of(recipe, members, year);
        boolean[] ineligible = new boolean[members.units().size()];
        for (int unit = 0; unit < ineligible.length; unit++) {
            ineligible[unit] = !check.isMet(unit);
        }
        return ineligible;
    }

    /** What is analyzed, in one line. */
    @Override
    public String toString() {
        return "Development of " + index.id();
    }
}
