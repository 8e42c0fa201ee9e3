package org.mattstock.instrument;

import java.util.List;
import java.util.Objects;
import org.mattstock.internal.text.Checks;
import org.mattstock.table.Table;

/**
 * A choice in a ready instrument or process, as a reader needs it: what was chosen, and what that rests on.
 *
 * @param name what is chosen, such as "weight of each area"
 * @param value what was chosen, in words; for an unknown parameter what is left open
 * @param basis what it rests on
 */
public record Parameter(String name, String value, Basis basis) {
    /** Refuses a blank name. */
    public Parameter {
        Checks.notBlank("name", name);
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(basis, "basis");
    }

    /** Parameters as a table: name, value, basis in one word, and the source or the reason. */
    public static Table table(String title, List<Parameter> parameters) {
        Table.Builder table = Table.builder(title)
                .text("parameter")
                .text("value")
                .text("basis")
                .text("source or reason");
        parameters.forEach(each -> table.row(
                each.name(), each.value(), each.basis().word(), each.basis().detail()));
        return table.build();
    }
}
