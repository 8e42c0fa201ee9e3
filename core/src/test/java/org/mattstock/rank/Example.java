package org.mattstock.rank;

import java.util.ArrayList;
import java.util.List;
import org.mattstock.data.Unit;

/** Fictitious units for rankings: A, B, C and so on, with their scores. */
final class Example {
    private Example() {}

    static Unit unit(int i) {
        String letter = String.valueOf((char) ('A' + i));
        return Unit.of(letter, letter + "köping");
    }

    static List<Ranking.Scored> scored(double... scores) {
        List<Ranking.Scored> scored = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            scored.add(new Ranking.Scored(unit(i), scores[i]));
        }
        return scored;
    }

    static Ranking ranking(RankingRule rule, double... scores) {
        return Ranking.of(scored(scores), rule);
    }

    static Ranking ranking(double... scores) {
        return ranking(RankingRule.standard(), scores);
    }

    static double[] places(Ranking ranking, String... ids) {
        return java.util.Arrays.stream(ids)
                .mapToDouble(id -> ranking.requireEntry(id).place())
                .toArray();
    }
}
