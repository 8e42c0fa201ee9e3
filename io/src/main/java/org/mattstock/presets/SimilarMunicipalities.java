package org.mattstock.presets;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.TreeSet;
import org.mattstock.data.Grouping;

/** Kolada's lists of similar municipalities, from the file beside the sample panel. */
final class SimilarMunicipalities {
    private SimilarMunicipalities() {}

    static List<Grouping> read() {
        return ResourceRows.of("sample/similar.csv", SimilarMunicipalities::list);
    }

    private static Grouping list(NamedCsvRecord row) {
        String id = row.getField("group");
        String title = row.getField("title");
        TreeSet<String> members = new TreeSet<>(List.of(row.getField("members").split(" ")));
        return new Grouping(id, title, List.of(new Grouping.Group(id, title, members)));
    }
}
