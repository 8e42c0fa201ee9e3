package org.mattstock.io.kolada;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mattstock.io.kolada.Answered.Layer;
import org.mattstock.io.kolada.KoladaException.Reason;

/**
 * Reads the rows of one request from the latest changes back to the first answer: what changed later stands, what was withdrawn later is
 * gone. Each row must have been asked for.
 */
final class Layers {
    private final Request request;
    private final PanelRows rows;
    private final Gave gave;
    private final Set<String> changed = new HashSet<>();

    Layers(Request request, PanelRows rows, Gave gave) {
        this.request = request;
        this.rows = rows;
        this.gave = gave;
    }

    void read(Answered answered) {
        List<Layer> layers = answered.layers();
        for (int i = layers.size() - 1; i >= 0; i--) {
            Set<String> own = new HashSet<>();
            for (KoladaPage page : layers.get(i).pages()) {
                Envelopes.read(page, new Rows(page, i > 0 ? own : Set.of(), i > 0));
            }
            changed.addAll(own);
        }
    }

    /** The rows of one page. */
    private final class Rows implements PageTaker {
        private final KoladaPage page;
        private final Set<String> own;
        private final boolean isChange;

        Rows(KoladaPage page, Set<String> own, boolean isChange) {
            this.page = page;
            this.own = own;
            this.isChange = isChange;
        }

        @Override
        public void row(DataRow row) {
            if (!isAskedFor(row)) {
                return;
            }
            if (isChange && row.isDeleted()) {
                own.add(key(row));
            }
            rows.begin(row);
            for (int entry = 0; entry < row.entries(); entry++) {
                entry(row, entry);
            }
        }

        private void entry(DataRow row, int entry) {
            boolean isOld = !changed.isEmpty() && (changed.contains(key(row, entry)) || changed.contains(key(row)));
            if (isChange) {
                own.add(key(row, entry));
            }
            if (!row.isDeleted(entry) && !isOld) {
                rows.entry(row, entry);
                gave.value(row, entry);
            }
        }

        /** Of all genders. */
        private static String key(DataRow row) {
            return String.join("\t", row.text(DataRow.KPI, 0), row.text(DataRow.UNIT, 0), row.text(DataRow.PERIOD, 0));
        }

        /** Of one gender; that of all is the total, as where a panel is made of it. */
        private static String key(DataRow row, int entry) {
            String gender = row.text(DataRow.GENDER, entry).strip().toUpperCase(Locale.ROOT);
            return key(row) + "\t" + (gender.isEmpty() ? "T" : gender);
        }

        private boolean isAskedFor(DataRow row) {
            require("an indicator", row.text(DataRow.KPI, 0), request.indicators());
            if (!request.years().isEmpty()) {
                require("a year", row.text(DataRow.PERIOD, 0), request.years());
            }
            String unit = row.text(DataRow.UNIT, 0);
            if (request.others() == Request.Others.NEVER) {
                require("a unit", unit, request.units());
            }
            return request.units().contains(unit);
        }

        private void require(String what, String text, Set<String> asked) {
            if (!asked.contains(text)) {
                throw new KoladaException(
                        Reason.NOT_ASKED_FOR,
                        page.url(),
                        "rows must be of " + what + " that was asked for, got \"" + text + "\"");
            }
        }

        @Override
        public void item(Item item) {
            throw new KoladaException(
                    Reason.NOT_A_PAGE, page.url(), "rows must have values, got what describes " + item.id());
        }

        @Override
        public void end(Envelope envelope) {}
    }
}
