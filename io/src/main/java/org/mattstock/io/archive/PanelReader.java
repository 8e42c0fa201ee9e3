package org.mattstock.io.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mattstock.data.Cell;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Provenance;
import org.mattstock.data.Unit;
import org.mattstock.io.Loaded;
import org.mattstock.io.Problem.Kind;
import org.mattstock.io.ReadOptions;

/** Puts a panel together again. */
final class PanelReader {
    private final String source;
    private final Archive archive;
    private final PanelBuilder builder;

    PanelReader(String source, Archive archive, ReadOptions.Limits limits) {
        this.source = source;
        this.archive = archive;
        this.builder = Panel.builder(limits.panel());
    }

    Loaded<Panel> read() {
        requireFormat();
        try {
            Panel panel = panel();
            //requireDigest(panel);
            return Loaded.of(panel);
        } catch (IllegalStateException e) {
            throw Faults.of(Kind.LIMIT, source, String.valueOf(e.getMessage()));
        }
    }

    private void requireFormat() {
        String format = archive.facts().getOrDefault(PanelArchive.FORMAT, "none");
        if (!format.equals(PanelArchive.VERSION)) {
            throw Faults.of(
                    Kind.UNKNOWN_FORMAT,
                    source,
                    Manifest.NAME + ": the archive must hold a panel with " + PanelArchive.FORMAT + " "
                            + PanelArchive.VERSION + ", got " + Fields.quoted(format) + " in one of kind "
                            + archive.kind());
        }
    }

    private Panel panel() {
        List<Unit> units = new ArrayList<>();
        List<Cell> states = new ArrayList<>();
        PanelTexts.Groupings groupings = new PanelTexts.Groupings();
        lines(PanelArchive.UNITS).forEach(PanelTexts.UNIT, fields -> units.add(PanelTexts.unit(fields)));
        units.forEach(builder::unit);
        lines(PanelArchive.INDICATORS)
                .forEach(PanelTexts.INDICATOR, fields -> builder.indicator(PanelTexts.indicator(fields)));
        lines(PanelArchive.YEARS).forEach(1, fields -> builder.year(Integer.parseInt(fields.get(0))));
        lines(PanelArchive.BREAKS)
                .forEach(PanelTexts.BREAK, fields -> builder.seriesBreak(PanelTexts.seriesBreak(fields)));
        lines(PanelArchive.CORRECTIONS)
                .forEach(PanelTexts.CORRECTION, fields -> builder.correction(PanelTexts.correction(fields)));
        lines(PanelArchive.GROUPINGS).forEach(PanelTexts.GROUPING, groupings::add);
        lines(PanelArchive.STATES).forEach(CellState.FIELDS, fields -> states.add(CellState.cell(fields)));
        try {
            groupings.all().forEach(builder::grouping);
            cells(units, states);
            return builder.provenance(provenance()).build();
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw Faults.damaged(source, "panel", String.valueOf(e.getMessage()));
        }
    }

    private void cells(List<Unit> units, List<Cell> states) {
        ColumnReader columns = new ColumnReader(archive, units.size(), states, builder);
        lines(PanelArchive.COLUMNS).forEach(ColumnReader.FIELDS, columns::read);
        columns.requireNothingLeft();
    }

    private Lines lines(String name) {
        return new Lines(
                source,
                archive.entry(name)
                        .orElseThrow(() -> Faults.damaged(source, name, "a panel must have this entry, and it is not there")));
    }

    private Provenance provenance() {
        Map<String, String> facts = archive.facts();
        return new Provenance(
                facts.getOrDefault(PanelArchive.SOURCE, ""),
                PanelTexts.date(facts.getOrDefault(PanelArchive.AS_OF, "")),
                facts.getOrDefault(PanelArchive.ATTRIBUTION, ""));
    }

    /** That it was written and read alike: checksums say only that the bytes are the same. */
    private void requireDigest(Panel panel) {
        String stated = archive.facts().getOrDefault(PanelArchive.DIGEST, "none");
        if (!stated.equals(panel.digest())) {
            throw Faults.damaged(
                    source,
                    Manifest.NAME,
                    PanelArchive.DIGEST + " must be that of the panel, " + panel.digest() + ", got " + stated);
        }
    }
}
