package org.mattstock.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mattstock.data.Names;
import org.mattstock.published.DifferenceFound;
import org.mattstock.table.Lineage;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Commands on a line: which one is meant, with what, and what is answered where that cannot be told. The first is meant where none is named. */
final class CommandLines {
    /** The program's name. */
    static final String NAME = "mattstock";

    private static final List<String> HELP = List.of(Option.HELP.flag(), "-h");

    private final List<Command> commands;
    private final Terminal terminal;

    CommandLines(List<Command> commands, Terminal terminal) {
        this.commands = List.copyOf(commands);
        this.terminal = terminal;
    }

    /** What the library calls itself, as its results say it: name and version. */
    static String version() {
        return Lineage.ofLibrary().value("library");
    }

    /** Runs what the words ask for; the exit code. */
    int run(List<String> given, PrintStream out, PrintStream err) {
        List<String> words = GarbledWords.repaired(given);
        try {
            if (words.stream().anyMatch(HELP::contains)) {
                out.println(help(words).stripTrailing());
                return ExitCode.DONE.number();
            }
            if (words.contains(Option.VERSION.flag()) && commands.size() > 1) {
                out.println(version());
                return ExitCode.DONE.number();
            }
            return run(call(words), out, err).number();
        } catch (UsageException e) {
            String message = String.valueOf(e.getMessage());
            err.println(message + GarbledWords.hint(words, message, System.getProperty("sun.jnu.encoding", "UTF-8")));
            return e.code().number();
        } catch (DifferenceFound e) {
            out.println("FAIL: " + e.getMessage());
            return ExitCode.DIFFERENT.number();
        }
    }

    private static ExitCode run(Call call, PrintStream out, PrintStream err) {
        Task task = call.command().task().apply(call);
        task.print(out);
        task.write(out);
        task.incomplete().ifPresent(err::println);
        return task.incomplete().isPresent() ? ExitCode.INCOMPLETE : ExitCode.DONE;
    }

