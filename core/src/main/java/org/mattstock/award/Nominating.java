package org.mattstock.award;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
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
            Verdicts given = new Verdicts(own, choice);
            for (int i = 0; i < own.size(); i++) {
                verdicts.put(own.candidates.get(i).unit().id(), given.of(i));
            }
            cuts.add(new CutFacts(rule, own, choice, input).cut(group));
        }
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
            answers.add(answer(each.unit(), Optional.of(each.standing()), verdict));
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

    private Nomination.Answer answer(Unit unit, Optional<Nomination.Standing> standing, Nomination.Verdict verdict) {
        return new Nomination.Answer(unit, standing, Optional.ofNullable(groups.get(unit.id())), verdict);
    }
}
