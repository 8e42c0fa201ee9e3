package org.mattstock.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mattstock.internal.scoring.EligibilityCheck;
import org.mattstock.internal.scoring.NodeValues;
import org.mattstock.internal.scoring.Setting;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.RankingRule;
import org.mattstock.rank.Unranked;

/** Ranks the eligible units of the population by their values in any node. */
final class RankingBuilder {
    private final Setting setting;
    private final EligibilityCheck eligibility;
    private final UnrankedUnits unranked;

    RankingBuilder(Setting setting, EligibilityCheck eligibility) {
        this.setting = setting;
        this.eligibility = eligibility;
        this.unranked = new UnrankedUnits(setting, eligibility);
    }

    /** Whether a unit has a place wherever it has a value. */
    boolean isEntitled(int unit) {
        return setting.population[unit] && eligibility.isMet(unit);
    }

    Ranking ranking(NodeValues values, RankingRule rule) {
        List<Ranking.Scored> scored = new ArrayList<>();
        List<Unranked> others = new ArrayList<>();
        for (int unit = 0; unit < setting.units.size(); unit++) {
            Optional<Unranked> reason = unranked.reason(values, unit);
            if (reason.isPresent()) {
                others.add(reason.get());
            } else {
                scored.add(new Ranking.Scored(setting.units.get(unit), values.values[unit]));
            }
        }
        return Ranking.of(scored, others, rule);
    }
}