    /**
     * What the words ask for.
     *
     * @throws UsageException if a word is not known, a value is missing, or an option comes twice
     */
    Call call(List<String> words) {
        List<String> said = OldWords.renewed(words, named(words).isPresent());
        try {
            return call(parser(command -> isNamedIn(command, said)).parseArgs(said.toArray(String[]::new)));
        } catch (MissingParameterException e) {
            throw needsAValue(Objects.requireNonNull(e.getMissing()).get(0));
        } catch (UnmatchedArgumentException e) {
            throw unknown(
                    named(said).orElseGet(() -> commands.get(0)),
                    e.getUnmatched().get(0));
        } catch (CommandLine.ParameterException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private Call call(ParseResult parsed) {
        Map<Option, List<String>> given = new EnumMap<>(Option.class);
        List<String> path = new ArrayList<>();
        ParseResult last = parsed;
        for (ParseResult each = parsed; each != null; each = each.subcommand()) {
            new LinkedHashSet<>(each.matchedOptions()).forEach(option -> add(given, option));
            last = each;
            path.add(each.commandSpec().name());
        }
        // The first is the program itself.
        Command command = command(String.join(" ", path.subList(1, path.size())));
        List<String> operands = last.matchedPositionals().stream()
                .flatMap(each -> each.originalStringValues().stream())
                .toList();
        for (Option option : given.keySet()) {
            if (!command.options().contains(option)) {
                throw foreign(command, option.flag());
            }
        }
        command.operands().require(command.shown(), operands);
        return new Call(command, given, operands, terminal);
    }

    private static void add(Map<Option, List<String>> given, OptionSpec spec) {
        Option option = Option.of(spec.longestName());
        List<String> values = option.valueName().isEmpty() ? List.of("") : List.copyOf(spec.originalStringValues());
        if (!option.valueName().isEmpty()
                && values.stream().anyMatch(value -> value.isBlank() || value.startsWith("--"))) {
            throw needsAValue(spec);
        }
        if (given.put(option, values) != null || (values.size() > 1 && !option.isList())) {
            throw new UsageException(option.flag() + " may be given once only");
        }
    }

    private static UsageException needsAValue(ArgSpec spec) {
        if (spec instanceof OptionSpec option) {
            Option known = Option.of(option.longestName());
            return new UsageException(known.flag() + " needs a value: " + known.usage());
        }
        return new UsageException(spec.paramLabel() + " is missing; see --help");
    }

    private UsageException unknown(Command command, String word) {
        String flag = word.startsWith("--") && word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
        List<String> known = flag.startsWith("-") ? flags(command) : names();
        if (commands.stream().anyMatch(each -> flags(each).contains(flag))) {
            return foreign(command, flag);
        }
        String hint = Names.nearest(flag, known)
                .map(nearest -> "; nearest: " + nearest)
                .orElseGet(() -> "; there are " + String.join(", ", known));
        return new UsageException("unknown argument \"" + flag + "\"" + hint);
    }

    /** An option of other commands. */
    private UsageException foreign(Command command, String flag) {
        return new UsageException(flag + " is no option of " + command.shown() + "; it is one of "
                + commands.stream()
                        .filter(each -> flags(each).contains(flag))
                        .map(Command::shown)
                        .collect(Collectors.joining(", ")));
    }

    private static List<String> flags(Command command) {
        return command.options().stream().map(Option::flag).toList();
    }

    private List<String> names() {
        return commands.stream()
                .map(Command::name)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** The command that the words name. */
    private Optional<Command> named(List<String> words) {
        return commands.stream()
                .filter(command -> !command.name().isEmpty() && isNamed(command.name(), words))
                .reduce((first, second) -> second.name().length() > first.name().length() ? second : first);
    }

    private static boolean isNamed(String name, List<String> words) {
        List<String> parts = List.of(name.split(" "));
        return words.size() >= parts.size() && words.subList(0, parts.size()).equals(parts);
    }

    private Command command(String name) {
        return commands.stream()
                .filter(command -> command.name().equals(name))
                .findFirst()
                .orElseGet(() -> unnamed(name));
    }

    /** The first where nothing is named; a refusal where a kind is missing. */
    private Command unnamed(String name) {
        if (name.isEmpty()) {
            return commands.get(0);
        }
        List<String> kinds =
                names().stream().filter(each -> each.startsWith(name + " ")).toList();
        throw new UsageException(name + " must be one of " + String.join(", ", kinds));
    }

    /** The text of {@code --help}, of the command that the words name. */
    String help(List<String> words) {
        CommandLine at = parser(command -> true);
        for (String word : words) {
            CommandLine below = at.getSubcommands().get(word);
            if (below == null) {
                break;
            }
            at = below;
        }
        return at.getUsageMessage(Ansi.OFF);
    }

    /** A script by which bash and zsh complete commands and options. */
    String completion() {
        return AutoComplete.bash(NAME, parser(command -> true));
    }

    /** Whether the words may name it: the others need not be made ready to read them. */
    private static boolean isNamedIn(Command command, List<String> words) {
        return words.contains(command.name().split(" ", -1)[0]);
    }

    /** The parser of the first command, and of those others that are wanted. */
    private CommandLine parser(Predicate<Command> wanted) {
        Command first = commands.get(0);
        CommandSpec root = spec(first, NAME);
        if (commands.size() > 1) {
            root.addOption(option(Option.VERSION));
            root.usageMessage()
                    .customSynopsis(NAME + " [COMMAND] [OPTIONS]")
                    .description(escaped(
                            Commands.DOES + " Where no command is named, it is " + first.name() + ": " + first.does()))
                    .footer(escaped(Commands.FOOTER));
        }
        CommandLine parser = new CommandLine(root);
        commands.stream()
                .filter(command -> !command.name().isEmpty() && wanted.test(command))
                .forEach(command -> add(parser, command));
        return settled(parser);
    }

    private static void add(CommandLine parser, Command command) {
        CommandLine at = parser;
        String[] parts = command.name().split(" ", -1);
        for (int i = 0; i < parts.length - 1; i++) {
            if (!at.getSubcommands().containsKey(parts[i])) {
                CommandSpec kinds = CommandSpec.create().name(parts[i]);
                kinds.usageMessage().description(escaped(Commands.KINDS.getOrDefault(parts[i], "")));
                at.addSubcommand(parts[i], kinds);
            }
            at = Objects.requireNonNull(at.getSubcommands().get(parts[i]));
        }
        at.addSubcommand(parts[parts.length - 1], spec(command, parts[parts.length - 1]));
    }

    private static CommandSpec spec(Command command, String name) {
        CommandSpec spec = CommandSpec.create().name(name);
        command.options().forEach(option -> spec.addOption(option(option)));
        if (command.operands().most() > 0) {
            spec.addPositional(PositionalParamSpec.builder()
                    .type(List.class)
                    .auxiliaryTypes(String.class)
                    .arity("0..*")
                    .paramLabel(command.operands().usage())
                    .hidden(true)
                    .build());
        }
        String full = Stream.of(
                        NAME, command.name(), "[OPTIONS]", command.operands().usage())
                .filter(part -> !part.isEmpty())
                .reduce((a, b) -> a + " " + b)
                .orElseThrow();
        spec.usageMessage()
                .customSynopsis(full)
                .description(escaped(command.does()))
                .sortOptions(false)
                .exitCodeListHeading("Exit codes:%n")
                .exitCodeList(ExitCode.listed());
        return spec;
    }

    private static OptionSpec option(Option option) {
        OptionSpec.Builder spec =
                option == Option.HELP ? OptionSpec.builder("-h", option.flag()) : OptionSpec.builder(option.flag());
        spec.description(escaped(option.meaning()));
        return option.valueName().isEmpty()
                ? spec.arity("0").type(boolean.class).build()
                : spec.arity("1")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .paramLabel(option.valueName())
                        .completionCandidates(() -> Commands.candidates(option).iterator())
                        .build();
    }

    /** The library formats what it prints. */
    private static String escaped(String text) {
        return text.replace("%", "%%").replace("@|", "@ |");
    }

    private CommandLine settled(CommandLine parser) {
        return parser.setExpandAtFiles(false)
                .setPosixClusteredShortOptionsAllowed(false)
                .setAllowOptionsAsOptionParameters(false)
                .setUsageHelpWidth(Math.max(55, terminal.columns()))
                .setUsageHelpAutoWidth(false);
    }
}
