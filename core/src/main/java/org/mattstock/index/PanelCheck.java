package org.mattstock.index;

import java.util.List;
import org.mattstock.data.Panel;
import org.mattstock.fit.Behaviors;
import org.mattstock.internal.scoring.Lacks;
import org.mattstock.internal.scoring.Recipe;

/** Refuses what the engine would stumble over. */
final class PanelCheck {
    private PanelCheck() {}

    /** Refuses a panel on which a definition cannot be scored for a year. */
    static void require(Recipe recipe, Panel panel, int year, Behaviors behaviors) {
        refuse(Lacks.of(recipe, panel, year, behaviors));
    }

    /** The same for some rows of a table, whose references are known. */
    static void requireRows(Recipe recipe, Panel rows, int year, Behaviors behaviors) {
        refuse(Lacks.ofRows(recipe, rows, year, behaviors));
    }

    /** The same for another year of a panel that was not refused. */
    static void requireYear(Panel panel, int year) {
        refuse(Lacks.ofYear(panel, year));
    }

    private static void refuse(List<Lacks.Lack> lacks) {
        if (lacks.isEmpty()) {
            return;
        }
        throw new InvalidIndexException(lacks.stream()
                .map(lack -> new Fault(lack.path(), lack.message()))
                .toList());
    }
}
