package org.mattstock.examples;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.mattstock.cli.Attribution;
import org.mattstock.cli.Task;
import org.mattstock.data.Panel;
import org.mattstock.index.CompositeIndex;
import org.mattstock.presets.History;
import org.mattstock.presets.Presets;
import org.mattstock.table.Table;

/**
 * Where would winners and nominees of earlier awards have stood by definitions of this library, on the figures of the year
 * before? The definitions were declared before and are not searched for: a definition that is chosen because it hits the known
 * nominees says nothing. What chance alone would do stands beside every count.
 */
public final class BackTest {
    /** Declared here once; none was added, dropped or changed for what it gives. */
    private static final List<String> DECLARED = List.of(
            Presets.EXAMPLE,
            "preschool-effectiveness",
            "compulsory-school-effectiveness-from-indexes",
            "elderly-care-effectiveness-from-indexes",
            "results-analysis",
            "financial-profile");

    private BackTest() {}

    /** Prints the back-test of all awards that the sample panel has figures for. */
    public static void main(String[] args) {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(PrintStream out) {
        Panel panel = Presets.samplePanel();
        out.println("Back-test of definitions declared before, not searched for");
        out.println();
        List<BackTestCell> cells = cells(panel);
        Task.show(out, places(cells));
        Task.show(out, summary(cells));
        out.println(leftOut(panel));
        out.println(
                "Chance: how many of those ranked would stand in the first quarter if places were drawn by lot. With "
                        + DECLARED.size()
                        + " definitions some lie above it by chance alone; whoever was nominated several times counts each time.");
        out.println(
                "Awards to 2023 were given among the few that applied, by rules that are not public in full. No definition"
                        + " here is the award's, and none was fitted to it.");
        out.println(Attribution.of(panel.provenance()));
    }

    private static List<BackTestCell> cells(Panel panel) {
        List<BackTestCell> cells = new ArrayList<>();
        for (History.Edition edition : Presets.history().editions()) {
            if (isTestable(edition, panel)) {
                DECLARED.forEach(id -> cells.add(BackTestCell.of(edition, Presets.index(id), panel)));
            }
        }
        return cells;
    }

    /** All nominees are known, and the panel has the year before the award. */
    private static boolean isTestable(History.Edition edition, Panel panel) {
        return edition.nominees() == History.Nominees.ALL && panel.years().contains(edition.year() - 1);
    }

    private static Table places(List<BackTestCell> cells) {
        Table.Builder table = Table.builder("Places of winner and nominees on the figures of the year before")
                .integer("award")
                .integer("figures")
                .text("definition")
                .integer("ranked")
                .text("winner")
                .text("other nominees")
                .text("in the first quarter")
                .decimal("by chance", 1);
        for (BackTestCell each : cells) {
            table.row(
                    each.edition().year(),
                    each.year(),
                    each.index().id(),
                    each.ranking().size(),
                    each.placed(History.Role.WINNER),
                    each.placed(History.Role.NOMINEE),
                    each.inFirstQuarter() + " of " + each.nominatedAndRanked(),
                    each.expected());
        }
        return table.build();
    }

    private static Table summary(List<BackTestCell> cells) {
        Table.Builder table = Table.builder("All awards together: nominees in the first quarter")
                .text("definition")
                .integer("nominated and ranked")
                .integer("in the first quarter")
                .decimal("by chance", 1)
                .text("title");
        for (String id : DECLARED) {
            CompositeIndex index = Presets.index(id);
            List<BackTestCell> of =
                    cells.stream().filter(each -> each.index().equals(index)).toList();
            table.row(
                    id,
                    of.stream().mapToLong(BackTestCell::nominatedAndRanked).sum(),
                    of.stream().mapToLong(BackTestCell::inFirstQuarter).sum(),
                    of.stream().mapToDouble(BackTestCell::expected).sum(),
                    index.title());
        }
        return table.build();
    }

    private static String leftOut(Panel panel) {
        List<Integer> years = Presets.history().editions().stream()
                .filter(each -> !isTestable(each, panel))
                .map(History.Edition::year)
                .toList();
        return "Left out, since nominees or the figures of the year before are not at hand: " + years;
    }
}
