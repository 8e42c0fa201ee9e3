package org.mattstock.internal.exact;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.mattstock.data.MissingReason;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.fit.FittedParameters;
import org.mattstock.fit.Learned;
import org.mattstock.internal.scoring.NodeValues;
import org.mattstock.internal.scoring.ReferenceGroups;
import org.mattstock.internal.scoring.Tree;
import org.mattstock.internal.scoring.TreeValues;
import org.mattstock.internal.scoring.aggregation.Additive;
import org.mattstock.internal.scoring.aggregation.AggregationMethods;
import org.mattstock.internal.scoring.missingrule.MissingRuleMethod;
import org.mattstock.internal.scoring.missingrule.MissingRuleMethods;

/**
 * What each unit brings to one branch under its missing rule, whatever the admissible weights. A part whose weight is exactly 0 is
 * no part: it need not be there under a rule that asks for every part, and is nothing to go on with.
 */
final class Intakes {
    private final Branch branch;
    private final TreeValues stages;
    private final WeightRegion region;
    private final List<Term> parts;
    private final boolean logarithmic;
    private final MissingRuleMethod missing;
    private final FittedParameters parameters;
    /** By part: whether what is a part of it varies. */
    private final boolean[] varies;

    /**
     * The intakes of a branch.
     *
     * @param branch with the parts that can have weight
     * @param stages what was scored
     * @param parts the term of each part
     * @param parameters what was learned
     * @param varies whether what is a part of a node varies with the weights
     */
    Intakes(
            Branch branch,
            TreeValues stages,
            WeightRegion region,
            List<Term> parts,
            boolean logarithmic,
            FittedParameters parameters,
            Predicate<Node> varies) {
        this.branch = branch;
        this.stages = stages;
        this.region = region;
        this.parts = parts;
        this.logarithmic = logarithmic;
        this.missing = MissingRuleMethods.of(branch.missing());
        this.parameters = parameters;
        this.varies = new boolean[parts.size()];
        for (int part = 0; part < this.varies.length; part++) {
            this.varies[part] = varies.test(node(part));
        }
    }

    /** How a part counts where a unit does not have it. */
    private enum Gap {
        /** It is left out of the mean, and stays in what the rule asks for. */
        LEFT_OUT,
        /** It is dropped: it is no part for this unit. */
        DROPPED,
        /** Under some weights the one, under some the other: it is a branch, some of whose leaves do not apply. */
        EITHER
    }

    /**
     * What one unit brings.
     *
     * @param unit its number in the terms
     * @param position its position in the panel
     */
    Intake of(int unit, int position) {
        int count = parts.size();
        double[] given = new double[count];
        Presence[] there = new Presence[count];
        Gap[] gaps = new Gap[count];
        for (int part = 0; part < count; part++) {
            Presence own = parts.get(part).presence(unit);
            gaps[part] = own == Presence.ALWAYS ? Gap.LEFT_OUT : gap(part, position);
            given[part] = own == Presence.ALWAYS || gaps[part] == Gap.DROPPED ? Double.NaN : given(part, position);
            there[part] = Double.isNaN(given[part]) ? own : Presence.ALWAYS;
        }
        Intake intake = intake(unit, position, given, there, gaps);
        requirePositive(unit, intake);
        return isPlainSum() ? filledWithNothing(intake) : intake;
    }

    private Intake intake(int unit, int position, double[] given, Presence[] there, Gap[] gaps) {
        boolean[] counted = new boolean[there.length];
        boolean[] own = new boolean[there.length];
        boolean[] now = new boolean[there.length];
        boolean[] lacking = new boolean[there.length];
        boolean[] maybe = new boolean[there.length];
        for (int part = 0; part < there.length; part++) {
            counted[part] = there[part] != Presence.NEVER;
            own[part] = parts.get(part).presence(unit) != Presence.NEVER;
            now[part] = stages.node(node(part).id()).has(position);
            lacking[part] = !counted[part] && gaps[part] == Gap.LEFT_OUT;
            maybe[part] = there[part] == Presence.DEPENDS;
        }
        OptionalDouble demanded = missing.demand()
                .orElseThrow(() -> new AssertionError("the branch was checked, got no demand of " + branch))
                .leastShare();
        boolean needsAll = demanded.isEmpty();
        Presence presence =
                needsAll ? ofAll(counted, maybe, lacking) : ofShare(demanded.getAsDouble(), counted, maybe, lacking);
        boolean isSure = Arrays.stream(gaps).noneMatch(Gap.EITHER::equals);
        boolean[] nothing = new boolean[there.length];
        boolean[] optional = maybe.clone();
        for (int part = 0; part < optional.length; part++) {
            optional[part] = gaps[part] == Gap.EITHER ? counted[part] : maybe[part] && !needsAll;
        }
        return new Intake(
                given,
                nothing(there.length),
                counted,
                counted,
                own,
                now,
                optional,
                needsAll ? lacking : nothing,
                presence == Presence.NEVER || isSure ? presence : Presence.DEPENDS);
    }

