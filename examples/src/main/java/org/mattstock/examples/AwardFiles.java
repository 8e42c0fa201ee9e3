package org.mattstock.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.mattstock.award.AwardCase;
import org.mattstock.award.AwardProcess;
import org.mattstock.award.AwardProcess.Audience;
import org.mattstock.award.CaseFile;
import org.mattstock.cli.Results;
import org.mattstock.instrument.Parameter;
import org.mattstock.io.json.AwardJson;
import org.mattstock.published.FolderCheck;
import org.mattstock.published.PublicFolder;
import org.mattstock.published.Scored;
import org.mattstock.report.AuditPage;
import org.mattstock.table.Lineage;
import org.mattstock.table.Table;

/**
 * A case as files, in a folder for each who reads: the whole case for the secretariat, a page for the jury, and for everybody what
 * may be seen of it.
 */
final class AwardFiles {
    static final String CASE = FolderCheck.CASE;
    private static final String AUDIENCE = "/audience.txt";
    static final String SECRETARIAT = "secretariat";
    static final String JURY = "jury";
    static final String PUBLIC = PublicFolder.NAME;

    /** With the sources, which name municipalities that publish what they know of the award. */
    static final String PARAMETERS = "parameters";

    static final List<Locale> LANGUAGES = List.of(new Locale("sv"), Locale.ENGLISH);

    private AwardFiles() {}

    /** The case for the secretariat and the jury. */
    static Results of(AwardCase closed) {
        CaseFile file = CaseFile.of(closed);
        Results results = new Results(madeOf(closed.process()));
        results.text(SECRETARIAT + "/" + CASE, AwardJson.CASE.toJson(file));
        for (Locale language : LANGUAGES) {
            String name = "/trail-" + language.getLanguage() + ".html";
            results.text(SECRETARIAT + name, AuditPage.html(file, Audience.SECRETARIAT, language));
            results.text(JURY + name, AuditPage.html(file, Audience.JURY, language));
        }
        results.table(SECRETARIAT + "/standings", closed.toTable());
        results.text(SECRETARIAT + AUDIENCE, "För sekretariatet. For the secretariat.\n");
        results.text(JURY + AUDIENCE, "För juryn, och för ingen annan. For the jury, and nobody else.\n");
        return results.text("about.txt", closed.process().title() + "\n\n" + FictitiousMunicipalities.NOTE + "\n");
    }

    /** What everybody may see of it, as of a time. */
    static void publish(Results results, AwardCase current, Scored scored, Path to, Instant now) throws IOException {
        PublicFolder.within(to, current, scored, now).forEach(results::bytes);
    }

    private static Lineage madeOf(AwardProcess process) {
        return Lineage.ofLibrary()
                .with("process", process.id())
                .with("process hash", process.hash())
                .with("attribution", FictitiousMunicipalities.NOTE);
    }

    /** A table of what was not published, in the folder of its readers, who are named in its title: jury or secretariat. */
    static void table(Results results, Table table, Audience audience, String name) {
        String own = audience == Audience.SECRETARIAT ? SECRETARIAT : JURY;
        results.table(own + "/" + name, table.withTitle(table.title() + ", for the " + own));
    }

    /** Reads the case back, makes every move again, holds each against its grounds, and compares what comes of it. */
    static String replay(AwardCase closed, Path folder) throws IOException {
        AwardCase again =
                AwardJson.CASE.read(folder.resolve(SECRETARIAT).resolve(CASE)).replay();
        if (!again.outcomeHash().equals(closed.outcomeHash())) {
            throw new IllegalStateException("the outcome must be the same when every move is made again");
        }
        return "Replayed from the written files: " + again.trail().entries().size() + " moves, the same outcome, hash "
                + again.outcomeHash().substring(0, 12) + ". To publish, so that nobody can change the trail: "
                + again.trail().head().substring(0, 12);
    }

    /** What is published, assumed or unknown, without the sources, which the files have. */
    static Table tags(String title, List<Parameter> parameters) {
        return Parameter.table(title, parameters).select("parameter", "value", "basis");
    }
}
