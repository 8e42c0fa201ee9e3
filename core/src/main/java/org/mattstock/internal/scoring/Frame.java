package org.mattstock.internal.scoring;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.definition.Eligibility;
import org.mattstock.definition.Leaf;
import org.mattstock.fit.Behaviors;
import org.mattstock.fit.FittedParameters;
import org.mattstock.fit.Learned;
import org.mattstock.internal.scoring.given.Owners;
import org.mattstock.internal.scoring.given.Sample;

/**
 * What all steps of one walk over the tree share: the figures, the years that are walked at once, who is compared with whom,
 * and where parameters come from. Values travel as {@code double[year][unit]}, NaN where there is none.
 */
public final class Frame {
    public final Recipe recipe;
    /** As it was given. */
    public final Panel given;
    /** As the definition takes it. */
    public final Panel panel;

    final Figures figures;
    public final Behaviors behaviors;
    final List<Integer> years;
    public final List<Unit> units;
    public final boolean[] population;
    public final ReferenceGroups groups;
    private final boolean[][] peers;
    /** By reference group and unit. */
    private final boolean[][] members;

    /** Whether one reference has every unit, in every year. */
    private final boolean isEverybodyIn;

    /** The figures of leaves before anything is done to them, by leaf, year and unit; empty until they are asked for. */
    private final Map<String, double[][]> columns = new LinkedHashMap<>();

    /** What several leaves ask alike, with its answer. */
    private final Map<Object, double[][]> answers = new HashMap<>();

    final Memory memory;
    /** What the columns of the year taught definitions before this one; null where no column is as it is in the panel. */
    final @Nullable Lessons lessons;

    /** A frame whose leaves take the figures of the panel. */
    public Frame(Recipe recipe, Panel panel, List<Integer> years, Behaviors behaviors, Memory memory) {
        this(recipe, panel, Figures.of(PossibleFigures.of(recipe.outOfRange(), panel)), years, behaviors, memory);
    }

    /**
     * A frame.
     *
     * @param panel units, groups, and what eligibility asks for; as it is given
     * @param figures what leaves take
     * @param years walked at once
     * @param memory where parameters come from
     */
    public Frame(Recipe recipe, Panel panel, Figures figures, List<Integer> years, Behaviors behaviors, Memory memory) {
        this.recipe = recipe;
        this.given = panel;
        this.panel = PossibleFigures.of(recipe.outOfRange(), panel);
        this.figures = figures;
        this.behaviors = behaviors;
        this.years = List.copyOf(years);
        this.units = panel.units();
        this.population = Populations.members(recipe.population(), panel);
        PossibleFigures.require(recipe, panel, years, population);
        this.groups = ReferenceGroups.of(recipe.reference().among(), panel);
        this.members =
                IntStream.range(0, groups.count()).mapToObj(groups::members).toArray(boolean[][]::new);
        this.peers = years.stream().map(this::peersOf).toArray(boolean[][]::new);
        this.memory = memory;
        this.isEverybodyIn = members.length == 1 && allTrue(peers) && allTrue(members);
        this.lessons = memory.learns() && years.size() == 1 && groups.isOneForAll() && figures.panel() != null
                ? Lessons.of(figures.panel(), years.get(0), recipe.degenerate(), reference())
                : null;
    }

    private static boolean allTrue(boolean[][] all) {
        for (boolean[] each : all) {
            for (boolean one : each) {
                if (!one) {
                    return false;
                }
            }
        }
        return true;
    }

    /** By unit: whether its values are learned from, where there is one year and one reference for all. */
    private boolean[] reference() {
        boolean[] reference = new boolean[units.size()];
        for (int unit = 0; unit < reference.length; unit++) {
            reference[unit] = peers[0][unit] && members[0][unit];
        }
        return reference;
    }

    /** By unit: whether a reference has its values of a year; nobody's where there is none. */
    boolean[] reference(int year, int group) {
        boolean[] reference = new boolean[units.size()];
        for (int unit = 0; group >= 0 && unit < reference.length; unit++) {
            reference[unit] = peers[year][unit] && members[group][unit];
        }
        return reference;
    }

    /** The figures of all leaves but one, by leaf, year and unit; found when they are first asked for. */
    double[][][] othersOf(Leaf leaf) {
        return columns().entrySet().stream()
                .filter(column -> !column.getKey().equals(leaf.id()))
                .map(Map.Entry::getValue)
                .toArray(double[][][]::new);
    }

    /** How many other leaves come before one; all of them before a leaf that is not in the tree. */
    int positionOf(Leaf leaf) {
        return (int) columns().keySet().stream()
                .takeWhile(id -> !id.equals(leaf.id()))
                .count();
    }

    private Map<String, double[][]> columns() {
        synchronized (columns) {
            if (columns.isEmpty()) {
                Tree.leaves(recipe.tree()).forEach(each -> columns.put(each.id(), LeafStages.figures(each, this)));
            }
            return columns;
        }
    }

    /** What was answered to a question, or is answered now. */
    double[][] once(Object question, Supplier<double[][]> answer) {
        synchronized (answers) {
            return answers.computeIfAbsent(question, asked -> answer.get());
        }
    }

    private Frame(Frame learned, Memory memory, boolean[] population) {
        this.recipe = learned.recipe;
        this.given = learned.given;
        this.panel = learned.panel;
        this.figures = learned.figures;
        this.behaviors = learned.behaviors;
        this.years = learned.years;
        this.units = learned.units;
        this.population = population;
        this.groups = learned.groups;
        this.members = learned.members;
        this.peers = learned.peers;
        this.isEverybodyIn = learned.isEverybodyIn;
        this.memory = memory;
        this.lessons = null;
    }

