package org.mattstock.io.published;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The same table as other programs would have written it. */
final class Variants {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern WITH_POINT = Pattern.compile("[-\u2212]?\\d+\\.\\d+");
    private static final Pattern WITH_COMMA = Pattern.compile("[-\u2212]?\\d+,\\d+");

    private final Map<String, byte[]> variants = new LinkedHashMap<>();
    private final Set<String> fixed;
    private final Charset charset;

    private Variants(Set<String> fixed, byte[] file) {
        this.fixed = fixed;
        charset = fixed.contains("encoding") && !isUtf8(file) ? WINDOWS : StandardCharsets.UTF_8;
    }

    /**
     * All variants by what sets them apart, the file itself first.
     *
     * @param fixed what the layout does not allow to change: encoding, delimiter, quotes, columns, decimals
     */
    static Map<String, byte[]> of(byte[] file, Set<String> fixed) {
        Variants made = new Variants(fixed, file);
        made.variants.put("as it is", file);
        if (isPacked(file)) {
            return made.variants;
        }
        made.variants.put("packed", packed(file));
        String text = text(file);
        Grid grid = Grid.of(text);
        String end = text.contains("\r\n") ? "\r\n" : text.contains("\n") ? "\n" : "\r";
        made.bytes(text, end);
        if (!fixed.contains("quotes")) {
            made.quotes(grid, end);
        }
        if (!fixed.contains("delimiter")) {
            made.delimiters(grid, end);
        }
        if (!fixed.contains("columns")) {
            made.columns(grid, end);
        }
        // What says how its bytes are encoded is no table of fields.
        if (!fixed.contains("encoding")) {
            Workbooks.of(grid, text, fixed.contains("decimals")).forEach(made.variants::put);
        }
        return made.variants;
    }

    private void bytes(String text, String end) {
        if (!fixed.contains("encoding")) {
            put("UTF-8", text);
            put("byte order mark", '\uFEFF' + text);
            variants.put(
                    "windows-1252",
                    encodes(text, WINDOWS) ? text.getBytes(WINDOWS) : text.getBytes(StandardCharsets.UTF_8));
        }
        put("LF", text.replace(end, "\n"));
        put("CR LF", text.replace(end, "\r\n"));
        put("CR", text.replace(end, "\r"));
        put("no line end at the end", text.endsWith(end) ? text.substring(0, text.length() - end.length()) : text);
    }

    private void quotes(Grid grid, String end) {
        put("all in quotes", grid.text(Grid.Quotes.ALL, end));
        put("few in quotes", grid.text(Grid.Quotes.FEWEST, end));
        if (!fixed.contains("decimals")) {
            Grid other = otherMark(grid);
            put("other decimal mark", other.text(Grid.Quotes.AS_THEY_ARE, end));
            put("other decimal mark, all in quotes", other.text(Grid.Quotes.ALL, end));
        }
    }

    private void delimiters(Grid grid, String end) {
        for (char delimiter : new char[] {',', ';', '\t', '|'}) {
            put("delimiter " + delimiter, grid.withDelimiter(delimiter).text(Grid.Quotes.FEWEST, end));
        }
        Grid comma = fixed.contains("decimals") ? grid : withMark(grid, ',');
        String excel = comma.withDelimiter(';').text(Grid.Quotes.FEWEST, "\r\n");
        variants.put(
                "saved by a spreadsheet",
                encodes(excel, WINDOWS) ? excel.getBytes(WINDOWS) : excel.getBytes(StandardCharsets.UTF_8));
        Grid point = fixed.contains("decimals") ? grid : withMark(grid, '.');
        put("written by a program", point.withDelimiter(',').text(Grid.Quotes.FEWEST, "\n"));
    }

    private void columns(Grid grid, String end) {
        for (Grid.Order order : Grid.Order.values()) {
            put("columns " + order, grid.permuted(order).text(Grid.Quotes.AS_THEY_ARE, end));
        }
    }

    private void put(String name, String text) {
        variants.put(name, text.getBytes(charset));
    }

    private static Grid otherMark(Grid grid) {
        boolean hasPoint = grid.rows().stream()
                .flatMap(row -> row.stream())
                .anyMatch(field -> WITH_POINT.matcher(field.text()).matches());
        return withMark(grid, hasPoint ? ',' : '.');
    }

    private static Grid withMark(Grid grid, char mark) {
        Pattern other = mark == ',' ? WITH_POINT : WITH_COMMA;
        char from = mark == ',' ? '.' : ',';
        return grid.map(text -> other.matcher(text).matches() ? text.replace(from, mark) : text);
    }

    /** The text of a file, in UTF-8 if it is that, else in windows-1252; without a byte order mark. */
    static String text(byte[] file) {
        String text = new String(file, isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    static boolean isUtf8(byte[] file) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean encodes(String text, Charset charset) {
        return charset.newEncoder().canEncode(text);
    }

    private static boolean isPacked(byte[] file) {
        return file.length > 1 && file[0] == 0x1F && (file[1] & 0xFF) == 0x8B;
    }

    /** The bytes without compression. */
    static byte[] plain(byte[] file) {
        if (!isPacked(file)) {
            return file;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(file))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] packed(byte[] file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
