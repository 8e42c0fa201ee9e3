package org.mattstock.nomination;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mattstock.internal.text.Decimals;
import org.mattstock.internal.text.Words;
import org.mattstock.rank.Precision;
import org.mattstock.rank.RankingRule;

/** The parts of the sentence that a basis is in words. */
final class BasisWords {
    private static final int DIGITS = 12;

    private BasisWords() {}

    static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    static String counted(int candidates, int others) {
        return candidates + " candidates" + (others == 0 ? "" : " (" + others + " without a place)");
    }

    static String ranked(RankingRule rule) {
        return "ranked " + Words.of(rule.order()).replace('-', ' ') + " with " + Words.of(rule.ties())
                + " places, scores being equal " + equal(rule.precision());
    }

    private static String equal(Precision precision) {
        if (precision instanceof Precision.Decimals decimals) {
            return "with " + decimals.digits() + " decimals (" + Words.of(decimals.rounding()) + ")";
        } else if (precision instanceof Precision.Tolerance tolerance) {
            return "within " + Decimals.plain(tolerance.epsilon());
        }
        return precision instanceof Precision.Exact ? "as numbers" : "up to rounding";
    }

    /** The first digits of a hash. */
    static String start(String hash) {
        return hash.substring(0, DIGITS);
    }

    /** The years of a reference. */
    static String years(List<Integer> years) {
        return years.isEmpty()
                ? " from outside"
                : " of " + years.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