    /** The same frame, from now on with parameters that are known. */
    public Frame recalling(FittedParameters parameters) {
        return new Frame(this, new Memory.Recalling(parameters), population);
    }

    /** The same frame, which has learned nothing yet. */
    Frame learningAnew() {
        return new Frame(this, new Memory.Learning(), population);
    }

    /** The same frame, in which a value that cannot be is none, whosever it is, and stops nobody. */
    public Frame stoppingNobody() {
        return new Frame(this, memory, new boolean[units.size()]);
    }

    private boolean[] peersOf(int year) {
        if (recipe.eligibility().ineligible() == Eligibility.Ineligible.IN_REFERENCE
                || recipe.eligibility().requirements().isEmpty()) {
            return population;
        }
        EligibilityCheck check = EligibilityCheck.of(recipe, panel, year);
        boolean[] eligible = population.clone();
        for (int unit = 0; unit < eligible.length; unit++) {
            eligible[unit] &= check.isMet(unit);
        }
        return eligible;
    }

    /** By unit: whether it takes part when values of a year are compared. */
    public boolean[] peers(int yearIndex) {
        return peers[yearIndex];
    }

    /** The values of those peers who are members, by year and then unit; NaN where there is none. */
    @SuppressWarnings("ReferenceEquality") // the group itself, not one with the same members
    private double[] sample(double[][] values, boolean[] member) {
        if (isEverybodyIn && member == members[0] && values.length == 1) {
            return values[0];
        }
        double[] sample = new double[values.length * units.size()];
        int count = 0;
        for (int year = 0; year < values.length; year++) {
            for (int unit = 0; unit < member.length; unit++) {
                sample[count] = values[year][unit];
                count += peers[year][unit] && member[unit] ? 1 : 0;
            }
        }
        return Arrays.copyOf(sample, count);
    }

    /** What each reference group's values teach; null for a group without members, or without anything to learn. */
    @Nullable
    Learned[] learn(
            String node, FittedParameters.Step step, double[][] values, Function<Sample, @Nullable Learned> learner) {
        @Nullable Learned[] learned = new Learned[groups.count()];
        for (int group = 0; group < learned.length; group++) {
            learned[group] = learn(node, step, groups.id(group), values, members[group], learner);
        }
        return learned;
    }

    /** Units whose values nobody learns from in the first year, where one reference serves all. */
    int[] outsideReference() {
        if (isEverybodyIn) {
            return new int[0];
        }
        return IntStream.range(0, units.size())
                .filter(unit -> !(peers[0][unit] && members[0][unit]))
                .toArray();
    }

    /** Keeps what was learned elsewhere. */
    private void keep(FittedParameters.Entry entry) {
        memory.get(new Memory.Key(entry.node(), entry.step(), entry.group()), () -> entry);
    }

    /** What normalizes a node, where one reference serves all; null if that is not known, or not so. */
    FittedParameters.@Nullable Entry normalization(String node) {
        Memory.Key key = new Memory.Key(node, FittedParameters.Step.NORMALIZATION, groups.id(0));
        return groups.isOneForAll() ? memory.get(key, () -> null) : null;
    }

    /** Keeps what normalizes a node, where one reference serves all. */
    void keepNormalization(String node, int count, Learned learned) {
        FittedParameters.Step step = FittedParameters.Step.NORMALIZATION;
        keep(new FittedParameters.Entry(node, step, groups.id(0), count, learned));
    }

    /** What a unit's values in a node are normalized with; empty for a unit in no group, and where nothing was learned. */
    public Optional<FittedParameters.Entry> normalization(String node, int unit) {
        int group = groups.usedBy(unit);
        if (group < 0) {
            return Optional.empty();
        }
        Memory.Key key = new Memory.Key(node, FittedParameters.Step.NORMALIZATION, groups.id(group));
        return Optional.ofNullable(memory.get(key, () -> null));
    }

    /** What the weights of a branch's parts were learned from; empty where they are stated. */
    public Optional<FittedParameters.Entry> weights(String branch) {
        Memory.Key key = new Memory.Key(branch, FittedParameters.Step.WEIGHTS, "");
        return Optional.ofNullable(memory.get(key, () -> null));
    }

    /** What the values of the members of one group teach. */
    @Nullable
    Learned learn(
            String node,
            FittedParameters.Step step,
            String group,
            double[][] values,
            boolean[] member,
            Function<Sample, @Nullable Learned> learner) {
        FittedParameters.Entry entry = memory.get(new Memory.Key(node, step, group), () -> {
            if (!anyPeer(member)) {
                return null;
            }
            Sample sample = new Sample(node, group, years, sample(values, member));
            Learned result = learner.apply(sample);
            return result == null ? null : new FittedParameters.Entry(node, step, group, sample.size(), result);
        });
        return entry == null ? null : entry.learned();
    }

    private boolean anyPeer(boolean[] member) {
        for (boolean[] year : peers) {
            for (int unit = 0; unit < year.length; unit++) {
                if (year[unit] && member[unit]) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Each unit's value through the function of its group; nothing for a unit without one. */
    double[] apply(String node, double[] values, @Nullable DoubleUnaryOperator[] byGroup) {
        Owners owners = owners(node);
        double[] result = new double[values.length];
        for (int unit = 0; unit < values.length; unit++) {
            int group = groups.usedBy(unit);
            DoubleUnaryOperator function = group < 0 ? null : byGroup[group];
            result[unit] = function == null || Double.isNaN(values[unit])
                    ? Double.NaN
                    : owners.finite(unit, function.applyAsDouble(values[unit]));
        }
        return result;
    }

    /** Whom the values of a node belong to. */
    Owners owners(String node) {
        return new Owners(node, units, population);
    }
}
