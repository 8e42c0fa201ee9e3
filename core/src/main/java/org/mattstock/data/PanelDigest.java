package org.mattstock.data;

import java.util.List;
import java.util.OptionalDouble;
import org.mattstock.internal.text.Digest;

/**
 * What of a panel can move a number, as one digest. In the panel's digest stand, each list behind its length: units (id, kind),
 * years, indicators (id, measurement and range, if one is stated), groupings (id, groups: id, members), breaks (indicator, year), and for each indicator and
 * breakdown with cells its codes and the {@link ChunkDigest} of the cells.
 */
final class PanelDigest {
    private PanelDigest() {}

    static String of(Contents contents) {
        Metadata metadata = contents.metadata();
        Digest digest = Digest.start("mattstock-panel-1");
        digest.integer(metadata.units().size());
        metadata.units().items().forEach(unit -> digest.text(unit.id()).text(unit.kind()));
        digest.integer(metadata.years().size());
        metadata.years().forEach(digest::integer);
        digest.integer(metadata.indicators().size());
        metadata.indicators()
                .items()
                .forEach(indicator ->
                        digest.text(indicator.id()).text(text(indicator.measurement()) + text(indicator.range())));
        groupings(digest, metadata.groupings().items());
        digest.integer(metadata.breaks().size());
        metadata.breaks().forEach(each -> digest.text(each.indicator()).integer(each.year()));
        digest.integer(contents.chunks().size());
        contents.chunks()
                .forEach((key, chunk) -> digest.text(key.indicator())
                        .text(key.breakdown().code())
                        .text(chunk.digest()));
        return digest.hex();
    }

    private static void groupings(Digest digest, List<Grouping> groupings) {
        digest.integer(groupings.size());
        for (Grouping grouping : groupings) {
            digest.text(grouping.id()).integer(grouping.groups().size());
            for (Grouping.Group group : grouping.groups()) {
                digest.text(group.id()).integer(group.units().size());
                group.units().forEach(digest::text);
            }
        }
    }

    /** Nothing for a range that says nothing, so that the digests of panels without ranges stay. */
    private static String text(Indicator.Range range) {
        return range.equals(Indicator.Range.ANY) ? "" : " range " + bits(range.lowest()) + " " + bits(range.highest());
    }

    private static String bits(OptionalDouble end) {
        return end.isEmpty() ? "open" : Long.toHexString(Double.doubleToRawLongBits(end.getAsDouble() + 0.0));
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
}
