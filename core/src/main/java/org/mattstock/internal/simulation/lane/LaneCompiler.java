package org.mattstock.internal.simulation.lane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.Direction;
import org.mattstock.data.MissingReason;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Reference;
import org.mattstock.fit.FittedParameters;
import org.mattstock.fit.FittedParameters.Step;
import org.mattstock.fit.Learned;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;
import org.mattstock.internal.scoring.Plan;
import org.mattstock.internal.scoring.TreeValues;
import org.mattstock.internal.scoring.Turned;
import org.mattstock.internal.scoring.aggregation.AggregationMethods;
import org.mattstock.internal.scoring.aggregation.LaneAggregation;
import org.mattstock.internal.scoring.missingrule.LaneRule;
import org.mattstock.internal.scoring.missingrule.MissingRuleMethod;
import org.mattstock.internal.scoring.missingrule.MissingRuleMethods;
import org.mattstock.internal.scoring.normalization.NormalizationMethods;
import org.mattstock.internal.simulation.draw.Blueprint;
import org.mattstock.internal.simulation.draw.Trial;
import org.mattstock.internal.stages.Stages;

/**
 * Makes a definition under its methods ready for lanes, if it can be done there: values of leaves depend on the method only, and
 * are taken from its trial scoring. A method that {@link LaneMethods} does not name, and a branch that learns from other years
 * or from some units only, are left to the full scoring.
 */
public final class LaneCompiler {
    /** Larger values are left to the full scoring, so that no sum here can overflow. */
    private static final double LARGEST = 1e100;

    private final Blueprint blueprint;
    private final Trial trial;
    private final FittedParameters parameters;
    private final CompositeIndex index;
    /** By unit of the population: its position in the panel. */
    private final int[] positions;

    private final TreeValues stages;
    /** The definition's under its methods, numbered as that without. */
    private final Plan plan;

    private final List<LaneBranch> branches = new ArrayList<>();
    private final List<LaneBranch.Run> runs = new ArrayList<>();
    private boolean possible = true;

    private LaneCompiler(Trial trial, Scores scores) {
        this.blueprint = trial.blueprint();
        this.trial = trial;
        this.parameters = scores.fitted().parameters();
        this.index = scores.index();
        this.positions = trial.positions();
        this.stages = Stages.of(scores);
        this.plan = Plan.of(index.tree());
    }

    /** The definition under each of the methods; empty where it must be scored in full. */
    public static List<Optional<LaneIndex>> compile(Trial trial) {
        LaneEligibility eligibility = LaneEligibilityCompiler.compile(trial);
        return trial.scores().stream()
                .map(scores -> compile(trial, scores, eligibility))
                .toList();
    }

    private static Optional<LaneIndex> compile(Trial trial, Scores scores, LaneEligibility eligibility) {
        if (!LaneConditions.areMet(trial, scores)) {
            return Optional.empty();
        }
        LaneCompiler compiler = new LaneCompiler(trial, scores);
        compiler.branch(0);
        if (!compiler.possible) {
            return Optional.empty();
        }
        return Optional.of(new LaneIndex(
                List.copyOf(compiler.branches),
                List.copyOf(compiler.runs),
                compiler.depth(0),
                scores.index().ranking().order(),
                () -> trial.blueprint().noises.isEmpty() ? Optional.empty() : Optional.of(LaneNoise.of(trial, scores)),
                eligibility,
                compiler.mayLack(eligibility)));
    }

    /** Whether what branches learn is learned on the scored year and everybody. */
    private boolean learnsHere() {
        Reference.Period period = index.reference().period();
        boolean now = period instanceof Reference.Period.FittedYear
                || (period instanceof Reference.Period.BaseYear base && base.year() == trial.year());
        return now && comparesEverybody();
    }

    private boolean comparesEverybody() {
        return index.reference().among() instanceof Reference.Among.WholePopulation;
    }

    private boolean[] mayLack(LaneEligibility eligibility) {
        boolean[] plain = branches.get(branches.size() - 1).sure();
        boolean[] mayLack = new boolean[plain.length];
        for (int unit = 0; unit < plain.length; unit++) {
            mayLack[unit] = !plain[unit] || eligibility.mayExclude(unit);
        }
        return mayLack;
    }

    private int depth(int node) {
        int deepest = 0;
        for (int part : blueprint.counted(node)) {
            deepest = blueprint.isLeaf(part) ? deepest : Math.max(deepest, depth(part));
        }
        return deepest + 1;
    }

