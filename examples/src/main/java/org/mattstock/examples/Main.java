package org.mattstock.examples;

/** The main job. */
public final class Main {
    private Main() {}

    /** Prints one line until the main job stands. */
    public static void main(String[] args) {
        System.out.println("Måttstock");
    }
}
