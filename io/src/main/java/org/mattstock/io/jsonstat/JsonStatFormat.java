package org.mattstock.io.jsonstat;

import java.io.IOException;
import java.io.InputStream;
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
import org.mattstock.io.internal.cube.Cube;
import org.mattstock.io.internal.cube.CubeTable;
import org.mattstock.io.internal.cube.Room;
import org.mattstock.io.internal.rows.Intake;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Panels in JSON-stat, {@code json-stat}: version 2, and the single dataset of version 1, as PxWeb and Eurostat answer.
 *
 * <ul>
 *   <li>The unit, the year and the indicator are the dimensions with the roles geo, time and metric, or those that their names or
 *       categories tell; others of several categories are breakdowns. In the options a dimension is called by its id.
 *   <li>Without a dimension of indicators the figures are called by the dataset's id, or its label, which is noted.
 *   <li>Figures are one after another or by position; null and a position that is not there are the same, a missing figure. Of more
 *       than four million figures of which fewer than an eighth are there, only these are read.
 *   <li>A status may be by position, one after another, or the same for all. PxWeb's signs stand for the figure, so that {@code -} is 0;
 *       letters are flags.
 *   <li>A response of another class, or of several datasets, is refused and says which.
 * </ul>
 *
 * <p>The text is read in one pass. Problems with what describes the figures have the line of the text; those with a figure have the row
 * that it would have in a table of one figure a row, below a header: position 0 is in line 2.
 */
public final class JsonStatFormat implements PanelFormat {
    private static final int MOST_NESTING = 100;
    private static final int LONGEST_NUMBER = 1000;
    private static final Pattern CLASS = Pattern.compile("\"class\"\\s*:\\s*\"(?:dataset|collection|dimension)\"");
    private static final Pattern MEMBER = Pattern.compile("\"(?:dataset|dimension)\"\\s*:\\s*\\{");
    private static final Pattern VALUES = Pattern.compile("\"value\"\\s*:\\s*[\\[{]");

    /** The format; it keeps no state. */
    public JsonStatFormat() {}

    @Override
    public String name() {
        return "json-stat";
    }

    /** Certain for an object with the class or the dimensions of JSON-stat, possible for one that begins with values. */
    @Override
    public Match probe(String name, byte[] head) {
        Objects.requireNonNull(name, "name");
        String start = new String(head, StandardCharsets.UTF_8);
        String text = (start.startsWith("\uFEFF") ? start.substring(1) : start).stripLeading();
        if (!text.startsWith("{")) {
            return Match.NO;
        }
        if (CLASS.matcher(text).find() || MEMBER.matcher(text).find()) {
            return Match.CERTAIN;
        }
        return VALUES.matcher(text).find() ? Match.POSSIBLE : Match.NO;
    }

    /**
     * Reads a panel.
     *
     * @throws ReadException if the text is no JSON, holds no dataset or several, contradicts itself or passes a limit
     */
    @Override
    public Loaded<Panel> read(Source source, ReadOptions options) {
        Intake intake = new Intake(options, new Problems());
        try {
            hand(dataset(source, options), source.name(), intake);
        } catch (IllegalStateException full) {
            throw Cube.refused(Problem.Kind.LIMIT, source.name(), 0, String.valueOf(full.getMessage()));
        }
        return intake.loaded();
    }

    private static Dataset dataset(Source source, ReadOptions options) {
        try (InputStream stream = source.open(options.limits());
                JsonParser parser = factory(options).createParser(ObjectReadContext.empty(), stream)) {
            return new Response(new Tokens(source.name(), parser, new Room(source.name(), options)), options).read();
        } catch (StreamConstraintsException e) {
            throw refused(Problem.Kind.LIMIT, source, e);
        } catch (JacksonException e) {
            throw refused(Problem.Kind.UNREADABLE, source, e);
        } catch (IOException e) {
            throw Cube.refused(Problem.Kind.UNREADABLE, source.name(), 0, "the source cannot be read: " + e);
        }
    }

    private static ReadException refused(Problem.Kind kind, Source source, JacksonException e) {
        TokenStreamLocation place = e.getLocation();
        long line = place == null ? 0 : place.getLineNr();
        return Cube.refused(kind, source.name(), line, "the text must be JSON in UTF-8: " + e.getOriginalMessage());
    }

    private static JsonFactory factory(ReadOptions options) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MOST_NESTING)
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxStringLength(options.limits().fieldLength())
                        .maxNameLength(Math.min(options.limits().fieldLength(), 1 << 16))
                        .build())
                .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                .build();
    }

    private static Cube cube(Dataset dataset, String source) {
        try {
            return dataset.cube(source);
        } catch (IllegalArgumentException contradiction) {
            throw Cube.refused(Problem.Kind.HEADER, source, 0, String.valueOf(contradiction.getMessage()));
        }
    }

    private void hand(Dataset dataset, String source, Intake intake) {
        Cube cube = cube(dataset, source);
        Figures figures = dataset.figures();
        CubeTable table =
                new CubeTable(cube, intake.options(), !figures.statusTexts().isEmpty());
        if (table.isCalledByCube()) {
            intake.problems()
                    .add(
                            Problem.Kind.NO_INDICATOR,
                            source,
                            0,
                            0,
                            () -> "no dimension names the indicator; it was called as the dataset: "
                                    + cube.indicator());
        }
        if (!figures.isFilled(cube.size())) {
            intake.problems()
                    .add(
                            Problem.Kind.NO_VALUES,
                            source,
                            0,
                            0,
                            () -> "of " + cube.size() + " figures only those that are there were read");
        }
        table.read(intake, name(), taker -> figures.handOn(cube.size(), intake.options(), taker));
    }
}
