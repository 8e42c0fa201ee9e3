package org.mattstock.benchmarks;

import java.io.IOException;
import java.util.List;
import org.mattstock.data.Breakdown;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;

/** Builds a panel as large as all of Kolada would be, in one pass, in a heap of one gigabyte. */
final class PanelMemory {
    private static final int UNITS = 290;
    private static final int FIRST_YEAR = 2000;
    private static final int YEARS = 25;
    /** Every eighth cell is missing, about as in real panels. */
    private static final int MISSING = 8;

    /** The standard limit of a gigabyte is half of this: it leaves room for a reader, and here is none. */
    private static final long ROOM = 50_000_000;

    private static final long MEBI = 1 << 20;
    private static final double NANOS_PER_SECOND = 1e9;

    private PanelMemory() {}

    /** Builds it in a fork with a heap of one gigabyte, and gives the lines that describe it. */
    static List<String> inFork() throws IOException {
        return new Fork("1g").run(List.of(Main.FORK_PANEL_MEMORY));
    }

    /** Builds the panel, checks it and tells what it took. */
    static List<String> build(int indicators) {
        Clock clock = Clock.threadCpu();
        long start = clock.nanos();
        Panel panel = fill(indicators);
        long nanos = clock.nanos() - start;
        verify(panel, indicators);
        long cells = (long) UNITS * indicators * YEARS;
        return List.of(
                "cells            " + cells + " (" + UNITS + " units x " + indicators + " indicators x " + YEARS
                        + " years, every " + MISSING + "th missing)",
                "largest heap MiB " + Runtime.getRuntime().maxMemory() / MEBI,
                "used heap MiB    " + usedHeap() / MEBI + " (after collection, panel alive with "
                        + panel.units().size() + " units)",
                "CPU seconds      " + Math.round(10 * nanos / NANOS_PER_SECOND) / 10.0,
                "nanos per cell   " + Math.round(10.0 * nanos / cells) / 10.0);
    }

    private static Panel fill(int indicators) {
        PanelBuilder builder = Panel.builder(PanelBuilder.Limits.standard().withCells(ROOM));
        String[] units = ids("", UNITS);
        String[] ids = ids("N", indicators);
        for (int indicator = 0; indicator < indicators; indicator++) {
            for (int year = 0; year < YEARS; year++) {
                for (int unit = 0; unit < UNITS; unit++) {
                    put(builder, ids[indicator], units[unit], year, indicator + year + unit);
                }
            }
        }
        return builder.build();
    }

    private static void put(PanelBuilder builder, String indicator, String unit, int year, int cell) {
        if (cell % MISSING == 0) {
            builder.missing(indicator, Breakdown.TOTAL, unit, FIRST_YEAR + year, MissingReason.NOT_REPORTED);
        } else {
            builder.value(indicator, Breakdown.TOTAL, unit, FIRST_YEAR + year, cell / 10.0);
        }
    }

    private static String[] ids(String prefix, int count) {
        String[] ids = new String[count];
        for (int i = 0; i < count; i++) {
            ids[i] = prefix + (10_000 + i);
        }
        return ids;
    }

    private static void verify(Panel panel, int indicators) {
        String[] units = ids("", UNITS);
        String[] ids = ids("N", indicators);
        for (int i = 0; i < indicators; i++) {
            int unit = i % UNITS;
            int year = i % YEARS;
            int cell = i + year + unit;
            double value = panel.value(ids[i], Breakdown.TOTAL, units[unit], FIRST_YEAR + year)
                    .orElse(-1);
            if (value != (cell % MISSING == 0 ? -1 : cell / 10.0)) {
                throw new IllegalStateException("cell of " + ids[i] + ", " + units[unit] + " is wrong: " + value);
            }
        }
    }

    private static long usedHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
