package org.mattstock.io.json;

import java.util.List;
import java.util.stream.Stream;
import org.mattstock.presets.Presets;

class RecordJsonFuzzer extends JsonFuzzer {
    private static final List<RecordJson<?>> FORMATS = List.of(
            AnalysisJson.REFERENCE,
            AnalysisJson.VARIATION,
            AnalysisJson.WEIGHTS,
            AnalysisJson.SETTINGS,
            AwardJson.INSTRUMENT,
            AwardJson.NOMINATION,
            AwardJson.TALLY,
            AwardJson.MENTION,
            AwardJson.MOTIVATION);

    RecordJsonFuzzer() {
        super(readers(FORMATS));
    }

    static Stream<byte[]> seeds() {
        return Stream.concat(
                Presets.instrumentIds().stream()
                        .map(id -> seed(
                                FORMATS.indexOf(AwardJson.INSTRUMENT),
                                AwardJson.INSTRUMENT.toJson(Presets.instrument(id)))),
                empty(FORMATS.size()));
    }
}
