package org.mattstock.io.csv;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.ReadOptions.Layout;
import org.mattstock.io.ReadOptions.Role;

/** Which column of a panel's table has which role. */
final class Columns {
    private final @Nullable Role[] roles;
    private final Layout layout;

    private Columns(@Nullable Role[] roles, Layout layout) {
        this.roles = roles;
        this.layout = layout;
    }

    static Columns of(Header header, ReadOptions options) {
        @Nullable Role[] roles = new Role[header.size()];
        Layout layout = layout(header, options);
        for (Role role : layout == Layout.LONG ? Role.values() : new Role[] {Role.UNIT, Role.YEAR, Role.BREAKDOWN}) {
            if (role != Role.UNIT_NAME) {
                place(role, header, options, roles);
            }
        }
        place(Role.UNIT_NAME, header, options, roles);
        require(layout, header, options, roles);
        return new Columns(roles, layout);
    }

    private static Layout layout(Header header, ReadOptions options) {
        if (options.layout() != Layout.AUTO) {
            return options.layout();
        }
        boolean isLong = header.find(Headers.of(Role.INDICATOR, options)) >= 0
                || header.find(Headers.of(Role.VALUE, options)) >= 0;
        return isLong ? Layout.LONG : Layout.WIDE;
    }

    private static void place(Role role, Header header, ReadOptions options, @Nullable Role[] roles) {
        if (options.columns().containsKey(role)) {
            roles[header.require(word(role), Headers.of(role, options))] = role;
            return;
        }
        for (String name : Headers.of(role, options)) {
            int column = header.find(List.of(name));
            if (column >= 0 && roles[column] == null) {
                roles[column] = role;
                return;
            }
        }
    }

    private static void require(Layout layout, Header header, ReadOptions options, @Nullable Role[] roles) {
        List<Role> needed = layout == Layout.LONG
                ? List.of(Role.INDICATOR, Role.UNIT, Role.YEAR, Role.VALUE)
                : List.of(Role.UNIT, Role.YEAR);
        for (Role role : needed) {
            boolean given = role == Role.YEAR && options.year().isPresent();
            if (!given && !Arrays.asList(roles).contains(role)) {
                throw header.lacks(word(role), Headers.of(role, options));
            }
        }
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    Layout layout() {
        return layout;
    }

    int count() {
        return roles.length;
    }

    /** The role of a column, or null if it has none. */
    @Nullable
    Role role(int column) {
        return roles[column];
    }
}
