package org.mattstock.examples;

import java.util.List;
import org.mattstock.jury.DecisionRule;
import org.mattstock.jury.DecisionRule.Voting;
import org.mattstock.jury.Deliberation;
import org.mattstock.jury.JuryAgreement;
import org.mattstock.jury.JuryAgreement.Level;
import org.mattstock.jury.JuryAgreement.Pool;
import org.mattstock.jury.MarkBook;
import org.mattstock.jury.Marks;
import org.mattstock.jury.Outcome;
import org.mattstock.jury.Rubric;
import org.mattstock.table.Table;

/** A jury's work at a glance: how far its members agree, and what other rules would have made of their marks. */
final class JuryTables {
    private JuryTables() {}

    /** Of all jurors where marks may be missing; of those recused for nobody where they may not. */
    static Table agreement(MarkBook book) {
        Table.Builder table = Table.builder("Agreement of the jurors, by criterion")
                .text("criterion")
                .decimal("alpha, all", 2)
                .decimal("W, without recused", 2)
                .decimal("p by chance", 3);
        List<String> recused = FiveJurors.IDS.stream()
                .filter(juror -> !book.jury().recusedFor(juror).isEmpty())
                .toList();
        for (Rubric.Criterion each : book.rubric().criteria()) {
            Marks marks = book.marksBy(each.id());
            JuryAgreement all = JuryAgreement.of(marks, Pool.PRESELECTED);
            JuryAgreement others = JuryAgreement.of(marks.withoutJurors(recused), Pool.PRESELECTED);
            table.row(
                    each.title(),
                    all.alpha(Level.ORDINAL)
                            .value()
                            .map(JuryAgreement.Alpha::value)
                            .orElse(null),
                    others.concordance()
                            .value()
                            .map(JuryAgreement.Concordance::w)
                            .orElse(null),
                    others.concordance()
                            .value()
                            .map(JuryAgreement.Concordance::p)
                            .orElse(null));
        }
        return table.build();
    }

    /** What other rules would have made of the same marks: the rule is stated before for this reason. */
    static Table otherRules(Deliberation deliberation) {
        Table.Builder table = Table.builder("The same marks by other rules")
                .text("marks become one by")
                .text("a recusal reaches to")
                .text("decision")
                .text("jurors without whom another would lead");
        for (Voting.Estimate estimate : Voting.Estimate.values()) {
            for (DecisionRule.Recusal recusal : DecisionRule.Recusal.values()) {
                Deliberation other = deliberation.withRule(
                        DecisionRule.by(Voting.totals(estimate)).withRecusal(recusal));
                Outcome outcome = other.decide();
                table.row(
                        estimate.name(),
                        recusal.name(),
                        outcome.decision().toString(),
                        String.join(", ", outcome.decisiveJurors()));
            }
        }
        return table.build();
    }
}
