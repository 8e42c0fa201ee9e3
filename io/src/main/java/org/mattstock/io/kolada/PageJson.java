package org.mattstock.io.kolada;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/**
 * Cuts pages of either version into rows, token by token: a page is an object with a list {@code values}, whose entries are rows of
 * data or describe something. Several pages may follow one another, or stand in a list.
 *
 * <p>Fields come in any order; those that are not known are passed over, and one that comes twice in a row is an error.
 */
final class PageJson {
    private static final int MAX_NESTING = 40;
    private static final int MAX_NUMBER = 1_000;
    private static final int MAX_COUNT = 18;
    private static final char[] NOTHING = new char[0];

    private final JsonFactory factory;
    private final FieldNames rowNames = new FieldNames();
    private final FieldNames entryNames = new FieldNames();
    private final PageTaker taker;
    private final PanelRows.Ways ways;
    private final RowBytes bytes;
    private final DataRow row = new DataRow();
    private final PlainRows plain;

    /**
     * A cutter of one stream.
     *
     * @param fieldLength how many characters a text may have
     * @param ways whether rows that need no parser are read without one
     */
    PageJson(InputStream stream, PageTaker taker, int fieldLength, PanelRows.Ways ways) {
        this.taker = taker;
        this.ways = ways;
        bytes = new RowBytes(stream);
        plain = new PlainRows(bytes, row, taker);
        factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_NESTING)
                        .maxNumberLength(MAX_NUMBER)
                        .maxStringLength(fieldLength)
                        .maxNameLength(MAX_NUMBER)
                        .build())
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                .build();
    }

    /** Reads all pages of the stream, which stays open. */
    void read() {
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), bytes)) {
            read(parser);
        }
    }

    /** Reads rows that need no parser, from the place where it stands; how many. */
    private long plainRows(JsonParser parser, PlainRows.Comma comma) {
        if (ways == PanelRows.Ways.SHARED || parser.releaseBuffered(bytes.back()) < 0) {
            return 0;
        }
        try {
            return plain.read(comma);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(JsonParser parser) {
        boolean found = false;
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                page(parser);
                found = true;
            } else if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
                throw fault(parser, "a page must be an object, got " + token);
            }
        }
        if (!found) {
            throw fault(parser, "a page must be an object, got nothing");
        }
    }

    private static StreamReadException fault(JsonParser parser, String text) {
        return new StreamReadException(parser, text);
    }

    private void page(JsonParser parser) {
        long rows = -1;
        OptionalLong count = OptionalLong.empty();
        String next = "";
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken token = parser.nextToken();
            switch (name) {
                case "values" -> {
                    requireOnce(parser, rows < 0, name);
                    require(parser, token == JsonToken.START_ARRAY, "values must be a list");
                    rows = rows(parser);
                }
                case "count" -> count = count(parser, token);
                case "next_url", "next_page" -> next = next(parser, token, next);
                default -> parser.skipChildren();
            }
        }
        require(parser, rows >= 0, "a page must have a list \"values\"");
        taker.end(new Envelope(rows, count, next));
    }

    /** Anything but a text or nothing could hide that the answer goes on. */
    private static String next(JsonParser parser, JsonToken token, String before) {
        require(
                parser,
                token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NULL,
                "the address of the next page must be a text or null");
        return token == JsonToken.VALUE_STRING ? parser.getString() : before;
    }

    /** What is no whole number that can be counted to says nothing. */
    private static OptionalLong count(JsonParser parser, JsonToken token) {
        if (token != JsonToken.VALUE_NUMBER_INT || parser.getStringLength() > MAX_COUNT) {
            parser.skipChildren();
            return OptionalLong.empty();
        }
        return OptionalLong.of(parser.getLongValue());
    }

    private static void require(JsonParser parser, boolean holds, String rule) {
        if (!holds) {
            throw fault(parser, rule + ", got " + parser.currentToken());
        }
    }

    private static void requireOnce(JsonParser parser, boolean first, String name) {
        if (!first) {
            throw fault(parser, "a field must come once, got \"" + name + "\" twice");
        }
    }

    private long rows(JsonParser parser) {
        long rows = plainRows(parser, PlainRows.Comma.AFTER);
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            row(parser);
            rows += 1 + plainRows(parser, PlainRows.Comma.BEFORE);
        }
        require(parser, parser.currentToken() == JsonToken.END_ARRAY, "a row must be an object");
        return rows;
    }

    private void row(JsonParser parser) {
        row.begin();
        Item item = null;
        boolean hasValues = false;
        boolean isOperating = false;
        int at = 0;
        for (int name = rowNames.next(parser, at); name != FieldNames.END; name = rowNames.next(parser, ++at)) {
            if (name == FieldNames.VALUES) {
                requireOnce(parser, !hasValues, "values");
                hasValues = true;
                entries(parser);
            } else if (name == FieldNames.OPERATING_UNIT) {
                row.forget(DataRow.UNIT);
                isOperating = true;
                put(parser, name);
            } else if (isOperating && name == FieldNames.AREA) {
                parser.nextToken();
                parser.skipChildren();
            } else if (name >= 0 && name < FieldNames.VALUES) {
                put(parser, name);
            } else if (name == FieldNames.DELETED) {
                if (isYes(parser)) {
                    row.deleteAll();
                }
            } else {
                item = item == null ? new Item(new TreeMap<>(), new ArrayList<>()) : item;
                about(parser, item);
            }
        }
        if (hasValues || item == null || item.id().isBlank()) {
            taker.row(row);
        } else {
            if (row.has(DataRow.UNIT)) {
                item.texts().put("municipality", row.text(DataRow.UNIT, 0));
            }
            taker.item(item);
        }
    }

    /** A field that describes something. */
    private static void about(JsonParser parser, Item item) {
        String field = parser.currentName();
        if (parser.nextToken() == JsonToken.START_ARRAY && field.equals("members")) {
            item.texts().put(field, "");
            members(parser, item.members());
        } else {
            text(parser, field, item.texts());
        }
    }

    private static void text(JsonParser parser, String field, Map<String, String> texts) {
        if (parser.currentToken().isScalarValue()) {
            String text = parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getString();
            requireOnce(parser, texts.put(field, text) == null, field);
        } else {
            parser.skipChildren();
        }
    }

    private static void members(JsonParser parser, List<Map.Entry<String, String>> members) {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            Map<String, String> texts = new TreeMap<>();
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                parser.nextToken();
                text(parser, name, texts);
            }
            String id = texts.getOrDefault("id", "");
            require(parser, !id.isBlank(), "a member must have an id");
            members.add(Map.entry(id, texts.getOrDefault("title", "")));
        }
        require(parser, parser.currentToken() == JsonToken.END_ARRAY, "a member must be an object");
    }

    private void entries(JsonParser parser) {
        require(parser, parser.nextToken() == JsonToken.START_ARRAY, "values of a row must be a list");
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            row.beginEntry();
            entry(parser);
        }
        require(parser, parser.currentToken() == JsonToken.END_ARRAY, "a value of a row must be an object");
    }

    private void entry(JsonParser parser) {
        int at = 0;
        for (int name = entryNames.next(parser, at); name != FieldNames.END; name = entryNames.next(parser, ++at)) {
            if (name >= FieldNames.FIRST_OF_ENTRY) {
                put(parser, name);
            } else if (name == FieldNames.DELETED) {
                if (isYes(parser)) {
                    row.delete();
                }
            } else {
                parser.nextToken();
                parser.skipChildren();
            }
        }
    }

    /** {@code true}, or {@code 1} in version 2; written as a text too. Anything else could be a yes that is not understood. */
    private static boolean isYes(JsonParser parser) {
        JsonToken token = parser.nextToken();
        String text = token.isScalarValue() ? parser.getString().toLowerCase(Locale.ROOT) : "";
        boolean yes = text.equals("true") || text.equals("1");
        boolean no = token == JsonToken.VALUE_NULL || text.equals("false") || text.equals("0");
        require(parser, yes || no, "whether a row was withdrawn must be true or false");
        return yes;
    }

    /** The characters of a text or number straight from the parser; null has none. */
    private void put(JsonParser parser, int name) {
        JsonToken token = parser.nextToken();
        boolean first;
        if (token == JsonToken.VALUE_STRING || token.isNumeric()) {
            char[] text = parser.getStringCharacters();
            first = row.put(FieldNames.field(name), text, parser.getStringOffset(), parser.getStringLength());
        } else {
            require(parser, token == JsonToken.VALUE_NULL, FieldNames.name(name) + " must be a text or a number");
            first = row.put(FieldNames.field(name), NOTHING, 0, 0);
        }
        requireOnce(parser, first, FieldNames.name(name));
    }
}
