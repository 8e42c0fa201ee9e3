package org.mattstock.jury;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mattstock.table.Table;

/**
 * How far jurors agree (samstämmighet), by three families of measures: Kendall's W for complete rankings, Krippendorff's alpha
 * also where marks are missing, and the intraclass correlation in its named forms.
 *
 * <p>A measure that has no meaning for the marks is {@link Answer.NotDefined} with the reason; none is ever NaN. Agreement is
 * not quality: jurors who agree may all be wrong. Among {@link Pool#PRESELECTED} objects it is low even for good jurors, as
 * {@link Caveat#RESTRICTED_RANGE} says.
 */
public final class JuryAgreement {
    private final Marks marks;
    private final Pool pool;

    private JuryAgreement(Marks marks, Pool pool) {
        this.marks = marks;
        this.pool = pool;
    }

    /** Where the objects come from. */
    public enum Pool {
        /** All who applied, good and bad. */
        ALL_APPLICANTS,
        /** Those whom an earlier step chose as the best, such as the nominees. */
        PRESELECTED
    }

    /** What to know before reading the figures. */
    public enum Caveat {
        /**
         * The objects were chosen for being good and so resemble one another. Every measure here compares disagreement with
         * the differences between objects, and is low because these are small, not because the jurors disagree much.
         */
        RESTRICTED_RANGE,
        /** Marks are missing: Kendall's W and the intraclass correlation are not defined, alpha is. */
        INCOMPLETE
    }

    /** Why a measure has no value. */
    public enum Reason {
        /** Marks are missing, by recusal or otherwise: use Krippendorff's alpha, or leave out jurors or objects. */
        INCOMPLETE,
        /** There is only one juror. */
        ONE_JUROR,
        /** There is only one object, or for alpha only one with at least two marks. */
        ONE_OBJECT,
        /** No object has two marks. */
        NO_PAIRS,
        /** All marks are equal, or for Kendall's W equal within each juror: nothing differs that could agree. */
        NO_VARIATION,
        /** Alpha at the ratio level needs marks of at least 0. */
        NEGATIVE_MARKS,
        /** Counting all orders takes too long, see {@link Significance}. */
        TOO_MANY_ORDERS,
        /** Even full agreement is less rare than the level. */
        LEVEL_OUT_OF_REACH
    }

    /**
     * A value, or the reason why there is none.
     *
     * @param <T> what the value is
     */
    public sealed interface Answer<T> permits Answer.Defined, Answer.NotDefined {
        /**
         * A value.
         *
         * @param it the value
         */
        record Defined<T>(T it) implements Answer<T> {
            /** Checks for null. */
            public Defined {
                Objects.requireNonNull(it, "it");
            }
        }

        /**
         * No value.
         *
         * @param reason why
         */
        record NotDefined<T>(Reason reason) implements Answer<T> {
            /** Checks for null. */
            public NotDefined {
                Objects.requireNonNull(reason, "reason");
            }
        }

        /** The value, if there is one. */
        default Optional<T> value() {
            return this instanceof Defined<T> defined ? Optional.of(defined.it()) : Optional.empty();
        }

        /** The reason, if there is no value. */
        default Optional<Reason> whyNot() {
            return this instanceof NotDefined<T> not ? Optional.of(not.reason()) : Optional.empty();
        }

        /**
         * The value.
         *
         * @throws IllegalStateException if there is none; names the reason
         */
        default T require() {
            return value().orElseThrow(
                            () -> new IllegalStateException("not defined for these marks: " + whyNot().orElseThrow()));
        }
    }