    private Gap gap(int part, int position) {
        if (!missing.dropsInapplicable()) {
            return Gap.LEFT_OUT;
        }
        if (varies[part] && isMixed(node(part), position)) {
            return Gap.EITHER;
        }
        return isInapplicable(node(part), position) ? Gap.DROPPED : Gap.LEFT_OUT;
    }

    private Node node(int part) {
        return branch.parts().get(part).node();
    }

    private boolean isInapplicable(Node node, int position) {
        NodeValues values = stages.node(node.id());
        return !values.has(position) && values.reasons[position] == MissingReason.NOT_APPLICABLE;
    }

    /** Whether some leaves below a branch apply to a unit and others do not. */
    private boolean isMixed(Node node, int position) {
        return Tree.nodes(node).stream()
                        .filter(Leaf.class::isInstance)
                        .map(leaf -> isInapplicable(leaf, position))
                        .distinct()
                        .count()
                > 1;
    }

    /** What stands in for a part that a unit lacks; NaN for nothing. */
    private double given(int part, int position) {
        if (!missing.substitutes()) {
            return Double.NaN;
        }
        double value =
                missing.substitute(missing.learns() ? learned(part, position).orElse(null) : null);
        return logarithmic ? StrictMath.log(value) : value;
    }

    private Optional<Learned> learned(int part, int position) {
        ReferenceGroups groups = stages.frame().groups;
        int group = groups.usedBy(position);
        return group < 0
                ? Optional.empty()
                : parameters
                        .find(node(part).id(), FittedParameters.Step.SUBSTITUTION, groups.id(group))
                        .map(FittedParameters.Entry::learned);
    }

    /** Every part must be there that weighs anything. */
    private Presence ofAll(boolean[] counted, boolean[] maybe, boolean[] lacking) {
        boolean lacks = isAny(lacking);
        WeightRegion left = lacks ? region.without(lacking) : region;
        if (left == null || !isAny(counted) || Double.isNaN(left.greatest(values(counted, 1)))) {
            return Presence.NEVER;
        }
        return lacks || isAny(maybe) || mayVanish(counted) ? Presence.DEPENDS : Presence.ALWAYS;
    }

    private Presence ofShare(double demanded, boolean[] counted, boolean[] maybe, boolean[] lacking) {
        double[] most = values(counted, 1);
        double[] least = most.clone();
        for (int part = 0; part < most.length; part++) {
            most[part] = lacking[part] ? 0 : most[part];
            least[part] = maybe[part] ? 0 : most[part];
        }
        double greatest = region.greatest(most);
        if (!(greatest > 0)) {
            return Presence.NEVER;
        }
        boolean[] sure = counted.clone();
        for (int part = 0; part < sure.length; part++) {
            sure[part] &= !maybe[part];
        }
        Presence presence = Presence.ofShare(region.least(least), greatest, demanded);
        return presence == Presence.ALWAYS && (!isAny(sure) || mayVanish(sure)) ? Presence.DEPENDS : presence;
    }

    private static double[] values(boolean[] which, double value) {
        double[] values = new double[which.length];
        Arrays.setAll(values, part -> which[part] ? value : Double.NaN);
        return values;
    }

    /** Whether all the weight may lie on other parts. */
    private boolean mayVanish(boolean[] which) {
        return region.reachesZero() && region.without(which) != null;
    }

    private static boolean isAny(boolean[] which) {
        for (boolean each : which) {
            if (each) {
                return true;
            }
        }
        return false;
    }

    private void requirePositive(int unit, Intake intake) {
        for (int part = 0; part < intake.given().length && intake.presence() != Presence.NEVER; part++) {
            double least = intake.own()[part] ? parts.get(part).low(unit) : intake.given()[part];
            if (intake.counted()[part] && least == Double.NEGATIVE_INFINITY) {
                throw new IllegalArgumentException("the parts of " + branch.id()
                        + " must be positive for a geometric mean under all admissible weights, got another value of "
                        + node(part).id());
            }
        }
    }

    private static double[] nothing(int count) {
        double[] nothing = new double[count];
        Arrays.fill(nothing, Double.NaN);
        return nothing;
    }

    /** A plain sum takes a missing part as nothing and renormalizes no weights. */
    private boolean isPlainSum() {
        return AggregationMethods.of(branch.aggregation())
                .additive()
                .filter(Additive::takesMissingAsNothing)
                .isPresent();
    }

    private static Intake filledWithNothing(Intake intake) {
        double[] given = intake.given().clone();
        double[] also = nothing(given.length);
        boolean[] counted = new boolean[given.length];
        for (int part = 0; part < given.length; part++) {
            boolean missing = !intake.counted()[part] || intake.maybe()[part];
            also[part] = missing && !Double.isNaN(given[part]) ? given[part] : Double.NaN;
            given[part] = missing ? 0 : given[part];
            counted[part] = true;
        }
        return new Intake(
                given,
                also,
                counted,
                intake.has(),
                intake.own(),
                intake.now(),
                new boolean[given.length],
                intake.zero(),
                intake.presence());
    }
}
