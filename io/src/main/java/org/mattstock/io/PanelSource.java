package org.mattstock.io;

import java.nio.file.Path;
import java.util.Objects;
import org.mattstock.data.Panel;

/** Anything a panel can be loaded from: a file, several files with metadata, a resource, memory. */
@FunctionalInterface
public interface PanelSource {
    /**
     * Loads the panel.
     *
     * @param options how to read
     * @return the panel and the problems met
     * @throws ReadException if nothing can be read at all
     */
    Loaded<Panel> load(ReadOptions options);

    /** Loads the panel with the default options. */
    default Loaded<Panel> load() {
        return load(ReadOptions.DEFAULT);
    }

    /** A file in any format that is installed. */
    static PanelSource of(Path file) {
        return of(Source.of(file));
    }

    /**
     * A source in any format that is installed: the one that the options name, or else the one that knows it. The source is
     * opened once.
     */
    static PanelSource of(Source source) {
        Objects.requireNonNull(source, "source");
        return options -> options.format()
                .map(format -> PanelFormats.named(format).read(source, options))
                .orElseGet(() -> PanelFormats.read(source, options));
    }

    /** A panel that is there already. */
    static PanelSource of(Panel panel) {
        Objects.requireNonNull(panel, "panel");
        return options -> Loaded.of(panel);
    }
}
