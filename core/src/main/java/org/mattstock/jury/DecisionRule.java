package org.mattstock.jury;

import java.util.Objects;
import org.mattstock.rank.Precision;

/**
 * How a jury decides: how it votes, how many must be there, what a tie becomes, how far a recusal reaches, and which places
 * are published. Each is stated beforehand and printed with the outcome.
 *
 * @param voting what is counted
 * @param quorum how many must be present
 * @param ties what a tie for the first place becomes
 * @param recusal how far a recusal reaches
 * @param listing which nominees get a place
 * @param precision when two totals are equal
 */
public record DecisionRule(
        Voting voting, Quorum quorum, TieBreak ties, Recusal recusal, Listing listing, Precision precision) {
    /** Totals this near are equal: a hundred points in decimals that binary numbers cannot hold differ by less. */
    public static final Precision STANDARD_PRECISION = Precision.tolerance(1e-9);

    /** Checks for null. */
    public DecisionRule {
        Objects.requireNonNull(voting, "voting");
        Objects.requireNonNull(quorum, "quorum");
        Objects.requireNonNull(ties, "ties");
        Objects.requireNonNull(recusal, "recusal");
        Objects.requireNonNull(listing, "listing");
        Objects.requireNonNull(precision, "precision");
    }

    /** What is counted. */
    public sealed interface Voting permits Voting.Plurality, Voting.Majority, Voting.Ranked, Voting.Totals {
        /** One vote each; the most votes lead, however few. */
        record Plurality() implements Voting {}

        /**
         * One vote each; whoever leads must have more than this share of the votes cast, else nobody is chosen.
         *
         * @param numerator from 1 to below the denominator; at least its half
         * @param denominator of the share
         */
        record Majority(int numerator, int denominator) implements Voting {
            /** Checks the share. */
            public Majority {
                if (!(numerator > 0 && numerator < denominator && 2L * numerator >= denominator)) {
                    throw new IllegalArgumentException(
                            "majority must be over a half to below 1, got " + numerator + "/" + denominator);
                }
            }
        }

        /**
         * Rankings of all nominees.
         *
         * @param method how they become one
         */
        record Ranked(Method method) implements Voting {
            /** Checks for null. */
            public Ranked {
                Objects.requireNonNull(method, "method");
            }
        }

        /**
         * The total of the parts laid side by side, the marks by each criterion among them, under the stated weights.
         *
         * @param estimate how the marks of several jurors become one
         * @param missing what becomes of a total whose marks are not all given; a recused juror's mark is not missing
         */
        record Totals(Estimate estimate, MissingMarks missing) implements Voting {
            /** Checks for null. */
            public Totals {
                Objects.requireNonNull(estimate, "estimate");
                Objects.requireNonNull(missing, "missing");
            }
        }

        /** How rankings become one; see {@link Ballots}. */
        enum Method {
            /** Points for every nominee ranked below; the most points lead. */
            BORDA,
            /** Pairwise wins less losses; the largest difference leads. */
            COPELAND,
            /** The ranking that agrees with most pairs on the ballots; whoever is first in any of the best leads. */
            KEMENY
        }

        /** How the marks of several jurors become one. */
        enum Estimate {
            /** Their mean. A lenient juror's recusal lowers the unit's mean. */
            MEAN,
            /** The unit's effect in the additive fit with jurors, see {@link Leniency}: who marked whom matters less. */
            LENIENCY_ADJUSTED
        }

        /** What becomes of a total whose marks are not all given. */
        enum MissingMarks {
            /** There is none, and so no decision: the default, since marks that are not given may be the ones that decide. */
            BLOCK,
            /** Those that were given stand in for it. */
            MEAN_OF_GIVEN
        }

        /** The most votes lead. */
        static Voting plurality() {
            return new Plurality();
        }

        /** More than this share of the votes cast. */
        static Voting majority(int numerator, int denominator) {
            return new Majority(numerator, denominator);
        }

        /** Rankings of all nominees. */
        static Voting ranked(Method method) {
            return new Ranked(method);
        }

        /** The total of the parts laid side by side; missing marks {@linkplain MissingMarks#BLOCK block} it. */
        static Voting totals(Estimate estimate) {
            return new Totals(estimate, MissingMarks.BLOCK);
        }

        /** The total of the parts laid side by side, with what becomes of missing marks. */
        static Voting totals(Estimate estimate, MissingMarks missing) {
            return new Totals(estimate, missing);
        }

        /** More than half of the votes cast. */
        static Voting majority() {
            return new Majority(1, 2);
        }
    }

    /** How many must be present, counted for each nominee among the members who may vote on it. */
    public sealed interface Quorum permits Quorum.AtLeast, Quorum.MoreThanHalf, Quorum.AtLeastShare {
        /**
         * A number of members.
         *
         * @param members at least 1
         */
        record AtLeast(int members) implements Quorum {
            /** Checks the number. */
            public AtLeast {
                if (members < 1) {
                    throw new IllegalArgumentException("members must be at least 1, got " + members);
                }
            }
        }

        /** More than half: 3 of 5 and 3 of 4. */
        record MoreThanHalf() implements Quorum {}

        /**
         * A share, rounded up: two thirds of 5 are 4.
         *
         * @param numerator from 1 to the denominator
         * @param denominator of the share
         */
        record AtLeastShare(int numerator, int denominator) implements Quorum {
            /** Checks the share. */
            public AtLeastShare {
                if (!(numerator > 0 && numerator <= denominator)) {
                    throw new IllegalArgumentException(
                            "share must be above 0 and at most 1, got " + numerator + "/" + denominator);
                }
            }
        }

        /** A number of members. */
        static Quorum atLeast(int members) {
            return new AtLeast(members);
        }

        /** More than half. */
        static Quorum moreThanHalf() {
            return new MoreThanHalf();
        }

        /** A share, rounded up. */
        static Quorum atLeastShare(int numerator, int denominator) {
            return new AtLeastShare(numerator, denominator);
        }

        /** How many of so many members must be present; at least 1, so that nobody decides about a unit nobody may judge. */
        default int needed(int entitled) {
            if (this instanceof AtLeast atLeast) {
                return atLeast.members;
            }
            return this instanceof AtLeastShare share
                    ? (int) Math.max(1, -Math.floorDiv(-(long) entitled * share.numerator, share.denominator))
                    : entitled / 2 + 1;
        }
    }

    /** What a tie for the first place becomes. Lots are not drawn: an outcome must follow from what is written. */
    public enum TieBreak {
        /** The chair's casting vote decides (utslagsröst), unless the chair is recused for one of the tied. */
        CHAIR_DECIDES,
        /** The tied share the first place. */
        SHARED_PLACE,
        /** Nobody is chosen; the jury must vote again. */
        VOTE_AGAIN
    }

    /** How far a recusal reaches. */
    public enum Recusal {
        /**
         * To that unit: no marks and no ballots on it. The member's marks and ballots on its rivals count, so a unit that
         * fewer may vote for starts behind.
         */
        THAT_UNIT,
        /** To the whole decision: all marks and ballots of a member recused for any nominee are left aside. */
        WHOLE_DECISION
    }

    /** Which nominees get a place. */
    public enum Listing {
        /** The winner only; the other nominees are unranked. */
        WINNER_ONLY,
        /** The winner first, all others together second. */
        OTHERS_SHARE_SECOND,
        /** Each by what was counted, ties sharing the better place. */
        ALL_PLACES
    }

    /**
     * The default under a voting rule: more than half present, the chair decides ties, a recusal reaches to that unit, and only
     * the winner has a place.
     */
    public static DecisionRule by(Voting voting) {
        return new DecisionRule(
                voting,
                new Quorum.MoreThanHalf(),
                TieBreak.CHAIR_DECIDES,
                Recusal.THAT_UNIT,
                Listing.WINNER_ONLY,
                STANDARD_PRECISION);
    }

    /** This rule with another quorum. */
    public DecisionRule withQuorum(Quorum other) {
        return new DecisionRule(voting, other, ties, recusal, listing, precision);
    }

    /** This rule with another answer to ties. */
    public DecisionRule withTies(TieBreak other) {
        return new DecisionRule(voting, quorum, other, recusal, listing, precision);
    }

    /** This rule with another reach of recusals. */
    public DecisionRule withRecusal(Recusal other) {
        return new DecisionRule(voting, quorum, ties, other, listing, precision);
    }

    /** This rule with other places. */
    public DecisionRule withListing(Listing other) {
        return new DecisionRule(voting, quorum, ties, recusal, other, precision);
    }

    /** This rule with another precision. */
    public DecisionRule withPrecision(Precision other) {
        return new DecisionRule(voting, quorum, ties, recusal, listing, other);
    }
}
