package org.mattstock.io.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.InvalidIndexException;
import org.mattstock.io.Source;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Index definitions as JSON, versions 1 and 2 of the format.
 *
 * <pre>{@code
 * {
 *   "formatVersion": 2,
 *   "id": "health",
 *   "tree": {
 *     "id": "all",
 *     "weighting": {"type": "given", "form": "shares"},
 *     "parts": [
 *       {"weight": 0.6, "id": "life", "indicator": "N00925", "normalization": "min-max", "direction": "higher"},
 *       {"weight": 0.4, "id": "ill", "indicator": "N00957", "normalization": "min-max", "direction": "lower"}
 *     ]
 *   }
 * }
 * }</pre>
 *
 * <ul>
 *   <li>Fields are named as the records' components are. A node with {@code parts} is a branch, any other a leaf. A part's
 *       {@code weight} stands among the fields of its node.
 *   <li>A method is an object with its name as {@code type} and its parameters, or the name alone where all its parameters
 *       have defaults. Constants are words in small letters with hyphens.
 *   <li>A field that is left out is at the default that {@link CompositeIndex#of}, {@link org.mattstock.definition.Leaf#of},
 *       {@link org.mattstock.definition.Branch#of} and the methods' own factories give it; a title is the id. Written is
 *       everything, but not a leaf's breakdown, selection, denominator, treatment, imputation, order, orientation and note,
 *       nor a definition's description, sources, eligibility and degenerate rule, when they are at their default; nor is
 *       what came after the first version of the format, such as {@code outOfRange}.
 *   <li>An order of ranking that is left out follows the root: lowest first where less is better.
 *   <li>In version 1, the precision of the ranking is {@code exact} where it is left out; from version 2 on it is
 *       {@code up-to-rounding}. So texts of version 1 keep hash and places. Written is version 1 where places are not taken up to
 *       rounding, since its readers understand the text too, and else version 2.
 *   <li>What is written and read again is equal to what it was.
 * </ul>
 *
 * <p>Reading is strict: unknown fields, nulls, duplicate keys and other versions are faults, and all faults are listed with
 * their paths, such as {@code tree.parts[2].weight}; only a text with more than 1,000 is not read to its end. Errors of syntax end the reading and have line and column for a path.
 * Size, nesting, and the length of texts and numbers are limited, so that no text can hang a reader or fill the heap.
 */
public final class CompositeIndexJson {
    private static final JsonFormat<CompositeIndex> FORMAT =
            new JsonFormat<>("definition", InvalidIndexException::new, new IndexVersions(), RecordDecoder::index);
    private static final String SCHEMA = "mattstock-index-1.schema.json";

    private CompositeIndexJson() {}

    /**
     * Reads a definition from a file.
     *
     * @param file in UTF-8, plain or gzip
     * @throws IOException if there is no such file or it cannot be read
     * @throws InvalidIndexException if it has faults; all are listed
     */
    public static CompositeIndex read(Path file) throws IOException {
        return FORMAT.read(file);
    }

    /**
     * Reads a definition.
     *
     * @param source in UTF-8, plain or gzip
     * @throws IOException if the source cannot be read
     * @throws InvalidIndexException if it has faults; all are listed
     */
    public static CompositeIndex read(Source source) throws IOException {
        return FORMAT.read(source);
    }

    /**
     * The definition in a text.
     *
     * @param json the JSON text itself, not a file name
     * @throws InvalidIndexException if it has faults; all are listed
     */
    public static CompositeIndex parse(String json) {
        return FORMAT.parse(json);
    }

    /** A definition as JSON text, indented, ending with a line feed; the same text on every platform. */
    public static String toJson(CompositeIndex index) {
        return FORMAT.toJson(index, Encoder.BRIEF);
    }

    /** A definition that stands inside another record. */
    static CompositeIndex parse(JsonNode tree) {
        return FORMAT.of(tree);
    }

    /** A definition to stand inside another record. */
    static ObjectNode tree(CompositeIndex index, Encoder encoder) {
        return FORMAT.tree(index, encoder);
    }

    /**
     * Writes a definition to a file, whole or not at all.
     *
     * @param index the definition
     * @param file replaced if it exists; its folder must exist
     * @throws IOException if it cannot be written
     */
    public static void write(CompositeIndex index, Path file) throws IOException {
        FORMAT.write(index, file, Encoder.BRIEF);
    }

    /**
     * The JSON Schema (draft 2020-12) of the format, for editors. It knows names, types, ranges and defaults; what holds between
     * nodes, such as unique ids and shares that sum to 1, only reading can tell.
     */
    public static String schema() {
        try (InputStream stream = CompositeIndexJson.class.getResourceAsStream(SCHEMA)) {
            return new String(Objects.requireNonNull(stream, SCHEMA).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
