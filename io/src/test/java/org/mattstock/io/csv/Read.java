package org.mattstock.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.util.function.UnaryOperator;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.io.Loaded;
import org.mattstock.io.PanelSource;
import org.mattstock.io.Problem;
import org.mattstock.io.ReadException;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.Source;

/** Short forms for tests of reading. */
final class Read {
    static final String HEADER = "kpi,municipality,year,gender,value\n";

    private Read() {}

    static Loaded<Panel> text(String text) {
        return text(text, options -> options);
    }

    static Loaded<Panel> text(String text, UnaryOperator<ReadOptions> options) {
        return PanelSource.of(Source.ofText("test.csv", text)).load(options.apply(ReadOptions.DEFAULT));
    }

    static Loaded<Panel> bytes(String text, Charset charset, UnaryOperator<ReadOptions> options) {
        return PanelSource.of(Source.ofBytes("test.csv", text.getBytes(charset)))
                .load(options.apply(ReadOptions.DEFAULT));
    }

    /** A row under {@link #HEADER} with this value. */
    static Loaded<Panel> value(String value) {
        return text(HEADER + "N1,0180,2022,T,\"" + value + "\"\n");
    }

    static Problem refusal(String text) {
        return refusal(text, options -> options);
    }

    static Problem refusal(String text, UnaryOperator<ReadOptions> options) {
        return catchThrowableOfType(ReadException.class, () -> text(text, options))
                .problem();
    }

    static Problem onlyProblem(Loaded<?> loaded) {
        assertThat(loaded.problems()).hasSize(1);
        assertThat(loaded.count()).isEqualTo(1);
        return loaded.problems().get(0);
    }

    static Cell cell(Loaded<Panel> loaded) {
        return loaded.value().cell("N1", Breakdown.TOTAL, "0180", 2022);
    }

    static Cell observed(double value) {
        return new Cell.Observed(value, Cell.Flags.NONE);
    }

    static Cell missing(MissingReason reason) {
        return new Cell.Missing(reason, "");
    }

    static Source resource(String name) {
        return Source.ofResource(Read.class, name);
    }
}
