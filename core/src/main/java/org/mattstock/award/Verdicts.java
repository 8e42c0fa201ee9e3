package org.mattstock.award;

import org.mattstock.award.Nomination.How;
import org.mattstock.award.Nomination.Side;
import org.mattstock.award.Nomination.Verdict;
import org.mattstock.internal.statistics.Numbers;

/** What a cut means for each unit of its line. */
final class Verdicts {
    private final Line line;
    private final Choice choice;
    /** The line with the ties that are left: where the cut goes through a tie, that tie is dissolved. */
    private final Line positions;

    private final double cutValue;

    Verdicts(Line line, Choice choice) {
        this.line = line;
        this.choice = choice;
        boolean ordered = choice.low() < choice.nominees() && choice.nominees() < choice.high();
        this.positions = ordered ? line.finer() : line;
        this.cutValue = CutFacts.value(line, choice).orElse(0);
    }

    Verdict of(int i) {
        if (choice.refusal().isPresent()) {
            Side side = i < choice.low() ? Side.IN_EITHER_WAY : i < choice.high() ? Side.DISPUTED : Side.OUT_EITHER_WAY;
            return new Verdict.Undecided(side);
        }
        int position = positions.before(i) + 1;
        if (i < choice.nominees()) {
            return new Verdict.Nominated(position, how(i));
        }
        How how = how(i);
        double points = how == How.TIED_AT_CUT ? 0 : Numbers.difference(cutValue, line.value(i));
        return new Verdict.NotNominated(position, Math.max(0, points), position - choice.nominees(), how);
    }

    private How how(int i) {
        if (i < choice.low() || i >= choice.high()) {
            return How.CLEAR;
        }
        return choice.nominees() == choice.low() || choice.nominees() == choice.high()
                ? How.TIED_AT_CUT
                : How.ORDERED_WITHIN_TIE;
    }
}
