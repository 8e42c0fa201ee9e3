package org.mattstock.published;

import java.util.ArrayList;
import java.util.List;
import org.mattstock.award.AuditTrail.Tampering;
import org.mattstock.award.AwardCase;
import org.mattstock.award.CaseFile;
import org.mattstock.io.json.AwardJson;

/** Makes every move of a secretariat's case again and holds each against its grounds, marks and ballots among them. */
final class CaseCheck {
    private final FolderFiles files;

    CaseCheck(FolderFiles files) {
        this.files = files;
    }

    /** What was checked. */
    List<String> run() {
        CaseFile file = files.read(AwardJson.CASE, FolderCheck.CASE);
        for (Tampering each : file.tamperings()) {
            throw DifferenceFound.in(FolderCheck.CASE, each.toString());
        }
        AwardCase again = file.replay();
        List<String> checked = new ArrayList<>();
        checked.add(FolderCheck.CASE + ": " + again.trail().entries().size() + " moves made again, "
                + file.exhibits().size() + " exhibits, " + again.standings().size() + " units");
        checked.add("head " + again.trail().head() + "; outcome " + again.outcomeHash());
        checked.addAll(Readiness.of(file.process()));
        return checked;
    }
}
