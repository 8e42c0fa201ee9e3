package org.mattstock.published;

import java.util.List;
import java.util.Set;
import org.mattstock.data.Panel;
import org.mattstock.index.CompositeIndex;
import org.mattstock.instrument.Instrument;
import org.mattstock.instrument.Parameter;
import org.mattstock.io.json.AwardJson;
import org.mattstock.io.json.CompositeIndexJson;
import org.mattstock.nomination.NominationBasis;
import org.mattstock.nomination.NominationRule;
import org.mattstock.presets.PresetComparison;
import org.mattstock.presets.Presets;

/** What units are scored by: an index definition, or an instrument. */
public sealed interface Yardstick permits Yardstick.ByIndex, Yardstick.ByInstrument {
    /** Under which name its hash stands among the grounds. */
    String kind();

    String id();

    String hash();

    String json();

    PresetComparison differences();

    List<Parameter> parameters();

    /**
     * Scores and places, in the form of a nomination's basis; its rule says nothing.
     *
     * @param units the ids of those who were eligible or not: an instrument looks at nobody else, an index at its population
     */
    NominationBasis score(Panel panel, int year, Set<String> units);

    /**
     * That of a text.
     *
     * @throws IllegalArgumentException if there is no such kind
     */
    static Yardstick of(String kind, String json) {
        return switch (kind) {
            case "index" -> new ByIndex(CompositeIndexJson.parse(json));
            case "instrument" -> new ByInstrument(AwardJson.INSTRUMENT.parse(json));
            default -> throw new IllegalArgumentException("kind must be index or instrument, got \"" + kind + "\"");
        };
    }

    /** An index definition. */
    record ByIndex(CompositeIndex index) implements Yardstick {
        @Override
        public String kind() {
            return "index";
        }

        @Override
        public String id() {
            return index.id();
        }

        @Override
        public String hash() {
            return index.hash();
        }

        @Override
        public String json() {
            return CompositeIndexJson.toJson(index);
        }

        @Override
        public PresetComparison differences() {
            return Presets.differences(index);
        }

        @Override
        public List<Parameter> parameters() {
            return List.of();
        }

        @Override
        public NominationBasis score(Panel panel, int year, Set<String> units) {
            return NominationRule.topN(1).nominate(index.score(panel, year)).basis();
        }
    }

    /** An instrument. */
    record ByInstrument(Instrument instrument) implements Yardstick {
        @Override
        public String kind() {
            return "instrument";
        }

        @Override
        public String id() {
            return instrument.id();
        }

        @Override
        public String hash() {
            return instrument.hash();
        }

        @Override
        public String json() {
            return AwardJson.INSTRUMENT.full().toJson(instrument);
        }

        @Override
        public PresetComparison differences() {
            return Presets.differences(instrument);
        }

        @Override
        public List<Parameter> parameters() {
            return instrument.parameters();
        }

        @Override
        public NominationBasis score(Panel panel, int year, Set<String> units) {
            Panel asked = panel.withUnits(unit -> units.contains(unit.id()));
            return NominationRule.topN(1)
                    .nominate(instrument.assess(asked, year).ranking())
                    .basis();
        }
    }
}
