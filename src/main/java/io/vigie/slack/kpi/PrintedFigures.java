package io.vigie.slack.kpi;

import io.vigie.kpi.ProcessChart;
import io.vigie.kpi.Proportion;
import io.vigie.kpi.Proportion.Interval;
import io.vigie.slack.kit.Texts;
import java.math.BigDecimal;

/** How figures are printed wherever they stand: none finer than it is known. */
public record PrintedFigures(Texts texts) {

  private static final int ENOUGH_FOR_A_DECIMAL = 100;
  private static final double SMALL_SHARE = 0.1;

  /** {@code 1,594}; cents only where there are some. */
  public String amount(BigDecimal amount) {
    boolean isWhole = amount.stripTrailingZeros().scale() <= 0;
    return texts.number(amount.doubleValue(), isWhole ? 0 : 2);
  }

  /** {@code 108/1,594 · 6.8 % (5.6–8.1 %)}; under 5 only {@code 3/4}. */
  public String withInterval(Proportion rate) {
    if (rate.tooFew()) {
      return counted(rate);
    }
    Interval interval = rate.interval();
    return texts.plain(
        "kpi.share",
        "counted",
        counted(rate),
        "share",
        share(rate),
        "low",
        percent(interval.low(), rate),
        "high",
        percent(interval.high(), rate));
  }

  /** {@code 108/1,594}. */
  public String counted(Proportion rate) {
    return texts.number(rate.successes()) + "/" + texts.number(rate.trials());
  }

  /** {@code 6.8 %}. */
  public String share(Proportion rate) {
    return texts.plain("kpi.percent", "amount", percent(rate.value(), rate));
  }

  /** One decimal where many were counted and few of them hit, else none. */
  private String percent(double share, Proportion of) {
    boolean fine = of.trials() >= ENOUGH_FOR_A_DECIMAL && of.value() < SMALL_SHARE;
    // An interval that begins at 0 may come out a hair below it, and would print as -0.
    return texts.number(Math.max(0, share * 100), fine ? 1 : 0);
  }

  /** {@code 1–115}, as it is compared. */
  public String range(ProcessChart chart) {
    return whole(chart.lower()) + "–" + whole(chart.upper());
  }

  public String whole(double value) {
    return texts.number(Math.rint(value), 0);
  }
}
