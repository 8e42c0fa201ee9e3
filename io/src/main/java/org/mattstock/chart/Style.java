package org.mattstock.chart;

import org.mattstock.io.internal.markup.PageResource;

/** Rules of style, from the files beside this class: those of marks are the same in a page and in a file. */
final class Style {
    private static final String MARKS = read("marks.css");
    private static final String FIGURE = read("figure.css");
    private static final String FILE = read("file.css");

    private Style() {}

    static String ofPage() {
        return MARKS + FIGURE;
    }

    static String ofFile() {
        return MARKS + FILE;
    }

    private static String read(String name) {
        return PageResource.text(Style.class, name);
    }
}
