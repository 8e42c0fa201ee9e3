package org.mattstock.instrument;

import java.util.Objects;
import org.mattstock.internal.text.Checks;

/**
 * A part of an instrument that is words: what evaluators write about a unit in their own, beside its points. Nothing is
 * computed from it.
 *
 * @param title the heading under which it is shown
 * @param task what the evaluators are asked to describe
 */
public record Narrative(String title, String task) {
    /** Refuses a blank title. */
    public Narrative {
        Checks.notBlank("title", title);
        Objects.requireNonNull(task, "task");
    }
}
