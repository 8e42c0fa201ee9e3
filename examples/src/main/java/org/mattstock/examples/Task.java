package org.mattstock.examples;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Optional;
import org.mattstock.data.Provenance;
import org.mattstock.table.Table;

/** One run of a program, read and computed: what is left is to tell it. */
sealed interface Task permits Job, DevelopmentJob, AwardOf2025, AwardOf2017, AwardOfHardDays {
    /** Prints what a reader wants first. */
    void print(PrintStream out);

    /** Writes the tables as CSV and JSON, and a text that says what they are and where they come from. */
    void write(PrintStream out);

    /** What of the data was not read, in one line; empty if everything was. */
    default Optional<String> incomplete() {
        return Optional.empty();
    }

    /** The line that stands under all output. */
    static String attribution(Provenance source) {
        String read = source.asOf()
                .map(LocalDate::toString)
                .map(day -> ", hämtat " + day)
                .orElse("");
        return "Källa indata: " + source.source() + read + "; egna beräkningar; inte granskat av RKA";
    }

    /** A heading with room around it. */
    static void heading(PrintStream out, String text) {
        out.println();
        out.println("== " + text);
        out.println();
    }

    static void show(PrintStream out, Table table) {
        out.println(table.toText().stripTrailing());
        out.println();
    }
}
