package org.mattstock.jury;

import java.util.Locale;
import java.util.OptionalDouble;
import org.mattstock.jury.JuryAgreement.Answer;
import org.mattstock.jury.JuryAgreement.Concordance;
import org.mattstock.jury.JuryAgreement.Form;
import org.mattstock.jury.JuryAgreement.Intraclass;
import org.mattstock.jury.JuryAgreement.Level;
import org.mattstock.table.Table;

/** Every measure of agreement, a row each. */
final class AgreementTable {
    private final Table.Builder table;

    private AgreementTable(Table.Builder table) {
        this.table = table;
    }

    static Table of(JuryAgreement agreement) {
        String caveats = agreement.caveats().isEmpty() ? "" : " " + agreement.caveats();
        AgreementTable rows = new AgreementTable(Table.builder("Agreement" + caveats)
                .text("measure")
                .decimal("value", 6)
                .decimal("p by chance", 4)
                .text("how"));
        rows.concordance(agreement.concordance());
        for (Level level : Level.values()) {
            Answer<JuryAgreement.Alpha> alpha = agreement.alpha(level);
            rows.table.row(
                    "Krippendorff's alpha, " + level.name().toLowerCase(Locale.ROOT),
                    alpha.value().map(JuryAgreement.Alpha::value),
                    null,
                    reason(alpha));
        }
        Answer<Intraclass> intraclass = agreement.intraclass();
        for (Form form : Form.values()) {
            rows.intraclass(intraclass, form);
        }
        return rows.table.build();
    }

    private void concordance(Answer<Concordance> answer) {
        table.row(
                "Kendall's W",
                answer.value().map(Concordance::w),
                answer.value().map(Concordance::p),
                answer.value().map(w -> w.significance().name()).orElse(reason(answer)));
    }

    private void intraclass(Answer<Intraclass> answer, Form form) {
        OptionalDouble value = answer.value().map(all -> all.icc(form)).orElse(OptionalDouble.empty());
        String how = answer.value().isPresent() && value.isEmpty() ? "denominator not positive" : reason(answer);
        table.row(form.notation(), value, null, how);
    }

    private static String reason(Answer<?> answer) {
        return answer.whyNot().map(Enum::name).orElse("");
    }
}
