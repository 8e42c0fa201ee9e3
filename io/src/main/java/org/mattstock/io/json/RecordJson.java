package org.mattstock.io.json;

import java.io.IOException;
import java.nio.file.Path;
import org.mattstock.io.Source;

/**
 * One kind of record as JSON: reads, writes, and says by a schema what it reads. {@link AwardJson} and {@link AnalysisJson} name
 * them all.
 *
 * <pre>{@code
 * AwardProcess process = AwardJson.PROCESS.read(Path.of("process.json"));
 * AwardJson.TRAIL.full().write(trail, Path.of("trail.json"));
 * }</pre>
 *
 * <ul>
 *   <li>A text is an object with {@code formatVersion} and a field for each component of the record, named as the component is.
 *       Constants are words in small letters with hyphens; days, instants and zones are those of ISO 8601; a map is an object
 *       with its keys for names; an absent value is a field that is left out.
 *   <li>A record that is one of several kinds is an object with its kind as {@code type}, or the kind alone where all its
 *       components have defaults.
 *   <li>An index definition inside another record is an object of its own format, {@link CompositeIndexJson}.
 *   <li>What is written and read again is equal to what it was, every number to the last bit. What could not be read again is not
 *       written: a number that is not finite, and a text beyond the reader's limits.
 * </ul>
 *
 * <p>Reading is as strict as that of {@link CompositeIndexJson}: unknown fields, nulls, duplicate keys and other versions are
 * faults, all faults are listed with their paths, and size, nesting, and the length of texts and numbers are limited.
 *
 * @param <T> the record, or what each of several kinds of record is
 */
public final class RecordJson<T> {
    private final Class<T> type;
    private final JsonFormat<T> format;
    private final Encoder encoder;

    private RecordJson(Class<T> type, JsonFormat<T> format, Encoder encoder) {
        this.type = type;
        this.format = format;
        this.encoder = encoder;
    }

    /** A format whose fields are the components of a record of plain data, or of one of several, with its kind as {@code type}. */
    static <T> RecordJson<T> of(Class<T> type, String what) {
        return new RecordJson<>(type, JsonFormat.of(type, what), Encoder.BRIEF);
    }

    /**
     * This format, writing also what is at its default. For publication: who reads such a text, or computes a hash from it, needs
     * to know no default. Both texts are read alike.
     */
    public RecordJson<T> full() {
        return new RecordJson<>(type, format, Encoder.FULL);
    }

    /**
     * Reads a record from a file.
     *
     * @param file in UTF-8, plain or gzip
     * @throws IOException if there is no such file or it cannot be read
     * @throws InvalidJsonException if it has faults; all are listed
     */
    public T read(Path file) throws IOException {
        return format.read(file);
    }

    /**
     * Reads a record.
     *
     * @param source in UTF-8, plain or gzip
     * @throws IOException if the source cannot be read
     * @throws InvalidJsonException if it has faults; all are listed
     */
    public T read(Source source) throws IOException {
        return format.read(source);
    }

    /**
     * The record in a text.
     *
     * @param json the JSON text itself, not a file name
     * @throws InvalidJsonException if it has faults; all are listed
     */
    public T parse(String json) {
        return format.parse(json);
    }

    /**
     * A record as JSON text, indented, ending with a line feed; the same text on every platform.
     *
     * @throws IllegalArgumentException if the text could not be read again; the path and the reason are named
     */
    public String toJson(T value) {
        return format.toJson(value, encoder);
    }

    /**
     * Writes a record to a file, whole or not at all.
     *
     * @param value the record
     * @param file replaced if it exists; its folder must exist
     * @throws IOException if it cannot be written
     * @throws IllegalArgumentException if the text could not be read again; the path and the reason are named
     */
    public void write(T value, Path file) throws IOException {
        format.write(value, file, encoder);
    }

    /**
     * The JSON Schema (draft 2020-12) of the format, made from the record: names, types, words, and what may be left out. What
     * holds between fields, such as unique ids or an order of days, and the ranges of numbers, only reading can tell.
     *
     * <p>It has what a hash needs besides, see {@link AwardJson}: {@code x-record} is the word that a record's hash begins with,
     * its properties stand in the order in which they are hashed, {@code x-optional} marks a value that may be absent, {@code
     * x-unhashed} a field for readers only, and {@code x-key} a map whose keys are hashed as whole numbers.
     */
    public String schema() {
        return Printer.print(new RecordSchema().of(type, format.what()));
    }
}
