package org.mattstock.architecture;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which package may import which, as drawn in the design:
 *
 * <pre>
 * table &lt;- data &lt;- rank &lt;- index
 * index &lt;- coherence, uncertainty        (which do not see each other, nor development)
 * data &lt;- trend
 * index, trend &lt;- development            (which sees neither coherence nor uncertainty)
 * index &lt;- instrument
 * rank &lt;- jury
 * development, uncertainty, instrument, jury &lt;- award
 * io -&gt; core, report -&gt; core, presets -&gt; io.json
 * </pre>
 *
 * A package sees what the packages before it see; everything in core may use {@code internal.text <- internal.ranking <-
 * internal.statistics}, which import nothing else of the library; nobody imports examples or benchmarks.
 */
final class Arrow {
    static final String ROOT = "org.mattstock";
    private static final Map<String, Set<String>> SEES = new LinkedHashMap<>();

    static {
        core("internal.text");
        core("internal.ranking", "internal.text");
        core("internal.statistics", "internal.ranking");
        core("table", "internal.statistics");
        core("data", "table");
        core("rank", "data");
        core("index", "rank");
        core("coherence", "index");
        core("uncertainty", "index");
        core("trend", "data");
        core("development", "index", "trend");
        core("instrument", "index");
        core("jury", "rank");
        core("award", "development", "uncertainty", "instrument", "jury");
    }

    private static final Set<String> CORE = new LinkedHashSet<>(SEES.keySet());

    static {
        Set<String> api = new LinkedHashSet<>(CORE);
        api.removeIf(name -> name.startsWith("internal"));
        SEES.put("io", api);
        for (String format : List.of("csv", "json", "kolada", "xlsx", "jsonstat", "jdbc")) {
            SEES.put("io." + format, plus(api, "io"));
        }
        SEES.put("presets", plus(api, "io", "io.csv", "io.json"));
        SEES.put("report", api);
        SEES.put("examples", plus(SEES.keySet(), "presets", "report"));
    }

    private Arrow() {}

    private static void core(String name, String... before) {
        Set<String> seen = new LinkedHashSet<>();
        for (String each : before) {
            seen.add(each);
            seen.addAll(SEES.get(each));
        }
        SEES.put(name, seen);
    }

    private static Set<String> plus(Set<String> base, String... more) {
        Set<String> all = new LinkedHashSet<>(base);
        all.addAll(List.of(more));
        all.removeIf(name -> name.startsWith("internal"));
        return all;
    }

    /** Every package of the design, short names ({@code io.csv}). */
    static Set<String> packages() {
        return SEES.keySet();
    }

    /** The packages of core, full names. */
    static List<String> core() {
        return CORE.stream().map(Arrow::full).toList();
    }

    /** What this package may import of the library, itself included, full names. */
    static String[] seenBy(String name) {
        Set<String> all = new LinkedHashSet<>(SEES.get(name));
        all.add(name);
        return all.stream().map(Arrow::full).toArray(String[]::new);
    }

    static String full(String name) {
        return ROOT + "." + name;
    }
}
