package org.mattstock.internal.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.mattstock.data.Panel;
import org.mattstock.data.Slice;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.definition.Requirement;
import org.mattstock.internal.scoring.given.Shares;
import org.mattstock.internal.scoring.selection.SelectionMethods;

/** Which requirements the units of a panel fail in one year, in words. */
public final class EligibilityCheck {
    private final List<List<String>> failures;
    private final Recipe recipe;
    private final Panel panel;
    private final int year;

    private EligibilityCheck(Recipe recipe, Panel panel, int year) {
        this.recipe = recipe;
        this.panel = panel;
        this.year = year;
        this.failures = new ArrayList<>(Collections.nCopies(panel.units().size(), List.of()));
    }

    public static EligibilityCheck of(Recipe recipe, Panel panel, int year) {
        EligibilityCheck check = new EligibilityCheck(recipe, panel, year);
        recipe.eligibility().requirements().forEach(check::apply);
        return check;
    }

    public boolean isMet(int unit) {
        return failures.get(unit).isEmpty();
    }

    /** The requirements that a unit fails, with what was found instead. */
    public List<String> failures(int unit) {
        return failures.get(unit);
    }

    private void fail(int unit, String failure) {
        List<String> all = new ArrayList<>(failures.get(unit));
        all.add(failure);
        failures.set(unit, all);
    }

    private void apply(Requirement requirement) {
        if (requirement instanceof Requirement.IndicatorAtLeast least) {
            indicator(least);
        } else if (requirement instanceof Requirement.LeafObserved observed) {
            leaf(observed);
        } else if (requirement instanceof Requirement.LeafUnflagged unflagged) {
            FlaggedFigures.of(panel, (Leaf) recipe.node(unflagged.leaf()), year).forEachRefused(unflagged, this::fail);
        } else if (requirement instanceof Requirement.CoverageAtLeast coverage) {
            coverage(coverage);
        } else {
            throw new IllegalStateException("the engine must know who meets the requirement, got " + requirement);
        }
    }

    private void indicator(Requirement.IndicatorAtLeast requirement) {
        Slice slice = panel.slice(requirement.indicator(), requirement.breakdown(), year);
        for (int unit = 0; unit < slice.size(); unit++) {
            double value = slice.valueAt(unit);
            if (!(value >= requirement.least())) {
                fail(
                        unit,
                        requirement.indicator() + " must be at least " + requirement.least() + ", got "
                                + (Double.isNaN(value) ? "no value" : value));
            }
        }
    }

    private void leaf(Requirement.LeafObserved requirement) {
        Leaf leaf = (Leaf) recipe.node(requirement.leaf());
        double[] scaled = SelectionMethods.select(panel, leaf, year).scaled;
        for (int unit = 0; unit < scaled.length; unit++) {
            if (Double.isNaN(scaled[unit])) {
                fail(unit, leaf.id() + " must be observed");
            }
        }
    }

    /** Four decimals, never rounded up to what was demanded. */
    private static String shown(double share) {
        return BigDecimal.valueOf(share)
                .setScale(4, RoundingMode.DOWN)
                .stripTrailingZeros()
                .toPlainString();
    }

    private void coverage(Requirement.CoverageAtLeast requirement) {
        Node node = Tree.counted(recipe.node(requirement.node()));
        Observed observed = Observed.of(node, panel, year);
        for (int unit = 0; unit < failures.size(); unit++) {
            double share = observed.share(node.id(), unit);
            if (!Shares.meets(share, requirement.share())) {
                fail(
                        unit,
                        "the coverage of " + node.id() + " must be at least " + requirement.share() + ", got "
                                + shown(share));
            }
        }
    }
}
