package org.mattstock.io.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.mattstock.data.Panel;
import org.mattstock.io.Loaded;
import org.mattstock.io.ReadException;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.Source;

/**
 * Panels kept without loss: what is read back equals what was written, with the same digest, names, status texts, flags, breaks,
 * ranges, corrections and provenance, on every platform. Equal panels have equal bytes.
 *
 * <p>A panel is one thing that may lie in an {@link Archive}: all its entries are below {@code panel/}, its statements begin with
 * {@code panel.}, and others may stand beside it. The form is described in the {@linkplain org.mattstock.io.archive package}.
 */
public final class PanelArchive {
    static final String FORMAT = "panel.format";
    static final String DIGEST = "panel.digest";
    static final String SOURCE = "panel.source";
    static final String AS_OF = "panel.as-of";
    static final String ATTRIBUTION = "panel.attribution";
    static final String VERSION = "1";

    static final String BREAKS = "panel/breaks.tsv";
    static final String COLUMNS = "panel/columns.tsv";
    static final String CORRECTIONS = "panel/corrections.tsv";
    static final String GROUPINGS = "panel/groupings.tsv";
    static final String INDICATORS = "panel/indicators.tsv";
    static final String STATES = "panel/states.tsv";
    static final String UNITS = "panel/units.tsv";
    static final String YEARS = "panel/years.tsv";

    private PanelArchive() {}

    /**
     * Writes a panel to a zip file, whole or not at all.
     *
     * @param file made or replaced; its folder must exist
     * @throws IOException if it cannot be written; an old file is then as it was
     */
    public static void write(Panel panel, Path file) throws IOException {
        toArchive(panel).write(file);
    }

    /**
     * Writes a panel as a zip file.
     *
     * @param target flushed, not closed
     * @throws IOException what {@code target} throws
     */
    public static void write(Panel panel, OutputStream target) throws IOException {
        toArchive(panel).write(target);
    }

    /**
     * Writes a panel to a new folder, as {@link Archive#writeFolder} does.
     *
     * @throws IOException if the folder is there already, or cannot be written
     */
    public static void writeFolder(Panel panel, Path folder) throws IOException {
        toArchive(panel).writeFolder(folder);
    }

    /** A panel as an archive of the kind {@code panel}, to which more may be added before it is written. */
    public static Archive toArchive(Panel panel) {
        return Archive.of("panel")
                .withFacts(Map.of(
                        FORMAT, VERSION,
                        DIGEST, panel.digest(),
                        SOURCE, panel.provenance().source(),
                        AS_OF, panel.provenance().asOf().map(Object::toString).orElse(""),
                        ATTRIBUTION, panel.provenance().attribution()))
                .with(ColumnWriter.entries(panel))
                .with(List.of(
                        entry(UNITS, panel.units(), PanelTexts::fields),
                        entry(INDICATORS, panel.indicators(), PanelTexts::fields),
                        entry(YEARS, panel.years(), year -> List.of(year.toString())),
                        entry(BREAKS, panel.breaks(), PanelTexts::fields),
                        entry(CORRECTIONS, panel.corrections(), PanelTexts::fields),
                        entry(
                                GROUPINGS,
                                panel.groupings().stream()
                                        .flatMap(grouping -> PanelTexts.lines(grouping).stream())
                                        .toList(),
                                fields -> fields)));
    }

    private static <T> Archive.Entry entry(String name, List<T> items, Function<T, List<String>> fields) {
        StringBuilder text = new StringBuilder();
        items.forEach(item -> Lines.add(text, fields.apply(item)));
        return Archive.Entry.ofText(name, text.toString());
    }

    /**
     * Reads a panel from a zip file or a folder, within the standard limits.
     *
     * @throws ReadException if it cannot be read, holds no panel, is of a newer version or is damaged; the problem names the entry,
     *     the rule and what was met
     */
    public static Loaded<Panel> read(Path fileOrFolder) {
        return read(fileOrFolder, ReadOptions.Limits.DEFAULT);
    }

    /**
     * Reads a panel from a zip file or a folder.
     *
     * @param limits how many bytes there may be, and how large the panel may grow
     * @throws ReadException as within the standard limits, and if a limit is passed
     */
    public static Loaded<Panel> read(Path fileOrFolder, ReadOptions.Limits limits) {
        return new PanelReader(String.valueOf(fileOrFolder.getFileName()), Archive.read(fileOrFolder, limits), limits)
                .read();
    }

    /**
     * Reads a panel from the bytes of a zip file.
     *
     * @param limits how many bytes there may be, and how large the panel may grow
     * @throws ReadException as from a file
     */
    public static Loaded<Panel> read(Source source, ReadOptions.Limits limits) {
        return new PanelReader(source.name(), Archive.read(source, limits), limits).read();
    }

    /**
     * The panel that lies in an archive.
     *
     * @param limits how large the panel may grow
     * @throws ReadException if the archive holds none, or one that breaks a rule of the form
     */
    public static Panel panelOf(Archive archive, ReadOptions.Limits limits) {
        return new PanelReader("archive", archive, limits).read().value();
    }
}
