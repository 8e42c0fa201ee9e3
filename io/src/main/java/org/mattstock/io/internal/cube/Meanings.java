package org.mattstock.io.internal.cube;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.ReadOptions.Role;
import org.mattstock.io.internal.cube.Dimension.Meaning;
import org.mattstock.io.internal.rows.Header;
import org.mattstock.io.internal.rows.Headers;
import org.mattstock.io.internal.rows.PeriodText;

/**
 * What the dimensions of a cube are: first what the user says, then what the file says, then what their names tell, in the
 * languages of the Nordic and Baltic offices and English, and last what their categories tell. Each meaning is given once.
 */
final class Meanings {
    private static final Map<Meaning, Role> ROLES = Map.of(
            Meaning.TIME,
            Role.YEAR,
            Meaning.UNIT,
            Role.UNIT,
            Meaning.INDICATOR,
            Role.INDICATOR,
            Meaning.MEASURE,
            Role.MEASURE);

    private static final Pattern PLACE = Pattern.compile(
            ".*(?:region|kommun|municipal|county|geo|område|area|alue|kunta|maakond|omavalitsus|haldusüksus|elukoht"
                    + "|piirkond|novads|savivald|fylke|län|sveitarf|bydel).*");
    private static final Pattern CONTENTS = Pattern.compile(
            "contentscode|statistikkvariabel|tabellinnehåll|tiedot|indicator|indikator|indikaattor|næitaja|näitaja|tal|statistic");

    private final List<Dimension> dimensions;
    private final ReadOptions options;
    /** Whether only a dimension can say what the figures are. */
    private final boolean isNameless;

    private Meanings(Cube cube, ReadOptions options) {
        dimensions = new ArrayList<>(cube.dimensions());
        this.options = options;
        isNameless = cube.indicator().isEmpty();
    }

    /** The dimensions with their meanings. */
    static List<Dimension> of(Cube cube, ReadOptions options) {
        Meanings found = new Meanings(cube, options);
        found.said();
        found.find(Meaning.TIME);
        found.find(Meaning.INDICATOR);
        found.find(Meaning.UNIT);
        found.find(Meaning.MEASURE);
        return found.dimensions;
    }

    private void said() {
        ROLES.forEach((meaning, role) -> {
            boolean constant = options.constants().containsKey(role);
            Optional<Integer> given = first(dimension -> options.columns().stream()
                    .anyMatch(column -> column.role() == role && calls(column.header(), dimension)));
            if (constant || given.isPresent()) {
                given.ifPresentOrElse(place -> only(meaning, place), () -> only(meaning, -1));
            }
        });
        for (int i = 0; i < dimensions.size(); i++) {
            int place = i;
            boolean another = options.columns().stream()
                    .anyMatch(column ->
                            !ROLES.containsValue(column.role()) && calls(column.header(), dimensions.get(place)));
            if (another) {
                set(i, Meaning.OTHER);
            }
        }
    }

    private static boolean calls(String header, Dimension dimension) {
        return Header.folded(header).equals(Header.folded(dimension.id()));
    }

    private Optional<Integer> first(Predicate<Dimension> wanted) {
        for (int i = 0; i < dimensions.size(); i++) {
            if (wanted.test(dimensions.get(i))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private void set(int place, Meaning meaning) {
        dimensions.set(place, dimensions.get(place).with(meaning));
    }

    /** One dimension has the meaning and no other. */
    private void only(Meaning meaning, int place) {
        for (int i = 0; i < dimensions.size(); i++) {
            if (i == place) {
                set(i, meaning);
            } else if (dimensions.get(i).meaning() == meaning) {
                set(i, Meaning.OTHER);
            }
        }
    }

    private void find(Meaning meaning) {
        Role role = ROLES.getOrDefault(meaning, Role.IGNORE);
        boolean said = options.constants().containsKey(role)
                || options.columns().stream().anyMatch(column -> column.role() == role);
        Optional<Integer> stated = named(meaning, dimension -> dimension.meaning() == meaning)
                .or(() -> first(dimension -> dimension.meaning() == meaning));
        Optional<Integer> place = stated.isPresent() || said ? stated : guessed(meaning);
        only(meaning, place.orElse(-1));
    }

    private Optional<Integer> guessed(Meaning meaning) {
        Predicate<Dimension> open = this::isOpen;
        return switch (meaning) {
            case TIME -> named(meaning, open.and(Meanings::isPeriods)).or(() -> first(open.and(Meanings::isPeriods)));
            case INDICATOR ->
                first(open.and(each ->
                                each.size() > 1 || isNameless || each.id().equalsIgnoreCase("ContentsCode"))
                        .and(each -> matches(CONTENTS, each)));
            case UNIT ->
                named(meaning, open.and(each -> !Header.folded(each.id()).equals("unit")))
                        .or(() -> first(open.and(each -> matches(PLACE, each))))
                        .or(() -> onlyOther(open));
            case MEASURE -> named(meaning, open);
            case OTHER -> Optional.empty();
        };
    }

    /** Whether a dimension has no meaning, and the user has not given it a role of another kind. */
    private boolean isOpen(Dimension dimension) {
        return dimension.meaning() == Meaning.OTHER
                && options.columns().stream().noneMatch(column -> calls(column.header(), dimension));
    }

    private static boolean matches(Pattern pattern, Dimension dimension) {
        return pattern.matcher(Header.folded(dimension.id())).matches()
                || pattern.matcher(Header.folded(dimension.label())).matches();
    }

    /** The first dimension that is called by a word for a role; words that say more come first. */
    private Optional<Integer> named(Meaning meaning, Predicate<Dimension> wanted) {
        for (String word : Headers.of(ROLES.getOrDefault(meaning, Role.IGNORE))) {
            String folded = Header.folded(word);
            Optional<Integer> found = first(dimension -> wanted.test(dimension)
                    && (Header.folded(dimension.id()).equals(folded)
                            || Header.folded(dimension.label()).equals(folded)));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static boolean isPeriods(Dimension dimension) {
        return dimension.size() > 0
                && dimension.categories().stream()
                        .allMatch(each -> PeriodText.isOne(each.code()) || PeriodText.isOne(each.label()));
    }

    /** The only dimension of several categories that is neither time, contents, gender nor age. */
    private Optional<Integer> onlyOther(Predicate<Dimension> open) {
        Predicate<Dimension> wanted = open.and(each -> each.size() > 1
                && !Headers.isDimension(each.id())
                && !Headers.isDimension(each.label())
                && !Genders.isOne(each));
        Optional<Integer> found = first(wanted);
        return dimensions.stream().filter(wanted).count() == 1 ? found : Optional.empty();
    }
}
