package org.mattstock.io.json;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.mattstock.index.InvalidIndexException;
import org.mattstock.io.Source;
import org.mattstock.io.fuzz.PanelFuzzer;

/** Formats of JSON; the first byte says which of them reads the rest. A subclass has {@code static Stream<byte[]> seeds()}. */
abstract class JsonFuzzer {
    /** Reads a text, or refuses it. */
    interface Reader {
        Object read(Source source) throws IOException;
    }

    private final List<Reader> readers;

    JsonFuzzer(List<Reader> readers) {
        this.readers = readers;
    }

    @MethodSource("seeds")
    @FuzzTest(maxExecutions = PanelFuzzer.RUNS, maxDuration = PanelFuzzer.LONGEST)
    void read(byte[] bytes) {
        if (bytes == null || bytes.length == 0) {
            return;
        }
        Reader reader = readers.get(Math.floorMod(bytes[0], readers.size()));
        try {
            reader.read(Source.ofBytes("input.json", Arrays.copyOfRange(bytes, 1, bytes.length)));
        } catch (IOException cut) {
            // Only what is compressed can break off.
            if (bytes.length < 3 || bytes[1] != 0x1f) {
                throw new AssertionError(cut);
            }
        } catch (InvalidJsonException refused) {
            require(!refused.faults().isEmpty());
        } catch (InvalidIndexException refused) {
            require(!refused.faults().isEmpty());
        }
    }

    private static void require(boolean said) {
        if (!said) {
            throw new AssertionError("a refusal must say something");
        }
    }

    static byte[] seed(int reader, String text) {
        return ((char) reader + text).getBytes(StandardCharsets.UTF_8);
    }

    /** A text that says nothing but its version, for each of some formats. */
    static Stream<byte[]> empty(int formats) {
        return IntStream.range(0, formats).mapToObj(i -> seed(i, "{\"formatVersion\": 1}"));
    }

    static List<Reader> readers(List<RecordJson<?>> formats) {
        return formats.stream().<Reader>map(format -> format::read).toList();
    }
}
