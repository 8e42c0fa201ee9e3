package org.mattstock.io.internal.markup;

import java.util.regex.Pattern;

/** Rules of a style sheet that come of data: numbers, and texts as strings that can end neither the rule nor the sheet. */
public final class CssRules {
    private static final Pattern SELECTOR = Pattern.compile("[A-Za-z0-9 .:()>-]+");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9.]+");

    private final StringBuilder rules = new StringBuilder();

    /** Sets a custom property to a number, written with a point. */
    public CssRules number(String selector, String property, String number) {
        return rule(selector, property, required(NUMBER, "number", number));
    }

    /** Says what a mark before or after an element reads. */
    public CssRules content(String selector, String text) {
        return rule(selector, "content", Html.cssString(text));
    }

    private CssRules rule(String selector, String property, String value) {
        rules.append(required(SELECTOR, "selector", selector)).append('{');
        rules.append(property).append(':').append(value).append("}\n");
        return this;
    }

    private static String required(Pattern form, String name, String text) {
        if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException(name + " must match " + form + ", got " + text);
        }
        return text;
    }

    @Override
    public String toString() {
        return rules.toString();
    }
}