    private LaneBranch branch(int node) {
        Branch branch = turned(node, (Branch) plan.node(node));
        MissingRuleMethod missing = missing(node, branch);
        LaneRule rule = missing.lanes().orElseThrow();
        int[] parts = blueprint.counted(node);
        boolean[] plain = new boolean[positions.length];
        Arrays.fill(plain, true);
        List<LaneBranch.Step> steps = new ArrayList<>();
        int part = 0;
        while (part < parts.length) {
            if (isPlain(parts[part])) {
                int count = runLength(parts, part);
                steps.add(run(branch, Arrays.copyOfRange(parts, part, part + count), width(part), plain));
                part += count;
            } else {
                require(!form(branch).takesLeavesOnly());
                LaneBranch inner = blueprint.isLeaf(parts[part]) ? noisy(branch, parts[part]) : branch(parts[part]);
                steps.add(new LaneBranch.Inner(parts[part], inner));
                require(!missing.learns() || isAll(inner.sure()));
                for (int unit = 0; unit < plain.length; unit++) {
                    plain[unit] &= inner.sure()[unit] || rule.constant().isPresent();
                }
                part++;
            }
        }
        require(!missing.refusesIncomplete() || isAll(plain));
        LaneBranch result = new LaneBranch(
                node,
                branch.aggregation(),
                form(branch),
                rule,
                parts,
                List.copyOf(steps),
                plain,
                sure(node, rule, steps, plain),
                method(branch),
                Turned.before(branch),
                null);
        branches.add(result);
        return result;
    }

    /** A leaf whose values are the same in every replicate. */
    private boolean isPlain(int node) {
        return plan.node(node) instanceof Leaf leaf && !blueprint.isNoisy(leaf.indicator());
    }

    /** A leaf whose figures have errors stands there as a branch of itself alone, whose values are drawn. */
    private LaneBranch noisy(Branch above, int node) {
        require(learnsHere());
        require(!form(above).keepsLowest() || blueprint.resampling == null);
        double[] own = stages.node(blueprint.plan.id(node)).values;
        boolean[] has = new boolean[positions.length];
        double[][] values = new double[has.length][1];
        double[][] present = new double[has.length][1];
        for (int unit = 0; unit < has.length; unit++) {
            has[unit] = !Double.isNaN(own[positions[unit]]);
            present[unit][0] = has[unit] ? 1 : 0;
        }
        LaneBranch.Run run = new LaneBranch.Run(runs.size(), 1, new int[] {node}, values, present);
        runs.add(run);
        Aggregation itself = Aggregation.arithmetic();
        LaneBranch leaf = new LaneBranch(
                node,
                itself,
                AggregationMethods.of(itself).lanes().orElseThrow(),
                new LaneRule(OptionalDouble.empty(), OptionalDouble.empty()),
                new int[] {node},
                List.of(run),
                has,
                has,
                null,
                Direction.HIGHER,
                (Leaf) plan.node(node));
        branches.add(leaf);
        return leaf;
    }

    private static LaneAggregation form(Branch branch) {
        return AggregationMethods.of(branch.aggregation()).lanes().orElseThrow();
    }

    private boolean[] sure(int node, LaneRule rule, List<LaneBranch.Step> steps, boolean[] plain) {
        boolean[] sure = plain.clone();
        if (!rule.needsAll()) {
            double least = Math.max(rule.leastShare().getAsDouble(), 0) + ShareBound.ROUNDING;
            ShareBound bound = ShareBound.of(blueprint, node);
            for (int unit = 0; unit < sure.length; unit++) {
                sure[unit] = sure[unit] || bound.least(present(steps, unit)) > least;
            }
        }
        return sure;
    }

    /** By part: 1 if it has a value in every replicate, else 0. */
    private static double[] present(List<LaneBranch.Step> steps, int unit) {
        return steps.stream()
                .flatMapToDouble(step -> {
                    if (step instanceof LaneBranch.Run run) {
                        return Arrays.stream(run.present()[unit], 0, run.count());
                    }
                    boolean there = ((LaneBranch.Inner) step).branch().sure()[unit];
                    return DoubleStream.of(there ? 1 : 0);
                })
                .toArray();
    }

    private static boolean isAll(boolean... plain) {
        for (boolean each : plain) {
            if (!each) {
                return false;
            }
        }
        return true;
    }

    private void require(boolean condition) {
        possible &= condition;
    }

    /** The missing rule of a branch, which drops nothing and learns what it learns here. */
    private MissingRuleMethod missing(int node, Branch branch) {
        MissingRuleMethod missing = MissingRuleMethods.of(branch.missing());
        require(!missing.dropsInapplicable() || everythingApplies(node));
        require(!missing.learns() || learnsHere());
        return missing;
    }

