package org.mattstock.io.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.mattstock.index.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;

/** JSON text as a tree, within limits that keep a hostile text from hanging us or filling the heap. */
final class JsonText {
    /** A definition with a leaf for every key figure of Kolada, each with notes, is a few million characters. */
    private static final int MAX_LENGTH = 8_000_000;

    private static final int MAX_BYTES = 2 * MAX_LENGTH;
    static final int MAX_TOKENS = 1_000_000;
    private static final int MAX_NESTING = 200;
    private static final int MAX_STRING = 100_000;
    private static final int MAX_NAME = 1_000;
    private static final int MAX_NUMBER = 100;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength(MAX_LENGTH)
                    .maxTokenCount(MAX_TOKENS)
                    .maxNestingDepth(MAX_NESTING)
                    .maxStringLength(MAX_STRING)
                    .maxNameLength(MAX_NAME)
                    .maxNumberLength(MAX_NUMBER)
                    .build())
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Function<List<Fault>, ? extends IllegalArgumentException> refusal;

    /** A reader that refuses a text by an exception of one's own. */
    JsonText(Function<List<Fault>, ? extends IllegalArgumentException> refusal) {
        this.refusal = refusal;
    }

    /** The tree of a text. */
    JsonNode parse(String text) {
        if (text.length() > MAX_LENGTH) {
            throw fault("", "text must be at most " + MAX_LENGTH + " characters, got more");
        }
        String json = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            if (parser.nextToken() == null) {
                throw fault("", "text must be a JSON object, got nothing");
            }
            JsonNode tree = JsonTree.value(parser);
            if (parser.nextToken() != null) {
                throw fault(place(parser.currentTokenLocation()), "text must end after its object, got more");
            }
            return tree;
        } catch (JacksonException e) {
            throw fault(place(e.getLocation()), String.valueOf(e.getOriginalMessage()));
        }
    }

    /** The text itself; refuses one that is longer than what is read. */
    static String requireShort(String what, String text) {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    what + " must be at most " + MAX_LENGTH + " characters as JSON, got " + text.length());
        }
        return text;
    }

    private static String place(TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    /** All text of a stream. */
    String read(InputStream stream) throws IOException {
        byte[] bytes = stream.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw fault("", "text must be at most " + MAX_BYTES + " bytes, got more");
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
        text.flip();
        if (result.isMalformed()) {
            long line = 1 + text.chars().filter(letter -> letter == '\n').count();
            throw fault("line " + line, "text must be UTF-8, got bytes of another encoding (Windows-1252?)");
        }
        return text.toString();
    }

    private IllegalArgumentException fault(String path, String message) {
        return refusal.apply(List.of(new Fault(path, message)));
    }
}