    /**
     * Kendall's coefficient of concordance (Kendall and Babington Smith 1939): 0 where the jurors' rank sums are all equal, 1
     * where all jurors rank alike. Tied marks share their mean rank.
     *
     * @param jurors m, at least 2
     * @param objects k, at least 2
     * @param w with tie correction: {@code 12 s / (m^2 (k^3 - k) - m sum(t^3 - t))}, s being the sum of squared distances of
     *     rank sums from their mean, t the sizes of groups tied by a juror
     * @param uncorrected the same without the last term: below 1 for jurors who tie alike
     * @param pChiSquare the chance of a W as large by Friedman's chi-square with k - 1 degrees of freedom; rough for few
     *     jurors or objects
     * @param pExact the chance of a W as large if each juror ordered the objects (ties kept) blindly, by counting all orders;
     *     empty where that takes too long
     */
    public record Concordance(
            int jurors, int objects, double w, double uncorrected, double pChiSquare, OptionalDouble pExact) {
        /** Friedman's chi-square, {@code m (k - 1) W}. */
        public double friedman() {
            return jurors * (objects - 1) * w;
        }

        /** What W is on average if every juror orders blindly: 1/m, so that two jurors reach one half by chance. */
        public double byChance() {
            return 1.0 / jurors;
        }

        /** The exact chance where it was counted, else that by chi-square. */
        public double p() {
            return pExact.orElse(pChiSquare);
        }

        /** How {@link #p()} was found. */
        public Significance significance() {
            return pExact.isPresent() ? Significance.EXACT : Significance.CHI_SQUARE_AS_ORDERS_ARE_TOO_MANY;
        }
    }

    /**
     * How a chance was found. All orders are counted where that takes at most 50 million additions and there are at most 2 to
     * the power of 62 of them: up to 14 jurors of 4 objects, 9 of 5, 5 of 6, 3 of 7, 2 of 10; more where jurors tie.
     */
    public enum Significance {
        /** By counting all orders. */
        EXACT,
        /** By the chi-square approximation, because counting all orders takes too long. */
        CHI_SQUARE_AS_ORDERS_ARE_TOO_MANY
    }

    /**
     * The least W that is rarer by chance than a level.
     *
     * @param w the critical value, without ties
     * @param p the exact chance of a W as large, at most the level
     */
    public record CriticalPoint(double w, double p) {}

    /** What in the marks has a meaning. */
    public enum Level {
        /** Only whether marks are equal. */
        NOMINAL,
        /** Also which is higher. */
        ORDINAL,
        /** Also how far apart they are. */
        INTERVAL,
        /** Also how many times as large; marks are at least 0. */
        RATIO
    }

    /**
     * Krippendorff's alpha (Krippendorff 2011): 1 for full agreement, 0 where marks differ within objects as much as between
     * them, negative where more. {@code 1 - observed / expected}.
     *
     * @param level what in the marks has a meaning
     * @param value alpha
     * @param marks how many marks count: those of objects that have at least two
     * @param observed the mean squared difference within objects; its scale depends on the level
     * @param expected the mean squared difference of all marks that count
     */
    public record Alpha(Level level, double value, int marks, double observed, double expected) {}

    /**
     * Which intraclass correlation, after Shrout and Fleiss (1979). ONE_WAY: each object has its own jurors. RANDOM: the
     * jurors are a sample, and it matters if one is harsher. FIXED: these jurors only, and it does not. SINGLE: how far one
     * juror's marks are to be relied on. MEAN: how far the mean over the jurors is.
     */
    public enum Form {
        /** ICC(1,1). */
        ONE_WAY_SINGLE("ICC(1,1)"),
        /** ICC(2,1), absolute agreement. */
        RANDOM_SINGLE("ICC(2,1)"),
        /** ICC(3,1), consistency. */
        FIXED_SINGLE("ICC(3,1)"),
        /** ICC(1,k). */
        ONE_WAY_MEAN("ICC(1,k)"),
        /** ICC(2,k), absolute agreement. */
        RANDOM_MEAN("ICC(2,k)"),
        /** ICC(3,k), consistency: Cronbach's alpha. */
        FIXED_MEAN("ICC(3,k)");

        private final String notation;

        Form(String notation) {
            this.notation = notation;
        }

        /** The form as papers write it. */
        public String notation() {
            return notation;
        }
    }

