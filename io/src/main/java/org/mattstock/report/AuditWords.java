package org.mattstock.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mattstock.award.AuditTrail.Actor;
import org.mattstock.award.AuditTrail.Software;
import org.mattstock.award.AwardProcess.Audience;
import org.mattstock.award.AwardProcess.Role;
import org.mattstock.award.Standing.Title;
import org.mattstock.data.Unit;
import org.mattstock.index.Policies;
import org.mattstock.instrument.Basis;
import org.mattstock.io.internal.markup.Html;

/** What the page of a case says, in its language: names, times and sentences. */
final class AuditWords {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    /** What stands in place of a text that was struck. */
    private static final String STRUCK = "struck:";

    private final Phrases phrases;
    private final Audience audience;
    private final ZoneId zone;
    private final Map<String, String> names = new HashMap<>();

    AuditWords(AuditView view, Locale locale) {
        this.phrases = new Phrases("audit-page", locale);
        this.audience = view.audience();
        this.zone = view.process().calendar().zone();
        view.units().forEach(unit -> names.put(unit.id(), unit.toString()));
    }

    String text(String key, Object... values) {
        return phrases.text(key, values);
    }

    List<String> texts(String... keys) {
        return Stream.of(keys).map(this::text).toList();
    }

    String of(Enum<?> constant) {
        return phrases.labels().of(constant);
    }

    String roles(Collection<Role> roles) {
        return roles.isEmpty() ? text("none") : roles.stream().map(this::of).collect(Collectors.joining(", "));
    }

    String name(String unit) {
        return names.getOrDefault(unit, unit);
    }

    String names(Collection<String> units) {
        return units.stream().map(this::name).collect(Collectors.joining(", "));
    }

    String units(Collection<Unit> units) {
        return units.stream().map(Unit::toString).collect(Collectors.joining(", "));
    }

    /** A municipality by its name; a person's id for the secretariat alone. */
    String who(Actor actor) {
        String role = of(actor.role());
        if (actor.role() == Role.MUNICIPALITY) {
            return role + ", " + name(actor.id());
        }
        boolean named = audience == Audience.SECRETARIAT;
        return named ? role + ", " + (isStruck(actor.id()) ? text("struck-name") : actor.id()) : role;
    }

    String reason(String reason) {
        return isStruck(reason) ? text("struck-reason", reason.substring(STRUCK.length())) : reason;
    }

    private static boolean isStruck(String text) {
        return text.startsWith(STRUCK);
    }

    String time(Instant at) {
        return MINUTES.format(at.atZone(zone));
    }

    String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    /** The last day, where the one after it is given. */
    String lastDay(Optional<LocalDate> after) {
        return day(after.map(day -> day.minusDays(1)));
    }

    String title(Title title) {
        if (title.to().filter(title.from()::equals).isPresent()) {
            return text("title-never-held");
        }
        return title.from() + " – "
                + title.to().map(day -> lastDay(Optional.of(day))).orElse(text("until-next"));
    }

    /** A cell of numbers of a table; an empty one where the cell is. */
    String number(Optional<Object> cell) {
        return cell.map(value -> phrases.plain(((Number) value).doubleValue())).orElse("");
    }

    String shown(Software software) {
        return software.library() + ", JDK " + software.jdk();
    }

    /** Published, assumed or unknown as a cell, and what that rests on as the next. */
    void addBasis(Html page, Basis basis) {
        page.open("td")
                .element(
                        "span",
                        phrases.labels().of(basis.getClass()),
                        "class",
                        "tag " + Policies.name(basis.getClass()));
        page.close("td").element("td", basis.detail());
    }
}
