package org.mattstock.io;

import java.io.IOException;
import java.io.Writer;
import java.nio.CharBuffer;

/** Any {@link Appendable} as a {@link Writer} that leaves its target open. */
final class AppendableWriter extends Writer {
    private final Appendable target;

    AppendableWriter(Appendable target) {
        this.target = target;
    }

    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
        target.append(CharBuffer.wrap(characters, offset, length));
    }

    @Override
    public void flush() {
        // The target is the caller's to flush.
    }

    @Override
    public void close() {
        // The target is the caller's to close.
    }
}
