package org.mattstock.presets;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.mattstock.table.Table;

/**
 * Who was nominated for Sveriges KvalitetsKommun and who won, 2003 to 2025, from public pages that are named for each year. The
 * year of the award and the day on which it was presented are apart: the award of 2021 was presented in May 2022.
 *
 * @param editions by year
 */
public record History(List<Edition> editions) {
    /** Copies the editions. */
    public History {
        editions = List.copyOf(editions);
    }

    /**
     * One award.
     *
     * @param year the year of the award
     * @param ceremony when it was presented; absent where not found
     * @param applicants how many applied; absent where not found, and where nobody applies since all are in
     * @param nominees whether all nominees are known
     * @param participants the winner, then nominees, then applicants that are not known to be nominated; by id of the unit
     * @param sources the pages that say so
     * @param note slips of the sources and what was made of them; may be empty
     */
    public record Edition(
            int year,
            Optional<Ceremony> ceremony,
            OptionalInt applicants,
            Nominees nominees,
            List<Participant> participants,
            List<String> sources,
            String note) {
        /** Checks that there is exactly one winner. */
        public Edition {
            Objects.requireNonNull(ceremony, "ceremony");
            Objects.requireNonNull(applicants, "applicants");
            Objects.requireNonNull(nominees, "nominees");
            Objects.requireNonNull(note, "note");
            participants = List.copyOf(participants);
            sources = List.copyOf(sources);
            long winners = participants.stream()
                    .filter(each -> each.role() == Role.WINNER)
                    .count();
            if (winners != 1) {
                throw new IllegalArgumentException("participants must have one winner, got " + winners + " in " + year);
            }
        }

        /** The winner. */
        public Participant winner() {
            return with(Role.WINNER).get(0);
        }

        /** All who were nominated, the winner first; only the winner where the others are not known. */
        public List<Participant> nominated() {
            return participants.stream()
                    .filter(each -> each.role() != Role.APPLICANT)
                    .toList();
        }

        /** Those with a role. */
        public List<Participant> with(Role role) {
            return participants.stream().filter(each -> each.role() == role).toList();
        }
    }

    /**
     * When an award was presented.
     *
     * @param month the month
     * @param day the day of it; absent where not found
     */
    public record Ceremony(YearMonth month, OptionalInt day) {
        /** Checks that the month has the day. */
        public Ceremony {
            Objects.requireNonNull(month, "month");
            if (day.isPresent() && !month.isValidDay(day.getAsInt())) {
                throw new IllegalArgumentException("day must be one of " + month + "'s, got " + day.getAsInt());
            }
        }

        /** As in ISO 8601: {@code 2022-05-02}, or {@code 2025-11} without a day. */
        @Override
        public String toString() {
            return day.isPresent() ? month.atDay(day.getAsInt()).toString() : month.toString();
        }
    }

    /** Whether all nominees are known. */
    public enum Nominees {
        /** All are. */
        ALL,
        /** Only the winner is. */
        UNKNOWN
    }

    /** What became of a municipality in one year. */
    public enum Role {
        /** It won. */
        WINNER,
        /** It was nominated and did not win. */
        NOMINEE,
        /** It applied, and was not nominated or is not known to be. */
        APPLICANT
    }

    /**
     * A municipality in one year.
     *
     * @param unit its id in the sample panel
     * @param name its name
     * @param role what became of it
     */
    public record Participant(String unit, String name, Role role) {
        /** Checks for null. */
        public Participant {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(role, "role");
        }
    }

    /**
     * The award of a year.
     *
     * @param year the year of the award
     * @throws IllegalArgumentException if there was none; the message lists the years
     */
    public Edition requireYear(int year) {
        return editions.stream()
                .filter(each -> each.year() == year)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("year must be one of the award's, got " + year
                        + "; they are " + editions.stream().map(Edition::year).toList()));
    }

    /** Year, when it was presented, winner, the other nominees, how many applied, and the note. */
    public Table toTable() {
        Table.Builder table = Table.builder("Winners and nominees")
                .integer("year")
                .text("presented")
                .text("winner")
                .text("other nominees")
                .integer("applicants")
                .text("note");
        for (Edition each : editions) {
            String others = each.nominees() == Nominees.UNKNOWN
                    ? "not found"
                    : each.with(Role.NOMINEE).stream().map(Participant::name).collect(Collectors.joining(", "));
            table.row(
                    each.year(),
                    each.ceremony().map(Ceremony::toString).orElse("not found"),
                    each.winner().name(),
                    others,
                    each.applicants().isPresent() ? each.applicants().getAsInt() : null,
                    each.note());
        }
        return table.build();
    }

    @Override
    public String toString() {
        return toTable().toString();
    }
}
