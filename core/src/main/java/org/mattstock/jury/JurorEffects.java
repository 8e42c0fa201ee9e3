package org.mattstock.jury;

import java.util.List;
import java.util.stream.Stream;

/** Who leads with and without each member who may mark or vote. */
final class JurorEffects {
    private final Deliberation deliberation;
    private final List<String> aside;

    private JurorEffects(Deliberation deliberation, List<String> aside) {
        this.deliberation = deliberation;
        this.aside = aside;
    }

    /** The effects by member's id. */
    static List<Outcome.JurorEffect> of(Deliberation deliberation, List<String> aside) {
        Jury jury = deliberation.book().jury();
        return Stream.of(Jury.Right.MARK, Jury.Right.VOTE)
                .flatMap(right -> jury.holders(right).stream())
                .map(Jury.Member::id)
                .distinct()
                .sorted()
                .map(new JurorEffects(deliberation, aside)::effect)
                .toList();
    }

    private Outcome.JurorEffect effect(String juror) {
        List<String> others = aside.stream().filter(each -> !each.equals(juror)).toList();
        List<String> all = Stream.concat(others.stream(), Stream.of(juror)).toList();
        return new Outcome.JurorEffect(juror, deliberation.recusedFor(juror), lead(others), lead(all));
    }

    private Outcome.Lead lead(List<String> without) {
        return TallyCount.of(Tallies.of(deliberation, without)).lead();
    }
}
