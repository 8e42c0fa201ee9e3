package org.mattstock.io.px;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
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
import org.mattstock.io.TextOptions.DecimalMark;
import org.mattstock.io.internal.cube.Cube;
import org.mattstock.io.internal.cube.CubeTable;
import org.mattstock.io.internal.cube.Room;
import org.mattstock.io.internal.rows.Intake;

/**
 * Panels in PX, {@code px}: the files of PC-Axis and PxWeb.
 *
 * <ul>
 *   <li>The year is the variable with TIMEVAL, the indicator that of CONTVARIABLE, the unit that with a map, or those that their names or
 *       values tell; others of several values are breakdowns. In the options a variable is called by its name in the first language.
 *   <li>Without CONTVARIABLE the indicator is what CONTENTS says.
 *   <li>{@code -} is 0, dots are missing figures, and so are the texts that DATASYMBOL has for them. A row that KEYS leaves out is 0.
 *   <li>The encoding is what CODEPAGE says; another one that the bytes prove is noted.
 * </ul>
 *
 * <p>The file is read in one pass. Too few or too many figures, which would all be in the wrong place, are refused.
 */
public final class PxFormat implements PanelFormat {
    private static final Pattern KEYWORD = Pattern.compile(
            "(?:CHARSET|AXIS-VERSION|CODEPAGE|LANGUAGES?|CREATION-DATE|DECIMALS|SHOWDECIMALS|MATRIX|SUBJECT-CODE|SUBJECT-AREA"
                    + "|TITLE|CONTENTS|UNITS|STUB|HEADING|TABLEID|COPYRIGHT|DESCRIPTION|NEXT-UPDATE|PX-SERVER)"
                    + "\\s*(?:\\[[^\\]]*\\]\\s*)?=.*",
            Pattern.DOTALL);

    /** The format; it keeps no state. */
    public PxFormat() {}

    @Override
    public String name() {
        return "px";
    }

    /** Certain for a text that begins with a keyword of PX, and for any text whose name ends in {@code .px}. */
    @Override
    public Match probe(String name, byte[] head) {
        String lower = Objects.requireNonNull(name, "name").toLowerCase(Locale.ROOT);
        String start = new String(head, StandardCharsets.UTF_8);
        String text = (start.startsWith("\uFEFF") ? start.substring(1) : start).stripLeading();
        if (KEYWORD.matcher(text).matches()) {
            return Match.CERTAIN;
        }
        return lower.matches(".*\\.px(\\.gz)?") && !start.contains("\0") ? Match.CERTAIN : Match.NO;
    }

    /**
     * Reads a panel.
     *
     * @throws ReadException if a keyword that describes the figures is lacking or contradicts another, if there are more or fewer figures
     *     than it says, or if a limit is passed
     */
    @Override
    public Loaded<Panel> read(Source source, ReadOptions options) {
        Intake intake = new Intake(options, new Problems());
        try (InputStream stream = source.open(options.limits());
                PxText text = new PxText(source.name(), stream, options.text().encoding(), intake.problems())) {
            read(source.name(), text, intake);
        } catch (IOException | UncheckedIOException e) {
            throw Cube.refused(Problem.Kind.UNREADABLE, source.name(), 0, "the source cannot be read: " + e);
        } catch (IllegalStateException full) {
            throw Cube.refused(Problem.Kind.LIMIT, source.name(), 0, String.valueOf(full.getMessage()));
        }
        return intake.loaded();
    }

    private void read(String source, PxText text, Intake intake) throws IOException {
        if (text.skipSpace() == PxText.END) {
            throw Cube.refused(Problem.Kind.EMPTY, source, 0, "there is nothing in the source");
        }
        ReadOptions options = intake.options();
        PxMeta meta = new PxMeta(source);
        PxScan scan = new PxScan(
                source, text, new Room(source, options), options.limits().fieldLength());
        PxKeyword keyword = scan.next();
        while (!keyword.name().equals("DATA")) {
            meta.add(keyword);
            keyword = scan.next();
        }
        Cube cube = meta.cube(options.limits().columns());
        boolean commaApart = options.text().decimalMark() != DecimalMark.COMMA;
        PxData data = new PxData(cube, meta, new PxCells(source, text, commaApart, meta.signs()), intake);
        new CubeTable(cube, options, false).read(intake, name(), data::handOn);
    }
}
