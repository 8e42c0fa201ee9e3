package org.mattstock.data;

import org.mattstock.internal.Digest;

/** What of a panel can move a number, as one digest. */
final class PanelDigest {
    private PanelDigest() {}

    static String of(Panel panel) {
        Digest digest = Digest.start("mattstock-panel-1");
        digest.integer(panel.units().size());
        panel.units().forEach(unit -> digest.text(unit.id()).text(unit.kind()));
        digest.integer(panel.years().size());
        panel.years().forEach(digest::integer);
        digest.integer(panel.indicators().size());
        panel.indicators().forEach(indicator -> digest.text(indicator.id()).text(text(indicator.measurement())));
        groupings(digest, panel);
        digest.integer(panel.breaks().size());
        panel.breaks().forEach(each -> digest.text(each.indicator()).integer(each.year()));
        panel.chunks()
                .forEach((key, chunk) -> digest.text(key.indicator())
                        .text(key.breakdown().code())
                        .text(chunk.digest()));
        return digest.hex();
    }

    private static void groupings(Digest digest, Panel panel) {
        digest.integer(panel.groupings().size());
        for (Grouping grouping : panel.groupings()) {
            digest.text(grouping.id()).integer(grouping.groups().size());
            for (Grouping.Group group : grouping.groups()) {
                digest.text(group.id()).integer(group.units().size());
                group.units().forEach(digest::text);
            }
        }
    }

    private static String text(Measurement measurement) {
        if (measurement instanceof Measurement.MeanOfYears mean) {
            return "mean-of-years " + mean.years();
        }
        if (measurement instanceof Measurement.Event) {
            return "event";
        }
        return measurement instanceof Measurement.Carried ? "carried" : "annual";
    }

    /** Cells by position: which unit stands where is the panel's to say. */
    static String of(Chunk chunk) {
        Digest digest = Digest.start("mattstock-chunk-1");
        digest.integer(chunk.units()).integer(chunk.rows());
        for (int row = 0; row < chunk.rows(); row++) {
            digest.integer(chunk.year(row));
        }
        for (double value : chunk.values()) {
            digest.number(value);
        }
        digest.integer(chunk.provisional().length);
        for (int cell : chunk.provisional()) {
            digest.integer(cell);
        }
        gaps(digest, chunk.gaps());
        return digest.hex();
    }

    private static void gaps(Digest digest, Gaps gaps) {
        digest.integer(gaps.count());
        for (int gap = 0; gap < gaps.count(); gap++) {
            digest.integer(gaps.cellOf(gap));
            if (gaps.isAbsent(gap)) {
                digest.text("");
            } else {
                digest.text(gaps.missing(gap).reason().name());
            }
        }
    }
}
