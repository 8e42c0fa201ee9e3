package org.mattstock.io.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the XML of a workbook's part into tags and texts, as they come and without building anything. Names are taken without
 * their prefix. A declared document type is refused, so that there are no entities but the five of XML and characters by number;
 * nothing is ever fetched. What lies between two tags, and a tag, may be only so long.
 */
final class XmlTokens {
    /** What was met. */
    enum Token {
        START,
        END,
        /** All text between two tags, comments left out. */
        TEXT,
        DONE
    }

    private static final int BUFFER = 1 << 14;
    private static final int LONGEST_TAG = 1 << 16;
    private static final int LONGEST_ENTITY = 12;
    private static final int DEEPEST = 256;

    private final Reader in;
    private final int longestText;
    private final char[] buffer = new char[BUFFER];
    private int at;
    private int end;

    private char[] text = new char[256];
    private int length;
    private char[] tag = new char[256];
    private int tagLength;
    private int nameFrom;
    private int nameTo;
    private int valueFrom;
    private int valueTo;
    private boolean tagPending;
    private boolean isEmptyElement;
    private boolean seen;
    private int depth;

    /**
     * The tokens of a part.
     *
     * @param longestText how many characters may lie between two tags
     */
    XmlTokens(InputStream in, int longestText) throws IOException {
        this.in = reader(in);
        this.longestText = longestText;
    }

