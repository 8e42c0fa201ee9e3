package org.mattstock.examples;

import java.util.List;
import org.mattstock.data.Unit;
import org.mattstock.jury.Jury;
import org.mattstock.jury.Jury.Conflict;
import org.mattstock.jury.Jury.ConflictKind;
import org.mattstock.jury.Jury.Member;
import org.mattstock.jury.Jury.Seat;

/** An invented jury of five, one of them recused for one nominee. */
final class FiveJurors {
    static final List<String> IDS = List.of("chair", "a", "b", "c", "d");

    private FiveJurors() {}

    static Jury recused(String juror, Unit unit, ConflictKind kind, String note) {
        return Jury.of(
                        new Member("chair", "Ordföranden", Seat.CHAIR),
                        new Member("a", "Ledamot A", Seat.JUROR),
                        new Member("b", "Ledamot B", Seat.JUROR),
                        new Member("c", "Ledamot C", Seat.JUROR),
                        new Member("d", "Ledamot D", Seat.JUROR))
                .withConflict(new Conflict(juror, unit.id(), kind, note));
    }
}
