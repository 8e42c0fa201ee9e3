package org.mattstock.award;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mattstock.award.Nomination.Verdict;
import org.mattstock.table.Table;

/** A nomination as tables. */
final class NominationTables {
    private static final int DECIMALS = 3;

    private NominationTables() {}

    static Table nominees(Nomination nomination) {
        Table.Builder table = Table.builder(title(nomination))
                .text("group")
                .integer("position")
                .text("id")
                .text("unit")
                .decimal("score", DECIMALS)
                .decimal("unclamped", DECIMALS)
                .text("how");
        for (Nomination.Answer answer : nomination.nominees()) {
            Verdict.Nominated verdict = (Verdict.Nominated) answer.verdict();
            Nomination.Standing standing = answer.standing().orElseThrow();
            table.row(
                    answer.group().orElse(null),
                    (long) verdict.position(),
                    answer.unit().id(),
                    answer.unit().name(),
                    standing.score(),
                    standing.unclamped(),
                    verdict.how().name());
        }
        return withoutEmptyGroup(table.build(), nomination);
    }

    static Table answers(Nomination nomination) {
        Table.Builder table = Table.builder(title(nomination))
                .text("group")
                .decimal("place", 1)
                .text("id")
                .text("unit")
                .decimal("score", DECIMALS)
                .decimal("unclamped", DECIMALS)
                .text("answer")
                .decimal("points short", DECIMALS)
                .integer("places short")
                .text("detail");
        for (Nomination.Answer answer : nomination.answers()) {
            Optional<Nomination.Standing> standing = answer.standing();
            Optional<Verdict.NotNominated> short_ = missed(answer.verdict());
            table.row(
                    answer.group().orElse(null),
                    standing.map(Nomination.Standing::place).orElse(null),
                    answer.unit().id(),
                    answer.unit().name(),
                    standing.map(Nomination.Standing::score).orElse(null),
                    standing.map(Nomination.Standing::unclamped).orElse(null),
                    NominationText.word(answer.verdict()),
                    short_.map(Verdict.NotNominated::points).orElse(null),
                    short_.map(one -> (long) one.places()).orElse(null),
                    NominationText.detail(answer.verdict()));
        }
        return withoutEmptyGroup(table.build(), nomination);
    }

    private static Optional<Verdict.NotNominated> missed(Verdict verdict) {
        return verdict instanceof Verdict.NotNominated missed ? Optional.of(missed) : Optional.empty();
    }

    static Table cuts(Nomination nomination) {
        Table.Builder table = Table.builder(title(nomination))
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
                    cut.group().orElse(null),
                    (long) cut.candidates(),
                    (long) cut.nominees(),
                    cut.bound().name(),
                    number(cut.score()),
                    gap.map(Nomination.Gap::size).orElse(null),
                    gap.map(one -> number(one.next())).orElse(null),
                    gap.map(one -> number(one.median())).orElse(null),
                    gap.map(one -> number(one.noise())).orElse(null),
                    cut.refusal().map(Enum::name).orElse(""));
        }
        return withoutEmptyGroup(table.build(), nomination);
    }

    private static @Nullable Double number(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    private static String title(Nomination nomination) {
        return NominationText.of(nomination.rule()) + ": "
                + (nomination.isDecided() ? "" : "undecided, ")
                + nomination.nominees().size() + " nominated, "
                + nomination.notNominated().size() + " not, "
                + nomination.notEligible().size() + " not eligible";
    }

    private static Table withoutEmptyGroup(Table table, Nomination nomination) {
        if (RuleChecks.holds(nomination.rule(), NominationRule.PerClass.class)) {
            return table;
        }
        List<String> names = table.columns().stream()
                .map(org.mattstock.table.Column::name)
                .filter(name -> !name.equals("group"))
                .collect(Collectors.toList());
        return table.select(names.toArray(new String[0]));
    }
}
