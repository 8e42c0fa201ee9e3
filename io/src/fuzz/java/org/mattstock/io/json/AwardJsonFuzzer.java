package org.mattstock.io.json;

import java.util.List;
import java.util.stream.Stream;
import org.mattstock.award.CaseFile;
import org.mattstock.presets.Presets;

class AwardJsonFuzzer extends JsonFuzzer {
    private static final List<RecordJson<?>> FORMATS = List.of(
            AwardJson.RUBRIC,
            AwardJson.SUBMISSIONS,
            AwardJson.JURY,
            AwardJson.MARKS,
            AwardJson.DELIBERATION,
            AwardJson.PROCESS,
            AwardJson.TRAIL,
            AwardJson.CASE,
            AwardJson.PUBLIC);

    AwardJsonFuzzer() {
        super(readers(FORMATS));
    }

    static Stream<byte[]> seeds() {
        Stream<byte[]> ready = Stream.concat(
                Presets.processIds().stream()
                        .map(id -> seed(FORMATS.indexOf(AwardJson.PROCESS), AwardJson.PROCESS.toJson(Presets.process(id)))),
                Stream.of(seed(FORMATS.indexOf(AwardJson.CASE), AwardJson.CASE.toJson(CaseFile.of(PublishedCase.told())))));
        return Stream.concat(ready, empty(FORMATS.size()));
    }
}
