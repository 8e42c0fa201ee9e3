package org.mattstock.data;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.mattstock.internal.text.Digest;

/**
 * What of a panel can move a number, as one digest. In the panel's digest stand, each list behind its length: units (id, kind),
 * years, indicators (id, measurement), groupings (id, groups: id, members), breaks (indicator, year), and for each indicator and
 * breakdown with cells its codes and the digest of the cells. In that stand the number of units, the years, the values with 0 at
 * gaps, the numbers of provisional cells, and for absent cells and each reason that occurs its name and the cells' numbers.
 */
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
        digest.integer(panel.chunks().size());
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
        digest.integer(chunk.units()).integer(chunk.years().size());
        chunk.years().forEach(digest::integer);
        digest.numbers(chunk.values());
        digest.integer(chunk.provisional().length);
        for (int cell : chunk.provisional()) {
            digest.integer(cell);
        }
        Gaps gaps = chunk.gaps();
        gaps(digest, "ABSENT", gaps, gaps::isAbsent);
        for (MissingReason reason : MissingReason.values()) {
            gaps(
                    digest,
                    reason.name(),
                    gaps,
                    gap -> !gaps.isAbsent(gap) && gaps.missing(gap).reason() == reason);
        }
        return digest.hex();
    }

    private static void gaps(Digest digest, String kind, Gaps gaps, IntPredicate isOfKind) {
        int[] cells = IntStream.range(0, gaps.count())
                .filter(isOfKind)
                .map(gaps::cellOf)
                .toArray();
        if (cells.length > 0) {
            digest.text(kind).integer(cells.length);
            for (int cell : cells) {
                digest.integer(cell);
            }
        }
    }
}
