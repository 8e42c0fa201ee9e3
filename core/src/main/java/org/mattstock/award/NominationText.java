package org.mattstock.award;

import java.math.RoundingMode;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.mattstock.award.Nomination.How;
import org.mattstock.award.Nomination.Verdict;
import org.mattstock.internal.text.Decimals;
import org.mattstock.rank.UnrankedReason;

/** Rules and verdicts in the words of a table. */
final class NominationText {
    private static final int DECIMALS = 3;

    private NominationText() {}

    static String of(NominationRule rule) {
        if (rule instanceof NominationRule.TopN top) {
            return "top " + top.n();
        } else if (rule instanceof NominationRule.AboveScore above) {
            return (above.bound() == NominationRule.Bound.ABOVE ? "above " : "at least ") + number(above.score());
        } else if (rule instanceof NominationRule.LargestGap gap) {
            return "largest gap after " + gap.least() + " to " + gap.most();
        } else if (rule instanceof NominationRule.NaturalBreaks breaks) {
            return "top of " + breaks.classes() + " natural classes";
        } else if (rule instanceof NominationRule.WithinSpread spread) {
            return width(spread.width()) + " of the best";
        } else if (rule instanceof NominationRule.ShareInTop share) {
            return "in the top " + share.k() + " in at least " + number(share.leastShare()) + " of tried definitions";
        } else if (rule instanceof NominationRule.PerClass perClass) {
            return of(perClass.rule()) + " in each " + perClass.grouping();
        }
        NominationRule.WithFloors floors = (NominationRule.WithFloors) rule;
        return of(floors.rule()) + " of those with "
                + floors.floors().stream()
                        .map(floor -> floor.node() + " at least " + number(floor.least()))
                        .collect(Collectors.joining(", "));
    }

    private static String width(NominationRule.WithinSpread.Width width) {
        return width instanceof NominationRule.WithinSpread.Width.Points points
                ? "within " + number(points.points()) + " points"
                : "within " + number(((NominationRule.WithinSpread.Width.RobustDeviations) width).deviations())
                        + " robust deviations";
    }

    static String word(Verdict verdict) {
        if (verdict instanceof Verdict.Nominated) {
            return "NOMINATED";
        } else if (verdict instanceof Verdict.NotNominated) {
            return "NOT_NOMINATED";
        } else if (verdict instanceof Verdict.BelowFloor) {
            return "BELOW_FLOOR";
        } else if (verdict instanceof Verdict.InNoGroup) {
            return "IN_NO_GROUP";
        }
        return verdict instanceof Verdict.Undecided ? "UNDECIDED" : "NOT_ELIGIBLE";
    }

    static String detail(Verdict verdict) {
        if (verdict instanceof Verdict.Nominated nominated) {
            return how(nominated.how());
        } else if (verdict instanceof Verdict.NotNominated missed) {
            return how(missed.how());
        } else if (verdict instanceof Verdict.BelowFloor below) {
            return below.floors().stream().map(NominationText::floor).collect(Collectors.joining(", "));
        } else if (verdict instanceof Verdict.InNoGroup none) {
            return none.grouping();
        } else if (verdict instanceof Verdict.Undecided undecided) {
            return undecided.side().name();
        }
        Verdict.NotEligible not = (Verdict.NotEligible) verdict;
        return not.reason() == UnrankedReason.NOT_ELIGIBLE && !not.detail().isEmpty()
                ? not.detail()
                : not.reason() + (not.detail().isEmpty() ? "" : ": " + not.detail());
    }

    private static String how(How how) {
        return how == How.CLEAR ? "" : how.name();
    }

    private static String floor(Nomination.MissedFloor missed) {
        OptionalDouble value = missed.value();
        String shown = value.isPresent()
                ? Decimals.shortest(value.getAsDouble())
                        .setScale(DECIMALS, RoundingMode.HALF_UP)
                        .toPlainString()
                : "no value";
        return missed.floor().node() + " " + shown + " against "
                + number(missed.floor().least());
    }

    /** The shortest text, without zeros that say nothing. */
    private static String number(double value) {
        return Decimals.shortest(value).stripTrailingZeros().toPlainString();
    }
}
