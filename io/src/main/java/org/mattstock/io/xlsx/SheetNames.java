package org.mattstock.io.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sheets of a workbook.
 *
 * @param sheets in the order of their tabs; charts and macros are none
 * @param strings the part of the texts that cells share; empty without any
 * @param styles the part of the styles; empty without any
 * @param from1904 whether days are counted from 1904
 */
record SheetNames(List<Tab> sheets, String strings, String styles, boolean from1904) {
    private static final String ROOT = "_rels/.rels";
    private static final int MOST_SHEETS = 10_000;
    private static final int LONGEST_TEXT = 1 << 16;

    /**
     * One sheet.
     *
     * @param name on its tab
     * @param part where its cells are
     */
    record Tab(String name, boolean isHidden, String part) {}

    static SheetNames of(Parts parts) throws IOException {
        String workbook = workbook(parts);
        if (workbook.endsWith(".bin")) {
            throw new OtherKind("binary workbooks (.xlsb) are not read; save it as .xlsx or CSV");
        }
        int slash = workbook.lastIndexOf('/') + 1;
        String folder = workbook.substring(0, slash);
        List<Relation> relations = relations(parts, folder + "_rels/" + workbook.substring(slash) + ".rels", folder);
        return new Reading(relations).of(parts, workbook);
    }

    private static String workbook(Parts parts) throws IOException {
        if (parts.has(ROOT)) {
            for (Relation relation : relations(parts, ROOT, "")) {
                if (relation.type.equals("officeDocument")) {
                    return relation.target;
                }
            }
        }
        return "xl/workbook.xml";
    }

    /** What a part refers to, by the last word of its kind. */
    private record Relation(String id, String type, String target) {}

    private static List<Relation> relations(Parts parts, String part, String folder) throws IOException {
        List<Relation> relations = new ArrayList<>();
        try (InputStream in = parts.open(part)) {
            XmlTokens xml = new XmlTokens(in, LONGEST_TEXT);
            for (XmlTokens.Token token = xml.next(); token != XmlTokens.Token.DONE; token = xml.next()) {
                if (token == XmlTokens.Token.START && xml.is("Relationship") && relations.size() < MOST_SHEETS) {
                    String type = text(xml.attribute("Type"));
                    String target = text(xml.attribute("Target"));
                    relations.add(new Relation(
                            text(xml.attribute("Id")),
                            type.substring(type.lastIndexOf('/') + 1),
                            target.startsWith("/") ? target.substring(1) : resolved(folder + target)));
                }
            }
        }
        return relations;
    }

    private static String resolved(String path) {
        List<String> names = new ArrayList<>();
        for (String name : path.split("/", -1)) {
            if (name.equals("..") && !names.isEmpty()) {
                names.remove(names.size() - 1);
            } else if (!name.equals(".") && !name.equals("..")) {
                names.add(name);
            }
        }
        return String.join("/", names);
    }

    private static String text(@Nullable String attribute) {
        return attribute == null ? "" : attribute;
    }

    /** Reads the list of sheets. */
    private static final class Reading {
        private final Map<String, Relation> byId = new HashMap<>();
        private final Map<String, String> byType = new HashMap<>();
        private final List<Tab> tabs = new ArrayList<>();
        private boolean from1904;

        Reading(List<Relation> relations) {
            for (Relation relation : relations) {
                byId.put(relation.id, relation);
                byType.putIfAbsent(relation.type, relation.target);
            }
        }

        SheetNames of(Parts parts, String workbook) throws IOException {
            try (InputStream in = parts.open(workbook)) {
                XmlTokens xml = new XmlTokens(in, LONGEST_TEXT);
                for (XmlTokens.Token token = xml.next(); token != XmlTokens.Token.DONE; token = xml.next()) {
                    if (token == XmlTokens.Token.START) {
                        element(xml);
                    }
                }
            }
            return new SheetNames(
                    List.copyOf(tabs),
                    byType.getOrDefault("sharedStrings", ""),
                    byType.getOrDefault("styles", ""),
                    from1904);
        }

        private void element(XmlTokens xml) {
            if (xml.is("workbookPr")) {
                from1904 = xml.find("date1904") && (xml.hasValue("1") || xml.hasValue("true"));
            } else if (xml.is("sheet")) {
                Relation relation = byId.get(text(xml.attribute("id")));
                if (relation != null && relation.type.equals("worksheet") && tabs.size() < MOST_SHEETS) {
                    boolean hidden = xml.find("state") && !xml.hasValue("visible");
                    tabs.add(new Tab(text(xml.attribute("name")), hidden, relation.target));
                }
            }
        }
    }
}
