package org.mattstock.award;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Who comes next when nominees fall away. */
final class Reserves {
    private Reserves() {}

    static List<Nomination.Answer> of(Nomination nomination, int n) {
        List<Nomination.Answer> reserves = new ArrayList<>();
        for (Nomination.Cut cut : nomination.cuts()) {
            List<Nomination.Answer> next = nomination.answers().stream()
                    .filter(answer -> answer.verdict() instanceof Nomination.Verdict.NotNominated)
                    .filter(answer -> cut.group().isEmpty() || cut.group().equals(answer.group()))
                    .sorted(Comparator.comparingInt(Reserves::position))
                    .toList();
            int last = n == 0 || next.isEmpty() ? 0 : position(next.get(Math.min(n, next.size()) - 1));
            next.stream().filter(answer -> position(answer) <= last).forEach(reserves::add);
        }
        return reserves;
    }

    private static int position(Nomination.Answer answer) {
        return ((Nomination.Verdict.NotNominated) answer.verdict()).position();
    }
}