    private boolean everythingApplies(int node) {
        for (int part : blueprint.counted(node)) {
            if (!blueprint.isLeaf(part)) {
                if (!everythingApplies(part)) {
                    return false;
                }
                continue;
            }
            @Nullable MissingReason[] reasons = stages.node(blueprint.plan.id(part)).reasons;
            for (int unit : positions) {
                if (reasons[unit] == MissingReason.NOT_APPLICABLE) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * With the normalization that turns it. The line by which a branch without one is turned is that of its parts, and must be
     * the same whichever of them there are.
     */
    private Branch turned(int node, Branch branch) {
        if (Turned.is(branch) && branch.normalization().isEmpty() && !areOnOneScale(node)) {
            possible = false;
            return branch;
        }
        return Turned.normalized(branch);
    }

    private boolean areOnOneScale(int node) {
        Set<Optional<Normalization.Range>> scales = new HashSet<>();
        collectScales(node, scales);
        return scales.size() == 1 && !scales.contains(Optional.<Normalization.Range>empty());
    }

    private void collectScales(int node, Set<Optional<Normalization.Range>> scales) {
        for (int part : blueprint.counted(node)) {
            scales.add(Turned.ends(plan.node(part)));
            collectScales(part, scales);
        }
    }

    /** Even what changes nothing takes the value of a unit that is compared with nobody. */
    private @Nullable Normalization method(Branch branch) {
        if (branch.normalization().isEmpty()) {
            return null;
        }
        Normalization normalization = branch.normalization().get();
        if (NormalizationMethods.of(normalization).changesNothing()) {
            require(comparesEverybody() && Turned.before(branch) instanceof Direction.Higher);
            return null;
        }
        require(learnsHere());
        return normalization;
    }

    /** How many leaves are added in one pass. */
    private static int width(int first) {
        return first == 0 ? Products.FIRST : Products.NEXT;
    }

    private int runLength(int[] parts, int first) {
        int leaves = 0;
        while (first + leaves < parts.length && isPlain(parts[first + leaves])) {
            leaves++;
        }
        return Math.min(leaves, width(first));
    }

    private LaneBranch.Run run(Branch branch, int[] nodes, int width, boolean[] plain) {
        int[] padded = new int[width];
        Arrays.fill(padded, -1);
        System.arraycopy(nodes, 0, padded, 0, nodes.length);
        double[][] values = new double[plain.length][width];
        double[][] present = new double[plain.length][width];
        for (int i = 0; i < nodes.length; i++) {
            double[] leaf = leaf(branch, nodes[i]);
            for (int unit = 0; unit < plain.length; unit++) {
                boolean there = !Double.isNaN(leaf[unit]);
                values[unit][i] = there ? leaf[unit] : 0;
                present[unit][i] = there ? 1 : 0;
                plain[unit] &= there;
            }
        }
        shareWhereAllAreThere(present, nodes.length);
        LaneBranch.Run run = new LaneBranch.Run(runs.size(), nodes.length, padded, values, present);
        runs.add(run);
        return run;
    }

    /** One row for all units that lack nothing: mostly that is everybody, and half of what a run takes. */
    private static void shareWhereAllAreThere(double[][] present, int count) {
        double @Nullable [] all = null;
        for (int unit = 0; unit < present.length; unit++) {
            if (Arrays.stream(present[unit], 0, count).allMatch(there -> there == 1)) {
                all = all == null ? present[unit] : all;
                present[unit] = all;
            }
        }
    }

    /** By unit: what a leaf brings to its branch; NaN for nothing. */
    private double[] leaf(Branch branch, int node) {
        String id = blueprint.plan.id(node);
        double[] found = stages.node(id).values;
        MissingRuleMethod missing = MissingRuleMethods.of(branch.missing());
        double substitute = substitute(missing, id);
        LaneAggregation form = form(branch);
        boolean logarithmic = form.takesLogarithms();
        double[] values = new double[positions.length];
        for (int unit = 0; unit < values.length; unit++) {
            double own = found[positions[unit]];
            values[unit] = Double.isNaN(own) ? substitute : own;
            require(!(Math.abs(values[unit]) > LARGEST));
            if (logarithmic && !Double.isNaN(values[unit])) {
                require(values[unit] > 0);
                values[unit] = StrictMath.log(values[unit]);
            }
        }
        return form.places().map(places -> places.of(values, missing.absent())).orElse(values);
    }

    private double substitute(MissingRuleMethod missing, String leaf) {
        if (!missing.learns()) {
            return missing.substitute(null);
        }
        Optional<Learned> learned = parameters.find(leaf, Step.SUBSTITUTION, "").map(FittedParameters.Entry::learned);
        return missing.substitute(learned.orElse(null));
    }
}
