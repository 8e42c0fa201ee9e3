package org.mattstock.io.archive;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.Cell;
import org.mattstock.data.Grouping;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Provenance;
import org.mattstock.io.Loaded;
import org.mattstock.io.Problem.Kind;
import org.mattstock.io.ReadOptions;

/**
 * Puts a panel together again. Loops, and no streams or lambdas: the first ones of a program cost more time than the sample panel.
 */
final class PanelReader {
    private final String source;
    private final Archive archive;
    private final PanelBuilder builder;
    private @Nullable Lines latest;
    private int units;

    PanelReader(String source, Archive archive, ReadOptions.Limits limits) {
        this.source = source;
        this.archive = archive;
        this.builder = Panel.builder(limits.panel());
    }

    Loaded<Panel> read() {
        requireFormat();
        try {
            units();
            indicators();
            years();
            breaks();
            corrections();
            groupings();
            cells(states());
            return Loaded.of(builder.provenance(provenance()).build());
        } catch (IllegalArgumentException | DateTimeException e) {
            String place = latest == null ? Manifest.NAME : latest.place();
            throw Faults.damaged(source, place, String.valueOf(e.getMessage()));
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

    private Lines lines(String name, int fewestFields) {
        Optional<Archive.Entry> entry = archive.entry(name);
        if (entry.isEmpty()) {
            throw Faults.damaged(source, name, "a panel must have this entry, and it is not there");
        }
        Lines lines = new Lines(entry.get(), fewestFields);
        latest = lines;
        return lines;
    }

    private void units() {
        Lines lines = lines(PanelArchive.UNITS, PanelTexts.UNIT);
        while (lines.next()) {
            builder.unit(PanelTexts.unit(lines.fields()));
            units++;
        }
    }

    private void indicators() {
        Lines lines = lines(PanelArchive.INDICATORS, PanelTexts.INDICATOR);
        while (lines.next()) {
            builder.indicator(PanelTexts.indicator(lines.fields()));
        }
    }

    private void years() {
        Lines lines = lines(PanelArchive.YEARS, 1);
        while (lines.next()) {
            builder.year(Fields.number("a year", lines.fields().get(0)));
        }
    }

    private void breaks() {
        Lines lines = lines(PanelArchive.BREAKS, PanelTexts.BREAK);
        while (lines.next()) {
            builder.seriesBreak(PanelTexts.seriesBreak(lines.fields()));
        }
    }

    private void corrections() {
        Lines lines = lines(PanelArchive.CORRECTIONS, PanelTexts.CORRECTION);
        while (lines.next()) {
            builder.correction(PanelTexts.correction(lines.fields()));
        }
    }

    private void groupings() {
        PanelTexts.Groupings groupings = new PanelTexts.Groupings();
        Lines lines = lines(PanelArchive.GROUPINGS, PanelTexts.GROUPING);
        while (lines.next()) {
            groupings.add(lines.fields());
        }
        for (Grouping grouping : groupings.all()) {
            builder.grouping(grouping);
        }
    }

    private List<Cell> states() {
        List<Cell> states = new ArrayList<>();
        Lines lines = lines(PanelArchive.STATES, CellState.FIELDS);
        while (lines.next()) {
            states.add(CellState.cell(lines.fields()));
        }
        return states;
    }

    private void cells(List<Cell> states) {
        ColumnReader columns = new ColumnReader(archive, units, states, builder);
        Lines lines = lines(PanelArchive.COLUMNS, ColumnReader.FIELDS);
        while (lines.next()) {
            columns.read(lines.fields());
        }
        columns.requireNothingLeft();
    }

    private Provenance provenance() {
        latest = null;
        Map<String, String> facts = archive.facts();
        return new Provenance(
                facts.getOrDefault(PanelArchive.SOURCE, ""),
                PanelTexts.date(facts.getOrDefault(PanelArchive.AS_OF, "")),
                facts.getOrDefault(PanelArchive.ATTRIBUTION, ""));
    }
}
