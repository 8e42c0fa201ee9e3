package org.mattstock.cli;

import java.util.Locale;
import java.util.stream.Collectors;
import org.mattstock.uncertainty.UncertaintyAnalysis;
import org.mattstock.variation.Variation;

/** What differs from one tried definition to the next, in words. */
public final class Varied {
    private Varied() {}

    /** In English. */
    public static String of(UncertaintyAnalysis analysis) {
        return of(analysis, Locale.ENGLISH);
    }

    static String of(UncertaintyAnalysis analysis, Locale language) {
        Words words = Words.in(language);
        return analysis.variations().stream()
                .map(variation -> words.text("varied." + kind(variation)))
                .collect(Collectors.joining(", "));
    }

    private static String kind(Variation variation) {
        if (variation instanceof Variation.Weights) {
            return "weights";
        }
        return variation instanceof Variation.Leaves ? "leaves" : "normalization";
    }
}
