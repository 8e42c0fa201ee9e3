package org.mattstock.report.facts;

import java.lang.reflect.RecordComponent;

/** Reads what a record holds, component by component. */
public final class Components {
    private Components() {}

    /**
     * The value of a component.
     *
     * @param holder a record of the component's type
     */
    public static Object value(RecordComponent component, Object holder) {
        try {
            return component.getAccessor().invoke(holder);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " must be readable", e);
        }
    }
}
