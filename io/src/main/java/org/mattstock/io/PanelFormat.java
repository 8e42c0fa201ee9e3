package org.mattstock.io;

import org.mattstock.data.Panel;

/**
 * A file format that panels are read from: what a plug-in implements to bring a reader of its own.
 *
 * <p>Formats are found by {@link java.util.ServiceLoader}. On the module path the plug-in's module declares
 * {@code provides org.mattstock.io.PanelFormat with ...}, on the class path its jar names the class in
 * {@code META-INF/services/org.mattstock.io.PanelFormat}. The class has a public constructor without parameters, keeps no
 * state and may be used by several threads.
 */
public interface PanelFormat {
    /** How surely a format knows a source as its own. */
    enum Match {
        /** The format cannot read it. */
        NO,
        /** Name or content allow it, as they may allow others: any text may be CSV. */
        POSSIBLE,
        /** Name or content say so. */
        CERTAIN
    }

    /** The short name that users give, such as {@code csv}; in lower case, no two formats share one. */
    String name();

    /**
     * How surely a source is of this format.
     *
     * @param name the source's name, such as {@code values.csv.gz}
     * @param head its first bytes, decompressed; fewer than {@value PanelFormats#HEAD} only if there are no more
     */
    Match probe(String name, byte[] head);

    /**
     * Reads a panel.
     *
     * @param source where from; open it with the limits of the options
     * @param options how
     * @return the panel and the problems met
     * @throws ReadException if nothing can be read at all
     */
    Loaded<Panel> read(Source source, ReadOptions options);
}
