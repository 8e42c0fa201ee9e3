package org.mattstock.cli;

import java.io.IOException;
import java.io.Serial;
import org.mattstock.io.Loaded;

/** A wrong argument: its message is what the user gets, one line unless the data has problems to be told. */
public final class UsageException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final ExitCode code;

    UsageException(String message) {
        this(ExitCode.WRONG_ARGUMENT, message);
    }

    private UsageException(ExitCode code, String message) {
        super(message);
        this.code = code;
    }

    /** What the program ends with. */
    ExitCode code() {
        return code;
    }

    /** The same with the problems of the data below, which may be why. */
    UsageException beside(Loaded<?> data) {
        return new UsageException(code, getMessage() + Losses.table(data));
    }

    /** What is wrong with an option's value, in one line whatever the cause's message looks like, the option's name once. */
    static UsageException of(Option option, Exception cause) {
        return new UsageException(text(option, cause));
    }

    /** What went wrong in writing a folder. */
    public static UsageException ofFolder(IOException cause) {
        return new UsageException(ExitCode.NOT_WRITTEN, text(Option.OUT, cause));
    }

    private static String text(Option option, Exception cause) {
        String message = cause.getMessage() == null ? "" : cause.getMessage();
        // A file's error says which file, and only its class says what is wrong with it.
        String text = cause instanceof IOException || message.isBlank()
                ? cause.getClass().getSimpleName() + " " + message
                : message;
        String line = text.strip().replaceAll("\\s*\\R\\s*", "; ");
        String name = option.word() + " ";
        return option.flag() + (line.startsWith(name) ? " " + line.substring(name.length()) : ": " + line);
    }
}
