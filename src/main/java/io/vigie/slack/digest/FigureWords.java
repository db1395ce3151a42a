package io.vigie.slack.digest;

import io.vigie.kpi.FigureHistory.Quotient;
import io.vigie.kpi.Kpi;
import io.vigie.kpi.Pooled;
import io.vigie.kpi.ProcessChart;
import io.vigie.kpi.Proportion;
import io.vigie.kpi.Scorecard.Line;
import io.vigie.kpi.WatchBaseline;
import io.vigie.kpi.WatchReading;
import io.vigie.slack.kit.Texts;
import io.vigie.slack.kpi.PrintedFigures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** How figures are printed: each with what it was counted from, none finer than it is known. */
record FigureWords(Texts texts, WeekWords weeks) {

  /** What a table shows where there is nothing to show: Slack takes no empty cell. */
  static final String NOTHING = "–";

  /** {@code 1,727}, {@code 108/1,594 · 6.8 % (5.6–8.1 %)}. */
  String figure(Line line) {
    return line.amount()
        .map(this::amount)
        .or(() -> rate(line).map(this::withInterval))
        .or(() -> line.quotient().map(parts -> quotient(line.kpi(), parts)))
        .orElse(NOTHING);
  }

  /** Of a share alone: a ratio may look like one, a cost of 2 for 4 meetings. */
  static Optional<Proportion> rate(Line line) {
    return line.kpi().unit() == Kpi.Unit.SHARE ? line.proportion() : Optional.empty();
  }

  /** What is usual: a range of counts, the share of the baseline weeks; nothing under 6 weeks. */
  String usual(Line line) {
    return line.reading()
        .flatMap(WatchReading::baseline)
        .map(baseline -> usual(baseline))
        .orElse(NOTHING);
  }

  private String usual(WatchBaseline baseline) {
    return baseline
        .chart()
        .map(chart -> range(chart) + (baseline.isTrial() ? texts.plain("digest.usual.trial") : ""))
        .or(() -> baseline.pooled().proportion().map(rate -> usualShare(rate, baseline)))
        .orElse(NOTHING);
  }

  private String usualShare(Proportion rate, WatchBaseline baseline) {
    return texts.plain(
        "digest.usual.share",
        "share",
        share(rate),
        "weeks",
        baseline.weeks().size(),
        "rebased",
        String.valueOf(baseline.rebased().isPresent()),
        "from",
        baseline.rebased().map(weeks::name).orElse(""));
  }

  String range(ProcessChart chart) {
    return printed().range(chart);
  }

  String whole(double value) {
    return printed().whole(value);
  }

  String withInterval(Proportion rate) {
    return printed().withInterval(rate);
  }

  String amount(BigDecimal amount) {
    return printed().amount(amount);
  }

  String share(Proportion rate) {
    return printed().share(rate);
  }

  /** {@code 415/6,305, 6.6 %}. */
  String pooled(Proportion rate) {
    return rate.tooFew()
        ? printed().counted(rate)
        : texts.plain(
            "digest.figure.pooled", "counted", printed().counted(rate), "share", share(rate));
  }

  /** A mean per week. */
  String perWeek(Pooled pooled) {
    double mean = pooled.perWeek();
    return texts.number(mean, mean < 10 ? 1 : 0);
  }

  /** A share whose parts contradict each other shows its parts, a ratio its value. */
  private String quotient(Kpi kpi, Quotient parts) {
    if (kpi.unit() == Kpi.Unit.SHARE) {
      return amount(parts.above()) + "/" + amount(parts.below());
    }
    BigDecimal value = parts.above().divide(parts.below(), 4, RoundingMode.HALF_UP);
    return texts.number(value.doubleValue(), value.doubleValue() < 100 ? 1 : 0);
  }

  /** {@code 60 meetings booked}. */
  String soMany(Kpi kpi, String amount) {
    return texts.plain("digest.so_many." + kpi.key(), "amount", amount);
  }

  /** The figure inside a sentence: {@code the booking rate}. */
  String the(Kpi kpi) {
    return texts.plain("digest.the." + kpi.key());
  }

  /** The figure at the beginning of a sentence: {@code The booking rate}. */
  String startingWithThe(Kpi kpi) {
    String words = the(kpi);
    return words.substring(0, 1).toUpperCase(texts.language().locale()) + words.substring(1);
  }

  private PrintedFigures printed() {
    return new PrintedFigures(texts);
  }
}
