package org.mattstock.io;

import java.util.ArrayList;
import java.util.List;

/** Cuts text into statements at line ends and semicolons, and statements into words at white space; quotes keep a text together. */
final class Statements {
    private final String text;
    private final List<List<String>> statements = new ArrayList<>();
    private List<String> words = new ArrayList<>();
    private int at;

    private Statements(String text) {
        this.text = text;
    }

    static List<List<String>> of(String text) {
        Statements parser = new Statements(text);
        while (parser.at < text.length()) {
            parser.step(text.charAt(parser.at));
        }
        parser.end();
        return parser.statements;
    }

    private void step(char c) {
        if (c == '\n' || c == ';') {
            end();
            at++;
        } else if (Character.isWhitespace(c)) {
            at++;
        } else if (c == '"') {
            words.add(quoted());
        } else {
            words.add(plain());
        }
    }

    private void end() {
        if (!words.isEmpty()) {
            statements.add(words);
            words = new ArrayList<>();
        }
    }

    private String plain() {
        int from = at;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && text.charAt(at) != ';') {
            at++;
        }
        return text.substring(from, at);
    }

    private String quoted() {
        StringBuilder word = new StringBuilder();
        for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < text.length()) {
                at++;
                c = switch (text.charAt(at)) {
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    case 't' -> '\t';
                    default -> text.charAt(at);
                };
            }
            word.append(c);
        }
        if (at >= text.length()) {
            throw new IllegalArgumentException("a quote must be closed, got " + text);
        }
        at++;
        return word.toString();
    }
}
