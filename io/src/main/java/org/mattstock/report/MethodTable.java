package org.mattstock.report;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mattstock.index.Policies;
import org.mattstock.table.Table;

/** Every method that a definition can name, with what readers call it. */
public final class MethodTable {
    private MethodTable() {}

    /**
     * A row for each method, those for one step of the work together, in the order of the work. The columns:
     *
     * <ul>
     *   <li>{@code for}: the step that the method is for, by its name in {@link Policies}, such as {@code normalization}
     *   <li>{@code step}: what readers call that step
     *   <li>{@code method}: the method's name in JSON, such as {@code min-max}
     *   <li>{@code label}: what readers call the method
     *   <li>{@code parameters}: the names of its parameters, with commas between them
     * </ul>
     *
     * @param locale Swedish or English, in any country; labels and title follow it, the names of the columns do not
     * @throws IllegalArgumentException if it is another language
     */
    public static Table of(Locale locale) {
        Labels labels = Labels.in(locale);
        Table.Builder table = Table.builder(labels.text("method-table.title"))
                .text("for")
                .text("step")
                .text("method")
                .text("label")
                .text("parameters");
        for (Class<?> policy : Policies.interfaces()) {
            for (Class<? extends Record> method : Policies.variants(policy)) {
                table.row(
                        Policies.name(policy),
                        labels.of(policy),
                        Policies.name(method),
                        labels.of(method),
                        parameters(method));
            }
        }
        return table.build();
    }

    private static String parameters(Class<? extends Record> method) {
        return Arrays.stream(method.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.joining(", "));
    }
}
