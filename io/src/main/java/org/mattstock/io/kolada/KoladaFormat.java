package org.mattstock.io.kolada;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.mattstock.data.Panel;
import org.mattstock.io.Loaded;
import org.mattstock.io.PanelFormat;
import org.mattstock.io.Problem;
import org.mattstock.io.Problems;
import org.mattstock.io.ReadException;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.Source;
import org.mattstock.io.internal.rows.Intake;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * Answers of Kolada's API that somebody has kept as JSON, {@code kolada}: of version 3 and of version 2, which has been shut.
 *
 * <ul>
 *   <li>One page, several after one another, or a list of pages; of data, and of what describes indicators and areas, whose titles are
 *       then those of the panel.
 *   <li>All areas are read that there are rows of: municipalities, regions, the country, groups, operating units.
 *   <li>Problems count the entries of rows as lines, the first on line 2, as under a header.
 *   <li>Rows that were withdrawn ({@code isdeleted}, {@code is_deleted}) are left out. A value that is null is missing, with the text of
 *       its status.
 *   <li>Text that ends before its JSON does is refused: a part of an answer is not taken for the whole. A last page that names a next one is
 *       a problem.
 * </ul>
 */
public final class KoladaFormat implements PanelFormat {
    private static final Pattern PAGE =
            Pattern.compile("(?s)\\A\uFEFF?\\s*[\\[{].*\"values\"\\s*:\\s*\\[\\s*(?:[{\\]].*|\\z)");

    /** The format; it keeps no state. */
    public KoladaFormat() {}

    @Override
    public String name() {
        return PanelRows.FORMAT;
    }

    /** Certain of JSON with a list {@code values} of objects. */
    @Override
    public Match probe(String name, byte[] head) {
        Objects.requireNonNull(name, "name");
        return PAGE.matcher(new String(head, StandardCharsets.UTF_8)).matches() ? Match.CERTAIN : Match.NO;
    }

    /**
     * Reads a panel.
     *
     * @throws ReadException if it cannot be read, is no JSON to its end, has no page of data, or passes a limit
     */
    @Override
    public Loaded<Panel> read(Source source, ReadOptions options) {
        return read(source, options, PanelRows.ways(options));
    }

    /** Reads a panel by one of the two ways of cells. */
    static Loaded<Panel> read(Source source, ReadOptions options, PanelRows.Ways ways) {
        Intake intake = new Intake(options, new Problems());
        try (InputStream stream = source.open(options.limits())) {
            PanelRows.read(
                    intake,
                    options,
                    ways,
                    source.name(),
                    rows -> new KeptAnswer(rows, intake, source.name())
                            .read(stream, options.limits().fieldLength(), ways));
        } catch (StreamConstraintsException e) {
            throw failure(Problem.Kind.LIMIT, source, e);
        } catch (JacksonException e) {
            throw failure(Problem.Kind.UNREADABLE, source, e);
        } catch (IOException | UncheckedIOException e) {
            throw new ReadException(
                    new Problem(Problem.Kind.UNREADABLE, source.name(), 0, 0, "the source cannot be read: " + e), e);
        } catch (IllegalStateException e) {
            throw new ReadException(
                    new Problem(Problem.Kind.LIMIT, source.name(), 0, 0, String.valueOf(e.getMessage())), e);
        }
        return intake.loaded();
    }

    private static ReadException failure(Problem.Kind kind, Source source, JacksonException e) {
        return new ReadException(
                new Problem(kind, source.name(), 0, 0, "no whole page of Kolada's: " + e.getOriginalMessage()), e);
    }
}
