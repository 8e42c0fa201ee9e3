package org.mattstock.io.kolada;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.mattstock.io.Problem;
import org.mattstock.io.Problems;

/** What has given a value, so that whatever was asked for and gave none can be told. */
final class Gave {
    private static final int SHOWN = 10;

    private final Set<String> indicators = new TreeSet<>();
    private final Set<String> units = new TreeSet<>();
    private final Set<String> years = new TreeSet<>();

    void value(DataRow row, int entry) {
        if (row.length(DataRow.VALUE, entry) > 0) {
            indicators.add(row.text(DataRow.KPI, entry));
            units.add(row.text(DataRow.UNIT, entry));
            years.add(row.text(DataRow.PERIOD, entry));
        }
    }

    /** A problem for each indicator and year, and for each unit that was named; the others in one note. */
    void tellOfNothing(KoladaQuery query, Set<String> known, Choosing.Chosen chosen, Problems problems) {
        for (String indicator : query.indicators()) {
            if (known.contains(indicator) && !indicators.contains(indicator)) {
                tell(problems, "indicator " + indicator + " gave no value for the units and years asked for");
            }
        }
        for (Integer year : query.years()) {
            if (!years.contains(year.toString())) {
                tell(problems, "year " + year + " gave no value");
            }
        }
        Collection<String> empty = new TreeSet<>(chosen.units().keySet());
        empty.removeAll(units);
        if (query.choice() == KoladaQuery.Choice.KIND && !empty.isEmpty()) {
            tell(problems, empty.size() + " units gave no value: " + some(empty));
        } else {
            empty.forEach(unit -> tell(problems, "unit " + unit + " gave no value"));
        }
    }

    private static String some(Collection<String> ids) {
        String first = String.join(", ", ids.stream().limit(SHOWN).toList());
        return ids.size() > SHOWN ? first + " and " + (ids.size() - SHOWN) + " more" : first;
    }

    private static void tell(Problems problems, String text) {
        problems.add(Problem.Kind.NO_VALUES, Fetch.SOURCE, 0, 0, () -> text);
    }
}
