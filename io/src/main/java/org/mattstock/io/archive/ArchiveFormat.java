package org.mattstock.io.archive;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mattstock.data.Indicator;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.io.Loaded;
import org.mattstock.io.PanelFormat;
import org.mattstock.io.Problem;
import org.mattstock.io.Problems;
import org.mattstock.io.ReadException;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.Source;

/**
 * Panels in the zip files of {@link PanelArchive}, {@code archive}. Of the options only the limits are used: an archive says
 * itself what it holds, all of it. Others are named in a note, and so are given units and indicators that are not those of the
 * panel.
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
        Loaded<Panel> loaded = PanelArchive.read(source, options.limits());
        Set<String> unused = unused(options, loaded.value());
        if (unused.isEmpty()) {
            return loaded;
        }
        Problems problems = new Problems();
        problems.addAll(loaded);
        problems.add(
                Problem.Kind.UNUSED_OPTION,
                source.name(),
                0,
                0,
                () -> "an archive says itself what it holds; these options were not used: "
                        + String.join("; ", unused));
        return problems.with(loaded.value()).withUnderstood(loaded.understood());
    }

    private static Set<String> unused(ReadOptions options, Panel panel) {
        Set<String> unused = new LinkedHashSet<>();
        options.toText().lines().filter(each -> !each.startsWith("format ")).forEach(unused::add);
        Set<String> units = ids(options.units(), Unit::id);
        if (!units.isEmpty() && !units.containsAll(ids(panel.units(), Unit::id))) {
            unused.add("the units given");
        }
        Set<String> indicators = ids(options.indicators(), Indicator::id);
        if (!indicators.isEmpty() && !indicators.containsAll(ids(panel.indicators(), Indicator::id))) {
            unused.add("the indicators given");
        }
        return unused;
    }

    private static <T> Set<String> ids(List<T> items, Function<T, String> id) {
        return items.stream().map(id).collect(Collectors.toSet());
    }
}
