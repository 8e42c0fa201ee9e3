package org.mattstock.cli;

import java.io.Console;
import java.io.PrintStream;
import org.mattstock.uncertainty.UncertaintyAnalysis.Progress;

/**
 * Shows on one line of a terminal how far an analysis has come, and wipes the line at its end. Where output goes to a file or
 * another program, nothing is written.
 */
final class ProgressBar implements Progress {
    private static final int WIDTH = 30;
    private static final String WIPE = "\r" + " ".repeat(WIDTH + 40) + "\r";

    private final PrintStream terminal;
    private final String doing;
    private int shown = -1;

    private ProgressBar(PrintStream terminal, String doing) {
        this.terminal = terminal;
        this.doing = doing;
    }

    /** A bar on a terminal, or one that writes nothing. */
    static Progress on(PrintStream stream, Screen screen) {
        return on(stream, screen, "Trying other definitions");
    }

    /** The same with other words for what is done, of at most 30 letters. */
    static Progress on(PrintStream stream, Screen screen, String doing) {
        return screen == Screen.TERMINAL ? new ProgressBar(stream, doing) : (done, wanted) -> Answer.CONTINUE;
    }

    /** What a stream ends at. */
    enum Screen {
        TERMINAL,
        NONE;

        /** What this process writes to: a terminal only if a person sits at both ends. Up to JDK 21, and again from 25, null tells. */
        @SuppressWarnings("SystemConsoleNull")
        static Screen ofProcess() {
            Console console = System.console();
            return console != null && isTerminal(console) ? TERMINAL : NONE;
        }

        /** Some later JDKs give a console also where output is redirected; those can tell, by a method that JDK 17 lacks. */
        private static boolean isTerminal(Console console) {
            try {
                return (boolean) Console.class.getMethod("isTerminal").invoke(console);
            } catch (ReflectiveOperationException e) {
                return true;
            }
        }
    }

    @Override
    public Answer at(long done, long wanted) {
        int percent = (int) (100 * done / wanted);
        if (percent != shown) {
            shown = percent;
            int full = WIDTH * percent / 100;
            terminal.print("\r" + doing + " [" + "#".repeat(full) + " ".repeat(WIDTH - full) + "] " + percent + " %");
            if (done >= wanted) {
                terminal.print(WIPE);
            }
            terminal.flush();
        }
        return Answer.CONTINUE;
    }
}
