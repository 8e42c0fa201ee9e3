package org.mattstock.io.internal.rows;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.io.Loaded;
import org.mattstock.io.Problems;
import org.mattstock.io.ReadOptions;

/** A panel on its way in: takes one table after another. */
public final class Intake {
    /** The builder takes 10,000 entries of reason, text and flags, and there are six reasons. */
    private static final int MOST_STATUSES = 1600;

    private final ReadOptions options;
    private final Problems problems;
    private final PanelBuilder builder;
    private final Keys keys;
    private final Set<String> statuses = new HashSet<>();
    private final List<Loaded.Understood> understood = new ArrayList<>();

    /** An intake that adds what it meets to the problems. */
    public Intake(ReadOptions options, Problems problems) {
        this.options = options;
        this.problems = problems;
        builder = Panel.builder(options.limits().panel());
        keys = new Keys(options, builder);
    }

    /** The panel, once all tables are in. */
    public Loaded<Panel> loaded() {
        return problems.with(builder.build()).withUnderstood(understood);
    }

    /** Keeps what a source was understood as. */
    public void understood(String source, ReadOptions how) {
        understood.add(new Loaded.Understood(source, how));
    }

    /** A status text if there is room to keep it, else nothing. */
    String kept(String status) {
        if (status.isEmpty() || statuses.contains(status)) {
            return status;
        }
        boolean room = statuses.size() < MOST_STATUSES && status.length() <= Key.LONGEST;
        return room && statuses.add(status) ? status : "";
    }

    /** How the tables are read. */
    public ReadOptions options() {
        return options;
    }

    /** What was met. */
    public Problems problems() {
        return problems;
    }

    /** Where the cells go. */
    public PanelBuilder builder() {
        return builder;
    }

    Keys keys() {
        return keys;
    }
}
