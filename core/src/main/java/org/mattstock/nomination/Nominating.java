package org.mattstock.nomination;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mattstock.data.Unit;
import org.mattstock.internal.statistics.Numbers;
import org.mattstock.nomination.Nomination.Verdict;
import org.mattstock.rank.RankingRule;

/** One run of a rule: it passes floors and groups down to simple rules, and collects every unit's verdict. */
final class Nominating {
    private final NominationBasis basis;
    private final Map<String, NominationBasis.Candidate> known = new HashMap<>();
    private final Map<String, Verdict> verdicts = new HashMap<>();
    private final List<Nomination.Cut> cuts = new ArrayList<>();

    private Nominating(NominationBasis basis) {
        this.basis = basis;
        basis.candidates().forEach(each -> known.put(each.unit().id(), each));
    }

    static Nomination run(NominationBasis basis) {
        Nominating run = new Nominating(basis);
        Line line = basis.line();
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
                    ? line.by(unit -> known(unit).share().orElseThrow())
                    : line;
            Choice choice = Cutter.cut(rule, own);
            decide(choice);
            cuts.add(cut(group, rule, choice));
        }
    }

    private NominationBasis.Candidate known(Unit unit) {
        return Objects.requireNonNull(known.get(unit.id()));
    }

    private void decide(Choice choice) {
        Line positions = choice.positions();
        List<Line.Candidate> all = choice.line().candidates;
        for (int i = 0; i < all.size(); i++) {
            verdicts.put(
                    all.get(i).unit().id(),
                    choice.doubt().isPresent()
                            ? new Verdict.Undecided(side(choice, i))
                            : verdict(choice, i, positions.before(i) + 1));
        }
    }

    private static Nomination.Side side(Choice choice, int i) {
        if (choice.isAtCut(i)) {
            return Nomination.Side.DISPUTED;
        }
        return i < choice.low() ? Nomination.Side.IN_EITHER_WAY : Nomination.Side.OUT_EITHER_WAY;
    }

    private static Verdict verdict(Choice choice, int i, int position) {
        return i < choice.nominees()
                ? new Verdict.Nominated(position, how(choice, i))
                : new Verdict.NotNominated(
                        position, choice.pointsShort(i), position - choice.nominees(), how(choice, i));
    }

    private static Nomination.How how(Choice choice, int i) {
        if (!choice.isAtCut(i)) {
            return Nomination.How.CLEAR;
        }
        return choice.dividesTie() ? Nomination.How.ORDERED_WITHIN_TIE : Nomination.How.TIED_AT_CUT;
    }

    private Nomination.Cut cut(Optional<String> group, NominationRule rule, Choice choice) {
        return new Nomination.Cut(
                group,
                measure(rule),
                choice.line().size(),
                choice.nominees(),
                choice.score(),
                bound(rule, choice),
                gap(rule, choice),
                choice.classes(),
                choice.doubt().map(Nominating::refusal));
    }

    /** Whether to be on the score of the cut was enough: not where a tie was kept out. */
    private static NominationRule.Bound bound(NominationRule rule, Choice choice) {
        if (choice.excludesTie()) {
            return NominationRule.Bound.ABOVE;
        }
        return rule instanceof NominationRule.AboveScore above ? above.bound() : NominationRule.Bound.AT_LEAST;
    }

    private static Nomination.Refusal refusal(Doubt doubt) {
        return switch (doubt) {
            case TIE -> Nomination.Refusal.TIED_AT_CUT;
            case SEVERAL -> Nomination.Refusal.SEVERAL_CUTS;
            case TOO_FEW -> Nomination.Refusal.TOO_FEW_SCORES;
        };
    }

    private static Nomination.Measure measure(NominationRule rule) {
        return rule instanceof NominationRule.ShareInTop ? Nomination.Measure.SHARE : Nomination.Measure.SCORE;
    }

    private Optional<Nomination.Gap> gap(NominationRule rule, Choice choice) {
        Line line = choice.line();
        int cut = choice.nominees();
        if (choice.doubt().isPresent() || cut == 0 || cut == line.size()) {
            return Optional.empty();
        }
        OptionalDouble noise = measure(rule) == Nomination.Measure.SHARE
                ? OptionalDouble.empty()
                : noise(
                        known(line.candidates.get(cut - 1).unit()),
                        known(line.candidates.get(cut).unit()));
        OptionalDouble next = line.largestGap(Cutter.allowed(rule, line, cut).filter(other -> other != cut));
        return Optional.of(new Nomination.Gap(line.gap(cut), next, line.medianGap(Cutter.top(rule, line, cut)), noise));
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

    private void byGroup(NominationRule.PerClass perClass, Line line) {
        NominationBasis.Classes classes = basis.classes().orElseThrow();
        for (String group : classes.groups()) {
            Optional<String> own = Optional.of(group);
            apply(perClass.rule(), line.only(unit -> known(unit).group().equals(own)), own);
        }
        line.units().forEach(unit -> verdicts.putIfAbsent(unit.id(), new Verdict.InNoGroup(classes.grouping())));
    }

    private Line aboveFloors(List<NominationRule.Floor> floors, Line line) {
        Map<String, List<Nomination.MissedFloor>> missed = new HashMap<>();
        for (NominationRule.Floor floor : floors) {
            boolean highest = basis.floors().get(floor.node()) == RankingRule.Order.HIGHEST_FIRST;
            for (Line.Candidate each : line.candidates) {
                OptionalDouble value = value(known(each.unit()), floor.node());
                if (!reaches(value, floor.least(), highest)) {
                    missed.computeIfAbsent(each.unit().id(), unit -> new ArrayList<>())
                            .add(new Nomination.MissedFloor(floor, value));
                }
            }
        }
        missed.forEach((unit, those) -> verdicts.put(unit, new Verdict.BelowFloor(those)));
        return line.only(unit -> !missed.containsKey(unit.id()));
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
            NominationBasis.Candidate own = known(each.unit());
            Nomination.Placing standing = new Nomination.Placing(each.place(), own.score(), own.unclamped());
            Verdict verdict = Objects.requireNonNull(verdicts.get(each.unit().id()));
            answers.add(new Nomination.Answer(each.unit(), Optional.of(standing), own.group(), verdict));
        }
        for (NominationBasis.NotRanked each : basis.notRanked()) {
            Verdict verdict = new Verdict.NotEligible(each.reason(), each.detail());
            answers.add(new Nomination.Answer(each.unit(), Optional.empty(), each.group(), verdict));
        }
        return answers;
    }
}
