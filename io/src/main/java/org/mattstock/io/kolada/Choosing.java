package org.mattstock.io.kolada;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.mattstock.data.Grouping;
import org.mattstock.data.Unit;
import org.mattstock.io.Problem;
import org.mattstock.io.Problems;
import org.mattstock.io.kolada.KoladaException.Reason;

/** Finds the units that a query is about, and tells of ids that are none. */
final class Choosing {
    /**
     * The units that a query is about.
     *
     * @param units by id
     * @param groupings the groups that it names, each as a grouping of one
     */
    record Chosen(Map<String, Unit> units, List<Grouping> groupings) {}

    private static final String MUNICIPALITY = "K";
    private static final String REGION = "L";
    private static final String COUNTRY = "0000";

    private final KoladaQuery query;
    private final Session session;
    private final Urls urls;
    private final Problems problems;

    Choosing(KoladaQuery query, Session session, Urls urls, Problems problems) {
        this.query = query;
        this.session = session;
        this.urls = urls;
        this.problems = problems;
    }

    /**
     * The units.
     *
     * @throws KoladaException if there are none
     */
    Chosen units() {
        Chosen chosen = switch (query.choice()) {
            case KIND -> new Chosen(areas(this::isOfKind), List.of());
            case IDS -> new Chosen(named(), List.of());
            case MEMBERS -> members();
            case OPERATING -> new Chosen(operating(), List.of());
            case OPERATING_IN -> new Chosen(operatingIn(), List.of());
        };
        if (chosen.units().isEmpty()) {
            throw new KoladaException(
                    Reason.INCOMPLETE,
                    urls.of("municipality"),
                    "a query must be about units that there are, got none for " + query);
        }
        return chosen;
    }

    private boolean isOfKind(Unit unit) {
        return switch (query.kind()) {
            case MUNICIPALITIES -> unit.kind().equals(MUNICIPALITY);
            case REGIONS -> unit.kind().equals(REGION) && !unit.id().equals(COUNTRY);
            case EVERYTHING -> true;
        };
    }

    private Map<String, Unit> areas(Predicate<Unit> wanted) {
        return Fetch.byId(items(urls.of("municipality")).stream()
                .map(KeptAnswer::unit)
                .filter(wanted)
                .toList());
    }

    private List<Item> items(URI request) {
        session.plan(1);
        return session.items(request);
    }

    /** Areas and groups by id. */
    private Map<String, Unit> named() {
        List<String> groups = query.ids().stream().filter(Choosing::isGroup).toList();
        Map<String, Unit> found =
                groups.size() < query.ids().size() ? areas(unit -> query.ids().contains(unit.id())) : new TreeMap<>();
        described("municipality_groups", groups).forEach(item -> found.put(item.id(), KeptAnswer.unit(item)));
        tellUnknown(found.keySet(), "an area or group");
        return found;
    }

    private static boolean isGroup(String id) {
        return id.startsWith("G");
    }

    private List<Item> described(String path, Collection<String> ids) {
        List<Item> found = new ArrayList<>();
        for (List<String> batch : Plan.batches(ids)) {
            items(urls.of(path, Urls.ids(batch))).stream()
                    .filter(item -> batch.contains(item.id()))
                    .forEach(found::add);
        }
        return found;
    }

    private void tellUnknown(Collection<String> found, String what) {
        for (String id : query.ids()) {
            if (!found.contains(id)) {
                problems.add(
                        Problem.Kind.UNKNOWN_UNIT,
                        Fetch.SOURCE,
                        0,
                        0,
                        () -> "Kolada must know " + what + ", and does not know " + id);
            }
        }
    }

    private Chosen members() {
        List<Item> groups = described("municipality_groups", query.ids());
        tellUnknown(groups.stream().map(Item::id).toList(), "a group");
        Map<String, Unit> members = new TreeMap<>();
        List<Grouping> groupings = new ArrayList<>();
        for (Item item : groups) {
            Grouping.Group group = Items.group(item);
            groupings.add(new Grouping(group.id(), group.name(), List.of(group)));
            item.members().forEach(member -> members.put(member.getKey(), Unit.of(member.getKey(), name(member))));
        }
        members.putAll(areas(unit -> members.containsKey(unit.id())));
        return new Chosen(members, groupings);
    }

    private static String name(Map.Entry<String, String> member) {
        return member.getValue().isBlank() ? member.getKey() : member.getValue();
    }

    private Map<String, Unit> operating() {
        Map<String, Unit> found = Fetch.byId(
                described("ou", query.ids()).stream().map(KeptAnswer::unit).toList());
        tellUnknown(found.keySet(), "an operating unit");
        return found;
    }

    private Map<String, Unit> operatingIn() {
        List<Unit> found = new ArrayList<>();
        for (String municipality : query.ids()) {
            List<Item> units = items(Urls.with(urls.of("ou"), "municipality", municipality));
            units.forEach(item -> found.add(KeptAnswer.unit(item)));
            if (units.isEmpty()) {
                problems.add(
                        Problem.Kind.UNKNOWN_UNIT,
                        Fetch.SOURCE,
                        0,
                        0,
                        () -> "a municipality must have operating units, and there are none in " + municipality);
            }
        }
        return Fetch.byId(found);
    }
}
