package org.mattstock.io.kolada;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mattstock.data.Indicator;
import org.mattstock.data.Unit;
import org.mattstock.io.Problem;
import org.mattstock.io.internal.rows.Intake;

/** Pages that somebody has kept, with what describes their indicators and units, wherever it stands among them. */
final class KeptAnswer implements PageTaker {
    private final PanelRows rows;
    private final Intake intake;
    private final String source;
    private final Map<String, Item> items = new LinkedHashMap<>();
    private String next = "";

    KeptAnswer(PanelRows rows, Intake intake, String source) {
        this.rows = rows;
        this.intake = intake;
        this.source = source;
    }

    void read(InputStream stream, int fieldLength, PanelRows.Ways ways) {
        new PageJson(stream, this, fieldLength, ways).read();
        describe();
        if (!next.isEmpty()) {
            String lacking = next;
            intake.problems()
                    .add(
                            Problem.Kind.UNREADABLE,
                            source,
                            0,
                            0,
                            () -> "the last page must be the last of its answer, got one that goes on at " + lacking);
        }
    }

    @Override
    public void row(DataRow row) {
        rows.row(row);
    }

    @Override
    public void item(Item item) {
        items.putIfAbsent(item.id(), item);
    }

    @Override
    public void end(Envelope envelope) {
        next = envelope.next();
    }

    /** What rows were there of; a description of something else would add a unit without figures. */
    private void describe() {
        items.forEach((id, item) -> {
            if (item.isIndicator() && rows.seen().hasSeenIndicator(id)) {
                KoladaIndicator found = KoladaIndicator.of(item);
                tell(() -> intake.builder().indicator(indicator(found)));
            } else if (!item.isIndicator() && rows.seen().hasSeenUnit(id)) {
                tell(() -> intake.builder().unit(unit(item)));
            }
        });
    }

    /** When it was kept is not known, and so not whether its publication has passed. */
    private static Indicator indicator(KoladaIndicator found) {
        return found.toIndicator(LocalDate.MIN);
    }

    static Unit unit(Item item) {
        String kind = item.isGroup()
                ? "G"
                : item.isOperatingUnit() ? "OU" : item.text("type").orElse("");
        return new Unit(item.id(), item.text("title").orElse(item.id()), kind);
    }

    private void tell(Runnable description) {
        try {
            description.run();
        } catch (IllegalArgumentException e) {
            intake.problems().add(Problem.Kind.METADATA, source, 0, 0, () -> String.valueOf(e.getMessage()));
        }
    }
}
