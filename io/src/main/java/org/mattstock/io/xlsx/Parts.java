package org.mattstock.io.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.mattstock.io.ReadOptions;

/** Copies the parts of a workbook that say something of cells, known by their outermost elements; others are not even inflated. */
final class Parts {
    private static final Set<String> LISTS = Set.of("Types", "Relationships", "workbook", "styleSheet", "sst");
    private static final Set<String> SHEETS = Set.of("worksheet", "chartsheet", "dialogsheet", "macrosheet");

    private final ZipFile zip;
    private final ZipOutputStream out;
    private final ReadOptions.Limits limits;
    private final InflatedBytes inflated;
    private final Budget budget = new Budget();
    private long texts;
    private long highestText = -1;
    private String contents = "";

    Parts(ZipFile zip, ZipOutputStream out, ReadOptions.Limits limits) {
        this.zip = zip;
        this.out = out;
        this.limits = limits;
        this.inflated = new InflatedBytes(limits);
    }

    /** Copies a part if it is one of these. */
    void copy(ZipEntry entry) throws IOException {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        boolean isElsewhere = name.startsWith("docprops/") || name.startsWith("customxml/");
        if (isElsewhere || !(name.endsWith(".xml") || name.endsWith(".rels"))) {
            return;
        }
        try (InputStream in = inflated.count(zip.getInputStream(entry), entry)) {
            PartScan scan = new PartScan(in);
            String root = scan.root();
            if (LISTS.contains(root) || SHEETS.contains(root)) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                copy(scan, root);
                out.closeEntry();
            }
        } catch (DamagedPart e) {
            throw new DamagedPart("part " + entry.getName() + ": " + e.getMessage(), e);
        }
    }

    private void copy(PartScan scan, String root) throws IOException {
        if (SHEETS.contains(root)) {
            SheetRules rules = new SheetRules(budget, limits.fieldLength(), limits.columns());
            scan.copy(rules, out);
            highestText = Math.max(highestText, rules.highestText());
            return;
        }
        KeptRules rules = new KeptRules(budget, limits.fieldLength());
        if (root.equals("Types")) {
            ByteArrayOutputStream kept = new ByteArrayOutputStream();
            scan.copy(rules, kept);
            contents = kept.toString(StandardCharsets.UTF_8);
            kept.writeTo(out);
        } else {
            scan.copy(rules, out);
        }
        texts = Math.max(texts, rules.texts());
    }

    /** Whether the list of parts names one with the formats of cells. */
    boolean hasStyles() {
        return contents.contains("spreadsheetml.styles+xml");
    }

    /**
     * Checks that there is each text that a cell refers to: the library would go on with empty ones.
     *
     * @throws DamagedPart if there is not
     */
    void requireTexts() {
        long known = contents.contains("spreadsheetml.sharedStrings+xml") ? texts : 0;
        if (highestText >= known) {
            throw new DamagedPart(
                    "a cell must refer to one of the " + known + " texts of the workbook, got " + highestText);
        }
    }
}
