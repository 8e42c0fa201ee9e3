package org.mattstock.io.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.mattstock.index.Fault;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.Source;
import org.mattstock.io.files.AtomicFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the formats have in common: one JSON object for one record, with a version, read strictly and written whole.
 *
 * @param what what a message calls the record
 * @param refusal the exception for a text with faults
 * @param versions which versions there are
 * @param decoding how the record's own fields are read; empty, or faults noted, if they cannot be
 */
record JsonFormat<T>(
        String what,
        Function<List<Fault>, ? extends IllegalArgumentException> refusal,
        Versions<T> versions,
        Decoding<T> decoding) {
    static final String FORMAT_VERSION = "formatVersion";

    /** Reads the fields of the object. */
    @FunctionalInterface
    interface Decoding<T> {
        Optional<T> decode(RecordDecoder records, JsonNode object);
    }

    /** A format whose record is read field by field, like any other; of several kinds, the one that its type names. */
    static <T> JsonFormat<T> of(Class<T> type, String what) {
        return new JsonFormat<>(
                what,
                InvalidJsonException::new,
                Versions.one(),
                (records, object) -> Optional.ofNullable(type.cast(records.root(type, object))));
    }

    T read(Path file) throws IOException {
        return read(Source.of(file));
    }

    T read(Source source) throws IOException {
        try (InputStream stream = source.open(ReadOptions.Limits.DEFAULT)) {
            return parse(new JsonText(refusal).read(stream));
        }
    }

    T parse(String json) {
        return of(new JsonText(refusal).parse(Objects.requireNonNull(json, "json")));
    }

    /** The record in a tree; a text of an older version is completed in place. */
    T of(JsonNode tree) {
        if (!(tree instanceof ObjectNode object)) {
            throw refused("", what + " must be an object, got " + Paths.shown(tree));
        }
        if (version(object) < versions.latest()) {
            versions.complete(object);
        }
        FaultList faults = new FaultList();
        Optional<T> read = decode(tree, faults);
        if (read.isEmpty() || !faults.isEmpty()) {
            throw refusal.apply(faults.toList());
        }
        return read.get();
    }

    /** The version that a text states; the latest if it states none, which is a fault of its own. */
    private int version(ObjectNode object) {
        JsonNode stated = object.get(FORMAT_VERSION);
        int latest = versions.latest();
        return stated == null
                ? latest
                : IntStream.rangeClosed(1, latest)
                        .filter(version -> stated.equals(JsonNodeFactory.instance.numberNode(version)))
                        .findFirst()
                        .orElseThrow(() -> refused(
                                FORMAT_VERSION,
                                "formatVersion must be " + (latest == 1 ? "1" : "from 1 to " + latest) + ", got "
                                        + Paths.shown(stated)));
    }

    private IllegalArgumentException refused(String path, String message) {
        return refusal.apply(List.of(new Fault(path, message)));
    }

    private Optional<T> decode(JsonNode tree, FaultList faults) {
        try {
            if (!tree.has(FORMAT_VERSION)) {
                faults.add(FORMAT_VERSION, "formatVersion must be given; the latest is " + versions.latest());
            }
            return decoding.decode(new Decoder(faults).records(), tree);
        } catch (FaultList.TooMany e) {
            return Optional.empty();
        }
    }

    ObjectNode tree(T value, Encoder encoder) {
        int version = versions.of(Objects.requireNonNull(value, what));
        ObjectNode object = JsonNodeFactory.instance.objectNode().put(FORMAT_VERSION, version);
        return encoder.addNamed(object, (Record) value);
    }

    /** What is not read again is not written. */
    String toJson(T value, Encoder encoder) {
        ObjectNode tree = tree(value, encoder);
        Writable.require(what, tree);
        return JsonText.requireShort(what, Printer.print(tree));
    }

    void write(T value, Path file, Encoder encoder) throws IOException {
        byte[] bytes = toJson(value, encoder).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file, out -> out.write(bytes));
    }
}
