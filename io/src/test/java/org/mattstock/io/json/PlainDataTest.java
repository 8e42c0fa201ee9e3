package org.mattstock.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mattstock.award.Motivation;
import org.mattstock.award.Motivation.Link;
import org.mattstock.index.Fault;
import org.mattstock.jury.Jury.Seat;

/** Kinds of plain data that a record may hold, whatever the record. */
class PlainDataTest {
    /** A record of what few records hold. */
    public record Odd(
            SortedMap<Integer, String> byYear,
            Map<Seat, Long> bySeat,
            boolean open,
            OptionalInt place,
            Set<Motivation.Area> areas,
            Link link) {}

    private static final RecordJson<Odd> FORMAT = RecordJson.of(Odd.class, "odd");
    private static final Motivation.Area AREA = new Motivation.Area("eight", "school", "9001", "71");
    private static final Odd ODD = new Odd(
            new TreeMap<>(Map.of(-1, "a", 2025, "b")),
            Map.of(Seat.CHAIR, Long.MAX_VALUE),
            true,
            OptionalInt.of(3),
            Set.of(AREA),
            AREA);

    @Test
    void keysAreWordsOrWholeNumbersAndAKindIsNamedEverywhere() {
        String area =
                "{\"type\": \"area\", \"instrument\": \"eight\", \"area\": \"school\", \"unit\": \"9001\", \"points\": \"71\"}";
        String json = FORMAT.toJson(ODD);
        assertThat(json)
                .contains(
                        "\"byYear\": {\"-1\": \"a\", \"2025\": \"b\"}",
                        "\"bySeat\": {\"chair\": 9223372036854775807}",
                        "\"open\": true",
                        "\"place\": 3",
                        "\"areas\": [" + area + "]",
                        "\"link\": " + area);
        assertThat(FORMAT.parse(json)).isEqualTo(ODD);
        assertThat(FORMAT.parse(json.replace("\"place\": 3,", "")).place()).isEmpty();
    }

    @Test
    void everyFaultOfAKeyOrValueHasItsPath() {
        String json = FORMAT.toJson(ODD)
                .replace("\"-1\"", "\"01\"")
                .replace("chair", "chairs")
                .replace("true", "1")
                .replace("3,", "3.5,");
        InvalidJsonException refusal = catchThrowableOfType(InvalidJsonException.class, () -> FORMAT.parse(json));
        assertThat(refusal.faults())
                .extracting(Fault::path)
                .isEqualTo(List.of("byYear[\"01\"]", "bySeat.chairs", "open", "place"));
    }

    @Test
    void theSchemaTellsHowKeysAreHashed() {
        assertThat(FORMAT.schema()).contains("\"x-key\": \"integer\"", "\"x-optional\": true", "\"x-record\": \"odd\"");
    }
}
