package io.vigie.slack.kpi;

import io.vigie.kpi.Pooled;
import io.vigie.kpi.ProcessChart;
import io.vigie.kpi.Shift;
import io.vigie.kpi.Verdict;
import io.vigie.kpi.WatchBaseline;
import io.vigie.kpi.WatchReading;
import io.vigie.slack.kit.Texts;
import java.util.Locale;

/** What the watch read, in words. */
record ReadingWords(Texts texts) {

  String reading(WatchReading reading) {
    return reading
        .change()
        .map(
            change ->
                texts.plain("kpi.reading.lasting." + key(change.shift()), "week", change.since()))
        .orElseGet(() -> verdict(reading.verdict()));
  }

  private String verdict(Verdict verdict) {
    if (verdict instanceof Verdict.OutsideRange) {
      return texts.plain("kpi.reading.outside");
    } else if (verdict instanceof Verdict.UnusualWeek unusual) {
      return texts.plain("kpi.reading.unusual." + key(unusual.shift()));
    } else if (verdict instanceof Verdict.TooLittleData) {
      return texts.plain("kpi.reading.too_little");
    } else if (verdict instanceof Verdict.LeftOut left) {
      return texts.plain("kpi.reading.left_out." + left.reason().name().toLowerCase(Locale.ROOT));
    }
    return texts.plain("kpi.reading.usual");
  }

  private static String key(Shift shift) {
    return shift.name().toLowerCase(Locale.ROOT);
  }

  /** What is usual: a range for a count, the pooled share for a rate. */
  String usual(WatchBaseline baseline) {
    String trial = String.valueOf(baseline.isTrial());
    int weeks = baseline.weeks().size();
    return baseline
        .chart()
        .map(
            chart ->
                texts.plain(
                    "kpi.usual.range", "range", range(chart), "weeks", weeks, "trial", trial))
        .orElseGet(() -> share(baseline.pooled(), weeks, trial));
  }

  private String range(ProcessChart chart) {
    return texts.number(Math.rint(chart.lower()), 0)
        + "–"
        + texts.number(Math.rint(chart.upper()), 0);
  }

  private String share(Pooled pooled, int weeks, String trial) {
    FigureWords words = new FigureWords(texts);
    return texts.plain(
        "kpi.usual.share",
        "share",
        pooled.proportion().map(words::share).orElseGet(() -> texts.plain("kpi.no_figure")),
        "weeks",
        weeks,
        "trial",
        trial);
  }
}
