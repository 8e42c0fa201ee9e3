package org.mattstock.io.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mattstock.io.Loaded;
import org.mattstock.io.ReadOptions;

/** What the sources of a panel were understood as: an entry each, the name of the source in a line and then the options as text. */
final class UnderstoodTexts {
    private UnderstoodTexts() {}

    static String name(int number) {
        return "panel/understood-"
                .concat(String.valueOf(1_000_000 + number).substring(1))
                .concat(".txt");
    }

    static List<Archive.Entry> entries(List<Loaded.Understood> understood) {
        List<Archive.Entry> entries = new ArrayList<>();
        for (Loaded.Understood each : understood) {
            String text = Fields.escaped(each.source()) + "\n" + each.options().toText();
            entries.add(Archive.Entry.ofText(name(entries.size() + 1), text));
        }
        return entries;
    }

    static List<Loaded.Understood> of(Archive archive, String source) {
        List<Loaded.Understood> understood = new ArrayList<>();
        Optional<Archive.Entry> entry = archive.entry(name(1));
        while (entry.isPresent()) {
            understood.add(understood(entry.get(), source));
            entry = archive.entry(name(understood.size() + 1));
        }
        return understood;
    }

    private static Loaded.Understood understood(Archive.Entry entry, String source) {
        String text = entry.text();
        int end = text.indexOf('\n');
        try {
            if (end < 0) {
                throw new IllegalArgumentException("the first line must name the source, and there is none");
            }
            return new Loaded.Understood(
                    Fields.unescaped(text.substring(0, end)), ReadOptions.parse(text.substring(end + 1)));
        } catch (IllegalArgumentException e) {
            throw Faults.damaged(source, entry.name(), String.valueOf(e.getMessage()));
        }
    }
}
