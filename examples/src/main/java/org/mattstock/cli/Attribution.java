package org.mattstock.cli;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.mattstock.data.Provenance;
import org.mattstock.report.Labels;

/** The line that stands under all output: whose figures, and whose computation. RKA, which runs Kolada, is named with Kolada's figures alone. */
public final class Attribution {
    private static final Pattern KOLADA = Pattern.compile("(?i)\\bkolada\\b");

    private Attribution() {}

    /** Whether figures are Kolada's. */
    public static boolean isKolada(Provenance source) {
        return KOLADA.matcher(source.source()).find();
    }

    /** In Swedish. */
    public static String of(Provenance source) {
        return of(source, Labels.locales().get(0));
    }

    static String of(Provenance source, Locale language) {
        Words words = Words.in(language);
        String from = source.source().isEmpty() ? words.text("source.unknown") : source.source();
        String day = source.asOf()
                .map(LocalDate::toString)
                .map(each -> words.text("source.day", each))
                .orElse("");
        String reviewed = isKolada(source) ? words.text("source.rka") : "";
        return words.text("source", from, day) + reviewed;
    }
}
