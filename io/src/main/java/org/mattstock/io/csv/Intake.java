package org.mattstock.io.csv;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.io.Loaded;
import org.mattstock.io.Problems;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.ReadOptions.Layout;
import org.mattstock.io.Source;

/** A panel on its way in: takes one table after another. */
final class Intake {
    /** The builder takes 10,000 pairs of reason and text, and there are six reasons. */
    private static final int MOST_STATUSES = 1600;

    private final ReadOptions options;
    private final Problems problems;
    private final PanelBuilder builder;
    private final Keys keys;
    private final Set<String> statuses = new HashSet<>();
    private String source = "";

    Intake(ReadOptions options, Problems problems) {
        this.options = options;
        this.problems = problems;
        builder = Panel.builder(options.limits().panel());
        keys = new Keys(options, builder);
    }

    /** Reads a table. */
    void read(Source table) {
        source = table.name();
        @Nullable PanelRows[] rows = new PanelRows[1];
        new Scan(table, options, problems).run(header -> {
            Columns columns = Columns.of(header, options);
            PanelRows taker = columns.layout() == Layout.LONG
                    ? new LongRows(this, header, columns)
                    : new WideRows(this, header, columns);
            rows[0] = taker;
            return taker;
        });
        if (rows[0] != null) {
            rows[0].finish();
        }
    }

    Loaded<Panel> loaded() {
        return problems.with(builder.build());
    }

    /** A status text if there is room to keep it, else nothing. */
    String kept(String status) {
        if (status.isEmpty() || statuses.contains(status)) {
            return status;
        }
        boolean room = statuses.size() < MOST_STATUSES && status.length() <= Key.LONGEST;
        return room && statuses.add(status) ? status : "";
    }

    String source() {
        return source;
    }

    ReadOptions options() {
        return options;
    }

    Problems problems() {
        return problems;
    }

    PanelBuilder builder() {
        return builder;
    }

    Keys keys() {
        return keys;
    }
}
