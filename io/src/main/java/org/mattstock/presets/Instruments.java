package org.mattstock.presets;

import java.util.ArrayList;
import java.util.List;
import org.mattstock.instrument.Basis;
import org.mattstock.instrument.Instrument;
import org.mattstock.instrument.Parameter;

/** The ready instruments. */
final class Instruments {
    private Instruments() {}

    static List<Instrument> all() {
        List<Instrument> all = new ArrayList<>(EightAreas.both());
        all.add(ResultsAnalysis.instrument());
        all.addAll(FinancialInstruments.all());
        all.addAll(SurveyInstruments.all());
        return List.copyOf(all);
    }

    static Parameter published(String name, String value, Basis.Published page) {
        return new Parameter(name, value, page);
    }

    static Parameter assumed(String name, String value, String reason) {
        return new Parameter(name, value, Basis.assumed(reason));
    }

    static Parameter unknown(String name, String leftOpen) {
        return new Parameter(name, leftOpen, Basis.unknown());
    }
}
