package org.mattstock.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.definition.Population;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;
import org.mattstock.io.Loaded;
import org.mattstock.rank.Ranking;
import org.mattstock.report.Labels;

/**
 * A definition scored on data for a year, as the arguments ask for: what most commands begin with.
 *
 * @param arguments what was asked for
 * @param index the definition, with who is compared
 * @param data what was read
 * @param scores for the year
 */
record Scoring(Arguments arguments, CompositeIndex index, Loaded<Panel> data, Scores scores) {
    /**
     * Reads and scores.
     *
     * @throws UsageException if an argument names what there is not, or the definition cannot be scored on the data
     */
    static Scoring of(Arguments arguments) {
        CompositeIndex stated = Inputs.definition(Option.DEFINITION, arguments.definition());
        Loaded<Panel> data = Inputs.panel(arguments.reading(), stated);
        CompositeIndex index = Inputs.compared(stated, arguments.population(), data.value());
        return new Scoring(arguments, index, data, scored(Option.DEFINITION, index, data, year(arguments, data)));
    }

    /** The same data for another year. */
    Scoring in(int year) {
        return new Scoring(
                arguments, index, data, scored(Option.YEARS, index, data, requireYear(Option.YEARS, year, data)));
    }

    /** The same data and year by another definition. */
    Scoring by(String definition) {
        CompositeIndex other =
                Inputs.compared(Inputs.definition(Option.WITH, definition), arguments.population(), data.value());
        return new Scoring(arguments, other, data, scored(Option.WITH, other, data, scores.year()));
    }

    private static int year(Arguments arguments, Loaded<Panel> data) {
        List<Integer> years = data.value().years();
        if (arguments.year().isEmpty() && arguments.reading().file().isPresent()) {
            return years.get(years.size() - 1);
        }
        return requireYear(Option.YEAR, arguments.year().orElse(Arguments.DEFAULT_YEAR), data);
    }

    private static int requireYear(Option option, int year, Loaded<Panel> data) {
        List<Integer> years = data.value().years();
        if (!years.contains(year)) {
            throw new UsageException(option.flag() + " must be a year of the data ("
                    + (years.isEmpty() ? "none" : years.get(0) + "-" + years.get(years.size() - 1)) + "), got " + year
                    + Losses.table(data));
        }
        return year;
    }

    private static Scores scored(Option option, CompositeIndex index, Loaded<Panel> data, int year) {
        try {
            return index.score(data.value(), year);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw MissingIndicators.of(index, data.value())
                    .line(index)
                    .map(line -> new UsageException(option.flag() + " " + line))
                    .orElseGet(() -> UsageException.of(option, e))
                    .beside(data);
        }
    }

    Ranking ranking() {
        return scores.ranking();
    }

    /** The places, of which there must be one. */
    Ranking requireRanking() {
        if (ranking().size() == 0) {
            throw new UsageException(Option.YEAR.flag() + ": nobody can be ranked in " + scores.year()
                    + " by this definition; too much is missing" + Losses.table(data));
        }
        return ranking();
    }

    /** Who is opened: the one that is asked for, else the first. */
    Unit opened() {
        return arguments.municipality().isPresent()
                ? unit(arguments.municipality().get())
                : requireRanking().entries().get(0).unit();
    }

    /** A unit by id or name. */
    Unit unit(String idOrName) {
        try {
            return data.value().requireUnit(idOrName);
        } catch (IllegalArgumentException e) {
            throw UsageException.of(Option.MUNICIPALITY, e);
        }
    }

    Locale language() {
        return arguments.language().orElseGet(() -> Labels.localeOf(index));
    }

    Screen screen() {
        return new Screen(Words.in(language()), arguments.width());
    }

    String heading() {
        return index.title() + ", " + scores.year();
    }

    /** What a sentence calls those that are compared. */
    String kind() {
        return index.population().equals(Population.ofKind("K")) ? "municipality" : "unit";
    }

    /** What it takes to check that somebody else computed the same thing. */
    String versions() {
        return screen().words()
                .text(
                        "versions",
                        CommandLines.version(),
                        index.id(),
                        scores.definitionHash().substring(0, 12),
                        scores.panelDigest().substring(0, 12),
                        index.leaves().size());
    }

    String attribution() {
        return Attribution.of(data.value().provenance(), language());
    }

    Optional<String> incomplete() {
        return Losses.line(data, screen().words());
    }
}
