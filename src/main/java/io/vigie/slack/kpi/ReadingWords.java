package io.vigie.slack.kpi;

import io.vigie.kpi.Verdict;
import io.vigie.kpi.WatchBaseline;
import io.vigie.kpi.WatchReading;
import io.vigie.shared.Week;
import io.vigie.slack.kit.Texts;
import java.util.function.Function;

/**
 * What the watch read, in words.
 *
 * @param name how a week is called where the words stand
 */
record ReadingWords(Texts texts, Function<Week, String> name) {

  String reading(WatchReading reading) {
    return new VerdictWords(texts, name).of(said(reading));
  }

  /** A change goes on even in a week of which nothing else may be said. */
  private static Verdict said(WatchReading reading) {
    return reading.change().<Verdict>map(change -> change).orElseGet(reading::verdict);
  }

  /** What is usual: a range for a count, the pooled share for a rate. */
  String usual(WatchBaseline baseline) {
    String usual =
        baseline
            .chart()
            .map(chart -> new PrintedFigures(texts).range(chart))
            .or(() -> baseline.pooled().proportion().map(new FigureWords(texts)::share))
            .orElseGet(() -> texts.plain("kpi.no_figure"));
    return texts.plain(
        baseline.chart().isPresent() ? "kpi.usual.range" : "kpi.usual.share",
        "usual",
        usual,
        "weeks",
        baseline.weeks().size(),
        "rebased",
        String.valueOf(baseline.rebased().isPresent()),
        "from",
        baseline.rebased().map(name).orElse(""),
        "trial",
        String.valueOf(baseline.isTrial()));
  }
}
