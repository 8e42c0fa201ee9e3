package org.mattstock.io.json;

import java.util.List;
import java.util.stream.Stream;
import org.mattstock.presets.Presets;

class IndexJsonFuzzer extends JsonFuzzer {
    IndexJsonFuzzer() {
        super(List.of(CompositeIndexJson::read));
    }

    static Stream<byte[]> seeds() {
        return Presets.ids().stream().map(id -> seed(0, CompositeIndexJson.toJson(Presets.index(id))));
    }
}
