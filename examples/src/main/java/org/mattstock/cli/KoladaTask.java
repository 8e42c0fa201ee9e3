package org.mattstock.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mattstock.data.Provenance;
import org.mattstock.io.Loaded;
import org.mattstock.io.archive.PanelArchive;
import org.mattstock.io.kolada.Kolada;
import org.mattstock.io.kolada.KoladaAnswer;
import org.mattstock.io.kolada.KoladaCatalog;
import org.mattstock.io.kolada.KoladaException;
import org.mattstock.io.kolada.KoladaProgress;
import org.mattstock.io.kolada.KoladaQuery;
import org.mattstock.table.Lineage;

/**
 * Figures fetched from Kolada, kept as an archive.
 *
 * @param screen where it is told
 * @param answer what was fetched
 * @param target the archive
 * @param kept what is kept of it
 */
record KoladaTask(Screen screen, KoladaAnswer answer, Path target, Kept kept) implements Task {
    /** What an archive holds. */
    enum Kept {
        /** The figures. */
        FIGURES,
        /** The figures, and every page as it came. */
        PAGES
    }

    /** Stands for the option, where many commands are given. */
    private static final String URL_PROPERTY = "mattstock.kolada";

    private static final int SHOWN = 20;
    private static final Pattern YEARS = Pattern.compile("(\\d{4})(?:(?:-|\\.\\.)(\\d{4}))?");

    /** The figures of indicators. */
    static Task fetch(Call call) {
        return of(call, Kept.FIGURES);
    }

    /** The same with every page as it came, so that it can be checked and replayed. */
    static Task archive(Call call) {
        return of(call, Kept.PAGES);
    }

    private static Task of(Call call, Kept kept) {
        Path target = call.path(Option.OUT).orElse(ArchiveTask.USUAL);
        ArchiveTask.requireFree(target);
        KoladaQuery query = query(call);
        KoladaAnswer answer = asked(() -> client(call).fetch(query));
        if (answer.panel().years().isEmpty()) {
            throw new UsageException("kolada: no value could be fetched" + Losses.table(answer.loaded()));
        }
        return new KoladaTask(ArchiveTask.screen(call), answer, target, kept);
    }

    /** What Kolada has, by words. */
    static Task search(Call call) {
        KoladaCatalog all = asked(() -> client(call).catalog());
        KoladaCatalog some = call.text(Option.AREA)
                .map(words -> asked(() -> all.inArea(words)))
                .orElse(all);
        KoladaCatalog fewer = call.text(Option.PERSPECTIVE)
                .map(words -> asked(() -> some.inPerspective(words)))
                .orElse(some);
        String words = String.join(" ", call.operands());
        List<KoladaCatalog.Hit> hits = asked(() -> fewer.search(words));
        Screen screen = ArchiveTask.screen(call);
        int top = call.number(Option.TOP, SHOWN, 1, 1_000_000);
        Shown shown = new Shown(
                screen,
                screen.words()
                        .text(
                                "kolada.found",
                                words,
                                hits.size(),
                                fewer.indicators().size()),
                Loaded.of(hits),
                new Provenance("Kolada", Optional.of(all.day()), ""),
                Lineage.ofLibrary(),
                call.folder(),
                Results.Form.of(call),
                List.of());
        return hits.isEmpty() ? shown : shown.with("indicators", fewer.toTable(hits), top);
    }

    private static Kolada client(Call call) {
        String url = call.text(Option.KOLADA_URL)
                .or(() -> Optional.ofNullable(System.getProperty(URL_PROPERTY)))
                .orElse(Kolada.LIVE.toString());
        Kolada kolada;
        try {
            kolada = Kolada.at(URI.create(url));
        } catch (IllegalArgumentException e) {
            throw UsageException.of(Option.KOLADA_URL, e);
        }
        Optional<Path> cache = call.path(Option.CACHE);
        if (call.has(Option.OFFLINE) && cache.isEmpty()) {
            throw new UsageException(Option.OFFLINE.flag() + " uses what is kept: it needs " + Option.CACHE.usage());
        }
        Kolada kept = cache.map(kolada::withCache).orElse(kolada);
        return (call.has(Option.OFFLINE) ? kept.withMode(Kolada.Mode.OFFLINE) : kept).withProgress(step -> {
            call.terminal().fetching().at(step.done(), Math.max(1, step.planned()));
            return KoladaProgress.Next.GO_ON;
        });
    }

    private static KoladaQuery query(Call call) {
        List<String> ids = new ArrayList<>();
        call.operands()
                .forEach(text -> Stream.of(text.split("[,\\s]+"))
                        .filter(id -> !id.isEmpty())
                        .forEach(ids::add));
        call.text(Option.DEFINITION)
                .map(text -> Inputs.definition(Option.DEFINITION, text))
                .ifPresent(index -> ids.addAll(MissingIndicators.asked(index)));
        if (ids.isEmpty()) {
            throw new UsageException("ID must be an indicator of Kolada's, or " + Option.DEFINITION.usage()
                    + " name some; the command kolada search finds them");
        }
        KoladaQuery query = asked(() -> KoladaQuery.of(new TreeSet<>(ids)));
        KoladaQuery dated =
                call.text(Option.YEARS).map(text -> over(query, text)).orElse(query);
        return call.text(Option.SINCE).map(text -> dated.since(day(text))).orElse(dated);
    }

    private static KoladaQuery over(KoladaQuery query, String text) {
        Matcher years = YEARS.matcher(text.strip());
        if (!years.matches()) {
            throw new UsageException(Option.YEARS.flag() + " must be years such as 2019-2022, got \"" + text + "\"");
        }
        int first = Integer.parseInt(years.group(1));
        int last = years.group(2) == null ? first : Integer.parseInt(years.group(2));
        try {
            return query.over(first, last);
        } catch (IllegalArgumentException e) {
            throw UsageException.of(Option.YEARS, e);
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new UsageException(Option.SINCE.flag() + " must be a day such as 2024-05-31, got \"" + text + "\"");
        }
    }

    /** What asks Kolada; a refusal of its is told in a line. */
    private interface Question<T> {
        T answer();
    }

    private static <T> T asked(Question<T> question) {
        try {
            return question.answer();
        } catch (KoladaException | IllegalArgumentException e) {
            throw new UsageException("kolada: " + String.valueOf(e.getMessage()).replaceAll("\\s*\\R\\s*", "; "));
        }
    }

    @Override
    public void print(PrintStream out) {
        Losses.show(answer.loaded(), screen, out);
        screen.show(out, answer.panel().toTable());
        screen.say(
                out, Attribution.of(answer.panel().provenance(), screen.words().locale()));
    }

    @Override
    public void write(PrintStream out) {
        try {
            if (kept == Kept.PAGES) {
                answer.toArchive().write(target);
            } else {
                PanelArchive.write(answer.loaded(), target);
            }
        } catch (IOException e) {
            throw UsageException.ofFolder(e);
        }
        screen.tell(
                out,
                "written.archive",
                target.toAbsolutePath().normalize(),
                answer.panel().digest().substring(0, 12));
    }

    @Override
    public Optional<String> incomplete() {
        return Losses.line(answer.loaded(), screen.words());
    }
}
