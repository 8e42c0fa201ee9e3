package org.mattstock.presets;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mattstock.award.AwardProcess.FollowUp;
import org.mattstock.instrument.Basis;

/** What comes after the announcement or beside the award, each on the page of its own year. */
final class Afterwards {
    private Afterwards() {}

    static List<FollowUp> before2021() {
        return List.of(
                FollowUp.of("prize: 50,000 kronor", Basis.assumed("told of the award of 2021 only")),
                FollowUp.of("the winner arranges a fair of its own", Basis.assumed("told of the award of 2021 only")));
    }

    static List<FollowUp> of2021() {
        return List.of(
                on("the ceremony was put off to this day", "2022-03-07", Sources.FAIR_2021),
                on("the ceremony was put off once more, and held, on this day", "2022-05-02", Sources.CEREMONY_2021),
                FollowUp.of("prize: a sculpture and a travel grant of 50,000 kronor", Sources.FAIR_2021),
                FollowUp.of("the winner arranges a fair of its own", Sources.APPLICANT_2021),
                FollowUp.of("the winner is expected at the winners' conference", Sources.FAIR_2021),
                FollowUp.of("the nominees take part in the conference program of the fair", Sources.FAIR_2021),
                FollowUp.of("the nominees form a network with seminars and study visits", Sources.FAIR_2021),
                FollowUp.of("the winner may use the logotype until the winner of 2023 is chosen", Sources.FAIR_2021));
    }

    static List<FollowUp> of2023() {
        return List.of(
                FollowUp.of("prize: a sculpture", Sources.WINNERS_2023),
                FollowUp.of("a seminar with the nominees in the program of the fair", Sources.PROGRAM_2023),
                FollowUp.of("a network of the nominees", Basis.assumed("told of the award of 2021 only")));
    }

    static List<FollowUp> of2025() {
        return List.of(
                FollowUp.of("prize", Basis.unknown()),
                FollowUp.of("a network of the nominees", Basis.assumed("told of the award of 2021 only")));
    }

    private static FollowUp on(String what, String day, Basis basis) {
        LocalDate from = LocalDate.parse(day);
        return new FollowUp(what, Optional.of(from), Optional.of(from.plusDays(1)), basis);
    }
}
