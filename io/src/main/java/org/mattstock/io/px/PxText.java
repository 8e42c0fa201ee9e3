package org.mattstock.io.px;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.CodingErrorAction;
import org.mattstock.io.Problem;
import org.mattstock.io.Problems;
import org.mattstock.io.TextOptions.Encoding;

/** The characters of a PX file, with their lines. */
final class PxText implements AutoCloseable {
    static final int END = -1;
    private static final int HEAD = 1 << 18;
    private static final int BUFFER = 1 << 14;
    private static final char UNKNOWN = '\uFFFD';

    private final String source;
    private final Problems problems;
    private final Reader reader;
    private final char[] buffer = new char[BUFFER];
    private int next;
    private int end;
    private long line = 1;
    private boolean afterReturn;

    PxText(String source, InputStream stream, Encoding encoding, Problems problems) throws IOException {
        this.source = source;
        this.problems = problems;
        byte[] head = stream.readNBytes(HEAD);
        PxCharset charset = PxCharset.of(head, encoding);
        if (!charset.guess().isEmpty()) {
            problems.add(Problem.Kind.ENCODING, source, 0, 0, charset::guess);
        }
        reader = new InputStreamReader(
                new SequenceInputStream(new ByteArrayInputStream(head), stream),
                charset.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
        if (peek() == '\uFEFF') {
            read();
        }
    }

    /** The next character, which stays; {@link #END} after the last. */
    int peek() throws IOException {
        if (next == end) {
            end = Math.max(0, reader.read(buffer, 0, BUFFER));
            next = 0;
        }
        return end == 0 ? END : buffer[next];
    }

    /** The next character; {@link #END} after the last. */
    int read() throws IOException {
        int character = peek();
        if (character == END) {
            return END;
        }
        next++;
        if (character == '\r' || (character == '\n' && !afterReturn)) {
            line++;
        } else if (character == UNKNOWN) {
            problems.add(Problem.Kind.MALFORMED_TEXT, source, line, 0, () -> "bytes that are no text in the encoding");
        }
        afterReturn = character == '\r';
        return character;
    }

    /** Skips white space; the character after it, which stays. */
    int skipSpace() throws IOException {
        while (peek() != END && (Character.isWhitespace(peek()) || peek() == '\u00a0' || peek() < ' ')) {
            read();
        }
        return peek();
    }

    long line() {
        return line;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
