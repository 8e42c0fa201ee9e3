package org.mattstock.io.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.io.Loaded;
import org.mattstock.io.PanelSource;
import org.mattstock.io.ReadException;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.Source;

/** What could fill a heap of 64 MB ends in a panel or in a problem that names the limit, never in the heap's end. */
class SmallHeapTest {
    /** Tables that are large in one direction each. */
    enum Shape {
        UNITS(i -> "N1," + wide("u", i) + ",2020,T,1,,"),
        SHORT_UNITS(i -> "N1," + i + ",2020,T,1,,"),
        UNITS_WITH_NAMES(i -> "N1," + wide("u", i) + ",2020,T,1,," + wide("n", i)),
        OTHER_NAMES(i -> "N1,u" + i % 10 + ",2020,T,1,," + wide("n", i)),
        UNKNOWN_UNITS(i -> "N1," + wide("u", i) + ",2020,T,1,,"),
        INDICATORS(i -> wide("k", i) + ",u" + i % 5 + ",2020,T,1,,"),
        BREAKDOWNS(i -> "N" + i / 900 + ",u1,2020," + wide("b", i % 900) + ",1,,"),
        YEARS(i -> "N" + i / 900 + ",u1," + (1500 + i % 900) + ",T,1,,"),
        LATE_YEARS(i -> "N1,u" + i + "," + (1500 + i / 400) + ",T,1,,"),
        STATUSES(i -> "N1,u" + i % 1000 + "," + (1900 + i / 1000) + ",T,.," + wide("s", i) + ","),
        NO_NUMBERS(i -> "N1,u" + i % 1000 + "," + (1900 + i / 1000) + ",T," + wide("v", i) + ",,"),
        VALUES(i -> "N1,u" + i % 70_000 + "," + (1900 + i / 70_000) + ",T,1.5,,"),
        MISSING(i -> "N" + i % 2 + ",u" + i / 2 % 70_000 + "," + (1900 + i / 140_000) + ",T,.,,");

        private final IntFunction<String> row;

        Shape(IntFunction<String> row) {
            this.row = row;
        }

        private static String wide(String letter, int number) {
            return letter + number + "x".repeat(190);
        }

        int rows() {
            return this == VALUES || this == MISSING ? 2_500_000 : 300_000;
        }
    }

    /** Reads one shape; run in a virtual machine of its own. */
    public static void main(String[] arguments) {
        Shape shape = Shape.valueOf(arguments[0]);
        ReadOptions options = shape == Shape.UNKNOWN_UNITS
                ? ReadOptions.DEFAULT.withUnits(List.of(Unit.of("0180", "Stockholm")))
                : ReadOptions.DEFAULT;
        try {
            Loaded<Panel> loaded = PanelSource.of(Source.of("large.csv", () -> new Rows(shape)))
                    .load(options);
            System.out.println("PANEL " + loaded.value().valueCount());
        } catch (ReadException e) {
            System.out.println(e.getMessage());
        }
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void aSmallHeapIsNotFilled(Shape shape) throws Exception {
        Process process = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-Xmx64m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeapTest.class.getName(),
                        shape.name())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();

        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(said)
                .as(shape.name())
                .containsPattern("^(PANEL \\d+|large.csv:\\d+ LIMIT: .* must not be more than \\d+.*)$");
    }

    /** The rows as they are asked for, so that the source itself takes no room. */
    private static final class Rows extends InputStream {
        private final Shape shape;
        private byte[] line = "kpi,unit,year,gender,value,status,name\n".getBytes(StandardCharsets.UTF_8);
        private int at;
        private int next;

        Rows(Shape shape) {
            this.shape = shape;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (at == line.length) {
                if (next == shape.rows()) {
                    return -1;
                }
                line = (shape.row.apply(next++) + "\n").getBytes(StandardCharsets.UTF_8);
                at = 0;
            }
            int count = Math.min(length, line.length - at);
            System.arraycopy(line, at, target, offset, count);
            at += count;
            return count;
        }
    }
}
