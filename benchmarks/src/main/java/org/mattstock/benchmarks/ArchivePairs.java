package org.mattstock.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mattstock.data.Panel;
import org.mattstock.io.files.AtomicFile;
import org.mattstock.io.PanelSource;
import org.mattstock.io.archive.PanelArchive;

/** Reading a panel from the archive against reading it from a long CSV file. Both files are in the page cache. */
final class ArchivePairs {
    private static final int UNITS = 290;
    private static final int INDICATORS = 60;
    private static final int YEARS = 8;

    private ArchivePairs() {}

    static List<Pair> all() {
        return List.of(new Pair(
                "archive/csv",
                "a panel of " + UNITS * INDICATORS * YEARS + " cells from an archive",
                "the same panel from a long CSV",
                ArchivePairs::toCsv));
    }

    private static Duel toCsv() {
        SyntheticPanel figures = SyntheticPanel.of(UNITS, INDICATORS, YEARS);
        Path csv = temporary(".csv", out -> out.write(figures.toCsv().getBytes(StandardCharsets.UTF_8)));
        Panel panel = PanelSource.of(csv).load().orThrow();
        Path archive = temporary(".zip", out -> PanelArchive.write(panel, out));
        return new Duel(
                input -> PanelSource.of(archive).load(),
                input -> PanelSource.of(csv).load(),
                1,
                () -> verify(panel, PanelSource.of(archive).load().orThrow()));
    }

    private static Path temporary(String ending, AtomicFile.Content content) {
        try {
            Path file = Files.createTempFile("mattstock", ending);
            file.toFile().deleteOnExit();
            AtomicFile.write(file, content);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void verify(Panel written, Panel read) {
        if (!read.equals(written) || !read.digest().equals(written.digest())) {
            throw new IllegalStateException("the panel read must equal the one written, got " + read);
        }
    }
}
