package org.mattstock.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mattstock.data.Panel;
import org.mattstock.io.Loaded;
import org.mattstock.io.archive.PanelArchive;
import org.mattstock.table.Lineage;

/**
 * A data file, or several put together, kept as an archive.
 *
 * @param screen where it is told
 * @param data what was read
 * @param target the archive
 */
record ArchiveTask(Screen screen, Loaded<Panel> data, Path target) implements Task {
    static final Path USUAL = Path.of("panel.zip");

    /**
     * Reads the files.
     *
     * @throws UsageException if one cannot be read, or two tell the same figure in two ways
     */
    static ArchiveTask of(Call call) {
        Path target = call.path(Option.OUT).orElse(USUAL);
        requireFree(target);
        Reading said = Reading.ofOperands(call);
        Loaded<Panel> all = read(said, call.operands().get(0));
        for (String file : call.operands().subList(1, call.operands().size())) {
            all = merged(all, read(said, file), file);
        }
        return new ArchiveTask(screen(call), all, target);
    }

    /** What one archive, or any data file, has otherwise than another. */
    static Task diff(Call call) {
        Reading said = Reading.ofOperands(call);
        Loaded<Panel> before = read(said, call.operands().get(0));
        Loaded<Panel> after = read(said, call.operands().get(1));
        Lineage lineage = Lineage.ofLibrary()
                .with("before", before.value().digest())
                .with("after", after.value().digest());
        return new Shown(
                        screen(call),
                        call.operands().get(0) + " / " + call.operands().get(1),
                        after,
                        after.value().provenance(),
                        lineage,
                        call.folder(),
                        Results.Form.of(call),
                        List.of())
                .with("diff", before.value().diff(after.value()));
    }

    static Screen screen(Call call) {
        return new Screen(Words.in(call.language().orElse(Locale.ENGLISH)), call.width());
    }

    private static Loaded<Panel> read(Reading said, String file) {
        try {
            if (!Files.exists(Path.of(file))) {
                throw new UsageException("FILE must be a data file, got \"" + file + "\", which there is not");
            }
            return Inputs.panel(new Reading(Optional.of(Path.of(file)), said.options(), said.units(), said.metadata()));
        } catch (InvalidPathException e) {
            throw UsageException.of(Option.DATA, e);
        }
    }

    /** Both panels; what was met in reading either. */
    private static Loaded<Panel> merged(Loaded<Panel> first, Loaded<Panel> second, String file) {
        try {
            return Together.of(first, second);
        } catch (IllegalArgumentException e) {
            throw new UsageException("FILE " + file + " and those before it do not go together: " + e.getMessage());
        }
    }

    /** Refuses a target that no file can be written to. */
    static void requireFree(Path target) {
        Path folder = target.toAbsolutePath().getParent();
        if (Files.isDirectory(target) || folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new UsageException(Option.OUT.flag()
                    + " must be a file in a folder that can be written to, such as panel.zip, got \"" + target + "\"");
        }
    }

    @Override
    public void print(PrintStream out) {
        Losses.show(data, screen, out);
        screen.show(out, data.value().toTable());
        screen.say(out, Attribution.of(data.value().provenance(), screen.words().locale()));
    }

    @Override
    public void write(PrintStream out) {
        try {
            PanelArchive.write(data, target);
        } catch (IOException e) {
            throw UsageException.ofFolder(e);
        }
        screen.tell(
                out,
                "written.archive",
                target.toAbsolutePath().normalize(),
                data.value().digest().substring(0, 12));
    }

    @Override
    public Optional<String> incomplete() {
        return Losses.line(data, screen.words());
    }
}
