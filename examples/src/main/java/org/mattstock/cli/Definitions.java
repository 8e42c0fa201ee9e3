package org.mattstock.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mattstock.data.Panel;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;
import org.mattstock.io.Loaded;
import org.mattstock.presets.Presets;
import org.mattstock.report.Labels;
import org.mattstock.table.Lineage;
import org.mattstock.table.Table;

/** Which definitions are ready, which of them run on the data at hand, and what one of them is made of. */
final class Definitions {
    private Definitions() {}

    static Task of(Call call) {
        Reading reading = Reading.of(call);
        return call.operands().isEmpty()
                ? all(call, Inputs.panel(reading))
                : one(call, Inputs.definition(Option.DEFINITION, call.operands().get(0)), reading);
    }

    private static Task all(Call call, Loaded<Panel> data) {
        Locale language = call.language().orElse(Locale.ENGLISH);
        Words words = Words.in(language);
        Table.Builder table = Table.builder(words.text("definitions"))
                .text("id")
                .integer("indicators")
                .integer("missing")
                .integer("last year")
                .integer("ranked")
                .text("title");
        for (String id : Presets.ids()) {
            CompositeIndex index = Presets.index(id);
            MissingIndicators missing = MissingIndicators.of(index, data.value());
            Optional<Scores> last = missing.ids().isEmpty() ? last(index, data.value()) : Optional.empty();
            table.row(
                    id,
                    (long) missing.asked(),
                    (long) missing.ids().size(),
                    last.map(scores -> (long) scores.year()).orElse(null),
                    last.map(scores -> (long) scores.ranking().size()).orElse(null),
                    index.title());
        }
        return shown(call, data, language, words.text("definitions.heading"))
                .with("definitions", table.build())
                .with(words.text("definitions.meaning"));
    }

    /** The last year that somebody can be ranked in. */
    private static Optional<Scores> last(CompositeIndex index, Panel panel) {
        List<Integer> years = panel.years();
        for (int i = years.size() - 1; i >= 0; i--) {
            try {
                Scores scores = index.score(panel, years.get(i));
                if (scores.ranking().size() > 0) {
                    return Optional.of(scores);
                }
            } catch (IllegalArgumentException | IllegalStateException e) {
                // Not that year: too little is there to learn from.
            }
        }
        return Optional.empty();
    }

    private static Task one(Call call, CompositeIndex index, Reading reading) {
        Loaded<Panel> data = Inputs.panel(reading, index);
        Locale language = call.language().orElseGet(() -> Labels.localeOf(index));
        Words words = Words.in(language);
        MissingIndicators missing = MissingIndicators.of(index, data.value());
        Table.Builder table = Table.builder(
                        words.text("definitions.missing", missing.ids().size(), missing.asked()))
                .text("indicator");
        missing.ids().forEach(table::row);
        Shown shown = shown(call, data, language, index.id() + ": " + index.title());
        shown = index.description().isEmpty() ? shown : shown.with(index.description());
        return shown.with("definition", DefinitionTable.of(index)).with("missing", table.build());
    }

    private static Shown shown(Call call, Loaded<Panel> data, Locale language, String heading) {
        return new Shown(
                new Screen(Words.in(language), call.width()),
                heading,
                data,
                data.value().provenance(),
                Lineage.ofLibrary().with("panel digest", data.value().digest()),
                call.folder(),
                Results.Form.of(call),
                List.of());
    }
}
