package org.mattstock.award;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.mattstock.data.Unit;
import org.mattstock.development.Honor;

/** Walks down the order of development until the mentions are given. */
final class MentionChoice {
    private final MentionBasis basis;
    private final HonorableMention.Rule rule;
    private final List<MentionBasis.Candidate> order;
    private final Map<String, HonorableMention.Ruling> verdicts = new TreeMap<>();
    private final List<Unit> given = new ArrayList<>();

    MentionChoice(MentionBasis basis) {
        this.basis = basis;
        this.rule = basis.rule();
        this.order = new ArrayList<>(basis.candidates());
        // The sort is stable and candidates come by id.
        order.sort(Comparator.comparingInt(MentionChoice::tier)
                .thenComparingDouble(each -> each.expectedPlace().orElse(0))
                .thenComparing(Comparator.comparingDouble(MentionBasis.Candidate::slope)
                        .reversed()));
    }

    /** First those who qualify, then those who rose steadily, then the others. */
    private static int tier(MentionBasis.Candidate each) {
        boolean rose = Collections.disjoint(each.bars(), EnumSet.of(Honor.Bar.NOT_STEADY, Honor.Bar.NOT_RISEN));
        return each.bars().isEmpty() ? 0 : rose ? 1 : 2;
    }

    HonorableMention choose() {
        List<MentionBasis.Candidate> eligible = new ArrayList<>();
        for (MentionBasis.Candidate each : order) {
            if (!each.bars().isEmpty()) {
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
        return new HonorableMention(basis, outcome(eligible), answers());
    }

    private boolean isPassedOver(MentionBasis.Candidate each) {
        return rule.nominees() == HonorableMention.Nominees.EXCLUDED
                && basis.nominees().contains(each.unit().id());
    }

    private static int endOfTie(List<MentionBasis.Candidate> eligible, int start) {
        int end = start + 1;
        while (end < eligible.size() && isTied(eligible.get(start), eligible.get(end))) {
            end++;
        }
        return end;
    }

    /** By what the order is by: the expected place, then the slope. */
    private static boolean isTied(MentionBasis.Candidate a, MentionBasis.Candidate b) {
        return a.slope() == b.slope() && a.expectedPlace().equals(b.expectedPlace());
    }

    private void decide(List<MentionBasis.Candidate> tied, int before) {
        boolean fits = before + tied.size() <= rule.most();
        boolean cut = before < rule.most() && !fits;
        boolean given = fits || (cut && rule.tiedAtCut() == HonorableMention.TiedAtCut.INCLUDE_ALL);
        HonorableMention.Ruling verdict = given
                ? HonorableMention.Ruling.GIVEN
                : cut ? HonorableMention.Ruling.TIED_AT_CUT : HonorableMention.Ruling.BEYOND_THE_NUMBER;
        for (MentionBasis.Candidate each : tied) {
            verdicts.put(each.unit().id(), verdict);
            if (given) {
                this.given.add(each.unit());
            }
        }
    }

    private HonorableMention.Award outcome(List<MentionBasis.Candidate> eligible) {
        if (!given.isEmpty()) {
            return new HonorableMention.Award.Given(given);
        }
        if (Honor.Finding.of(honorOrder()) instanceof Honor.Finding.NoOneQualifies none) {
            return new HonorableMention.Award.NobodyQualifies(none.reason());
        }
        return new HonorableMention.Award.NotGiven(
                eligible.isEmpty()
                        ? HonorableMention.Reason.ONLY_NOMINEES_QUALIFY
                        : HonorableMention.Reason.ALL_TIED_AT_CUT);
    }

    private List<Honor.Candidate> honorOrder() {
        List<Honor.Candidate> places = new ArrayList<>();
        order.forEach(
                each -> places.add(new Honor.Candidate(places.size() + 1, each.unit(), each.size(), each.bars())));
        return places;
    }

    private List<HonorableMention.OfUnit> answers() {
        List<HonorableMention.OfUnit> answers = new ArrayList<>();
        for (MentionBasis.Candidate each : order) {
            answers.add(new HonorableMention.OfUnit(
                    each.unit(),
                    Objects.requireNonNull(verdicts.get(each.unit().id())),
                    OptionalInt.of(answers.size() + 1),
                    OptionalDouble.of(each.size()),
                    each.bars(),
                    each.evidence()));
        }
        for (MentionBasis.NotDecidable each : basis.notDecidable()) {
            answers.add(new HonorableMention.OfUnit(
                    each.unit(),
                    HonorableMention.Ruling.NOT_DECIDABLE,
                    OptionalInt.empty(),
                    OptionalDouble.empty(),
                    Set.of(),
                    each.evidence()));
        }
        return answers;
    }
}
