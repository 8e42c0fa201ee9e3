package org.mattstock.internal.exact;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.mattstock.internal.scoring.BranchValues;
import org.mattstock.internal.scoring.BranchValues.Use;
import org.mattstock.internal.scoring.aggregation.Additive;
import org.mattstock.internal.scoring.aggregation.AggregationMethods;
import org.mattstock.internal.scoring.missingrule.MissingRuleMethods;

/** What each unit brings to one branch under its missing rule, whatever the admissible weights. */
final class Intakes {
    private final BranchValues branch;
    private final WeightRegion region;
    private final List<Term> parts;
    private final boolean logarithmic;

    Intakes(BranchValues branch, WeightRegion region, List<Term> parts, boolean logarithmic) {
        this.branch = branch;
        this.region = region;
        this.parts = parts;
        this.logarithmic = logarithmic;
    }

    /**
     * What one unit brings.
     *
     * @param unit its number in the terms
     * @param position its position in the panel
     */
    Mean.Intake of(int unit, int position) {
        double[] given = new double[parts.size()];
        boolean[] counted = new boolean[parts.size()];
        boolean[] applies = new boolean[parts.size()];
        Presence presence = Presence.ALWAYS;
        for (int part = 0; part < given.length; part++) {
            Use use = branch.use(part, position);
            Presence own = parts.get(part).presence(unit);
            given[part] = use == Use.SUBSTITUTED && own == Presence.NEVER
                    ? onScale(branch.parts.used[part][position])
                    : Double.NaN;
            counted[part] = own != Presence.NEVER || !Double.isNaN(given[part]);
            applies[part] = use != Use.NOT_APPLICABLE;
            presence = presence.and(isSettled(use, own) ? Presence.ALWAYS : Presence.DEPENDS);
        }
        presence = presence.and(demand(counted, applies));
        if (isPlainSum()) {
            fillWithNothing(given, counted);
        }
        return new Mean.Intake(given, counted, presence);
    }

    private double onScale(double value) {
        return logarithmic ? StrictMath.log(value) : value;
    }

    /** Whether a part counts in the same way under all admissible weights, which is then the way in which it counts now. */
    private static boolean isSettled(Use use, Presence own) {
        return own == Presence.ALWAYS || (own == Presence.NEVER && use != Use.OWN);
    }

    private Presence demand(boolean[] counted, boolean[] applies) {
        double[] present = new double[counted.length];
        boolean any = false;
        boolean all = true;
        for (int part = 0; part < present.length; part++) {
            present[part] = !applies[part] ? Double.NaN : counted[part] ? 1 : 0;
            any |= counted[part];
            all &= counted[part] || !applies[part];
        }
        if (!any) {
            return Presence.NEVER;
        }
        OptionalDouble demanded = MissingRuleMethods.of(branch.node().missing())
                .demand()
                .orElseThrow(() -> new AssertionError("the branch was checked, got no demand of " + branch.node()))
                .leastShare();
        return all || demanded.isEmpty()
                ? Presence.of(all)
                : Presence.ofShare(region.least(present), region.greatest(present), demanded.getAsDouble());
    }

    /** A plain sum takes a missing part as nothing and renormalizes no weights. */
    private boolean isPlainSum() {
        return AggregationMethods.of(branch.node().aggregation())
                .additive()
                .filter(Additive::takesMissingAsNothing)
                .isPresent();
    }

    private static void fillWithNothing(double[] given, boolean[] counted) {
        for (int part = 0; part < given.length; part++) {
            given[part] = counted[part] ? given[part] : 0;
        }
        Arrays.fill(counted, true);
    }
}
