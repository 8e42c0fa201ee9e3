package org.mattstock.nomination;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mattstock.coherence.Review;
import org.mattstock.data.Unit;
import org.mattstock.internal.text.Checks;
import org.mattstock.internal.text.Lookup;
import org.mattstock.internal.text.Words;
import org.mattstock.rank.UnrankedReason;
import org.mattstock.table.Table;
import org.mattstock.uncertainty.JointBand;
import org.mattstock.uncertainty.RankDistribution;

/**
 * A nomination (nominering) with an answer to every unit of the population: nominated, or missed by how much, or not eligible
 * because. Every answer follows from the {@link NominationBasis}, and there is no other way to a nomination: nobody can put one
 * together by hand. Immutable; equal when the bases are.
 */
public final class Nomination {
    private final NominationBasis basis;
    private final List<Answer> answers;
    private final List<Cut> cuts;

    Nomination(NominationBasis basis, List<Answer> answers, List<Cut> cuts) {
        this.basis = basis;
        this.answers = List.copyOf(answers);
        this.cuts = List.copyOf(cuts);
    }

    /** All that moves this nomination: {@code basis().nomination()} is equal to it. */
    public NominationBasis basis() {
        return basis;
    }

    /** The rule. */
    public NominationRule rule() {
        return basis.rule();
    }

    /** What was scored; absent where a ranking was given without its scores. */
    public Optional<NominationBasis.Origin> origin() {
        return basis.origin();
    }

    /**
     * One for each unit of the population: the ranked ones in the ranking's order, tied ones by the score before the last clamp
     * and then by id, and after them the unranked by id. Who is outside the population, such as the country, gets none.
     */
    public List<Answer> answers() {
        return answers;
    }

    /** Where the rule cut: one, or one for each group in order of the groups. */
    public List<Cut> cuts() {
        return cuts;
    }

    /**
     * The answer to one unit.
     *
     * @param unit the unit
     * @param standing its place and scores; absent where it has none
     * @param group the group whose cut it was measured by, under a rule per class
     * @param verdict the answer
     */
    public record Answer(Unit unit, Optional<Placing> standing, Optional<String> group, Verdict verdict) {
        /** Checks for null. */
        public Answer {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(standing, "standing");
            Objects.requireNonNull(group, "group");
            Objects.requireNonNull(verdict, "verdict");
        }

        /** The unit and its answer, in one line. */
        @Override
        public String toString() {
            return unit + ": " + Words.of(verdict.getClass()).replace('-', ' ');
        }

        /** Whether the unit is nominated. */
        public boolean isNominated() {
            return verdict instanceof Verdict.Nominated;
        }
    }

    /**
     * Where a ranked unit stands.
     *
     * @param place its place in the whole ranking
     * @param score its score
     * @param unclamped its score before the last clamp; the score itself where nothing is cut
     */
    public record Placing(double place, double score, double unclamped) {}

    /** An answer. */
    public sealed interface Verdict
            permits Verdict.Nominated,
                    Verdict.NotNominated,
                    Verdict.BelowFloor,
                    Verdict.InNoGroup,
                    Verdict.Undecided,
                    Verdict.NotEligible {
        /**
         * Nominated.
         *
         * @param position the place, from 1, among those that could be nominated; tied ones share the better
         * @param how whether a tie at the cut mattered
         */
        record Nominated(int position, How how) implements Verdict {
            /** Checks for null. */
            public Nominated {
                Objects.requireNonNull(how, "how");
            }
        }

        /**
         * Not nominated, and by how much.
         *
         * @param position the place, from 1, among those that could be nominated; tied ones share the better
         * @param points how far the cut's score is ahead, in what the cut measures; 0 on the cut itself
         * @param places how many places behind the last nominee's; 1 for who comes next
         * @param how whether a tie at the cut mattered
         */
        record NotNominated(int position, double points, int places, How how) implements Verdict {
            /** Checks for null. */
            public NotNominated {
                Objects.requireNonNull(how, "how");
            }
        }

        /**
         * Passed over, since it is below a floor.
         *
         * @param floors the floors that it does not reach, in the rule's order; at least one
         */
        record BelowFloor(List<MissedFloor> floors) implements Verdict {
            /** Copies the list. */
            public BelowFloor {
                floors = List.copyOf(floors);
            }
        }

        /**
         * In no group of the grouping, under a rule per class.
         *
         * @param grouping the grouping's id
         */
        record InNoGroup(String grouping) implements Verdict {
            /** Checks for null. */
            public InNoGroup {
                Objects.requireNonNull(grouping, "grouping");
            }
        }

        /**
         * Not decided, since the cut is not: somebody must choose first. Counts as not nominated.
         *
         * @param side what every choice would mean for the unit
         */
        record Undecided(Side side) implements Verdict {
            /** Checks for null. */
            public Undecided {
                Objects.requireNonNull(side, "side");
            }
        }

        /**
         * Not ranked, hence not eligible.
         *
         * @param reason why
         * @param detail what exactly; may be empty
         */
        record NotEligible(UnrankedReason reason, String detail) implements Verdict {
            /** Checks for null. */
            public NotEligible {
                Objects.requireNonNull(reason, "reason");
                Objects.requireNonNull(detail, "detail");
            }
        }
    }

