package org.mattstock.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.mattstock.presets.Presets;

/**
 * What is asked of a ranking.
 *
 * @param definition a ready definition's id, or a file
 * @param year the year to score; absent: 2022 of the sample panel, the last one of a data file
 * @param municipality whose score to open
 * @param reading a data file instead of the sample panel, and what is said of it
 * @param population who is compared, in place of the definition's own
 * @param seed where random draws start
 * @param threads how many try other definitions
 * @param top how many rows to show at each end of the ranking
 * @param replicates how many other definitions to try
 * @param language of what is printed; absent: that of the definition
 * @param width of what is printed
 */
record Arguments(
        String definition,
        OptionalInt year,
        Optional<String> municipality,
        Reading reading,
        Optional<String> population,
        int seed,
        int threads,
        int top,
        int replicates,
        Optional<Locale> language,
        int width) {
    static final int DEFAULT_YEAR = 2022;
    static final String DEFAULT_OUT = "mattstock-out";
    private static final int DEFAULT_TOP = 10;
    private static final int DEFAULT_REPLICATES = 10_000;
    private static final int DEFAULT_SEED = 1;
    private static final int MOST_THREADS = 1024;

    /** The defaults in the words of the command line. */
    static final String DEFAULTS = "--definition " + Presets.EXAMPLE + " --year " + DEFAULT_YEAR + " --out "
            + DEFAULT_OUT + " --top " + DEFAULT_TOP + " --replicates " + DEFAULT_REPLICATES + " --seed " + DEFAULT_SEED;

    /**
     * Reads the options.
     *
     * @throws UsageException if a value is not of its kind
     */
    static Arguments of(Call call) {
        int year = call.number(Option.YEAR, 0, 1, 9999);
        return new Arguments(
                call.text(Option.DEFINITION).orElse(Presets.EXAMPLE),
                year == 0 ? OptionalInt.empty() : OptionalInt.of(year),
                call.text(Option.MUNICIPALITY),
                Reading.of(call),
                call.text(Option.POPULATION),
                call.number(Option.SEED, DEFAULT_SEED, 0, Integer.MAX_VALUE),
                call.number(Option.THREADS, Runtime.getRuntime().availableProcessors(), 1, MOST_THREADS),
                call.number(Option.TOP, DEFAULT_TOP, 1, 1_000_000),
                call.number(Option.REPLICATES, DEFAULT_REPLICATES, 0, 2_000_000_000),
                call.language(),
                call.width());
    }

    /** The first operand in place of the option, where there is one. */
    static Arguments ofUnit(Call call) {
        Arguments arguments = of(call);
        if (call.operands().isEmpty()) {
            return arguments;
        }
        if (arguments.municipality().isPresent()) {
            throw new UsageException(Option.MUNICIPALITY.flag() + " may be given once only, got \""
                    + call.operands().get(0) + "\" too");
        }
        return new Arguments(
                arguments.definition,
                arguments.year,
                Optional.of(call.operands().get(0)),
                arguments.reading,
                arguments.population,
                arguments.seed,
                arguments.threads,
                arguments.top,
                arguments.replicates,
                arguments.language,
                arguments.width);
    }
}
