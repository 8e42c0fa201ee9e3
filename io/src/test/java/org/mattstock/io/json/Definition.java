package org.mattstock.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.mattstock.index.Fault;
import org.mattstock.index.InvalidIndexException;

/** What the tests of definitions share: a small one as text, the faults of a text, and what the schema says. */
final class Definition {
    static final String SMALL = """
            {
              "formatVersion": 1,
              "id": "small",
              "title": "Small",
              "population": {"type": "of-kind", "kind": "K"},
              "reference": {"period": "fitted-year", "among": "whole-population"},
              "ranking": {"ties": "competition", "precision": "exact", "order": "highest-first"},
              "tree": {
                "id": "root",
                "title": "Root",
                "weighting": {"type": "given", "form": "shares"},
                "aggregation": "arithmetic",
                "missing": {"type": "at-least", "share": 0.6},
                "parts": [
                  {
                    "weight": 0.25,
                    "id": "health",
                    "title": "Health",
                    "indicator": "N00001",
                    "normalization": {
                      "type": "min-max",
                      "bounds": {"type": "quantiles", "lower": 0.025, "upper": 0.975, "quantileType": "type-1"},
                      "range": {"from": 0, "to": 100},
                      "clamp": "both"
                    },
                    "direction": "lower"
                  },
                  {
                    "weight": 0.75,
                    "id": "income",
                    "title": "Income",
                    "indicator": "N00002",
                    "normalization": {"type": "z-score", "mean": 0, "deviation": 1, "spread": "sample"},
                    "direction": {"type": "target", "value": 5}
                  }
                ]
              }
            }
            """;

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(CompositeIndexJson.schema());

    private Definition() {}

    /** The small definition with a text in place of another that stands there once. */
    static String with(String old, String replacement) {
        assertThat(SMALL.split(java.util.regex.Pattern.quote(old), -1)).as(old).hasSize(2);
        return SMALL.replace(old, replacement);
    }

    static List<String> faults(String json) {
        InvalidIndexException thrown =
                catchThrowableOfType(InvalidIndexException.class, () -> CompositeIndexJson.parse(json));
        assertThat(thrown).as("faults of %s", json).isNotNull();
        return thrown.faults().stream().map(Fault::toString).toList();
    }

    static List<String> schemaErrors(String json) {
        return SCHEMA.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}
