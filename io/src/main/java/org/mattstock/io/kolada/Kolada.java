package org.mattstock.io.kolada;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.Grouping;
import org.mattstock.data.Unit;
import org.mattstock.io.PanelSource;
import org.mattstock.io.archive.Archive;
import org.mattstock.io.kolada.Answers.Changes;
import org.mattstock.io.kolada.KoladaException.Reason;

/**
 * A client of Kolada's API, version 3: figures for queries, and the catalog of indicators.
 *
 * <ul>
 *   <li>An answer is whole or there is none: pages are followed to the last, and pages that contradict each other, break off, come again or
 *       lie on another server are refused by a {@link KoladaException} with its reason.
 *   <li>What was fetched can be kept in a folder, brought up to date by what has changed, and used offline; what a query was answered with
 *       can be archived and {@linkplain #replay replayed}.
 *   <li>The panel states {@code Källa: Kolada}, as the terms ask for what is shown of its figures. Results of one's own may not be
 *       attributed to Kolada.
 * </ul>
 *
 * <pre>{@code
 * Kolada kolada = Kolada.live().withCache(Path.of("kolada"));
 * Panel panel = kolada.fetch(KoladaQuery.of("N00945", "U23456").over(2019, 2022)).loaded().orThrow();
 * }</pre>
 *
 * <p>Immutable; {@code with} gives another client. Fetching is done in the thread that asks, one request after the other.
 */
public final class Kolada {
    /** Which answers are asked of the server where there is a folder of kept ones. Without a folder all are, but offline none. */
    public enum Mode {
        /** Those that have not been kept, however old the others are: the default. */
        KEPT_FIRST,
        /** Those that have not been kept, and of the others what has changed since. */
        UPDATE,
        /** All. */
        ANEW,
        /** None: what has not been kept is an error that names it. */
        OFFLINE
    }

    /** The API of Kolada. */
    public static final URI LIVE = URI.create("https://api.kolada.se/v3");

    private final URI base;
    private final Optional<Path> cache;
    private final Mode mode;
    private final KoladaSettings settings;
    private final KoladaProgress progress;
    private final InstantSource clock;
    private final @Nullable Map<URI, Answered> replayed;

    private Kolada(
            URI base,
            Optional<Path> cache,
            Mode mode,
            KoladaSettings settings,
            KoladaProgress progress,
            InstantSource clock,
            @Nullable Map<URI, Answered> replayed) {
        this.base = base;
        this.cache = cache;
        this.mode = Objects.requireNonNull(mode, "mode");
        this.settings = Objects.requireNonNull(settings, "settings");
        this.progress = Objects.requireNonNull(progress, "progress");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.replayed = replayed;
    }

    /** The API itself, {@link #LIVE}. */
    public static Kolada live() {
        return at(LIVE);
    }

    /**
     * An API at another address: a mirror, or a server that plays it.
     *
     * @param base http or https, with the path before {@code /kpi} and {@code /data}
     */
    public static Kolada at(URI base) {
        return new Kolada(
                Urls.requireBase(base),
                Optional.empty(),
                Mode.KEPT_FIRST,
                KoladaSettings.DEFAULT,
                KoladaProgress.NONE,
                InstantSource.system(),
                null);
    }

    /**
     * The answers in an archive, offline.
     *
     * @param archive what {@link KoladaAnswer#toArchive} made
     * @throws KoladaException if no answers lie in it, or they are damaged
     */
    public static Kolada replay(Archive archive) {
        String base = archive.facts().getOrDefault(KoladaAnswer.BASE, "");
        if (base.isEmpty()) {
            throw new KoladaException(
                    Reason.STORE,
                    null,
                    "the archive must state " + KoladaAnswer.BASE + ", and holds no answers of Kolada's");
        }
        Kolada kolada = at(stated(base)).withMode(Mode.OFFLINE);
        return new Kolada(
                kolada.base,
                kolada.cache,
                kolada.mode,
                kolada.settings,
                kolada.progress,
                kolada.clock,
                KeptPages.of(archive));
    }

    private static URI stated(String base) {
        try {
            return Urls.requireBase(URI.create(base));
        } catch (IllegalArgumentException e) {
            throw new KoladaException(
                    Reason.STORE,
                    null,
                    "the archive must state an address as " + KoladaAnswer.BASE + ": " + e.getMessage(),
                    e);
        }
    }

