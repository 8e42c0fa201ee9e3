package org.mattstock.cli;

import java.util.Set;
import java.util.function.Function;

/**
 * One command.
 *
 * @param name as it is typed; two words where it is one of several kinds, none for a program of one command
 * @param does what it does, in a sentence
 * @param operands what it takes beside options
 * @param options what it takes
 * @param task reads and computes what is asked for
 */
record Command(String name, String does, Operands operands, Set<Option> options, Function<Call, Task> task) {
    /** What a refusal calls it. */
    String shown() {
        return name.isEmpty() ? "the program" : name;
    }
}
