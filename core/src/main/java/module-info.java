/** Tables, panels, rankings and composite indexes. Knows no file, no JSON, no network. */
@org.jspecify.annotations.NullMarked
module org.mattstock.core {
    exports org.mattstock.table;
    exports org.mattstock.data;
    exports org.mattstock.change;
    exports org.mattstock.rank;
    exports org.mattstock.definition;
    exports org.mattstock.fit;
    exports org.mattstock.index;
    exports org.mattstock.columns;
    exports org.mattstock.coherence;
    exports org.mattstock.variation;
    exports org.mattstock.elicitation;
    exports org.mattstock.precondition;
    exports org.mattstock.uncertainty;
    exports org.mattstock.trend;
    exports org.mattstock.development;
    exports org.mattstock.instrument;
    exports org.mattstock.jury;
    exports org.mattstock.nomination;
    exports org.mattstock.award;

    // Transitive, because public signatures say what may be null.
    requires static transitive org.jspecify;
    requires com.google.common;
    // An automatic module (named after its file): used inside only, never in a public signature.
    requires commons.math3;
}
