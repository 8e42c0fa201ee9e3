package org.mattstock.nomination;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.mattstock.data.Grouping;
import org.mattstock.data.Unit;
import org.mattstock.index.Scores;
import org.mattstock.internal.statistics.Numbers;
import org.mattstock.rank.RankingRule;
import org.mattstock.rank.Unranked;

/** One run of a rule: it passes floors and groups down to simple rules, and collects every unit's verdict. */
final class Nominating {
    private final NominationInput input;
    private final Map<String, Nomination.Verdict> verdicts = new HashMap<>();
    private final Map<String, String> groups = new HashMap<>();
    private final List<Nomination.Cut> cuts = new ArrayList<>();

    private Nominating(NominationInput input) {
        this.input = input;
    }

    static Nomination run(NominationRule rule, NominationInput input) {
        Nominating run = new Nominating(Objects.requireNonNull(input, "input"));
        Line line = Line.of(input);
        run.apply(rule, line, Optional.empty());
        Optional<Nomination.Origin> origin = input.scores()
                .map(scores -> new Nomination.Origin(scores.definitionHash(), scores.panelDigest(), scores.year()));
        return new Nomination(rule, origin, run.answers(line), run.cuts);
    }

    private void apply(NominationRule rule, Line line, Optional<String> group) {
        if (rule instanceof NominationRule.WithFloors floors) {
            apply(floors.rule(), aboveFloors(floors.floors(), line), group);
        } else if (rule instanceof NominationRule.PerClass perClass) {
            byGroup(perClass, line);
        } else {
            Line own = rule instanceof NominationRule.ShareInTop share
                    ? line.by(unit -> input.share(share.k(), unit))
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
                : input.noise(
                        line.candidates.get(cut - 1).unit(),
                        line.candidates.get(cut).unit());
        OptionalDouble next = line.largestGap(allowed(rule, line, cut).filter(other -> other != cut));
        return Optional.of(new Nomination.Gap(line.gap(cut), next, line.medianGap(top(rule, line, cut)), noise));
    }

    private static IntStream allowed(NominationRule rule, Line line, int cut) {
        return rule instanceof NominationRule.LargestGap largest ? Cutter.gaps(largest, line) : top(rule, line, cut);
    }

    private static IntStream top(NominationRule rule, Line line, int cut) {
        int depth = rule instanceof NominationRule.LargestGap largest ? Math.max(largest.most(), cut) : 2 * cut - 1;
        return IntStream.rangeClosed(1, Math.min(depth, line.size() - 1));
    }

    private void byGroup(NominationRule.PerClass perClass, Line line) {
        Grouping grouping = input.grouping(perClass.grouping());
        for (Grouping.Group each : grouping.groups()) {
            Line members = line.only(unit -> each.units().contains(unit.id()));
            each.units().forEach(unit -> groups.put(unit, each.id()));
            apply(perClass.rule(), members, Optional.of(each.id()));
        }
        for (Line.Candidate each : line.candidates) {
            verdicts.putIfAbsent(each.unit().id(), new Nomination.Verdict.InNoGroup(grouping.id()));
        }
    }

    private Line aboveFloors(List<NominationRule.Floor> floors, Line line) {
        Scores scores = input.scores()
                .orElseThrow(() ->
                        new IllegalArgumentException("floors need scores, got a ranking alone; floors: " + floors));
        Map<String, List<Nomination.MissedFloor>> missed = new HashMap<>();
        for (NominationRule.Floor floor : floors) {
            boolean highest = scores.ranking(floor.node()).rule().order() == RankingRule.Order.HIGHEST_FIRST;
            for (Line.Candidate each : line.candidates) {
                OptionalDouble value =
                        scores.node(floor.node()).value(each.unit().id());
                if (!reaches(value, floor.least(), highest)) {
                    missed.computeIfAbsent(each.unit().id(), unit -> new ArrayList<>())
                            .add(new Nomination.MissedFloor(floor, value));
                }
            }
        }
        missed.forEach((unit, those) -> verdicts.put(unit, new Nomination.Verdict.BelowFloor(those)));
        return line.only(unit -> !missed.containsKey(unit.id()));
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
            Nomination.Verdict verdict =
                    Objects.requireNonNull(verdicts.get(each.unit().id()));
            Nomination.Placing standing = new Nomination.Placing(each.place(), each.score(), each.unclamped());
            answers.add(answer(each.unit(), Optional.of(standing), verdict));
        }
        input.ranking().unranked().stream()
                .sorted(Comparator.comparing(Unranked::unit))
                .map(each -> answer(
                        each.unit(),
                        Optional.empty(),
                        new Nomination.Verdict.NotEligible(each.reason(), each.detail())))
                .forEach(answers::add);
        return answers;
    }

    private Nomination.Answer answer(Unit unit, Optional<Nomination.Placing> standing, Nomination.Verdict verdict) {
        return new Nomination.Answer(unit, standing, Optional.ofNullable(groups.get(unit.id())), verdict);
    }
}
