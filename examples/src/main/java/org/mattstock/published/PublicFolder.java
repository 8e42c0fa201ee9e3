package org.mattstock.published;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mattstock.award.AuditTrail.Entry;
import org.mattstock.award.AuditTrail.Grounds;
import org.mattstock.award.AwardCase;
import org.mattstock.award.Exhibit;
import org.mattstock.award.Move;
import org.mattstock.award.PublicRecord;
import org.mattstock.io.TableWriter;
import org.mattstock.io.files.AtomicFile;
import org.mattstock.io.files.Manifest;
import org.mattstock.io.json.AwardJson;
import org.mattstock.nomination.Nomination;
import org.mattstock.report.AuditPage;
import org.mattstock.table.Table;

/**
 * What everybody may see of a case, as a folder: the record, what the nomination's scores come from, and pages and tables that
 * follow from the record. {@link FolderCheck} works everything in it out again.
 */
public final class PublicFolder {
    /** The record itself, from which all else follows. */
    public static final String RECORD = "record.json";

    /** Its name in the folder of a run. */
    public static final String NAME = "public";

    private static final List<Locale> LANGUAGES = List.of(new Locale("sv"), Locale.ENGLISH);

    private PublicFolder() {}

    /**
     * Writes the folder as of a time. Nothing that gives the outcome away is in it before the outcome is told.
     *
     * @param current the case
     * @param scored what the nomination rests on; it is published once the nominees are named
     * @param folder made where it is not there
     * @param now the time
     * @throws IOException if a file cannot be written, or the folder holds a file that this record does not give
     */
    public static void write(AwardCase current, Scored scored, Path folder, Instant now) throws IOException {
        Map<String, byte[]> files = files(current, scored, now);
        Files.createDirectories(folder);
        requireNothingElse(folder, files.keySet());
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            AtomicFile.write(folder.resolve(file.getKey()), out -> out.write(file.getValue()));
        }
    }

    /**
     * The same as part of what a run writes to a folder: contents by name, below {@value #NAME}.
     *
     * @param parent where they are going to be written
     * @throws IOException if the folder holds a file that neither this record gives nor an earlier run has written
     */
    public static Map<String, byte[]> within(Path parent, AwardCase current, Scored scored, Instant now)
            throws IOException {
        Map<String, byte[]> files = files(current, scored, now);
        Path folder = parent.resolve(NAME);
        if (Files.isDirectory(folder)) {
            Set<String> allowed = new TreeSet<>(files.keySet());
            Manifest.of(parent)
                    .ifPresent(written -> written.files()
                            .forEach(file -> allowed.add(file.name().replaceFirst("^" + NAME + "/", ""))));
            requireNothingElse(folder, allowed);
        }
        Map<String, byte[]> named = new LinkedHashMap<>();
        files.forEach((name, bytes) -> named.put(NAME + "/" + name, bytes));
        return named;
    }

    private static Map<String, byte[]> files(AwardCase current, Scored scored, Instant now) {
        PublicRecord record = PublicRecord.of(current, now);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(RECORD, bytes(AwardJson.PUBLIC.full().toJson(record)));
        if (grounds(record).isPresent()) {
            files.putAll(scored.files());
        }
        derived(record).forEach((name, text) -> files.put(name, bytes(text)));
        return files;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What was published later, or was never for everybody, must not stay beside it. */
    private static void requireNothingElse(Path folder, Set<String> allowed) throws IOException {
        TreeSet<String> others = names(folder);
        others.removeAll(allowed);
        if (!others.isEmpty()) {
            throw new IOException("folder must hold nothing but what is published, got " + others + " in " + folder);
        }
    }

    /** What lies in the folder. */
    public static TreeSet<String> names(Path folder) throws IOException {
        TreeSet<String> names = new TreeSet<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.forEach(each -> names.add(String.valueOf(each.getFileName())));
        }
        return names;
    }

    /** The grounds of the nomination, where they name the files that it was scored from. */
    static Optional<Grounds> grounds(PublicRecord record) {
        return record.lines().stream()
                .flatMap(line -> line.opened().stream())
                .filter(entry -> entry.move() instanceof Move.Nominate)
                .map(Entry::grounds)
                .filter(grounds -> grounds.hashes().containsKey(Scored.FIGURES))
                .findFirst();
    }

    /**
     * Every text that follows from a record, by the name of its file.
     *
     * @throws IllegalArgumentException if the record is not as it was published
     */
    static Map<String, String> derived(PublicRecord record) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("README.txt", PublicReadme.of(record));
        texts.put("record.schema.json", AwardJson.PUBLIC.schema());
        texts.put("trail.schema.json", AwardJson.TRAIL.schema());
        LANGUAGES.forEach(each -> texts.put("trail-" + each.getLanguage() + ".html", AuditPage.html(record, each)));
        tables(record)
                .forEach((name, table) ->
                        texts.put(name + ".csv", TableWriter.csv().toText(table)));
        return texts;
    }

    private static Map<String, Table> tables(PublicRecord record) {
        Map<String, Table> tables = new LinkedHashMap<>();
        tables.put("trail", record.toTable());
        tables.put("standings", record.standingsTable());
        tables.put("parameters", record.process().toTable());
        for (Exhibit each : record.exhibits()) {
            add(tables, each);
        }
        return tables;
    }

    private static void add(Map<String, Table> tables, Exhibit exhibit) {
        if (exhibit instanceof Exhibit.OfNomination of) {
            Nomination nomination = of.basis().nomination();
            add(tables, "answers", nomination.answersTable());
            add(tables, "cut", nomination.cutsTable());
        } else if (exhibit instanceof Exhibit.OfTally of) {
            add(tables, "tally", of.tally().toTable());
        } else if (exhibit instanceof Exhibit.OfMotivation of) {
            add(tables, exhibit.name(), of.motivation().toTable());
        } else if (exhibit instanceof Exhibit.OfMention of) {
            add(tables, "mention", of.basis().choose().toTable());
        }
    }

    /** There are several where a decision was taken up again. */
    private static void add(Map<String, Table> tables, String name, Table table) {
        int number = 1;
        String free = name;
        while (tables.containsKey(free)) {
            number++;
            free = name + "-" + number;
        }
        tables.put(free, table);
    }
}
