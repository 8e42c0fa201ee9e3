package org.mattstock.nomination;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.mattstock.internal.statistics.Numbers;
import org.mattstock.rank.RankingRule;

/** One run of a rule: it passes floors and groups down to simple rules, and collects every unit's verdict. */
final class Nominating {
    private final NominationBasis basis;
    private final Map<String, Nomination.Verdict> verdicts = new HashMap<>();
    private final List<Nomination.Cut> cuts = new ArrayList<>();

    private Nominating(NominationBasis basis) {
        this.basis = basis;
    }

    static Nomination run(NominationBasis basis) {
        Nominating run = new Nominating(basis);
        Line line = Line.of(basis);
        run.apply(basis.rule(), line, Optional.empty());
        return new Nomination(basis, run.answers(line), run.cuts);
    }

    private void apply(NominationRule rule, Line line, Optional<String> group) {
        if (rule instanceof NominationRule.WithFloors floors) {
            apply(floors.rule(), aboveFloors(floors.floors(), line), group);
        } else if (rule instanceof NominationRule.PerClass perClass) {
            byGroup(perClass, line);
        } else {
            Line own = rule instanceof NominationRule.ShareInTop
                    ? line.by(each -> each.share().orElseThrow())
                    : line;
            Choice choice = Cutter.cut(rule, own);
            List<Nomination.Verdict> given = choice.verdicts();
            for (int i = 0; i < own.size(); i++) {
                verdicts.put(own.candidates.get(i).unit().id(), given.get(i));
            }
            cuts.add(cut(group, rule, choice));
        }
    }

    private Nomination.Cut cut(Optional<String> group, NominationRule rule, Choice choice) {
        return new Nomination.Cut(
                group,
                measure(rule),
                choice.line().size(),
                choice.nominees(),
                choice.score(),
                choice.boundOfScore(),
                gap(rule, choice),
                choice.classes(),
                choice.refusal());
    }

    private static Nomination.Measure measure(NominationRule rule) {
        return rule instanceof NominationRule.ShareInTop ? Nomination.Measure.SHARE : Nomination.Measure.SCORE;
    }

    private Optional<Nomination.Gap> gap(NominationRule rule, Choice choice) {
        Line line = choice.line();
        int cut = choice.nominees();
        if (choice.refusal().isPresent() || cut == 0 || cut == line.size()) {
            return Optional.empty();
        }
        OptionalDouble noise = measure(rule) == Nomination.Measure.SHARE
                ? OptionalDouble.empty()
                : noise(
                        line.candidates.get(cut - 1).basis(),
                        line.candidates.get(cut).basis());
        OptionalDouble next = line.largestGap(allowed(rule, line, cut).filter(other -> other != cut));
        return Optional.of(new Nomination.Gap(line.gap(cut), next, line.medianGap(top(rule, line, cut)), noise));
    }

    /** The standard error of the difference of two units' scores, if noise is known: errors are taken as independent. */
    private static OptionalDouble noise(NominationBasis.Candidate one, NominationBasis.Candidate other) {
        if (one.noise().isEmpty() || other.noise().isEmpty()) {
            return OptionalDouble.empty();
        }
        double first = one.noise().getAsDouble();
        double second = other.noise().getAsDouble();
        return OptionalDouble.of(Math.sqrt(first * first + second * second));
    }

    private static IntStream allowed(NominationRule rule, Line line, int cut) {
        return rule instanceof NominationRule.LargestGap largest ? Cutter.gaps(largest, line) : top(rule, line, cut);
    }

    private static IntStream top(NominationRule rule, Line line, int cut) {
        int depth = rule instanceof NominationRule.LargestGap largest ? Math.max(largest.most(), cut) : 2 * cut - 1;
        return IntStream.rangeClosed(1, Math.min(depth, line.size() - 1));
    }

    private void byGroup(NominationRule.PerClass perClass, Line line) {
        NominationBasis.Classes classes = basis.classes().orElseThrow();
        for (String group : classes.groups()) {
            Optional<String> own = Optional.of(group);
            apply(perClass.rule(), line.only(each -> each.group().equals(own)), own);
        }
        for (Line.Candidate each : line.candidates) {
            verdicts.putIfAbsent(each.unit().id(), new Nomination.Verdict.InNoGroup(classes.grouping()));
        }
    }

    private Line aboveFloors(List<NominationRule.Floor> floors, Line line) {
        Map<String, List<Nomination.MissedFloor>> missed = new HashMap<>();
        for (NominationRule.Floor floor : floors) {
            boolean highest = basis.floors().get(floor.node()) == RankingRule.Order.HIGHEST_FIRST;
            for (Line.Candidate each : line.candidates) {
                OptionalDouble value = value(each.basis(), floor.node());
                if (!reaches(value, floor.least(), highest)) {
                    missed.computeIfAbsent(each.unit().id(), unit -> new ArrayList<>())
                            .add(new Nomination.MissedFloor(floor, value));
                }
            }
        }
        missed.forEach((unit, those) -> verdicts.put(unit, new Nomination.Verdict.BelowFloor(those)));
        return line.only(each -> !missed.containsKey(each.unit().id()));
    }

    private static OptionalDouble value(NominationBasis.Candidate candidate, String node) {
        Double value = candidate.floors().get(node);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static boolean reaches(OptionalDouble value, double least, boolean highest) {
        if (value.isEmpty()) {
            return false;
        }
        double number = value.getAsDouble();
        return Numbers.isEqual(number, least) || (highest ? number > least : number < least);
    }

    private List<Nomination.Answer> answers(Line line) {
        List<Nomination.Answer> answers = new ArrayList<>();
        for (Line.Candidate each : line.candidates) {
            NominationBasis.Candidate known = each.basis();
            Nomination.Placing standing = new Nomination.Placing(each.place(), known.score(), known.unclamped());
            Nomination.Verdict verdict =
                    Objects.requireNonNull(verdicts.get(each.unit().id()));
            answers.add(new Nomination.Answer(each.unit(), Optional.of(standing), known.group(), verdict));
        }
        for (NominationBasis.NotRanked each : basis.notRanked()) {
            Nomination.Verdict verdict = new Nomination.Verdict.NotEligible(each.reason(), each.detail());
            answers.add(new Nomination.Answer(each.unit(), Optional.empty(), each.group(), verdict));
        }
        return answers;
    }
}
