package org.mattstock.nomination;

import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.mattstock.internal.text.Decimals;
import org.mattstock.nomination.Nomination.How;
import org.mattstock.nomination.Nomination.Placing;
import org.mattstock.nomination.Nomination.Verdict;
import org.mattstock.rank.UnrankedReason;
import org.mattstock.table.Column;
import org.mattstock.table.Table;

/** A nomination as tables. Columns that would tell nothing are left out. */
final class NominationTables {
    private static final int DECIMALS = 3;
    /** As in rankings of scores that are not rounded. */
    private static final int SCORE_DECIMALS = 2;

    private final Nomination nomination;
    private final Set<String> idle = new LinkedHashSet<>();
    private final boolean halves;

    NominationTables(Nomination nomination) {
        this.nomination = nomination;
        List<Placing> standings = nomination.answers().stream()
                .flatMap(answer -> answer.standing().stream())
                .toList();
        this.halves = standings.stream().anyMatch(each -> each.place() != Math.rint(each.place()));
        if (!nomination.rule().holds(NominationRule.PerClass.class)) {
            idle.add("group");
        }
        if (standings.stream().allMatch(each -> each.score() == each.unclamped())) {
            idle.add("unclamped");
        }
        if (nomination.nominees().stream().allMatch(NominationTables::isAtItsPlace)) {
            idle.add("position");
        }
        if (nomination.nominees().stream()
                .allMatch(each -> detail(each.verdict()).isEmpty())) {
            idle.add("tie at the cut");
        }
    }

    private static boolean isAtItsPlace(Nomination.Answer nominee) {
        return ((Verdict.Nominated) nominee.verdict()).position()
                == nominee.standing().orElseThrow().place();
    }

    Table nominees() {
        Table.Builder table = standing(Table.builder(title()).text("group").integer("position"))
                .text("tie at the cut");
        for (Nomination.Answer answer : nomination.nominees()) {
            Verdict.Nominated verdict = (Verdict.Nominated) answer.verdict();
            Placing standing = answer.standing().orElseThrow();
            table.row(
                    answer.group().orElse(""),
                    (long) verdict.position(),
                    place(standing),
                    answer.unit().id(),
                    answer.unit().name(),
                    standing.score(),
                    standing.unclamped(),
                    detail(verdict));
        }
        return shortened(table.build());
    }

    Table answers() {
        Table.Builder table = standing(Table.builder(title()).text("group"))
                .text("answer")
                .decimal("points short", DECIMALS)
                .integer("places short")
                .text("detail");
        for (Nomination.Answer answer : nomination.answers()) {
            Optional<Placing> standing = answer.standing();
            Optional<Verdict.NotNominated> missed = Optional.of(answer.verdict())
                    .filter(Verdict.NotNominated.class::isInstance)
                    .map(Verdict.NotNominated.class::cast);
            table.row(
                    answer.group().orElse(""),
                    standing.map(this::place),
                    answer.unit().id(),
                    answer.unit().name(),
                    standing.map(Placing::score),
                    standing.map(Placing::unclamped),
                    word(answer.verdict()),
                    missed.map(Verdict.NotNominated::points),
                    missed.map(Verdict.NotNominated::places),
                    detail(answer.verdict()));
        }
        return shortened(table.build());
    }

    Table cuts() {
        Table.Builder table = Table.builder(title())
                .text("group")
                .integer("candidates")
                .integer("nominees")
                .text("bound")
                .decimal("cut", DECIMALS)
                .decimal("gap", DECIMALS)
                .decimal("next gap", DECIMALS)
                .decimal("median gap", DECIMALS)
                .decimal("noise", DECIMALS)
                .text("undecided");
        for (Nomination.Cut cut : nomination.cuts()) {
            Optional<Nomination.Gap> gap = cut.gap();
            table.row(
                    cut.group().orElse(""),
                    (long) cut.candidates(),
                    (long) cut.nominees(),
                    cut.bound().name(),
                    cut.score(),
                    gap.map(Nomination.Gap::size),
                    gap.map(Nomination.Gap::next),
                    gap.map(Nomination.Gap::median),
                    gap.map(Nomination.Gap::noise),
                    cut.refusal().map(Enum::name).orElse(""));
        }
        return shortened(table.build());
    }

    private Table.Builder standing(Table.Builder table) {
        return (halves ? table.decimal("place", 1) : table.integer("place"))
                .text("id")
                .text("unit")
                .decimal("score", SCORE_DECIMALS)
                .decimal("unclamped", SCORE_DECIMALS);
    }

    private Object place(Placing standing) {
        if (halves) {
            return standing.place();
        }
        return (long) standing.place();
    }

    private String title() {
        return nomination.rule().inWords() + ": "
                + (nomination.isDecided() ? "" : "undecided, ")
                + nomination.nominees().size() + " nominated, "
                + nomination.notNominated().size() + " not, "
                + nomination.notEligible().size() + " not eligible";
    }

    private Table shortened(Table table) {
        return table.select(table.columns().stream()
                .map(Column::name)
                .filter(name -> !idle.contains(name))
                .toArray(String[]::new));
    }

    private static String word(Verdict verdict) {
        if (verdict instanceof Verdict.Nominated) {
            return "NOMINATED";
        } else if (verdict instanceof Verdict.NotNominated) {
            return "NOT_NOMINATED";
        } else if (verdict instanceof Verdict.BelowFloor) {
            return "BELOW_FLOOR";
        } else if (verdict instanceof Verdict.InNoGroup) {
            return "IN_NO_GROUP";
        }
        return verdict instanceof Verdict.Undecided ? "UNDECIDED" : "NOT_ELIGIBLE";
    }

    private static String detail(Verdict verdict) {
        if (verdict instanceof Verdict.Nominated nominated) {
            return how(nominated.how());
        } else if (verdict instanceof Verdict.NotNominated missed) {
            return how(missed.how());
        } else if (verdict instanceof Verdict.BelowFloor below) {
            return below.floors().stream().map(NominationTables::floor).collect(Collectors.joining(", "));
        } else if (verdict instanceof Verdict.InNoGroup none) {
            return none.grouping();
        } else if (verdict instanceof Verdict.Undecided undecided) {
            return undecided.side().name();
        }
        Verdict.NotEligible not = (Verdict.NotEligible) verdict;
        return not.reason() == UnrankedReason.NOT_ELIGIBLE && !not.detail().isEmpty()
                ? not.detail()
                : not.reason() + (not.detail().isEmpty() ? "" : ": " + not.detail());
    }

    private static String how(How how) {
        return how == How.CLEAR ? "" : how.name();
    }

    private static String floor(Nomination.MissedFloor missed) {
        OptionalDouble value = missed.value();
        String shown = value.isPresent()
                ? Decimals.shortest(value.getAsDouble())
                        .setScale(DECIMALS, RoundingMode.HALF_UP)
                        .toPlainString()
                : "no value";
        return missed.floor().node() + " " + shown + " against "
                + Decimals.plain(missed.floor().least());
    }
}
