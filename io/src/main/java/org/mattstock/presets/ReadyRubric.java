package org.mattstock.presets;

import java.util.List;
import java.util.Objects;
import org.mattstock.instrument.Parameter;
import org.mattstock.jury.Rubric;
import org.mattstock.table.Table;

/**
 * A ready rubric and what it rests on.
 *
 * @param rubric the rubric, its weights open
 * @param parameters criteria, wording, scale, weights: each with its basis
 */
public record ReadyRubric(Rubric rubric, List<Parameter> parameters) {
    /** Copies the list. */
    public ReadyRubric {
        Objects.requireNonNull(rubric, "rubric");
        parameters = List.copyOf(parameters);
    }

    /** The rubric's id. */
    public String id() {
        return rubric.id();
    }

    /** The parameters: name, value, basis, and the page or reason. */
    public Table toTable() {
        return Parameter.table(rubric.title(), parameters);
    }
}
