package io.vigie.slack.digest;

import io.vigie.kpi.FigureHistory.Quotient;
import io.vigie.kpi.Kpi;
import io.vigie.kpi.Pooled;
import io.vigie.kpi.ProcessChart;
import io.vigie.kpi.Proportion;
import io.vigie.kpi.Proportion.Interval;
import io.vigie.kpi.Scorecard.Line;
import io.vigie.kpi.WatchBaseline;
import io.vigie.kpi.WatchReading;
import io.vigie.slack.kit.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** How figures are printed: each with what it was counted from, none finer than it is known. */
record FigureWords(Texts texts) {

  /** What a table shows where there is nothing to show: Slack takes no empty cell. */
  static final String NOTHING = "–";

  private static final int ENOUGH_FOR_A_DECIMAL = 100;
  private static final double SMALL_SHARE = 0.1;

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
        .or(() -> baseline.pooled().proportion().map(rate -> usualShare(rate, baseline.pooled())))
        .orElse(NOTHING);
  }

  private String usualShare(Proportion rate, Pooled pooled) {
    return texts.plain("digest.usual.share", "share", share(rate), "weeks", pooled.weeks());
  }

  /** {@code 1–115}, as it is compared. */
  String range(ProcessChart chart) {
    return whole(chart.lower()) + "–" + whole(chart.upper());
  }

  String whole(double value) {
    return texts.number(Math.rint(value), 0);
  }

  /** {@code 108/1,594 · 6.8 % (5.6–8.1 %)}; under 5 only {@code 3/4}. */
  String withInterval(Proportion rate) {
    if (rate.tooFew()) {
      return counted(rate);
    }
    Interval interval = rate.interval();
    return texts.plain(
        "digest.figure.share",
        "counted",
        counted(rate),
        "share",
        share(rate),
        "low",
        percent(interval.low(), rate),
        "high",
        percent(interval.high(), rate));
  }

  /** {@code 415/6,305, 6.6 %}. */
  String pooled(Proportion rate) {
    return rate.tooFew()
        ? counted(rate)
        : texts.plain("digest.figure.pooled", "counted", counted(rate), "share", share(rate));
  }

  String counted(Proportion rate) {
    return texts.number(rate.successes()) + "/" + texts.number(rate.trials());
  }

  /** {@code 6.8 %}. */
  String share(Proportion rate) {
    return texts.plain("digest.figure.percent", "percent", percent(rate.value(), rate));
  }

  /** One decimal where many were counted and few of them hit, else none. */
  private String percent(double share, Proportion of) {
    boolean fine = of.trials() >= ENOUGH_FOR_A_DECIMAL && of.value() < SMALL_SHARE;
    // An interval that begins at 0 may come out a hair below it, and would print as -0.
    return texts.number(Math.max(0, share * 100), fine ? 1 : 0);
  }

  /** An entered amount: cents only where there are some. */
  String amount(BigDecimal amount) {
    boolean isWhole = amount.stripTrailingZeros().scale() <= 0;
    return texts.number(amount.doubleValue(), isWhole ? 0 : 2);
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
}
