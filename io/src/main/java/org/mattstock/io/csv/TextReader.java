package org.mattstock.io.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.mattstock.io.Problem;
import org.mattstock.io.Problems;
import org.mattstock.io.ReadException;
import org.mattstock.io.TextOptions.Encoding;

/**
 * From bytes to text, in one pass. Text that is not UTF-8 is found where it first is not: as long as all before was ASCII,
 * which both encodings share, nothing has to be read again as windows-1252.
 */
final class TextReader extends Reader {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int START = 64;
    private static final char REPLACEMENT = '\ufffd';

    private final String name;
    private final InputStream stream;
    private final Encoding encoding;
    private final Problems problems;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
    private CharsetDecoder decoder;
    private boolean ended;
    private boolean utf8Seen;
    private boolean mixed;
    private final ByteCounts counts = new ByteCounts();
    private @Nullable IOException broken;
    private char[] ahead = new char[0];
    private int aheadFrom;

    TextReader(String name, InputStream stream, Encoding encoding, Problems problems) {
        this.name = name;
        this.encoding = encoding;
        this.problems = problems;
        this.stream = stream;
        utf8Seen = startsAsUtf8();
        decoder = decoder(encoding == Encoding.WINDOWS_1252 && !utf8Seen ? WINDOWS_1252 : StandardCharsets.UTF_8);
    }

    private static CharsetDecoder decoder(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Whether there is a byte order mark of UTF-8, which is passed over, and so is each one right after it. */
    private boolean startsAsUtf8() {
        byte[] first = start();
        ByteOrder.other(first).ifPresent(other -> {
            throw new ReadException(new Problem(
                    Problem.Kind.UNREADABLE,
                    name,
                    1,
                    0,
                    "the text is " + other + "; save it as UTF-8 or windows-1252"));
        });
        int marks = ByteOrder.utf8Marks(first);
        bytes.position(marks);
        if (marks > 0 && encoding == Encoding.WINDOWS_1252) {
            problems.add(Problem.Kind.ENCODING, name, 1, 0, () -> "the byte order mark says UTF-8; it was read so");
        }
        return marks > 0;
    }

    /** The first bytes, which are there afterwards to be decoded. */
    private byte[] start() {
        while (!ended && broken == null && bytes.limit() < START) {
            fill();
        }
        return Arrays.copyOf(bytes.array(), Math.min(START, bytes.limit()));
    }

    /**
     * The line, from 1, of the place up to which text has been handed out. A source whose lines end in carriage returns alone
     * is counted by those.
     */
    long line() {
        return counts.linesBefore(ahead, aheadFrom) + 1;
    }

    /**
     * The first characters, which are read again afterwards; fewer if there are no more. A source that breaks off fails when what
     * was read of it has been handed out, or at once if that is not even a line.
     */
    String peek(int count) throws IOException {
        char[] chars = new char[8192];
        int length = 0;
        int read = 0;
        while (length < count && read >= 0) {
            chars = length == chars.length ? Arrays.copyOf(chars, length * 2) : chars;
            read = readUnlessBroken(chars, length, Math.min(chars.length, count) - length);
            length += Math.max(0, read);
        }
        if (broken != null && counts.lines() == 0) {
            throw broken;
        }
        ahead = Arrays.copyOf(chars, length);
        aheadFrom = 0;
        return new String(ahead);
    }

    private int readUnlessBroken(char[] target, int offset, int length) throws IOException {
        try {
            return read(target, offset, length);
        } catch (IOException e) {
            if (!e.equals(broken)) {
                throw e;
            }
            return -1;
        }
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
        aheadFrom = 0;
        return decode(CharBuffer.wrap(target, offset, length));
    }

    private int decode(CharBuffer out) throws IOException {
        int from = out.position();
        while (true) {
            int bytesBefore = bytes.position();
            int charsBefore = out.position();
            CoderResult result = decoder.decode(bytes, out, ended);
            long zeros = counts.zeros();
            long lines = counts.lines();
            counts.count(bytes, bytesBefore, bytes.position());
            if (counts.zeros() > zeros) {
                mendZeros(out, charsBefore, lines);
            }
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
            } else if (broken != null) {
                throw broken;
            } else {
                fill();
            }
        }
    }

    /** Reads more bytes; a source that breaks off is remembered, so that what came before is handed out first. */
    private void fill() {
        bytes.compact();
        try {
            int count = stream.read(bytes.array(), bytes.position(), bytes.remaining());
            ended = count < 0;
            bytes.position(bytes.position() + Math.max(0, count));
        } catch (IOException e) {
            broken = e;
        }
        bytes.flip();
    }

    /** Zeros are no text: most often they fill a file whose writing was cut off. */
    private void mendZeros(CharBuffer out, int from, long linesBefore) {
        long lines = linesBefore;
        int latest = -1;
        for (int i = from; i < out.position(); i++) {
            if (out.get(i) == 0) {
                if (latest < 0 || latest < i - 1) {
                    problem(Problem.Kind.MALFORMED_TEXT, lines + 1, "byte 00 is no text; it was read as U+FFFD");
                }
                latest = i;
                out.put(i, REPLACEMENT);
            } else if (out.get(i) == '\n' || (out.get(i) == '\r' && !isLineFeed(out, i + 1))) {
                lines++;
            }
        }
    }

    private static boolean isLineFeed(CharBuffer out, int at) {
        return at < out.position() && out.get(at) == '\n';
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
        mixed |= single;
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
        problem(kind, counts.lines() + 1, text);
    }

    private void problem(Problem.Kind kind, long line, String text) {
        problems.add(kind, name, line, 0, () -> text);
    }

    /** What the text was read as, so far; what was asked for where it is all ASCII, or no one encoding. */
    Encoding encoding() {
        if (decoder.charset().equals(WINDOWS_1252)) {
            return Encoding.WINDOWS_1252;
        }
        return mixed || !utf8Seen ? encoding : Encoding.UTF_8;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
