package org.mattstock.presets;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Reads the history's own files, whose form is known: a fault in them is a fault of the library. */
final class HistoryFiles {
    private static final int MONTH_LENGTH = "2025-11".length();

    private HistoryFiles() {}

    static History read() {
        Map<Integer, List<History.Participant>> participants = new TreeMap<>();
        ResourceRows.of(
                "history/participants.csv",
                row -> participants
                        .computeIfAbsent(Integer.valueOf(row.getField("year")), year -> new ArrayList<>())
                        .add(participant(row)));
        return new History(ResourceRows.of(
                "history/editions.csv",
                row -> edition(row, participants.getOrDefault(Integer.valueOf(row.getField("year")), List.of()))));
    }

    private static History.Participant participant(NamedCsvRecord row) {
        History.Role role = History.Role.valueOf(row.getField("role").toUpperCase(Locale.ROOT));
        return new History.Participant(row.getField("unit"), row.getField("municipality"), role);
    }

    private static History.Edition edition(NamedCsvRecord row, List<History.Participant> participants) {
        String applicants = row.getField("applicants");
        return new History.Edition(
                Integer.parseInt(row.getField("year")),
                ceremony(row.getField("ceremony")),
                applicants.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(applicants)),
                History.Nominees.valueOf(row.getField("nominees").toUpperCase(Locale.ROOT)),
                participants,
                List.of(row.getField("sources").split(" ", -1)),
                row.getField("note"));
    }

    private static Optional<History.Ceremony> ceremony(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        YearMonth month = YearMonth.parse(text.substring(0, MONTH_LENGTH));
        OptionalInt day = text.length() == MONTH_LENGTH
                ? OptionalInt.empty()
                : OptionalInt.of(LocalDate.parse(text).getDayOfMonth());
        return Optional.of(new History.Ceremony(month, day));
    }
}
