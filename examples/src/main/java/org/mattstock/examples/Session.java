package org.mattstock.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mattstock.cli.Attribution;
import org.mattstock.data.Panel;
import org.mattstock.data.Provenance;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;
import org.mattstock.io.Loaded;
import org.mattstock.io.PanelSource;
import org.mattstock.io.TableWriter;
import org.mattstock.io.files.AtomicFile;
import org.mattstock.io.kolada.Kolada;
import org.mattstock.io.kolada.KoladaCatalog;
import org.mattstock.io.xlsx.Workbook;
import org.mattstock.presets.Presets;
import org.mattstock.report.RankingReport;
import org.mattstock.table.Lineage;
import org.mattstock.table.Table;
import org.mattstock.workbook.RankingWorkbook;

/**
 * What can be asked in jshell without knowing the library; {@link Shell} imports all of it. The answers are about the sample panel
 * and the example until {@link #use} says otherwise. A mistake is told in one line.
 */
public final class Session {

    /** Writers by the end of a file's name. */
    private static final String ATTRIBUTION = "attribution";

    private static final Map<String, TableWriter> WRITERS = Map.of(
            "csv", TableWriter.csv(),
            "json", TableWriter.json(),
            "md", TableWriter.markdown(),
            "tex", TableWriter.latex());

    private static final String KOLADA = "mattstock.kolada";

    /** Null until it is first asked for. */
    private static @Nullable KoladaCatalog catalog;

    /** Null until it is first asked for. */
    private static @Nullable Explorer about;

    private Session() {}

    /** Reads the sample panel beside what comes next, so that it is there when the imports are. */
    public static void prepare() {
        Thread reading = new Thread(Session::about, "sample panel");
        reading.setDaemon(true);
        reading.start();
    }

    /** Asks about other figures, or by another definition. */
    public static synchronized void use(Panel panel, CompositeIndex index) {
        about = new Explorer(panel, index);
    }

    private static synchronized Explorer about() {
        Explorer known = about;
        if (known == null) {
            known = new Explorer(Presets.samplePanel(), Presets.index(Presets.EXAMPLE));
            about = known;
        }
        return known;
    }

    /** The figures that are asked about. */
    public static Panel panel() {
        return about().panel();
    }

    /** The definition that is asked about. */
    public static CompositeIndex index() {
        return about().index();
    }

    /** What a session begins with. */
    public static void greet() {
        System.out.print(text("session-greeting.txt").formatted(panel(), index().title(), about().lastYear()));
    }

    /** What can be asked. */
    public static void help() {
        System.out.print(text("session-help.txt"));
    }

    private static String text(String resource) {
        try (InputStream text = Objects.requireNonNull(Session.class.getResourceAsStream(resource), resource)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A result with all its rows. */
    public static void show(Object result) {
        System.out.println(told(result));
    }

    /** What some words are about: {@link Panel#find}. */
    public static Table find(String words) {
        return asked(() -> panel().find(words));
    }

    /** An indicator: what it is, its years and coverage, and the latest values. */
    public static KeyFigure kpi(String idOrName) {
        return asked(() -> about().keyFigure(idOrName));
    }

    /** A unit's place in every year, or why it has none. */
    public static Table place(String unit) {
        return asked(() -> about().place(unit));
    }

    /** The places within a group, by its name or a part of it, or within each group of a grouping. */
    public static Table within(String group) {
        return asked(() -> about().within(group));
    }

    /** The units most like one; the title says in what. */
    public static Table similar(String unit) {
        return asked(() -> about().similar(unit));
    }

    /**
     * The figures of a file in any format that is read: CSV, workbooks, PX, JSON-stat, Kolada's JSON and archives. What was met in
     * reading is in the answer's {@code toTable()}, the figures are its {@code orThrow()}.
     */
    public static Loaded<Panel> read(String file) {
        return asked(() -> PanelSource.of(Path.of(file)).load());
    }

    /** Kolada's API: its own, or the one at the address in the system property {@code mattstock.kolada}. */
    public static Kolada kolada() {
        return asked(() -> {
            String address = System.getProperty(KOLADA);
            return address == null ? Kolada.live() : Kolada.at(URI.create(address));
        });
    }

    /** What Kolada has about some words, best first; the catalog is fetched once. */
    public static Table search(String words) {
        return asked(() -> {
            KoladaCatalog all = catalog();
            return all.toTable(all.search(words));
        });
    }

    private static synchronized KoladaCatalog catalog() {
        KoladaCatalog known = catalog;
        if (known == null) {
            known = kolada().catalog();
            catalog = known;
        }
        return known;
    }

    /**
     * Writes a result to a file, in the form that the end of its name says: csv, json, md, tex, txt, xlsx, and html of scores. Of
     * scores the workbook works the ranking out, so that weights can be changed in it.
     *
     * @return what was written, in one line
     */
    public static String export(Object result, String file) {
        return asked(() -> {
            String form = file.substring(file.lastIndexOf('.') + 1);
            try {
                return written(result, Path.of(file), form);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
            }
        });
    }

    private static String written(Object result, Path file, String form) throws IOException {
        if (form.equals("html") && result instanceof Scores scores) {
            write(file, RankingReport.of(scores).toHtml());
            return file + ": the report of " + scores.year();
        }
        if (form.equals("xlsx") && result instanceof Scores scores) {
            RankingWorkbook.of(scores).write(file);
            return file + ": a workbook that works out the ranking of " + scores.year();
        }
        Provenance source = result instanceof Scores of ? of.provenance() : panel().provenance();
        Table table = sourced(table(result), source);
        if (form.equals("txt")) {
            write(file, table.toText() + "\n\n" + Attribution.of(source) + "\n");
        } else if (form.equals("xlsx")) {
            Workbook.of(table).write(file);
        } else {
            TableWriter writer = WRITERS.get(form);
            if (writer == null) {
                throw new IllegalArgumentException(
                        "file must end in .csv, .json, .md, .tex, .txt or .xlsx, or .html for scores, got " + file);
            }
            writer.write(table, file);
        }
        return file + ": " + table.rowCount() + " rows";
    }

    /** A file travels alone, and says whose figures are in it. */
    private static Table sourced(Table table, Provenance source) {
        Lineage madeOf = table.lineage().orElseGet(Lineage::ofLibrary);
        return table.withLineage(madeOf.with(ATTRIBUTION, Attribution.of(source)));
    }

    private static void write(Path file, String text) throws IOException {
        AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String told(Object result) {
        Table table = toTable(result);
        return table == null ? String.valueOf(result) : table.toText();
    }

    private static Table table(Object result) {
        Table table = toTable(result);
        if (table == null) {
            throw new IllegalArgumentException("result must be a table or have one (toTable()), got "
                    + result.getClass().getSimpleName());
        }
        return table;
    }

    private static @Nullable Table toTable(@Nullable Object result) {
        if (result == null || result instanceof Table) {
            return (Table) result;
        }
        try {
            Method method = result.getClass().getMethod("toTable");
            return method.getReturnType() == Table.class ? (Table) method.invoke(result) : null;
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }

    /** What is refused is told without the lines of code it came through. */
    private static <T> T asked(Supplier<T> answer) {
        try {
            return answer.get();
        } catch (RuntimeException e) {
            e.setStackTrace(new StackTraceElement[0]);
            throw e;
        }
    }
}
