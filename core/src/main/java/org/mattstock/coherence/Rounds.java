package org.mattstock.coherence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mattstock.data.Series;

/**
 * The rounds of one column of figures: the years up to the last in which at least five units of the population have one. An
 * indicator that nobody has in one year is so compared over two.
 */
final class Rounds {
    /** Fewer changes have no spread to speak of. */
    static final int LEAST = 5;

    private final List<Integer> years = new ArrayList<>();
    /** By round and unit; NaN where there is none. */
    private final List<double[]> figures = new ArrayList<>();

    private Rounds() {}

    static Rounds of(Reviewed reviewed, Reviewed.Key key) {
        Rounds rounds = new Rounds();
        for (int year : reviewed.panel.years()) {
            double[] figures =
                    reviewed.panel.slice(key.indicator(), key.breakdown(), year).toArray();
            Arrays.setAll(figures, unit -> reviewed.population[unit] ? figures[unit] : Double.NaN);
            if (year <= reviewed.last() && Spread.present(figures, figure -> true).length >= LEAST) {
                rounds.years.add(year);
                rounds.figures.add(figures);
            }
        }
        return rounds;
    }

    int count() {
        return years.size();
    }

    int year(int round) {
        return years.get(round);
    }

    double figure(int round, int unit) {
        return figures.get(round)[unit];
    }

    /** By unit, from the round before; NaN where one of the two is missing. */
    double[] changes(int round) {
        double[] changes = new double[figures.get(round).length];
        Arrays.setAll(changes, unit -> Spread.change(figure(round - 1, unit), figure(round, unit)));
        return changes;
    }

    /** The first break after the round before. */
    Optional<Series.Break> breakBefore(int round, List<Series.Break> breaks, String indicator) {
        return breaks.stream()
                .filter(each -> each.indicator().equals(indicator))
                .filter(each -> each.year() > year(round - 1) && each.year() <= year(round))
                .findFirst();
    }
}
