package org.mattstock.io.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One pass over the bytes of a part, which are copied on the way, before a library parses them: nothing is understood here but where tags
 * begin and end. What is refused would take heap or time without bound, or would be read as something else: declared document types,
 * long tags, deep nesting, too many names, encodings in which these could not be seen.
 */
final class PartScan {
    private static final int LONGEST_TAG = 1 << 16;
    private static final int DEEPEST = 256;
    private static final int MOST_NAMES = 4096;
    private static final int RECENT = 64;

    /** Spreads keys over the highest bits: 2 to the 64th by the golden ratio. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final String OPEN_END = "it ends in the middle";
    private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"'](?!utf-8|us-ascii|iso-8859-1)");

    private final InputStream in;
    private final byte[] buffer = new byte[2 * LONGEST_TAG];
    private final BitSet names = new BitSet();
    private final long[] recent = new long[RECENT];
    private int namesSeen;
    private int from;
    private int at;
    private int end;
    private int depth;

    /** Begins a part. */
    PartScan(InputStream in) throws IOException {
        this.in = in;
        fill(OutputStream.nullOutputStream());
        if (end > 1 && (buffer[0] == 0 || buffer[1] == 0 || buffer[0] == (byte) 0xFE || buffer[0] == (byte) 0xFF)) {
            throw new DamagedPart("it must be written in UTF-8");
        }
    }

    /**
     * The name of the outermost element without its prefix.
     *
     * @throws DamagedPart if there is none at the beginning
     */
    String root() {
        String head = new String(buffer, 0, end, StandardCharsets.ISO_8859_1);
        int start = 0;
        while (start >= 0 && start < head.length()) {
            start = head.indexOf('<', start);
            if (start < 0 || start + 1 >= head.length()) {
                break;
            }
            char kind = head.charAt(start + 1);
            if (kind != '?' && kind != '!') {
                return head.substring(start + 1).split("[\\s/>]", 2)[0].replaceFirst(".*:", "");
            }
            start = head.indexOf(head.startsWith("<!--", start) ? "-->" : ">", start);
        }
        throw new DamagedPart("it must be XML, got no element at its beginning");
    }

    /** Copies all of it, but what the rules change or leave out. */
    void copy(PartRules rules, OutputStream out) throws IOException {
        boolean more = end > 0;
        while (more || at < end) {
            int mark = next('<', at);
            if (mark > at) {
                boolean keep = rules.text(buffer, at, mark);
                pass(mark, keep, out);
            }
            int close = at < end ? close() : -1;
            if (close >= 0) {
                markup(rules, close, out);
            } else {
                requireRoom(more);
                more = fill(out);
            }
        }
        if (depth != 0) {
            throw new DamagedPart(OPEN_END);
        }
    }

    private void requireRoom(boolean more) {
        if (end - at > LONGEST_TAG) {
            throw new TooMuch("a tag may have at most " + LONGEST_TAG + " characters");
        }
        if (!more && at < end) {
            throw new DamagedPart(OPEN_END);
        }
    }

    private void pass(int to, boolean keep, OutputStream out) throws IOException {
        if (!keep) {
            out.write(buffer, from, at - from);
            from = to;
        }
        at = to;
    }

    private boolean fill(OutputStream out) throws IOException {
        out.write(buffer, from, at - from);
        System.arraycopy(buffer, at, buffer, 0, end - at);
        end -= at;
        at = 0;
        from = 0;
        int count = in.readNBytes(buffer, end, buffer.length - end);
        end += count;
        return count > 0;
    }

    private int next(char wanted, int start) {
        int i = start;
        while (i < end && buffer[i] != wanted) {
            i++;
        }
        return i;
    }

    /** The last byte of the markup that begins here; -1 if more must be read to find it. */
    private int close() {
        byte kind = at + 1 < end ? buffer[at + 1] : (byte) '!';
        return kind == '!' || kind == '?' ? asideEnd() : tagEnd();
    }

    private int asideEnd() {
        if (starts("<!--")) {
            return after("-->", 4);
        }
        if (starts("<![CDATA[")) {
            return after("]]>", 9);
        }
        if (starts("<?")) {
            return after("?>", 2);
        }
        if (starts("<!") && end - at > 8) {
            throw new DamagedPart("it must not declare a document type or entities of its own");
        }
        return -1;
    }

    private boolean starts(String text) {
        boolean same = at + text.length() <= end;
        for (int i = 0; same && i < text.length(); i++) {
            same = buffer[at + i] == text.charAt(i);
        }
        return same;
    }

    private int after(String mark, int skipped) {
        char last = mark.charAt(mark.length() - 1);
        for (int i = next(last, at + skipped); i < end; i = next(last, i + 1)) {
            int start = i - mark.length() + 1;
            boolean same = start >= at + skipped;
            for (int j = 0; same && j < mark.length(); j++) {
                same = buffer[start + j] == mark.charAt(j);
            }
            if (same) {
                return i;
            }
        }
        return -1;
    }

    private int tagEnd() {
        int i = at + 1;
        while (i < end && buffer[i] != '>') {
            if (buffer[i] == '"' || buffer[i] == '\'') {
                i = next((char) buffer[i], i + 1);
            }
            i++;
        }
        return i < end ? i : -1;
    }

    private void markup(PartRules rules, int close, OutputStream out) throws IOException {
        if (close - at > LONGEST_TAG) {
            throw new TooMuch("a tag may have at most " + LONGEST_TAG + " characters");
        }
        if (buffer[at + 1] == '!' || buffer[at + 1] == '?') {
            requireEncoding(close);
            boolean isText = buffer[at + 1] == '!' && buffer[at + 2] == '[';
            pass(close + 1, !isText || rules.text(buffer, at, close + 1), out);
            return;
        }
        Tag tag = Tag.of(buffer, at, close);
        nest(tag);
        String instead = rules.tag(tag);
        pass(close + 1, instead == null, out);
        if (instead != null) {
            out.write(instead.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private void requireEncoding(int close) {
        if (starts("<?xml") && depth == 0) {
            String declared = new String(buffer, at, close - at, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
            if (ENCODING.matcher(declared).find()) {
                throw new DamagedPart("it must be written in UTF-8, got " + declared);
            }
        }
    }

    private void nest(Tag tag) {
        if (tag.key() != recent[(int) tag.key() & (RECENT - 1)]) {
            name(tag.key());
        }
        if (!tag.isSelfClosing()) {
            depth += tag.isClosing() ? -1 : 1;
        }
        if (depth < 0 || depth > DEEPEST || namesSeen > MOST_NAMES) {
            throw new DamagedPart("tags must be closed if they were opened, at most " + DEEPEST
                    + " deep, and have at most " + MOST_NAMES + " names");
        }
    }

    private void name(long key) {
        recent[(int) key & (RECENT - 1)] = key;
        int slot = (int) ((key * SPREAD) >>> 48);
        if (!names.get(slot)) {
            names.set(slot);
            namesSeen++;
        }
    }
}