    /** What a tie at the cut had to do with an answer. */
    public enum How {
        /** Nothing. */
        CLEAR,
        /** The unit is one of those tied across the cut, who all were treated alike. */
        TIED_AT_CUT,
        /** The unit is one of those tied across the cut, who were told apart by the score before the last clamp. */
        ORDERED_WITHIN_TIE
    }

    /** Where a unit is when a cut is not decided. */
    public enum Side {
        /** In, whatever is chosen. */
        IN_EITHER_WAY,
        /** In or out, as is chosen. */
        DISPUTED,
        /** Out, whatever is chosen. */
        OUT_EITHER_WAY
    }

    /**
     * A floor that is not reached.
     *
     * @param floor the floor
     * @param value the unit's value in the node; absent where it has none
     */
    public record MissedFloor(NominationRule.Floor floor, OptionalDouble value) {
        /** Checks for null. */
        public MissedFloor {
            Objects.requireNonNull(floor, "floor");
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * Where a rule cut.
     *
     * @param group the group's id, under a rule per class
     * @param measure what is compared with the score of the cut
     * @param candidates how many could be nominated
     * @param nominees how many are
     * @param score what had to be reached: the rule's own number, or the last nominee's; absent where there is none
     * @param bound whether to be on that score was enough
     * @param gap the gap at the cut; absent where nobody is above it, or nobody below
     * @param classes the natural breaks, under that rule
     * @param refusal why nothing is decided; absent where it is
     */
    public record Cut(
            Optional<String> group,
            Measure measure,
            int candidates,
            int nominees,
            OptionalDouble score,
            NominationRule.Bound bound,
            Optional<Gap> gap,
            Optional<JenksClasses> classes,
            Optional<Refusal> refusal) {
        /** Checks for null. */
        public Cut {
            Objects.requireNonNull(group, "group");
            Objects.requireNonNull(measure, "measure");
            Objects.requireNonNull(score, "score");
            Objects.requireNonNull(bound, "bound");
            Objects.requireNonNull(gap, "gap");
            Objects.requireNonNull(classes, "classes");
            Objects.requireNonNull(refusal, "refusal");
        }
    }

    /** What a rule cuts on. */
    public enum Measure {
        /** The score before the last clamp. */
        SCORE,
        /** The share of tried definitions in which a unit is in the top. */
        SHARE
    }

    /** Why a cut is not decided. */
    public enum Refusal {
        /** Units are tied across it, and the rule refuses then. */
        TIED_AT_CUT,
        /** Several cuts are equally good, and the rule refuses then. */
        SEVERAL_CUTS,
        /** There are fewer different scores than classes. */
        TOO_FEW_SCORES
    }

    /**
     * The gap between the last nominee and the first who is not, and what to hold it against: a cut in a gap that is no larger
     * than others, or than the noise, is not much of a cut.
     *
     * @param size in what the cut measures
     * @param next the largest of the other gaps that were allowed; under a rule that does not look for gaps, of those among
     *     the nominees and as many more
     * @param median the median gap between neighbors at the top, ties counting 0: as far down as the rule looked for gaps, else
     *     among the nominees and as many more
     * @param noise the standard error of the difference of the two units at the cut; absent where it is not known
     */
    public record Gap(double size, OptionalDouble next, OptionalDouble median, OptionalDouble noise) {
        /** Checks for null. */
        public Gap {
            Objects.requireNonNull(next, "next");
            Objects.requireNonNull(median, "median");
            Objects.requireNonNull(noise, "noise");
        }

        /** How many times the next largest gap it is; empty if that is 0 or absent. */
        public OptionalDouble overNext() {
            return over(next);
        }

        /** How many times the median gap it is; empty if that is 0 or absent. */
        public OptionalDouble overMedian() {
            return over(median);
        }

        /** How many times the noise it is; below 2 or so, the two units at the cut could as well have come the other way. */
        public OptionalDouble overNoise() {
            return over(noise);
        }

        private OptionalDouble over(OptionalDouble other) {
            return other.isPresent() && other.getAsDouble() > 0
                    ? OptionalDouble.of(size / other.getAsDouble())
                    : OptionalDouble.empty();
        }
    }

    /** Whether every cut is decided. */
    public boolean isDecided() {
        return cuts.stream().allMatch(cut -> cut.refusal().isEmpty());
    }

    /** The nominated, in order of the answers. */
    public List<Answer> nominees() {
        return those(Answer::isNominated);
    }

    /** The ranked who are not nominated, in order of the answers. */
    public List<Answer> notNominated() {
        return those(answer -> !answer.isNominated() && answer.standing().isPresent());
    }

    /** The unranked, by id. */
    public List<Answer> notEligible() {
        return those(answer -> answer.standing().isEmpty());
    }

    /**
     * Those who come next, by cut and in order: the next {@code n} of each, and whoever is tied with the last of them. Nobody
     * where the cut is not decided; nobody who is below a floor. Each answer says of which group it is, and whoever takes the
     * place of a nominee is to come from the nominee's own group.
     *
     * @param n how many, at least 0
     */
    public List<Answer> reserves(int n) {
        return cuts.stream().flatMap(cut -> reserves(cut, n, Integer.MAX_VALUE)).toList();
    }

    /**
     * Those who come next in one group, and whoever is tied with the last of them.
     *
     * @param n how many, at least 0
     * @param group the group's id
     * @throws IllegalArgumentException if the rule is not per class or has no such group; the groups are named
     */
    public List<Answer> reserves(int n, String group) {
        return reserves(cut(group), n, Integer.MAX_VALUE).toList();
    }

    /**
     * Those who come next, by cut and in order, where no more than {@code n} of each may be: equal ones that would only fit in
     * part are all left out, and whoever is behind them too.
     *
     * @param n how many, at least 0
     */
    public List<Answer> reservesAtMost(int n) {
        return cuts.stream().flatMap(cut -> reserves(cut, n, n)).toList();
    }

    private Cut cut(String group) {
        return cuts.stream()
                .filter(cut -> cut.group().equals(Optional.of(group)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("group must be one of "
                        + cuts.stream().flatMap(cut -> cut.group().stream()).toList() + ", got " + group));
    }

    private Stream<Answer> reserves(Cut cut, int n, int most) {
        Checks.atLeast("n", n, 0);
        List<Answer> next = answers.stream()
                .filter(answer -> answer.verdict() instanceof Verdict.NotNominated)
                .filter(answer -> cut.group().isEmpty() || cut.group().equals(answer.group()))
                .sorted(Comparator.comparingInt(Nomination::position))
                .toList();
        int last = n == 0 || next.isEmpty() ? 0 : position(next.get(Math.min(n, next.size()) - 1));
        List<Answer> wanted =
                next.stream().filter(answer -> position(answer) <= last).toList();
        return wanted.size() <= most ? wanted.stream() : wanted.stream().filter(answer -> position(answer) < last);
    }

    private static int position(Answer notNominated) {
        return ((Verdict.NotNominated) notNominated.verdict()).position();
    }

    /**
     * The answer to a unit.
     *
     * @param idOrName the unit's id or name
     * @throws IllegalArgumentException if there is no such unit (the nearest are named), or several of that name
     */
    public Answer answer(String idOrName) {
        return Lookup.require(
                "unit",
                "the nomination's",
                idOrName,
                answers,
                each -> each.unit().id(),
                each -> each.unit().name());
    }

    /** The nominees: position, id, unit, score, score before the last clamp, and how. */
    public Table toTable() {
        return new NominationTables(this).nominees();
    }

    /** Every unit with its answer. */
    public Table answersTable() {
        return new NominationTables(this).answers();
    }

    /**
     * What a review found about each nominee by name, the nominees in order; {@code nothing found} for whom there is nothing.
     *
     * @param review of the scores that the nomination is made from
     * @throws IllegalArgumentException if it is of another definition, panel, year or reference
     */
    public Table reviewTable(Review review) {
        NominationBasis.Origin reviewed = NominationBasis.Origin.of(review.scores());
        if (origin().isPresent() && !origin().get().equals(reviewed)) {
            throw new IllegalArgumentException(
                    "review must be of what was nominated from, " + origin().get() + ", got " + reviewed);
        }
        return review.toTable(nominees().stream().map(Answer::unit).toList());
    }

    /**
     * The joint band of the nominees: places that hold for all of them at once in at least this share of the tried definitions, beside
     * the spans that hold for each alone.
     *
     * @param spans places in other definitions, of what was nominated from
     * @param level above 0 and at most 1
     * @throws IllegalArgumentException if the places are of another definition, panel, year or reference, or nobody is nominated
     */
    public JointBand jointBand(RankDistribution spans, double level) {
        NominationBasis.Origin tried = NominationBasis.Origin.of(spans.scores());
        if (origin().isPresent() && !origin().get().equals(tried)) {
            throw new IllegalArgumentException(
                    "spans must be of what was nominated from, " + origin().get() + ", got " + tried);
        }
        return spans.jointBand(
                nominees().stream().map(answer -> answer.unit().id()).toList(), level);
    }

    /** Every cut, with its gap held against others and against the noise. */
    public Table cutsTable() {
        return new NominationTables(this).cuts();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Nomination nomination && basis.equals(nomination.basis);
    }

    @Override
    public int hashCode() {
        return basis.hashCode();
    }

    @Override
    public String toString() {
        return toTable().toString();
    }

    private List<Answer> those(Predicate<Answer> wanted) {
        return answers.stream().filter(wanted).toList();
    }
}
