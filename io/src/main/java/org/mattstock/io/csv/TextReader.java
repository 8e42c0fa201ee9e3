package org.mattstock.io.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.mattstock.io.Problem;
import org.mattstock.io.Problems;
import org.mattstock.io.ReadException;
import org.mattstock.io.ReadOptions.Encoding;

/**
 * From bytes to text, in one pass. Text that is not UTF-8 is found where it first is not: as long as all before was ASCII,
 * which both encodings share, nothing has to be read again as windows-1252.
 */
final class TextReader extends Reader {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final long EIGHT_LINE_FEEDS = 0x0a0a0a0a0a0a0a0aL;
    private static final long SEVEN_BITS = 0x7f7f7f7f7f7f7f7fL;
    private static final char REPLACEMENT = '\ufffd';

    private final String name;
    private final InputStream stream;
    private final Encoding encoding;
    private final Problems problems;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
    private CharsetDecoder decoder;
    private boolean ended;
    private boolean utf8Seen;
    private long lineBreaks;
    private char[] ahead = new char[0];
    private int aheadFrom;

    TextReader(String name, InputStream stream, Encoding encoding, Problems problems) throws IOException {
        this.name = name;
        this.encoding = encoding;
        this.problems = problems;
        PushbackInputStream marked = new PushbackInputStream(stream, 3);
        this.stream = marked;
        boolean bom = skipByteOrderMark(marked);
        utf8Seen = bom;
        decoder = decoder(encoding == Encoding.WINDOWS_1252 && !bom ? WINDOWS_1252 : StandardCharsets.UTF_8);
    }

    private static CharsetDecoder decoder(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private boolean skipByteOrderMark(PushbackInputStream in) throws IOException {
        byte[] first = in.readNBytes(3);
        if (first.length >= 2 && (first[0] & first[1] & 0xff) == 0xfe && (first[0] | first[1]) == (byte) 0xff) {
            throw new ReadException(new Problem(
                    Problem.Kind.UNREADABLE, name, 1, 0, "the text is UTF-16; save it as UTF-8 or windows-1252"));
        }
        if (Arrays.equals(first, new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf})) {
            if (encoding == Encoding.WINDOWS_1252) {
                problems.add(Problem.Kind.ENCODING, name, 1, 0, () -> "the byte order mark says UTF-8; it was read so");
            }
            return true;
        }
        in.unread(first);
        return false;
    }

    /** The first characters, which are read again afterwards; fewer if there are no more. */
    String peek(int count) throws IOException {
        char[] chars = new char[8192];
        int length = 0;
        int read = 0;
        while (length < count && read >= 0) {
            chars = length == chars.length ? Arrays.copyOf(chars, length * 2) : chars;
            read = read(chars, length, Math.min(chars.length, count) - length);
            length += Math.max(0, read);
        }
        ahead = Arrays.copyOf(chars, length);
        aheadFrom = 0;
        return new String(ahead);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (aheadFrom < ahead.length) {
            int count = Math.min(length, ahead.length - aheadFrom);
            System.arraycopy(ahead, aheadFrom, target, offset, count);
            aheadFrom += count;
            return count;
        }
        ahead = new char[0];
        return decode(CharBuffer.wrap(target, offset, length));
    }

    private int decode(CharBuffer out) throws IOException {
        int from = out.position();
        while (true) {
            int bytesBefore = bytes.position();
            int charsBefore = out.position();
            CoderResult result = decoder.decode(bytes, out, ended);
            lineBreaks += lineBreaks(bytesBefore, bytes.position());
            // In UTF-8, whatever is not ASCII has more bytes than characters.
            utf8Seen |= bytes.position() - bytesBefore > out.position() - charsBefore;
            if (result.isError()) {
                if (!out.hasRemaining()) {
                    return out.position() - from;
                }
                mend(result.length(), out);
            } else if (out.position() > from) {
                return out.position() - from;
            } else if (ended) {
                return -1;
            } else {
                fill();
            }
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = stream.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = count < 0;
        bytes.position(bytes.position() + Math.max(0, count)).flip();
    }

    /** Line feeds among the bytes from one to before another, eight at a time: the same byte in both encodings. */
    private int lineBreaks(int from, int to) {
        int count = 0;
        int at = from;
        for (; at <= to - Long.BYTES; at += Long.BYTES) {
            long others = bytes.getLong(at) ^ EIGHT_LINE_FEEDS;
            // The high bit of each byte that is not 0; none carries into the next.
            long notZero = (((others & SEVEN_BITS) + SEVEN_BITS) | others) & ~SEVEN_BITS;
            count += Long.BYTES - Long.bitCount(notZero);
        }
        for (; at < to; at++) {
            count += bytes.get(at) == '\n' ? 1 : 0;
        }
        return count;
    }

    private void mend(int length, CharBuffer out) {
        int culprit = bytes.get(bytes.position()) & 0xff;
        String hex = Integer.toHexString(culprit | 0x100).substring(1);
        boolean utf8 = decoder.charset().equals(StandardCharsets.UTF_8);
        if (encoding == Encoding.AUTO && utf8 && !utf8Seen) {
            decoder = decoder(WINDOWS_1252);
            problem(Problem.Kind.ENCODING, "the text is not UTF-8 (byte " + hex + "); it was read as windows-1252");
            return;
        }
        boolean single = encoding == Encoding.AUTO && utf8;
        char instead = single
                ? WINDOWS_1252
                        .decode(ByteBuffer.wrap(new byte[] {(byte) culprit}))
                        .get()
                : REPLACEMENT;
        bytes.position(bytes.position() + (single ? 1 : length));
        out.put(instead);
        problem(
                Problem.Kind.MALFORMED_TEXT,
                single
                        ? "byte " + hex + " is not UTF-8, though text before it is; it was read as windows-1252: "
                                + instead
                        : "byte " + hex + " is not " + decoder.charset().name() + "; it was read as U+FFFD");
    }

    private void problem(Problem.Kind kind, String text) {
        problems.add(kind, name, lineBreaks + 1, 0, () -> text);
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
