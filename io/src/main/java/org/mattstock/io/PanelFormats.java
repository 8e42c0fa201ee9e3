package org.mattstock.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.mattstock.data.Panel;
import org.mattstock.io.PanelFormat.Match;

/** The formats that are installed: the library's own and those of plug-ins. */
public final class PanelFormats {
    /** How many bytes of a source the formats are shown. */
    public static final int HEAD = 8192;

    private PanelFormats() {}

    /**
     * All formats, by name.
     *
     * @throws IllegalStateException if two formats have the same name
     */
    public static List<PanelFormat> all() {
        Map<String, PanelFormat> byName = new TreeMap<>();
        for (PanelFormat format : ServiceLoader.load(PanelFormat.class, PanelFormats.class.getClassLoader())) {
            add(byName, format);
        }
        return List.copyOf(byName.values());
    }

    static void add(Map<String, PanelFormat> byName, PanelFormat format) {
        PanelFormat other = byName.putIfAbsent(format.name(), format);
        if (other != null && other.getClass() != format.getClass()) {
            throw new IllegalStateException("format names must differ, got " + format.name() + " from "
                    + other.getClass().getName() + " and " + format.getClass().getName());
        }
    }

    /**
     * The format with a name.
     *
     * @throws IllegalArgumentException if there is none, naming those that there are
     */
    public static PanelFormat named(String name) {
        Objects.requireNonNull(name, "name");
        return all().stream()
                .filter(format -> format.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("format must be one of " + names() + ", got \"" + name + "\""));
    }

    /**
     * The format of a source, by its name and first bytes: the one that is certain, else the one that is possible. The source
     * is opened to look at them; {@link PanelSource#of(Source)} looks and reads with one opening.
     *
     * @throws ReadException if no format knows it, if several are equally sure, or if it cannot be opened
     */
    public static PanelFormat of(Source source) {
        return of(source, all());
    }

    /** Finds the format of a source and reads it, with one opening. */
    static Loaded<Panel> read(Source source, ReadOptions options) {
        try (OneOpening opened = new OneOpening(source, HEAD)) {
            return of(source, opened.head(), all()).read(opened.source(), options);
        } catch (IOException e) {
            throw unreadable(source, e);
        }
    }

    static PanelFormat of(Source source, List<PanelFormat> formats) {
        return of(source, head(source), formats);
    }

    private static PanelFormat of(Source source, byte[] head, List<PanelFormat> formats) {
        List<PanelFormat> certain = new ArrayList<>();
        List<PanelFormat> possible = new ArrayList<>();
        for (PanelFormat format : formats) {
            Match match = format.probe(source.name(), head.clone());
            if (match != Match.NO) {
                (match == Match.CERTAIN ? certain : possible).add(format);
            }
        }
        List<PanelFormat> best = certain.isEmpty() ? possible : certain;
        if (best.size() != 1) {
            throw undecided(source, best);
        }
        return best.get(0);
    }

    private static byte[] head(Source source) {
        try (OneOpening opened = new OneOpening(source, HEAD)) {
            return opened.head();
        } catch (IOException e) {
            throw unreadable(source, e);
        }
    }

    static ReadException unreadable(Source source, IOException e) {
        return new ReadException(
                new Problem(Problem.Kind.UNREADABLE, source.name(), 0, 0, "the source cannot be read: " + e), e);
    }

    private static ReadException undecided(Source source, List<PanelFormat> best) {
        String text = best.isEmpty()
                ? "no format reads it; installed: " + names()
                : "several formats read it (" + names(best) + "): name one in the options";
        return new ReadException(new Problem(Problem.Kind.UNKNOWN_FORMAT, source.name(), 0, 0, text));
    }

    private static String names() {
        return names(all());
    }

    private static String names(List<PanelFormat> formats) {
        return String.join(", ", formats.stream().map(PanelFormat::name).toList());
    }
}