    /**
     * The intraclass correlations, and the mean squares they are made of. Sums are exact on the marks' decimal texts.
     *
     * @param objects n, at least 2
     * @param jurors k, at least 2
     * @param betweenObjects mean square between objects, n - 1 degrees of freedom
     * @param withinObjects mean square within objects, n (k - 1) degrees of freedom
     * @param betweenJurors mean square between jurors, k - 1 degrees of freedom
     * @param error mean square of what neither explains, (n - 1)(k - 1) degrees of freedom
     * @param values by form; without those whose denominator is not positive
     */
    public record Intraclass(
            int objects,
            int jurors,
            double betweenObjects,
            double withinObjects,
            double betweenJurors,
            double error,
            Map<Form, Double> values) {
        /** Copies the values. */
        public Intraclass {
            values = Collections.unmodifiableMap(new TreeMap<>(values));
        }

        /**
         * The correlation in a form, at most 1 and possibly negative; empty where its denominator is not positive, as for
         * FIXED_MEAN of objects with equal means.
         */
        public OptionalDouble icc(Form form) {
            @Nullable Double value = values.get(form);
            return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
        }
    }

    /**
     * The agreement in some marks.
     *
     * @param pool where the objects come from; decides on {@link Caveat#RESTRICTED_RANGE}
     */
    public static JuryAgreement of(Marks marks, Pool pool) {
        return new JuryAgreement(Objects.requireNonNull(marks, "marks"), Objects.requireNonNull(pool, "pool"));
    }

    /**
     * The exact critical point of Kendall's W.
     *
     * @param jurors at least 2
     * @param objects at least 2
     * @param level such as 0.05; above 0 and below 1
     * @return not defined as LEVEL_OUT_OF_REACH or TOO_MANY_ORDERS
     */
    public static Answer<CriticalPoint> criticalPoint(int jurors, int objects, double level) {
        return Concordances.criticalPoint(jurors, objects, level);
    }

    /** What to know before reading the figures. */
    public Set<Caveat> caveats() {
        Set<Caveat> caveats = EnumSet.noneOf(Caveat.class);
        if (pool == Pool.PRESELECTED) {
            caveats.add(Caveat.RESTRICTED_RANGE);
        }
        if (!marks.isComplete()) {
            caveats.add(Caveat.INCOMPLETE);
        }
        return Collections.unmodifiableSet(caveats);
    }

    /** Kendall's W; not defined as INCOMPLETE, ONE_JUROR, ONE_OBJECT or NO_VARIATION (every juror ties all objects). */
    public Answer<Concordance> concordance() {
        return ofCompleteMarks(Concordances::of);
    }

    /** The intraclass correlations; not defined as INCOMPLETE, ONE_JUROR, ONE_OBJECT or NO_VARIATION. */
    public Answer<Intraclass> intraclass() {
        return ofCompleteMarks(Intraclasses::of);
    }

    /** Krippendorff's alpha; not defined as NO_PAIRS, ONE_OBJECT, NO_VARIATION or NEGATIVE_MARKS. */
    public Answer<Alpha> alpha(Level level) {
        return Alphas.of(marks, level);
    }

    /** Every measure with its value or the reason why there is none. */
    public Table toTable() {
        return AgreementTable.of(this);
    }

    /** The text of {@link #toTable()}. */
    @Override
    public String toString() {
        return toTable().toString();
    }

    private <T> Answer<T> ofCompleteMarks(Function<double[][], Answer<T>> measure) {
        if (!marks.isComplete()) {
            return new Answer.NotDefined<>(Reason.INCOMPLETE);
        }
        if (marks.jurors().size() == 1) {
            return new Answer.NotDefined<>(Reason.ONE_JUROR);
        }
        if (marks.objects().size() == 1) {
            return new Answer.NotDefined<>(Reason.ONE_OBJECT);
        }
        return measure.apply(marks.values());
    }
}
