package org.mattstock.io.archive;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.mattstock.data.Panel;
import org.mattstock.io.Loaded;
import org.mattstock.io.PanelFormat;
import org.mattstock.io.ReadException;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.Source;

/**
 * Panels in the zip files of {@link PanelArchive}, {@code archive}. Of the options only the limits are used: an archive says
 * itself what it holds, all of it.
 */
public final class ArchiveFormat implements PanelFormat {
    private static final byte[] NAME = Manifest.NAME.getBytes(StandardCharsets.US_ASCII);

    /** The format; it keeps no state. */
    public ArchiveFormat() {}

    @Override
    public String name() {
        return "archive";
    }

    /** Certain where the first entry of a zip file is a manifest, possible for a name that ends in {@code .zip}. */
    @Override
    public Match probe(String name, byte[] head) {
        Objects.requireNonNull(name, "name");
        if (head.length > ZipBytes.LOCAL + NAME.length
                && head[0] == 'P'
                && head[1] == 'K'
                && Arrays.equals(head, ZipBytes.LOCAL, ZipBytes.LOCAL + NAME.length, NAME, 0, NAME.length)) {
            return Match.CERTAIN;
        }
        return name.toLowerCase(Locale.ROOT).endsWith(".zip") ? Match.POSSIBLE : Match.NO;
    }

    /**
     * Reads a panel.
     *
     * @throws ReadException if it cannot be read, holds no panel, is of a newer version, is damaged or passes a limit
     */
    @Override
    public Loaded<Panel> read(Source source, ReadOptions options) {
        return PanelArchive.read(source, options.limits());
    }
}
