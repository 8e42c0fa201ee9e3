package org.mattstock.internal.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.definition.Requirement;
import org.mattstock.index.Scores;
import org.mattstock.internal.scoring.Observed;
import org.mattstock.internal.scoring.Plan;
import org.mattstock.internal.scoring.Tree;
import org.mattstock.internal.scoring.given.Shares;
import org.mattstock.internal.scoring.missingrule.MissingRuleMethods;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.Unranked;
import org.mattstock.rank.UnrankedReason;

/** Whether units are eligible under all admissible weights: a demand on coverage is one on weights. */
public final class EligibleUnits {
    private final Panel panel;
    private final Plan plan;
    private final List<Requirement> requirements;
    private final Observed observed;
    private final BranchSets sets;
    /** By unit of the panel. */
    private final boolean[] ineligible;

    /**
     * The units of scores.
     *
     * @param ranking by the definition's own weights
     */
    public EligibleUnits(Scores scores, BranchSets sets, Ranking ranking) {
        this.panel = scores.panel();
        this.plan = Plan.of(scores.index().tree());
        this.requirements = scores.index().eligibility().requirements();
        this.observed = Observed.of(scores.index().tree(), panel, scores.year());
        this.sets = sets;
        this.ineligible = new boolean[panel.units().size()];
        ranking.unranked().stream()
                .filter(one -> one.reason() == UnrankedReason.NOT_ELIGIBLE)
                .forEach(one -> ineligible[panel.unitIndex(one.unit().id())] = true);
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
    public Presence of(Unit unit) {
        int position = panel.unitIndex(unit.id());
        boolean eligible = !ineligible[position];
        Presence presence = Presence.ALWAYS;
        boolean missesCoverage = false;
        for (Requirement requirement : requirements) {
            if (requirement instanceof Requirement.CoverageAtLeast demand) {
                Share share = share(sets.counted(plan.node(plan.number(demand.node()))), position);
                presence = presence.and(share.meets(demand.share()));
                missesCoverage |= !Shares.meets(observed.share(demand.node(), position), demand.share());
            } else if (requirement instanceof Requirement.LeafObserved demand) {
                presence = presence.and(Presence.of(observed.share(demand.leaf(), position) > 0));
            } else if (!(requirement instanceof Requirement.IndicatorAtLeast
                    || requirement instanceof Requirement.LeafUnflagged)) {
                throw new IllegalStateException(
                        "it must be known what weights mean to the requirement, got " + requirement);
            }
        }
        boolean failsOther = !eligible && !missesCoverage;
        return failsOther ? Presence.NEVER : presence.and(eligible ? Presence.ALWAYS : Presence.DEPENDS);
    }

    /**
     * The share of a node's weight that is observed.
     *
     * @param least over all admissible weights
     * @param greatest over all admissible weights
     */
    private record Share(double least, double greatest) {
        static final Share LEFT_OUT = new Share(Double.NaN, Double.NaN);
        static final Share ANY = new Share(0, 1);

        Presence meets(double demanded) {
            return Presence.ofShare(least, greatest, demanded);
        }
    }

    /** Whether a node applies to a unit under all admissible weights, or under none of them; empty where it depends. */
    private Optional<Boolean> applies(Node node, int unit) {
        if (!sets.reachesZero(node)) {
            return Optional.of(observed.applies(node.id(), unit));
        }
        Set<Boolean> ofLeaves = Tree.nodes(node).stream()
                .filter(Leaf.class::isInstance)
                .map(leaf -> observed.applies(leaf.id(), unit))
                .collect(Collectors.toSet());
        return ofLeaves.size() > 1 ? Optional.empty() : Optional.of(ofLeaves.contains(true));
    }

    private Share share(Node node, int unit) {
        if (!(node instanceof Branch branch)) {
            double share = observed.share(node.id(), unit);
            return new Share(share, share);
        }
        WeightRegion region = sets.region(branch);
        boolean drops = MissingRuleMethods.of(branch.missing()).dropsInapplicable();
        List<Share> parts = new ArrayList<>();
        for (Branch.Part part : branch.parts()) {
            Optional<Boolean> applies = drops ? applies(part.node(), unit) : Optional.of(true);
            if (applies.isEmpty()) {
                return Share.ANY;
            }
            parts.add(applies.get() ? share(part.node(), unit) : Share.LEFT_OUT);
        }
        return new Share(
                orNothing(region.least(parts.stream().mapToDouble(Share::least).toArray())),
                orNothing(region.greatest(
                        parts.stream().mapToDouble(Share::greatest).toArray())));
    }

    /** Where no part applies that has weight, nothing is observed. */
    private static double orNothing(double share) {
        return Double.isNaN(share) ? 0 : share;
    }
}
