package org.mattstock.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mattstock.definition.Node;
import org.mattstock.internal.scoring.EligibilityCheck;
import org.mattstock.internal.scoring.Frame;
import org.mattstock.internal.scoring.Magnitudes;
import org.mattstock.internal.scoring.NodeValues;
import org.mattstock.rank.Precision;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.RankingRule;
import org.mattstock.rank.Unranked;

/** Ranks the eligible units of the population by their values in any node. */
final class RankingBuilder {
    private final Frame frame;
    private final EligibilityCheck eligibility;
    private final UnrankedUnits unranked;

    RankingBuilder(Frame frame, EligibilityCheck eligibility) {
        this.frame = frame;
        this.eligibility = eligibility;
        this.unranked = new UnrankedUnits(frame, eligibility);
    }

    /** Whether a unit has a place wherever it has a value. */
    boolean isEntitled(int unit) {
        return frame.population[unit] && eligibility.isMet(unit);
    }

    /** How large the numbers are that a node's values are made of, as far as a rule asks. */
    double magnitude(Node node, RankingRule rule) {
        return rule.precision() instanceof Precision.UpToRounding ? new Magnitudes(frame).of(node) : 0;
    }

    Ranking ranking(NodeValues values, RankingRule rule) {
        return ranking(values, rule, magnitude(values.node(), rule));
    }

    Ranking ranking(NodeValues values, RankingRule rule, double magnitude) {
        List<Ranking.Scored> scored = new ArrayList<>();
        List<Unranked> others = new ArrayList<>();
        Set<String> standIns = new HashSet<>();
        for (int unit = 0; unit < frame.units.size(); unit++) {
            Optional<Unranked> reason = unranked.reason(values, unit);
            if (reason.isPresent()) {
                others.add(reason.get());
            } else {
                scored.add(new Ranking.Scored(frame.units.get(unit), values.values[unit]));
                if (values.isStandIn(unit)) {
                    standIns.add(frame.units.get(unit).id());
                }
            }
        }
        Ranking ranking = Ranking.of(scored, others, rule, magnitude);
        return standIns.isEmpty() ? ranking : ranking.withholding(standIns);
    }
}
