package org.mattstock.io.json;

import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Policies;
import org.mattstock.rank.Precision;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The versions of index definitions. In version 1, places are taken on exact scores where nothing is said; from version 2 on,
 * scores are tied that differ by the rounding of the arithmetic only.
 */
final class IndexVersions implements Versions<CompositeIndex> {
    private static final String RANKING = "ranking";
    private static final String PRECISION = "precision";

    @Override
    public int latest() {
        return 2;
    }

    @Override
    public int of(CompositeIndex index) {
        return index.ranking().precision() instanceof Precision.UpToRounding ? 2 : 1;
    }

    @Override
    public void complete(ObjectNode text) {
        JsonNode stated = text.get(RANKING);
        if ((stated == null ? text.putObject(RANKING) : stated) instanceof ObjectNode ranking
                && !ranking.has(PRECISION)) {
            ranking.put(PRECISION, Policies.name(Precision.Exact.class));
        }
    }
}
