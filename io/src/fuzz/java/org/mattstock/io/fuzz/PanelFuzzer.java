package org.mattstock.io.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mattstock.data.Panel;
import org.mattstock.io.Loaded;
import org.mattstock.io.PanelSource;
import org.mattstock.io.Problem;
import org.mattstock.io.ReadException;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.Source;

/** One format of panels: a subclass names it and has sound inputs to start from, {@code static Stream<byte[]> seeds()}. */
public abstract class PanelFuzzer {
    /** How many inputs each reader reads at most. */
    public static final int RUNS = 100_000;

    /** How long at most: every comparison of a reader is watched, so that some take a hundredth of a second an input. */
    public static final String LONGEST = "15s";

    private final String format;

    /** A fuzzer of the format with a name. */
    protected PanelFuzzer(String format) {
        this.format = format;
    }

    /** Whatever the bytes, they are read with problems that say something, or refused with one that does. */
    @MethodSource("seeds")
    @FuzzTest(maxExecutions = RUNS, maxDuration = LONGEST)
    void read(byte[] bytes) {
        if (bytes == null) {
            return;
        }
        try {
            Loaded<Panel> loaded = PanelSource.of(Source.ofBytes("input", prepared(bytes)))
                    .load(ReadOptions.DEFAULT.withFormat(format));
            require(loaded.value().digest().length() == 64, "a panel must have a digest");
            for (Problem problem : loaded.problems()) {
                require(!problem.text().isBlank(), "a problem must say something");
            }
        } catch (ReadException refused) {
            require(!refused.problem().text().isBlank(), "a refusal must say something");
        }
    }

    /** The bytes that are read; where they lie in a container with checksums, a sound one around what was made up. */
    protected byte[] prepared(byte[] bytes) {
        return bytes;
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new AssertionError(rule);
        }
    }
}
