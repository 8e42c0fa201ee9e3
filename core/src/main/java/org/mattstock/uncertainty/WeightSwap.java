package org.mattstock.uncertainty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.Unit;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Node;
import org.mattstock.index.Scores;
import org.mattstock.internal.exact.BranchSets;
import org.mattstock.internal.exact.Leads;
import org.mattstock.internal.exact.Mean;
import org.mattstock.internal.exact.Refit;
import org.mattstock.internal.exact.SmallestMove;
import org.mattstock.internal.exact.Term;
import org.mattstock.internal.exact.Unalike;
import org.mattstock.internal.exact.WeightedTree;
import org.mattstock.internal.scoring.weighting.WeightingMethods;
import org.mattstock.table.Table;
import org.mattstock.variation.WeightSet;

/**
 * The smallest change of one branch's weights that makes two units level; beyond it they swap. Exact: the difference of their
 * scores is linear in the shares. All other weights, every learned parameter and who is eligible stay as they are. Parts that
 * both units lack keep their shares, and so do parts of weight 0: they are switched off.
 *
 * @param first the unit that is ahead now, or level
 * @param second the other unit
 * @param branch the id or title of the branch whose weights change
 * @param norm how a change is measured
 * @param lead how far ahead the first unit is now; of logarithms under a geometric mean, and before a last normalization that
 *     keeps the order
 * @param change the size of the smallest change; empty where no weights put the second unit ahead
 * @param shares the parts with their shares now, and with that change; as now where there is none
 */
public record WeightSwap(
        Unit first, Unit second, String branch, Norm norm, double lead, OptionalDouble change, List<Share> shares) {
    /** How the change of a branch's shares is measured. */
    public enum Norm {
        /** The sum of the changes without their signs (L1): twice the weight that is moved. */
        SUM,
        /** The largest change of a share without its sign (L-infinity). */
        LARGEST
    }

    /**
     * A part of the branch.
     *
     * @param part its node id
     * @param share its share now
     * @param changed its share with the change
     */
    public record Share(String part, double share, double changed) {
        /** Checks for null. */
        public Share {
            Objects.requireNonNull(part, "part");
        }
    }

    /** Copies the shares. */
    public WeightSwap {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
        Objects.requireNonNull(branch, "branch");
        Objects.requireNonNull(norm, "norm");
        Objects.requireNonNull(change, "change");
        shares = List.copyOf(shares);
    }

    /**
     * The smallest change for two units.
     *
     * @param scores the scores under the definition's own weights
     * @param first the id or name of a ranked unit
     * @param second the id or name of another one
     * @param branch the id or title of the branch whose weights change
     * @param norm how a change is measured
     * @throws IllegalArgumentException if a unit is unranked, the two are one, lack different parts of the branch (a sum takes
     *     what is missing as nothing, and is no exception) or all of them, or the scores are not linear in its weights, as where a normalization above cuts; the message names the node
     */
    public static WeightSwap of(Scores scores, String first, String second, String branch, Norm norm) {
        Objects.requireNonNull(scores, "scores");
        Objects.requireNonNull(norm, "norm");
        Node node = scores.index().requireNode(branch);
        if (!(node instanceof Branch weighted)) {
            throw new IllegalArgumentException("branch must be a branch, got the leaf " + branch);
        }
        // All positive weights, and what they come near to: the parts of weight 0 stay out.
        BranchSets sets = BranchSets.of(scores, Map.of(weighted.id(), WeightSet.dirichlet(1)));
        List<Unit> units = List.of(
                scores.ranking().requireEntry(first).unit(),
                scores.ranking().requireEntry(second).unit());
        if (units.get(0).equals(units.get(1))) {
            throw new IllegalArgumentException("first and second must differ, got " + units.get(0) + " twice");
        }
        Term root = WeightedTree.of(scores, units, sets, Refit.FROZEN).root();
        double[] shares = WeightingMethods.shares(weighted);
        Leads found = root instanceof Mean mean ? mean.leads(weighted.id(), 0, 1) : null;
        if (found == null) {
            throw new IllegalArgumentException(
                    "branch must have at least two parts whose weights can change, got " + branch);
        }
        double[] leads = leads(found, weighted, shares);
        double lead = lead(leads, shares);
        if (lead >= 0) {
            return of(units.get(0), units.get(1), weighted, norm, leads, shares);
        }
        double[] reversed = Arrays.stream(leads).map(each -> -each).toArray();
        return of(units.get(1), units.get(0), weighted, norm, reversed, shares);
    }

    /** NaN for a part that both units lack; what these keep of the weight of a sum is in the leads of the others. */
    private static double[] leads(Leads found, Branch branch, double[] shares) {
        double[] leads = branch.parts().stream()
                .mapToDouble(part -> found.byPart().getOrDefault(part.node().id(), Double.NaN))
                .toArray();
        if (Double.isNaN(found.lacking())) {
            return leads;
        }
        double had = 0;
        for (int part = 0; part < leads.length; part++) {
            had += Double.isNaN(leads[part]) ? 0 : shares[part];
        }
        double moved = had;
        return Arrays.stream(leads)
                .map(lead -> moved * lead + (1 - moved) * found.lacking())
                .toArray();
    }

    /** Parts that both units lack lead by NaN. */
    private static double lead(double[] leads, double[] shares) {
        return Unalike.mean(leads, shares);
    }

    private static WeightSwap of(Unit first, Unit second, Branch branch, Norm norm, double[] leads, double[] shares) {
        SmallestMove move = new SmallestMove(leads, shares);
        double @Nullable [] changed = norm == Norm.SUM ? move.bySum() : move.byLargest();
        List<Share> parts = new ArrayList<>();
        double change = 0;
        for (int part = 0; part < shares.length; part++) {
            double after = changed == null ? shares[part] : changed[part];
            double moved = Math.abs(after - shares[part]);
            change = norm == Norm.SUM ? change + moved : Math.max(change, moved);
            parts.add(new Share(branch.parts().get(part).node().id(), shares[part], after));
        }
        OptionalDouble size = changed == null ? OptionalDouble.empty() : OptionalDouble.of(change);
        return new WeightSwap(first, second, branch.id(), norm, lead(leads, shares) + 0.0, size, parts);
    }

    /** A row for each part: its share now, with the change, and the change itself, in percent of the branch's weight. */
    public Table toTable() {
        String found = change.isPresent() ? "level with the smallest change of " : "no swap by ";
        Table.Builder table = Table.builder(first + " and " + second + ": " + found + branch + "'s weights")
                .text("part")
                .decimal("share %", 2)
                .decimal("changed %", 2)
                .decimal("change", 2);
        shares.forEach(each -> table.row(
                each.part(), 100 * each.share(), 100 * each.changed(), 100 * (each.changed() - each.share())));
        return table.build();
    }

    /** The table, so that a result prints itself. */
    @Override
    public String toString() {
        return toTable().toString();
    }
}
