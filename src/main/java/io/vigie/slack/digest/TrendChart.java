package io.vigie.slack.digest;

import io.vigie.digest.WeeklyDigest;
import io.vigie.digest.WeeklyDigest.Trend;
import io.vigie.kpi.KpiDefinition.Target;
import io.vigie.kpi.ProcessChart;
import io.vigie.kpi.WatchBaseline;
import io.vigie.kpi.WatchReading;
import io.vigie.shared.Week;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Chart;
import io.vigie.slack.kit.Texts;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** The figure worth a picture: its last weeks, their mean, what is usual, and the weekly target. */
record TrendChart(WeeklyDigest digest, Texts texts) {

  private static final int FEWEST = 3;

  /** Two points make no trend, and half a week would look like a fall. */
  Part part() {
    return digest
        .trend()
        .filter(trend -> trend.weeks().size() >= FEWEST)
        .filter(trend -> digest.occasion() != WeeklyDigest.Occasion.SO_FAR)
        .map(trend -> new Part(List.of(chart(trend)), List.of(numbers(trend)), false))
        .orElse(Part.NOTHING);
  }

  private Block chart(Trend trend) {
    List<WatchReading> weeks = trend.weeks();
    Chart chart =
        new Chart(
                texts.plain("digest.chart.title", "kpi", trend.kpi()),
                weeks.stream().map(week -> words().onAxis(week.week())).toList())
            .line(
                texts.plain("digest.chart.figure", "kpi", trend.kpi()),
                weeks.stream().map(week -> week.figure().count()).toList());
    weeks
        .get(weeks.size() - 1)
        .baseline()
        .flatMap(WatchBaseline::chart)
        .ifPresent(usual -> addUsual(chart, usual, weeks.size()));
    trend
        .weeklyTarget()
        .map(Target::amount)
        .ifPresent(
            target -> chart.line(texts.plain("digest.chart.target"), flat(target, weeks.size())));
    trend.weeklyTarget().map(Target::amount).ifPresent(target -> addRamp(chart, target, weeks));
    return chart.block(texts.plain("digest.chart.week"), texts.plain("digest.chart.per_week"));
  }

  /** What the ramp asks of the target, week by week. */
  private void addRamp(Chart chart, BigDecimal target, List<WatchReading> weeks) {
    digest
        .setup()
        .ramp()
        .ifPresent(
            ramp ->
                chart.line(
                    texts.plain("setup.chart.ramp"),
                    weeks.stream().map(week -> ramp.planned(target, week.week())).toList()));
  }

  private void addUsual(Chart chart, ProcessChart usual, int weeks) {
    chart.line(texts.plain("digest.chart.mean"), flat(Math.rint(usual.mean() * 10) / 10, weeks));
    chart.line(texts.plain("digest.chart.upper"), flat(Math.round(usual.upper()), weeks));
    chart.line(texts.plain("digest.chart.lower"), flat(Math.round(usual.lower()), weeks));
  }

  private static List<Number> flat(Number value, int weeks) {
    return Collections.nCopies(weeks, value);
  }

  private Block numbers(Trend trend) {
    Week first = trend.weeks().get(0).week();
    String figures =
        trend.weeks().stream()
            .map(week -> texts.number(week.figure().count()))
            .collect(Collectors.joining(" · "));
    return Block.context(
        texts.say(
            "digest.chart.numbers",
            "kpi",
            trend.kpi(),
            "first",
            words().onAxis(first),
            "last",
            words().onAxis(digest.week()),
            "figures",
            figures));
  }

  private WeekWords words() {
    return new WeekWords(texts, digest.week());
  }
}
