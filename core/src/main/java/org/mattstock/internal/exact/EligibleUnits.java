package org.mattstock.internal.exact;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Unit;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Node;
import org.mattstock.definition.Requirement;
import org.mattstock.index.Coverage;
import org.mattstock.index.Scores;
import org.mattstock.internal.scoring.given.Shares;
import org.mattstock.internal.scoring.missingrule.MissingRuleMethods;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.Unranked;
import org.mattstock.rank.UnrankedReason;

/** Whether units are eligible under all admissible weights: a demand on coverage is one on weights. */
public final class EligibleUnits {
    private final Scores scores;
    private final BranchSets sets;

    public EligibleUnits(Scores scores, BranchSets sets) {
        this.scores = scores;
        this.sets = sets;
    }

    /** The units of the population: the ranked ones best first, then the others by id. */
    public static List<Unit> population(Ranking ranking) {
        return Stream.concat(
                        ranking.entries().stream().map(Ranking.Entry::unit),
                        ranking.unranked().stream()
                                .filter(one -> one.reason() != UnrankedReason.OUTSIDE_POPULATION)
                                .map(Unranked::unit))
                .toList();
    }

    /** Whether a unit of the population is eligible; one that some other requirement may refuse is said to depend. */
    public Standing of(Unit unit, Ranking ranking) {
        boolean eligible = ranking.unranked().stream()
                .noneMatch(one -> one.unit().equals(unit) && one.reason() == UnrankedReason.NOT_ELIGIBLE);
        Coverage coverage = scores.coverage(unit.id());
        Standing standing = Standing.ALWAYS;
        boolean missesCoverage = false;
        for (Requirement requirement : scores.index().eligibility().requirements()) {
            if (requirement instanceof Requirement.CoverageAtLeast demand) {
                Share share = share(scores.index().requireNode(demand.node()), coverage);
                standing = standing.and(Standing.ofShare(share.least(), share.greatest(), demand.share()));
                missesCoverage |= !Shares.meets(coverage.share(demand.node()), demand.share());
            } else if (requirement instanceof Requirement.LeafObserved demand) {
                standing = standing.and(Standing.of(coverage.share(demand.leaf()) > 0));
            } else if (!(requirement instanceof Requirement.IndicatorAtLeast)) {
                throw new IllegalStateException(
                        "it must be known what weights mean to the requirement, got " + requirement);
            }
        }
        boolean failsOther = !eligible && !missesCoverage;
        return failsOther ? Standing.NEVER : standing.and(eligible ? Standing.ALWAYS : Standing.DEPENDS);
    }

    /**
     * The share of a node's weight that is observed.
     *
     * @param least over all admissible weights
     * @param greatest over all admissible weights
     * @param applies whether anything below the node applies to the unit
     */
    private record Share(double least, double greatest, boolean applies) {}

    private Share share(Node node, Coverage coverage) {
        if (!(node instanceof Branch branch)) {
            double share = coverage.share(node.id());
            boolean applies = share > 0
                    || scores.node(node.id()).missing(coverage.unit().id()).orElse(null)
                            != MissingReason.NOT_APPLICABLE;
            return new Share(share, share, applies);
        }
        List<Share> parts = branch.parts().stream()
                .map(part -> share(part.node(), coverage))
                .toList();
        boolean drops = MissingRuleMethods.of(branch.missing()).dropsInapplicable();
        boolean applies = parts.stream().anyMatch(Share::applies);
        if (drops && !applies) {
            return new Share(0, 0, false);
        }
        double[] least = new double[parts.size()];
        double[] greatest = new double[parts.size()];
        Arrays.setAll(
                least,
                i -> drops && !parts.get(i).applies()
                        ? Double.NaN
                        : parts.get(i).least());
        Arrays.setAll(
                greatest,
                i -> drops && !parts.get(i).applies()
                        ? Double.NaN
                        : parts.get(i).greatest());
        WeightRegion region = sets.region(branch);
        return new Share(region.least(least), region.greatest(greatest), applies);
    }
}
