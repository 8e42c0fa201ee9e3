package org.mattstock.award;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** What is told of a cut: its score, and its gap beside other gaps and the noise. */
final class CutFacts {
    private final NominationRule rule;
    private final Line line;
    private final Choice choice;
    private final NominationInput input;

    CutFacts(NominationRule rule, Line line, Choice choice, NominationInput input) {
        this.rule = rule;
        this.line = line;
        this.choice = choice;
        this.input = input;
    }

    Nomination.Cut cut(Optional<String> group) {
        OptionalDouble value = value(line, choice);
        return new Nomination.Cut(
                group,
                measure(),
                line.size(),
                choice.nominees(),
                value.isPresent() ? OptionalDouble.of(line.score(value.getAsDouble())) : value,
                excludesTie(choice) ? NominationRule.Bound.ABOVE : choice.bound(),
                gap(),
                choice.classes(),
                choice.refusal());
    }

    /**
     * What had to be reached, turned as the line's values are: the rule's own number; or the score of a tie that was kept out;
     * or the last nominee's.
     */
    static OptionalDouble value(Line line, Choice choice) {
        if (choice.refusal().isPresent() || choice.threshold().isPresent()) {
            return choice.refusal().isPresent() ? OptionalDouble.empty() : choice.threshold();
        }
        if (excludesTie(choice)) {
            return OptionalDouble.of(line.value(choice.low()));
        }
        return choice.nominees() == 0 ? OptionalDouble.empty() : OptionalDouble.of(line.value(choice.nominees() - 1));
    }

    private static boolean excludesTie(Choice choice) {
        return choice.threshold().isEmpty() && choice.nominees() == choice.low() && choice.low() < choice.high();
    }

    private Nomination.Measure measure() {
        return rule instanceof NominationRule.ShareInTop ? Nomination.Measure.SHARE : Nomination.Measure.SCORE;
    }

    private Optional<Nomination.Gap> gap() {
        int cut = choice.nominees();
        if (choice.refusal().isPresent() || cut == 0 || cut == line.size()) {
            return Optional.empty();
        }
        OptionalDouble noise = measure() == Nomination.Measure.SHARE
                ? OptionalDouble.empty()
                : input.noise(
                        line.candidates.get(cut - 1).unit(),
                        line.candidates.get(cut).unit());
        OptionalDouble next = others(cut).stream().mapToDouble(line::gap).max();
        return Optional.of(new Nomination.Gap(line.gap(cut), next, median(), noise));
    }

    private List<Integer> others(int cut) {
        List<Integer> allowed = rule instanceof NominationRule.LargestGap largest ? Cutter.gaps(largest, line) : top();
        return allowed.stream().filter(other -> other != cut).toList();
    }

    private OptionalDouble median() {
        double[] gaps = top().stream().mapToDouble(line::gap).toArray();
        return gaps.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(Cutter.median(gaps));
    }

    private List<Integer> top() {
        int depth = rule instanceof NominationRule.LargestGap largest
                ? Math.max(largest.most(), choice.nominees())
                : 2 * choice.nominees() - 1;
        return IntStream.rangeClosed(1, Math.min(depth, line.size() - 1))
                .boxed()
                .toList();
    }
}
