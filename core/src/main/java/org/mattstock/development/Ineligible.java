package org.mattstock.development;

import java.util.Optional;
import org.mattstock.data.Panel;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Imputation;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Treatment;
import org.mattstock.index.CompositeIndex;
import org.mattstock.internal.scoring.missingrule.MissingRuleMethods;
import org.mattstock.rank.Unranked;
import org.mattstock.rank.UnrankedReason;

/**
 * Who does not meet a definition's eligibility in a year. Requirements are about figures as they are selected and about the
 * weight of those observed; what the definition makes of them plays no part, and is left out so that it cannot fail.
 */
final class Ineligible {
    private Ineligible() {}

    /** By unit of the panel. */
    static boolean[] in(CompositeIndex index, Panel members, int year) {
        boolean[] ineligible = new boolean[members.units().size()];
        if (index.eligibility().requirements().isEmpty()) {
            return ineligible;
        }
        CompositeIndex plain =
                CompositeIndex.of(index.id(), plain(index.tree())).withEligibility(index.eligibility());
        for (Unranked unit : plain.score(members, year).ranking().unranked()) {
            ineligible[members.unitIndex(unit.unit().id())] = unit.reason() == UnrankedReason.NOT_ELIGIBLE;
        }
        return ineligible;
    }

    private static Node plain(Node node) {
        return node instanceof Leaf leaf ? plain(leaf) : plain((Branch) node);
    }

    private static Branch plain(Branch branch) {
        return new Branch(
                branch.id(),
                branch.title(),
                branch.parts().stream()
                        .map(part -> new Branch.Part(plain(part.node()), part.weight()))
                        .toList(),
                branch.weighting(),
                Aggregation.arithmetic(),
                MissingRuleMethods.of(branch.missing()).lenient(),
                Optional.empty());
    }

    private static Leaf plain(Leaf leaf) {
        return new Leaf(
                leaf.id(),
                leaf.title(),
                leaf.indicator(),
                leaf.breakdown(),
                leaf.selection(),
                leaf.denominator(),
                Treatment.none(),
                Imputation.none(),
                leaf.order(),
                Normalization.none(),
                leaf.direction(),
                leaf.orientation(),
                leaf.note());
    }
}