    private static Reader reader(InputStream in) throws IOException {
        PushbackInputStream start = new PushbackInputStream(in, 4);
        byte[] first = start.readNBytes(4);
        int mark = 0;
        Charset charset = StandardCharsets.UTF_8;
        if (starts(first, 0xEF, 0xBB, 0xBF)) {
            mark = 3;
        } else if (starts(first, 0xFE, 0xFF) || starts(first, 0, '<')) {
            charset = StandardCharsets.UTF_16BE;
            mark = first[0] == 0 ? 0 : 2;
        } else if (starts(first, 0xFF, 0xFE) || starts(first, '<', 0)) {
            charset = StandardCharsets.UTF_16LE;
            mark = first[1] == 0 ? 0 : 2;
        }
        start.unread(first, mark, first.length - mark);
        return new InputStreamReader(
                start,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static boolean starts(byte[] bytes, int... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    /** The next token; what was said of the one before is forgotten. */
    Token next() throws IOException {
        if (isEmptyElement) {
            isEmptyElement = false;
            depth--;
            return Token.END;
        }
        if (!tagPending) {
            length = 0;
            if (!text()) {
                return done();
            }
            if (length > 0 && depth > 0) {
                tagPending = true;
                return Token.TEXT;
            }
        }
        tagPending = false;
        return tag();
    }

    private Token done() throws IOException {
        if (depth > 0 || !seen) {
            throw new DamagedPart("it ends in the middle");
        }
        return Token.DONE;
    }

    /** Takes text up to a tag, which begins at the place after; false at the end of all. */
    private boolean text() throws IOException {
        while (at < end || fill()) {
            int from = at;
            while (at < end && buffer[at] != '<' && buffer[at] != '&') {
                at++;
            }
            keep(from, at - from);
            if (at < end && buffer[at++] == '&') {
                entity();
            } else if (at <= end && at > from && buffer[at - 1] == '<' && !isAside()) {
                return true;
            }
        }
        return false;
    }

    private void keep(int from, int count) {
        if (count > longestText - length) {
            throw new TooMuch("a cell may have at most " + longestText + " characters");
        }
        if (length + count > text.length) {
            text = Arrays.copyOf(text, Math.max(length + count, (int) Math.min(longestText, 2L * text.length)));
        }
        System.arraycopy(buffer, from, text, length, count);
        length += count;
    }

    private void keep(char c) {
        if (length >= longestText) {
            throw new TooMuch("a cell may have at most " + longestText + " characters");
        }
        if (length == text.length) {
            text = Arrays.copyOf(text, 2 * length);
        }
        text[length++] = c;
    }

    private void entity() throws IOException {
        StringBuilder name = new StringBuilder();
        int c = read();
        while (c != ';') {
            if (c < 0 || name.length() > LONGEST_ENTITY) {
                throw new DamagedPart("an entity must end in a semicolon, got &" + name);
            }
            name.append((char) c);
            c = read();
        }
        for (char each : Character.toChars(entity(name.toString()))) {
            keep(each);
        }
    }

    private static int entity(String name) {
        return switch (name) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> numbered(name);
        };
    }

    private static int numbered(String name) {
        boolean hexadecimal = name.startsWith("#x");
        try {
            int code = Integer.parseInt(name.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
            if (name.startsWith("#") && Character.isValidCodePoint(code)) {
                return code;
            }
        } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
            throw new DamagedPart("an entity must be one of XML's own or a number, got &" + name + ";", e);
        }
        throw new DamagedPart("an entity must be one of XML's own or a number, got &" + name + ";");
    }

    /** After an opening bracket: passes over what is no tag; false at a tag. */
    private boolean isAside() throws IOException {
        int c = read();
        if (c == '?') {
            pass("?>", false);
            return true;
        }
        if (c != '!') {
            at -= c < 0 ? 0 : 1;
            return false;
        }
        c = read();
        if (c == '-' && read() == '-') {
            pass("-->", false);
        } else if (c == '[') {
            for (char each : "CDATA[".toCharArray()) {
                if (read() != each) {
                    throw new DamagedPart("a section must be of characters");
                }
            }
            pass("]]>", true);
        } else {
            throw new DamagedPart("it must not declare a document type or entities of its own");
        }
        return true;
    }

    /** Goes on behind a closing mark; what stands before it is text or is let go. */
    private void pass(String mark, boolean isText) throws IOException {
        int last = mark.charAt(mark.length() - 1);
        char before = mark.charAt(0);
        int same = 0;
        int c = read();
        while (c != last || same < mark.length() - 1) {
            if (c < 0) {
                throw new DamagedPart("it ends in the middle");
            }
            same = c == before ? same + 1 : 0;
            if (isText) {
                keep((char) c);
            }
            c = read();
        }
        length -= isText ? mark.length() - 1 : 0;
    }

    private Token tag() throws IOException {
        tagLength = 0;
        int quote = 0;
        int c = read();
        while (c != '>' || quote != 0) {
            if (c < 0) {
                throw new DamagedPart("it ends in the middle");
            }
            if (c == '"' || c == '\'') {
                quote = quote == 0 ? c : quote == c ? 0 : quote;
            }
            put((char) c);
            c = read();
        }
        return named();
    }

    private void put(char c) {
        if (tagLength == tag.length) {
            if (tagLength >= LONGEST_TAG) {
                throw new TooMuch("a tag may have at most " + LONGEST_TAG + " characters");
            }
            tag = Arrays.copyOf(tag, 2 * tagLength);
        }
        tag[tagLength++] = c;
    }

    private Token named() {
        boolean closing = tagLength > 0 && tag[0] == '/';
        isEmptyElement = !closing && tagLength > 0 && tag[tagLength - 1] == '/';
        if (isEmptyElement) {
            tagLength--;
        }
        nameFrom = closing ? 1 : 0;
        nameTo = nameFrom;
        while (nameTo < tagLength && tag[nameTo] > ' ') {
            if (tag[nameTo++] == ':') {
                nameFrom = nameTo;
            }
        }
        depth += closing ? -1 : 1;
        seen = true;
        if (nameFrom == nameTo || depth < 0 || depth > DEEPEST) {
            throw new DamagedPart("a tag must have a name, and be closed if it was opened");
        }
        return closing ? Token.END : Token.START;
    }

    /** Whether the latest tag has a name. */
    boolean is(String name) {
        return same(name, nameFrom, nameTo);
    }

    private boolean same(String name, int from, int to) {
        if (name.length() != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (tag[i] != name.charAt(i - from)) {
                return false;
            }
        }
        return true;
    }

    /** Looks for an attribute of the latest opening tag, whose value can be asked for then. */
    boolean find(String name) {
        int i = nameTo;
        while (i < tagLength) {
            while (i < tagLength && tag[i] <= ' ') {
                i++;
            }
            int from = i;
            boolean declares = false;
            while (i < tagLength && tag[i] != '=') {
                if (tag[i] == ':') {
                    declares = same("xmlns", from, i);
                    from = i + 1;
                }
                i++;
            }
            int to = i;
            while (to > from && tag[to - 1] <= ' ') {
                to--;
            }
            i = quoted(i);
            if (!declares && same(name, from, to)) {
                return true;
            }
        }
        return false;
    }

    /** The place after a value in quotes, which begins after an equals sign. */
    private int quoted(int equals) {
        int i = equals + 1;
        while (i < tagLength && tag[i] <= ' ') {
            i++;
        }
        if (i >= tagLength) {
            valueFrom = tagLength;
            valueTo = tagLength;
            return tagLength;
        }
        char quote = tag[i];
        valueFrom = i + 1;
        valueTo = valueFrom;
        while (valueTo < tagLength && tag[valueTo] != quote) {
            valueTo++;
        }
        return valueTo + 1;
    }

    /** The first character of the value that was found; 0 if it is empty. */
    char first() {
        return valueFrom < valueTo ? tag[valueFrom] : 0;
    }

    /** Whether the value that was found is a text. */
    boolean hasValue(String wanted) {
        return same(wanted, valueFrom, valueTo);
    }

    /** The value that was found, as a whole number of at most nine digits; -1 if it is none. */
    int number() {
        int number = valueFrom < valueTo && valueTo - valueFrom <= 9 ? 0 : -1;
        for (int i = valueFrom; i < valueTo && number >= 0; i++) {
            int digit = tag[i] - '0';
            number = digit < 0 || digit > 9 ? -1 : 10 * number + digit;
        }
        return number;
    }

    /** The column in a reference such as {@code AB17}, from 0; -1 if there is none within a sheet. */
    int column() {
        int column = 0;
        int i = valueFrom;
        while (i < valueTo && i - valueFrom < 4) {
            int letter = (tag[i] & ~0x20) - 'A';
            if (letter < 0 || letter > 25) {
                break;
            }
            column = 26 * column + letter + 1;
            i++;
        }
        return i - valueFrom > 3 ? -1 : column - 1;
    }

    /** An attribute of the latest opening tag; null without it. */
    @Nullable
    String attribute(String name) {
        if (!find(name)) {
            return null;
        }
        String raw = new String(tag, valueFrom, valueTo - valueFrom);
        return raw.indexOf('&') < 0 ? raw : decoded(raw);
    }

    private static String decoded(String raw) {
        StringBuilder decoded = new StringBuilder();
        int i = 0;
        while (i < raw.length()) {
            int semicolon = raw.charAt(i) == '&' ? raw.indexOf(';', i) : -1;
            if (semicolon < 0) {
                decoded.append(raw.charAt(i++));
            } else {
                decoded.appendCodePoint(entity(raw.substring(i + 1, semicolon)));
                i = semicolon + 1;
            }
        }
        return decoded.toString();
    }

    /** The characters of the latest text, {@link #length} of them; they change with the next token. */
    char[] chars() {
        return text;
    }

    int length() {
        return length;
    }

    /** Passes over everything within the element that was opened last. */
    void skip() throws IOException {
        int outside = depth - 1;
        while (depth > outside) {
            next();
        }
    }

    private int read() throws IOException {
        return at < end || fill() ? buffer[at++] : -1;
    }

    private boolean fill() throws IOException {
        end = Math.max(0, in.read(buffer, 0, BUFFER));
        at = 0;
        return end > 0;
    }
}