    /** This client with a folder in which answers are kept, made if it is not there. */
    public Kolada withCache(Path folder) {
        return new Kolada(base, Optional.of(folder), mode, settings, progress, clock, replayed);
    }

    /** This client with another mode. */
    public Kolada withMode(Mode other) {
        return new Kolada(base, cache, other, settings, progress, clock, replayed);
    }

    /** This client with other settings. */
    public Kolada withSettings(KoladaSettings other) {
        return new Kolada(base, cache, mode, other, progress, clock, replayed);
    }

    /** This client with somebody who follows the fetching and may cancel it. */
    public Kolada withProgress(KoladaProgress other) {
        return new Kolada(base, cache, mode, settings, other, clock, replayed);
    }

    /** This client with another clock: what time pages were fetched, on which day panels are as of. */
    public Kolada withClock(InstantSource other) {
        return new Kolada(base, cache, mode, settings, progress, other, replayed);
    }

    /** The address of the API. */
    public URI base() {
        return base;
    }

    /** The folder of kept answers, if there is one. */
    public Optional<Path> cache() {
        return cache;
    }

    /** Which answers are asked of the server. */
    public Mode mode() {
        return mode;
    }

    /** How the server is asked. */
    public KoladaSettings settings() {
        return settings;
    }

    /**
     * The answer to a query.
     *
     * @throws KoladaException if it cannot be had whole
     */
    public KoladaAnswer fetch(KoladaQuery query) {
        return new Fetch(base, Objects.requireNonNull(query, "query"), session()).answer();
    }

    /** The answer to a query as a source of panels, fetched each time it is loaded; options of reading are not used. */
    public PanelSource source(KoladaQuery query) {
        Objects.requireNonNull(query, "query");
        return options -> fetch(query).loaded();
    }

    /**
     * All indicators.
     *
     * @throws KoladaException if they cannot be had whole
     */
    public KoladaCatalog catalog() {
        Session session = session();
        Answered answered = session.to(urls().of("kpi"), Changes.NEVER);
        LocalDate day = LocalDate.ofInstant(answered.latest().fetched(), ZoneOffset.UTC);
        return KoladaCatalog.of(
                Items.of(answered).stream().map(KoladaIndicator::of).toList(), day);
    }

    /** All areas: municipalities (kind {@code K}), regions and the country (kind {@code L}). */
    public List<Unit> units() {
        return Items.of(session().to(urls().of("municipality"), Changes.NEVER)).stream()
                .map(KeptAnswer::unit)
                .toList();
    }

    /** All groups of municipalities, with their members; some 3,600, most of them of similar municipalities. */
    public List<Grouping.Group> groups() {
        return Items.of(session().to(urls().of("municipality_groups"), Changes.NEVER)).stream()
                .map(Items::group)
                .toList();
    }

    /** The operating units (enheter), such as schools, of municipalities. */
    public List<Unit> operatingUnits(String... municipalities) {
        Session session = session();
        List<Unit> units = new ArrayList<>();
        for (String municipality : municipalities) {
            URI url = Urls.with(urls().of("ou"), "municipality", municipality);
            Items.of(session.to(url, Changes.NEVER)).forEach(item -> units.add(KeptAnswer.unit(item)));
        }
        return List.copyOf(units);
    }

    private Urls urls() {
        return new Urls(base);
    }

    private Session session() {
        Patience patience = new Patience(progress, settings.requestsPerSecond());
        return new Session(answers(patience), patience);
    }

    private Answers answers(Patience patience) {
        if (replayed != null) {
            Map<URI, Answered> kept = replayed;
            return (request, changes) -> Optional.ofNullable(kept.get(request)).orElseThrow(() -> notKept(request));
        }
        if (mode == Mode.OFFLINE && cache.isEmpty()) {
            return (request, changes) -> {
                throw notKept(request);
            };
        }
        Fetching fetching = new Fetching(new Network(settings, clock, patience), patience, settings.pages());
        return cache.<Answers>map(folder -> new Keeping(new Store(folder), mode, fetching, patience))
                .orElse(fetching);
    }

    private static KoladaException notKept(URI request) {
        return new KoladaException(
                Reason.NOT_KEPT, request, "offline, an answer must have been kept, and this one has not");
    }

    @Override
    public String toString() {
        return "Kolada at " + base + ", " + mode
                + cache.map(folder -> ", kept in " + folder).orElse("");
    }
}
