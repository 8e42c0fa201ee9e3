package org.mattstock.examples;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.mattstock.award.AuditTrail;
import org.mattstock.award.AwardCase;
import org.mattstock.award.AwardProcess;
import org.mattstock.data.Panel;
import org.mattstock.instrument.Parameter;
import org.mattstock.io.AtomicFile;
import org.mattstock.io.csv.CsvPanelWriter;
import org.mattstock.io.json.AwardJson;
import org.mattstock.report.AuditPage;
import org.mattstock.table.Table;

/** A case as files: its process, its trail as JSON and as a page; and the check that anybody can make on them. */
final class AwardFiles {
    static final String PROCESS = "process.json";
    static final String TRAIL = "trail.json";

    /** With the sources, which name municipalities that publish what they know of the award. */
    static final String PARAMETERS = "parameters";

    private AwardFiles() {}

    /** The figures that the case rests on, process, trail and how all stand at the end. */
    static void write(AwardCase closed, Panel figures, Path folder) throws IOException {
        CsvPanelWriter.standard().write(figures, folder.resolve("figures.csv"));
        AwardJson.PROCESS.write(closed.process(), folder.resolve(PROCESS));
        AwardJson.TRAIL.write(closed.trail(), folder.resolve(TRAIL));
        text(folder.resolve("trail-sv.html"), page(closed, new Locale("sv")));
        text(folder.resolve("trail-en.html"), page(closed, Locale.ENGLISH));
        Task.write(closed.toTable(), folder, "standings");
        text(folder.resolve("about.txt"), closed.process().title() + "\n\n" + FictitiousMunicipalities.NOTE + "\n");
    }

    private static String page(AwardCase closed, Locale language) {
        return AuditPage.html(closed.process(), closed.trail(), language);
    }

    static void text(Path file, String text) throws IOException {
        AtomicFile.write(file, (OutputStream out) -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Reads process and trail back, makes every move again, and compares what comes of it. */
    static String replay(AwardCase closed, Path folder) throws IOException {
        AwardProcess process = AwardJson.PROCESS.read(folder.resolve(PROCESS));
        AuditTrail trail = AwardJson.TRAIL.read(folder.resolve(TRAIL));
        String again = trail.replay(process).outcomeHash();
        if (!again.equals(closed.outcomeHash())) {
            throw new IllegalStateException("the outcome must be the same when every move is made again");
        }
        return "Replayed from the written files: " + trail.entries().size() + " moves, the same outcome, hash "
                + again.substring(0, 12) + ". To publish, so that nobody can change the trail: "
                + trail.head().substring(0, 12);
    }

    /** What is published, assumed or unknown, without the sources, which the files have. */
    static Table tags(String title, List<Parameter> parameters) {
        return Parameter.table(title, parameters).select("parameter", "value", "basis");
    }
}
