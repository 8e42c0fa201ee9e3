package org.mattstock.presets;

import java.util.List;
import java.util.stream.Collectors;
import org.mattstock.award.AwardProcess;
import org.mattstock.index.CompositeIndex;
import org.mattstock.instrument.Basis;
import org.mattstock.instrument.Instrument;
import org.mattstock.instrument.Parameter;
import org.mattstock.table.Table;

/** What there is, as tables. */
final class PresetTables {
    private PresetTables() {}

    static Table definitions(List<CompositeIndex> all) {
        Table.Builder table = Table.builder("Ready definitions")
                .text("id")
                .text("title")
                .text("sources")
                .integer("leaves");
        all.forEach(each -> table.row(each.id(), each.title(), String.join("; ", each.sources()), (long)
                each.leaves().size()));
        return table.build();
    }

    static Table instruments(List<Instrument> all) {
        Table.Builder table = tagged("Ready instruments");
        all.forEach(each -> add(table, each.id(), each.title(), each.parameters()));
        return table.build();
    }

    static Table rubrics(List<ReadyRubric> all) {
        Table.Builder table = tagged("Ready rubrics");
        all.forEach(each -> add(table, each.id(), each.rubric().title(), each.parameters()));
        return table.build();
    }

    static Table processes(List<AwardProcess> all) {
        Table.Builder table = tagged("Ready processes");
        all.forEach(each -> add(table, each.id(), each.title(), each.parameters()));
        return table.build();
    }

    private static Table.Builder tagged(String title) {
        return Table.builder(title)
                .text("id")
                .text("title")
                .text("pages")
                .integer("published")
                .integer("assumed")
                .integer("unknown");
    }

    private static void add(Table.Builder table, String id, String title, List<Parameter> parameters) {
        table.row(
                id,
                title,
                pages(parameters),
                count(parameters, Basis.Published.class),
                count(parameters, Basis.Assumed.class),
                count(parameters, Basis.Unknown.class));
    }

    /** Each once, in the order of the parameters. */
    private static String pages(List<Parameter> parameters) {
        return parameters.stream()
                .map(Parameter::basis)
                .filter(Basis.Published.class::isInstance)
                .map(basis -> ((Basis.Published) basis).page())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static long count(List<Parameter> parameters, Class<? extends Basis> kind) {
        return parameters.stream().filter(each -> kind.isInstance(each.basis())).count();
    }
}
