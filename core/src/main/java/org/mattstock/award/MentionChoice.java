package org.mattstock.award;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import org.mattstock.data.Unit;
import org.mattstock.development.DevelopmentResult;
import org.mattstock.development.Honor;
import org.mattstock.development.Size;
import org.mattstock.development.UnitDevelopment;

/** Walks down the order of development until the mentions are given. */
final class MentionChoice {
    private final DevelopmentResult development;
    private final HonorableMention.Rule rule;
    private final SortedSet<String> nominees;
    private final Map<String, HonorableMention.Ruling> verdicts = new TreeMap<>();
    private final List<Unit> given = new ArrayList<>();

    MentionChoice(DevelopmentResult development, HonorableMention.Rule rule, SortedSet<String> nominees) {
        this.development = development;
        this.rule = rule;
        this.nominees = nominees;
    }

    HonorableMention choose() {
        List<Honor.Candidate> eligible = new ArrayList<>();
        for (Honor.Candidate each : development.honor().order()) {
            if (!each.qualifies()) {
                verdicts.put(each.unit().id(), HonorableMention.Ruling.BARRED);
            } else if (isPassedOver(each)) {
                verdicts.put(each.unit().id(), HonorableMention.Ruling.NOMINEE);
            } else {
                eligible.add(each);
            }
        }
        int start = 0;
        while (start < eligible.size()) {
            int end = endOfTie(eligible, start);
            decide(eligible.subList(start, end), start);
            start = end;
        }
        return new HonorableMention(rule, outcome(eligible), development.luck(), answers());
    }

    private boolean isPassedOver(Honor.Candidate each) {
        return rule.nominees() == HonorableMention.Nominees.EXCLUDED
                && nominees.contains(each.unit().id());
    }

    private int endOfTie(List<Honor.Candidate> eligible, int start) {
        int end = start + 1;
        while (end < eligible.size() && isTied(eligible.get(start), eligible.get(end))) {
            end++;
        }
        return end;
    }

    /** By what the order is by: the expected place, then the slope. */
    private boolean isTied(Honor.Candidate a, Honor.Candidate b) {
        Size.Slope first = slope(a);
        Size.Slope second = slope(b);
        return first.perYear() == second.perYear()
                && first.shrunken()
                        .map(Size.Shrunken::expectedPlace)
                        .equals(second.shrunken().map(Size.Shrunken::expectedPlace));
    }

    private Size.Slope slope(Honor.Candidate each) {
        return development.requireUnit(each.unit().id()).size().absolute().orElseThrow();
    }

    private void decide(List<Honor.Candidate> tied, int before) {
        boolean fits = before + tied.size() <= rule.most();
        boolean cut = before < rule.most() && !fits;
        boolean given = fits || (cut && rule.tiedAtCut() == HonorableMention.TiedAtCut.INCLUDE_ALL);
        HonorableMention.Ruling verdict = given
                ? HonorableMention.Ruling.GIVEN
                : cut ? HonorableMention.Ruling.TIED_AT_CUT : HonorableMention.Ruling.BEYOND_THE_NUMBER;
        for (Honor.Candidate each : tied) {
            verdicts.put(each.unit().id(), verdict);
            if (given) {
                this.given.add(each.unit());
            }
        }
    }

    private HonorableMention.Award outcome(List<Honor.Candidate> eligible) {
        if (!given.isEmpty()) {
            return new HonorableMention.Award.Given(given);
        }
        if (development.honor().outcome() instanceof Honor.Finding.NoOneQualifies none) {
            return new HonorableMention.Award.NobodyQualifies(none.reason());
        }
        return new HonorableMention.Award.NotGiven(
                eligible.isEmpty()
                        ? HonorableMention.Reason.ONLY_NOMINEES_QUALIFY
                        : HonorableMention.Reason.ALL_TIED_AT_CUT);
    }

    private List<HonorableMention.OfUnit> answers() {
        List<HonorableMention.OfUnit> answers = new ArrayList<>();
        for (Honor.Candidate each : development.honor().order()) {
            answers.add(new HonorableMention.OfUnit(
                    each.unit(),
                    Objects.requireNonNull(verdicts.get(each.unit().id())),
                    OptionalInt.of(each.place()),
                    OptionalDouble.of(each.size()),
                    each.bars(),
                    development.requireUnit(each.unit().id()).evidence().test()));
        }
        for (UnitDevelopment each : development.units()) {
            if (!verdicts.containsKey(each.unit().id())) {
                answers.add(new HonorableMention.OfUnit(
                        each.unit(),
                        HonorableMention.Ruling.NOT_DECIDABLE,
                        OptionalInt.empty(),
                        OptionalDouble.empty(),
                        Set.of(),
                        each.evidence().test()));
            }
        }
        return answers;
    }
}
