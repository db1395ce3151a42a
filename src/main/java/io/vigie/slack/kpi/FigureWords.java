package io.vigie.slack.kpi;

import io.vigie.kpi.Kpi;
import io.vigie.kpi.KpiDefinition.Target;
import io.vigie.kpi.Proportion;
import io.vigie.kpi.Recorded.Change;
import io.vigie.shared.Week;
import io.vigie.slack.kit.Markup;
import io.vigie.slack.kit.Texts;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** Figures, targets and weeks in words. */
record FigureWords(Texts texts) {

  String amount(BigDecimal amount) {
    return new PrintedFigures(texts).amount(amount);
  }

  /** The figure as a piece of markup for a sentence, a word where there is none. */
  Markup shown(Optional<BigDecimal> amount) {
    return new Markup(amount.map(this::amount).orElseGet(() -> texts.plain("kpi.no_figure")));
  }

  /** {@code week 46 (Mon 9 Nov – Sun 15 Nov 2026)}. */
  Markup week(Week week) {
    return new Markup(
        texts.plain(
            "kpi.week",
            "week",
            week,
            "from",
            texts.day(week.monday()),
            "to",
            texts.dayAndYear(week.sunday())));
  }

  String share(Proportion share) {
    return new PrintedFigures(texts).withInterval(share);
  }

  /** {@code 60 a week}, {@code 70 %}. */
  String target(Kpi kpi, Target target) {
    return kpi.isEntered()
        ? texts.plain(
            "kpi.target." + target.per().name().toLowerCase(Locale.ROOT),
            "amount",
            amount(target.amount()))
        : level(kpi, target.amount());
  }

  /** A figure as a target or a reference: a share is one in percent. */
  String level(Kpi kpi, BigDecimal level) {
    int decimals = Math.max(0, level.stripTrailingZeros().scale());
    String amount =
        kpi.unit() == Kpi.Unit.MONEY ? amount(level) : texts.number(level.doubleValue(), decimals);
    return kpi.unit() == Kpi.Unit.SHARE ? texts.plain("kpi.percent", "amount", amount) : amount;
  }

  /** What stands there now, and what stood there before. */
  String change(Change change) {
    String key =
        change.before().isEmpty() ? "first" : change.isDifferent() ? "replaced" : "unchanged";
    return texts.say(
        "kpi.figure." + key,
        "kpi",
        change.kpi(),
        "before",
        shown(change.before()),
        "after",
        shown(change.after()));
  }
}
