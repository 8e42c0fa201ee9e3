package org.mattstock.nomination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.mattstock.data.Unit;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.RankingRule;

/** Fictitious units for nominations: A, B, C and so on, with their scores. */
public final class Example {
    private Example() {}

    public static Unit unit(int i) {
        String id = i < 26 ? String.valueOf((char) ('A' + i)) : "Z" + i;
        return Unit.of(id, id + "köping");
    }

    static List<Ranking.Scored> scored(double... scores) {
        List<Ranking.Scored> scored = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            scored.add(new Ranking.Scored(unit(i), scores[i]));
        }
        return scored;
    }

    public static Ranking ranking(double... scores) {
        return Ranking.of(scored(scores), RankingRule.standard());
    }

    /** The input that every rule's Javadoc shows its result on. */
    public static Ranking shared() {
        return ranking(90, 88, 87, 70, 70, 60);
    }

    /** The ids of the nominees, in their order, as one word. */
    static String nominees(Nomination nomination) {
        StringBuilder ids = new StringBuilder();
        nomination.nominees().forEach(answer -> ids.append(answer.unit().id()));
        return ids.toString();
    }

    static String nominees(NominationRule rule, double... scores) {
        return nominees(rule.nominate(ranking(scores)));
    }

    /** Scores with a blank between them. */
    static double[] parse(String scores) {
        return Arrays.stream(scores.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    static Nomination.Verdict.NotNominated missed(Nomination nomination, String id) {
        return (Nomination.Verdict.NotNominated) nomination.answer(id).verdict();
    }

    static Nomination.How how(Nomination nomination, String id) {
        Nomination.Verdict verdict = nomination.answer(id).verdict();
        return verdict instanceof Nomination.Verdict.Nominated nominated
                ? nominated.how()
                : missed(nomination, id).how();
    }

    /** What an undecided nomination says of everybody. */
    static String sides(Nomination nomination) {
        return nomination.answers().stream()
                .map(answer -> answer.unit().id() + " "
                        + switch (((Nomination.Verdict.Undecided) answer.verdict()).side()) {
                            case IN_EITHER_WAY -> "in";
                            case DISPUTED -> "disputed";
                            case OUT_EITHER_WAY -> "out";
                        })
                .collect(Collectors.joining(", "));
    }
}
