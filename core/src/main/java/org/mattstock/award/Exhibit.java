package org.mattstock.award;

import java.util.Objects;
import org.mattstock.internal.text.Digest;
import org.mattstock.jury.Deliberation;
import org.mattstock.jury.SubmissionBox;
import org.mattstock.jury.Tally;
import org.mattstock.nomination.Nomination;
import org.mattstock.nomination.NominationBasis;

/**
 * What a move rests on, put on file in a {@link AwardCase case} so that whoever replays the move can hold it against that
 * (handling i akten). Plain data, found by its hash: an exhibit that is changed is another one.
 */
public sealed interface Exhibit
        permits Exhibit.OfNomination,
                Exhibit.OfDeliberation,
                Exhibit.OfTally,
                Exhibit.OfMotivation,
                Exhibit.OfMention,
                Exhibit.OfSubmission {
    /** Under which name its hash stands among the grounds of a move. */
    String name();

    /** The SHA-256 hash, in hexadecimal, of what it holds. */
    String hash();

    /**
     * What a nomination follows from.
     *
     * @param basis the rule and all that it looks at
     */
    record OfNomination(NominationBasis basis) implements Exhibit {
        /** Checks for null. */
        public OfNomination {
            Objects.requireNonNull(basis, "basis");
        }

        @Override
        public String name() {
            return "nomination";
        }

        @Override
        public String hash() {
            return basis.hash();
        }
    }

    /**
     * What a jury decided from, with every mark and ballot. Never published: its {@link OfTally tally} is.
     *
     * @param deliberation the deliberation
     * @param salt hashed with it, since a few ballots are soon guessed from a hash alone; not blank, and kept with it
     */
    record OfDeliberation(Deliberation deliberation, String salt) implements Exhibit {
        /** Refuses a blank salt. */
        public OfDeliberation {
            Objects.requireNonNull(deliberation, "deliberation");
            if (salt.isBlank()) {
                throw new IllegalArgumentException("salt must not be blank: without it ballots can be guessed");
            }
        }

        @Override
        public String name() {
            return "deliberation";
        }

        @Override
        public String hash() {
            return Digest.start("mattstock-exhibit-deliberation-1")
                    .text(salt)
                    .text(deliberation.hash())
                    .hex();
        }
    }

    /**
     * What was counted in a deliberation: the decision follows from it, and no single mark or ballot can be read from it.
     *
     * @param tally the tally
     */
    record OfTally(Tally tally) implements Exhibit {
        /** Checks for null. */
        public OfTally {
            Objects.requireNonNull(tally, "tally");
        }

        @Override
        public String name() {
            return "tally";
        }

        @Override
        public String hash() {
            return tally.hash();
        }
    }

    /**
     * A jury's text about a winner.
     *
     * @param motivation the motivation
     */
    record OfMotivation(Motivation motivation) implements Exhibit {
        /** Checks for null. */
        public OfMotivation {
            Objects.requireNonNull(motivation, "motivation");
        }

        /** With the unit, since there may be several winners. */
        @Override
        public String name() {
            return "motivation-" + motivation.unit();
        }

        @Override
        public String hash() {
            return motivation.hash();
        }
    }

    /**
     * What an honorable mention follows from.
     *
     * @param basis the rule and all that it looks at
     */
    record OfMention(MentionBasis basis) implements Exhibit {
        /** Checks for null. */
        public OfMention {
            Objects.requireNonNull(basis, "basis");
        }

        @Override
        public String name() {
            return "mention";
        }

        @Override
        public String hash() {
            return basis.hash();
        }
    }

    /**
     * What a nominee submitted; its hash is that of {@link Move.Submit}.
     *
     * @param version the version
     */
    record OfSubmission(SubmissionBox.Version version) implements Exhibit {
        /** Checks for null. */
        public OfSubmission {
            Objects.requireNonNull(version, "version");
        }

        @Override
        public String name() {
            return "submission";
        }

        @Override
        public String hash() {
            return version.hash();
        }
    }

    /** What a nomination follows from. */
    static Exhibit of(Nomination nomination) {
        return new OfNomination(nomination.basis());
    }

    /** A deliberation with a salt, such as a random text that the secretariat keeps. */
    static Exhibit of(Deliberation deliberation, String salt) {
        return new OfDeliberation(deliberation, salt);
    }

    /** What was counted. */
    static Exhibit of(Tally tally) {
        return new OfTally(tally);
    }

    /** A motivation. */
    static Exhibit of(Motivation motivation) {
        return new OfMotivation(motivation);
    }

    /** What a mention follows from. */
    static Exhibit of(HonorableMention mention) {
        return new OfMention(mention.basis());
    }

    /** What was submitted. */
    static Exhibit of(SubmissionBox.Version version) {
        return new OfSubmission(version);
    }
}
