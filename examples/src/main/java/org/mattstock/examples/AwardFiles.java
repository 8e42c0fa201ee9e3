package org.mattstock.examples;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.mattstock.award.AwardCase;
import org.mattstock.award.AwardProcess.Audience;
import org.mattstock.award.CaseFile;
import org.mattstock.instrument.Parameter;
import org.mattstock.io.files.AtomicFile;
import org.mattstock.io.json.AwardJson;
import org.mattstock.report.AuditPage;
import org.mattstock.table.Table;

/**
 * A case as files, in a folder for each who reads: the whole case for the secretariat, a page for the jury, and for everybody what
 * may be seen of it.
 */
final class AwardFiles {
    static final String CASE = "case.json";
    private static final String AUDIENCE = "audience.txt";
    static final Path SECRETARIAT = Path.of("secretariat");
    static final Path JURY = Path.of("jury");
    static final Path PUBLIC = Path.of("public");

    /** With the sources, which name municipalities that publish what they know of the award. */
    static final String PARAMETERS = "parameters";

    static final List<Locale> LANGUAGES = List.of(new Locale("sv"), Locale.ENGLISH);

    private AwardFiles() {}

    /** The case for the secretariat and the jury. */
    static void write(AwardCase closed, Path folder) throws IOException {
        CaseFile file = CaseFile.of(closed);
        Path own = Files.createDirectories(folder.resolve(SECRETARIAT));
        Path jury = Files.createDirectories(folder.resolve(JURY));
        AwardJson.CASE.write(file, own.resolve(CASE));
        for (Locale language : LANGUAGES) {
            String name = "trail-" + language.getLanguage() + ".html";
            text(own.resolve(name), AuditPage.html(file, Audience.SECRETARIAT, language));
            text(jury.resolve(name), AuditPage.html(file, Audience.JURY, language));
        }
        Task.write(closed.toTable(), own, "standings");
        text(own.resolve(AUDIENCE), "För sekretariatet. For the secretariat.\n");
        text(jury.resolve(AUDIENCE), "För juryn, och för ingen annan. For the jury, and nobody else.\n");
        text(folder.resolve("about.txt"), closed.process().title() + "\n\n" + FictitiousMunicipalities.NOTE + "\n");
    }

    /** A table of what was not published, in the folder of its readers, who are named in its title: jury or secretariat. */
    static void table(Table table, Audience audience, Path folder, String name) throws IOException {
        Path own = audience == Audience.SECRETARIAT ? SECRETARIAT : JURY;
        Path made = Files.createDirectories(folder.resolve(own));
        Task.write(table.withTitle(table.title() + ", for the " + own), made, name);
    }

    static void text(Path file, String text) throws IOException {
        AtomicFile.write(file, (OutputStream out) -> out.write(text.getBytes(StandardCharsets.UTF_8)));
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
