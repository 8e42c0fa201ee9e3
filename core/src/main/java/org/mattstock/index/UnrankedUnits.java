package org.mattstock.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mattstock.data.Unit;
import org.mattstock.definition.Leaf;
import org.mattstock.internal.scoring.BranchValues;
import org.mattstock.internal.scoring.EligibilityCheck;
import org.mattstock.internal.scoring.Frame;
import org.mattstock.internal.scoring.LeafValues;
import org.mattstock.internal.scoring.NodeValues;
import org.mattstock.rank.Unranked;
import org.mattstock.rank.UnrankedReason;

/** Why a unit has no place: outside the population first, then not eligible, then without a value. */
final class UnrankedUnits {
    private final Frame frame;
    private final EligibilityCheck eligibility;

    UnrankedUnits(Frame frame, EligibilityCheck eligibility) {
        this.frame = frame;
        this.eligibility = eligibility;
    }

    Optional<Unranked> reason(NodeValues values, int unit) {
        Unit who = frame.units.get(unit);
        if (!frame.population[unit]) {
            return Optional.of(new Unranked(who, UnrankedReason.OUTSIDE_POPULATION, ""));
        }
        if (!eligibility.isMet(unit)) {
            return Optional.of(
                    new Unranked(who, UnrankedReason.NOT_ELIGIBLE, String.join("; ", eligibility.failures(unit))));
        }
        if (values.has(unit)) {
            return Optional.empty();
        }
        if (frame.groups.usedBy(unit) < 0) {
            return Optional.of(new Unranked(who, UnrankedReason.NO_SCORE, "in no group of the reference"));
        }
        List<String> missing = new ArrayList<>();
        collect(values, unit, missing);
        return Optional.of(new Unranked(who, UnrankedReason.MISSING_PARTS, String.join(", ", missing)));
    }

    /** The leaves without a value below nodes without a value: a part that got one from elsewhere is not to blame. */
    private static void collect(NodeValues values, int unit, List<String> missing) {
        if (values.has(unit)) {
            return;
        }
        if (values instanceof LeafValues leaf) {
            missing.add(describe(leaf, unit));
        } else if (values instanceof BranchValues branch) {
            branch.nodes().forEach(part -> collect(part, unit, missing));
        }
    }

    private static String describe(LeafValues values, int unit) {
        Leaf leaf = values.node();
        String name = leaf.title().equals(leaf.id()) ? leaf.id() : leaf.title() + " (" + leaf.id() + ")";
        return name + ": " + why(values, unit);
    }

    private static String why(LeafValues values, int unit) {
        if (values.isObserved(unit)) {
            return "no parameters to normalize with";
        }
        if (values.reasons[unit] != null) {
            return String.valueOf(values.reasons[unit]).toLowerCase(Locale.ROOT).replace('_', ' ');
        }
        return Double.isNaN(values.raw[unit]) ? "no figure" : "no usable denominator";
    }
}
